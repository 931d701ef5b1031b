"""Words for more than one booking: lists of wishes, "the same again", and what is taken off a list."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class WishWords:
    """Texts are alternatives of an expression that begins where a word begins, for folded text."""

    joins: str = ""
    """Words between two wishes: «и», "and then"."""
    also: str = ""
    """Words that begin a further wish: «и ещё», "another one"."""
    both: str = ""
    """Words for the two halls or days that the last answer named: «оба», "both"."""
    all_of_them: str = ""
    """Words for all that the last answer named, however many: «все три»."""
    excepts: str = ""
    """Words before the days that a repeated wish leaves out: «кроме», "except"."""
    together: str = ""
    """Words that want several halls: «два зала разом», "two halls"."""
    same: str = ""
    """Words for the same booking once more: «то же самое», "same again"."""
    as_last: str = ""
    """Words for the last booking: «как в прошлый раз», "the usual"."""
    same_slots: dict[str, str] = field(default_factory=dict)
    """Slot -> words for its value in the last booking: «тот же зал», "same time"."""
    later: tuple[str, ...] = ()
    """Expressions for days after the last booking, with the groups `n` and `weeks`: «через 2 недели»."""
    says_days: str = ""
    """Words beside which bare numbers are days: «все», «три дня», "dates"."""
    keeps_order: str = ""
    """Words after a yes for the wishes that come later: "then go on with", «и не забудьте»."""
    both_not_instead: str = ""
    """Phrases of a client whose second hall was taken for another first one: «не вместо, а оба»."""
    instead_of: str = ""
    """Words before the wish that another one replaces: «вместо», "instead of"."""
    ordinal_day: str = ""
    """A day that is only clear with `day_article` before it: "15th" in "the 8th, 15th and 22nd"."""
    day_article: str = ""
    """The word before such a day: "the"."""
    counts: tuple[str, ...] = ()
    """Numbers of days and of times that look like hours: «на 3 дня:», «по два раза»."""
    follows: str = ""
    """Words that begin a further wish in any sentence: «после этой мне ещё нужны», "after this one"."""
    leaves_out: str = ""
    """Those of `drops` that stand before what is left out: "without"."""
    drops: str = ""
    """Words that take something off the list: «не надо», "drop"."""
    only: str = ""
    """Words that leave only something on the list: «только», "just"."""
    others: str = ""
    """Words for all but the one in hand: «остальные», "the rest"."""
    enough: str = ""
    """Phrases that end the list: «хватит», "that's enough"."""
    skips: str = ""
    """Phrases that pass over the one in hand: «пропустим», "skip this one"."""
    ordinals: dict[int, str] = field(default_factory=dict)
    """Number -> its adjective: «второй», "second"; -1 is «последний»."""
    workdays: str = ""
    """Words for the days from Monday to Friday."""
    weekends: str = ""
    """Words for Saturday and Sunday."""
    each_day: str = ""
    """Words for all days: «день», "evening"."""
    counted_weeks: tuple[str, ...] = ()
    """Expressions for a number of weeks, with the group `n`: «две недели», in digits."""
    counted_days: tuple[str, ...] = ()
    """Expressions for a number of such days, with the group `n`: «три субботы подряд», in digits."""
