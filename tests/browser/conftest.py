"""A real server and a real browser. Without Chromium these tests are skipped; with CI set they fail."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.browser.server import Server, seed

ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)

PATIENCE_MS = 20_000
"""What is waited for on a page may take so long: other work may slow the machine down."""

expect.set_options(timeout=PATIENCE_MS)

MakeServer = Callable[..., Server]


@pytest.fixture(scope="session")
def seeded_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A seeded database; each server gets a copy."""
    database = tmp_path_factory.mktemp("seeded") / "studio.sqlite3"
    seed(database)
    return database


@pytest.fixture(scope="session")
def make_server(seeded_database: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[MakeServer]:
    """Starts servers, each with its own seeded studio, and stops them at the end."""
    servers = []

    def make(application: str = "wsgi:app", **environ: str) -> Server:
        folder = tmp_path_factory.mktemp("studio")
        shutil.copy(seeded_database, folder)
        server = Server(folder, application)
        server.environ.update(environ)
        server.start()
        servers.append(server)
        return server

    yield make
    for server in servers:
        server.stop()


@pytest.fixture(scope="session")
def studio(make_server: MakeServer) -> Server:
    """A studio as `make run` serves it."""
    return make_server()


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    path = shutil.which("chromium")
    if path is None:
        reason = "Chromium is not installed (Debian: apt install chromium)"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield browser
        browser.close()


OpenPage = Callable[..., Page]


@pytest.fixture
def console_errors() -> list[str]:
    """Errors that the pages wrote to their consoles, for example of a forbidden script."""
    return []


@pytest.fixture
def open_page(chromium: Browser, studio: Server, console_errors: list[str]) -> Iterator[OpenPage]:
    """Opens the page of a new visitor. Fails at the end if a page wrote an error to its console."""
    contexts = []

    def open_(
        path: str = "/", *, javascript: bool = True, width: int = 1280, language: str = "ru-RU"
    ) -> Page:
        context = chromium.new_context(
            locale=language, viewport={"width": width, "height": 800}, java_script_enabled=javascript
        )
        contexts.append(context)
        page = context.new_page()
        page.on(
            "console",
            lambda message: console_errors.append(message.text) if message.type == "error" else None,
        )
        page.on("pageerror", lambda error: console_errors.append(str(error)))
        page.goto(studio.url + path)
        return page

    yield open_
    for context in contexts:
        context.close()
    assert console_errors == []
