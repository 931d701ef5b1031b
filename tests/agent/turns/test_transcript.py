"""The transcript: the newest turns or those before one, read with few statements and rows."""

import pytest

from hallchat.agent.events import Done
from hallchat.agent.turns.transcript import TURNS_PER_PAGE, History
from tests.agent.talking import Client
from tests.conftest import NOW, Database, MakeAgent
from tests.long_conversation import lengthen
from tests.reading import count_reads

COUNT = 200


@pytest.fixture
def long_talk(make_agent: MakeAgent, database: Database) -> Client:
    """A client with COUNT turns: 3, 9, 15 and so on make a booking."""
    client = Client(make_agent())
    client.get_summary()
    client.say("нет, нас семеро")
    client.say("да")
    for message in ("Привет", "Какие у вас залы?", "Что свободно завтра?"):
        client.say(message)
    with database.engine.begin() as connection:
        lengthen(connection, client.conversation, COUNT, NOW)
    return client


def read(client: Client, before: int | None = None) -> History:
    history = client.agent.history(client.conversation, before)
    assert history is not None
    return history


def numbers(history: History) -> list[int]:
    return [turn.number for turn in history.turns]


def test_the_newest_turns_are_read_and_no_others(long_talk: Client) -> None:
    history = read(long_talk)
    assert numbers(history) == list(range(COUNT - TURNS_PER_PAGE + 1, COUNT + 1))
    assert (history.has_earlier, history.next_at) == (True, None)
    assert all(turn.done for turn in history.turns)


def test_pages_of_earlier_turns_are_the_whole_conversation(long_talk: Client) -> None:
    found: list[int] = []
    history = read(long_talk)
    while history.has_earlier:
        found[:0] = numbers(history)
        following, history = history.turns[0], read(long_talk, history.turns[0].number)
        assert history.next_at == following.created_at
    assert numbers(history) + found == list(range(1, COUNT + 1))
    assert history.has_earlier is False


@pytest.mark.parametrize(
    ("before", "first", "last", "has_earlier"),
    [(1, 1, 0, False), (2, 1, 1, False), (31, 1, 30, False), (32, 2, 31, True), (COUNT, 170, 199, True)],
)
def test_the_turns_before_a_turn(
    long_talk: Client, before: int, first: int, last: int, has_earlier: bool
) -> None:
    history = read(long_talk, before)
    assert numbers(history) == list(range(first, last + 1))
    assert history.has_earlier is has_earlier
    assert history.next_at is not None


@pytest.mark.parametrize("before", [COUNT + 1, 2**31 - 1])
def test_before_a_turn_that_is_not_there_are_the_newest(long_talk: Client, before: int) -> None:
    assert read(long_talk, before) == read(long_talk)


OF_BOOKINGS = 3
"""Statements, and about as many rows, of the present state of the bookings that a page shows."""


def test_a_page_costs_few_statements_and_few_rows(long_talk: Client, database: Database) -> None:
    with count_reads(database.engine) as reads:
        read(long_talk)
    bookings = TURNS_PER_PAGE // 6
    assert len(reads.statements) == 2 + OF_BOOKINGS
    assert reads.rows <= TURNS_PER_PAGE + 1 + bookings + OF_BOOKINGS
    with count_reads(database.engine) as reads:
        read(long_talk, 100)
    assert len(reads.statements) == 2 + OF_BOOKINGS
    assert reads.rows <= TURNS_PER_PAGE + 2 + bookings + OF_BOOKINGS


def test_a_turn_costs_two_statements_and_a_row(long_talk: Client, database: Database) -> None:
    with count_reads(database.engine) as reads:
        history = long_talk.agent.turn(long_talk.conversation, 100)
    assert (len(reads.statements), reads.rows) == (2, 1)
    assert history is not None
    assert numbers(history) == [100]


def test_no_turns_but_those_of_the_page_are_looked_at(long_talk: Client, database: Database) -> None:
    if database.engine.dialect.name != "sqlite":
        pytest.skip("reads the plan of SQLite")
    with count_reads(database.engine) as reads:
        read(long_talk, 100)
    with database.engine.connect() as connection:
        for statement, values in reads.statements[:2]:  # the others are of the bookings
            plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values).all()
            steps = [step[-1] for step in plan]
            assert [step for step in steps if "conversation_id=? AND number" in step]
            assert not [step for step in steps if step.startswith("SCAN")]
            if "LIMIT" in statement:  # else it is sorted after the whole conversation is read
                assert not [step for step in steps if "ORDER BY" in step]


def test_bookings_belong_to_the_turns_that_made_them(long_talk: Client) -> None:
    made = [turn.number for turn in read(long_talk).turns if turn.done and turn.done.booking]
    assert made == [number for number in range(171, 201) if number % 6 == 3]


@pytest.mark.parametrize("number", [0, COUNT + 1])
def test_a_turn_that_is_not_there(long_talk: Client, number: int) -> None:
    assert long_talk.agent.turn(long_talk.conversation, number) is None
    assert long_talk.agent.turn("unknown", 1) is None


def test_a_conversation_without_turns_has_a_language(make_agent: MakeAgent) -> None:
    agent = make_agent()
    assert agent.history(agent.start("web", "en")) == History("en", ())
    assert agent.history("unknown") is None


def test_an_unanswered_turn_has_no_end(make_agent: MakeAgent) -> None:
    client = Client(make_agent())
    client.say("Привет")
    client.agent.submit(client.conversation, "Какие залы?")
    answered, waiting = read(client).turns
    assert isinstance(answered.done, Done)
    assert (waiting.text, waiting.blocks, waiting.done) == ("Какие залы?", (), None)
