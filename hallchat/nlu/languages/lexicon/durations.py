"""Words for lengths of time and for moving, extending and shortening a booking."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class DurationWords:
    """Words and phrases for lengths of time.

    Texts are alternatives of one expression, without capturing groups, for folded text in which number words
    are digits already. Phrases may use `{duration}`, which the extractor replaces by the expression for a
    length of time in all languages.
    """

    hours: str
    """The unit "hours" in any form."""
    clock_suffix: str = ""
    """Words behind the unit that make it a clock time: "2 часа дня"."""
    before_hours: str = ""
    """Words between the number and the unit: "2 полных часа", "2 more hours"."""
    and_: str = ""
    """The word between hours and minutes: "2 часа и 30 минут"."""
    minutes_after_hours: str = ""
    """The unit "minutes" where hours stand before: "2 часа 30 мин"."""
    minutes: str = ""
    """The unit "minutes" where the length is in minutes only."""
    half_hour: str = ""
    """Phrases for 30 minutes: "полчаса"."""
    one_hour: str = ""
    """Phrases for one hour without a number: "часик", "an hour"."""
    not_one_hour: str = ""
    """Words behind "час" that make it something else: "час дня" is 13:00, "час жду" a complaint."""
    hours_first: str = ""
    """The unit "hours" where an approximate number follows it: "часа два" means "about 2 hours"."""
    minutes_first: str = ""
    """The unit "minutes" where an approximate number follows it: "минут сорок"."""
    before_approximate: str = ""
    """Words between `hours_first` and the number: "часа на два"."""

    on: str = ""
    """The word before the length of a booking: "на 2 часа", "for 2 hours"."""
    approximately: str = ""
    """Words before a length: "примерно", "about"."""
    or_: str = ""
    """The words between two lengths: "2 или 3 часа", "2, maybe 3 hours"."""
    from_: str = ""
    """The words before the lower end of a length that has `to`: "from 2 to 3 hours"."""
    to: str = ""
    """The words between the ends of a length, where `sure_hours` follow: "2 to 3 hours"."""
    sure_hours: str = ""
    """Those of `hours` that name no clock time: "hours", unlike "часа"."""
    second_hour: str = ""
    """The word for a second hour: "часок-другой"."""
    after: str = ""
    """The word before the time left until the start: "через час", "in an hour"."""
    late: str = ""
    """Beginnings of words behind a length that is a delay: "на 20 минут опоздаем"."""
    late_before: str = ""
    """Words before a length that is a delay: "опоздаю на 15 минут"."""
    which: str = ""
    """Words before "час" that ask for a clock time: "на который час"."""

    later: str = ""
    """Words that move a booking to a later time."""
    earlier: str = ""
    """Words that move a booking to an earlier time."""
    at_start: str = ""
    """Words that extend a booking at its beginning: «добавьте час в начале»."""
    longer: str = ""
    """Words that extend a booking: "на час дольше"."""
    shorter: str = ""
    """Words that shorten a booking: "на час короче"."""
    by: str = ""
    """The word before the length by which a booking changes: "на", "by"."""
    extend: str = ""
    """Words that extend a booking and stand before the length: "добавьте", "another"."""
    after_extend: str = ""
    """Words between those and the length: "добавьте нам еще 2 часа"."""
    shorten: str = ""
    """Words that shorten a booking and stand before the length: "убавьте", "shorten it"."""
    shift_phrases: tuple[str, ...] = ()
    """Whole phrases with `{duration}` and a group `later` or `earlier`: "push it back by an hour"."""
    change_stems: str = ""
    """Beginnings of words that change the times although the message names none: "позже", "add"."""

    per_hour: str = ""
    """Phrases that make an hour the unit of a price: "за час", "per hour"."""
    money: str = ""
    """Beginnings of words that show that a message is about prices."""
