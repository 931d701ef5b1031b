"""Words for days. Numbers in words are digits by the time that these expressions are tried."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class DateWords:
    """Words and phrases for days.

    A text is one expression or alternatives of one ("янв|фев"), with no capturing groups. A tuple holds whole
    phrases with named groups, for what is said in one language only. Phrases may use `{month}`, `{weekday}`,
    `{day}`, `{first_day}`, `{year}` and `{no_unit}`, which the extractor replaces by the expressions for all
    languages, with groups of the same names (`{first_day}` has the group `from`).
    """

    months: Mapping[int, str]
    """Month, 1 to 12 -> its names and short forms."""
    weekdays: Mapping[int, str]
    """Day of the week, 0 for Monday -> its names and short forms."""
    farewells: str = ""
    """Words before the day of a farewell, at the end of thanks or a goodbye: «до» вторника, "see you on"."""
    weekday_stems: Mapping[int, str] = field(default_factory=dict)
    """Day of the week -> the beginning of its full name: in an answer short forms ("sun") are other words."""
    weekday_names: str = ""
    """The full names in the nominative, which may be surnames: «анна суббота», "joe friday"."""
    relative: Mapping[int, str]
    """Days from today -> the words for that day: 1 -> "завтра". Larger numbers are tried first."""
    part_of_today: str = ""
    """A part of this day: "this evening". Any other day in the message counts before it."""
    holidays: Mapping[tuple[int, int], str] = field(default_factory=dict)
    """(month, day) -> the names of a holiday. None may match within the name of another."""
    ordinals: Mapping[int, str] = field(default_factory=dict)
    """1 to 5 -> the adjective, where it does not become a digit before: "первую" субботу."""

    day_ending: str = ""
    """Endings behind the number of a day: "го", "th"."""
    day_unit: str = ""
    """The unit behind the number of a day: 5 "числа"."""
    year: str = ""
    """The unit behind a year: "г.", "года"."""
    days: str = ""
    """The unit "days" in any form."""
    weeks: str = ""
    """The unit "weeks" in any form."""
    month_units: str = ""
    """The unit "months" in any form."""
    weekend: str = ""
    """Saturday and Sunday."""

    this: str = ""
    """"this", as in "this week"."""
    that: str = ""
    """"той", as in "на той неделе": the week after this one."""
    next: str = ""
    """"next", as in "next week"."""
    past: str = ""
    """Words before a weekday or a week that is over: "last Friday"."""
    nearest: str = ""
    """"coming", as in "the coming Friday"."""
    last: str = ""
    """"last", as in "the last Sunday of May"."""
    beginning: str = ""
    """The first ten days of a month."""
    middle: str = ""
    """The second ten days of a month."""
    end: str = ""
    """The last ten days of a month."""

    definite: str = ""
    """The definite article."""
    indefinite: str = ""
    """The indefinite article: "in a week"."""
    of: str = ""
    """Between a day and its month: "5th of May", or before a period: "on Monday of next week"."""
    on: str = ""
    """Before a day: "в" субботу."""
    on_weekday: str = ""
    """Those of `on` that may stand between a week and its day: "через неделю в среду"."""
    in_period: str = ""
    """Before a week or a month: "в" декабре, "на" следующей неделе."""
    near: str = ""
    """Before a part of a month: "ближе к" концу."""
    after: str = ""
    """Before a number of days: "через"."""
    exactly: str = ""
    """Between `after` and the number: "ровно"."""
    from_: str = ""
    """Before the first day of several."""
    to: str = ""
    """Between the first day and the last."""
    clock_to: str = ""
    """Those of `to` that stand between clock times as well: "с 10.00 до 12.10"."""
    clock_prepositions: str = ""
    """Words before "10.30" that make it a clock time."""
    and_: str = ""
    """Between two days that are both meant."""
    or_: str = ""
    """Between two days of which one is meant."""
    either: str = ""
    """Before the first of two days of which one is meant."""

    other_units: str = ""
    """Beginnings of units that make the number before them no day: "час", "тыс"."""
    clock_units: str = ""
    """Beginnings of units that make the number before them a clock time: "час", "pm"."""

    following: str = ""
    """Words beside a weekday that mean the first such day after the one spoken of: "the following Sunday"."""
    day_of_month: str = ""
    """Phrases that make an ordinal a day of the month in an answer; they match from its first word."""
    before_own_weekday: str = ""
    """Words between a date and its weekday, apart from `on_weekday`: "5 December is a Saturday"."""

    day_after: str = ""
    """Words before a day that mean the one after it: "на следующий день после" 5-го."""
    later_than: str = ""
    """Words before a day that mean any day after it: "после" 5-го."""
    from_then: str = ""
    """Words before a day that mean it or any later one: "не раньше" 5-го."""
    since: str = ""
    onward: str = ""
    """Words around a day that mean it or any later one: "с" 5-го "начиная", "from" Friday "on"."""
    before: str = ""
    """Words before a day that mean any day before it: "раньше" 5-го."""
    until: str = ""
    """Words before a day that mean it or any day before it: "не позже" 5-го."""
    later_answer: str = ""
    """Verbs of what a client does before booking: "I'll let you know" within two days."""
    past_verbs: str = ""
    """Verbs that tell of something over: a past day beside one is not asked for («я звонил вам вчера»)."""

    month_ranges: tuple[str, ...] = ()
    """"December 5 or 6": groups `from`, `day`, `month`, `year` and, if one of two is meant, `either`."""
    days_ranges: tuple[str, ...] = ()
    """Several days with no month: groups `from`, `day`."""
    lone_days: tuple[str, ...] = ()
    """A day with no month ("25-го"): group `day`."""
    in_days: tuple[str, ...] = ()
    """Days from now, apart from `after`: group `n`."""
    in_weeks: tuple[str, ...] = ()
    """Weeks from now, apart from `after`: group `n`."""
    in_months: tuple[str, ...] = ()
    """Months from now, apart from `after`: group `n`."""
    within: tuple[str, ...] = ()
    """Any of the next days: groups `n` (else a few), `weeks` and `months` (else days)."""
    week_after_weekday: tuple[str, ...] = ()
    """A week after the next such day ("Saturday week"): group `weekday`."""
    week_after_next: tuple[str, ...] = ()
    """A day of the week after the next one: group `weekday`."""
    nights: tuple[str, ...] = ()
    """A night between two days: groups `first`, if it is named, and `second`."""
    shifts: tuple[str, ...] = ()
    """What moves the chosen day: groups `later` (else earlier), `n` (else 1), `weeks` (else days)."""
