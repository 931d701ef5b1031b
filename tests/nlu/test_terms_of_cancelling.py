"""Words of cancelling that only ask for its terms: they cancel nothing, and a no keeps the booking."""

from dataclasses import replace

import pytest

from hallchat.nlu import Intent, understand
from tests.nlu.conftest import context


@pytest.mark.parametrize(
    "text",
    """
    No!! keep it. I'm asking until when I CAN cancel and get money back
    no, keep it. just tell me the refund rules
    no, keep it. until when can I cancel?
    нет, оставьте. я спрашиваю, до какого срока можно отменить и вернуть деньги
    нет! оставляем. а до какого числа можно отменить?
    """.strip().splitlines(),
)
def test_a_no_to_cancelling_keeps_the_booking_and_asks_for_the_terms(text: str) -> None:
    nlu = understand(text.strip(), context(asked="cancel"))
    assert Intent.NO in nlu.intents
    assert not {Intent.YES, Intent.CANCEL_BOOKING} & (set(nlu.intents) - set(nlu.question_intents))
    assert len(nlu.questions) == 1


@pytest.mark.parametrize("text", ["нет", "no, keep it", "нет, не отменяйте", "no, do not cancel"])
def test_a_no_alone_asks_nothing(text: str) -> None:
    nlu = understand(text, context(asked="cancel"))
    assert Intent.NO in nlu.intents
    assert not nlu.questions


@pytest.mark.parametrize(
    "text",
    """
    till when can I cancel if I get sick?
    I meant both bookings together? and the cancelling
    how late can I still cancel?
    и до какого дня можно отменить?
    а про отмену?
    """.strip().splitlines(),
)
def test_a_question_of_the_terms_begins_no_cancelling(text: str) -> None:
    nlu = understand(text.strip(), replace(context(), asked=()))
    assert Intent.CANCEL_BOOKING not in nlu.intents


@pytest.mark.parametrize(
    "text",
    [
        "cancelling",
        "please cancel",
        "when you can, cancel my booking",
        "отмена брони",
        "отмените",
        "отменить",
    ],
)
def test_a_request_to_cancel_stays_one(text: str) -> None:
    assert Intent.CANCEL_BOOKING in understand(text, replace(context(), asked=())).intents
