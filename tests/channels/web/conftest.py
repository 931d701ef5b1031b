"""A client of the chat page without a browser."""

import html
import re
from collections.abc import Callable
from dataclasses import dataclass

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy.orm import Session, sessionmaker
from werkzeug.test import TestResponse

from hallchat import create_app
from tests.conftest import Clock, Database, MakeSettings, seed_demo

HTMX = {"HX-Request": "true"}


@dataclass
class Browser:
    """Sends forms as the page's own forms do."""

    client: FlaskClient

    def page(self) -> str:
        return self.client.get("/").text

    def fields(self, page: str | None = None) -> dict[str, str]:
        """The hidden fields of the composer."""
        page = page or self.page()
        composer = page[page.index('id="composer"') :]
        return dict(re.findall(r'name="(csrf_token|id|of|shown|day)" value="([^"]*)"', composer))

    def send(self, message: str, *, htmx: bool = False, **fields: str) -> TestResponse:
        """Posts a message from a newly opened page; fields may be overridden."""
        data = self.fields() | {"message": message} | fields
        return self.client.post("/messages", data=data, headers=HTMX if htmx else None)

    def say(self, *messages: str) -> str:
        """Sends messages one after another; returns the text of the page after them."""
        for message in messages:
            assert self.send(message).status_code == 303
        return text_of(self.page())


def text_of(page: str) -> str:
    """The text of a page."""
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", " ", page)))


MakeApp = Callable[..., Flask]


@pytest.fixture
def make_app(
    sqlite: Database, sqlite_studio: sessionmaker[Session], make_settings: MakeSettings, clock: Clock
) -> MakeApp:
    """The application of the seeded studio, with these settings."""

    def make(engine: object | None = None, **environ: str) -> Flask:
        usual = {"DATABASE_URL": sqlite.url, "MESSAGES_PER_MINUTE": "1000"}
        return create_app(make_settings(**usual | environ), engine, clock)  # type: ignore[arg-type]  # any fake

    return make


@pytest.fixture
def sqlite_studio(sqlite: Database) -> sessionmaker[Session]:
    with sqlite.sessions.begin() as session:
        seed_demo(session)
    return sqlite.sessions


@pytest.fixture
def browser(make_app: MakeApp) -> Browser:
    return Browser(make_app().test_client())
