"""Well-known first names in every grammatical case, and the nominative of a name."""

from hallchat.nlu.languages import FIRST_NAMES, LANGUAGES
from hallchat.nlu.languages.lexicon.first_names import FirstNames
from hallchat.nlu.languages.patterns import lazy
from hallchat.nlu.text.normalize import fold

KNOWN = FIRST_NAMES.names
"""Well-known first names, folded, in the nominative."""
_PET_BEGINNINGS = frozenset(name[:3] for name in KNOWN if len(name) > 3)
_MAX_PET_LETTERS = 9
_DECLINED_PATRONYMIC = lazy(FIRST_NAMES.declined_patronymic)


def _declined(language: FirstNames) -> dict[str, str]:
    """Folded name in any case but the nominative -> the name in the nominative."""
    forms = dict(language.irregular)
    for name in sorted(language.names) if language.case_endings else ():
        ending = name[-1] if name[-1] in language.case_endings else ""
        base = name.removesuffix(ending)
        forms |= {base + other: name for other in language.case_endings[ending] if base + other not in KNOWN}
    return forms


_FORMS = {form: name for language in LANGUAGES for form, name in _declined(language.first_names).items()}


def is_first_name(word: str) -> bool:
    """True if a folded word is a well-known first name in any case."""
    return word in KNOWN or word in _FORMS


def is_pet_name(word: str) -> bool:
    """True if a folded word has the beginning of a well-known name and the ending of a pet name: "кирюха"."""
    has_shape = len(word) <= _MAX_PET_LETTERS and word.endswith(FIRST_NAMES.pet_endings)
    return has_shape and word[:3] in _PET_BEGINNINGS


def nominative(words: str) -> str:
    """Returns "Марина Петрова" for "Марину Петрову"; of a rare first name by the endings alone."""
    parts = words.split()
    for index, word in enumerate(parts):
        name = _FORMS.get(fold(word)) or (fold(word) if _DECLINED_PATRONYMIC.search(words.lower()) else None)
        if name not in KNOWN:
            continue
        parts = [_with_ending_replaced(part, _surname_endings(name, parts)) for part in parts]
        parts[index] = word if fold(word) == name else name.capitalize() if word[:1].isupper() else name
        return " ".join(parts)
    return _by_endings(*parts)


def _by_endings(first: str, *surname: str) -> str:
    """A name whose first name is not well known: "Гликерия Ветрова" for "Гликерию Ветрову"."""
    right = [_with_ending_replaced(part, FIRST_NAMES.female_surnames) for part in surname]
    is_declined = right != list(surname) and first[:1].isupper()
    endings = FIRST_NAMES.declined_beside_surname if is_declined else FIRST_NAMES.surely_declined
    return " ".join([_with_ending_replaced(first, endings), *(right if is_declined else surname)])


def _surname_endings(name: str, parts: list[str]) -> tuple[tuple[str, str], ...]:
    """Pairs (declined ending, nominative ending) of the surname and patronymic that go with a first name."""
    patronymic = any(part.lower().endswith(FIRST_NAMES.male_patronymic_endings) for part in parts)
    if patronymic or not name.endswith(FIRST_NAMES.female_endings):
        return FIRST_NAMES.male_surnames
    both = (*FIRST_NAMES.female_surnames, *FIRST_NAMES.male_surnames)
    return both if name in FIRST_NAMES.unisex else FIRST_NAMES.female_surnames


def _with_ending_replaced(word: str, endings: tuple[tuple[str, str], ...]) -> str:
    return next((word.removesuffix(old) + new for old, new in endings if word.endswith(old)), word)
