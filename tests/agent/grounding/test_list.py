"""A model may say what the list of bookings costs, together and each, if check_list told it."""

from dataclasses import replace

import pytest

from hallchat.agent.grounding.check import SentenceCheck
from hallchat.agent.grounding.kinds import FactKind
from tests.agent.grounding.requests import HELLO, URL, ran

LISTED = ran(
    "check_list",
    wishes=[
        {"hall": "Мрак", "title": "Мрак", "date": "2026-12-05", "cost": 15000},
        {"hall": "Пустота", "title": "Пустота", "date": "2026-12-06", "cost": 8900},
        None,
    ],
    cost=23900,
    may_hold=3,
)
ASKED = replace(HELLO, results=(LISTED,))


def wrong(sentence: str) -> frozenset[FactKind]:
    return SentenceCheck(ASKED, URL).wrong_facts(sentence)


@pytest.mark.parametrize(
    "sentence", ["Вместе выходит 23 900 ₽.", "Зал «Мрак» обойдётся в 15 000 ₽.", "Зал «Пустота» — 8 900 ₽."]
)
def test_what_the_tool_told_may_be_said(sentence: str) -> None:
    assert FactKind.PRICE not in wrong(sentence)


@pytest.mark.parametrize(
    "sentence", ["Вместе выходит 24 000 ₽.", "Зал «Мрак» обойдётся в 8 900 ₽.", "Зал «Пустота» — 15 000 ₽."]
)
def test_another_sum_and_the_sum_of_another_hall_may_not(sentence: str) -> None:
    assert FactKind.PRICE in wrong(sentence)
