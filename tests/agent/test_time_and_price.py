"""Conversations about time and price in a studio with half hours, days of their own, and price rules."""

import re
from decimal import Decimal

import pytest
from sqlalchemy.orm import Session, sessionmaker

from hallchat.agent import Agent
from hallchat.booking import halls
from hallchat.booking.description_edits import put_entry
from hallchat.config import Settings
from hallchat.models import Booking, ClosureRow, PriceRuleRow
from tests.agent.talking import Client
from tests.conftest import NOW, Clock
from tests.described import described_agent, plain

STUDIO = """
[studio]
timezone = "Asia/Yekaterinburg"
step_minutes = 30
lead_minutes = 60

[[hall]]
key = "white"
name = "Белый"
name_en = "White"
price = 1800
capacity = 12
open = { all = "09:00-23:00", fri = "09:00-26:00", weekend = "10:00-22:00", mon = "" }
min_minutes = { all = 60, weekend = 120 }

[[hall]]
key = "black"
name = "Чёрный"
name_en = "Black"
price = 1500
capacity = 30
open = { all = "09:00-24:00" }

[[price]]
label = "Выходные"
label_en = "Weekends"
halls = ["white"]
days = ["weekend"]
rate = 2100
[[price]]
label = "После 20:00"
label_en = "After 20:00"
halls = ["white"]
time = "20:00-26:00"
per_hour = 200
[[price]]
label = "Большая группа"
label_en = "Large group"
people = "8.."
per_person_hour = 100
above = 7
[[price]]
label = "Только для своих"
code = "LIGHT"
percent = -10
[[price]]
label = "Длинная съёмка"
code = "LONG"
min_minutes = 180

[[extra]]
key = "snow"
name = "Снегогенератор"
name_en = "Snow machine"
price = 500
unit = "hour"
halls = ["white"]

[payment]
prepay = [{ length = "..3", percent = 100 }, { percent = 50 }]
refund = [{ hours = 120, percent = 100 }, { hours = 48, percent = 50 }]

[[closed]]
halls = ["white"]
from = "2026-12-08T10:00"
to = "2026-12-08T14:00"
"""
"""Now is Wednesday, 25 November 2026, noon."""
ANNA = "Анна, 89123456789, anna@example.com, нас пятеро"

pytestmark = pytest.mark.parametrize("database", ["sqlite"], indirect=True)


@pytest.fixture
def agent(sessions: sessionmaker[Session], settings: Settings, clock: Clock) -> Agent:
    return described_agent(sessions, settings, clock, STUDIO)


@pytest.mark.parametrize(
    ("language", "question", "answer"),
    [
        ("ru", "сколько стоит белый?", "Зал «Белый» стоит от 1 800 ₽ до 2 300 ₽ за час."),
        (
            "ru",
            "сколько стоит белый в выходные?",
            "сб, 28 ноября и вс, 29 ноября: от 2 100 ₽ до 2 300 ₽ за час",
        ),
        ("ru", "сколько стоит белый 2 декабря?", "ср, 2 декабря: от 1 800 ₽ до 2 000 ₽ за час"),
        ("ru", "почём белый 28 ноября с 19 до 22 на 12 человек?", "19:00–22:00 — 8 200 ₽"),
        (
            "ru",
            "сколько стоит белый на 3 часа в субботу вечером на 12 человек?",
            "3 часа — от 8 000 ₽ до 8 200 ₽",
        ),
        ("ru", "сколько стоит белый в субботу на час?", "не меньше чем на 2 часа"),
        ("ru", "сколько стоит чёрный?", "Зал «Чёрный» стоит 1 500 ₽ за час."),
        ("en", "How much is White on Saturday?", "Sat, November 28: from 2,100 ₽ to 2,300 ₽ an hour"),
        ("en", "How much is White on Friday from 10 pm to 1 am?", "22:00–01:00 — 6,000 ₽"),
    ],
)
def test_prices_are_told_by_the_rules(agent: Agent, language: str, question: str, answer: str) -> None:
    told = plain(Client(agent, language).say(question).text)
    assert answer in told
    assert "своих" not in told  # the rule of a promo code is no condition


def test_the_lines_of_exact_hours_are_told(agent: Agent) -> None:
    told = plain(Client(agent).say("сколько стоит белый 28 ноября с 19 до 22 на 12 человек?").text)
    assert "Выходные — 6 300 ₽; После 20:00 — 400 ₽; Большая группа — 1 500 ₽" in told


@pytest.mark.parametrize(
    ("language", "question", "told"),
    [
        ("ru", "сколько стоит белый 28 ноября с 19 до 22 на 12 человек со снегогенератором?", "9 700 ₽"),
        (
            "en",
            "How much is White on November 28 from 19 to 22 for 12 people with a snow machine?",
            "9,700 ₽",
        ),
    ],
)
def test_the_price_with_an_extra_is_told(agent: Agent, language: str, question: str, told: str) -> None:
    client = Client(agent, language)
    assert f"19:00–22:00 — {told}" in plain(client.say(question).text)
    assert told in plain(client.say("Анна, 89123456789, anna@example.com").text)


@pytest.mark.parametrize(
    ("message", "shown"),
    [
        ("белый 2 декабря с 14:30 до 16", "ср, 2 декабря, 14:30–16:00 — 1,5 часа, 2 700 ₽"),
        ("белый 2 декабря в половине третьего на полтора часа", "14:30–16:00 — 1,5 часа"),
        ("white on december 2 at half past two for 90 minutes", "14:30–16:00 — 1.5 hours"),
        ("белый 2 декабря в 12 на 2,5 часа", "12:00–14:30 — 2,5 часа, 4 500 ₽"),
        ("белый 4 декабря с 23 до 1", "пт, 4 декабря, 23:00–01:00 — 2 часа, 4 000 ₽"),
        ("белый 4 декабря с 22 до двух ночи", "22:00–02:00 — 4 часа"),
        ("белый 4 декабря с 15:30 до 01:00", "15:30–01:00 — 9,5 часа"),
        ("белый 4 декабря в 23 на 2 часа", "23:00–01:00 — 2 часа"),
        ("белый 4 декабря до закрытия с 22", "22:00–02:00"),
        ("белый 5 декабря с 20 до закрытия", "20:00–22:00"),
    ],
)
def test_spans_are_understood(agent: Agent, message: str, shown: str) -> None:
    assert shown in plain(Client(agent, "ru").say(message).text)


def test_a_start_after_midnight_belongs_to_the_opening_of_the_day_chosen(agent: Agent) -> None:
    client = Client(agent)
    client.say("белый на 4 декабря")
    assert "сб, 5 декабря, 00:30–02:00" in plain(client.say("с 00:30 до 2").text)


@pytest.mark.parametrize(
    ("message", "parts"),
    [
        (
            "белый 5 декабря с 14:30 до 16",
            (
                "не меньше чем на 2 часа",
                "свободно 14:00–16:00, 14:30–16:30 или 15:00–17:00",
                "в другом зале: Чёрный",
            ),
        ),
        (
            "белый на 30 ноября",
            ("Пн, 30 ноября зал «Белый» закрыт", "вт, 1 декабря, ср, 2 декабря и чт, 3 декабря"),
        ),
        ("белый 8 декабря с 11 до 13", ("закрыт", "14:00–16:00", "Чёрный")),
        (
            "белый 5 декабря с 21 до 23",
            ("открыт с 10:00 до 22:00", "свободно 19:00–21:00, 19:30–21:30 или 20:00–22:00"),
        ),
        ("белый сегодня с 12:30 до 13:30", ("слишком скоро", "1 час до начала", "13:00–14:00")),
        ("белый 2 декабря с 12 до 14 на 20 человек", ("не больше 12", "Чёрный")),
    ],
)
def test_refusals_say_why_and_what_can_be_had(agent: Agent, message: str, parts: tuple[str, ...]) -> None:
    told = plain(Client(agent).say(message).text)
    assert all(part in told for part in parts), told


@pytest.mark.parametrize(
    ("message", "reason", "offered"),
    [
        ("белый 5 декабря с 22 до 23:30 на 20 человек", "за часы работы", ("Чёрный",)),
        ("белый 5 декабря с 23 до 01:00 на 20 человек", "не больше 12", ("Чёрный",)),
        ("чёрный 5 декабря с 23 до 01:00 на 40 человек", "40 человек не вместит ни один", ()),
    ],
)
def test_no_hours_are_offered_of_a_hall_that_is_too_small(
    agent: Agent, message: str, reason: str, offered: tuple[str, ...]
) -> None:
    answer = Client(agent).say(message)
    assert reason in plain(answer.text)
    assert "get_bookings_by_date" not in answer.tools
    assert [each for each in answer.done.suggestions if ":" in each] == []
    assert set(offered) <= set(answer.done.suggestions)


def test_an_offer_has_the_least_length_of_the_promo_code(agent: Agent) -> None:
    told = plain(Client(agent).say("белый 2 декабря с 12 до 13, промокод LONG").text)
    assert "не меньше чем на 3 часа" in told
    assert "12:00–15:00" in told
    assert "Те же часы" not in told


def test_what_is_offered_instead_can_be_booked(agent: Agent) -> None:
    client = Client(agent)
    for message in ("белый 5 декабря с 14:30 до 16", "белый 8 декабря с 11 до 13"):
        refused = client.say(message)
        offers = [each for each in refused.done.suggestions if re.search(r"\d\d:\d\d", each)]
        assert offers
        for offer in offers:
            assert "свободен" in client.say(offer).text


def test_a_length_in_another_part_of_the_day_leaves_the_start_known_before(agent: Agent) -> None:
    client = Client(agent)
    client.say("чёрный на весь день в воскресенье")
    asked = client.say("завтра вечером на 2 часа сколько?")
    assert "2 часа — 3 000 ₽" in plain(asked.text)
    assert asked.asks == ("time",)


def test_days_on_which_the_hall_is_closed_are_not_proposed(
    sessions: sessionmaker[Session], agent: Agent, settings: Settings, clock: Clock
) -> None:
    clock.advance(days=3)  # Saturday; the white hall is closed on Mondays
    assert Client(agent).say("белый").done.suggestions == ("вс, 29 ноября", "вт, 1 декабря", "ср, 2 декабря")
    assert "пн, 30 ноября" in Client(agent).say("чёрный").done.suggestions
    with sessions.begin() as session:
        times = {"begins": "2026-12-01T09:00", "ends": "2026-12-02T23:00"}
        put_entry(session, ClosureRow, None, times | {"halls": ["white"]}, NOW, settings)
    client = Client(agent)
    assert client.say("белый").done.suggestions == ("вс, 29 ноября", "чт, 3 декабря", "пт, 4 декабря")
    refused = client.say("1 декабря с 12 до 14")
    assert not {"пн, 30 ноября", "ср, 2 декабря"} & set(refused.done.suggestions)
    assert Client(agent).say("белый 30 ноября или 1 декабря").done.suggestions[:1] != ("пн, 30 ноября",)


def test_opening_hours_are_told_day_by_day(agent: Agent) -> None:
    client = Client(agent)
    told = plain(client.say("часы работы белого?").text)
    assert "пн закрыт; вт–чт 09:00–23:00; пт 09:00–02:00; выходные 10:00–22:00" in told
    assert "открыт с 09:00 до 02:00" in client.say("до скольки открыт белый 4 декабря?").text


def test_the_summary_has_lines_prepayment_and_refund(agent: Agent) -> None:
    client = Client(agent)
    client.say("белый 4 декабря с 19 до 23")
    summary = plain(client.say(ANNA).text)
    for part in (
        "Стоимость: 7 800 ₽",
        "• Белый — 7 200 ₽",
        "• После 20:00 — 600 ₽",
        "3 900 ₽, остальные 3 900 ₽",
    ):
        assert part in summary
    assert "до 29 ноября, 19:00 вернём 7 800 ₽" in summary


def test_a_price_that_staff_change_before_the_yes_is_shown_with_what_changed(
    agent: Agent, sessions: sessionmaker[Session]
) -> None:
    client = Client(agent)
    client.say("белый 4 декабря с 19 до 22")
    client.say(ANNA)
    with sessions.begin() as session:
        row = session.query(PriceRuleRow).filter_by(label="После 20:00").one()
        row.per_hour = Decimal(500)
    again = client.say("да")
    assert again.booking is None
    told = plain(again.text)
    assert "цена была 5 800 ₽, теперь 6 400 ₽" in told
    assert "Прежняя стоимость: 5 800 ₽" in told
    booked = client.say("да")
    assert booked.booking is not None
    with sessions() as session:
        assert session.query(Booking).one().cost == 6400


def test_hours_that_staff_close_before_the_yes_are_refused(
    agent: Agent, sessions: sessionmaker[Session], settings: Settings
) -> None:
    client = Client(agent)
    client.say("белый 4 декабря с 23 до 1")
    client.say(ANNA)
    with sessions.begin() as session:
        hall = halls.get_hall(session, "Белый")
        hall.open = {**hall.open, "fri": "09:00-23:00"}
    refused = client.say("да")
    assert refused.booking is None
    assert "открыт с 09:00 до 23:00" in refused.text
