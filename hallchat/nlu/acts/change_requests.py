"""What the client wants to be different without saying how: "поменяйте дату", "другой зал", "имя не то"."""

import re

from hallchat.nlu.text.normalize import any_of

_FIELDS = {
    "hall": r"зал(?:а|у|ом|е)?|помещени[ея]|студи[юя]|hall|room|studio",
    "date": r"дат[ауые]|день|дня|числ[оа](?!\s+(?:людей|человек|гостей))|date|day",
    "time": r"врем(?:я|ени)|час(?:ы|ов)|time|hours?",
    "people": r"(?:числ|количеств)\w*\s+(?:людей|человек|гостей|участников)|людей"
    r"|(?:number\s+of\s+)?(?:people|guests)",
    "name": r"имя|имени|фамили[яюи]|name",
    "phone": r"телефон\w?|номер\w?(?!\s+брони)|phone(?:\s+number)?|number(?!\s+of)",
    "email": r"почт[ауые]|(?:электронн\w+\s+)?адрес\w?|e-?mail(?:\s+address)?|мейл\w?",
}
_BETWEEN = r"\s+(?:(?!не\b|not\b)[\w-]+\s+){0,2}?"
_ALTER = (
    r"(?:по|с|за)?мен(?:я[йт]|и|ить|яем)\w*|измен\w+|исправ\w+|поправ\w+|скорректир\w+|перенес\w+"
    r"|ошиб\w+\s+(?:в|с|во)|выбрать\s+друг\w+|change|edit|fix|update|correct|switch"
)
_OTHER = r"друг(?:ой|ая|ое|ую|ого|ом)|ин(?:ой|ое|ую)|(?:an)?other|different|wrong|new"
_NOT_IT = (
    r"(?:\w+\s+)?(?:друг(?:ой|ая|ое|ого)|не\s?(?:верн|прав)\w+|не\s+(?:тот|та|то|подходит)(?!\w)"
    r"|(?:надо|нужно|хочу)\s+(?:по|из|с)мен\w+|(?:is|was)\s+(?:wrong|incorrect|different))"
)
_SAYS = {
    field: any_of(
        rf"(?:{_ALTER}){_BETWEEN}(?:{words})(?!\w)",
        rf"(?:{_OTHER})\s+(?:{words})(?!\w)",
        rf"(?:{words})\s+{_NOT_IT}",
    )
    for field, words in _FIELDS.items()
}
_ANY = "|".join(_FIELDS.values())
_LIST = r"(?P<list>(?:\s*(?:,|и|and)\s*(?:the\s+|my\s+)?(?:{}))+)(?!\w)"
_MORE = any_of(rf"(?:{_ALTER}){_BETWEEN}(?:{_ANY})" + _LIST.format(_ANY))
_FIND = {field: any_of(rf"(?:{words})(?!\w)") for field, words in _FIELDS.items()}


_ALONE = re.compile(rf"\W*(?:(?:мо\w{{1,2}}|my|the)\s+)?(?:{_ANY})(?:{_LIST.format(_ANY)})?\W*")


def change_requests(text: str, said: frozenset[str], nothing_asked: bool = False) -> tuple[str, ...]:
    """The fields that a folded text wants changed, without those of which it has `said` something.

    `nothing_asked`: the last answer asked for no field in particular, so that "дату" alone says enough.
    """
    if nothing_asked and "?" not in text and _ALONE.fullmatch(text):
        return tuple(field for field, pattern in _FIND.items() if field not in said and pattern.search(text))
    more = _MORE.search(text)
    listed = more["list"] if more else ""
    return tuple(
        field
        for field, pattern in _SAYS.items()
        if field not in said and (pattern.search(text) or _FIND[field].search(listed))
    )
