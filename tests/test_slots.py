"""Each slot of the registry is known to every part that keeps or shows its value."""

from dataclasses import fields

import pytest

from hallchat.admin.booking_form import BookingFields
from hallchat.agent.dialogue.state import DialogueState
from hallchat.booking.client_details import COLUMNS, ClientDetails
from hallchat.models import Booking, Quote
from hallchat.nlu.slots import DETAILS, QUOTED_FIELDS, SLOTS, Slot
from hallchat.nlu.types import NluResult
from hallchat.wording import LANGUAGES, has, say
from hallchat.wording.cards import client_rows


def test_readings_have_all_fields_and_the_state_has_those_of_a_quote() -> None:
    assert {field for slot in SLOTS for field in slot.fields} <= {each.name for each in fields(NluResult)}
    assert set(QUOTED_FIELDS) <= {each.name for each in fields(DialogueState)}


@pytest.mark.parametrize("slot", DETAILS, ids=lambda slot: slot.name)
def test_a_detail_is_stored_and_staff_can_change_it(slot: Slot) -> None:
    assert slot.fields == slot.quoted == (slot.name,)
    for table in (Quote, Booking):
        assert slot.column in table.__table__.columns
    assert hasattr(BookingFields, slot.column)


def test_client_details_have_a_field_for_each_detail() -> None:
    assert {each.name for each in fields(ClientDetails)} == set(COLUMNS)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("slot", SLOTS, ids=lambda slot: slot.name)
def test_a_slot_has_its_words(slot: Slot, language: str) -> None:
    needed = [f"ask-{slot.name}", slot.label, *([f"why-{slot.name}"] if slot.justified else ())]
    assert [message for message in needed if not has(language, message)] == []


def test_a_detail_that_a_booking_lacks_has_no_row() -> None:
    known = {slot.column: "x" for slot in DETAILS}
    assert [label for label, _ in client_rows("en", Booking(**known))] == [
        say("en", slot.label) for slot in DETAILS
    ]
    without = client_rows("en", Booking(**known | {DETAILS[0].column: ""}))
    assert [label for label, _ in without] == [say("en", slot.label) for slot in DETAILS[1:]]
