"""Checks a sentence of a language model against the known facts of the turn."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from hallchat.agent.engine_protocol import EngineRequest
from hallchat.agent.grounding import claims, contact_mentions
from hallchat.agent.grounding.availability_claims import check_availability
from hallchat.agent.grounding.booking_claims import action_happened
from hallchat.agent.grounding.hall_mentions import unknown_hall_names
from hallchat.agent.grounding.kinds import FactKind
from hallchat.agent.grounding.known_facts import KnownFacts
from hallchat.agent.grounding.mentions import Mentions, find_mentions
from hallchat.agent.grounding.number_claims import states_price_or_capacity, wrong_numbers
from hallchat.agent.grounding.prose import Prose, read_prose
from hallchat.nlu.languages import CLAIMS
from hallchat.nlu.languages.word_lists import any_of
from hallchat.nlu.text.normalize import fold

_EXAMPLE = any_of(CLAIMS.examples)
_EXAMPLE_DOMAINS = ("@example.com", "@example.org", "@example.net")
"""Domains that are reserved for examples, so that an address there belongs to nobody."""
_STEM_LENGTH = 5
"""Letters of a word that are compared, so that its ending does not matter."""


@dataclass(frozen=True)
class SentenceCheck:
    """Checks the sentences of one turn. `public_url` is the root of the studio's web pages."""

    request: EngineRequest
    public_url: str

    @cached_property
    def _facts(self) -> KnownFacts:
        return KnownFacts(self.request, self.public_url)

    def wrong_facts(self, sentence: str) -> frozenset[FactKind]:
        """Returns the kinds of facts that the sentence states and no known fact supports."""
        prose = read_prose(sentence)
        mentions = find_mentions(prose, self._facts)
        found = set(_wrong_contacts(prose, self._facts))
        found |= set(_wrong_numbers(mentions, self._facts))
        found |= set(_wrong_names_and_dates(mentions, self._facts))
        found |= set(_wrong_claims(mentions, self._facts))
        if not _is_readable(prose, self._facts):
            found.add(FactKind.UNREADABLE)
        return frozenset(found)


def _is_readable(prose: Prose, facts: KnownFacts) -> bool:
    """True if the client can read the sentence: foreign letters are only those that people used before."""
    if not prose.is_readable or not prose.foreign_letters:
        return prose.is_readable
    known_letters = facts.conversation.client_text + facts.studio_text(set())
    return all(letter.lower() in known_letters for letter in prose.foreign_letters)


def _wrong_contacts(prose: Prose, facts: KnownFacts) -> Iterator[FactKind]:
    for address in map(contact_mentions.without_trailing_signs, prose.web_addresses):
        if contact_mentions.is_contact(address):
            if address.lower() not in facts.contacts.emails and not address.lower().endswith(
                _EXAMPLE_DOMAINS
            ):
                yield FactKind.CONTACT
        elif address and address not in facts.contacts.links | facts.told.links:
            yield FactKind.LINK
    for match in contact_mentions.PHONE.finditer(prose.cased):
        if contact_mentions.phone_digits(match[0]) not in facts.contacts.phones:
            yield FactKind.CONTACT
    for place in contact_mentions.place_names(prose.text, prose.cased):
        if not _is_known_name(place[:_STEM_LENGTH], facts):
            yield FactKind.CONTACT


def _wrong_numbers(mentions: Mentions, facts: KnownFacts) -> Iterator[FactKind]:
    wrong = set(wrong_numbers(mentions, facts))
    if _EXAMPLE.search(mentions.prose.text):
        wrong -= {FactKind.HOURS, FactKind.NUMBER}
    yield from wrong
    for promise in claims.find_discount_promises(mentions.prose.text):
        told = promise[:_STEM_LENGTH] in facts.studio_text(mentions.halls)
        if not told and not facts.extras.is_promise_known(promise, mentions.prose.text):
            yield FactKind.PRICE


def _wrong_names_and_dates(mentions: Mentions, facts: KnownFacts) -> Iterator[FactKind]:
    prose = mentions.prose
    if not _are_dates_known(mentions, facts):
        yield FactKind.DATE
    spans = [span for each in mentions.hall_spans.values() for span in each]
    names = unknown_hall_names(prose.text, prose.cased, spans, states_price_or_capacity(mentions))
    if not all(_is_known_name(name, facts) for name in names):
        yield FactKind.HALL


def _are_dates_known(mentions: Mentions, facts: KnownFacts) -> bool:
    """True if all days are known. An example may have any days, an offer any weekday and "завтра"."""
    text, dates, weekdays = mentions.prose.text, mentions.dates.dates, mentions.dates.weekdays
    if _EXAMPLE.search(text):
        return True
    if claims.offers_to_look_up(text):
        return all(facts.knows_day(each) for each in dates if not each.is_relative)
    # The known weekdays take a reading of the whole conversation.
    return all(map(facts.knows_day, dates)) and (not weekdays or weekdays <= facts.weekdays)


def _is_known_name(name: str, facts: KnownFacts) -> bool:
    """True if the studio's name or texts, the client's name or code, or a reference explain the words."""
    if facts.references & set(name.lower().split()):
        return True  # «Бронь FK5QA7: 22 500 ₽»
    studio, state = facts.request.studio, facts.request.state
    of_extras = "\n".join(extra["name"] for extra in facts.request.extras)
    names = fold(f"{studio.name}\n{studio.address}\n{state.name or ''}\n{state.code or ''}\n{of_extras}")
    known = fold(name) in names or fold(name) in facts.studio_text(set())
    return known or bool(facts.extras.named(fold(name)))


def _wrong_claims(mentions: Mentions, facts: KnownFacts) -> Iterator[FactKind]:
    actions = claims.find_action_claims(mentions.text_of_actions)
    if mentions.unknown_references or facts.extras.claims_added(mentions.prose.text):
        yield FactKind.BOOKED
    if not all(action_happened(claim, mentions, facts) for claim in actions):
        yield FactKind.BOOKED
    elif not all(check_availability(mentions, facts)) and not _repeats_answer(mentions, facts):
        yield FactKind.FREE


def _repeats_answer(mentions: Mentions, facts: KnownFacts) -> bool:
    """True if the sentence names no day and no hour, and repeats an answer: «во дворе есть пять мест»."""
    if mentions.dates.dates or mentions.dates.weekdays or any(each.clock for each in mentions.numbers):
        return False
    return facts.told.repeats(mentions.prose.text, facts.titles(mentions.halls))
