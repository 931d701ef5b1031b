"""Answers in the admin: the form, and answers that are made from clients' questions."""

from datetime import timedelta
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select

from hallchat.models import AnswerRow, UnansweredQuestion
from tests.admin.conftest import Rows, flashed, post, wrong
from tests.conftest import NOW, Database

LIST = "/admin/answers/"
NEW = "/admin/answers/new/"


def answer_fields(**changes: Any) -> dict[str, Any]:
    fields = {
        "topic": "animals",
        "own_topic": "",
        "asked": "",
        "text": "Можно.",
        "text_en": "",
        "version": "",
    }
    return fields | changes


@pytest.fixture(autouse=True)
def no_answers(studio_app: Flask, database: Database) -> None:
    """A studio that has answered nothing: it may have one answer to a topic."""
    with database.sessions.begin() as session:
        for answer in session.scalars(select(AnswerRow)):
            session.delete(answer)


@pytest.fixture
def ask(database: Database) -> Any:
    """Adds a question without an answer, and returns its id."""

    def add(question: str, topic: str | None = None, days_ago: int = 0, times: int = 1) -> int:
        at = NOW - timedelta(days=days_ago)
        with database.sessions.begin() as session:
            row = UnansweredQuestion(
                folded=question.casefold(), question=question, topic=topic, times=times,
                first_asked_at=at, last_asked_at=at,
            )  # fmt: skip
            session.add(row)
            session.flush()
            return row.id

    return add


def answers(rows: Rows) -> list[AnswerRow]:
    return rows(AnswerRow)


def test_an_answer_is_made_and_changed(staff_client: FlaskClient, rows: Rows) -> None:
    asked = " Можно с собакой? \r\n\r\nПустите кота?\nМожно с собакой?"
    fields = answer_fields(asked=asked, text_en="You can.", halls=["mrak"])
    assert flashed(post(staff_client, NEW, NEW, **fields)) == "Запись была создана."
    answer = answers(rows)[-1]
    assert (answer.topic, answer.text, answer.text_en) == ("animals", "Можно.", "You can.")
    assert (answer.asked, answer.halls) == (["Можно с собакой?", "Пустите кота?"], ["mrak"])
    edit = f"/admin/answers/edit/?id={answer.id}"
    assert "Можно с собакой?\nПустите кота?" in staff_client.get(edit).text.replace("\r\n", "\n")
    changed = answer_fields(topic="", own_topic="батут", text="Нет.", version=answer.version)
    assert flashed(post(staff_client, edit, edit, **changed)) == "Запись была сохранена."
    answer = answers(rows)[-1]
    assert (answer.topic, answer.text, answer.asked, answer.halls) == ("батут", "Нет.", [], [])
    assert 'value="батут"' in staff_client.get(edit).text


@pytest.mark.parametrize("word", ["Парковка", "parking", "PARKING", " парковка "])
def test_an_own_word_that_is_a_known_topic_is_that_topic(
    staff_client: FlaskClient, rows: Rows, word: str
) -> None:
    post(staff_client, NEW, NEW, **answer_fields(topic="", own_topic=word))
    assert answers(rows)[-1].topic == "parking"


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"topic": ""}, "topic"),
        ({"topic": "batut"}, "topic"),
        ({"topic": "", "own_topic": "x" * 61}, "own_topic"),
        ({"text": ""}, "text"),
        ({"text": "x" * 4001}, "text"),
        ({"text_en": "x" * 5001}, "text_en"),
        ({"asked": "x" * 301}, "asked"),
        ({"asked": "x\n" * 20_000}, "asked"),
        ({"halls": ["attic"]}, "halls"),
    ],
)
def test_a_fault_is_shown_at_its_field(
    staff_client: FlaskClient, rows: Rows, changes: dict[str, Any], field: str
) -> None:
    before = len(answers(rows))
    response = post(staff_client, NEW, NEW, **answer_fields(**changes))
    assert "отмеченное ниже" in flashed(response)
    assert wrong(response, field)
    assert len(answers(rows)) == before


def test_an_answer_is_made_from_a_question(staff_client: FlaskClient, rows: Rows, ask: Any) -> None:
    other, question = ask("А батут?"), ask("Можно с <b>собакой</b>?", "animals", times=3)
    page = staff_client.get(LIST).text
    assert "Можно с &lt;b&gt;собакой&lt;/b&gt;?" in page
    assert "3 раза" in page
    link = f"{NEW}?question={question}"
    form = staff_client.get(link).text
    assert '<option selected value="animals">' in form
    assert "Можно с &lt;b&gt;собакой&lt;/b&gt;?</textarea>" in form
    fields = answer_fields(asked="Можно с <b>собакой</b>?")
    refused = post(staff_client, link, link, **fields | {"text": ""})
    assert wrong(refused, "text")
    assert len(rows(UnansweredQuestion)) == 2, "it stays until there is an answer"
    post(staff_client, link, link, **fields)
    assert answers(rows)[-1].asked == ["Можно с <b>собакой</b>?"]
    assert [row.id for row in rows(UnansweredQuestion)] == [other]


def test_questions_are_shown_the_newest_first_and_dismissed(
    staff_client: FlaskClient, rows: Rows, ask: Any
) -> None:
    assert "Вопросов без ответа нет" in staff_client.get(LIST).text
    old, new = ask("Старый вопрос", days_ago=9), ask("Новый вопрос", topic="no_such_topic")
    page = staff_client.get(LIST).text
    assert page.index("Новый вопрос") < page.index("Старый вопрос")
    assert "убран" in flashed(post(staff_client, LIST, "/admin/answers/dismiss/", id=old))
    assert [row.id for row in rows(UnansweredQuestion)] == [new]
    for hostile in (old, "x", "9" * 40, ""):
        assert post(staff_client, LIST, "/admin/answers/dismiss/", id=hostile).status_code == 200
    assert len(rows(UnansweredQuestion)) == 1


@pytest.mark.parametrize("question", ["99999", "x", "9" * 40, "-1", ""])
def test_a_question_that_is_gone_leaves_an_empty_form(
    staff_client: FlaskClient, rows: Rows, question: str
) -> None:
    link, before = f"{NEW}?question={question}", len(answers(rows))
    assert staff_client.get(link).status_code == 200
    assert flashed(post(staff_client, link, link, **answer_fields())) == "Запись была создана."
    assert len(answers(rows)) == before + 1


def test_many_questions_are_counted(staff_client: FlaskClient, ask: Any) -> None:
    for number in range(53):
        ask(f"Вопрос {number}", days_ago=number)
    page = staff_client.get(LIST).text
    assert "И ещё 3 вопроса" in page
    assert "Вопрос 49" in page
    assert "Вопрос 50" not in page


def test_answers_are_listed_by_topic(staff_client: FlaskClient) -> None:
    for topic in ("яхта", "smoking", "parking"):
        own = {"topic": "", "own_topic": topic} if topic == "яхта" else {"topic": topic}
        post(staff_client, NEW, NEW, **answer_fields(**own, text="<i>Нет</i>"))
    page = staff_client.get(LIST).text.split('class="col-topic"')
    titles = [part.split("</a>")[0].rsplit(">", 1)[1] for part in page[1:]]
    assert titles[0] == "Парковка"
    assert titles[-1] == "яхта"
    assert "Курение" in titles
    assert "<i>Нет</i>" not in "".join(page)
