"""What a client says beside the booking: gives it up, comes back to it, asks what would be if.

Other than intents these are found by rules alone, and none of them changes what was said before.
"""

import re

from hallchat.nlu.acts.phrases import finder
from hallchat.nlu.extractors import amenities
from hallchat.nlu.text.normalize import any_of, word_list, words
from hallchat.nlu.types import Digression

_GIVES_UP = any_of(
    r"(?:(?:ничего|уже|больше|пока|мне|нам|это)\s+)*не\s+(?:надо|нужно|актуально|интересно)(?!\w)|неактуально"
    r"|(?:не\s+(?:буду|будем|хочу|хотим|стоит)|решил\w*\s+не|лучше\s+не|передумал\w*)"
    r"\s+(?:бронировать|брать|снимать|ничего|больше|уже)",
    r"раздумал\w*|расхотел\w*|забудь\w*(?:\s+об\s+этом)?|проехали|обойд(?:усь|емся)|отбой"
    r"|(?:как-нибудь\s+)?в\s+друг(?:ой|им)\s+раз\w*",
    r"never\s?mind|forget\s+(?:about\s+)?(?:it|that)|no\s+need|don'?t\s+bother|leave\s+it"
    r"|scrap\s+(?:it|that)|some\s+other\s+time|call\s+it\s+off|not\s+(?:interested|any\s?more)",
    r"don'?t\s+(?:want|need)\s+(?:it|this|that|anything|to\s+book)|chang\w+\s+my\s+mind"
    r"|on\s+second\s+thoughts?\W+no(?:t|pe)?(?!\w)",
)
_DECLINES = any_of(
    r"(?:нет|не\s+надо)\W+спасибо|спасибо\W+(?:нет|не\s+надо)|no\W+thank(?:s|\s+you)|не\s+буд(?:у|ем)(?!\w)"
)
_NEEDED = {"phone", "email", "people"}
"""What a "no, thanks" may be meant for alone."""
_NOT_ALONE = re.compile(r"[?\d@]")
_BESIDE_GIVING_UP = word_list(
    """
    ой ай эх ну а да нет все вообще ладно знаете знаешь извините простите пожалуйста спасибо тогда уже я мы
    наверное наверно пожалуй лучше хотя что-то это бронь бронировать зал ничего бог с ним давайте пока
    no oh well actually sorry thanks thank you please i we it this that the just then ok okay maybe ll ve
    i'll i've on booking anymore
    """
)
_RESUMES = finder(
    r"""
    на\s+ч[ео]м\s+(?:\w+\s+){0,2}(?:останов|законч|прерв)\w+|где\s+мы\s+(?:останов|были|законч)\w*
    продолж(?:им|аем|ай|айте|ить|у|аю)(?!\w)|верн(?:емся|усь)\s+к\s+(?:\w+\s+)?(?:брон|зал|разговор|заявк|дел)\w*
    (?<!не )(?<!пока )(?:надумал|решил|определил)(?:а|и)?(?:с[ья])?(?!\w|\s+(?:не|что\s+не))
    (?:я|мы)\s+(?:снова\s+|опять\s+)?(?:вернул[аи]?с[ья]|(?:снова\s+|опять\s+)?(?:тут|здесь|с\s+вами)(?=\W*$))
    (?:так\s+)?что\s+(?:у\s+нас\s+|там\s+)?(?:получается|получилось|выходит|записано|выбрали)
    (?:давай\w*|хочу|хотим|бер[уе]м?|надо|нужно|брониру\w+)\s+(?:же\s+)?вс[её][\s-]таки
    вс[её][\s-]таки\s+(?:давай\w*|хочу|хотим|бер[уе]м?|надо|нужно|брониру\w+)(?=\W*$)
    что\s+(?:мы|я)\s+(?:там\s+)?(?:уже\s+)?выбра\w+
    where\s+(?:were|did)\s+we|what\s+(?:was|were)\s+we|(?:let'?s|shall\s+we|can\s+we)\s+(?:continue|go\s+on|carry\s+on|proceed|resume)
    (?:continue|carry\s+on|go\s+on)(?=\W*$)|(?:i'?ve|we'?ve|i|we|have)\s+(?:now\s+|finally\s+)?(?:decided|made\s+up)(?!\s+(?:not|against))
    (?:i'?m|i\s+am|we'?re|and|ok|okay)\s+back(?!\w)|back\s+again|ready\s+to\s+(?:book|continue|go)|what\s+(?:do|did)\s+we\s+have\s+so\s+far
    """
)
_IF = any_of(
    r"если|вдруг|в\s+случае|(?:можно|смогу|сможем|получится|реально|возможно)\s+(?:ли\s+)?(?:будет|потом|позже|ли)"
    r"|потом\s+(?:\w+\s+)?(?:можно|смогу|сможем)|сколько\s+раз|if|in\s+case|later\s+on"
    r"|(?:can|could|may)\s+(?:i|we|it|a\s+booking|bookings|the\s+booking)\s+(?:be\s+)?(?:\w+\s+){0,3}later|is\s+it\s+possible"
)
_MOVING = any_of(
    r"(?:заболе|разболе|приболе|забол)\w*|не\s+(?:смогу|сможем|получится|приду|придем|приеду|приедем)(?!\w)"
    r"|пере(?:нес|нос|двин|брон)\w*|сдвин\w*|отмен\w*|отказа\w*|опозда\w*"
    r"|планы\s+(?:\w+\s+)?(?:измен|поменя)\w*|(?:по|из)мен(?:ять|ить|яет)\w*|форс-?мажор"
    r"|(?:fall|get|am|feel)\s+(?:ill|sick)|(?:i'?m|be)\s+(?:ill|sick)|can'?t\s+(?:come|make\s+it)|cannot\s+(?:come|make\s+it)"
    r"|resched\w*|move\s+(?:\w+\s+){0,2}booking|cancel\w*|plans\s+change|something\s+comes\s+up"
    r"|change\s+(?:the\s+|my\s+)?(?:date|day|time|booking)"
)
_WHY = any_of(
    r"(?:зачем|почему|для\s+чего|с\s+какой\s+целью|на\s*фига|обязательно|нельзя\s+без|можно\s+(?:ли\s+)?без|а\s+без)(?!\w)"
    r"|(?:why|what\s+for|is\s+(?:it|that|this)\s+(?:necessary|required|needed|mandatory)|do\s+i\s+(?:have|need)\s+to"
    r"|can\s+(?:i|we)\s+(?:\w+\s+){0,3}without)(?!\w)"
)
_FIELDS = {
    "phone": any_of(r"телефон\w*|номер\w*|phone|number|mobile"),
    "email": any_of(r"почт\w+|мейл\w*|емейл\w*|e-?mail|address"),
    "name": any_of(r"им(?:я|ени)|фамили\w*|name|surname"),
    "people": any_of(
        r"(?:сколько|число|количество)\s+(?:\w+\s+)?(?:люд|человек|нас|гост)\w*|how\s+many|people|guests"
    ),
}
_WHICH = (
    r"(?:(?:в\s+)?как(?:ой|ие|ом|ая|ую|их)|котор\w+|кто|куда|где|что|which|where|what|(?:is|are)\s+any|any)"
    r"\s+(?:(?:of|из)\s+)?(?:\w+\s+){0,4}"
)
_FITS = any_of(rf"{_WHICH}(?:влез|вмест|вмещ|помест|помещ|разместим|fit|hold|enough|room\s+for)\w*")
_OPEN = any_of(rf"{_WHICH}(?:открыт|работа[ею]|свобод|пуст[ую]ет|доступ|open|free|available)\w*")
_OWES = any_of(
    r"сколько\s+(?:\w+\s+){0,2}(?:с\s+(?:меня|нас)|долж(?:ен|на|ны)|к\s+оплате|доплат\w+)"
    r"|(?:итогов|общ)\w+\s+(?:сумм\w+|стоимост\w+)|сколько\s+(?:\w+\s+)?(?:в\s+итоге|итого|всего\s+(?:к|за|вы))"
    r"|(?:how\s+much|what)\s+(?:do|will|would|shall)\s+(?:i|we)\s+owe|(?:what'?s|what\s+is)\s+(?:the|my|our)\s+total"
    r"|amount\s+due|how\s+much\s+(?:\w+\s+){0,3}(?:in\s+total|altogether|in\s+all)"
)
_LONGEST_WHY, _SHORT_WHY = 8, 4
"""Words: a longer question is about something else, and one that is not short has to name the field."""


def digressions(text: str, asked: tuple[str, ...], slots: frozenset[str]) -> dict[Digression, str]:
    """What a folded text says beside the booking, each with what it is about, if anything in particular.

    `slots`: the fields of which the message says something.
    """
    found: dict[Digression, str] = {}
    if gives_up(text, asked):
        found[Digression.GIVES_UP] = ""
    elif _RESUMES.search(text):
        found[Digression.RESUMES] = ""
    if _FITS.search(text):
        found[Digression.WHICH_FITS] = ""
    elif _OPEN.search(text):
        found[Digression.WHICH_IS_OPEN] = ""
    if _OWES.search(text):
        found[Digression.OWES] = ""
    if amenity := amenities.asked_amenity(text):
        found[Digression.AMENITY] = amenity
    if _IF.search(text) and _MOVING.search(text) and not slots:
        found[Digression.MOVING] = ""
    elif field := _why(text, asked):
        found[Digression.WHY] = field
    return found


def gives_up(text: str, asked: tuple[str, ...]) -> bool:
    """Whether the text does so and says nothing else."""
    left, times = _GIVES_UP.subn(" ", text)
    if not times and not _NEEDED & set(asked):
        left, times = _DECLINES.subn(" ", text)
    return bool(times) and not _NOT_ALONE.search(text) and set(words(left)) <= _BESIDE_GIVING_UP


def _why(text: str, asked: tuple[str, ...]) -> str | None:
    """The field of which the text asks what it is for: one that is named, else the one that was asked for."""
    count = len(words(text))
    if not _FIELDS.keys() & set(asked) or count > _LONGEST_WHY or not _WHY.search(text):
        return None
    named = next((field for field, pattern in _FIELDS.items() if pattern.search(text)), None)
    lone = next(field for field in asked if field in _FIELDS) if count <= _SHORT_WHY else None
    return named or lone
