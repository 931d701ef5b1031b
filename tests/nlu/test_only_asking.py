"""A question while a summary waits for a yes changes nothing; a wish with a question does."""

from dataclasses import replace
from datetime import date

import pytest

from hallchat.nlu import Intent, NluResult, understand
from tests.nlu.conftest import context

SUMMARY = replace(
    context(hall="Минимализм", date="2026-12-05", start="14:00", end="16:00", asked="rules confirm"), people=4
)


def read(message: str) -> NluResult:
    return understand(message, SUMMARY)


@pytest.mark.parametrize(
    "message",
    """
    а сколько стоит мрак?
    какая цена у Пустоты
    а сколько стоит в субботу?
    а на 3 часа сколько будет?
    а Мрак 6 декабря свободен?
    во сколько открывается Пустота?
    можно приехать за полчаса раньше выгрузить?
    а если мы задержимся на час?
    а если нас будет 12, сколько это стоит?
    а если продлить до 22?
    а что если до 20?
    а если на час дольше?
    сколько будет, если продлить до 18?
    а если перенести на воскресенье?
    а если нас будет 12?
    а если Мрак?
    what if we extend till 10 pm?
    and what if it is an hour longer?
    how much would it be if there are 12 of us?
    how much would 3 hours be?
    is Mrak free on Sunday?
    is Saturday cheaper?
    can I come 30 min early?
    what if we are 10 minutes late?
    would it cost more for 10 people?
    Да, но мне нужен договор
    Да, нужны закрывающие документы
    да, если будет парковка
    Yes please, but who will send the invoice?
    yes, but I need a contract
    yes as long as we can bring a dog
    """.strip().splitlines(),
)
def test_a_question_changes_nothing(message: str) -> None:
    nlu = read(message.strip())
    assert nlu.only_asks
    assert not {Intent.YES, Intent.NO, Intent.CHANGE} & set(nlu.intents)


@pytest.mark.parametrize(
    ("message", "questions"),
    [
        ("а если продлить до 22?", 0),
        ("а если на час дольше?", 0),
        ("а если нас будет 12?", 0),
        ("what if we stay until 8 pm?", 0),
        ("а если мы задержимся на час?", 1),
        ("а если я не смогу 5 декабря?", 1),
        ("а если отменю за двое суток?", 1),
        ("what if we are 10 minutes late?", 1),
    ],
)
def test_another_booking_is_asked_of_its_price_and_what_happens_of_the_studio(
    message: str, questions: int
) -> None:
    nlu = read(message)
    assert len(nlu.questions) == questions
    assert (Intent.PRICE in nlu.intents) == (not questions)


@pytest.mark.parametrize(
    ("message", "field", "value"),
    [
        ("а можно на час позже?", "start", "15:00"),
        ("можно с 16 до 18?", "start", "16:00"),
        ("давайте Мрак, сколько выйдет?", "hall", "Мрак"),
        ("хочу с 15 до 17, сколько будет?", "end", "17:00"),
        ("нас будет 12, доплата есть?", "people", 12),
        ("пусть будет Мрак. Там парковка есть?", "hall", "Мрак"),
        ("let's take Mrak, how much is it?", "hall", "Мрак"),
        ("we want Pustota, what does it cost?", "hall", "Пустота"),
        ("make it 6 people. is there parking?", "people", 6),
        ("лучше 6 декабря, а сколько стоит?", "date", date(2026, 12, 6)),
        ("если можно, давайте до 18", "end", "18:00"),
        ("until 6 pm if possible", "end", "18:00"),
    ],
)
def test_a_wish_beside_a_question_counts(message: str, field: str, value: object) -> None:
    nlu = read(message)
    assert not nlu.only_asks
    assert getattr(nlu, field) == value


@pytest.mark.parametrize(
    "message",
    """
    that works?
    deal?
    does that work for me
    works if you give a discount
    that works unless there is a deposit
    deal if you make it cheaper
    yes once I get the invoice
    sure, unless it rains
    yes, I suppose
    i'm done
    no deal
    чётко?
    огонь можно
    да, при условии что дадите скидку
    да, когда муж подтвердит
    сначала договор, потом да
    норм будет, если опоздаем?
    наверное да
    """.strip().splitlines(),
)
def test_a_yes_with_a_condition_is_none(message: str) -> None:
    assert Intent.YES not in read(message.strip()).intents
