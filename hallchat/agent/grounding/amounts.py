"""Reads the amounts of a sentence: numbers in digits with their multiples, and clock times."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from hallchat.nlu.extractors import clock_patterns
from hallchat.nlu.extractors.clock_patterns import NoSuchTime, OpeningHours
from hallchat.nlu.languages import BUDGET, CONTACTS, NUMBERS
from hallchat.nlu.languages import QUANTITIES as WORDS
from hallchat.nlu.languages.patterns import lazy
from hallchat.nlu.languages.word_lists import any_of

_MAX_DIGITS = 19
"""A number with more digits is infinite: no fact is so large."""
_GROUPED = r"\d{1,3}(?:[ ,.']\s?\d{3})+(?!\d)(?:[.,]\d{1,2}(?!\d))?"
"""Digits in groups of three: "7 500", "7,500.00"."""
_THOUSAND = rf"(?:{BUDGET.thousand})(?!\w)\.?"
_MONEY = rf"\s*(?:[₽$€%]|{BUDGET.currency}|{_THOUSAND})"


def _with_groups(prefix: str, words: Mapping[int, str]) -> str:
    """Returns one expression of the words, with a group for each number: "times_100"."""
    return "|".join(rf"(?P<{prefix}{number}>{expression})" for number, expression in words.items())


# Stricter than a client's clock times, because "15.30" in an answer is more often money than a time:
# a dot makes a time only before 00 and 30, and with no money behind it.
_CLOCK = rf"(?P<hour>[01]?\d|2[0-4])(?::|\.(?=(?:00|30)(?!\d|[.,]\d|{_MONEY})))(?P<minute>[0-5]\d)(?![\d:])"
_MULTIPLE = rf"(?P<thousand>{_THOUSAND})|{_with_groups('times_', WORDS.multiples)}"
_AMOUNT = lazy(
    rf"(?<![\d.:]){_CLOCK}"
    rf"|(?P<digits>{_GROUPED}|\d+(?:[.,]\d+)?)(?P<half>\s+(?:{NUMBERS.and_a_half}))?(?:\s{{0,12}}-?\s?(?:{_MULTIPLE}))?"
    rf"|(?<!\w)(?:{_with_groups('amount_', WORDS.amounts)})"
)
_CLOCK_IN_WORDS = any_of(clock_patterns.pattern(1))
_BETWEEN_PARTS = lazy(rf"\s{{1,14}}(?:(?:{CONTACTS.and_})\s+)?")


@dataclass(frozen=True, slots=True)
class Amount:
    """A number at a place of the text."""

    start: int
    end: int
    value: float
    multiple: int = 1
    """The last word of the number, as a factor: 1000 for "5 тысяч"."""
    clock: tuple[int, ...] = ()
    """The minutes of the day that it may mean, for a clock time: "полвосьмого", "15:00"."""


def find_amounts(text: str) -> list[Amount]:
    """Returns the amounts of a folded text whose number words are digits, from left to right."""
    amounts = _joined(text, [_amount(match) for match in _AMOUNT.finditer(text)])
    clocks = _clocks_in_words(text)
    apart = [
        each
        for each in amounts
        if not any(each.start < clock.end and clock.start < each.end for clock in clocks)
    ]
    return sorted(apart + clocks, key=lambda each: each.start)


def _amount(match: re.Match[str]) -> Amount:
    start, end = match.span()
    if hour := match["hour"]:
        return Amount(start, end, float(hour), clock=(int(hour) * 60 + int(match["minute"]),))
    if amount := _factor(match, "amount_"):
        return Amount(start, end, amount, amount)
    multiple = 1000 if match["thousand"] else _factor(match, "times_") or 1
    value = _value(match["digits"], is_grouped=multiple == 1) + (0.5 if match["half"] else 0)
    return Amount(start, end, round(value * multiple, 2), multiple)


def _factor(match: re.Match[str], prefix: str) -> int | None:
    """Returns the number in the name of the group with this prefix that matched."""
    matched = (name for name, text in match.groupdict().items() if text and name.startswith(prefix))
    return next((int(name.removeprefix(prefix)) for name in matched), None)


def _value(digits: str, is_grouped: bool) -> float:
    """Returns the value of digits. `is_grouped`: "3.750" is 3750; else, as in "3.750 тыс", it is 3.75."""
    if not is_grouped and re.fullmatch(r"\d+[.,]\d+", digits):
        return float(digits.replace(",", "."))
    plain = re.sub(r"[ ,.']\s?(?=\d{3}(?!\d))", "", digits).replace(",", ".").replace(" ", "")
    return float(plain) if len(plain) <= _MAX_DIGITS else float("inf")


def _joined(text: str, amounts: list[Amount]) -> list[Amount]:
    """Joins the parts of one number: "5 тысяч 500", "3 thousand 7 hundred 50"."""
    joined: list[Amount] = []
    for amount in amounts:
        last = joined[-1] if joined else None
        continues = last and not amount.clock and amount.value < last.multiple > 1
        if last and continues and _BETWEEN_PARTS.fullmatch(text, last.end, amount.start):
            joined[-1] = replace(amount, start=last.start, value=last.value + amount.value)
        else:
            joined.append(amount)
    return joined


def _clocks_in_words(text: str) -> list[Amount]:
    """Returns clock times that are not only digits: "полвосьмого", "half past three", "полдень"."""
    clocks = []
    for match in _CLOCK_IN_WORDS.finditer(text):
        if not clock_patterns.is_in_words(match, 1):
            continue
        try:
            options = clock_patterns.clock_of_match(match, 1, OpeningHours(), None).options
        except NoSuchTime:
            continue
        clocks.append(Amount(*match.span(), options[0] / 60, clock=options))
    return clocks
