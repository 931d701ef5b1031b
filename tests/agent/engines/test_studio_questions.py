"""Answers to questions of clients: several at once, reproaches, payment, deadlines, budgets, comparisons.

The studio is that of the seed, whose texts clients read.
"""

import re

import pytest

from hallchat.agent import Agent
from tests.agent.talking import EVERYTHING, Client


def say(agent: Agent, text: str, language: str = "ru") -> str:
    return Client(agent, language).say(text).text


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("ru", "где вы, есть ли парковка и можно ли с собакой?", ("пять бесплатных мест", "с собакой")),
        ("ru", "а вай-фай у вас есть и можно ли курить", ("Wi-Fi", "Курить в залах")),
        (
            "en",
            "where are you, is there parking and can I bring my dog?",
            ("five free places", "Dogs and cats"),
        ),
    ],
)
def test_the_contacts_replace_no_answer(
    agent: Agent, language: str, text: str, told: tuple[str, ...]
) -> None:
    answer = say(agent, text, language)
    assert all(each in answer for each in told)


@pytest.mark.parametrize("text", ["можно?", "Только целые?", "скока ща вышло?", "Как вам?"])
def test_nothing_is_quoted_that_names_no_matter(agent: Agent, text: str) -> None:
    assert "не рассказала" not in say(agent, text)


def test_only_the_clause_that_asks_is_quoted(agent: Agent) -> None:
    answer = say(agent, "мы приедем в шесть, нас пятеро, а можно ли рисовать на стенах?")
    assert "«можно ли рисовать на стенах»" in answer


@pytest.mark.parametrize("text", ["вы вообще читаете?", "Вы издеваетесь?", "вы мне не ответили"])
def test_a_reproach_gets_an_apology(agent: Agent, text: str) -> None:
    answer = say(agent, text)
    assert re.search("Простите|Извините", answer)
    assert "не рассказала" not in answer


def test_a_reproach_brings_the_answer_that_it_names(agent: Agent) -> None:
    client = Client(agent)
    client.say("Здравствуйте")
    answer = client.say("Про парковку опять молчите").text
    assert re.search("Простите|Извините", answer)
    assert "пять бесплатных мест" in answer


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("ru", "наличкой на месте отдать получится?", "наличных не берут"),
        ("ru", "только нал или карта?", "наличных не берут"),
        ("en", "can I pay cash when I come?", "no cash is taken"),
    ],
)
def test_cash_is_answered(agent: Agent, language: str, text: str, told: str) -> None:
    assert told in say(agent, text, language)


def test_a_question_for_cash_repeats_no_sum_of_a_booking(agent: Agent) -> None:
    client = Client(agent)
    client.say(EVERYTHING)
    assert client.say("да").booking
    assert "checkout" not in client.say("наличными на месте можно?").text


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("ru", "за сколько дней надо оплатить?", "ждёт оплаты"),
        ("ru", "Срок оплаты какой?", "ждёт оплаты"),
        ("ru", "а если не успею оплатить?", "ждёт оплаты"),
        ("en", "by when do I have to pay?", "waits"),
        ("ru", "до 28 ноября 06:45 — это по какому времени?", "местному времени студии"),
        ("en", "which time zone is that?", "local time"),
    ],
)
def test_the_time_to_pay_is_told(agent: Agent, language: str, text: str, told: str) -> None:
    client = Client(agent, language)
    assert told in client.say(text).text
    assert "06:45" not in client.say("Мрак" if language == "ru" else "Mrak").text


@pytest.mark.parametrize(
    ("language", "text", "told", "not_told"),
    [
        ("ru", "Я уже еду в такси", "", "принести еду"),
        ("ru", "смогу ли я остаться до 13:30?", "Задержаться", "Пустота» — на"),
        ("ru", "входит ли в стоимость услуга фотографа?", "Своего фотографа", "считаются все"),
        ("ru", "Безобразие!!! 20 минут под дверью простояли", "", "метро"),
        ("en", "floor was filthy when we came in on Sunday", "sorry", "white floor"),
        ("en", "it was freezing in there, the softbox was broken", "", "deposit"),
        ("ru", "еду с собой принести можно?", "принести еду", "такси"),
        ("ru", "фотограф считается за человека?", "считаются все", "Своего фотографа"),
    ],
)
def test_words_bring_up_no_other_topic(
    agent: Agent, language: str, text: str, told: str, not_told: str
) -> None:
    answer = say(agent, text, language)
    assert told in answer
    assert not_told not in answer


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("ru", "есть 16 тыс, это скока часов во Мраке выйдет?", "3 часа"),
        ("ru", "Уложимся ли мы в 9000, если взять Пустоту на два часа?", "8 900"),
        ("en", "my budget is 15000. How many hours in each hall?", "4 hours"),
    ],
)
def test_a_budget_is_reckoned(agent: Agent, language: str, text: str, told: str) -> None:
    assert told in say(agent, text, language).replace("\xa0", " ")


@pytest.mark.parametrize(
    ("language", "first", "text", "told", "kept"),
    [
        (
            "ru",
            "Мрак 5 декабря с 12 до 15",
            "а если на 4 часа, дешевле за час будет?",
            "20 000",
            "12:00–16:00",
        ),
        (
            "en",
            "Mrak December 5 12 to 15",
            "what if we take 4 hours, is it cheaper?",
            "20,000",
            "12:00–16:00",
        ),
    ],
)
def test_a_question_for_the_price_of_other_hours_changes_nothing(
    agent: Agent, language: str, first: str, text: str, told: str, kept: str
) -> None:
    client = Client(agent, language)
    client.say(first)
    answer = client.say(text).text.replace("\xa0", " ")
    assert told in answer
    assert kept not in answer


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("ru", "чем Пустота отличается от Минимализма?", ("160 м²", "80 м²", "4 450", "3 750")),
        ("en", "what is the difference between Mrak and Pustota?", ("60 m²", "160 m²", "5,000", "4,450")),
    ],
)
def test_halls_are_compared_by_their_facts(
    agent: Agent, language: str, text: str, told: tuple[str, ...]
) -> None:
    answer = say(agent, text, language).replace("\xa0", " ")
    assert all(each in answer for each in told)
    assert "не рассказала" not in answer


def test_a_comparison_keeps_the_hall_in_hand(agent: Agent) -> None:
    client = Client(agent)
    client.say("Мрак 5 декабря с 12 до 15")
    assert "160 м²" in client.say("чем он отличается от Пустоты?").text
    assert "Пустота" not in client.say("Анна").text


@pytest.mark.parametrize("text", ["need warm and light, no dark", "I need a light hall, nothing dark"])
def test_a_quality_that_is_refused_leaves_its_hall_out(agent: Agent, text: str) -> None:
    assert "Mrak" not in say(agent, text, "en")
