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
    rather: str = ""
    """A prefix before an adjective that means "a little more", an expression: "посветлее"."""
