"""Hostile engines: the promises of DESIGN.md hold, and the client gets an answer."""

import itertools
import time
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session, sessionmaker

from hallchat.agent import Agent
from hallchat.agent.engine_protocol import Call, EngineRequest, NextQuestion
from hallchat.agent.events import Text
from hallchat.config import Settings
from hallchat.models import Booking, Quote, ToolCall
from tests.agent.talking import EVERYTHING, Client, Engine, Respond, call_then_say, only_talks
from tests.conftest import Clock, MakeAgent, MakeSettings
from tests.promise import assert_promise
from tests.threads import run_together

TERMS = {"hall": "Мрак", "date": "2026-12-05", "start": "12:00", "end": "15:00", "people": 5}
LATER = TERMS | {"date": "2026-12-06"}


def quoting(**changes: Any) -> Call:
    return Call("generate_booking_info", TERMS | changes)


def booking(quote: object) -> Call:
    return Call("create_booking_info", {"quote": quote})


def count(sessions: sessionmaker[Session], table: type[Booking] | type[Quote] | type[ToolCall]) -> int:
    with sessions() as session:
        return session.scalar(select(func.count()).select_from(table)) or 0


# Engines that break the protocol, the types, the bounds or themselves


def calls(name: Any, arguments: Any) -> Respond:
    return lambda turn: call_then_say(turn, Call(name, arguments))


def yields(*events: Any) -> Respond:
    return lambda _turn: iter(events)


def raises_before(_turn: EngineRequest) -> Iterator[Text]:
    raise RuntimeError("before anything")
    yield Text("never")


def raises_between(turn: EngineRequest) -> Iterator[Text | Call]:
    if turn.results:
        raise RuntimeError("between tools")
    yield Text("Минуту… ")
    yield quoting()


def raises_after(turn: EngineRequest) -> Iterator[Text | Call]:
    yield from call_then_say(turn, quoting(), then="Почти…")
    if turn.results:
        raise RuntimeError("after the tools")


def never_ends_its_rounds(turn: EngineRequest) -> Iterator[Call]:
    yield Call("get_hall_price", {"hall": f"Зал {len(turn.results)}"})


def repeats_one_call(_turn: EngineRequest) -> Iterator[Call]:
    yield quoting()


def endless(event: Callable[[int], Any]) -> Respond:
    return lambda _turn: map(event, itertools.count())


def slow(_turn: EngineRequest) -> Iterator[Text]:
    while True:
        time.sleep(0.01)  # a model that hangs, word by word
        yield Text("")


def cyclic() -> dict[str, Any]:
    loop: dict[str, Any] = {}
    loop["loop"] = loop
    return loop


class Unprintable:
    def __repr__(self) -> str:
        raise RuntimeError("no words for it")

    __str__ = __repr__


WRONG_SPAN: Any = {"hall": 5, "date": None, "start": ["12:00"]}
HOSTILE: dict[str, Respond] = {
    "invents a tool": calls("drop_tables", {"really": True}),
    "names no tool": calls(None, {}),
    "names a tool at length": calls("g" * 5000, {}),
    "names a tool with NUL": calls("get_halls_data\0", {"data_type": "all"}),
    "wrong types": calls(
        "generate_booking_info", {"hall": 5, "date": "вчера", "start": None, "end": [], "people": "много"}
    ),
    "wrong values": calls("generate_booking_info", TERMS | {"people": -(10**30), "date": "9999-12-31"}),
    "unknown arguments": calls("get_hall_price", {"hall": "Мрак", "client": "Борис"}),
    "no arguments": calls("generate_booking_info", {}),
    "arguments are a list": calls("get_hall_price", ["Мрак"]),
    "arguments are a text": calls("get_hall_price", "Мрак"),
    "arguments are pairs": calls("get_hall_price", [("hall", "Мрак")]),
    "arguments are None": calls("get_hall_price", None),
    "arguments are no JSON": calls("get_hall_price", {"hall": date(2026, 12, 5)}),
    "arguments are objects": calls("get_hall_price", {"hall": object()}),
    "arguments are unprintable": calls("get_hall_price", {"hall": Unprintable()}),
    "arguments are sets": calls("get_hall_price", {"hall": {"Мрак"}}),
    "arguments are bytes": calls("get_hall_price", {"hall": b"\xff"}),
    "arguments are cyclic": calls("get_hall_price", cyclic()),
    "arguments have odd keys": calls("get_hall_price", {("a", 1): 2, None: 3}),
    "arguments are NaN": calls("generate_booking_info", TERMS | {"people": float("nan")}),
    "arguments are infinite": calls("generate_booking_info", TERMS | {"people": float("inf")}),
    "arguments hold NUL": calls("create_booking_info", {"quote": "\0"}),
    "arguments hold half a character": calls("create_booking_info", {"quote": "\ud800"}),
    "arguments are huge": calls("get_hall_info", {"hall": "М" * 1_000_000}),
    "arguments are many": calls("get_hall_info", {f"hall{n}": n for n in range(100_000)}),
    "endless rounds": never_ends_its_rounds,
    "repeats one call": repeats_one_call,
    "endless calls in a round": endless(lambda n: Call("get_hall_price", {"hall": str(n)})),
    "endless text": endless(lambda _: Text("слово ")),
    "endless empty text": endless(lambda _: Text("")),
    "endless questions": endless(lambda _: NextQuestion(("name",))),
    "one huge text": yields(Text("я" * 10_000_000)),
    "slow": slow,
    "raises before": raises_before,
    "raises between": raises_between,
    "raises after": raises_after,
    "never yields": yields(),
    "is no iterator": lambda _turn: None,
    "yields empty text": yields(Text(""), Text(" \n")),
    "yields only a question": yields(NextQuestion(("hall",))),
    "yields what is no event": yields("просто слова", None, 5),
    "text is no text": yields(Text(5), Text(None)),  # type: ignore[arg-type]  # that is the point
    "text holds NUL": yields(Text("Зал\0 свободен")),
    "text holds half a character": yields(Text("Зал \ud83d свободен")),
    "asks for nonsense": yields(Text("Что?"), NextQuestion(("password", "card"))),
    "asks in the wrong types": yields(Text("Что?"), NextQuestion(None, 5, object())),  # type: ignore[arg-type]
    "asks in objects": yields(Text("Что?"), NextQuestion((object(),), (b"x",))),  # type: ignore[arg-type]
    "suggests NUL": yields(Text("Что?"), NextQuestion(("hall",), ("\0", "\ud800"))),
    "suggests endlessly": yields(Text("Что?"), NextQuestion(("hall",), ("Мрак",) * 100_000)),
    "offers a hall that is none": yields(Text("Зал «Люкс»?"), NextQuestion(("hall",), hall="Люкс" * 1000)),
    "offers times that are none": yields(
        Text("Свободно."),
        NextQuestion(("time",), spans=({"hall": "Люкс", "date": "завтра", "start": "26:00"},)),
    ),
    "offers times in the wrong types": yields(
        Text("Свободно."), NextQuestion(("time",), spans=(WRONG_SPAN,))
    ),
    "offers a time of a hall that is none": yields(
        Text("Люкс свободен."),
        NextQuestion(("time",), spans=({"hall": "Люкс", "date": "2026-12-05", "start": "12:00"},)),
    ),
    "searches without end": calls("find_free_time", {"days": ["2026-12-05"] * 10_000}),
    "searches for nothing that is": calls("find_free_time", {"hours": -1, "order": "best", "halls": [5]}),
    "books nothing": calls("create_booking_info", {"quote": ""}),
    "books what never was": calls("create_booking_info", {"quote": "0123456789ab"}),
    "asks for a yes to nothing": yields(Text("Всё верно? Бронирую?"), NextQuestion(("rules", "confirm"))),
}
MESSAGES = (EVERYTHING, "да", "А сколько стоит?", "Да, всё верно")


def stored_apart(name: str) -> bool:
    """True if the engine yields values that SQLite and PostgreSQL may treat differently."""
    return any(
        word in name for word in ("NUL", "half a character", "huge", "NaN", "infinite", "wrong", "length")
    )


ON_EACH = [("sqlite", name) for name in HOSTILE] + [
    ("postgresql", name) for name in HOSTILE if stored_apart(name)
]


@pytest.mark.parametrize(("database", "name"), ON_EACH, indirect=["database"])
def test_the_promise_holds_and_every_message_is_answered(
    make_agent: MakeAgent, make_settings: MakeSettings, sessions: sessionmaker[Session], name: str
) -> None:
    settings = make_settings(TURN_DEADLINE_S="0.3")
    client = Client(make_agent(engine=Engine(HOSTILE[name]), settings=settings))
    answers = [client.say(message) for message in MESSAGES]
    assert all(answer.text.strip() for answer in answers)
    assert [answer.begun.number for answer in answers] == [1, 2, 3, 4]
    with sessions() as session:
        assert_promise(session, settings)


@pytest.mark.parametrize("name", ["endless rounds", "repeats one call", "endless calls in a round"])
def test_the_tools_of_one_message_are_bounded(
    make_agent: MakeAgent, sessions: sessionmaker[Session], name: str
) -> None:
    Client(make_agent(engine=Engine(HOSTILE[name]))).say("Какие у вас залы?")
    assert count(sessions, ToolCall) <= 32  # sixteen of either engine


@pytest.mark.parametrize("name", ["endless text", "one huge text", "suggests endlessly"])
def test_what_is_said_to_one_message_is_bounded(make_agent: MakeAgent, name: str) -> None:
    answer = Client(make_agent(engine=Engine(HOSTILE[name]))).say("Какие у вас залы?")
    assert len(answer.text) < 30_000
    assert len(answer.done.suggestions) <= 12


@pytest.mark.parametrize(
    "name", ["never yields", "raises before", "slow", "text is no text", "endless rounds"]
)
def test_the_embedded_engine_takes_over_with_a_whole_answer(
    make_agent: MakeAgent, make_settings: MakeSettings, agent: Agent, name: str
) -> None:
    hostile = make_agent(engine=Engine(HOSTILE[name]), settings=make_settings(TURN_DEADLINE_S="0.3"))
    taken_over = Client(hostile).say(EVERYTHING)
    assert taken_over.done.engine == "embedded"
    assert taken_over.asks == ("rules", "confirm")
    assert "15\u00a0000" in taken_over.text


def test_an_engine_that_fails_after_its_tools_does_not_repeat_them(
    make_agent: MakeAgent, sessions: sessionmaker[Session]
) -> None:
    answer = Client(make_agent(engine=Engine(raises_after))).say(EVERYTHING)
    assert answer.tools == ["generate_booking_info"]
    assert count(sessions, Quote) == 1
    assert answer.quote


def test_a_client_who_gets_no_engine_at_all_gets_an_apology(
    make_agent: MakeAgent, sessions: sessionmaker[Session], settings: Settings
) -> None:
    broken = Engine(raises_before)
    answer = Client(make_agent(engine=broken, fallback=broken)).say(EVERYTHING)
    assert "сохранены" in answer.text
    with sessions() as session:
        assert_promise(session, settings)


# Engines that want to book without the client's yes


@pytest.fixture
def client(agent: Agent) -> Client:
    """A client of the embedded engine; a message can go `to` another one."""
    return Client(agent)


@pytest.fixture
def books_nothing(sessions: sessionmaker[Session], settings: Settings) -> Iterator[None]:
    """Asserts after the test that there is no booking."""
    yield
    with sessions() as session:
        assert_promise(session, settings)
    assert count(sessions, Booking) == 0


MakeHostile = Callable[[Respond], Agent]


@pytest.fixture
def hostile(make_agent: MakeAgent) -> MakeHostile:
    return lambda respond: make_agent(engine=Engine(respond))


def books_what_it_quoted(turn: EngineRequest) -> Iterator[Call | Text]:
    """Makes a quote and books it in the same turn."""
    if not turn.results:
        yield quoting()
    elif len(turn.results) == 1:
        yield booking(turn.results[0].result.get("quote", ""))
    else:
        yield Text("Забронировал!")


@pytest.mark.usefixtures("books_nothing")
def test_a_quote_is_not_booked_in_the_turn_that_made_it(client: Client, hostile: MakeHostile) -> None:
    client.say("Анна, +7 912 345-67-89, anna@example.com")
    answer = client.say("Сколько стоит Мрак?", to=hostile(books_what_it_quoted))
    assert {"error": "quote_not_agreed"} in [each.result for each in answer.results]
    assert "Забронировал!" not in answer.text
    assert answer.quote  # it was shown, though: a yes to come would agree to it


@pytest.mark.usefixtures("books_nothing")
def test_a_yes_to_something_else_books_nothing(client: Client, hostile: MakeHostile) -> None:
    client.say("Анна, +7 912 345-67-89, anna@example.com")
    claims = hostile(yields(Text("Всё верно? Бронирую Мрак?"), NextQuestion(("rules", "confirm"))))
    client.say("Хочу Мрак", to=claims)  # no summary was shown
    answer = client.say("да", to=hostile(books_what_it_quoted))
    assert {"error": "quote_not_agreed"} in [each.result for each in answer.results]


@pytest.mark.usefixtures("books_nothing")
def test_a_summary_that_was_not_asked_about_is_not_agreed_to(client: Client, hostile: MakeHostile) -> None:
    client.get_summary()
    asks_for_less = hostile(
        lambda turn: itertools.chain(call_then_say(turn, quoting()), [NextQuestion(("name",))])
    )
    quote = client.say("Покажите итог ещё раз", to=asks_for_less).quote
    client.say("да", to=hostile(calls("create_booking_info", {"quote": quote})))


@pytest.mark.usefixtures("books_nothing")
def test_what_was_only_shown_is_not_booked(client: Client, hostile: MakeHostile) -> None:
    quote = client.get_summary()
    for message in ("спасибо", "А какие правила?", "Покажите залы"):
        answer = client.say(message, to=hostile(calls("create_booking_info", {"quote": quote})))
        assert {"error": "quote_not_agreed"} in [each.result for each in answer.results]


@pytest.mark.usefixtures("books_nothing")
def test_a_yes_agrees_to_the_last_summary_only(client: Client, hostile: MakeHostile) -> None:
    first = client.get_summary()
    swaps = hostile(lambda turn: call_then_say(turn, quoting(date="2026-12-06"), quoting(people=1)))
    last = client.say("Ну что?", to=swaps).quote
    assert last not in (None, first)
    answer = client.say("да", to=hostile(lambda turn: call_then_say(turn, booking(first))))
    assert {"error": "quote_superseded"} in [each.result for each in answer.results]


@pytest.mark.usefixtures("books_nothing")
def test_a_yes_with_a_but_books_nothing(client: Client, hostile: MakeHostile) -> None:
    quote = client.get_summary()
    for message in ("Да, но с 13 до 15", "Да, только нас будет семеро", "да, но в другой зал"):
        client.say(message, to=hostile(lambda turn: call_then_say(turn, booking(quote))))


@pytest.mark.usefixtures("books_nothing")
def test_another_conversations_quote_is_unknown(
    agent: Agent, client: Client, hostile: MakeHostile, sessions: sessionmaker[Session]
) -> None:
    stranger = Client(agent)
    quote = stranger.get_summary()
    stranger.say("да", to=hostile(only_talks))  # agreed to, and not booked yet
    client.get_summary()
    thief = hostile(lambda turn: call_then_say(turn, booking(quote)))
    for message in ("Что свободно?", "да"):
        answer = client.say(message, to=thief)
        assert {"error": "unknown_quote"} in [each.result for each in answer.results]


@pytest.mark.usefixtures("books_nothing")
def test_a_superseded_quote_is_not_booked(client: Client, hostile: MakeHostile) -> None:
    quote = client.get_summary()
    client.say("да", to=hostile(only_talks))
    client.say("Нет, лучше с 13 до 15", to=hostile(only_talks))
    answer = client.say("Ну как?", to=hostile(lambda turn: call_then_say(turn, booking(quote))))
    assert {"error": "quote_superseded"} in [each.result for each in answer.results]


@pytest.mark.usefixtures("books_nothing")
@pytest.mark.parametrize("word", ["нет", "Нет, я передумала", "Начнём сначала", "не надо, отменяйте"])
def test_a_yes_that_was_taken_back_is_none(client: Client, hostile: MakeHostile, word: str) -> None:
    quote = client.get_summary()
    client.say("да", to=hostile(only_talks))
    answer = client.say(word, to=hostile(lambda turn: call_then_say(turn, booking(quote))))
    assert {"error": "quote_superseded"} in [each.result for each in answer.results]


@pytest.mark.usefixtures("books_nothing")
def test_a_lapsed_quote_is_not_booked(client: Client, hostile: MakeHostile, clock: Clock) -> None:
    quote = client.get_summary()
    client.say("да", to=hostile(only_talks))
    clock.advance(minutes=30)
    answer = client.say("Ну как?", to=hostile(lambda turn: call_then_say(turn, booking(quote))))
    assert {"error": "quote_lapsed"} in [each.result for each in answer.results]


def test_a_booking_is_made_once_however_often_it_is_asked_for(
    client: Client, hostile: MakeHostile, sessions: sessionmaker[Session], settings: Settings
) -> None:
    quote = client.get_summary()
    eager = hostile(lambda turn: call_then_say(turn, booking(quote), booking(quote), booking(quote)))
    first = client.say("да", to=eager)
    later = client.say("Ну как?", to=eager)
    references = {each.result["reference"] for each in (*first.results, *later.results)}
    assert len(references) == 1
    assert count(sessions, Booking) == 1
    with sessions() as session:
        assert_promise(session, settings)


def test_two_tabs_that_say_yes_at_once_make_one_booking(
    client: Client, hostile: MakeHostile, sessions: sessionmaker[Session], settings: Settings
) -> None:
    quote = client.get_summary()
    eager = hostile(lambda turn: call_then_say(turn, booking(quote)))
    run_together(*[lambda: client.say("да", to=eager)] * 3)
    assert count(sessions, Booking) == 1
    with sessions() as session:
        assert_promise(session, settings)


# Engines that meddle with what the client has


def test_nothing_is_cancelled_that_the_answer_did_not_name(
    client: Client, hostile: MakeHostile, sessions: sessionmaker[Session]
) -> None:
    client.get_summary()
    made = client.say("да").booking
    assert made
    sly = hostile(yields(Text("Показать ещё залы?"), NextQuestion((), cancelling=made["reference"])))
    client.say("Какие есть залы?", to=sly)
    client.say("да")
    with sessions() as session:
        assert session.scalars(select(Booking.status)).all() == ["held"]


def test_nobody_elses_booking_is_cancelled(
    agent: Agent, client: Client, hostile: MakeHostile, sessions: sessionmaker[Session]
) -> None:
    stranger = Client(agent)
    stranger.get_summary()
    made = stranger.say("да").booking
    assert made
    sly = hostile(
        yields(Text(f"Отменить {made['reference']}?"), NextQuestion((), cancelling=made["reference"]))
    )
    client.say("Привет", to=sly)
    client.say("да")
    with sessions() as session:
        assert session.scalars(select(Booking.status)).all() == ["held"]


def moved_hours(sessions: sessionmaker[Session]) -> list[int]:
    """The hours of the day, UTC, at which the bookings begin."""
    with sessions() as session:
        return [each.hour for each in session.scalars(select(Booking.starts_at))]


def test_a_change_is_not_made_without_the_clients_yes_to_its_summary(
    client: Client, hostile: MakeHostile, sessions: sessionmaker[Session]
) -> None:
    client.get_summary()
    made = client.say("да").booking
    assert made
    before = moved_hours(sessions)

    def moves_at_once(turn: EngineRequest) -> Iterator[Call | Text]:
        if not turn.results:
            yield quoting(start="15:00", end="18:00", booking=made["reference"])
        elif len(turn.results) == 1:
            yield booking(turn.results[0].result["quote"])
        else:
            yield Text("Бронь перенесена.")

    answer = client.say("Сколько стоит Мрак?", to=hostile(moves_at_once))
    assert [each.result.get("error") for each in answer.results][:2] == [None, "quote_not_agreed"]
    assert "перенесена" not in answer.text
    assert "Изменение брони" in answer.text
    assert moved_hours(sessions) == before


def test_a_change_is_made_as_it_was_shown_whatever_the_engine_calls(
    client: Client, hostile: MakeHostile, sessions: sessionmaker[Session], settings: Settings
) -> None:
    client.get_summary()
    client.say("да")
    quote = client.say("а можно её на час позже?").quote
    assert quote
    client.say("да", to=hostile(lambda turn: call_then_say(turn, *[booking(quote)] * 3)))
    assert moved_hours(sessions) == [8], "13:00 in the studio, and once"
    with sessions() as session:
        assert_promise(session, settings)


def test_nobody_elses_booking_is_changed(
    agent: Agent, client: Client, hostile: MakeHostile, sessions: sessionmaker[Session]
) -> None:
    stranger = Client(agent)
    stranger.get_summary()
    made = stranger.say("да").booking
    assert made
    call = quoting(start="15:00", end="18:00", booking=made["reference"])
    answer = client.say("Привет", to=hostile(lambda turn: call_then_say(turn, call)))
    assert [each.result.get("error") for each in answer.results] == ["unknown_booking"]
    assert "Анна" not in answer.text


def test_a_paid_booking_is_not_cancelled_by_a_yes_that_was_not_told_what_comes_back(
    client: Client, hostile: MakeHostile, sessions: sessionmaker[Session]
) -> None:
    client.get_summary()
    made = client.say("да").booking
    assert made
    with sessions.begin() as session:
        session.scalars(select(Booking)).one().status = "paid"
    for back in (None, 0, 15_000):
        question = NextQuestion((), cancelling=made["reference"], back=back)
        client.say("Привет", to=hostile(yields(Text(f"Отменить {made['reference']}?"), question)))
        client.say("да")
        with sessions() as session:
            assert session.scalars(select(Booking.status)).all() == ["paid"]
