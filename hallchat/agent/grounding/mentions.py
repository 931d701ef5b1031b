"""Finds the days, halls, numbers and booking references that a sentence names."""

import re
from dataclasses import dataclass

from hallchat.agent.grounding import contact_mentions
from hallchat.agent.grounding.date_mentions import DateMentions, find_days
from hallchat.agent.grounding.hall_mentions import HallSpans
from hallchat.agent.grounding.known_facts import KnownFacts
from hallchat.agent.grounding.number_mentions import NumberMention, find_numbers
from hallchat.agent.grounding.prose import Prose
from hallchat.nlu.languages import CLAIMS

_REFERENCE = re.compile(
    rf"(?<!\w)(?:{CLAIMS.reference_nouns})\s*(?:{CLAIMS.reference_numbers})?\s*(?:{CLAIMS.reference_verbs}|:|-|№|#|\s)*\s*"
    r"(?P<code>(?=[A-Z\d-]*[A-Z])(?=[A-Z\d-]*\d)[A-Z\d-]{4,16}|[A-Z]{5,8})(?!\w)",
    re.IGNORECASE,
)
_CODE = re.compile(r"[A-Z\d-]{4,16}")


@dataclass(frozen=True, slots=True)
class Mentions:
    """The days, halls, numbers and references that a sentence names. All texts have the same length."""

    prose: Prose
    dates: DateMentions
    hall_spans: HallSpans
    numbers: list[NumberMention]
    unknown_references: list[str]
    """Booking references that no booking of the client has."""
    text_of_actions: str
    """The folded sentence with spaces in place of phone numbers, known references and the promo code."""
    text_of_numbers: str
    """The same without dates and without hall names that contain digits: the text of `numbers`."""

    @property
    def halls(self) -> set[int]:
        """The numbers of the halls that the sentence names."""
        return set(self.hall_spans)

    def halls_between(self, start: int, end: int) -> set[int]:
        """Returns the halls that a part of the sentence names; those of the whole sentence if none."""
        return {
            hall for hall, spans in self.hall_spans.items() if any(start <= span[0] < end for span in spans)
        } or self.halls


def find_mentions(prose: Prose, facts: KnownFacts) -> Mentions:
    """Finds all that the sentence names."""
    phones = [match.span() for match in contact_mentions.PHONE.finditer(prose.text)]
    known = facts.references | {(facts.request.state.code or "").lower()}
    codes = [match.span() for match in _CODE.finditer(prose.cased) if match[0].lower() in known]
    text_of_actions = _blank(prose.text, phones + codes)
    dates = find_days(text_of_actions, facts.request.now.date())
    hall_spans = facts.hall_names.find_all(prose.text, prose.cased)
    with_digits = [
        span for spans in hall_spans.values() for span in spans if _has_digit(prose.text[slice(*span)])
    ]
    text_of_numbers = _blank(dates.remaining_text, with_digits)
    return Mentions(
        prose,
        dates,
        hall_spans,
        find_numbers(text_of_numbers),
        _unknown_references(prose.cased, facts),
        text_of_actions,
        text_of_numbers,
    )


def _unknown_references(cased: str, facts: KnownFacts) -> list[str]:
    named = [match["code"] for match in _REFERENCE.finditer(cased) if _CODE.fullmatch(match["code"])]
    return [code for code in named if code.lower() not in facts.references]


def _blank(text: str, spans: list[tuple[int, int]]) -> str:
    """Returns the text with spaces in place of the spans."""
    for start, end in spans:
        text = f"{text[:start]}{' ' * (end - start)}{text[end:]}"
    return text


def _has_digit(text: str) -> bool:
    return any(map(str.isdigit, text))
