"""Conversion between local whole hours and UTC instants, in zones with half hours and time changes."""

import itertools
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hallchat.booking.calendar import (
    HOUR,
    Slot,
    clock_of_hour,
    instant,
    instants,
    ranges,
    slot_of,
    whole_hours,
)
from hallchat.booking.errors import BadSlot, ClockChange

YEKATERINBURG, KOLKATA, BERLIN = map(ZoneInfo, ("Asia/Yekaterinburg", "Asia/Kolkata", "Europe/Berlin"))
SPRING, AUTUMN = date(2027, 3, 28), date(2026, 10, 25)
"""The days on which Berlin skips 02:00-03:00, and on which it has this hour twice."""

zones = st.sampled_from([YEKATERINBURG, KOLKATA, BERLIN])
days = st.dates(date(2026, 1, 1), date(2028, 1, 1))


@st.composite
def slots(draw: st.DrawFn) -> Slot:
    start = draw(st.integers(0, 23))
    return Slot(draw(days | st.sampled_from([SPRING, AUTUMN])), start, draw(st.integers(start + 1, 24)))


@given(slots(), zones)
def test_a_slot_comes_back_from_its_instants(slot: Slot, tz: ZoneInfo) -> None:
    try:
        hours = instants(slot, tz)
    except ClockChange:
        assert tz is BERLIN
        assert slot.date in {date(2026, 3, 29), date(2027, 3, 28), AUTUMN, date(2027, 10, 31)}
        assert slot.start <= 2 < slot.end
        return
    assert hours == [hours[0] + HOUR * n for n in range(slot.hours)]
    assert slot_of(hours[0], hours[-1] + HOUR, tz) == slot
    assert [each.astimezone(tz).hour for each in hours] == list(range(slot.start, slot.end))


@given(days, zones)
def test_an_instant_belongs_to_one_hour_of_one_day(day: date, tz: ZoneInfo) -> None:
    offered = [
        at for ahead in (0, 1) for hour in range(24) if (at := instant(day + timedelta(ahead), hour, tz))
    ]
    assert len(set(offered)) == len(offered)
    assert offered == sorted(offered)


@pytest.mark.parametrize(
    ("tz", "hour", "utc"),
    [
        (YEKATERINBURG, 10, datetime(2026, 11, 28, 5, tzinfo=UTC)),
        (KOLKATA, 10, datetime(2026, 11, 28, 4, 30, tzinfo=UTC)),
        (BERLIN, 10, datetime(2026, 11, 28, 9, tzinfo=UTC)),
    ],
)
def test_an_hour_is_the_studios_not_the_servers(tz: ZoneInfo, hour: int, utc: datetime) -> None:
    assert instant(date(2026, 11, 28), hour, tz) == utc


@pytest.mark.parametrize("day", [SPRING, AUTUMN], ids=["skipped", "repeated"])
def test_the_hour_of_a_time_change_is_not_offered(day: date) -> None:
    offered = [hour for hour in range(24) if instant(day, hour, BERLIN)]
    assert offered == [hour for hour in range(24) if hour != 2]


@pytest.mark.parametrize("day", [SPRING, AUTUMN], ids=["skipped", "repeated"])
def test_a_slot_across_a_time_change_is_refused_and_its_neighbours_are_not(day: date) -> None:
    with pytest.raises(ClockChange):
        instants(Slot(day, 1, 4), BERLIN)
    before, after = instants(Slot(day, 0, 2), BERLIN), instants(Slot(day, 3, 24), BERLIN)
    assert (len(before), len(after)) == (2, 21)


def test_the_offset_after_a_time_change_is_the_new_one() -> None:
    assert instant(SPRING, 10, BERLIN) == datetime(2027, 3, 28, 8, tzinfo=UTC)
    assert instant(AUTUMN, 10, BERLIN) == datetime(2026, 10, 25, 9, tzinfo=UTC)


def test_a_day_may_end_at_midnight_of_the_next() -> None:
    slot = Slot(date(2026, 11, 28), 22, 24)
    hours = instants(slot, YEKATERINBURG)
    assert hours[-1] + HOUR == instant(date(2026, 11, 29), 0, YEKATERINBURG)
    assert slot_of(hours[0], hours[-1] + HOUR, YEKATERINBURG) == slot
    assert clock_of_hour(slot.end) == "24:00"


@pytest.mark.parametrize(
    ("start", "end", "hours"),
    [
        ("15:00", "18:00", (15, 18)),
        ("15:30", "17:30", (15, 18)),
        ("15:59", "16:01", (15, 17)),
        ("9:00", "10:00", (9, 10)),
        ("23:30", "24:00", (23, 24)),
        ("22:00", "23:01", (22, 24)),
    ],
)
def test_half_hours_are_rounded_outward(start: str, end: str, hours: tuple[int, int]) -> None:
    assert whole_hours(start, end) == hours


@pytest.mark.parametrize(
    "nonsense", ["", "15", "15:0", "15:60", "24:01", "-1:00", "1:000", "x:yy", "٣:٠٠", "²:00"]
)
def test_what_is_no_clock_is_refused(nonsense: str) -> None:
    with pytest.raises(BadSlot):
        whole_hours(nonsense, "24:00")


@pytest.mark.parametrize(("start", "end"), [(15, 15), (16, 15), (-1, 3), (20, 25), (24, 24)])
def test_a_slot_ends_after_it_starts_within_its_day(start: int, end: int) -> None:
    with pytest.raises(BadSlot):
        Slot(date(2026, 11, 28), start, end)


@given(st.sets(st.integers(0, 23)))
def test_ranges_hold_exactly_their_hours(hours: set[int]) -> None:
    found = ranges(sorted(hours))
    assert {hour for first, last in found for hour in range(first, last)} == hours
    assert all(earlier[1] < later[0] for earlier, later in itertools.pairwise(found))


def test_a_booking_of_before_the_zone_was_changed_is_still_shown() -> None:
    evening = instants(Slot(date(2026, 11, 28), 18, 22), ZoneInfo("Asia/Yekaterinburg"))
    moved = slot_of(evening[0], evening[-1] + HOUR, ZoneInfo("Asia/Vladivostok"))
    assert moved == Slot(date(2026, 11, 28), 23, 24)
