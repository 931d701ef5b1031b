"""Answers in the admin: the form, and answers that are made from clients' questions."""

from datetime import timedelta
from html.parser import HTMLParser
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select

from hallchat.booking.answers import find_answers
from hallchat.booking.studio import snapshot
from hallchat.models import AnswerRow, UnansweredQuestion
from hallchat.nlu.text.normalize import fold
from tests.admin.conftest import Rows, flashed, post, wrong
from tests.conftest import NOW, Database

LIST = "/admin/answers/"
NEW = "/admin/answers/new/"
EXAMPLE = "/admin/answers/example/"


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


class _Form(HTMLParser):
    """Collects the values with which the form of a page opens, as a browser would send them."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.values: dict[str, str] = {}
        self.name = ""
        self.feed(page[page.index('<form class="card sheet"') :].split("</form>", maxsplit=1)[0])

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag in ("textarea", "select"):
            self.name = given["name"] or ""
            self.values[self.name] = ""
        elif tag == "option" and "selected" in given:
            self.values[self.name] = given["value"] or ""
        elif tag == "input" and (given["type"] != "checkbox" or "checked" in given):
            self.values[given["name"] or ""] = given.get("value") or ""

    def handle_endtag(self, tag: str) -> None:
        if tag in ("textarea", "select"):
            self.name = ""

    def handle_data(self, data: str) -> None:
        if self.name and self.lasttag == "textarea":
            self.values[self.name] += data.strip()


def opened(client: FlaskClient, link: str) -> dict[str, str]:
    """The values with which the form opens."""
    values = _Form(client.get(link).text).values
    del values["csrf_token"]
    return values


def told(database: Database, question: str) -> list[str]:
    """The answers that a client gets to the question."""
    with database.sessions() as session:
        known = snapshot(session)
        found = find_answers(known, known.stored, fold(question), None)
        return [each.text for each in found.told]


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("Можно с хаски?", "animals"),
        ("А батут есть?", None),
        ("Есть ли у вас\nкачели, на которых можно снять влюблённую пару в полный рост?", None),
        ("x" * 300, None),
        ("Do you have a trampoline?", "no_such_topic"),
    ],
)
def test_an_answer_to_a_question_needs_its_text_alone(
    staff_client: FlaskClient, rows: Rows, database: Database, ask: Any, question: str, topic: str | None
) -> None:
    link = f"{NEW}?question={ask(question, topic)}"
    values = opened(staff_client, link) | {"text": "Да, есть."}
    assert flashed(post(staff_client, link, link, **values)) == "Запись была создана."
    assert rows(UnansweredQuestion) == []
    assert answers(rows)[-1].asked == [" ".join(question.split())]
    assert "Да, есть." in told(database, question)


def test_a_topic_that_is_answered_already_is_not_proposed_again(
    staff_client: FlaskClient, rows: Rows, ask: Any
) -> None:
    post(staff_client, NEW, NEW, **answer_fields())
    link = f"{NEW}?question={ask('Можно с удавом?', 'animals')}"
    assert opened(staff_client, link)["topic"] == ""
    assert opened(staff_client, link)["own_topic"] == "Можно с удавом"


def test_a_question_becomes_an_example_of_an_answer(
    staff_client: FlaskClient, rows: Rows, database: Database, ask: Any
) -> None:
    question = ask("Приедем втроём на ратраке, куда его?", "parking")
    assert EXAMPLE not in staff_client.get(LIST).text, "there is no answer to add it to"
    for topic in ("animals", "parking"):
        post(staff_client, NEW, NEW, **answer_fields(topic=topic, asked="Как?", text=f"<i>{topic}</i>"))
    link = f"{EXAMPLE}?question={question}"
    assert f'href="{link}&amp;url=' in staff_client.get(LIST).text
    animals, parking = answers(rows)
    page = staff_client.get(link).text
    assert "Приедем втроём на ратраке, куда его?" in page
    assert f'<option value="{parking.id}" selected>Парковка: &lt;i&gt;parking&lt;/i&gt;</option>' in page
    assert f'<option value="{animals.id}">' in page
    for hostile in ("", "x", "9" * 9, "-1"):
        assert post(staff_client, link, link, answer=hostile).status_code == 200
    assert len(rows(UnansweredQuestion)) == 1
    said = flashed(post(staff_client, link, link, answer=parking.id))
    assert said == "Вопрос добавлен к примерам ответа «Парковка»."
    assert answers(rows)[1].asked == ["Как?", "Приедем втроём на ратраке, куда его?"]
    assert rows(UnansweredQuestion) == []
    assert told(database, "Приедем втроём на ратраке, куда его?") == ["<i>parking</i>"]
    assert staff_client.get(link).status_code == 302, "it is gone"


def test_a_question_that_is_an_example_already_only_leaves_the_list(
    staff_client: FlaskClient, rows: Rows, ask: Any
) -> None:
    post(staff_client, NEW, NEW, **answer_fields(asked="А можно?"))
    link = f"{EXAMPLE}?question={ask('А можно?')}"
    post(staff_client, link, link, answer=answers(rows)[0].id)
    assert (answers(rows)[0].asked, rows(UnansweredQuestion)) == (["А можно?"], [])


@pytest.mark.parametrize(
    ("language", "said", "figure"),
    [
        ("ru", "вопросов без ответа: 2", "вопроса клиентов без ответа"),
        ("en", "2 questions without an answer", "questions of clients without an answer"),
    ],
)
def test_the_number_of_questions_stands_in_the_menu_and_on_the_first_page(
    staff_client: FlaskClient, ask: Any, language: str, said: str, figure: str
) -> None:
    reader = {"Accept-Language": language}
    for path in ("/admin/", "/admin/bookings/"):
        assert 'class="count"' not in staff_client.get(path).text
    ask("Один")
    ask("Два")
    today = staff_client.get("/admin/", headers=reader).text
    assert f'href="{LIST}"><b>2</b> {figure}</a>' in today
    for path in ("/admin/", "/admin/bookings/", LIST):
        page = staff_client.get(path, headers=reader).text.replace("\u2068", "").replace("\u2069", "")
        assert said in page, path


@pytest.mark.parametrize(
    ("language", "topic", "own", "said"),
    [
        ("ru", "parking", "", "Такое уже есть: Ответ: Парковка"),
        ("en", "parking", "", "There is one already: Answer: Parking"),
        ("ru", "", "Рояль", "Такое уже есть: Ответ: рояль"),
    ],
)
def test_a_topic_that_is_answered_already_is_named_as_staff_know_it_with_a_link(
    staff_client: FlaskClient, rows: Rows, language: str, topic: str, own: str, said: str
) -> None:
    staff_client.environ_base["HTTP_ACCEPT_LANGUAGE"] = language
    post(staff_client, NEW, NEW, **answer_fields(topic=topic, own_topic=own.lower()))
    [answer] = rows(AnswerRow)
    response = post(staff_client, NEW, NEW, **answer_fields(topic=topic, own_topic=own, text="Ещё"))
    assert wrong(response, "topic") == said
    assert f'<a href="/admin/answers/edit/?id={answer.id}">' in response.text
    assert len(rows(AnswerRow)) == 1
    other_hall = answer_fields(topic=topic, own_topic=own, halls=["mrak"])
    assert "создан" in flashed(post(staff_client, NEW, NEW, **other_hall)) or language == "en"
    assert len(rows(AnswerRow)) == 2


def test_an_answer_for_all_halls_says_so(staff_client: FlaskClient) -> None:
    post(staff_client, NEW, NEW, **answer_fields())
    assert ">все<" in staff_client.get(LIST).text.replace(" ", "").replace("\n", "")
