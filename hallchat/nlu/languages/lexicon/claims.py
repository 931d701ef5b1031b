"""Words with which an answer claims something about bookings, free hours and gifts."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimWords:
    """Claims of a language model: alternatives of one expression each, for folded text, without groups.

    Each begins at the beginning of a word, except where another place is named.
    """

    booked_by_speaker: str = ""
    """The speaker has booked: "забронировала", "i've booked"."""
    booked: str = ""
    """A booking is there: "бронь оформлена", "you are booked"."""
    paid: str = ""
    """A payment has arrived."""
    cancelled: str = ""
    """A booking was cancelled, or money was paid back."""
    moved: str = ""
    """A booking was moved or extended."""

    none_free: str = ""
    """No hour is free: "свободных часов нет", "fully booked"."""
    busy: str = ""
    """Hours are taken."""
    free: str = ""
    """Hours are free."""
    free_adjective: str = ""
    """ "free" before its noun, which claims something only in a sentence with hours: "свободное время"."""
    whole_day: str = ""
    """All hours of a day: "весь день", "fully"."""
    free_hours_list: str = ""
    """Words before the list of free hours in a card: "свободно"."""

    contrast: str = ""
    """Conjunctions between two claims: "но", "while"."""
    conditional: str = ""
    """Words of a question or a condition: "ли", "whether"."""
    not_yet: str = ""
    """Words of a clause about the future or about a duty: "когда", "will"."""
    negated_before: str = ""
    """Negations before a claim, up to its first word; they may begin anywhere: "не", "n't"."""
    negated: str = ""
    """Negations in a clause; they may begin anywhere."""
    offers: str = ""
    """Words that offer to look something up, or ask for a choice: "проверю", "let me know"."""

    promises: str = ""
    """A gift or a lower price: "скидка", "for free"."""
    no_promise: str = ""
    """Words of a clause that denies a gift: "скидок нет"."""
    added: str = ""
    """Words that say that an extra is part of the order: "добавил"."""
    not_added: str = ""
    """Words that deny it, or speak of what may be: "не", "могу"."""
    for_nothing: str = ""
    """Those of the promises that say that something costs nothing: "бесплатно"."""
    regret: str = ""
    """Words of regret between commas, which are no clause of their own: "к сожалению"."""

    examples: str = ""
    """Words before an example: "например"."""
    reference_nouns: str = ""
    """Words before the reference of a booking: "бронь"."""
    reference_numbers: str = ""
    """Words between those and the reference: "номер"."""
    reference_verbs: str = ""
    """Verbs between those and the reference: "is"."""
