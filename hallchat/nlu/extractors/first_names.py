"""First names that many people have, in every case, and names put back into the nominative."""

import re

from hallchat.nlu.text.normalize import fold, word_list

_NAMES = word_list(
    """
    marcus bea lucia ingrid william bill lou bella chris alexis dana robin jamie taylor jordan casey morgan
    riley sven lars anders nils erik johan bjorn astrid freja hans klaus jurgen heinz greta heidi pierre
    jean luc marie claire sophie camille antoine giulia marco luca paolo francesca pedro diego carmen lola
    kofi kwame amara ngozi chidi aaliyah jamal malik tyrone deepa sanjay vikram neha pooja arun kenji sakura
    haruto mei lin xin jing hui ли александр алексей анатолий андрей антон аркадий арсений артем артур
    богдан борис бронислав вадим валентин валерий василий виктор виталий владимир владислав всеволод
    вячеслав геннадий георгий герман глеб григорий давид даниил данил денис дмитрий евгений егор захар иван
    игорь илья иннокентий карим кирилл константин лев леонид макар максим марат марк матвей мирон михаил
    никита николай олег павел петр рамиль ринат роберт родион роман руслан рустам савелий семен сергей
    станислав степан тарас тимофей тимур федор филипп эдуард юрий яков ярослав саша леша лёша дима женя коля
    вова миша паша петя вася ваня гоша жора костя макс стас слава толя юра рома сеня гриша федя даня тема
    тёма александра алина алиса алла альбина анастасия ангелина анжела анна антонина арина валентина валерия
    варвара василиса вера вероника виктория галина дарья диана дина ева евгения екатерина елена елизавета
    жанна зинаида зоя инна ирина камилла карина кира кристина ксения лариса лидия лилия любовь людмила
    маргарита марина мария мира милана надежда наталья наталия нина оксана олеся ольга полина раиса регина
    римма роза светлана снежана софия софья таисия тамара татьяна ульяна фаина эвелина эльвира эмма юлия ян
    яна ярослава аня настя даша катя лена лиза маша наташа оля ира юля таня света ксюша поля лера вика рита
    люда люба надя соня тася варя уля алена алёна арсен амир азамат айгуль гульнара динара john james robert
    michael david richard joseph thomas charles daniel matthew anthony mark paul steven andrew kevin brian
    george edward peter alex alexander ben benjamin sam tom tim max leo jack harry oliver lucas adam mike
    dan nick steve jim joe bob mary patricia jennifer linda elizabeth susan jessica sarah karen nancy lisa
    margaret emily emma olivia sophia anna kate katie catherine helen laura julia maria alice jane lucy
    rachel victoria diana eva nina прохор глафира евдокия эльдар ильдар ильнур азат булат тагир артём семён
    пётр фёдор аделина аделя агата агния аглая алевтина анфиса богдана вениамин вилена владлена гузель
    данила демид демьян добрыня елисей ефим зарина зульфия иза илона инесса капитолина клавдия клим лада
    лаура леся лукерья майя мадина марианна марьям матрена мелания милена мирослав мирослава назар наиля
    нелли ника никифор оливия пелагея прасковья радмила рената роксана рузанна руфина сабина саид самира
    сара святослав серафима стефания тихон трофим устинья фатима христина элина элла эмилия эмиль эрик янина
    аркаша боря витя гена гриня денчик ден зина катюша катерина ксюха лёля лёня леня лида лёва лева маруся
    митя натаха нюра рая саня санёк серёга серега серёжа сережа стёпа степа тима толик тоня фима шура юлька
    helena chloe priya siobhan rashid aisha ahmed ali carlos jose juan luis anya olya masha dasha katya
    natasha ivan dmitry sergey alexey andrei igor oleg pavel vladimir yuri boris nikita viktor anton elena
    tatiana irina svetlana galina ksenia polina darya alina alisa veronika marina oksana nadia sasha misha
    kolya vanya grace hannah amy zoe ella mia isla freya poppy lily ruby charlotte amelia jessie holly megan
    lauren freddie archie oscar henry theo noah ethan mason logan aiden liam connor sean patrick declan
    niall fiona deirdre nigel graham stuart gareth hugh simon martin philip keith neil colin barry wayne
    gary dave pete rob will ted fred gemma abigail beth chelsea donna heather janet joanna kelly louise
    michelle nicole pamela rebecca samantha sharon teresa tracy wendy yvonne hiroshi yuki wei ming chen raj
    arjun ananya fatima hassan omar layla youssef
    """
)
KNOWN = frozenset(fold(name) for name in _NAMES)
"""Folded, in the nominative."""
_ENDINGS = {"а": "ы и е у ой ою", "я": "и е ю ей", "й": "я ю ем е", "ь": "я ю ем е и ью", "": "а у ом е"}
_IRREGULAR = {
    "льва": "лев",
    "льву": "лев",
    "павла": "павел",
    "павлу": "павел",
    "петра": "петр",
    "петру": "петр",
}
_HERS = (
    *(("ову", "ова"), ("евой", "ева"), ("еву", "ева"), ("ину", "ина"), ("ыну", "ына"), ("ской", "ская")),
    *(("скую", "ская"), ("цкой", "цкая"), ("овой", "ова"), ("иной", "ина"), ("ую", "ая")),
    *(("вну", "вна"), ("вны", "вна"), ("вне", "вна"), ("вной", "вна"), ("ичну", "ична"), ("ичны", "ична")),
)
_HIS = (
    *(("ского", "ский"), ("скому", "ский"), ("цкого", "цкий"), ("ого", "ый"), ("ича", "ич"), ("ичу", "ич")),
    *((f"{consonant}{ending}", consonant) for consonant in "бвгджзклмнпрстфхцчшщ" for ending in "ау"),
)
_OBLIQUE = re.compile(r"(?:ову?н[уые]|евн[уые]|ичн[уые]|ич[ау])(?!\w)")
"""A patronymic that is not in the nominative."""
_MEN_LIKE_WOMEN = word_list(
    "илья никита фома лука кузьма савва данила саша женя валя слава паша миша коля вова дима"
)


def _declined() -> dict[str, str]:
    """Folded name in any other case -> the name."""
    forms: dict[str, str] = dict(_IRREGULAR)
    for name in sorted(KNOWN):
        if name.isascii():
            continue
        ending = name[-1] if name[-1] in _ENDINGS else ""
        base = name.removesuffix(ending)
        forms |= {base + other: name for other in _ENDINGS[ending].split() if base + other not in KNOWN}
    return forms


_FORMS = _declined()


def of_known(word: str) -> bool:
    """Whether a folded word is such a name in any case."""
    return word in KNOWN or word in _FORMS


def nominative(words: str) -> str:
    """ "Марину Петрову" as "Марина Петрова" where the first name is well known, else as it was said."""
    parts = words.split()
    for at, word in enumerate(parts):
        name = _FORMS.get(fold(word)) or (fold(word) if _OBLIQUE.search(words.lower()) else None)
        if name not in KNOWN:
            continue
        his = not name.endswith(("а", "я", "овь")) or _is_his(parts)
        surnames = _HIS if his else (*_HERS, *_HIS) if name in _MEN_LIKE_WOMEN else _HERS
        parts = [_recased(part, surnames) for part in parts]
        parts[at] = word if fold(word) == name else name.capitalize() if word[:1].isupper() else name
        return " ".join(parts)
    return words


def _is_his(parts: list[str]) -> bool:
    return any(part.lower().endswith(("ича", "ичу", "ичем")) for part in parts)


def _recased(word: str, endings: tuple[tuple[str, str], ...]) -> str:
    return next((word.removesuffix(old) + new for old, new in endings if word.endswith(old)), word)
