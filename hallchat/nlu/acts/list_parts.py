"""Cuts a message at the words between wishes: «Мрак 5 | и 7 декабря с 12 до 14»."""

import re
from collections.abc import Set

from hallchat.nlu.extractors.circumstances import tells_age
from hallchat.nlu.extractors.date_rules import MONTHS, WEEKDAYS
from hallchat.nlu.languages import CORRECTIONS, DATES, DURATIONS, HALLS, NAMES, PEOPLE, TIMES, WISHES
from hallchat.nlu.languages.patterns import lazy
from hallchat.nlu.languages.word_lists import any_of

_MONTH_NAMES = "|".join(MONTHS.values())
_ENDING = rf"\s*-?\s*(?:{DATES.day_ending})(?!\w)"
_SENTENCE_END = r"(?:(?<=\w{5})|(?<=\d\d)|(?<=[ :-]\d)|(?<=m))\.(?=\s)|!"
"""Not the point of «5 дек. с 12» nor that of "1. Mrak"."""
_JOIN = rf"\s*(?:[;\n]|{_SENTENCE_END}|\+(?!\d)|,(?!\d)|(?<!\w)(?:{WISHES.joins})(?!\w))"
_JOINT = re.compile(rf"(?:{_JOIN})+\s*")
_NOT_LIST = any_of(
    *(rf"(?:{words})(?!\w)" for words in (DATES.or_, CORRECTIONS.instead, CORRECTIONS.earlier_plans)),
    *CORRECTIONS.retracted,
)
_OPENING_NO = lazy(rf"^\W*(?:{HALLS.lone_no})(?!\w)[^.,!;?\d]*[.,!;]")
_DAY = re.compile(
    rf"(?<!\w)(?:(?:{'|'.join(WEEKDAYS)})(?!\w)|{'|'.join(DATES.relative.values())}"
    rf"|\d{{1,2}}(?:{_ENDING}|\s*(?:{_MONTH_NAMES})(?!\w))|(?:{_MONTH_NAMES})\s+\d{{1,2}}(?!\d|:)"
    r"|\d{1,2}[./]\d{1,2}(?![\d:]))"
)
_DAY_PAIR = re.compile(
    rf"(?<![\d:.])\d{{1,2}}(?:{_ENDING})?(?:{_JOIN})\s*(?:(?:{DATES.on}|{DATES.definite})\s+)?\d{{1,2}}(?![\d:])"
)
_SPAN = re.compile(
    rf"(?<![\d-])\d{{1,2}}(?:[:.]\d\d)?\s*(?:[ap]\.?m\.?)?\s*(?:-|(?:{TIMES.to})(?!\w))\s*\d{{1,2}}(?![\d-])"
)
_MONTH_OR_UNIT = rf"\s*(?:(?:{DATES.of})\s+)?(?:{_MONTH_NAMES})(?!\w)|\s+(?:{DATES.day_unit})(?!\w)"
_LAST_DAY = re.compile(rf"(?<![\d:.,])(?<!\w)(?P<day>\d{{1,2}})(?P<ending>{_ENDING})?\s*$")
"""The number of a day at the end of a part: the 5 of «Мрак 5 | и 7 декабря»."""
_AFTER_CLOCK_WORD = re.compile(rf"(?:(?<!\w)(?:{TIMES.from_}|{TIMES.until}|{TIMES.to})\s+|\d\s*[-–—]\s*)$")
_COUNT = (
    rf"\s*(?:(?:{DURATIONS.before_hours})\s+)?"
    rf"(?:{DURATIONS.hours}|{DURATIONS.minutes}|{PEOPLE.persons})(?!\w)"
)
_DAY_AND_REST = re.compile(
    rf"^\W*(?:(?:{DATES.on}|{DATES.definite}|{DATES.in_period}|{'|'.join(WEEKDAYS)})\s+)*\d{{1,2}}(?P<ending>{_ENDING})?(?P<month>{_MONTH_OR_UNIT})?"
)
_MONTH_FIRST = re.compile(
    rf"(?<!\w)(?P<month>{_MONTH_NAMES})\s+(?:(?:{DATES.definite})\s+)?\d{{1,2}}(?:{_ENDING})?\s*$"
)
_FIRST_DAY = re.compile(
    rf"^\W*(?:(?:{DATES.on}|{DATES.definite}|{DATES.in_period})\s+)*(?P<day>\d{{1,2}}(?:{_ENDING})?)(?!\d|:|\.\d|{_MONTH_OR_UNIT})"
    rf"(?!\s*(?:-|(?:{TIMES.to})(?!\w)|[ap]\.?m|(?:{'|'.join(TIMES.dayparts.values())})(?!\w))|{_COUNT})"
)
_DAY_COLON = re.compile(
    rf"(?<!\w)(?:{_MONTH_NAMES})\s+\d{{1,2}}(?:{_ENDING})?(?:\s*(?:,|{DATES.or_}|{DATES.and_})\s*\d{{1,2}})*"
    r"\s*(?P<colon>:)(?=\s)"
)
_BARE_DAYS = re.compile(
    rf"(?<![\w:.+№/-])(?<!\d[ -])\d{{1,2}}(?:(?:\s*,\s*|\s*,?\s+(?:{DATES.and_})\s+)\d{{1,2}})+"
    r"(?![\w:/%]|[.,]\d)"
)
_ENDS = re.compile(r"\s*(?:$|[.,;!?()]|[-—–]\s)")
_SAYS_DAYS = any_of(rf"(?:{WISHES.says_days})(?!\w)")
_COUNTS = any_of(*WISHES.counts)
_QUESTION = re.compile(r"[^.!?\n]*\?")
_WEEKDAY = rf"(?:{'|'.join(WEEKDAYS)})(?!\w)"
_PEOPLE = re.compile(rf"\s*(?:{PEOPLE.persons})(?!\w)")
_ENDS_IN_WEEKDAY, _BEGINS_WITH_WEEKDAY = (
    re.compile(rf"(?<!\w){_WEEKDAY}\.?(?:[\s,]+(?:{NAMES.courtesies}))?\s*$"),
    re.compile(rf"\W*(?:(?:{DATES.on_weekday})\s+)?{_WEEKDAY}"),
)
_BEGINS_WITH_ORDINAL = re.compile(rf"\s*(?:{WISHES.ordinal_day})(?!\w)")
_ENDS_IN_ORDINAL = re.compile(rf"(?<!\w)(?:{WISHES.ordinal_day})\s*$")
_YEAR = re.compile(r"\s*20\d\d(?!\d)")
_BEGINS_WITH_DATE = re.compile(
    rf"\W*(?:(?:{NAMES.courtesies})\W+)?(?:(?:{DATES.on}|{DATES.definite})\s+)*"
    rf"(?:\d{{1,2}}(?![\d:])|(?:{_MONTH_NAMES})\s+\d{{1,2}}(?!\d))"
)
_ENDS_IN_HOUR = re.compile(rf"(?:(?<!\w)(?:{TIMES.to})\s|\d\s*[-–—])\s*\d{{1,2}}\s*$")
_ENDS_IN_DATE = re.compile(
    rf"\d{{1,2}}(?:{_ENDING})?(?:{_MONTH_OR_UNIT})?\s*$|[./]\d{{1,2}}\s*$|(?:{_MONTH_NAMES})\s+\d{{1,2}}\s*$"
)


def names_several(folded: str) -> bool:
    """True if a folded text with digits names more than one day or span of hours."""
    several_days = len(_DAY.findall(folded)) > 1 or _DAY_PAIR.search(folded)
    return bool(several_days or len(_SPAN.findall(folded)) > 1)


def _lowered(text: str) -> str:
    """The text in small letters, with "е" for "ё", each sign at its place: casefold() changes the length."""
    return "".join(each.lower() if len(each.lower()) == 1 else each for each in text).replace("ё", "е")


def with_commas_after_days(text: str) -> str:
    """The text with a comma in place of the colon of "December 8: 10-14", which makes no clock."""
    marks = [match.start("colon") for match in _DAY_COLON.finditer(_lowered(text))]
    for place in marks:
        text = f"{text[:place]},{text[place + 1 :]}"
    return text


def with_day_endings(text: str, days_asked: bool, listed: Set[int]) -> str:
    """The text with the endings of days at bare numbers that are days: «все три дня: 7, 11 и 14».

    `days_asked`: true if the last answer asked for the day; `listed`: the days of the list in hand.
    """
    folded = _lowered(text)
    says_days = days_asked or _SAYS_DAYS.search(folded)
    before, ending = ("", "-го") if re.search("[а-яё]", folded) else (f"{WISHES.day_article} ", "th")
    for match in reversed(list(_BARE_DAYS.finditer(folded))):
        numbers = {int(number) for number in re.findall(r"\d+", match[0])}
        is_of_days = says_days and numbers <= set(range(1, 32)) and not tells_age(folded, match.span())
        is_listed = len(numbers) > 1 and numbers <= listed and not _PEOPLE.match(folded, match.end())
        if is_listed or (is_of_days and _ENDS.match(folded, match.end())):
            named = re.sub(r"\d+", rf"\g<0>{ending}", match[0])
            text = text[: match.start()] + before + named + text[match.end() :]
    return text


def without_counts(text: str) -> str:
    """The text with spaces in place of numbers of days and of times: «на 3 дня: 8, 9 и 10», «по два раза».

    They look like hours.
    """
    folded = _lowered(text)
    for match in _COUNTS.finditer(folded):
        text = text[: match.start()] + " " * len(match[0]) + text[match.end() :]
    return text


def without_questions(text: str) -> str:
    """The text with spaces in place of its sentences with a question mark."""
    return _QUESTION.sub(lambda match: " " * len(match[0]), text)


def count_spans(folded: str) -> int:
    """The number of spans of hours in a folded text with digits."""
    return len(_SPAN.findall(folded))


def takes_back(folded: str) -> bool:
    """True if a folded text leaves two things open, or takes one of them back: «или», «нет, лучше».

    A no that opens the text is to what was said before: "no Mrak! Pustota on Monday and on Wednesday".
    """
    return bool(_NOT_LIST.search(_OPENING_NO.sub("", folded)))


def parts_of(original: str, folded: str) -> list[str]:
    """The parts of the message, with the month or the ending that stands only once given to each day."""
    joints = (match for match in _JOINT.finditer(folded) if not _is_within_day(match, folded))
    cuts = [0, *(edge for match in joints for edge in match.span()), len(folded)]
    spans = [
        (begin, end) for begin, end in zip(cuts[::2], cuts[1::2], strict=True) if folded[begin:end].strip()
    ]
    texts, digits = ([text[begin:end] for begin, end in spans] for text in (original, folded))
    month = ""
    for index in reversed(range(len(texts) - 1)):  # «5, 6 и 7 декабря»: from the last day back
        texts[index], digits[index] = _with_month_of(texts[index], digits[index], digits[index + 1])
    for index in range(len(texts)):  # "December 5, 6 and 7": from the first day on
        first = _FIRST_DAY.match(digits[index])
        if month and first:
            texts[index] = f"{month} {first['day']}{digits[index][first.end() :]}"
        named = _MONTH_FIRST.search(digits[index])
        month = named["month"] if named else month if first else ""
    for index in range(1, len(texts)):
        if _BEGINS_WITH_ORDINAL.match(digits[index]) and _ENDS_IN_ORDINAL.search(digits[index - 1]):
            texts[index] = f"{WISHES.day_article} {texts[index].lstrip()}"
    return texts


def _is_within_day(joint: re.Match[str], folded: str) -> bool:
    """True for the comma between a weekday and its date, or before a year: «сб, 5 декабря», "May 1, 2027".

    A courtesy may stand before it: "on Saturday please, May 1".
    """
    if joint[0].strip() != ",":
        return False
    if _YEAR.match(folded, joint.end()):
        return True
    before, after = folded[: joint.start()], folded[joint.end() :]
    is_weekday_first = _ENDS_IN_WEEKDAY.search(before) and _BEGINS_WITH_DATE.match(after)
    is_date_first = _ENDS_IN_DATE.search(before) and not _ENDS_IN_HOUR.search(before)
    return bool(is_weekday_first or (is_date_first and _BEGINS_WITH_WEEKDAY.match(after)))


def _with_month_of(text: str, digits: str, after: str) -> tuple[str, str]:
    """A part that ends in the lone number of a day with the month of the next part, in both of its forms."""
    lone, whole = _LAST_DAY.search(digits), _DAY_AND_REST.match(after)
    if lone is None or whole is None or not (whole["month"] or (whole["ending"] and not lone["ending"])):
        return text, digits
    if _AFTER_CLOCK_WORD.search(digits[: lone.start()]) or _MONTH_FIRST.search(digits):
        return text, digits
    added = f"{lone['day']}{whole['ending'] or lone['ending'] or ''}{whole['month'] or ''}"
    return f"{text[: lone.start()]}{added}", f"{digits[: lone.start()]}{added}"
