"""Words for what clients tell of their life beside a booking: ages, travels, others, a company."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class CircumstanceWords:
    """Alternatives of one expression each, without groups."""

    ages: str = ""
    """Phrases with an age, for folded text with digits: "she is 2", «дочке 5 лет»."""
    occasions: str = ""
    """What clients celebrate on a day of its own: "birthday"."""
    before_occasion: str = ""
    """Words between the beginning of a clause and the occasion: "but", «у дочки»."""
    after_occasion: str = ""
    """Words between the occasion and its day: "is", «у меня»."""
    pays: str = ""
    pay_times: str = ""
    """Verbs of paying, and times behind them, which are none of the booking: «муж оплатит завтра»."""
    moves: str = ""
    """Verbs before the day that a booking is moved from."""
    moved_from: str = ""
    moved_to: str = ""
    """The words before the old day and before the new one: "from" Friday "to" Saturday."""
    things: str = ""
    """Nouns of things that are brought, worn or shot, whose numbers count nothing of a booking: "outfits"."""
    beside_things: str = ""
    """Adjectives between such a number and its noun: "different"."""
    before_hours: tuple[str, ...] = ()
    """Words before a number that is an hour, whatever stands behind it: «с 10 до 12 фото»."""
    arrivals: str = ""
    """Phrases for the hour at which another person comes, up to the next sign: "one comes at 1pm"."""
    entries: tuple[str, ...] = ()
    """Phrases for the hour at which the client wants in before the visit begins. Group: `when`, the hour.

    "can we get in at 9:30 to unload?", «заехать в 9:30 разгрузиться»."""
    stays: str = ""
    """Beginnings of what tells of the client's own travels or of when to write: "I am in town", «уезжаем»."""
    day_endings: str = ""
    """Endings of a day of the month in digits: "th"."""
    goes_away: str = ""
    """Words behind a day on which the client does something else: «6-го уезжаем»."""
    stay_ends: str = ""
    """Words that end it and go on with the booking: "so we would like"."""
    relatives: str = ""
    """Others of whom a name may be: "my friend" Kate, «с женой» Леной. Compared in any case."""
    is_client: str = ""
    """Words before those that mean the client, or in whose name it is: "I'm", «на имя»."""
    after_relative: str = ""
    """Words between them and the name: "is", «зовут»."""
    before_others: str = ""
    """Words before the name of somebody who is met or spoken of: «с» Зинаидой Павловной."""
    company: str = ""
    """Phrases with a company's details, up to the next sign: "company:", «ООО», "tax number"."""
    company_forms: str = ""
    """What ends a company's name: "LLC". Case is respected."""
    asks: str = ""
    """Words of a question, beside which a word in lower case is no name: "how many people max"."""
