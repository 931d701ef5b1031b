"""`flask chat --json`: one object for the greeting and one for each line."""

import json
import re
import subprocess
import sys
from typing import Any

import pytest

from hallchat.models import Booking
from hallchat.nlu.slots import ASKABLE
from tests.cli.conftest import ROOT, Chat, Environ, Run
from tests.conftest import Database

KEYS = {"reply", "suggestions", "asks", "tool_calls", "engine", "booking"}
NONSENSE: list[bytes] = [
    b"",
    b"   \t",
    b"\xff\xfe\x80 \xd0",
    "а".encode() * 50_000,
    b"\x00\x01\x07\x1b[2J\x7f",
    b"\x00",
    b"\r",
    b"a\rb\x0bc\x0cd\xe2\x80\xa8e",  # what some take for the end of a line
    b"<script>alert('x')</script><b>",
    b"'; DROP TABLE bookings; --",
    "🙂🎉👩‍👩‍👧".encode(),
    b'{"reply": "mine"}',
    "-3 человека".encode(),
    "30 февраля".encode(),
    "Мрак вчера с 18 до 15".encode(),
]


def assert_answer(answer: dict[str, Any]) -> None:
    assert set(answer) == KEYS
    assert answer["reply"].strip()
    assert all(isinstance(text, str) and text.strip() for text in answer["suggestions"])
    assert answer["asks"] is None or set(answer["asks"]) <= set(ASKABLE)
    for call in answer["tool_calls"]:
        assert set(call) == {"name", "arguments"}
        assert isinstance(call["arguments"], dict)
    assert answer["engine"] == "embedded"
    assert answer["booking"] is None or set(answer["booking"]) == {"reference", "link", "status"}


def test_every_line_is_answered_whatever_it_holds(chat: Chat) -> None:
    answers = chat(*NONSENSE, "Какие у вас залы?")
    assert len(answers) == 1 + len(NONSENSE) + 1
    for answer in answers:
        assert_answer(answer)
        assert answer["booking"] is None
    assert all(hall in answers[-1]["reply"] for hall in ("Минимализм", "Мрак", "Пустота"))


def test_a_booking_from_the_first_word_to_the_link(chat: Chat, studio: Database) -> None:
    greeting, *_, summary, booked = chat(
        "Хочу Мрак 5 декабря с 12 до 15", "Анна, +7 912 345-67-89, anna@example.com", "нас пятеро", "да"
    )
    assert greeting["asks"] == ["hall"]
    assert summary["asks"] == ["rules", "confirm"]
    assert "15\u00a0000" in summary["reply"]
    assert re.search(r"согласие на обработку персональных данных: http\S+/privacy$", summary["reply"], re.M)
    assert summary["booking"] is None
    assert [call["name"] for call in booked["tool_calls"]] == ["create_booking_info"]
    assert booked["booking"]["status"] == "held"
    assert booked["booking"]["link"] in booked["reply"]
    with studio.sessions() as session:
        booking = session.query(Booking).one()
        assert booking.reference == booked["booking"]["reference"]
        assert booked["booking"]["link"].endswith(f"/checkout/{booking.checkout_key}")


def test_suggestions_can_be_sent_back_as_they_are(chat: Chat) -> None:
    first = chat()[0]["suggestions"]
    assert first
    for answer in chat(*first)[1:]:
        assert "Не совсем вас понял" not in answer["reply"]


@pytest.mark.parametrize(("language", "word"), [(None, "Здравствуйте"), ("en", "Hello")])
def test_the_greeting_is_in_the_language_that_was_asked_for(
    chat: Chat, language: str | None, word: str
) -> None:
    [greeting] = chat(language=language)
    assert_answer(greeting)
    assert word in greeting["reply"]


def test_after_the_greeting_the_clients_language_is_followed(chat: Chat) -> None:
    _, english, russian = chat("Which halls do you have?", "А на русском?")
    assert "Minimalism" in english["reply"]
    assert "Минимализм" in russian["reply"] or any("а" <= letter <= "я" for letter in russian["reply"])


def test_a_line_without_its_end_is_a_message_too(flask: Run) -> None:
    done = flask("chat", "--json", lines="Привет\nКакие залы?".encode())
    assert done.returncode == 0
    assert len(done.stdout.splitlines()) == 3


def test_each_answer_is_written_before_the_next_line_is_read(environ: Environ) -> None:
    """A program that uses pipes must get each answer at once."""
    with subprocess.Popen(
        [sys.executable, "-m", "flask", "chat", "--json"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=ROOT,
        env=environ,
    ) as process:
        assert process.stdin
        assert process.stdout
        assert json.loads(process.stdout.readline())["asks"] == ["hall"]
        for text in ("Мрак", "5 декабря"):
            process.stdin.write(text.encode() + b"\n")
            process.stdin.flush()
            assert_answer(json.loads(process.stdout.readline()))
        process.stdin.close()
        assert process.stdout.read() == b""
        assert process.wait(timeout=20) == 0
