"""A real server and a real browser. Without Chromium these tests are skipped, in CI they fail for it."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).parents[2]
PASSWORD = "a-password-for-tests"
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@dataclass(frozen=True)
class Studio:
    """A served studio."""

    url: str
    environ: dict[str, str]


@pytest.fixture(scope="session")
def studio(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Studio]:
    """A seeded studio under gunicorn, as `make run` serves it."""
    folder = tmp_path_factory.mktemp("studio")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    url = f"http://127.0.0.1:{port}"
    environ = os.environ | {
        "DATABASE_URL": f"sqlite:///{folder / 'studio.sqlite3'}",
        "SECRET_KEY": "not-a-secret-in-tests",
        "PUBLIC_URL": url,
        "MESSAGES_PER_MINUTE": "1000",
    }
    flask = [sys.executable, "-m", "flask"]
    for command in (["db", "upgrade"], ["seed", "--no-bookings", "--admin-password", PASSWORD]):
        subprocess.run([*flask, *command], cwd=ROOT, env=environ, check=True, capture_output=True)
    gunicorn = [sys.executable, "-m", "gunicorn", "wsgi:app", "--bind", f"127.0.0.1:{port}"]
    with subprocess.Popen(gunicorn, cwd=ROOT, env=environ, stderr=subprocess.DEVNULL) as server:
        try:
            _wait_for(url)
            yield Studio(url, environ)
        finally:
            server.terminate()


def _wait_for(url: str) -> None:
    deadline = time.monotonic() + 20
    while True:
        try:
            urllib.request.urlopen(url)  # noqa: S310  loopback
            return
        except OSError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.05)


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
def open_page(chromium: Browser, studio: Studio) -> Iterator[OpenPage]:
    """A new visitor's page. In the end no page may have complained, of a forbidden script for one."""
    complaints: list[str] = []
    contexts = []

    def open_(path: str = "/", *, javascript: bool = True, width: int = 1280) -> Page:
        context = chromium.new_context(
            locale="ru-RU", viewport={"width": width, "height": 800}, java_script_enabled=javascript
        )
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto(studio.url + path)
        return page

    yield open_
    for context in contexts:
        context.close()
    assert complaints == []
