"""Number words."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberWords:
    """Number words, folded. The values of a mapping are words with "|" between them; texts are expressions.

    Cardinals are counted together with the tens and hundreds before them: "двадцать пять" needs no line.
    """

    cardinals: Mapping[int, str]
    """Number -> its forms: "пять", "пяти"."""
    ordinals: Mapping[int, str] = field(default_factory=dict)
    """Number -> its forms where they may be a day of the month: "пятое", "пятого"."""
    ordinal_ending: str = ""
    """The ending of an ordinal in digits: "25го", "25th"."""
    collectives: Mapping[int, str] = field(default_factory=dict)
    """Number of people -> its forms: "двое", "вдвоём". They are written with `PeopleWords.collective`."""
    counts_things: str = ""
    """Words behind such a number that make it one of other things: "двое суток"."""
    halves: Mapping[str, str] = field(default_factory=dict)
    """Number in digits, as `NUMBER` reads it -> its words: "1,5" -> "полтора"."""
    dozens: Mapping[str, str] = field(default_factory=dict)
    """Number in digits -> phrases that count by the ten or the dozen: "полтора десятка", "half a dozen"."""
    half_of: str = ""
    """The beginning of a word that means half an hour before an ordinal: "пол" in "полседьмого"."""
    and_a_half: str = ""
    """Words behind a number, or behind "an hour", that add a half: "с половиной"."""
    zero_minutes: str = ""
    """Words behind the hours that mean no minutes: "ноль-ноль"."""
    pronouns: str = ""
    """Phrases with the group `pronoun`, a word that counts nothing there: "one" in "the bigger one"."""
    idioms: str = ""
    """Phrases in which no number word is a number: "on second thought", "одну секунду"."""
    measures: str = ""
    """Units of what is no time and no people, each perhaps behind a number: «кв. м», "kW"."""
