"""Clients who want more than one booking: each wish ends booked, refused aloud, or dropped by their word."""

import random
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from pydantic import ValidationError
from sqlalchemy import select

from hallchat.agent import Agent
from hallchat.agent.dialogue import state as dialogue_state
from hallchat.agent.dialogue import wishes
from hallchat.agent.dialogue.state import MAX_WISHES, DialogueState
from hallchat.agent.engine_protocol import Call, EngineRequest
from hallchat.agent.engines.rules import RulesEngine
from hallchat.agent.events import Text
from hallchat.agent.turns import lease
from hallchat.agent.turns.conversations import load_state
from hallchat.booking import halls, staff_bookings
from hallchat.booking.calendar import Slot, clock_of, slot_of
from hallchat.config import Settings
from hallchat.models import Booking, BookingStatus
from hallchat.nlu.types import DroppedWishes, NluResult, Wish
from tests.agent.talking import Answer, Client, Engine, StepByStep
from tests.conftest import BORIS, MakeAgent, MakeSettings, hours
from tests.promise import assert_promise

WHO = "Рита Чен, 8 902 410-22-33, rita.chen@example.com, нас четверо"
TWO_HALLS = f"Нам надо два зала разом, Минимализм и Пустота, 10 декабря с 18 до 20. {WHO}"
TUESDAYS = f"Мрак каждый вторник в декабре с 12 до 14. {WHO}"
Key = tuple[str | None, date | None, str | None]
"""Hall, day and start of a wish."""

pytestmark = pytest.mark.parametrize("database", ["sqlite"], indirect=True)


def state_of(client: Client) -> DialogueState:
    with client.agent.sessions() as session:
        return load_state(session, client.conversation)


def booked(agent: Agent) -> list[tuple[str, str, str, str, int, str]]:
    """Hall, day, start, end, people and name of all bookings of clients, in the order of their making."""
    with agent.sessions() as session:
        made = session.scalars(
            select(Booking).where(Booking.conversation_id.is_not(None)).order_by(Booking.id)
        )
        return [_row(booking, agent.settings) for booking in made]


def _row(booking: Booking, settings: Settings) -> tuple[str, str, str, str, int, str]:
    slot = slot_of(booking.starts_at, booking.ends_at, settings.timezone)
    times = (clock_of(slot.start), clock_of(slot.end))
    return (booking.hall.name, slot.date.isoformat(), *times, booking.num_people, booking.client_name)


def somebody_books(agent: Agent, hall: str, slot: Slot) -> None:
    with agent.sessions.begin() as session:
        form = staff_bookings.BookingDetails(
            halls.get_hall(session, hall), slot, 1, BORIS, BookingStatus.PAID
        )
        staff_bookings.create_booking(session, form, agent.clock(), agent.settings)


def test_two_halls_are_booked_one_after_the_other(agent: Agent, settings: Settings) -> None:
    client = Client(agent)
    told = client.say(TWO_HALLS)
    assert all(part in told.text for part in ("1) «Минимализм»", "2) «Пустота»", "10 декабря, 18:00–20:00"))
    assert told.asks == ("rules", "confirm")
    first = client.say("да, всё верно")
    assert first.booking is not None
    assert first.quote, "the next summary comes at once"
    assert len(booked(agent)) == 1, "it waits for a yes of its own"
    assert client.say("да").booking is not None
    assert booked(agent) == [
        (hall, "2026-12-10", "18:00", "20:00", 4, "Рита Чен") for hall in ("Минимализм", "Пустота")
    ]
    assert state_of(client).wishes == ()
    with agent.sessions() as session:
        assert_promise(session, settings)


def test_what_is_given_later_holds_for_all(agent: Agent) -> None:
    client = Client(agent)
    client.say("Нужны Мрак и Минимализм 5 декабря с 12 до 14")
    client.say(WHO)
    client.say("да")
    client.say("да")
    assert [(hall, people) for hall, *_, people, _ in booked(agent)] == [("Мрак", 4), ("Минимализм", 4)]


@pytest.mark.parametrize(
    ("again", "day"),
    [
        ("Супер! И то же самое через неделю, 5 декабря", "2026-12-05"),
        ("то же самое через две недели", "2026-12-12"),
        ("Same again next week", "2026-12-05"),
        ("как в прошлый раз, 9 декабря", "2026-12-09"),
    ],
)
def test_the_same_again_only_needs_a_yes(agent: Agent, again: str, day: str) -> None:
    client = Client(agent)
    client.say(f"Запишите меня в Мрак 28 ноября с 12 до 14: {WHO}")
    client.say("да, всё верно")
    assert client.say(again).asks == ("confirm",)
    client.say("да")
    assert booked(agent)[1] == ("Мрак", day, "12:00", "14:00", 4, "Рита Чен")


def test_a_further_booking_leaves_the_summary_as_it_is(agent: Agent) -> None:
    client = Client(agent)
    quote = client.say(f"Мрак 5 декабря с 12 до 14: {WHO}").quote
    told = client.say("и ещё то же на 10-е")
    assert "2) «Мрак», чт, 10 декабря, 12:00–14:00" in told.text
    assert state_of(client).quote == quote
    client.say("да")
    client.say("да")
    assert [day for _, day, *_ in booked(agent)] == ["2026-12-05", "2026-12-10"]


def test_what_cannot_be_had_is_said_and_the_next_is_taken(agent: Agent) -> None:
    somebody_books(agent, "Минимализм", hours(date(2026, 12, 10), 18, 19))
    client = Client(agent)
    told = client.say(TWO_HALLS)
    assert "«Минимализм», чт, 10 декабря, 18:00–20:00: не получится" in told.text
    assert "Пустота" in told.text.split("не получится")[1]
    assert told.asks == ("rules", "confirm")
    client.say("да")
    assert [hall for hall, *_ in booked(agent)] == ["Пустота"]


def test_an_hour_taken_between_summary_and_yes_is_refused_aloud(agent: Agent) -> None:
    client = Client(agent)
    client.say(TWO_HALLS)
    somebody_books(agent, "Минимализм", hours(date(2026, 12, 10), 18, 19))
    told = client.say("да")
    assert "не получится" in told.text
    client.say("да")
    assert [hall for hall, *_ in booked(agent)] == ["Пустота"]


def test_a_list_longer_than_the_unpaid_bookings_waits(agent: Agent, settings: Settings) -> None:
    client = Client(agent)
    client.say(TUESDAYS)
    for _ in range(settings.max_open_holds):
        told = client.say("да")
    assert "Ещё 2 брони из списка подождут" in told.text
    assert len(booked(agent)) == settings.max_open_holds
    assert len(state_of(client).wishes) == 1


@pytest.mark.parametrize(
    ("message", "left"),
    [
        ("второй не надо", [1, 15, 22, 29]),
        ("только первый", [1]),
        ("остальные не надо", [1]),
        ("последний убери", [1, 8, 15, 22]),
        ("15-го не надо", [1, 8, 22, 29]),
        ("этот пропустим", [8, 15, 22, 29]),
        ("хватит", [1]),
        ("drop the third", [1, 8, 22, 29]),
    ],
)
def test_a_list_is_shortened_and_that_is_said(agent: Agent, message: str, left: list[int]) -> None:
    client = Client(agent)
    client.say(TUESDAYS)
    told = client.say(message).text
    state = state_of(client)
    assert [day.day for day in (state.date, *(wish.date for wish in state.wishes)) if day] == left
    gone = [day for day in (1, 8, 15, 22, 29) if day not in left]
    assert all(f"{day} декабря" in told or f"December {day}" in told for day in gone)
    assert state.quote, "the summary of the one in hand waits for a yes"


def test_enough_after_a_booking_ends_the_list(agent: Agent) -> None:
    client = Client(agent)
    client.say(TUESDAYS)
    client.say("да")
    told = client.say("хватит")
    assert not told.asks
    assert (state_of(client).wishes, state_of(client).hall) == ((), None)
    client.say("да")
    assert len(booked(agent)) == 1


def test_a_question_between_leaves_the_list(agent: Agent) -> None:
    client = Client(agent)
    client.say(TUESDAYS)
    before = state_of(client).wishes
    client.say("а парковка у вас есть?")
    client.say("сколько стоит Пустота?")
    assert state_of(client).wishes == before


def test_the_list_survives_a_restart(make_agent: MakeAgent) -> None:
    client = Client(make_agent())
    client.say(TWO_HALLS)
    other = make_agent()
    client.say("да", to=other)
    client.say("да", to=other)
    assert [hall for hall, *_ in booked(other)] == ["Минимализм", "Пустота"]


class Dies(StepByStep):
    """An engine whose process dies once the tool that books has committed."""

    def respond(self, turn: EngineRequest) -> Iterator[Any]:
        if any(each.name == "create_booking_info" for each in turn.results):
            raise KeyboardInterrupt
        return super().respond(turn)


def test_no_wish_is_lost_if_the_process_dies_between_two(
    make_agent: MakeAgent, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = Client(make_agent(engine=StepByStep()))
    client.say(TUESDAYS)
    with pytest.raises(KeyboardInterrupt):
        client.say("да", to=make_agent(engine=Dies()))
    monkeypatch.setattr(lease, "wall_clock", lambda: datetime.now(UTC) + timedelta(hours=1))
    client.agent.resume()
    state = state_of(client)
    assert state.date == date(2026, 12, 8)
    assert [wish.date and wish.date.day for wish in state.wishes] == [15, 22, 29]
    client.say("да")
    assert [day for _, day, *_ in booked(client.agent)] == ["2026-12-01", "2026-12-08"]


# The language model


def test_a_model_is_told_the_list_and_the_next_wish(make_agent: MakeAgent) -> None:
    client = Client(make_agent())
    client.say(TWO_HALLS)
    seen: list[EngineRequest] = []

    def books_on(turn: EngineRequest) -> Iterator[Call | Text]:
        seen.append(turn)
        names = [each.name for each in turn.results]
        if turn.agreed_quote and not names:
            yield Call("create_booking_info", {"quote": turn.agreed_quote})
        elif names[-1] == "create_booking_info":
            wish = turn.results[-1].result["next"]
            yield Call(
                "generate_booking_info",
                {key: wish[key] for key in ("hall", "date", "start", "end", "people")},
            )
        else:
            yield Text("Проверьте, пожалуйста.")

    told = client.say("да", to=make_agent(engine=Engine(books_on)))
    assert [wish.hall for wish in seen[0].state.wishes] == ["Пустота"]
    assert told.quote
    client.say("да")
    assert [hall for hall, *_ in booked(client.agent)] == ["Минимализм", "Пустота"]


def test_a_model_that_tries_other_hours_loses_no_wish(make_agent: MakeAgent) -> None:
    client = Client(make_agent())
    client.say(TWO_HALLS)
    other = {"hall": "Минимализм", "date": "2026-12-10", "start": "03:00", "end": "04:00", "people": 4}

    def tries(turn: EngineRequest) -> Iterator[Call | Text]:
        yield from [Call("generate_booking_info", other)] if not turn.results else [Text("Хорошо.")]

    client.say("а ночью можно?", to=make_agent(engine=Engine(tries)))
    state = state_of(client)
    assert (state.hall, [wish.hall for wish in state.wishes]) == ("Минимализм", ["Пустота"])


# The state


def test_a_dozen_wishes_are_kept_and_more_are_told(agent: Agent) -> None:
    client = Client(agent)
    told = client.say(f"Мрак каждый день с 1 по 20 декабря с 12 до 14. {WHO}").text
    assert len(state_of(client).wishes) == MAX_WISHES
    assert "Ещё 7 в список не поместились" in told


def test_an_older_state_with_a_waiting_booking_is_read(agent: Agent) -> None:
    old = dialogue_state.dump(DialogueState(hall="Мрак", name="Рита"))
    for name in ("wishes", "wish_number", "last_booking"):
        del old[name]
    waiting = {"hall": "Пустота", "date": "2026-12-10", "start": "18:00", "end": "20:00", "repeats": False}
    state = dialogue_state.load({**old, "waiting": waiting, "repeats": True})
    assert state.wishes == (Wish("Пустота", date(2026, 12, 10), "18:00", "20:00"),)
    assert dialogue_state.load(dialogue_state.dump(state)) == state


def test_a_stored_list_that_is_too_long_is_refused(agent: Agent) -> None:
    stored = dialogue_state.dump(DialogueState())
    with pytest.raises(ValidationError):
        dialogue_state.load({**stored, "wishes": [{}] * (MAX_WISHES + 1)})


def test_wishes_take_what_they_do_not_say_from_the_one_in_hand(agent: Agent) -> None:
    state = DialogueState(
        hall="Мрак", date=date(2026, 12, 5), start="12:00", end="14:00", extras={"dressing": 1}
    )
    added = wishes.with_added(
        state, NluResult(visits=(Wish(hall="Пустота"), Wish(people=9, start="15:00", end="16:00")))
    )
    assert added.wishes == (
        Wish("Пустота", state.date, "12:00", "14:00", extras={"dressing": 1}),
        Wish("Мрак", state.date, "15:00", "16:00", people=9, extras={"dressing": 1}),
    )
    following = wishes.next_wish(replace(added, people=4, name="Рита"))
    assert (following.hall, following.people, following.name) == ("Пустота", 4, "Рита")
    assert wishes.next_wish(following).people == 9


def test_of_numbers_that_the_list_does_not_have_nothing_is_dropped(agent: Agent) -> None:
    state = wishes.with_added(DialogueState(hall="Мрак"), NluResult(visits=(Wish(hall="Пустота"),)))
    assert wishes.with_dropped(state, DroppedWishes((7,))).wishes == state.wishes


# Whatever the client says


def keys(state: DialogueState) -> list[Key]:
    """The wishes that are not settled yet, the one in hand first."""
    in_hand = [] if state.changing else [wishes.present_wish(state)]
    listed = [*in_hand, *state.wishes]
    return [(each.hall, each.date, each.start) for each in listed if each.hall and each.date]


def settled(answer: Answer, before: list[Key], after: DialogueState) -> set[Key]:
    """The wishes that an answer settled: booked, refused aloud or dropped."""
    found = {(each.hall, each.date, each.start) for each in after.wishes_dropped}
    if answer.booking and before:
        found.add(before[0])
    for each in answer.results:
        if "next" in each.result and "error" in each.result:
            assert "не получится" in answer.text
            found.add(
                (each.arguments["hall"], date.fromisoformat(each.arguments["date"]), each.arguments["start"])
            )
    return found


MOVES: tuple[Callable[[random.Random], str], ...] = (
    lambda chance: "да",
    lambda chance: "да",
    lambda chance: "да",
    lambda chance: "нет",
    lambda chance: "этот пропустим",
    lambda chance: chance.choice(["второй не надо", "третий убери", "последний не надо", "хватит"]),
    lambda chance: "а сколько стоит Пустота?",
    lambda chance: "парковка есть?",
    lambda chance: f"нас {chance.randint(2, 9)}",
    lambda chance: f"и ещё то же на {chance.randint(20, 28)}-е",
    lambda chance: f"да, и ещё Минимализм {chance.randint(11, 19)} декабря с 15 до 17",
    lambda chance: "спасибо",
    lambda chance: "абракадабра",
)
STARTS = (
    TUESDAYS,
    TWO_HALLS,
    f"Мрак и Минимализм 5 и 7 декабря с 12 до 14. {WHO}",
    f"Минимализм 3-го с 10 до 12 и с 15 до 17, и Мрак 4-го с 12 до 14. {WHO}",
)


@pytest.mark.parametrize("seed", range(30))
def test_no_wish_is_lost_and_none_is_booked_twice(
    make_agent: MakeAgent, make_settings: MakeSettings, seed: int
) -> None:
    chance = random.Random(seed)
    agent = make_agent(
        settings=make_settings(MAX_OPEN_HOLDS="20"), engine=chance.choice([RulesEngine, StepByStep])()
    )
    for day in chance.sample(range(1, 29), 4):
        somebody_books(agent, "Мрак", hours(date(2026, 12, day), 13, 14))
    client = Client(agent)
    client.say(chance.choice(STARTS))
    for _ in range(14):
        before = keys(state_of(client))
        answer = client.say(chance.choice(MOVES)(chance))
        after = state_of(client)
        lost = set(before) - set(keys(after)) - settled(answer, before, after)
        assert not lost, answer.text
    made = [(hall, day, start) for hall, day, start, *_ in booked(agent)]
    assert len(set(made)) == len(made)
    with agent.sessions() as session:
        assert_promise(session, agent.settings)


def days_of_list(client: Client) -> list[tuple[str | None, date | None]]:
    state = state_of(client)
    return [(wish.hall, wish.date) for wish in (wishes.present_wish(state), *state.wishes)]


EVENINGS = f"Пустота каждый вторник в декабре с 18 до 20. {WHO}"
TUESDAYS_IN_EMPTY = [("Пустота", date(2026, 12, day)) for day in (1, 8, 15, 22, 29)]


@pytest.mark.parametrize(
    "again",
    [
        "Нет! Время с 18 до 20, зал Пустота, все вторники декабря",
        "Пустота, 1, 8, 15, 22 и 29 декабря, с 18 до 20",
        "The dates must be 1, 8, 15, 22 and 29 December",
        "верните 15-е",
    ],
)
def test_naming_the_list_again_adds_nothing(agent: Agent, again: str) -> None:
    client = Client(agent)
    client.say(EVENINGS)
    client.say(again)
    assert days_of_list(client) == TUESDAYS_IN_EMPTY


@pytest.mark.parametrize(
    "message", ["put the 15th and the 22nd in Minimalism", "перенесите 15 и 22 в Минимализм"]
)
def test_wishes_that_wait_change_by_their_day(agent: Agent, message: str) -> None:
    client = Client(agent)
    quote = client.say(EVENINGS).quote
    client.say(message)
    changed = [
        ("Минимализм" if day and day.day in (15, 22) else hall, day) for hall, day in TUESDAYS_IN_EMPTY
    ]
    assert days_of_list(client) == changed
    assert state_of(client).quote == quote, "the one in hand is as it was"


def test_starting_over_empties_the_list(agent: Agent) -> None:
    client = Client(agent)
    client.say(EVENINGS)
    client.say("Отмените всё. Начнём заново")
    assert days_of_list(client) == [(None, None)]


def test_a_list_says_what_is_taken_and_what_can_be_held_and_its_sum(agent: Agent) -> None:
    somebody_books(agent, "Пустота", hours(date(2026, 12, 22), 18, 19))
    client = Client(agent)
    told = client.say(EVENINGS).text
    assert "4) «Пустота», вт, 22 декабря, 18:00–20:00 — занято" in told
    assert told.count("занято") == 1
    assert "ещё 3 брони" in told
    total = client.say("Посчитайте общую сумму").text
    assert "Итого за 4 брони: 35\xa0600\xa0₽" in total.replace("\u202f", "\xa0")
    assert total.count("8\xa0900\xa0₽") >= 4


def test_a_day_that_cannot_be_had_is_not_called_the_next(agent: Agent) -> None:
    for day in (1, 8):
        somebody_books(agent, "Пустота", hours(date(2026, 12, day), 18, 19))
    told = Client(agent).say(EVENINGS).text
    following = [line for line in told.splitlines() if line.startswith(("Следующая", "Дальше"))]
    assert len(following) == 1
    assert "15 декабря" in following[0]


def test_halls_named_for_a_list_of_days_are_of_each_day(agent: Agent) -> None:
    client = Client(agent)
    client.say("Нужны 2 зала одновременно на 2 дня: 9 и 10 декабря, с 12 до 18")
    client.say("Минимализм и Мрак")
    expected = [(hall, date(2026, 12, day)) for day in (9, 10) for hall in ("Минимализм", "Мрак")]
    assert days_of_list(client) == expected


def test_a_yes_that_names_the_next_books_the_one_in_hand(agent: Agent) -> None:
    client = Client(agent)
    client.say(EVENINGS)
    assert client.say("ok yes, book the first one, then go on with the 8th").booking is not None
    assert [day for _, day, *_ in booked(agent)] == ["2026-12-01"]
    assert state_of(client).date == date(2026, 12, 8)


@pytest.mark.parametrize(
    "question", ["Итого за обе брони?", "what's the grand total of the two", "total?", "итого?"]
)
def test_the_sum_of_unpaid_bookings_is_told_below_them(agent: Agent, question: str) -> None:
    client = Client(agent)
    client.say(TWO_HALLS)
    client.say("да")
    client.say("да")
    told = client.say(question).text.replace("\u202f", " ").replace("\xa0", " ").replace(",", " ")
    assert "16 400 ₽" in told.splitlines()[-1]
