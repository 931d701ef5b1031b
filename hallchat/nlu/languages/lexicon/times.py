"""Words for clock times. Numbers in words are digits by the time that these expressions are tried."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from hallchat.nlu.types import Daypart


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeWords:
    """Words and phrases for clock times.

    A text is one expression or alternatives of one ("до|по"), with no capturing groups. `minutes_to`,
    `minutes_past` and `minutes_into` hold whole phrases with the group `hour`, and one of `minutes` (a
    number), `quarter` (15) and `half` (30).
    """

    dayparts: Mapping[Daypart, str] = field(default_factory=dict)
    """Part of the day -> its words behind an hour: 5 "вечера". "pm" is EVENING: it adds 12 to 1..11."""
    midnight_at_12: str = ""
    """Those behind which 12 is midnight, apart from the night: 12 "am". Behind the others 12 is noon."""

    minutes_to: tuple[str, ...] = ()
    """Minutes before an hour: "без четверти 6", "quarter to 6"."""
    minutes_past: tuple[str, ...] = ()
    """Minutes after an hour: "half past 5", "half 5"."""
    minutes_into: tuple[str, ...] = ()
    """Minutes of the hour that ends at `hour`: "половина 6" is 5:30."""

    noon: str = ""
    """12:00."""
    midnight: str = ""
    """24:00."""
    opening: str = ""
    """The time when the hall opens: "от" открытия."""
    closing: str = ""
    """The time when the hall closes: "до" закрытия."""
    one: str = ""
    """One o'clock with no number: в "час"."""

    hour_units: str = ""
    """The unit behind an hour: 5 "часов", 5 "o'clock"."""
    clock_units: str = ""
    """Beginnings of the `hour_units` that make "на 15 часов" a clock time."""
    minutes_separator: str = ""
    """The unit between hour and minutes: 17 "ч" 30."""
    minute_unit: str = ""
    """The unit behind the minutes of a clock time: 17 часов 30 "минут"."""
    no_hour_units: str = ""
    """Beginnings of units that make the number before them no hour: 30 "мин"."""
    ordinal_endings: str = ""
    """Endings that make the number before them a day: 5 "th"."""
    about_endings: str = ""
    """Endings of an hour that is not exact: 5 "ish"."""
    before_four_digits: tuple[str, ...] = ()
    """Words, each a literal, before a time with no colon: "at" 1730."""

    about: str = ""
    """Between a preposition and its hour: в "примерно" 5."""
    from_: str = ""
    """Before the start of a range."""
    to: str = ""
    """Between the ends of a range."""
    weak_to: str = ""
    """Those of `to` that also join other things. They need `from_` or an explicit clock time."""
    or_: str = ""
    """Between two starts of which one is meant: в 5 "или" в 6."""
    at: str = ""
    """Before a start."""
    clock_at: str = ""
    """Before an hour that is a clock time whatever follows it: "в" 2-3 часа."""
    until: str = ""
    """Before an end."""
    finishing: str = ""
    """Verbs after an end: к 19 "освободиться"."""
    same_end: str = ""
    """Phrases that keep the known end: "конец тот же"."""
    other_events: str = ""
    """Things beside the booking whose hours are none of it: "регистрация", "the keys"."""
    counted_until: str = ""
    """Number words behind "по" that count things: "сумма по трём"."""
    moved_from: str = ""
    """Before the start that a change moves: "с" 12 на 14."""
    moved_by: str = ""
    """Words between a move and by how much: «передвинуть» на «час»."""
    moved_to: str = ""
    """Before the start that it moves to: с 12 "на" 14."""
    start_word_of: Mapping[str, str] = field(default_factory=dict)
    """Such a word -> the word, not longer, with which it is a start in all cases: "на" -> "в"."""
    on: str = ""
    """Before a start or a duration: "на" 17:00, "на" 3 часа."""
    before_range: str = ""
    """Before a range that has no `from_`: "на" 5-7."""
    before_bare: str = ""
    """Before a lone number that answers "what time?": "на" 5."""

    before_counted: tuple[str, ...] = ()
    """Words, each a literal, after which a number is no clock time: "эти" 2."""
    counted: str = ""
    """Number words, as the client wrote them, that count things, not hours: с "двумя" собаками."""
    durations: str = ""
    """Durations that begin like a start: "about 3 hours"."""
