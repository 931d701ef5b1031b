"""A cheap sign never hides what the patterns behind it match: `sign_of()` and `number_or()` in word_lists."""

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hallchat.nlu.acts import change_requests, intents
from hallchat.nlu.extractors import (
    clock_patterns,
    date_patterns,
    dates,
    dayparts,
    durations,
    introduced_names,
    length_ranges,
    people,
    time_patterns,
)
from hallchat.nlu.languages.word_lists import any_of, sign_of

CLOCKS = (
    time_patterns.RANGE,
    time_patterns.START,
    time_patterns.START_OR_DURATION,
    time_patterns.END,
    time_patterns.LONE_CLOCK,
)
BEHIND = (
    (date_patterns.EXACT_SIGN, [pattern for pattern, _ in date_patterns.EXACT]),
    (date_patterns.RELATIVE_SIGN, [pattern for pattern, _ in date_patterns.RELATIVE]),
    (dates._SHIFT_SIGN, dates._SHIFTS),
    (clock_patterns.SIGN, CLOCKS),
    (durations.SIGN, [*durations._SHIFTS, *length_ranges._RANGES, durations._DURATION_OF_BOOKING]),
    (dayparts._SIGN, [pattern for _, pattern in dayparts._DAYPARTS]),
    (
        change_requests._SIGN,
        [*change_requests._REQUEST_PATTERNS.values(), change_requests._REQUEST_FOR_SEVERAL],
    ),
    (intents._SIGN, intents._FINDERS.values()),
    (introduced_names._AFTER_NAME, [introduced_names._BEFORE_INTRODUCTION]),
    (introduced_names._PATRONYMIC, [introduced_names._BY_PATRONYMIC]),
    (people._DIGIT, [*people._RANGES, *people._AND_CHILDREN, *people._PLUS_ME, *people._COUNTS]),
)
SIGNS = [(sign, pattern) for sign, patterns in BEHIND for pattern in patterns]


@pytest.mark.parametrize(("sign", "pattern"), SIGNS, ids=[str(number) for number in range(len(SIGNS))])
@given(data=st.data())
@settings(max_examples=5, suppress_health_check=list(HealthCheck), deadline=None)
def test_a_text_that_a_pattern_matches_has_the_sign(
    data: st.DataObject, sign: re.Pattern[str], pattern: re.Pattern[str]
) -> None:
    text = data.draw(st.from_regex(re.compile(pattern.pattern, pattern.flags)))
    assert sign.search(text), text


def test_a_sign_finds_nothing_where_no_pattern_does() -> None:
    sign = sign_of(any_of(r"on (?P<day>\d+)"), any_of("today|tomorrow"))
    assert [bool(sign.search(text)) for text in ("on 5", "tomorrow", "come on", "stoday")] == [
        True,
        True,
        False,
        False,
    ]
