"""When what is booked is to be paid, and what that makes of it, in other words than the usual ones."""

import pytest

from tests.agent.talking import Client

pytestmark = pytest.mark.parametrize("database", ["sqlite"], indirect=True)


@pytest.mark.parametrize(
    "message",
    [
        "until when i must pay?",
        "by what date should I pay?",
        "when at the latest can I pay",
        "when is payment due?",
        "last day to pay?",
        "how much time i have for paying",
        "When do you need the invoice paid by?",
        "когда последний день оплаты",
    ],
)
def test_the_last_moment_to_pay_is_told_and_what_follows(client: Client, message: str) -> None:
    text = client.say(message).text
    assert "not paid by then" in text or "Без оплаты к этому сроку" in text
    assert "28" in text


@pytest.mark.parametrize("message", ["what's the last day to book?", "when do you need the invoice details?"])
def test_other_last_days_are_none(client: Client, message: str) -> None:
    assert "not paid by then" not in client.say(message).text


@pytest.mark.parametrize(
    "message",
    [
        "So I pay by that link and we're set, right?",
        "so after paying it's confirmed?",
        "I pay and that's it?",
        "оплачу по ссылке и всё, бронь за нами?",
        "плачу и всё?",
    ],
)
def test_what_is_paid_is_confirmed(client: Client, message: str) -> None:
    text = client.say(message).text
    assert "is confirmed" in text or "бронь подтверждена" in text


@pytest.mark.parametrize(
    "message", ["I paid, we're good?", "can I pay by invoice?", "you pay for the lights?"]
)
def test_it_is_said_to_no_other_question(client: Client, message: str) -> None:
    assert "is confirmed" not in client.say(message).text


@pytest.mark.parametrize(
    "message", ["can you email us an invoice for the 5th", "можете прислать счёт за 5-е?"]
)
def test_the_day_of_a_document_begins_no_booking(client: Client, message: str) -> None:
    answer = client.say(message)
    assert not answer.asks
    assert "Noted" not in answer.text
    assert "Понял" not in answer.text


@pytest.mark.parametrize(
    "message", ["our finance department needs an invoice", "accounting wants an invoice please"]
)
def test_who_needs_an_invoice_is_told_of_it_alone(client: Client, message: str) -> None:
    assert "checkout" not in client.say(message).text


@pytest.mark.parametrize("message", ["how do I pay?", "как оплатить?"])
def test_who_asks_how_to_pay_gets_the_link(client: Client, message: str) -> None:
    assert "checkout" in client.say(message).text
