"""First names that many people have, and their declension."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstNames:
    """First names, folded (small letters, "е" for "ё"), and the endings of declined names."""

    names: frozenset[str] = frozenset()
    """First names and their short forms, in the nominative."""
    pet_endings: tuple[str, ...] = ()
    """Endings of pet names, behind the first letters of a name: "кирюха"."""
    case_endings: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Last letter of a name -> the endings in its place in other cases; "" for every other letter."""
    irregular: dict[str, str] = field(default_factory=dict)
    """Declined form -> name, where the table of endings does not give it."""
    female_surnames: tuple[tuple[str, str], ...] = ()
    """Endings of a woman's declined surname or patronymic -> in the nominative; the first that fits."""
    declined_beside_surname: tuple[tuple[str, str], ...] = ()
    """Endings of a rare first name beside a woman's declined surname -> in the nominative."""
    surely_declined: tuple[tuple[str, str], ...] = ()
    """Endings that no name has in the nominative -> in the nominative."""
    male_surnames: tuple[tuple[str, str], ...] = ()
    """The same for a man's."""
    female_endings: tuple[str, ...] = ()
    """Endings of the first names that are taken for a woman's."""
    unisex: frozenset[str] = frozenset()
    """Names with such an ending that men have as well."""
    declined_patronymic: str = ""
    """The end of a patronymic that is not in the nominative: an expression."""
    male_patronymic_endings: tuple[str, ...] = ()
    """Endings of a man's declined patronymic."""
