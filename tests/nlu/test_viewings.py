"""Who will come to look at a hall books none; what is passed on to the staff is noted as a whole."""

import pytest

from hallchat.nlu import Intent, understand
from tests.nlu.conftest import context

VIEWINGS = """
нет бронь не нужна мне только посмотреть зал тридцатого передайте администратору
хочу сначала посмотреть зал Мрак в субботу, передайте администратору
мы завтра зайдём посмотреть зал часов в пять, передайте администратору
Приедем на просмотр зала завтра
Можно приехать посмотреть зал 30 ноября в 13?
хотим приехать в пятницу, осмотреть зал, можно?
can I come for a viewing of the hall on Monday 30th at 1pm?
I'd like to see the room on Saturday before booking, please tell the manager
I just want to look at the hall on the 30th, please pass it on to the staff
"""


@pytest.mark.parametrize("message", VIEWINGS.strip().splitlines())
def test_a_viewing_is_noted_whole_and_names_nothing(message: str) -> None:
    nlu = understand(message, context(now="2026-11-25T12:00", hall="Минимализм", date="2026-12-05"))
    assert nlu.requests == (message,)
    assert (nlu.hall, nlu.date, nlu.start, dict(nlu.invalid), nlu.change_requests) == (*(None,) * 3, {}, ())
    assert not {Intent.CANCEL_BOOKING, Intent.BOOK, Intent.NO} & set(nlu.intents)


@pytest.mark.parametrize(
    "message",
    [
        "посмотреть Мрак 5 декабря с 12 до 14 свободно?",
        "хочу посмотреть залы",
        "покажите залы на субботу",
        "хочу посмотреть, что свободно в субботу",
        "show me the halls for Saturday",
        "I want to see what's free on Saturday",
        "Мрак 5 декабря с 12 до 14, смотрим только его",
    ],
)
def test_a_search_is_no_viewing(message: str) -> None:
    assert understand(message, context(now="2026-11-25T12:00")).requests == ()


@pytest.mark.parametrize(
    "message",
    [
        "модель с аллергией на пыль, передайте админу пожалуйста",
        "we're bringing a big sofa, pass that on to the staff please",
        "передайте администратору, что приедем на 10 минут раньше",
    ],
)
def test_what_is_passed_on_is_noted_whole(message: str) -> None:
    assert understand(message, context()).requests == (message,)


def test_data_before_a_request_are_read() -> None:
    nlu = understand("нас будет трое, передайте администратору", context())
    assert (nlu.people, nlu.requests) == (3, ("нас будет трое, передайте администратору",))
