"""`flask quote` and `flask bookings add`: one JSON answer a line, in order, whatever the line holds."""

import json
from typing import Any

import pytest

from tests.cli.conftest import Run
from tests.conftest import Database
from tests.promise import assert_sound

ORDER = {"hall": "Мрак", "date": "2026-12-05", "start": "12:00", "end": "15:00", "people": 5}
CLIENT = {"name": "Анна", "phone": "+79123456789", "email": "anna@example.com"}
HOSTILE: list[tuple[str | bytes, str]] = [
    ("{", "bad_request"),
    ("[]", "bad_request"),
    ("null", "bad_request"),
    ("[" * 100_000, "bad_request"),
    (b"\xff\xfe\x00", "bad_request"),
    (b'{"hall": "\xd0"}', "bad_request"),
    ('{"hall": "\\ud800"}', "bad_request"),
]


def order(**values: Any) -> str:
    return json.dumps(ORDER | CLIENT | values)


FAULTY = [
    (order(hall="Мр\x00ак"), "bad_request"),
    (order(hall="Нет такого"), "unknown_hall"),
    (order(hall=""), "bad_request"),
    (order(date="2026-02-30"), "bad_request"),
    (order(date="0001-01-01"), "in_past"),
    (order(date="9999-12-31"), "too_far"),
    (order(date="9999-12-31", start="23:00", end="02:00"), "too_far"),
    (order(date=0), "bad_request"),
    (order(start="25:00"), "bad_request"),
    (order(start="noon"), "bad_request"),
    (order(start="12:00", end="12:00"), "bad_step"),
    (order(start="12:10"), "bad_step"),
    (order(start="٣:٠٠"), "bad_request"),
    (order(people=0), "bad_people"),
    (order(people=-1), "bad_people"),
    (order(people=10**30), "too_many_people"),
    (order(people="5"), "bad_request"),
    (order(people=5.5), "bad_request"),
    (order(people=True), "bad_request"),
    (order(people=21), "too_many_people"),
    (order(extras={"nothing": 1}), "unknown_extra"),
    (order(extras={"": 1}), "unknown_extra"),
    (order(extras={"\x00": 1}), "unknown_extra"),
    (order(extras=[]), "bad_request"),
    (order(extras={"nothing": 10**30}), "bad_request"),
    (order(code="NO SUCH CODE"), "unknown_code"),
    (order(code=5), "bad_request"),
    (order(ordered_at="yesterday"), "bad_request"),
    (order(ordered_at="0001-01-01T00:00:00+14:00"), "bad_request"),
    (order(ordered_at="9999-12-31T23:59:59-12:00"), "bad_request"),
    (order(ordered_at="2026-12-05T12:00"), "in_past"),
    (order(start="09:00"), "outside_hours"),
]


@pytest.mark.parametrize(
    "command", [("quote", "--json"), ("bookings", "add", "--json")], ids=["quote", "add"]
)
def test_each_line_has_one_answer(flask: Run, studio: Database, command: tuple[str, ...]) -> None:
    lines = [*HOSTILE, *FAULTY]
    given = b"".join((line.encode() if isinstance(line, str) else line) + b"\n" for line, _ in lines)
    done = flask(*command, lines=given)
    assert done.returncode == 0, done.stderr.decode()[-500:]
    answers = [json.loads(line)["refused"] for line in done.stdout.decode().splitlines()]
    assert list(zip(lines, answers, strict=True)) == [(line, line[1]) for line in lines]


@pytest.mark.parametrize(
    "values",
    [
        {"name": "Ан\x00на"},
        {"name": "\ud800"},
        {"name": " "},
        {"phone": "1"},
        {"phone": "+7912345\x006789"},
        {"email": "anna"},
        {"email": "a\x00@example.com"},
        {"email": "a\ud800@example.com"},
    ],
    ids=repr,
)
def test_bookings_add_takes_no_client_that_cannot_be(
    flask: Run, studio: Database, values: dict[str, str]
) -> None:
    done = flask("bookings", "add", "--json", lines=order(**values).encode() + b"\n")
    assert json.loads(done.stdout) == {"reference": None, "refused": "bad_request"}


def test_a_quote_changes_nothing_and_a_booking_takes_its_time(flask: Run, studio: Database) -> None:
    line = order().encode() + b"\n"
    [quote, again] = [
        json.loads(each) for each in flask("quote", "--json", lines=line * 2).stdout.splitlines()
    ]
    assert quote == again
    assert (quote["total"], quote["prepay"], quote["refused"]) == (15_000, 15_000, None)
    assert sum(each["amount"] for each in quote["lines"]) == 15_000
    [added, refused] = [
        json.loads(each) for each in flask("bookings", "add", "--json", lines=line * 2).stdout.splitlines()
    ]
    assert (len(added["reference"]), added["refused"]) == (6, None)
    assert refused == {"reference": None, "refused": "taken"}
    assert json.loads(flask("quote", "--json", lines=line).stdout)["refused"] == "taken"
    with studio.sessions() as session:
        assert_sound(session)
