"""What the assistant offers in place of what cannot be had is booked at the price that it told."""

import re
from collections.abc import Sequence

import pytest
from hypothesis import assume, event, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from hallchat.agent import Agent
from hallchat.booking.calendar import clock_of, slot_of
from hallchat.models import Booking
from tests.agent.talking import Answer, Client
from tests.conftest import Database
from tests.studio import told
from tests.studio.conftest import Product
from tests.studio.files import HALLS, Case, Table, cases
from tests.studio.oracle import Oracle
from tests.studio.test_channels import LANGUAGES, can_be_said, ordered_at
from tests.studio.test_oracle import open_studio, oracle_of
from tests.studio.wishes import CONTACTS, in_two_languages, wish

HELPED = ("taken", "too_short", "closed", "outside_hours", "too_soon", "clock_change")
"""Refusals that other hours, another day or another hall can help."""
_CLOCKS = re.compile(r"(\d\d:\d\d)\D+(\d\d:\d\d)")
_FREE = re.compile(r"[^\n]*(?:свобод|is free|free)[^\n]*₽")


def offers(answer: Answer) -> Sequence[str]:
    """The replies that the answer proposes, without halls that it names for their size alone.

    Empty if it asks for another time instead: "14:00 to 01:00" is no span where nothing is open so late.
    """
    asked = [each.result for each in answer.results if each.name == "generate_booking_info"]
    if not asked:
        return ()
    last = asked[-1]
    free = [str(hall) for hall in last.get("alternatives", {}).get("other_halls", ())]
    larger = {key.upper() for key in HALLS} - set(free)
    return [each for each in answer.done.suggestions if each not in larger]


def total_told(answer: Answer) -> int | None:
    """The price in the sentence that the hall is free; None if the answer has none."""
    found = _FREE.search(answer.text)
    return told.rubles(found[0].rpartition(", ")[2]) if found else None


def quoted(oracle: Oracle, case: Case, booking: Booking, order: Table) -> Table:
    """The oracle's quote of what was booked, for the instant of the order."""
    slot = slot_of(booking.starts_at, booking.ends_at, oracle.zone)
    return oracle.quote(
        {
            "hall": booking.hall.key,
            "date": slot.date.isoformat(),
            "start": clock_of(slot.start),
            "end": clock_of(slot.end % 1440),
            "people": booking.num_people,
            "extras": booking.extras,
            "code": booking.code,
            "ordered_at": order["ordered_at"],
        }
    )


def check_offer(product: Product, database: Database, case: Case, language: str, data: st.DataObject) -> None:
    """Asks for what cannot be had, takes one of the offers, and books it."""
    case = in_two_languages(case)
    oracle, booked = oracle_of(case)
    orders = [
        order for order in case.asked if can_be_said(order) and oracle.quote(order)["refused"] in HELPED
    ]
    assume(orders)
    order = data.draw(st.sampled_from(orders))
    open_studio(product, database, case, booked)
    product.clock.now = ordered_at(case, order)
    agent: Agent = product.app.extensions["hallchat"]
    client = Client(agent, language)
    refusal = client.say(wish(order, language))
    assume(offers(refusal))
    offer = data.draw(st.sampled_from(offers(refusal)))
    event("hours" if _CLOCKS.search(offer) else "hall" if offer.casefold() in HALLS else "day")
    talk = [refusal.text, offer, (chosen := client.say(offer)).text, (summary := client.say(CONTACTS)).text]
    assert summary.quote, talk
    client.say("да" if language == "ru" else "yes")
    with database.sessions() as session:
        booking = session.scalars(select(Booking).where(Booking.quote_id.is_not(None))).one_or_none()
        assert booking, talk
        assert clocks(offer, order) == clocks_of(booking, oracle), talk
        expected = quoted(oracle, case, booking, order)
        assert expected["refused"] is None, (expected, talk)
        prices = {
            total_told(chosen) or booking.cost,
            told.in_card(summary.text, language).total,
            booking.cost,
        }
        assert prices == {expected["total"]}, (expected, talk)
        assert booking.prepay == expected["prepay"]


def clocks(offer: str, order: Table) -> tuple[str, str]:
    """The start and the end that the offer names, else those of the order."""
    found = _CLOCKS.search(offer)
    start, end = found.groups() if found else (order["start"], order["end"])
    return start, end.replace("24:00", "00:00")


def clocks_of(booking: Booking, oracle: Oracle) -> tuple[str, str]:
    ends = (booking.starts_at.astimezone(oracle.zone), booking.ends_at.astimezone(oracle.zone))
    start, end = (f"{each:%H:%M}" for each in ends)
    return start, end


@settings(max_examples=12)
@given(case=cases(), language=LANGUAGES, data=st.data())
def test_an_offer_is_booked_at_the_price_that_was_told(
    product: Product, sqlite: Database, case: Case, language: str, data: st.DataObject
) -> None:
    check_offer(product, sqlite, case, language, data)


@pytest.mark.soak
@pytest.mark.timeout(3600)
@settings(max_examples=400)
@given(case=cases(), language=LANGUAGES, data=st.data())
def test_an_offer_is_booked_at_the_price_that_was_told_at_length(
    product: Product, sqlite: Database, case: Case, language: str, data: st.DataObject
) -> None:
    check_offer(product, sqlite, case, language, data)
