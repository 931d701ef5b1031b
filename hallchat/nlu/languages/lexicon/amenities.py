"""Words for what a studio may have besides halls."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class AmenityWords:
    """Amenities and questions for them: alternatives of one expression, without capturing groups."""

    amenities: dict[str, str]
    """Amenity (the same in every language) -> its words in folded text."""
    questions: str
    """Words that ask for one: "есть", "do you have"."""
