"""What a model says of extras and promo codes has to be what the studio has and the tools told."""

from dataclasses import replace
from typing import Any

import pytest

from hallchat.agent.engine_protocol import EngineRequest
from hallchat.agent.grounding.check import SentenceCheck
from hallchat.agent.grounding.kinds import FactKind
from tests.agent.grounding.requests import HELLO, URL, ran

EXTRAS: tuple[dict[str, Any], ...] = (
    {
        "extra": "dressing",
        "name": "Гримёрка",
        "rubles": 400,
        "unit": "hour",
        "includes": 2,
        "further": 100,
        "stock": 1,
    },
    {"extra": "smoke", "name": "Дым-машина", "rubles": 0, "unit": "booking"},
    {"extra": "snow", "name": "Снегогенератор", "rubles": 500, "unit": "hour"},
)
ASKED = replace(HELLO, extras=EXTRAS)


def ordered(*extras: str, **more: Any) -> EngineRequest:
    """The request after a tool worked out an order of these extras."""
    lines = [{"label": "Мрак", "amount": 15000}, {"label": "Гримёрка", "amount": 1500}]
    chosen = [{"extra": key, "name": key, "count": 1} for key in extras]
    result = {"hall": "Мрак", "title": "Мрак", "hours": 3, "cost": 16500, "lines": lines, "extras": chosen}
    return replace(ASKED, results=(ran("generate_booking_info", **result | more),))


def wrong(request: EngineRequest, sentence: str) -> frozenset[FactKind]:
    return SentenceCheck(request, URL).wrong_facts(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Гримёрка стоит 400 ₽ за час.",
        "Гримёрка — 400 рублей в час, каждый следующий человек ещё 100 рублей.",
        "Гримёрка рассчитана на 2 человек.",
        "Снегогенератор стоит 500 ₽ за час.",
        "Дым-машина у нас бесплатно.",
        "Добавить гримёрку?",
        "Могу добавить дым-машину.",
        "Есть гримёрка и дым-машина.",
    ],
)
def test_what_the_studio_has_is_released(sentence: str) -> None:
    assert not wrong(ASKED, sentence)


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Гримёрка стоит 300 ₽ за час.", FactKind.PRICE),
        ("Гримёрка стоит 5000 ₽.", FactKind.PRICE),
        ("Снегогенератор стоит 400 рублей в час.", FactKind.PRICE),
        ("Гримёрка для вас бесплатно.", FactKind.PRICE),
        ("Сделаю скидку по промокоду.", FactKind.PRICE),
        ("Промокод даёт 50%.", FactKind.PRICE),
        ("Гримёрка на 7 человек.", FactKind.NUMBER),
        ("Мрак стоит 400 ₽ за час.", FactKind.PRICE),
        ("Добавил гримёрку.", FactKind.BOOKED),
        ("Гримёрка включена в бронь.", FactKind.BOOKED),
    ],
)
def test_what_it_has_not_is_withheld(sentence: str, kind: FactKind) -> None:
    assert kind in wrong(ASKED, sentence)


def test_an_ordered_extra_may_be_told_with_its_line() -> None:
    request = ordered("dressing")
    assert not wrong(request, "Добавил гримёрку.")
    assert not wrong(request, "Гримёрка выйдет в 1500 ₽, всего 16 500 ₽.")
    assert FactKind.BOOKED in wrong(request, "Добавил снегогенератор.")
    assert FactKind.PRICE in wrong(request, "Гримёрка выйдет в 1600 ₽.")


def test_a_discount_is_told_only_if_a_line_has_it() -> None:
    lines = [{"label": "Мрак", "amount": 15000}, {"label": "Промокод LIGHT", "amount": -1500}]
    assert not wrong(ordered(lines=lines, code="LIGHT", code_applies=True), "Учтена скидка по промокоду.")
    assert not wrong(ordered(code="LIGHT", with_code={"cost": 13500}), "Скидка по промокоду: 13 500 ₽.")
    idle = ordered(code="LIGHT", code_applies=False)
    assert FactKind.PRICE in wrong(idle, "Учтена скидка по промокоду.")
    assert not wrong(idle, "Скидки по этому промокоду нет.")
