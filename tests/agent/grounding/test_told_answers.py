"""What the studio's answers told may be repeated; what they did not say is still withheld."""

from dataclasses import replace

import pytest

from hallchat.agent.engine_protocol import EngineRequest
from hallchat.agent.grounding.check import SentenceCheck
from tests.agent.grounding.requests import HELLO, URL, ran

ANSWERS = [
    {
        "topic": "parking",
        "text": "Во дворе пять мест, бесплатно. Парковка на улице — 100 ₽ за час.",
        "halls": [],
    },
    {"topic": "animals", "text": "С собакой можно, уборка 500 ₽.", "halls": ["Мрак"]},
    {"topic": "early_arrival", "text": "Прийти можно за 15 минут до начала.", "halls": []},
    {"topic": "sound", "text": "Музыка — до 22:00, по выходным тише.", "halls": []},
    {"topic": "route", "text": "Схема прохода: https://maps.example.ru/studio", "halls": []},
    {"topic": None, "text": "Площадь — 64 м².", "halls": ["Мрак"]},
    {"topic": "refund", "text": "Вернём 50 % не позднее чем за 48 часов до начала.", "halls": []},
]
TOLD = replace(
    HELLO,
    results=(
        ran(
            "get_studio_info",
            question="парковка за 900 рублей, зал на 300 м²?",
            topic="parking",
            answers=ANSWERS,
            not_told=["Вертолёт за 900 ₽"],
        ),
    ),
)


def is_right(sentence: str, request: EngineRequest = TOLD) -> bool:
    return not SentenceCheck(request, URL).wrong_facts(sentence)


TRUE = [
    "Во дворе есть пять мест, это бесплатно.",
    "Парковка на улице стоит 100 ₽ за час.",
    "С собакой можно в зал «Мрак», уборка стоит 500 ₽.",
    "Прийти можно за 15 минут до начала.",
    "Музыка разрешена до 22:00.",
    "Схема прохода: https://maps.example.ru/studio",
    "Площадь зала «Мрак» — 64 м².",
    "Вернём 50 %, если отменить за 48 часов до начала.",
]


@pytest.mark.parametrize("sentence", TRUE)
def test_what_was_told_may_be_said(sentence: str) -> None:
    assert is_right(sentence)


@pytest.mark.parametrize("sentence", [TRUE[1], TRUE[2], TRUE[3], TRUE[5], TRUE[6], TRUE[7]])
def test_it_may_not_be_said_unless_it_was_told(sentence: str) -> None:
    assert not is_right(sentence, HELLO)


@pytest.mark.parametrize(
    "sentence",
    [
        "Парковка на улице стоит 200 ₽ за час.",
        "Парковка стоит 900 ₽.",
        "Площадь зала — 300 м².",
        "Площадь зала «Пустота» — 64 м².",
        "Час в зале «Мрак» стоит 500 ₽.",
        "Прийти можно за 45 минут до начала.",
        "Вернём 80 %, если отменить за 48 часов до начала.",
        "Схема прохода: https://maps.example.ru/other",
    ],
)
def test_other_facts_are_still_withheld(sentence: str) -> None:
    assert not is_right(sentence)
