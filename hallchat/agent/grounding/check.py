"""The check itself: what each sentence states, held against what was told."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import pairwise

from hallchat.agent.engine_protocol import EngineRequest
from hallchat.agent.events import Data
from hallchat.agent.grounding import (
    availability_claims,
    claims,
    contact_mentions,
    date_mentions,
    hall_mentions,
    prose,
)
from hallchat.agent.grounding.claims import ClaimKind, DetectedClaim
from hallchat.agent.grounding.kinds import FactKind
from hallchat.agent.grounding.known_facts import KnownFacts
from hallchat.agent.grounding.number_claims import HallPositions, tells_of_a_hall, wrong_numbers
from hallchat.agent.grounding.number_mentions import NumberMention, find_numbers
from hallchat.agent.grounding.prose import Prose
from hallchat.nlu.languages.word_lists import any_of
from hallchat.nlu.types import minutes_of_clock

_REFERENCE = re.compile(
    r"(?<!\w)(?:номер\s+(?:вашей\s+)?брони|брон\w*|booking|reservation|reference)\s*(?:number|code|id|номер)?\s*(?:is|:|-|№|#|\s)*\s*"
    r"(?P<code>(?=[A-Z\d-]*[A-Z])(?=[A-Z\d-]*\d)[A-Z\d-]{4,16}|[A-Z]{5,8})(?!\w)",
    re.IGNORECASE,
)
_CODE = re.compile(r"[A-Z\d-]{4,16}")
_EXAMPLE = any_of(r"например|к\s+примеру|for\s+(?:example|instance)|such\s+as|e\.g")
_NOBODY = ("@example.com", "@example.org", "@example.net")
"""Addresses that never belong to anybody."""
_CONTRAST = re.compile(r"[,;]\s+|\s-\s|\s(?=(?:но|а|but|while|зато|however)\s)")


@dataclass(frozen=True)
class SentenceCheck:
    """Checks the sentences of one turn against its known facts."""

    request: EngineRequest
    public_url: str

    @cached_property
    def _told(self) -> KnownFacts:
        return KnownFacts(self.request, self.public_url)

    def wrong(self, sentence: str) -> frozenset[FactKind]:
        """Returns the kinds of unknown facts in the sentence; empty if it may be released."""
        read = prose.read(sentence)
        return frozenset(self._wrong(read))

    def _wrong(self, read: Prose) -> Iterator[FactKind]:
        told = self._told
        if not read.readable or any(
            letter.lower() not in told.spoken.client + told.written(set()) for letter in read.strange
        ):
            yield FactKind.UNREADABLE
        yield from _wrong_web(read, told)
        text, codes = _without_codes(_without_phones(read, told), read.cased, told)
        if codes:
            yield FactKind.BOOKED
        said = date_mentions.find_days(text, self.request.now.date())
        if not _knows_days(said, read.text, told):
            yield FactKind.DATE
        at = told.names.named(read.text, read.cased)
        rest = _blank(
            said.rest, [span for spans in at.values() for span in spans if _has_digit(read.text, span)]
        )
        found = find_numbers(rest)
        wrong = set(wrong_numbers(rest, found, at, told))
        yield from wrong - {FactKind.HOURS, FactKind.NUMBER} if _EXAMPLE.search(read.text) else wrong
        if not all(gift[:5] in told.written(set(at)) for gift in claims.price_promises(read.text)):
            yield FactKind.PRICE
        spans = [span for each in at.values() for span in each]
        told_of = tells_of_a_hall(rest, found)
        if any(
            not _is_known(name, told)
            for name in hall_mentions.unknown_hall_names(read.text, read.cased, spans, told_of)
        ):
            yield FactKind.HALL
        if any(not _happened(made, said, set(at), found, told) for made in claims.completed_actions(text)):
            yield FactKind.BOOKED
        elif any(not each for each in _availability(rest, read, found, at, said, told)):
            yield FactKind.FREE


def sentence_check(request: EngineRequest, public_url: str) -> SentenceCheck:
    """The check of this turn's sentences; `public_url` is the root of the studio's web pages."""
    return SentenceCheck(request, public_url)


def _knows_days(said: date_mentions.DateMentions, text: str, told: KnownFacts) -> bool:
    if (said.dates or said.weekdays) and (claims.offers_to_look_up(text) or _EXAMPLE.search(text)):
        return all(told.knows_day(each) for each in said.dates if not (each.counted or _EXAMPLE.search(text)))
    return all(map(told.knows_day, said.dates)) and (not said.weekdays or said.weekdays <= told.weekdays)


def _wrong_web(read: Prose, told: KnownFacts) -> Iterator[FactKind]:
    for web in map(contact_mentions.bare, read.web):
        if contact_mentions.is_contact(web):
            if web.lower() not in told.addresses and not web.lower().endswith(_NOBODY):
                yield FactKind.CONTACT
        elif web and web not in told.links:
            yield FactKind.LINK
    for match in contact_mentions.PHONE.finditer(read.cased):
        if contact_mentions.digits(match[0]) not in told.phones:
            yield FactKind.CONTACT
    places = contact_mentions.places(read.text, read.cased)
    if places and not all(_is_known(place[:5], told) for place in places):
        yield FactKind.CONTACT


def _without_phones(read: Prose, told: KnownFacts) -> str:
    return _blank(read.text, [match.span() for match in contact_mentions.PHONE.finditer(read.text)])


def _without_codes(text: str, cased: str, told: KnownFacts) -> tuple[str, list[str]]:
    """The text without the references of bookings that there are, and those that there are not."""
    spans = [match.span() for match in _CODE.finditer(cased) if match[0].lower() in told.references]
    named = [match["code"] for match in _REFERENCE.finditer(cased) if _CODE.fullmatch(match["code"])]
    return _blank(text, spans), [code for code in named if code.lower() not in told.references]


def _blank(text: str, spans: list[tuple[int, int]]) -> str:
    for start, end in spans:
        text = f"{text[:start]}{' ' * (end - start)}{text[end:]}"
    return text


def _has_digit(text: str, span: tuple[int, int]) -> bool:
    return any(map(str.isdigit, text[slice(*span)]))


def _is_known(name: str, told: KnownFacts) -> bool:
    """True if the words are the studio's own or the client's name."""
    folded = name.lower().replace("ё", "е")
    studio = f"{told.request.studio.name} {told.request.studio.address}".lower().replace("ё", "е")
    return (
        folded in studio or folded in (told.request.state.name or "").lower() or folded in told.written(set())
    )


def _happened(
    made: DetectedClaim,
    said: date_mentions.DateMentions,
    named: set[int],
    found: list[NumberMention],
    told: KnownFacts,
) -> bool:
    """True if the claim about a booking, or about its end, holds."""
    request = told.request
    fresh = [
        each.result
        for each in request.results
        if each.name == "create_booking_info" and "error" not in each.result
    ]
    bookings = [*fresh, *request.bookings]
    if made.claim is ClaimKind.CANCELLED:
        ended = [each for each in bookings if each.get("status") == "cancelled"]
        return bool(request.cancelled) or any(_is_of(each, said, named, told) for each in ended)
    live = [each for each in bookings if each.get("status") in ("held", "paid")]
    if made.claim is ClaimKind.PAID:
        return any(each["status"] == "paid" and _is_of(each, said, named, told) for each in live)
    if not fresh and request.state.date is not None and request.state.start is not None:
        # Something else is being chosen: an earlier booking is no reason to say "booked" of this.
        live = [
            each
            for each in live
            if (said.dates or named) and _is_of(each, said, named, told) and not made.mine
        ]
    return any(_is_of(each, said, named, told) for each in live)


def _is_of(booking: Data, said: date_mentions.DateMentions, named: set[int], told: KnownFacts) -> bool:
    """True if a hall or day named in the sentence is that of the booking."""
    hall = told.names.find(str(booking.get("hall")))
    if named and hall not in named:
        return False
    days = {each for key in ("date", "hold_until") if (each := str(booking.get(key) or "")[:10])}
    return not said.dates or any(day.fits(date.fromisoformat(each)) for day in said.dates for each in days)


def _availability(
    text: str,
    read: Prose,
    found: list[NumberMention],
    at: HallPositions,
    whole: date_mentions.DateMentions,
    told: KnownFacts,
) -> Iterator[bool]:
    """Yields for each claim of free or taken hours whether it holds."""
    made = list(claims.availability_claims(text, any(figure.clock for figure in found)))
    if not made:
        return
    parts = _parts(text, made) if len(made) > 1 else [(0, len(text))]
    for start, end in parts:
        spans = availability_claims.spans_of([each for each in found if start <= each.start < end])
        named = {hall for hall, where in at.items() if any(start <= each[0] < end for each in where)} or set(
            at
        )
        said = (
            date_mentions.find_days(read.text[start:end], told.request.now.date())
            if len(parts) > 1
            else whole
        )
        days = _meant(named, said if said.dates or said.weekdays else whole, told)
        here = (each for each in made if start <= each.start < end)
        yield all(availability_claims.claim_holds(each.claim, days, spans, _wanted(told)) for each in here)


def _parts(text: str, made: list[DetectedClaim]) -> list[tuple[int, int]]:
    """Parts of the sentence that hold one claim each, with the hours that belong to it."""
    cuts = [match.start() for match in _CONTRAST.finditer(text)]
    between = [
        max((cut for cut in cuts if one < cut <= other), default=other)
        for one, other in pairwise(sorted(each.start for each in made))
    ]
    return list(zip([0, *between], [*between, len(text)], strict=True))


def _meant(
    named: set[int], said: date_mentions.DateMentions, told: KnownFacts
) -> list[availability_claims.KnownDay]:
    """The days that a claim may be about, of those that are known."""
    return [
        day
        for day in told.availability
        if (day.aside != "hall" if not named else day.hall is None or day.hall in named)
        and (day.aside != "date" or said.dates or said.weekdays)
        and (not said.dates or day.date is None or any(each.fits(day.date) for each in said.dates))
        and (not said.weekdays or said.dates or day.date is None or day.date.weekday() in said.weekdays)
    ]


def _wanted(told: KnownFacts) -> availability_claims.HourSpan | None:
    state = told.request.state
    if state.start is None or state.end is None:
        return None
    return minutes_of_clock(state.start), minutes_of_clock(state.end)
