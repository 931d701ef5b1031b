"""Words that take something back in the same breath: «не в пятницу, а в субботу»."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionWords:
    """Words of corrections, for folded text in which number words may be digits already."""

    retracted: tuple[str, ...] = ()
    """Expressions for what is taken back with the words that do so, searched one after the other."""
    lengths: str = ""
    """Lengths among what is taken back: «2 часа»."""
    beside_number: str = ""
    """Words that may stand beside a number that corrects another one: «ой нет, два»."""
    instead: str = ""
    """Words between a number and the one that replaces it: «нет», "sorry"."""
    earlier_plans: str = ""
    """Words for what was wanted before something else: "I thought of the 8th, let's take the 9th"."""
    before_old: str = ""
    """Words before what is taken back: «не», "instead of"."""
    before_new: str = ""
    """Words between those and the new number: «давайте», "make it"."""
    length_preposition: str = ""
    """The word before a number of hours: «на два»."""
