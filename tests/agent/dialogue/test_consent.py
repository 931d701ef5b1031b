"""The rules of consent: which messages are a yes, and which withdraw one. No conversation is needed."""

from datetime import date
from typing import Any

import pytest

from hallchat.agent.dialogue import consent
from hallchat.agent.dialogue.state import DialogueState
from hallchat.nlu import Intent, NluResult
from hallchat.nlu.types import Digression

STATE = DialogueState(
    hall="Мрак",
    date=date(2026, 12, 5),
    start="12:00",
    end="15:00",
    people=5,
    name="Анна",
    phone="+79123456789",
    email="anna@example.com",
)
RESERVATIONS = (Intent.NO, Intent.CHANGE, Intent.START_OVER, Intent.UNDO, Intent.CANCEL_BOOKING)
OTHER_VALUES: dict[str, Any] = {
    "hall": "Пустота",
    "date": date(2026, 12, 6),
    "start": "13:00",
    "end": "16:00",
    "people": 6,
    "name": "Борис",
    "phone": "+79999999999",
    "email": "boris@example.com",
}


def yes(*others: Intent, **fields: Any) -> NluResult:
    return NluResult(intents=(Intent.YES, *others), **fields)


def test_a_plain_yes_agrees() -> None:
    assert consent.is_yes(yes(), STATE)
    assert not consent.takes_back(yes())


@pytest.mark.parametrize("field", OTHER_VALUES)
def test_a_yes_may_repeat_what_is_known_but_not_change_it(field: str) -> None:
    assert consent.is_yes(yes(**{field: getattr(STATE, field)}), STATE)
    assert not consent.is_yes(yes(**{field: OTHER_VALUES[field]}), STATE)


@pytest.mark.parametrize("field", OTHER_VALUES)
def test_a_yes_with_something_new_agrees_to_nothing(field: str) -> None:
    assert not consent.is_yes(yes(**{field: OTHER_VALUES[field]}), DialogueState())


@pytest.mark.parametrize("intent", RESERVATIONS)
def test_a_yes_with_a_reservation_is_none_and_takes_an_earlier_one_back(intent: Intent) -> None:
    assert not consent.is_yes(yes(intent), STATE)
    assert consent.takes_back(yes(intent))
    assert consent.takes_back(NluResult(intents=(intent,)))


@pytest.mark.parametrize("intent", [each for each in Intent if each not in (*RESERVATIONS, Intent.YES)])
def test_a_question_or_courtesy_beside_the_yes_does_no_harm(intent: Intent) -> None:
    assert consent.is_yes(yes(intent), STATE)
    assert not consent.takes_back(yes(intent))


@pytest.mark.parametrize("intent", [each for each in Intent if each is not Intent.YES])
def test_nothing_else_is_a_yes(intent: Intent) -> None:
    assert not consent.is_yes(NluResult(intents=(intent,)), STATE)


@pytest.mark.parametrize(
    "doubt",
    [
        {"ambiguous": {"hall": ("Мрак", "Пустота")}},
        {"invalid": {"time": "25:00"}},
        {"change_requests": ("date",)},
        {"all_day": True},
        {"digressions": {Digression.GIVES_UP: ""}},
    ],
)
def test_a_yes_in_doubt_agrees_to_nothing(doubt: dict[str, Any]) -> None:
    assert not consent.is_yes(yes(**doubt), STATE)


def test_giving_up_takes_a_yes_back() -> None:
    assert consent.takes_back(NluResult(digressions={Digression.GIVES_UP: ""}))


def test_consent_to_rules_is_kept_for_each_hall_with_its_version() -> None:
    once = consent.with_consents(DialogueState(), "Мрак", 2)
    twice = consent.with_consents(once, "Пустота", 1)
    assert (twice.rules, twice.privacy) == ({"Мрак": 2, "Пустота": 1}, consent.privacy_version())
