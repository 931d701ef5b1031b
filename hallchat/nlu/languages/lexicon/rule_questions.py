"""Words of questions about the studio's rules: the least length, the hour of a price, days in general."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleQuestionWords:
    """Alternatives of one expression each, without groups, for folded text."""

    minimum: str = ""
    """Questions for the least length of a rental: «какая минимальная аренда»."""
    other_minimums: str = ""
    """Words behind such a phrase that make it one about something else: «цена», "age"."""
    wishes: str = ""
    """Words before such a phrase that wish for the least length: «хочу», «на»."""
    hold: str = ""
    """Questions how long a booking waits for its payment: «сколько держится бронь»."""
    other_losses: str = ""
    """Words for other reasons for which a booking may be lost: «опоздаем», "if I am late"."""
    longer_hold: str = ""
    """Those of them that ask for a longer wait, and words that say that the usual one is too short."""
    rate_time: str = ""
    """Questions for the hour at which a price begins or ends: «с какого часа вечерний тариф»."""
    rate_parts: dict[str, str] = field(default_factory=dict)
    """Part of the day -> the beginnings of its words in such a question: «вечерн»."""
    days: dict[str, str] = field(default_factory=dict)
    """Days in general -> their words: "weekdays" -> «в будни». Tried in this order."""
