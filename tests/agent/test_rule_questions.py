"""Questions about the rules of a studio with four halls: prices of days in general, least lengths, nights."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session, sessionmaker

from hallchat.agent import Agent
from hallchat.agent.engines.rules import RulesEngine
from hallchat.booking import description_changes
from hallchat.config import Settings
from hallchat.models import UnansweredQuestion
from hallchat.studio import toml_file
from tests.agent.talking import Client
from tests.conftest import NOW, Clock
from tests.described import described_agent, plain

STUDIO = """
[studio]
timezone = "Asia/Yekaterinburg"
step_minutes = 30
holidays = "RU"
phone = "+7 343 200-10-20"

[[hall]]
key = "loft"
name = "Лофт"
name_en = "Loft"
price = 2000
capacity = 20
open = { all = "09:00-24:00" }
min_minutes = { all = 60, weekend = 120 }

[[hall]]
key = "cyc"
name = "Циклорама"
name_en = "Cyclorama"
price = 2500
capacity = 15
open = { all = "09:00-23:00", fri = "09:00-26:00" }
min_minutes = { all = 60, weekend = 120 }

[[hall]]
key = "cube"
name = "Белый куб"
name_en = "White Cube"
price = 1200
capacity = 4
open = { all = "08:00-20:00", weekend = "09:00-20:00" }
min_minutes = { all = 60, holiday = 180 }

[[hall]]
key = "dark"
name = "Тёмный"
name_en = "Dark"
price = 1500
capacity = 10
open = { all = "10:00-22:00", mon = "" }
short_fills_gap = true

[[price]]
label = "Особый тариф"
label_en = "Special rate"
halls = ["loft", "cyc"]
days = ["weekend", "holiday"]
per_hour = 600
[[price]]
label = "Вечер"
label_en = "Evening"
time = "20:00-26:00"
per_hour = 300
[[price]]
label = "Утро"
label_en = "Morning"
halls = ["loft"]
time = "09:00-11:00"
per_hour = -500
[[price]]
label = "Большая группа"
label_en = "Large group"
people = "9.."
per_person_hour = 100
above = 8
[[price]]
label = "Скидка 10"
label_en = "Discount 10"
length = "4.."
percent = -10
[[price]]
label = "По коду"
label_en = "By code"
code = "СВЕТ15"
percent = -15

[[extra]]
key = "smoke"
name = "Дым-машина"
name_en = "Smoke machine"
price = 1500
unit = "booking"
stock = 2
[[extra]]
key = "dressing"
name = "Гримёрка"
name_en = "Dressing room"
price = 400
unit = "hour"
stock = 1

[[answer]]
topic = "parking"
text = "Во дворе."
text_en = "In the yard."
halls = ["loft"]
[[answer]]
topic = "parking"
text = "На улице."
text_en = "In the street."
halls = ["cube"]
"""
"""Now is Wednesday, 25 November 2026, noon."""
ANNA = "Анна, 89123456789, anna@example.com, нас пятеро"

pytestmark = pytest.mark.parametrize("database", ["sqlite"], indirect=True)


@pytest.fixture
def agent(sessions: sessionmaker[Session], settings: Settings, clock: Clock) -> Agent:
    return described_agent(sessions, settings, clock, STUDIO)


def say(agent: Agent, *messages: str, language: str = "ru") -> str:
    """The last answer of a conversation, with plain spaces."""
    client = Client(agent, language)
    return plain([client.say(message).text for message in messages][-1])


@pytest.mark.parametrize(
    ("language", "question", "answer"),
    [
        ("ru", "сколько стоит лофт в будни?", "«Лофт», в будни: от 1 500 ₽ до 2 300 ₽ за час"),
        ("ru", "почём лофт по выходным?", "«Лофт», по выходным: от 2 100 ₽ до 2 900 ₽ за час"),
        ("ru", "сколько стоит лофт по субботам?", "«Лофт», по субботам: от 2 100 ₽ до 2 900 ₽ за час"),
        ("ru", "сколько стоит циклорама в праздники?", "в праздники: от 3 100 ₽ до 3 400 ₽ за час"),
        ("ru", "сколько стоит лофт в новогодние праздники?", "(1 января – 8 января): от 2 100 ₽ до 2 900 ₽"),
        ("ru", "сколько стоит тёмный по понедельникам?", "Зал «Тёмный» по понедельникам закрыт"),
        ("en", "how much is the loft on weekdays?", "Loft, on weekdays: from 1,500 ₽ to 2,300 ₽ an hour"),
        ("en", "how much is the loft at weekends?", "Loft, at weekends: from 2,100 ₽ to 2,900 ₽ an hour"),
        ("en", "how much is the loft on public holidays?", "on public holidays: from 2,100 ₽ to 2,900 ₽"),
        ("en", "what does the loft cost on Fridays?", "Loft, on Fridays: from 1,500 ₽ to 2,300 ₽ an hour"),
    ],
)
def test_days_in_general_have_their_own_prices(
    agent: Agent, language: str, question: str, answer: str
) -> None:
    assert answer in say(agent, question, language=language)


@pytest.mark.parametrize(
    ("language", "question", "answer"),
    [
        ("ru", "сколько стоит лофт вечером в будни на 10 человек 2 часа?", "2 часа — от 4 400 ₽ до 5 000 ₽"),
        ("ru", "а в будни?", "«Лофт», в будни: от 1 500 ₽ до 2 300 ₽"),
        ("en", "how much is the loft for 2 hours on weekdays?", "2 hours — from 3,000 ₽ to 4,600 ₽"),
    ],
)
def test_they_decide_and_not_the_days_talked_of_before(
    agent: Agent, language: str, question: str, answer: str
) -> None:
    before = {"ru": "сколько стоит лофт в выходные?", "en": "how much is the loft this weekend?"}[language]
    assert answer in say(agent, before, question, language=language)


@pytest.mark.parametrize(
    ("language", "question", "halls"),
    [
        ("ru", "сколько стоит в выходные?", ("Лофт", "Циклорама", "Белый куб", "Тёмный")),
        ("en", "how much is it at weekends?", ("Loft", "Cyclorama", "White Cube", "Dark")),
    ],
)
def test_every_hall_is_told(agent: Agent, language: str, question: str, halls: tuple[str, ...]) -> None:
    told = say(agent, question, language=language).split("\n\n")[0]
    assert [name for name in halls if f"{name}»," in told or f"{name}, " in told] == list(halls)
    assert "1 200 ₽ за час" in told or "1,200 ₽ an hour" in told


def test_a_hall_that_is_too_small_is_left_out_with_the_reason(agent: Agent) -> None:
    told = say(agent, "сколько стоит в будни на 10 человек?")
    assert "Не хватит места для 10 человек: «Белый куб» — до 4." in told
    assert "«Тёмный», в будни: от 1 700 ₽" in told


def test_rules_state_their_conditions_and_only_those_that_can_count_are_told(agent: Agent) -> None:
    told = say(agent, "сколько стоит лофт?")
    assert "Особый тариф (выходные и праздники) — +600 ₽ за час" in told
    assert "Вечер (20:00–02:00) — +300 ₽ за час" in told
    assert "Большая группа (от 9 человек)" in told
    assert "Скидка 10 (от 4 часов) — −10 %" in told
    assert "Особый тариф" not in say(agent, "сколько стоит лофт в будни?")
    cube = say(agent, "сколько стоит белый куб?")
    assert "Большая группа" not in cube  # it holds four
    assert "Вечер" not in cube  # it closes at 20:00


@pytest.mark.parametrize(
    ("language", "question", "answer"),
    [
        ("ru", "какая минимальная аренда?", "«Лофт», наименьшая аренда: будни — 1 час; выходные — 2 часа."),
        ("ru", "какая минимальная аренда?", "«Белый куб», наименьшая аренда: обычные дни — 1 час; праздники"),
        ("ru", "какая минимальная аренда?", "Зал «Тёмный»: наименьшая аренда — полчаса."),
        ("ru", "какая минимальная аренда?", "В зале «Тёмный» короче можно"),
        ("ru", "минимальное время аренды в субботу?", "сб, 28 ноября: наименьшая аренда — 2 часа"),
        ("ru", "какой минимум в выходные?", "«Циклорама», наименьшая аренда: выходные — 2 часа."),
        ("ru", "от скольки часов можно снять лофт?", "«Лофт», наименьшая аренда: будни — 1 час"),
        ("ru", "на сколько минимум можно снять лофт 1 января?", "1 января 2027: наименьшая аренда — 1 час"),
        ("ru", "какая минимальная аренда белого куба 1 января?", "наименьшая аренда — 3 часа"),
        ("ru", "сколько стоит минимальное время в лофте в субботу?", "2 часа — от 4 200 ₽ до 5 800 ₽"),
        ("en", "what is the minimum?", "Loft, the shortest rental: weekdays — 1 hour; weekends — 2 hours."),
        ("en", "what is the minimum rental on saturday?", "Sat, November 28: the shortest rental is 2 hours"),
        ("en", "how many hours do I have to book at least?", "Dark: the shortest rental is half an hour."),
    ],
)
def test_the_least_length_is_told(agent: Agent, language: str, question: str, answer: str) -> None:
    assert answer in say(agent, question, language=language)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("какая минимальная аренда в субботу в лофте?", "«Лофт», сб, 5 декабря: наименьшая аренда — 2 часа."),
        ("какой минимум по выходным?", "наименьшая аренда: выходные — 1 час"),
        ("с какого часа вечерний тариф?", "В зале «Белый куб» цена от времени дня не зависит."),
        ("гримёрка есть на 5 декабря вечером?", "сб, 5 декабря, 18:00–24:00: свободно 1."),
    ],
)
def test_such_a_question_changes_nothing_of_the_booking(agent: Agent, question: str, told: str) -> None:
    client = Client(agent)
    client.say("белый куб на 4 декабря с 10 до 12, нас трое")
    assert told in plain(client.say(question).text)
    summary = client.say("Анна, 89123456789, anna@example.com").text
    assert "Белый куб" in summary
    assert "пт, 4 декабря 2026" in summary
    assert "10:00–12:00" in summary


def test_a_wish_beside_such_a_question_is_taken(agent: Agent) -> None:
    told = say(agent, "хочу лофт 5 декабря. Какая минимальная аренда?")
    assert "наименьшая аренда" in told
    assert "сб, 5 декабря 2026: открыт" in told


@pytest.mark.parametrize(
    "message",
    ["хочу лофт 5 декабря с 12 на минимальное время", "нужна минимальная цена", "минимум на 3 часа"],
)
def test_a_wish_for_the_least_is_no_such_question(agent: Agent, message: str) -> None:
    assert "наименьшая аренда" not in say(agent, message)


@pytest.mark.parametrize(
    ("language", "question", "told", "not_told"),
    [
        ("ru", "с какого часа вечерний тариф?", "Вечер (20:00–02:00) — +300 ₽ за час (Лофт, Цикл", "Утро"),
        ("ru", "когда начинается вечерняя цена?", "Вечер (20:00–02:00)", "рассказала"),
        ("ru", "до скольки утренняя скидка?", "Утро (09:00–11:00) — −500 ₽ за час (Лофт)", "Вечер"),
        ("ru", "есть ли вечерний тариф?", "Вечер (20:00–02:00) — +300 ₽ за час", "Утро"),
        ("ru", "ночная наценка у вас есть?", "Вечер (20:00–02:00)", "рассказала"),
        ("en", "do you have an evening rate?", "Evening (20:00–02:00) — +300 ₽ an hour", "Morning"),
        ("en", "when does the evening rate start?", "Evening (20:00–02:00) — +300 ₽ an hour", "Morning"),
        ("en", "until what time is the morning price?", "Morning (09:00–11:00)", "Evening"),
    ],
)
def test_the_hours_of_a_price_are_told_by_its_rule(
    agent: Agent, language: str, question: str, told: str, not_told: str
) -> None:
    answer = say(agent, question, language=language).split("\n\n")[0]
    assert told in answer
    assert not_told not in answer


def test_what_stands_beside_such_a_question_is_answered_too(agent: Agent) -> None:
    told = say(agent, "какая минимальная аренда в лофте и есть ли парковка?")
    assert "наименьшая аренда" in told
    assert "Во дворе." in told


@pytest.mark.parametrize(
    ("language", "question", "cost"),
    [
        ("ru", "сколько стоит циклорама 11 декабря с 22 до 2 на 15 человек с дым-машиной?", "14 100 ₽"),
        ("en", "how much is the cyclorama on December 11 from 22 to 24 with a smoke machine?", "7,100 ₽"),
    ],
)
def test_an_extra_of_a_price_question_is_counted(
    agent: Agent, language: str, question: str, cost: str
) -> None:
    told = say(agent, question, language=language)
    assert f"02:00 — {cost}" in told or f"24:00 — {cost}" in told
    assert "1 500 ₽" in told or "1,500 ₽" in told


@pytest.mark.parametrize(
    ("language", "question", "told"),
    [
        ("ru", "сколько выйдет лофт 4 декабря с 12 до 14, с гримёркой и дым-машиной?", "6 300 ₽"),
        ("en", "price of loft on Dec 4 from 12 to 14 with the dressing room and smoke machine", "6,300 ₽"),
    ],
)
def test_all_extras_of_a_price_question_are_counted(
    agent: Agent, language: str, question: str, told: str
) -> None:
    assert f"12:00–14:00 — {told}" in say(agent, question, language=language)


@pytest.mark.parametrize(
    ("language", "question", "told"),
    [
        (
            "ru",
            "циклорама 4 декабря с 12 до 14 с гримёркой и дым-машиной сколько стоит?",
            "12:00–14:00 — 6 500 ₽. Из чего складывается: Циклорама — 5 000 ₽; Дым-машина — 1 500 ₽. "
            "На это время уже занято: Гримёрка. Считаю без этого.",
        ),
        (
            "en",
            "how much is the cyclorama on Dec 4 from 12 to 14 with the dressing room?",
            "12:00–14:00 — 5,000 ₽. Already taken at that time: Dressing room. I count without it.",
        ),
        ("ru", "сколько стоит 4 декабря с 12 до 14 с гримёркой?", "На это время уже занято: Гримёрка."),
    ],
)
def test_a_told_price_leaves_out_what_is_taken_and_says_so(
    agent: Agent, language: str, question: str, told: str
) -> None:
    other = Client(agent)
    other.say(f"лофт 4 декабря с 12 до 14, гримёрка, {ANNA}")
    assert other.say("да").booking
    answer = say(agent, question, language=language)
    assert told in answer
    assert answer.count("Гримёрка") + answer.count("Dressing room") == 1


@pytest.mark.parametrize(
    ("language", "question", "told"),
    [
        ("ru", "сколько держится бронь без оплаты?", "Бронь ждёт оплаты 72 часа"),
        ("ru", "как долго вы держите неоплаченную бронь?", "Бронь ждёт оплаты 72 часа"),
        ("ru", "сколько времени у меня на оплату?", "Бронь ждёт оплаты 72 часа"),
        ("en", "how long do you hold a booking?", "A booking waits 72 hours for its payment"),
        ("en", "how long will my reservation be kept without payment?", "A booking waits 72 hours"),
        ("en", "how long do I have to pay?", "A booking waits 72 hours"),
    ],
)
def test_the_wait_for_a_payment_is_told_and_no_halls(
    agent: Agent, language: str, question: str, told: str
) -> None:
    answer = say(agent, question, language=language)
    assert answer.startswith(told)
    assert "15" not in answer  # neither capacities nor hours


def test_the_length_of_a_rental_is_no_wait_for_a_payment(agent: Agent) -> None:
    assert "waits" not in say(agent, "how long can I reserve the loft?", language="en")


def test_an_extra_of_a_price_without_hours_is_told_apart(agent: Agent) -> None:
    told = say(agent, "сколько стоит лофт в будни с гримёркой?")
    assert "«Лофт», в будни: от 1 500 ₽ до 2 300 ₽ за час." in told
    assert "Гримёрка — 400 ₽ за час" in told


@pytest.mark.parametrize(
    ("language", "question", "told"),
    [
        ("ru", "гримёрка есть на 5 декабря вечером?", "занято 17:00–22:30, в остальное время свободно"),
        ("ru", "гримёрка свободна 5 декабря с 18 до 20?", "сб, 5 декабря, 18:00–20:00: всё занято"),
        ("ru", "дым-машина есть на 5 декабря?", "сб, 5 декабря: свободно 2"),
        ("en", "is the dressing room available on december 5 in the evening?", "taken 17:00–22:30"),
    ],
)
def test_it_is_told_whether_an_extra_is_free_then(
    agent: Agent, language: str, question: str, told: str
) -> None:
    other = Client(agent)
    other.say(f"лофт 5 декабря с 17 до 22:30, гримёрка, {ANNA}")
    assert other.say("да").booking
    assert told in say(agent, question, language=language)


@pytest.mark.parametrize(
    ("message", "shown"),
    [
        ("циклорама в ночь с пятницы 4 декабря на субботу с 0 до 2", "сб, 5 декабря, 00:00–02:00"),
        ("циклорама в ночь с 4 на 5 декабря с 0 до 2", "сб, 5 декабря, 00:00–02:00"),
        ("циклорама в ночь с пятницы на субботу с 0 до 2", "сб, 28 ноября, 00:00–02:00"),
        ("циклорама в ночь на субботу с 23 до 2", "пт, 27 ноября, 23:00–02:00"),
        ("циклорама 4 декабря с 24 до 2", "сб, 5 декабря, 00:00–02:00"),
        ("циклорама 4 декабря с полуночи до двух", "сб, 5 декабря, 00:00–02:00"),
        ("циклорама 4 декабря после полуночи на час", "сб, 5 декабря, 00:00–01:00"),
        ("циклорама в пятницу с часу ночи до двух ночи", "сб, 28 ноября, 01:00–02:00"),
        ("циклорама 5 декабря с 0 до 2", "сб, 5 декабря, 00:00–02:00"),
        ("cyclorama on friday december 4 from midnight to 2 am", "Sat, December 5, 00:00–02:00"),
        ("cyclorama on the night from friday to saturday from 0:00 to 2:00", "Sat, November 28, 00:00–02:00"),
        ("cyclorama friday night from midnight to 2 am", "Sat, November 28, 00:00–02:00"),
        ("cyclorama on friday night from 22 to 2", "Fri, November 27, 22:00–02:00"),
    ],
)
def test_a_night_can_be_booked_by_either_day(agent: Agent, message: str, shown: str) -> None:
    assert shown in say(agent, message)


def test_the_day_of_a_night_is_found_when_the_hall_comes_last(agent: Agent) -> None:
    assert "сб, 5 декабря, 00:00–02:00" in say(agent, "на 4 декабря с 0 до 2", "циклорама")
    kept = say(agent, "циклорама в пятницу 11 декабря", "в ночь с пятницы на субботу с часу до двух ночи")
    assert "сб, 12 декабря, 01:00–02:00" in kept
    moved = say(agent, "циклорама 4 декабря с 0 до 2", "лучше с часу ночи до двух ночи")
    assert "сб, 5 декабря, 01:00–02:00" in moved


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("сколько стоит на весь день в субботу?", "Зал «Лофт», сб, 28 ноября, 09:00–24:00 — 35 280 ₽"),
        ("сколько стоит лофт в будни?", "«Лофт», в будни: от 1 500 ₽ до 2 300 ₽"),
        ("сколько стоит минимальное время в белом кубе в субботу?", "1 час — 1 200 ₽"),
    ],
)
def test_prices_are_told_after_too_many_people(agent: Agent, question: str, told: str) -> None:
    assert told in say(agent, "нас будет 25 человек", question)


@pytest.mark.parametrize(
    ("language", "message", "told"),
    [
        ("ru", "код СВЕТ15", "Промокод СВЕТ15 принят: с ним 4 420 ₽."),
        ("ru", "код светa15", "Промокода «светa15» у нас нет."),
        ("ru", "код СВТ15", "Промокода «СВТ15» у нас нет."),
        ("ru", "промокод лето", "Промокода «лето» у нас нет."),
        ("en", "promo code summer", "We have no promo code “summer”."),
        ("en", "code СВЕТ15", "The promo code СВЕТ15 counts: 4,420 ₽ with it."),
    ],
)
def test_a_code_said_in_conversation_is_acknowledged(
    agent: Agent, language: str, message: str, told: str
) -> None:
    before = {"ru": "лофт 5 декабря с 12 до 14", "en": "loft on december 5 from 12 to 14"}[language]
    assert told in say(agent, before, message, language=language)


def test_a_misspelt_code_at_the_first_message_is_told_and_leaves_a_known_one(agent: Agent) -> None:
    client = Client(agent)
    assert "«светa15» у нас нет" in client.say("хочу лофт 5 декабря с 12 до 14, код светa15").text
    client.say("код СВЕТ15")
    client.say("код светa15")
    assert "4 420" in plain(client.say(ANNA).text)


@pytest.mark.parametrize(
    ("language", "messages", "told"),
    [
        (
            "ru",
            ("лофт 5 декабря с 12 до 14, две дым-машины", "можно убрать одну дым-машину?"),
            "осталось: Дым-машина",
        ),
        ("ru", ("лофт 5 декабря с 12 до 14", "да"), "Что добавить: Дым-машина или Гримёрка?"),
        ("en", ("loft on december 5 from 12 to 14", "yes"), "Smoke machine or Dressing room?"),
        ("ru", ("есть парковка?", "А в белом?"), "На улице."),
        ("en", ("is there parking?", "And in the loft?"), "In the yard."),
    ],
)
def test_short_replies_mean_what_was_talked_of(
    agent: Agent, language: str, messages: tuple[str, ...], told: str
) -> None:
    assert told in say(agent, *messages, language=language)


def test_no_day_beyond_the_horizon_is_proposed(
    sessions: sessionmaker[Session], settings: Settings, clock: Clock
) -> None:
    described = toml_file.read(STUDIO.replace("step_minutes = 30", "horizon_days = 1"), NOW.date())
    with sessions.begin() as session:
        description_changes.apply(session, described, NOW, settings)
    answer = Client(Agent(sessions, settings, RulesEngine(), clock)).say("хочу лофт")
    assert answer.done.suggestions == ("чт, 26 ноября",)


SUMMARY = "лофт 5 декабря с 12 до 15, " + ANNA


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("а если продлить до 22?", "12:00–22:00 — 23 940 ₽"),
        ("а если на час дольше?", "12:00–16:00 — 9 360 ₽"),
        ("сколько будет, если продлить до 18?", "12:00–18:00 — 14 040 ₽"),
        ("а если нас будет 12?", "12:00–15:00 — 9 000 ₽"),
        ("а если Циклорама?", "«Циклорама», сб, 5 декабря, 12:00–15:00 — 9 300 ₽"),
    ],
)
def test_the_price_of_another_booking_is_told_and_the_summary_stays(
    agent: Agent, question: str, told: str
) -> None:
    client = Client(agent)
    summary = client.say(SUMMARY)
    answer = client.say(question)
    assert told in plain(answer.text)
    assert "рассказал" not in answer.text
    assert answer.asks == summary.asks
    booked = client.say("да")
    assert booked.booking is not None
    assert (booked.booking["start"], booked.booking["end"], booked.booking["cost"]) == (
        "12:00",
        "15:00",
        7800,
    )


def test_hours_that_are_taken_are_told_with_the_price_of_a_longer_time(agent: Agent) -> None:
    other = Client(agent)
    other.say("лофт 5 декабря с 16 до 18, Борис, 89220000001, b@example.com, двое")
    assert other.say("да").booking is not None
    client = Client(agent)
    client.say(SUMMARY)
    told = client.say("а если продлить до 18?")
    assert "14 040 ₽" in plain(told.text)
    assert any(words in told.text for words in ("уже есть бронь", "с другой бронью", "часы заняты"))
    free = client.say("а если продлить до 16?")
    assert not any(words in free.text for words in ("уже есть бронь", "с другой бронью", "часы заняты"))


@pytest.mark.parametrize(
    ("before", "message", "thing"),
    [
        ("лофт 5 декабря с 12 до 15", "и отпариватель", "отпариватель"),
        (SUMMARY, "а ещё нам нужен отпариватель", "а ещё нам нужен отпариватель"),
        (SUMMARY, "и напольный вентилятор", "напольный вентилятор"),
    ],
)
def test_a_thing_that_the_studio_has_not_told_of_is_no_order(
    agent: Agent, sessions: sessionmaker[Session], before: str, message: str, thing: str
) -> None:
    client = Client(agent)
    first = client.say(before)
    answer = client.say(message)
    assert "рассказала" in answer.text
    assert answer.asks == first.asks
    assert "get_halls_data" not in answer.tools
    with sessions() as session:
        assert session.scalars(select(UnansweredQuestion.question)).one() == thing
