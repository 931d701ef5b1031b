"""Messages about more than one booking: lists, a further one, the same again, what is taken off a list."""

from datetime import date, datetime
from typing import Any

import pytest

from hallchat.nlu import NluContext, NluResult, understand
from hallchat.nlu.types import Daypart, Digression, DroppedWishes, Intent, Wish
from tests.nlu.conftest import HALLS

MRAK, WHITE, EMPTY = "Мрак", "Минимализм", "Пустота"
LAST = Wish(MRAK, date(2026, 11, 28), "12:00", "14:00", None, 4, {})


def context(**known: Any) -> NluContext:
    """It is noon of Wednesday, 25 November 2026."""
    return NluContext(now=datetime(2026, 11, 25, 12), halls=HALLS, **known)


def visits(result: NluResult) -> list[tuple[Any, ...]]:
    """(hall, day of December, start, end) of all bookings of a message; a day of November is negative."""
    first = (result.hall, result.date, result.start, result.end)
    wishes = [(each.hall, each.date, each.start, each.end) for each in result.visits]
    found = wishes if result.adds else [first, *wishes]
    return [(hall, day and (day.day if day.month == 12 else -day.day), *hours) for hall, day, *hours in found]


TWO_HALLS = [(WHITE, 10, "18:00", "20:00"), (EMPTY, 10, "18:00", "20:00")]
THREE_DAYS = [(None, 8, "10:00", "14:00"), (None, 10, "15:00", "19:00"), (None, 15, "12:00", "18:00")]
HALLS_BY_DAYS = [(WHITE, day, "10:00", "18:00") for day in (8, 9)] + [
    (MRAK, day, "11:00", "18:00") for day in (8, 9)
]
LISTS = {
    "Нам надо два зала разом, Минимализм и Пустота, 10 декабря с 18 до 20": TWO_HALLS,
    "Минимализм и Пустота 10.12 с 18 до 20": TWO_HALLS,
    "10 декабря с 18 до 20 Минимализм, а также Пустота": TWO_HALLS,
    "both Minimalism and Pustota on December 10 from 6 to 8pm": TWO_HALLS,
    "I need two rooms, Minimalism and Pustota, Dec 10, 6pm to 8pm": TWO_HALLS,
    "Мрак 5-го с 12 до 14 и Минимализм 7-го с 16 до 18": [
        (MRAK, 5, "12:00", "14:00"),
        (WHITE, 7, "16:00", "18:00"),
    ],
    "Mrak tomorrow 12-14 and Minimalism on Friday 3-5pm": [
        (MRAK, -26, "12:00", "14:00"),
        (WHITE, -27, "15:00", "17:00"),
    ],
    "Мрак 5 и 7 декабря с 12 до 14": [(MRAK, 5, "12:00", "14:00"), (MRAK, 7, "12:00", "14:00")],
    "Мрак пятого и седьмого декабря с двенадцати до двух": [
        (MRAK, 5, "12:00", "14:00"),
        (MRAK, 7, "12:00", "14:00"),
    ],
    "Mrak on Dec 5 and 7 from 12 to 2pm": [(MRAK, 5, "12:00", "14:00"), (MRAK, 7, "12:00", "14:00")],
    "в субботу и воскресенье Мрак с 12 до 14": [
        (MRAK, -28, "12:00", "14:00"),
        (MRAK, -29, "12:00", "14:00"),
    ],
    "10-го с 10 до 12 и с 15 до 17 в Минимализме": [
        (WHITE, 10, "10:00", "12:00"),
        (WHITE, 10, "15:00", "17:00"),
    ],
    "Мрак 5 декабря с 12 до 14, потом Минимализм с 15 до 17": [
        (MRAK, 5, "12:00", "14:00"),
        (WHITE, 5, "15:00", "17:00"),
    ],
    "Минимализм + Пустота, 10.12, 18-20": TWO_HALLS,
    "Здравствуйте! Хотим снять сразу две площадки: Минимализм и Пустоту, 10 декабря с 18 до 20": TWO_HALLS,
    "1) Минимализм 10 декабря с 18 до 20\n2) Пустота 10 декабря с 18 до 20": TWO_HALLS,
    "мне на 5 и на 6 декабря, Мрак, с 12 до 15": [(MRAK, 5, "12:00", "15:00"), (MRAK, 6, "12:00", "15:00")],
    "Please book Minimalism on December 8th, 9th and 10th from 10am to 1pm": [
        (WHITE, day, "10:00", "13:00") for day in (8, 9, 10)
    ],
    "could I get two slots on December 5, 11 to 1 and 3 to 5, in Mrak?": [
        (MRAK, 5, "11:00", "13:00"),
        (MRAK, 5, "15:00", "17:00"),
    ],
    "I need three days: Dec 8 from 10am to 2pm, Dec 10 from 3pm to 7pm, and Dec 15, noon to 6": THREE_DAYS,
    "Dec 8, 10am-2pm, Dec 10, 3pm-7pm and Dec 15, noon-6pm. What's the total for all that?": THREE_DAYS,
    "December 8 10am-2pm, December 10 3pm-7pm, December 15 noon-6pm. Are all three free?": THREE_DAYS,
    "December 8: 10-14. December 10: 15-19. December 15: 12-18. Three bookings.": THREE_DAYS,
    "8 декабря: 10-14. 10 декабря: 15-19. 15 декабря: 12-18": THREE_DAYS,
    "8 декабря с 10 до 14, 10 декабря с 15 до 19, 15 декабря с 12 до 18. Сколько за всё?": THREE_DAYS,
    "Хотим Мрак с Минимализмом одновременно, 10 декабря 18-20": [
        (MRAK, 10, "18:00", "20:00"),
        (WHITE, None, None, None),
    ],
    "Минимализм 10-го с 18 до 20 и Пустота 10-го с 18 до 20. Мрак я не просила": TWO_HALLS,
    "Минимализм: 8, 9 декабря с 10 до 18. Мрак: те же дни с 11 до 18. Оба зала.": HALLS_BY_DAYS,
    "Минимализм 8 и 9 декабря с 10 до 18, Мрак 8 и 9 декабря с 11 до 18": HALLS_BY_DAYS,
    "Мрак и Минимализм 5 и 7 декабря с 12 до 14": [
        (hall, day, "12:00", "14:00") for day in (5, 7) for hall in (MRAK, WHITE)
    ],
}


@pytest.mark.parametrize("message", LISTS)
def test_a_list_is_read_whole(message: str) -> None:
    assert visits(understand(message, context())) == LISTS[message]


DAYS = {
    "Мрак каждый вторник в декабре с 12 до 14": [1, 8, 15, 22, 29],
    "Mrak every Tuesday in December from 12 to 2pm": [1, 8, 15, 22, 29],
    "Мрак по вторникам и четвергам в декабре с 12 до 14": [1, 3, 8, 10, 15, 17, 22, 24, 29, 31],
    "три субботы подряд с 12 до 14 в Мраке": [-28, 5, 12],
    "Мрак каждый день с 5 по 8 декабря с 12 до 14": [5, 6, 7, 8],
    "Мрак по субботам с 12 до 14": [-28, 5, 12, 19],
    "каждую пятницу до конца декабря Мрак с 12 до 14": [-27, 4, 11, 18, 25],
    "Mrak Mondays and Wednesdays in December from 12 to 2pm": [2, 7, 9, 14, 16, 21, 23, 28, 30],
}


@pytest.mark.parametrize("message", DAYS)
def test_each_of_repeated_days_is_a_booking(message: str) -> None:
    result = understand(message, context())
    assert [day for _, day, *_ in visits(result)] == DAYS[message]
    assert (result.hall, result.start, result.end) == (MRAK, "12:00", "14:00")


def test_two_weeks_have_fourteen_evenings() -> None:
    assert len(understand("every evening for two weeks from 6 to 8pm", context()).visits) == 13


@pytest.mark.parametrize(
    "message",
    [
        "нужен зал 6 7 или 8 декабря",
        "Мрак или Минимализм 5 декабря с 12 до 14",
        "не Мрак, а Минимализм 5 декабря с 12 до 14",
        "Мрак с 12 до 14, нет, с 14 до 16",
        "Мрак 5 декабря с 11 до 13. Чёрт, с 12 до 14",
        "Minimalism December 5, three hours from noon",
        "Minimalism on December 5, 90 minutes from 2pm",
        "Mrak December 5, 8 people, 12 to 2pm",
        "Mrak December 5, 4 in the afternoon, 2 hours",
        "сколько стоит Мрак и Минимализм 5 декабря?",
        "сколько стоит забронировать Мрак и Минимализм 5 декабря с 12 до 14",
        "10, 11, 12 декабря какой свободен",
        "чем отличаются Мрак и Минимализм?",
        "свободны ли Мрак и Минимализм 5 декабря?",
        "Мрак сб, 5 декабря, с 12 до 14",
        "Mrak, Sat, May 1, 2027, from 12:00 to 14:00",
        "Хочу Мрак 5 декабря с 12 до 15, меня зовут Анна, +7 912 345-67-89, a@example.com, нас пятеро",
        "дороже ли по субботам и воскресеньям?",
        "I thought of the 8th, but let's take the 9th",
        "думала про 8 декабря, давайте 9-го",
        "заберите меня из субботы и поставьте на вторник, 8 декабря",
    ],
)
def test_what_is_no_list_is_one_booking_at_most(message: str) -> None:
    assert not understand(message, context()).visits


def test_a_part_of_the_day_that_was_searched_is_no_part_of_a_list() -> None:
    message = "Minimalism on Dec 28 from 2pm to 5pm and on Dec 29 from 11 to 13, 6 people"
    found = visits(understand(message, context(daypart=Daypart.EVENING)))
    assert found == [(WHITE, 28, "14:00", "17:00"), (WHITE, 29, "11:00", "13:00")]


def test_hours_outside_the_part_of_the_day_replace_it() -> None:
    found = understand("с 11 до 13", context(daypart=Daypart.EVENING))
    assert (found.start, found.end, found.invalid) == ("11:00", "13:00", {})


AGAIN = {
    "Супер! И то же самое через неделю, 5 декабря": (MRAK, 5, "12:00", "14:00"),
    "то же самое через неделю": (MRAK, 5, "12:00", "14:00"),
    "тоже самое через две недели": (MRAK, 12, "12:00", "14:00"),
    "повторите бронь на 12 декабря": (MRAK, 12, "12:00", "14:00"),
    "давайте повторим через неделю": (MRAK, 5, "12:00", "14:00"),
    "запишите так же на 12-е": (MRAK, 12, "12:00", "14:00"),
    "в то же время через неделю": (MRAK, 5, "12:00", "14:00"),
    "как в тот раз, но 12-го и на час дольше": (MRAK, 12, "12:00", "15:00"),
    "same time next week please": (MRAK, 5, "12:00", "14:00"),
    "one more just like it on the 12th": (MRAK, 12, "12:00", "14:00"),
    "same again next week": (MRAK, 5, "12:00", "14:00"),
    "the same in two weeks please": (MRAK, 12, "12:00", "14:00"),
    "как в прошлый раз, 12 декабря": (MRAK, 12, "12:00", "14:00"),
    "the usual on December 12": (MRAK, 12, "12:00", "14:00"),
    "Same thing the following Saturday please, December 5": (MRAK, 5, "12:00", "14:00"),
    "same thing the following Saturday please": (MRAK, 5, "12:00", "14:00"),
    "то же самое в следующую субботу": (MRAK, 5, "12:00", "14:00"),
    "то же самое в субботу, пожалуйста, 12 декабря": (MRAK, 12, "12:00", "14:00"),
    "то же самое 9-го, но с 15 до 17": (MRAK, 9, "15:00", "17:00"),
    "то же самое, но в Минимализме 6 декабря": (WHITE, 6, "12:00", "14:00"),
    "тот же зал 6 декабря с 15 до 17": (MRAK, 6, "15:00", "17:00"),
    "same hall and time on December 4": (MRAK, 4, "12:00", "14:00"),
    "Минимализм 9 декабря в то же время": (WHITE, 9, "12:00", "14:00"),
}


@pytest.mark.parametrize("message", AGAIN)
def test_the_same_again_is_the_last_booking_with_what_is_said(message: str) -> None:
    result = understand(message, context(last_booking=LAST))
    assert visits(result) == [AGAIN[message]]
    assert (result.ambiguous, result.invalid) == ({}, {})


def test_the_same_again_may_be_several() -> None:
    known = context(last_booking=LAST)
    assert [day for _, day, *_ in visits(understand("и то же самое 12-го и 19-го", known))] == [12, 19]
    found = visits(understand("то же самое каждую субботу в декабре", known))
    assert [day for _, day, *_ in found] == [5, 12, 19, 26]


def test_people_and_extras_come_again_too() -> None:
    last = Wish(MRAK, date(2026, 11, 28), "12:00", "14:00", None, 4, {"dressing": 1})
    result = understand("то же самое через неделю", context(last_booking=last))
    assert (result.people, result.extras) == (4, {"dressing": 1})
    assert understand("то же самое через неделю, нас 6", context(last_booking=last)).people == 6


def test_without_a_booking_there_is_nothing_to_repeat() -> None:
    result = understand("как в прошлый раз, 12 декабря", context())
    assert Digression.AS_BEFORE in result.digressions
    assert result.hall is None


def in_hand(**others: Any) -> NluContext:
    """A summary of a booking is shown."""
    known: dict[str, Any] = {"hall": MRAK, "date": date(2026, 12, 5), "start": "12:00", "end": "14:00"}
    return context(asked=("rules", "confirm"), **{**known, **others})


FURTHER = {
    "да, и ещё Минимализм с 18 до 20": (True, [(WHITE, None, "18:00", "20:00")]),
    "да, и ещё то же на 10-е": (True, [(None, 10, None, None)]),
    "да, всё верно, и то же самое через неделю": (True, [(None, 12, None, None)]),
    "да, всё верно, и то же самое через неделю и 14 декабря": (
        True,
        [(None, 12, None, None), (None, 14, None, None)],
    ),
    "yes, and the same next week": (True, [(None, 12, None, None)]),
    "и ещё то же на 10-е": (False, [(None, 10, None, None)]),
    "and another one on Friday": (False, [(None, -27, None, None)]),
    "и ещё 7 и 9 декабря": (False, [(None, 7, None, None), (None, 9, None, None)]),
    "и 12-го тоже": (False, [(None, 12, None, None)]),
    "all good, and another one on Dec 12 same time": (True, [(None, 12, None, None)]),
    "и ещё Минимализм 7 и 9 декабря": (False, [(WHITE, 7, None, None), (WHITE, 9, None, None)]),
}


@pytest.mark.parametrize("message", FURTHER)
def test_a_further_booking_changes_nothing_of_the_one_in_hand(message: str) -> None:
    result = understand(message, in_hand())
    agrees, wanted = FURTHER[message]
    assert (Intent.YES in result.intents, visits(result), result.adds) == (agrees, wanted, True)
    assert (result.hall, result.date, result.start) == (None, None, None)


@pytest.mark.parametrize(
    "message",
    [
        "ещё двое придут",
        "и ещё час",
        "и почта тоже другая, anna2@example.com",
        "да, и ещё гримёрку",
        "а ещё вопрос: парковка есть?",
    ],
)
def test_more_of_the_same_booking_is_no_further_one(message: str) -> None:
    result = understand(message, in_hand())
    assert not result.visits
    assert not result.adds


WAITING = (Wish(EMPTY, date(2026, 12, 5), "18:00", "20:00"), Wish(MRAK, date(2026, 12, 7), "12:00", "14:00"))
DROPPED = {
    "только первый": DroppedWishes((1,), keeps=True),
    "just the first one": DroppedWishes((1,), keeps=True),
    "второй не надо": DroppedWishes((2,)),
    "drop the second": DroppedWishes((2,)),
    "последний убери": DroppedWishes((-1,)),
    "без третьего": DroppedWishes((3,)),
    "хватит": DroppedWishes(all=True),
    "that's enough": DroppedWishes(all=True),
    "остальные не нужны": DroppedWishes(rest=True),
    "don't need the rest": DroppedWishes(rest=True),
    "Пустоту не надо": DroppedWishes(like=Wish(EMPTY)),
    "7-го не надо": DroppedWishes(like=Wish(date=date(2026, 12, 7))),
    "этот пропустим": DroppedWishes(present=True),
    "drop this one": DroppedWishes(present=True),
    "не надо": DroppedWishes(present=True),
}


@pytest.mark.parametrize("message", DROPPED)
def test_a_list_gets_shorter(message: str) -> None:
    result = understand(message, in_hand(wishes=WAITING, in_list=True))
    assert result.dropped == DROPPED[message]
    assert Intent.YES not in result.intents


def test_a_yes_may_shorten_the_list_too() -> None:
    result = understand("да, второй не надо", in_hand(wishes=WAITING, in_list=True))
    assert (result.intents, result.dropped) == ((Intent.YES,), DroppedWishes((2,)))


@pytest.mark.parametrize(
    "message", ["да", "нет", "нас 5", "с 15 до 17", "а сколько стоит Пустота?", "не Мрак, а Пустота"]
)
def test_other_messages_leave_the_list_as_it_is(message: str) -> None:
    assert understand(message, in_hand(wishes=WAITING, in_list=True)).dropped is None


@pytest.mark.parametrize(
    "message", ["just tell me whats free, all of them", "what's available, all of them?"]
)
def test_who_wants_to_see_all_halls_books_none(message: str) -> None:
    asked = context(asked=("hall",), offers=tuple(hall.names[0] for hall in HALLS))
    assert not understand(message, asked).visits
    assert len(understand("all of them", asked).visits) == 2
