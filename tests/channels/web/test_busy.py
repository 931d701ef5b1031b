"""While another process holds the write lock: pages are read at once, and a message that cannot be stored
is refused politely."""

import re
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, closing
from typing import Any

import pytest
from sqlalchemy import select, text
from sqlalchemy.orm import Session, sessionmaker

from hallchat import sqlite_writers
from hallchat.agent.turns import runner
from hallchat.agent.turns.early_reading import EarlyReading, read_early
from hallchat.models import Message, Turn
from tests.agent.talking import Locking
from tests.channels.web.conftest import HTMX, Browser, MakeApp, text_of
from tests.conftest import Database, another_process_writing
from tests.threads import wait_until

THREADS = 64
"""Of the server with the embedded engine."""

pytestmark = pytest.mark.usefixtures("short_wait")


def test_pages_that_write_nothing_are_there_while_others_write(browser: Browser, sqlite: Database) -> None:
    browser.say("Сколько стоит Мрак?")
    of = browser.fields()["of"]
    with another_process_writing(sqlite):
        assert "5 000" in text_of(browser.page())
        assert "5 000" in text_of(browser.client.get(f"/turns/1?of={of}", headers=HTMX).text)
        for path, status in (("/", 200), ("/privacy", 200), ("/checkout/none", 404), ("/nothing", 404)):
            assert browser.client.get(path).status_code == status, path


def test_a_message_that_cannot_be_stored_stays_in_the_composer(
    browser: Browser, sqlite: Database, sqlite_studio: sessionmaker[Session]
) -> None:
    with another_process_writing(sqlite):
        response = browser.send("Сколько стоит Мрак?")
    assert response.status_code == 503
    assert "слишком много обращений" in text_of(response.text)
    assert "Сколько стоит Мрак?</textarea>" in response.text
    again = browser.client.post(
        "/messages", data=browser.fields(response.text) | {"message": "Сколько стоит Мрак?"}
    )
    assert again.status_code == 303
    with sqlite_studio() as session:
        assert session.scalars(select(Message.text).where(Message.role == "client")).all() == [
            "Сколько стоит Мрак?"
        ]


def test_a_streamed_message_is_refused_in_the_clients_language(browser: Browser, sqlite: Database) -> None:
    browser.say("Hello, which halls do you have?")
    with another_process_writing(sqlite):
        response = browser.send("And the price?", htmx=True)
    assert response.status_code == 503
    assert "too many requests at once" in response.text
    assert "<button" in response.text, "it can be sent again"


def test_a_message_whose_answer_cannot_be_stored_is_answered_later(
    make_app: MakeApp, browser: Browser, sqlite: Database, sqlite_studio: sessionmaker[Session]
) -> None:
    engine = Locking(str(sqlite.engine.url.database))
    unlucky = Browser(make_app(engine, TURN_DEADLINE_S="1").test_client())
    response = unlucky.send("Сколько стоит Мрак?")
    assert engine.other is not None
    with closing(engine.other):
        assert response.status_code == 303
        page = unlucky.page()
        assert "Сколько стоит Мрак?" in page
        [address] = re.findall(r'hx-get="([^"]+)"', page)
        assert unlucky.client.get(address, headers=HTMX).status_code == 503
    with sqlite_studio.begin() as session:
        session.scalars(select(Turn)).one().lease_until = None
        session.scalars(select(Turn)).one().state = "queued"
    with unlucky.client.session_transaction() as cookie, browser.client.session_transaction() as other:
        other["conversation"] = cookie["conversation"]
    assert "5 000" in text_of(browser.client.get(address, headers=HTMX).text)


def test_a_page_whose_message_is_stored_fetches_the_answer(
    browser: Browser, sqlite: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    with ExitStack() as stack:

        def lock_and_read(*arguments: Any) -> EarlyReading | None:
            stack.enter_context(another_process_writing(sqlite))
            return read_early(*arguments)

        monkeypatch.setattr(runner, "read_early", lock_and_read)
        response = browser.send("Сколько стоит Мрак?", htmx=True)
    assert response.status_code == 200
    assert "Сколько стоит Мрак?" in response.text
    assert re.search('aria-busy="true" hx-get="/turns/1[^"]*" hx-trigger="load', response.text)


def test_pages_do_not_wait_while_all_threads_wait_to_write(
    browser: Browser, sqlite: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A connection is left for readers."""
    monkeypatch.setattr(sqlite_writers, "WRITE_WAIT_S", 20.0)
    engine = browser.client.application.extensions["hallchat"].sessions.kw["bind"]
    with engine.connect() as connection:
        line = connection.connection.dbapi_connection.line

    def write() -> None:
        with engine.begin() as connection:
            connection.execute(text("DELETE FROM clients"))

    with ThreadPoolExecutor(THREADS) as pool:
        with engine.begin():
            writers = [pool.submit(write) for _ in range(THREADS)]
            wait_until(lambda: len(line) > THREADS)
            assert browser.client.get("/").status_code == 200
            assert not any(writer.done() for writer in writers)
        for writer in writers:
            writer.result()
