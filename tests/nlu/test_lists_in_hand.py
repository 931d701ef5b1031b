"""Messages to a client's list of bookings: bare days, what is named again, and the yes to the one in hand."""

from datetime import date
from typing import Any

import pytest

from hallchat.nlu import NluResult, understand
from hallchat.nlu.types import Digression, Intent, Wish
from tests.nlu.test_wishes import EMPTY, LAST, MRAK, WHITE, context, visits


def in_list(**known: Any) -> Any:
    """1 December in Пустота is in hand; the four Tuesdays after it wait."""
    waiting = tuple(Wish(EMPTY, date(2026, 12, day), "18:00", "20:00") for day in (8, 15, 22, 29))
    in_hand = {"hall": EMPTY, "date": date(2026, 12, 1), "start": "18:00", "end": "20:00"}
    return context(**in_hand, wishes=waiting, in_list=True, asked=("rules", "confirm"), **known)


def days(result: NluResult) -> list[Any]:
    return [day for _, day, *_ in visits(result)]


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        ("Но мне нужны три дня: 7, 11 и 14. Оформите все.", [7, 11, 14]),
        ("Оформите все: 7, 11 и 14", [7, 11, 14]),
        ("7, 11 и 14 — это даты", [7, 11, 14]),
        ("нужны даты 7, 11, 14", [7, 11, 14]),
        ("I need all days: 7, 11 and 14", [7, 11, 14]),
        ("8, 9 и 10 декабря — все три дня", [8, 9, 10]),
        ("Нужны 2 зала одновременно на 3 дня: 8, 9 и 10 декабря", [8, 9, 10]),
        ("8th, 15th and 22nd of December", [8, 15, 22]),
        ("вторник, среда и четверг", [8, 9, 10]),
        ("Минимализм с 10 до 18, вторник, среда и четверг", [8, 9, 10]),
    ],
)
def test_days_without_a_month_are_of_the_month_and_week_spoken_of(message: str, expected: list[int]) -> None:
    result = understand(message, context(date=date(2026, 12, 8)))
    assert days(result) == expected
    assert result.start in (None, "10:00"), "a number of days is no hour"


@pytest.mark.parametrize("message", ["с 7 до 11, 14 человек", "нас 7, 11 или 14", "7, 11 и 14 человек"])
def test_bare_numbers_that_are_no_days_stay_what_they_are(message: str) -> None:
    assert not understand(message, context(date=date(2026, 12, 8))).visits


@pytest.mark.parametrize("message", ["8, 9 или 10 декабря", "December 8, 10 or 12", "8 или 9 декабря, Мрак"])
def test_days_to_choose_from_are_no_list(message: str) -> None:
    assert not understand(message, context()).visits


@pytest.mark.parametrize(
    "message",
    ["All five Tuesdays please", "все вторники", "ALL of them. Every Tuesday.", "Нужны ВСЕ вторники"],
)
def test_the_days_of_the_list_said_again_are_those_of_the_list(message: str) -> None:
    assert days(understand(message, in_list())) == [1, 8, 15, 22, 29]


@pytest.mark.parametrize(
    "message",
    [
        "ok yes, book the first one, then go on with the 8th",
        "да, первую бронируйте, потом 8-е",
        "да, бронируем, дальше 15-е",
        "да. И 22 декабря не забудьте",
        "yes, and don't forget the 22nd",
    ],
)
def test_a_yes_that_names_what_comes_later_is_a_yes(message: str) -> None:
    result = understand(message, in_list())
    assert (result.intents, result.date, result.visits) == ((Intent.YES,), None, ())


@pytest.mark.parametrize("message", ["да, но потом с 19 до 20", "да, а дальше 10 января?", "потом 8-е"])
def test_a_yes_with_something_new_is_none(message: str) -> None:
    assert Intent.YES not in understand(message, in_list()).intents


@pytest.mark.parametrize(
    "message",
    [
        "And after this one I still need Dec 10, 3-7pm and Dec 15, noon-6pm, don't lose them.",
        "We are seven. After this one I still need Dec 10, 3-7pm and Dec 15, noon-6pm",
        "Нас семь. После этой мне ещё нужны 10 декабря с 15 до 19 и 15 декабря с 12 до 18",
    ],
)
def test_what_follows_the_one_in_hand_leaves_it_as_it_is(message: str) -> None:
    result = understand(message, context(hall=WHITE, date=date(2026, 12, 8), start="10:00", end="14:00"))
    assert (result.hall, result.date, result.start) == (None, None, None)
    assert [(each.date, each.start) for each in result.visits] == [
        (date(2026, 12, 10), "15:00"),
        (date(2026, 12, 15), "12:00"),
    ]


@pytest.mark.parametrize("message", ["вместо 8 декабря поставьте 9-е", "instead of the 8th take December 9"])
def test_another_day_instead_of_one_that_waits(message: str) -> None:
    result = understand(message, in_list())
    assert result.adds
    assert days(result) == [9]
    assert result.dropped is not None
    assert result.dropped.like == Wish(EMPTY, date(2026, 12, 8))


def test_a_question_about_one_that_waits_changes_nothing() -> None:
    result = understand("А вместо 8 декабря какие часы во вторник 8-го свободны? Может с 17?", in_list())
    assert (result.only_asks, result.date) == (True, date(2026, 12, 8))


@pytest.mark.parametrize("message", ["Не ВМЕСТО, а ОБА!", "нужны оба", "not instead, both", "I need both"])
def test_both_is_the_replaced_hall_too(message: str) -> None:
    result = understand(message, context(hall=MRAK, date=date(2026, 12, 6), replaced_hall=WHITE))
    assert result.adds
    assert [each.hall for each in result.visits] == [WHITE]


@pytest.mark.parametrize(
    "message",
    ["нееее какая пустота, мрак нужен!!!", "да блин тока мрак. пустоту убери", "Мрак нужен, пустоту убери"],
)
def test_a_hall_taken_away_is_none_of_two(message: str) -> None:
    result = understand(message, context())
    assert (result.hall, result.visits) == (MRAK, ())


@pytest.mark.parametrize(
    "message", ["Мрак нужен, пустоту убери", "пустоту убери, Мрак оставь", "Пустоту не надо"]
)
def test_the_hall_that_a_clause_takes_off_is_the_one_that_goes(message: str) -> None:
    waiting = (Wish(MRAK, date(2026, 12, 5), "17:00", "18:00"),)
    in_hand = context(hall=EMPTY, date=date(2026, 12, 5), start="17:00", wishes=waiting, in_list=True)
    dropped = understand(message, in_hand).dropped
    assert dropped is not None
    assert dropped.like == Wish(EMPTY)


@pytest.mark.parametrize("message", ["какая пустота по площади", "в какой вторник, 8 или 15"])
def test_a_question_with_which_takes_no_hall_away(message: str) -> None:
    assert "hall" not in understand(message, context(hall=EMPTY)).change_requests


def test_the_same_data_and_time_keep_day_and_people() -> None:
    result = understand("+1 бронь те же данные, то же время", context(last_booking=LAST))
    assert (result.date, result.start, result.end, result.people) == (LAST.date, "12:00", "14:00", 4)
    other = understand("Теперь Минимализм на то же время, те же данные", context(last_booking=LAST))
    assert (other.hall, other.date, other.start, other.people) == (WHITE, LAST.date, "12:00", 4)
    moved = understand("same details, December 10 from 2 to 6pm", context(last_booking=LAST))
    assert (moved.date, moved.start, moved.people) == (date(2026, 12, 10), "14:00", 4)


@pytest.mark.parametrize(
    "message",
    [
        "Посчитайте общую сумму",
        "Итого за оба зала?",
        "what's the grand total of the three",
        "Какая общая сумма по трём",
        "сколько за все вместе?",
        "за всё вместе сколько?",
        "сумма за обе?",
        "сколько всего я вам должна?",
        "итого у меня что остаётся?",
        "how much is it all together?",
        "and everything together comes to?",
    ],
)
def test_the_sum_of_a_list_is_asked_for(message: str) -> None:
    result = understand(message, in_list())
    assert Digression.OWES in result.digressions
    assert (result.start, result.end) == (None, None)


@pytest.mark.parametrize(
    "message",
    ["сколько нас вместе поместится?", "сколько стоит Мрак вместе с гримёркой?", "we will come all together"],
)
def test_the_sum_is_not_asked_for(message: str) -> None:
    assert Digression.OWES not in understand(message, in_list()).digressions


def test_a_new_list_after_starting_over_is_taken_whole() -> None:
    message = "Отмените всё это. Начнём заново: Пустота, 1, 8, 15, 22 и 29 декабря, с 18 до 20"
    result = understand(message, in_list())
    assert Intent.START_OVER in result.intents
    assert days(result) == [1, 8, 15, 22, 29]


MINIMALISM_THEN_MRAK = context(
    hall=WHITE,
    date=date(2026, 11, 27),
    start="10:00",
    end="13:00",
    wishes=(Wish(MRAK, date(2026, 11, 27), "13:00", "15:00"),),
    in_list=True,
    asked=("rules", "confirm"),
)


@pytest.mark.parametrize(
    "message",
    [
        "Yes all correct, go on to the Mrak one",
        "yes, then Mrak",
        "yes please and now the Mrak one",
        "all good, next is Mrak",
        "да, всё верно, переходим к Мраку",
        "да, теперь Мрак",
        "бронируйте, потом Мрак",
    ],
)
def test_a_yes_that_goes_on_to_the_hall_that_waits_is_a_yes(message: str) -> None:
    result = understand(message, MINIMALISM_THEN_MRAK)
    assert result.intents == (Intent.YES,)
    assert result.hall is None


@pytest.mark.parametrize(
    "message",
    [
        "go on to the Mrak one",
        "yes, Mrak first, then Minimalism",
        "yes, then Pustota",
        "yes, now Mrak instead of Minimalism",
        "да, теперь Мрак?",
        "да, но теперь Мрак",
        "теперь Мрак",
    ],
)
def test_another_order_or_hall_is_no_yes_to_the_one_in_hand(message: str) -> None:
    assert understand(message, MINIMALISM_THEN_MRAK).intents != (Intent.YES,)
