"""Words around a promo code."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class PromoCodeWords:
    """Alternatives of one expression each, without groups, for folded text."""

    nouns: str = ""
    """Words after which any word may be the code: "промокод"."""
    weak_nouns: str = ""
    """Words after which only what looks like a code is one: "код"."""
    other_nouns: str = ""
    """Words before or behind a weak noun that make it another code: "дресс-", "домофона"."""
    before_code: str = ""
    """Words between the noun and the code: "у меня", "такой"."""
    remove_before: str = ""
    """Words before the noun that give the code up: "без"."""
    remove_after: str = ""
    """Words behind the noun that give the code up: "не нужен"."""
    has_one: str = ""
    """Words of a client who has a code and does not write it: "у меня есть"."""
    not_codes: str = ""
    """Words that are no code: "есть", "не", "на скидку"."""
