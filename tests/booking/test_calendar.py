"""Conversion between local half hours and UTC instants, in zones with half hours and time changes."""

import itertools
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hallchat.booking.calendar import (
    HALF,
    Slot,
    clock_of,
    instant,
    instants,
    ranges,
    slot_between,
    slot_of,
    wall_clock,
)
from hallchat.booking.errors import BadSlot, ClockChange
from hallchat.studio.spans import DAY_MINUTES, HALF_HOUR
from tests.conftest import hours

YEKATERINBURG, KOLKATA, BERLIN = map(ZoneInfo, ("Asia/Yekaterinburg", "Asia/Kolkata", "Europe/Berlin"))
LORD_HOWE = ZoneInfo("Australia/Lord_Howe")
"""Puts the clock forward and back by half an hour."""
SPRING, AUTUMN = date(2027, 3, 28), date(2026, 10, 25)
"""The days on which Berlin skips 02:00-03:00, and on which it has this hour twice."""

HALF_HOURS = range(0, DAY_MINUTES, HALF_HOUR)

zones = st.sampled_from([YEKATERINBURG, KOLKATA, BERLIN, LORD_HOWE])
days = st.dates(date(2026, 1, 1), date(2028, 1, 1))


@st.composite
def slots(draw: st.DrawFn) -> Slot:
    start = draw(st.integers(0, 47))
    end = draw(st.integers(start + 1, 96))
    return Slot(draw(days | st.sampled_from([SPRING, AUTUMN])), start * HALF_HOUR, end * HALF_HOUR)


@given(slots(), zones)
def test_a_slot_comes_back_from_its_instants(slot: Slot, tz: ZoneInfo) -> None:
    try:
        owned = instants(slot, tz)
    except ClockChange:
        assert any(instant(wall_clock(slot.date, minute), tz) is None for minute in slot.half_hours)
        return
    assert owned == [owned[0] + HALF * n for n in range(slot.minutes // HALF_HOUR)]
    assert slot_of(owned[0], owned[-1] + HALF, tz) == slot
    walls = [each.astimezone(tz).replace(tzinfo=None) for each in owned]
    assert walls == [wall_clock(slot.date, minute) for minute in slot.half_hours]


@given(days, zones)
def test_an_instant_belongs_to_one_half_hour_of_one_day(day: date, tz: ZoneInfo) -> None:
    walls = [wall_clock(day, minute) for minute in range(0, 2 * DAY_MINUTES, HALF_HOUR)]
    offered = [at for wall in walls if (at := instant(wall, tz))]
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
    assert instant(datetime(2026, 11, 28, hour), tz) == utc


@pytest.mark.parametrize("day", [SPRING, AUTUMN], ids=["skipped", "repeated"])
def test_the_hour_of_a_time_change_is_not_offered(day: date) -> None:
    offered = [minute for minute in HALF_HOURS if instant(wall_clock(day, minute), BERLIN)]
    assert offered == [minute for minute in HALF_HOURS if minute not in (120, 150)]


@pytest.mark.parametrize(
    ("day", "missing"), [(date(2026, 10, 4), 120), (date(2027, 4, 4), 90)], ids=["skipped", "repeated"]
)
def test_a_clock_that_moves_by_half_an_hour_costs_one_half_hour(day: date, missing: int) -> None:
    offered = [minute for minute in HALF_HOURS if instant(wall_clock(day, minute), LORD_HOWE)]
    assert offered == [minute for minute in HALF_HOURS if minute != missing]


@pytest.mark.parametrize("day", [SPRING, AUTUMN], ids=["skipped", "repeated"])
def test_a_slot_across_a_time_change_is_refused_and_its_neighbours_are_not(day: date) -> None:
    with pytest.raises(ClockChange):
        instants(hours(day, 1, 4), BERLIN)
    before, after = instants(hours(day, 0, 2), BERLIN), instants(hours(day, 3, 24), BERLIN)
    assert (len(before), len(after)) == (4, 42)


@pytest.mark.parametrize("eve", [SPRING, AUTUMN], ids=["skipped", "repeated"])
def test_a_slot_past_midnight_into_a_time_change_is_refused(eve: date) -> None:
    eve -= timedelta(days=1)
    assert len(instants(hours(eve, 22, 26), BERLIN)) == 8
    with pytest.raises(ClockChange):
        instants(hours(eve, 22, 27), BERLIN)


def test_the_offset_after_a_time_change_is_the_new_one() -> None:
    assert instant(wall_clock(SPRING, 600), BERLIN) == datetime(2027, 3, 28, 8, tzinfo=UTC)
    assert instant(wall_clock(AUTUMN, 600), BERLIN) == datetime(2026, 10, 25, 9, tzinfo=UTC)


@pytest.mark.parametrize(("end", "clock"), [(23 * 60 + 30, "23:30"), (24 * 60, "24:00"), (26 * 60, "02:00")])
def test_a_slot_may_end_at_midnight_or_after_it(end: int, clock: str) -> None:
    slot = Slot(date(2026, 11, 28), 22 * 60, end)
    owned = instants(slot, YEKATERINBURG)
    assert owned[-1] + HALF == instant(wall_clock(slot.date, end), YEKATERINBURG)
    assert slot_of(owned[0], owned[-1] + HALF, YEKATERINBURG) == slot
    assert clock_of(slot.end) == clock


@pytest.mark.parametrize(
    ("start", "end", "step", "minutes"),
    [
        ("15:00", "18:00", 60, (900, 1080)),
        ("15:30", "17:30", 60, (900, 1080)),
        ("15:30", "17:30", 30, (930, 1050)),
        ("15:59", "16:01", 60, (900, 1020)),
        ("15:59", "16:01", 30, (930, 990)),
        ("9:00", "10:00", 60, (540, 600)),
        ("23:30", "24:00", 60, (1380, 1440)),
        ("22:00", "23:01", 60, (1320, 1440)),
        ("22:00", "02:00", 60, (1320, 1560)),
        ("23:30", "0:00", 30, (1410, 1440)),
    ],
)
def test_times_off_the_step_are_rounded_outward(
    start: str, end: str, step: int, minutes: tuple[int, int]
) -> None:
    day = date(2026, 11, 28)
    assert slot_between(day, start, end, step) == Slot(day, *minutes)


@pytest.mark.parametrize(
    "nonsense", ["", "15", "15:0", "15:60", "24:01", "-1:00", "1:000", "x:yy", "٣:٠٠", "²:00"]
)
def test_what_is_no_clock_is_refused(nonsense: str) -> None:
    with pytest.raises(BadSlot):
        slot_between(date(2026, 11, 28), nonsense, "24:00", 60)


@pytest.mark.parametrize(
    ("start", "end"),
    [(900, 900), (960, 900), (-60, 180), (1440, 1500), (1200, 2910), (910, 960), (900, 950)],
)
def test_a_slot_begins_in_its_day_and_ends_later_both_on_half_hours(start: int, end: int) -> None:
    with pytest.raises(BadSlot):
        Slot(date(2026, 11, 28), start, end)


@given(st.sets(st.sampled_from(HALF_HOURS)))
def test_ranges_hold_exactly_their_half_hours(minutes: set[int]) -> None:
    found = ranges(sorted(minutes))
    assert {minute for first, last in found for minute in range(first, last, HALF_HOUR)} == minutes
    assert all(earlier[1] < later[0] for earlier, later in itertools.pairwise(found))


def test_a_booking_of_before_the_zone_was_changed_is_still_shown() -> None:
    evening = instants(hours(date(2026, 11, 28), 18, 22), ZoneInfo("Asia/Yekaterinburg"))
    moved = slot_of(evening[0], evening[-1] + HALF, ZoneInfo("Asia/Vladivostok"))
    assert moved == hours(date(2026, 11, 28), 23, 27)
