"""Words that describe a hall."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class DescriptionWords:
    """Words that describe a hall, in a client's message and in the studio's description."""

    qualities: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Quality (the same in every language) -> beginnings of folded words that stand for it.

    A beginning with "=" at its end is a whole word.
    """
    unlike: str = ""
    """Words before a quality that the hall must not have: «не слишком», "no"."""
    for_children: str = ""
    """Words of a visit with children, whom a dark hall does not suit: «дочке», "toddler"."""
    shoots: str = ""
    """Words of a photo shoot, which is no party whatever its occasion: «съёмку на день рождения»."""
    gentle: str = ""
    """Purposes that a bright hall suits: «портреты», "love story"."""
    wants: str = ""
    """Words with which a client looks for a hall of some look: «есть», "something"."""
    more: str = ""
    """Whole adjectives that compare: «светлее», "brighter"."""
    after_look: str = ""
    """Words that may follow such an adjective: «светлое есть», "brighter please"."""
    rather: str = ""
    """A prefix before an adjective that means "a little more", an expression: "посветлее"."""
