"""Who cancels a booking in so many words cancels it, also beside a question; who asks if it is done asks."""

import pytest

from hallchat.nlu import Intent, understand
from hallchat.nlu.acts.cancelling import asks_for_fee, asks_if_cancelled
from tests.nlu.conftest import context


@pytest.mark.parametrize(
    "text",
    [
        "5-е отменю, не уверена. Я ещё не платила, ничего не должна?",
        "Минимализм отменяю. А штраф будет?",
        "Отменяем 5 декабря. Сколько надо платить за отмену?",
        "хочу отменить 5-е. А у вас есть парковка?",
        "I'll cancel the 5th. I haven't paid yet, do I owe anything?",
        "I'm cancelling Minimalism. Is there a fee?",
    ],
)
@pytest.mark.parametrize("asked", ["", "rules confirm"])
def test_is_wanted(text: str, asked: str) -> None:
    in_hand = context(asked=asked, hall="Пустота", date="2026-12-07", now="2026-11-25T12:00")
    nlu = understand(text, in_hand)
    assert Intent.CANCEL_BOOKING in set(nlu.intents) - set(nlu.question_intents)


@pytest.mark.parametrize(
    "text",
    [
        "если отменю 5-е, ничего не должна?",
        "я может отменю 5-е потом",
        "не отменяйте 5-е",
        "можно ли отменить 5-е?",
        "if I cancel the 5th, is there a fee?",
        "do not cancel the 5th",
    ],
)
def test_is_not_wanted(text: str) -> None:
    nlu = understand(text, context(hall="Пустота", date="2026-12-07", now="2026-11-25T12:00"))
    assert Intent.CANCEL_BOOKING not in set(nlu.intents) - set(nlu.question_intents)


@pytest.mark.parametrize(
    "text",
    """
    Отменили или нет?
    так вы отменили?
    а она отменена?
    спасибо! бронь точно отменена?
    вы отменили 5-е?
    did you cancel it or not?
    so is it cancelled?
    ok, have you cancelled my booking?
    """.strip().splitlines(),
)
def test_its_status_is_asked(text: str) -> None:
    assert asks_if_cancelled(text.strip())


@pytest.mark.parametrize(
    "text",
    """
    отмените бронь
    можно отменить?
    Съёмку отменили вы сами, где возврат?
    отменили бы вы на моём месте?
    could you cancel it?
    can I cancel my booking?
    """.strip().splitlines(),
)
def test_its_status_is_not_asked(text: str) -> None:
    assert not asks_if_cancelled(text.strip())


def test_its_fee_is_asked() -> None:
    assert asks_for_fee("Я ещё не платила, ничего не должна?")
    assert asks_for_fee("is there a fee?")
    assert not asks_for_fee("а деньги вернёте?")
    assert not asks_for_fee("штраф заплачу")


DROPS = """
our client has pulled out, can you scrap the booking?
could you drop that booking please
bin the booking please
ditch the reservation please, we can't make it
please get rid of my booking
void our booking for Saturday
scrap it please
call it off
the model pulled out, so we no longer need the slot
we won't be needing the booking any more
call off the reservation
"""
KEEPS = """
don't drop the booking, just checking
can you drop the dressing room from the booking
can you drop me the booking link
can I remove one person from the booking?
will you release my booking if I'm late?
не снимайте бронь, мы придём
что за отмена, не надо ничего отменять
"""


@pytest.mark.parametrize("text", DROPS.strip().splitlines())
def test_has_many_verbs(text: str) -> None:
    nlu = understand(text, context(now="2026-11-25T12:00"))
    assert Intent.CANCEL_BOOKING in set(nlu.intents) - set(nlu.question_intents)


@pytest.mark.parametrize("text", KEEPS.strip().splitlines())
def test_keeps_what_is_only_spoken_of(text: str) -> None:
    nlu = understand(text, context(now="2026-11-25T12:00"))
    assert Intent.CANCEL_BOOKING not in set(nlu.intents) - set(nlu.question_intents)
