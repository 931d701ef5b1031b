"""Conversations in the admin: all are listed, and no script in them runs."""

import html
import re

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select

from hallchat.agent.turns.transcript import TURNS_PER_PAGE
from hallchat.booking import flags
from hallchat.extensions import db
from hallchat.models import Booking, Conversation, Flag, Message, ModelUse, ToolCall, Turn, TurnState
from tests.admin.conftest import Book, post
from tests.conftest import NOW, Database
from tests.long_conversation import lengthen
from tests.reading import count_reads

HOSTILE = "<script>alert('x')</script>"
LONG = 100


@pytest.fixture
def hostile_conversation(studio_app: Flask, database: Database) -> Conversation:
    conversation = Conversation(id="c1", channel="web", language="ru", created_at=NOW)
    turn = Turn(number=1, state=TurnState.DONE, engine="embedded", created_at=NOW, finished_at=NOW)
    turn.messages = [
        Message(role="client", text=HOSTILE, created_at=NOW),
        Message(role="agent", text=f"Вы сказали {HOSTILE}", created_at=NOW),
    ]
    call = ToolCall(position=0, name="get_hall_info", created_at=NOW)
    call.arguments, call.result = {"hall": HOSTILE}, {"rules": "Тихо"}
    turn.tool_calls = [call]
    conversation.turns = [turn]
    with database.sessions.begin() as session:
        session.add(conversation)
    return conversation


def test_the_list_shows_the_last_message(
    staff_client: FlaskClient, hostile_conversation: Conversation
) -> None:
    page = staff_client.get("/admin/conversations/").text
    assert "Вы сказали &lt;script&gt;" in page
    assert "ср, 25 ноября, 12:00" in page
    assert "сайт" in page
    assert HOSTILE not in page


def test_a_long_message_is_cut_at_a_word(staff_client: FlaskClient, database: Database) -> None:
    conversation = Conversation(id="c2", channel="web", language="ru", created_at=NOW)
    turn = Turn(number=1, state=TurnState.DONE, engine="embedded", created_at=NOW, finished_at=NOW)
    turn.messages = [Message(role="agent", text="Первая строка.\n\n" + "слово " * 40, created_at=NOW)]
    conversation.turns = [turn]
    with database.sessions.begin() as session:
        session.add(conversation)
    page = staff_client.get("/admin/conversations/").text
    assert "Первая строка. · слово слово" in page
    assert "слово…<" in page
    assert ">—<" in page  # no bookings


def test_the_transcript_is_whole_and_escaped(
    staff_client: FlaskClient, hostile_conversation: Conversation
) -> None:
    page = staff_client.get("/admin/conversations/details/?id=c1").text
    assert HOSTILE not in page
    assert page.count("&lt;script&gt;") == 4
    assert "<summary>Посмотрел описание зала · &lt;script&gt;" in page
    assert "get_hall_info" in page
    assert "Тихо" in page
    assert "встроенный помощник" in page
    english = staff_client.get("/admin/conversations/details/?id=c1", headers={"Accept-Language": "en"}).text
    assert "Russian" in english
    assert "the built-in assistant" in english


def test_staff_see_what_the_model_took_and_why_it_did_not_answer(
    staff_client: FlaskClient, hostile_conversation: Conversation, database: Database
) -> None:
    use = ModelUse(
        conversation_id="c1",
        created_at=NOW,
        model="m<1>",
        requests=2,
        tokens_in=1500,
        tokens_out=34,
        cost=0.25,
        first_token_s=0.44,
        last_token_s=1.26,
        failure="timeout, out_of_mind",
    )
    with database.sessions.begin() as session:
        use.turn_id = session.scalars(select(Turn.id)).one()
        session.add(use)
    page = " ".join(staff_client.get("/admin/conversations/details/?id=c1").text.split())
    assert "Модель не закончила: не ответила вовремя, out_of_mind." in page
    assert "Модель m&lt;1&gt;: токенов 1 534, первое слово через 0,4 с, последнее через 1,3 с" in page
    assert "<dt>Модель</dt><dd>токенов 1 534, стоимость 0,25</dd>" in page


def test_bookings_and_their_conversation_lead_to_each_other(
    staff_client: FlaskClient, hostile_conversation: Conversation, book: Book, database: Database
) -> None:
    bookings = [book(), book(start=15, end=16)]
    with database.sessions.begin() as session:
        for booking in bookings:
            session.get_one(Booking, booking.id).conversation_id = "c1"
    listed = staff_client.get("/admin/conversations/").text
    transcript = staff_client.get("/admin/conversations/details/?id=c1").text
    for booking in bookings:
        assert booking.reference in listed
        assert f"/admin/bookings/edit/?id={booking.id}&" in transcript
    page = staff_client.get(f"/admin/bookings/edit/?id={bookings[0].id}").text
    assert "/admin/conversations/details/?id=c1" in page


def test_conversations_are_read_only(staff_client: FlaskClient, hostile_conversation: Conversation) -> None:
    for path in ("new/", "edit/?id=c1"):
        assert staff_client.get(f"/admin/conversations/{path}").location == "/admin/conversations/"
    unknown = staff_client.get("/admin/conversations/details/?id=nothing", follow_redirects=True)
    assert "не существует" in unknown.text


@pytest.fixture
def long_conversation(hostile_conversation: Conversation, database: Database) -> str:
    """The id of a conversation of LONG turns."""
    with database.engine.begin() as connection:
        lengthen(connection, hostile_conversation.id, LONG, NOW)
    return hostile_conversation.id


def shown_turns(page: str) -> list[int]:
    return [int(number) for number in re.findall(r'<li id="turn-(\d+)"', page)]


def link(page: str, words: str) -> str:
    """The address of the link with these words."""
    found = re.findall(rf'href="([^"]+)">{words}</a>', page)
    assert len(found) == 1, f"{words}: {found}"
    return html.unescape(found[0]).partition("#")[0]


def test_a_long_transcript_is_read_in_pages(staff_client: FlaskClient, long_conversation: str) -> None:
    page = staff_client.get(f"/admin/conversations/details/?id={long_conversation}").text
    seen = shown_turns(page)
    assert len(seen) == TURNS_PER_PAGE
    assert "К последнему сообщению" not in page
    first = staff_client.get(link(page, "К первым сообщениям")).text
    while "Предыдущие сообщения" in page:
        page = staff_client.get(link(page, "Предыдущие сообщения")).text
        seen = shown_turns(page) + seen
    assert seen == list(range(1, LONG + 1))
    assert shown_turns(first) == list(range(1, TURNS_PER_PAGE + 1))
    later = staff_client.get(link(first, "Следующие сообщения")).text
    assert shown_turns(later) == list(range(TURNS_PER_PAGE + 1, 2 * TURNS_PER_PAGE + 1))
    assert shown_turns(staff_client.get(link(later, "К последнему сообщению")).text)[-1] == LONG


@pytest.mark.parametrize("before", ["", "x", "-1", "0", str(LONG + 1), "9" * 30])
def test_a_transcript_before_no_turn_is_the_newest(
    staff_client: FlaskClient, long_conversation: str, before: str
) -> None:
    page = staff_client.get(f"/admin/conversations/details/?id={long_conversation}&before={before}").text
    assert shown_turns(page)[-1] == LONG


def test_a_long_transcript_costs_as_much_as_a_short_one(
    studio_app: Flask, staff_client: FlaskClient, long_conversation: str, database: Database
) -> None:
    address = f"/admin/conversations/details/?id={long_conversation}"
    with studio_app.app_context():
        engine = db.engine
    with count_reads(engine) as reads:
        staff_client.get(address)
    parts = 3  # two messages and a tool call of each turn
    assert len(reads.statements) <= 13
    assert reads.rows <= (1 + parts) * (TURNS_PER_PAGE + 2) + 7


@pytest.fixture
def flagged(hostile_conversation: Conversation, database: Database) -> None:
    with database.sessions.begin() as session:
        flags.raise_flags(session, "c1", ["late", "human"], HOSTILE, NOW)


def test_flags_come_first_with_reason_and_time(staff_client: FlaskClient, flagged: None) -> None:
    page = staff_client.get("/admin/conversations/").text
    top, everything = page.split("Все разговоры", 1)
    for words in (
        "Нужны сотрудники",
        "Опаздывает",
        "Просит человека",
        "&lt;script&gt;",
        "ср, 25 ноября, 12:00",
    ):
        assert words in top, words
    assert "Вы сказали" in everything
    assert HOSTILE not in page
    transcript = staff_client.get("/admin/conversations/details/?id=c1").text
    assert "Опаздывает" in transcript
    assert "Разобрались" in transcript


def test_staff_say_that_it_is_dealt_with(
    staff_client: FlaskClient, flagged: None, database: Database
) -> None:
    with database.sessions() as session:
        late, _ = flags.open_flags_of(session, "c1")
    page = post(staff_client, "/admin/conversations/", "/admin/conversations/dealt-with/", id=late.id).text
    assert "Отмечено: с этим разобрались." in page
    assert "Опаздывает" not in page
    assert "Просит человека" in page
    with database.sessions() as session:
        assert session.get_one(Flag, late.id).closed_at == NOW
    for number in ("", "x", "99999", "9" * 30):
        assert (
            post(
                staff_client, "/admin/conversations/", "/admin/conversations/dealt-with/", id=number
            ).status_code
            == 200
        )


def test_the_number_of_flagged_conversations_is_in_the_menu_and_on_the_first_page(
    staff_client: FlaskClient, flagged: None
) -> None:
    page = staff_client.get("/admin/").text
    assert "нужны сотрудники: 1" in page, "one conversation with two flags"
    assert re.search(r"<b>1</b> разговор ждёт сотрудников", page)


def test_without_flags_nothing_is_said_of_them(
    staff_client: FlaskClient, hostile_conversation: Conversation
) -> None:
    for address in ("/admin/", "/admin/conversations/", "/admin/conversations/details/?id=c1"):
        page = staff_client.get(address).text.casefold()
        assert "нужны сотрудники" not in page
        assert "ждут сотрудников" not in page


def test_only_staff_close_a_flag(studio_app: Flask, flagged: None, database: Database) -> None:
    studio_app.test_client().post("/admin/conversations/dealt-with/", data={"id": "1"})
    with database.sessions() as session:
        assert flags.count_flagged_conversations(session) == 1
