"""Words for what a studio may have besides halls."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class AmenityWords:
    """Amenities and questions for them: alternatives of one expression, without capturing groups."""

    amenities: dict[str, str] = field(default_factory=dict)
    """Amenity (the same in every language) -> its words in folded text."""
    questions: str = ""
    """Words that ask for one: "есть", "do you have"."""
