"""A yes to a summary in more words than «да»: verbs of confirming, of going on and of booking."""

from dataclasses import replace

import pytest

from hallchat.agent.dialogue.consent import is_yes
from hallchat.agent.dialogue.state import DialogueState
from hallchat.nlu import Intent, understand
from tests.nlu.test_yes_beside_values import CONTEXT

STATE = DialogueState(hall="Мрак", date=CONTEXT.date, start="12:00", end="14:00", people=6, name="V")


def is_consent(text: str) -> bool:
    return is_yes(understand(text, CONTEXT), STATE)


@pytest.mark.parametrize(
    "text",
    """
    perfect, lock it in
    Great, confirm.
    you may proceed my friend
    please proceed with the booking
    go on then
    let's lock that in
    confirm the booking please
    happy to go ahead
    please finalise the booking
    reserve it please
    hold it for me
    put me down for it
    okay let's roll
    I approve
    yes, I want to book it
    you can book it now
    Great, confirm. How will I get the invoice?
    да, фиксируем
    закрепите за нами
    можно оформлять
    утверждаю
    все данные верны
    действуйте
    записывай нас
    ставьте бронь
    проверил, всё верно
    пусть будет так
    решено, бронируем
    мы за
    угу, бронируйте смело
    всё так, жду ссылку
    spot on, book it
    ясно, тогда остаёмся вшестером. Да, оформляйте
    да, бронируйте. А парковка у вас есть?
    """.strip().splitlines(),
)
def test_is_consent(text: str) -> None:
    assert is_consent(text.strip())


@pytest.mark.parametrize(
    "text",
    """
    can you lock it in?
    lock it in if it is free
    book it for Saturday
    you may proceed if the price is lower
    how do I confirm
    before I confirm, is there parking
    please confirm the price
    let me confirm with my wife
    I will confirm later
    hold it
    proceed to Mrak instead
    my booking
    booking
    моя бронь
    аренда
    да, бронируйте. Если есть парковка
    подтвердите адрес
    я подтвержу позже
    не фиксируйте
    закрепите за мной 12 декабря
    зафиксируйте время 15:00
    вперёд на час
    пока не бронируйте
    я готов только к обеду
    всё не сходится
    """.strip().splitlines(),
)
def test_is_none(text: str) -> None:
    assert not is_consent(text.strip())


@pytest.mark.parametrize("text", ["забронировать", "можно забронировать", "reserve", "I'd like to book"])
def test_a_wish_to_book_without_a_summary_stays_one(text: str) -> None:
    nlu = understand(text, replace(CONTEXT, asked=("hall",), hall=None, date=None, start=None, end=None))
    assert Intent.BOOK in nlu.intents
