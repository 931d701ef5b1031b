"""Patterns for days, each with the rule that gives its date, in the order in which they are tried.

A pattern and its rule meet through group names: the docstring of each rule module lists them.
"""

import re

from hallchat.nlu.extractors import date_rules, relative_rules, week_rules
from hallchat.nlu.extractors.date_rules import DateRule
from hallchat.nlu.languages import DATES as WORDS
from hallchat.nlu.languages.merge import fill
from hallchat.nlu.languages.word_lists import any_of, number_or, sign_of

Rules = tuple[tuple[re.Pattern[str], DateRule], ...]

_MONTH = rf"(?P<month>{'|'.join(date_rules.MONTHS.values())})\b\.?"
_FROM_MONTH = _MONTH.replace("<month>", "<from_month>")
_NUMBER_MONTH = r"(?P<month>0?[1-9]|1[0-2])(?!\d)\.?(?P<year>20\d\d)?"
_WEEKDAY = rf"(?P<weekday>{'|'.join(date_rules.WEEKDAYS)})\b"
_FROM_WEEKDAY = _WEEKDAY.replace("<weekday>", "<from>")
_ENDING = rf"(?:\s*-?\s*(?:{WORDS.day_ending})\b)?"
_THE = rf"(?:(?:{WORDS.definite})\s+)?"
_DAY = rf"(?<!:)(?P<day>\d{{1,2}}){_ENDING}"
_DAY_WITH_ENDING = rf"(?<!:)(?P<day>\d{{1,2}})\s*-?\s*(?:{WORDS.day_ending})(?!\w)(?:\s+{WORDS.day_unit})?"
_FIRST_DAY = rf"(?:(?:{WORDS.either})\s+)?{_THE}(?P<from>\d{{1,2}}){_ENDING}\.?"
_ONE_OF_DAYS = rf"\d{{1,2}}{_ENDING}"
_DAYS = rf"(?P<days>{_ONE_OF_DAYS}(?:(?:\s*[,/]\s*|\s+){_THE}{_ONE_OF_DAYS}){{1,5}})"
_NEXT_DAY = rf"\s*(?:,?\s*(?<!\w)(?:{WORDS.or_}|{WORDS.and_})(?!\w)|[,/])\s*{_THE}"
"""The days before the last one of "6, 7 или 8 декабря", and what stands before that."""
_YEAR_UNIT = rf"(?:\s*(?:{WORDS.year}))"
_YEAR = rf"(?:[\s,]*[-/]?\s*(?P<year>20\d\d|'?\d\d(?={_YEAR_UNIT}))(?!\d|:){_YEAR_UNIT}?)?"
_FIRST_YEAR = r"(?:\s*,?\s*20\d\d(?!\d|:))?"
_NO_UNIT = rf"(?![\d:]|\.\d|\s*(?:{WORDS.other_units}))"
_NO_UNIT_OR_COLON = rf"(?!\d|:\d|\.\d|\s*(?:{WORDS.other_units}))"
"""Behind a day and month in figures a colon may stand that begins no minutes: "29.11: 10-12"."""
_NO_CLOCK_UNIT = rf"(?!\d|:\d|\s*(?:{WORDS.clock_units}))"

_FROM = rf"(?:(?:{WORDS.from_})\s+)?"
_TO = rf"\s*(?:-|{WORDS.to})\s*"
_OF = rf"(?:(?:{WORDS.of})\s+)?"
_BESIDE_MONTH = rf"\s*[-/]?\s*(?:(?:{WORDS.day_unit})\s+)?"
"""The text between a day and its month: "10-August", "5 числа декабря"."""
_ON = rf"(?:{WORDS.on})?\s*"
_ON_APART = rf"(?:(?:{WORDS.on})\s+)?"
_IN = rf"(?:(?:{WORDS.in_period})\s+)?"
_OF_OR_IN = rf"(?:(?:{WORDS.of}|{WORDS.in_period})\s+)?"
_AFTER = (
    rf"(?:{WORDS.after})\s+(?:(?:{WORDS.exactly})\s+)?(?:(?:{WORDS.indefinite})\s+)?"
    rf"(?:(?P<n>\d{{1,3}}(?:[.,]5)?)\s+(?:(?:{WORDS.of})\s+)?)?"
)
_THIS = rf"(?P<this>{WORDS.this})"
_NEXT = rf"(?P<next>{WORDS.next})"
_THIS_OR_NEXT = rf"(?:{_THIS}|{_NEXT})"
_WHICH_WEEK = rf"(?:{_THIS_OR_NEXT}|(?P<that>{WORDS.that}))"
_WEEKS = rf"(?:{WORDS.weeks})(?!\w)"
_MONTHS = rf"(?:{WORDS.month_units})(?!\w)"
_WEEKEND = rf"(?:{WORDS.weekend})(?!\w)"
_ORDINAL_WORDS = "|".join(WORDS.ordinals.values())
_NTH = rf"(?:(?P<nth>[1-5])(?:{WORDS.day_ending})|(?P<nth_word>{_ORDINAL_WORDS})|(?P<last>{WORDS.last}))"
_BEGIN = rf"(?P<begin>{WORDS.beginning})"
_MIDDLE = rf"(?P<middle>{WORDS.middle})"
_PART_OF = rf"(?:{WORDS.near})?\s*(?:{_BEGIN}|{_MIDDLE}|(?:{WORDS.end}))\s*{_OF}"


def phrase_patterns(phrases: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    """Compiles each phrase of a language, with its placeholders replaced by expressions."""
    return tuple(
        any_of(
            fill(
                phrase,
                month=_MONTH,
                weekday=_WEEKDAY,
                day=_DAY,
                first_day=_FIRST_DAY,
                year=_YEAR,
                no_unit=_NO_UNIT,
            )
        )
        for phrase in phrases
    )


def _rules(rule: DateRule, *expressions: str) -> Rules:
    return tuple((pattern, rule) for pattern in phrase_patterns(expressions))


EXACT: Rules = (
    *_rules(
        date_rules.iso,
        r"(?P<year>20\d\d)-(?P<month>\d{1,2})-(?P<day>\d{1,2})(?!\d)",
        r"(?P<day>\d{1,2})-(?P<month>\d{1,2})-(?P<year>20\d\d)(?!\d)",
    ),
    *_rules(
        date_rules.numeric_range,
        rf"(?P<prep>(?:{WORDS.from_})\s+)?(?P<from>\d{{1,2}})\.(?P<from_month>0?[1-9]|1[0-2])\.?"
        rf"\s*(?P<to>-|{WORDS.to})\s*(?P<day>\d{{1,2}})\.{_NUMBER_MONTH}",
    ),
    *_rules(
        date_rules.days_of_month,
        rf"{_THE}{_DAYS}{_NEXT_DAY}{_DAY}\s*{_OF}{_MONTH}{_YEAR}",
        rf"{_MONTH}\s*{_THE}{_DAYS}{_NEXT_DAY}{_DAY}{_NO_CLOCK_UNIT}{_YEAR}",
    ),
    *_rules(
        date_rules.month_range,
        rf"{_FROM}{_FIRST_DAY}\s*[-/]\s*(?P<day>\d{{1,2}})\.{_NUMBER_MONTH}",
        rf"{_FIRST_DAY}\s*(?P<either>{WORDS.or_})\s*{_DAY}\s*{_MONTH}{_YEAR}",
        *WORDS.month_ranges,
    ),
    *_rules(
        date_rules.month_range,
        rf"{_FROM}{_FIRST_DAY}\s*{_OF}{_FROM_MONTH}{_FIRST_YEAR}{_TO}{_THE}{_DAY}\s*{_OF}{_MONTH}{_YEAR}",
        rf"{_FROM}{_FROM_MONTH}\s*{_FIRST_DAY}{_FIRST_YEAR}{_TO}{_MONTH}\s*{_THE}{_DAY}{_NO_CLOCK_UNIT}{_YEAR}",
    ),
    *_rules(date_rules.two_days_of_month, rf"{_FIRST_DAY}\s*(?:{WORDS.and_})\s*{_DAY}\s*{_MONTH}{_YEAR}"),
    *_rules(
        date_rules.month_range,
        rf"{_FROM}{_FIRST_DAY}\s*(?:{_FROM_MONTH}\s*)?{_TO}{_THE}{_DAY}\s*{_OF}{_MONTH}{_YEAR}",
    ),
    *_rules(
        date_rules.numeric,
        rf"(?P<prep>(?:{WORDS.clock_prepositions})\s+)?(?<![\d.,:-])(?P<day>\d{{1,2}})(?P<sign>[./])"
        rf"(?P<month>\d{{1,2}})(?:[./](?P<year>20\d\d|\d\d)(?!\d))?{_NO_UNIT_OR_COLON}\.?{_YEAR_UNIT}?",
    ),
    *_rules(
        date_rules.month_before_days,
        rf"{_FROM}{_MONTH}\s*{_FIRST_DAY}{_TO}{_DAY}{_NO_CLOCK_UNIT}{_YEAR}",
    ),
    *_rules(week_rules.nth_weekday, rf"{_ON_APART}{_THE}{_NTH}\s+{_WEEKDAY}\s+{_OF_OR_IN}{_MONTH}{_YEAR}"),
    *_rules(week_rules.nth_weekend, rf"{_ON_APART}{_THE}{_NTH}\s+{_WEEKEND}\s+{_OF_OR_IN}{_MONTH}{_YEAR}"),
    *_rules(relative_rules.nth_week, rf"{_IN}{_THE}{_NTH}\s+{_WEEKS}\s+{_OF_OR_IN}{_MONTH}{_YEAR}"),
    *_rules(
        relative_rules.last_day,
        rf"{_ON_APART}{_THE}(?:{WORDS.last})\s+(?:{WORDS.days})\s+{_OF_OR_IN}{_MONTH}{_YEAR}",
    ),
    *_rules(
        date_rules.day_and_month,
        rf"{_THE}{_DAY}{_BESIDE_MONTH}{_OF}{_MONTH}{_YEAR}",
        rf"{_MONTH}\s*[-/]?\s*{_THE}{_DAY}{_NO_CLOCK_UNIT}{_YEAR}",
        rf"{_MONTH},\s*{_THE}{_DAY_WITH_ENDING}{_YEAR}",
    ),
    *_rules(date_rules.days_range, *WORDS.days_ranges),
    *_rules(relative_rules.day_of_relative_month, rf"{_THE}{_DAY}\s+{_OF}{_THIS_OR_NEXT}\s+{_MONTHS}"),
)
"""Days by number and month. They override weekdays and "завтра" in the same message."""
EXACT_SIGN = number_or(*date_rules.MONTHS.values())
"""Finds something in each text that has a day by number and month: a number or a month."""

RELATIVE: Rules = (
    *_rules(relative_rules.within, *WORDS.within),
    *_rules(relative_rules.in_days, *WORDS.in_days),
    *_rules(
        relative_rules.last_day,
        rf"{_ON_APART}{_THE}(?:{WORDS.last})\s+(?:{WORDS.days})\s+{_OF}"
        rf"(?:(?:{_THIS}|(?:{WORDS.definite}))\s+|{_NEXT}\s+)?{_MONTHS}",
    ),
    *_rules(
        relative_rules.part_of_month,
        rf"{_PART_OF}(?:(?:{_THIS}|(?:{WORDS.definite}))\s+|{_NEXT}\s+)?{_MONTHS}",
        rf"{_PART_OF}{_MONTH}",
    ),
    *(
        rule
        for days in sorted(WORDS.relative, reverse=True)
        for rule in _rules(relative_rules.days_from_today(days), WORDS.relative[days])
    ),
    *_rules(relative_rules.in_days, rf"{_AFTER}(?:{WORDS.days})(?!\w)"),
    *_rules(relative_rules.part_of_today, WORDS.part_of_today),
    *_rules(week_rules.week_after_next, *WORDS.week_after_next),
    *_rules(week_rules.week_after_weekday, *WORDS.week_after_weekday),
    *_rules(
        week_rules.weekday_range,
        rf"(?:{WORDS.from_})?\s*{_FROM_WEEKDAY}{_TO}{_WEEKDAY}(?:\s+{_OF_OR_IN}{_THIS_OR_NEXT}\s+{_WEEKS})?",
    ),
    *_rules(
        relative_rules.in_weeks,
        rf"{_AFTER}{_WEEKS},?\s+(?:{WORDS.on_weekday})\s+{_WEEKDAY}",
        rf"(?:{_ON}{_WEEKDAY},?\s+)?{_AFTER}{_WEEKS}",
        *WORDS.in_weeks,
    ),
    *_rules(relative_rules.in_months, rf"{_AFTER}{_MONTHS}", *WORDS.in_months),
    *_rules(
        week_rules.weekday_of_week,
        rf"{_IN}{_WHICH_WEEK}\s+{_WEEKS}[,\s]+{_ON}{_WEEKDAY}",
        rf"{_ON}{_WEEKDAY},?\s+{_OF_OR_IN}{_WHICH_WEEK}\s+{_WEEKS}",
    ),
    *_rules(
        week_rules.weekday_of_past_week,
        rf"{_IN}(?:{WORDS.past})\s+{_WEEKS}[,\s]+{_ON}{_WEEKDAY}",
        rf"{_ON}{_WEEKDAY},?\s+{_OF_OR_IN}(?:{WORDS.past})\s+{_WEEKS}",
    ),
    *_rules(week_rules.past_weekday, rf"{_ON}(?:{WORDS.past})\s+{_WEEKDAY}(?!\s+(?:{WORDS.of})(?!\w))"),
    *_rules(
        week_rules.weekend,
        rf"{_ON}(?:{_THIS}\s+|(?:{WORDS.nearest}|{WORDS.definite})\s+|{_NEXT}\s+)?{_WEEKEND}",
    ),
    *_rules(week_rules.whole_week, rf"{_IN}{_WHICH_WEEK}\s+{_WEEKS}"),
    *_rules(relative_rules.whole_month, rf"{_IN}{_THIS_OR_NEXT}\s+{_MONTHS}"),
    *_rules(
        week_rules.weekday_and_day,
        rf"{_ON}{_WEEKDAY}[\s,(]+{_ON}{_THE}{_DAY_WITH_ENDING}",
        rf"{_ON}{_THE}{_DAY_WITH_ENDING}[\s,(]+{_ON}{_WEEKDAY}",
    ),
    *_rules(
        week_rules.coming_weekday,
        rf"{_ON}(?:(?:{_THIS_OR_NEXT}|(?:{WORDS.nearest}))\s+)?{_WEEKDAY}",
    ),
    *_rules(relative_rules.whole_month, rf"(?:(?:{WORDS.in_period})\s+|{_IN}{_NEXT}\s+){_MONTH}(?!\w)"),
    *(
        rule
        for (month, day), names in WORDS.holidays.items()
        for rule in _rules(relative_rules.holiday(day, month), names)
    ),
    *_rules(relative_rules.lone_day, *WORDS.lone_days),
)
"""Days counted from today, weekdays, holidays, and days without a month."""
RELATIVE_SIGN = sign_of(*(pattern for pattern, _ in RELATIVE))
"""Finds something in each text that has such a day."""
