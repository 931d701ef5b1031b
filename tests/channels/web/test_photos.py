"""Photos of halls over HTTP."""

import re

import pytest
from flask.testing import FlaskClient
from sqlalchemy.orm import Session, sessionmaker

from hallchat.booking.photos import store_photo
from tests.conftest import NOW


@pytest.fixture
def photo(sessions: sessionmaker[Session]) -> str:
    with sessions.begin() as session:
        return store_photo(session, b"webp", NOW)


def test_a_photo_is_kept_by_browsers_for_good(client: FlaskClient, photo: str) -> None:
    answer = client.get(f"/photos/{photo}.webp")
    assert (answer.status_code, answer.data, answer.mimetype) == (200, b"webp", "image/webp")
    assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    again = client.get(f"/photos/{photo}.webp", headers={"If-None-Match": answer.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")


def test_a_photo_carries_no_visitors_cookie(client: FlaskClient, photo: str) -> None:
    token = re.search('name="csrf_token" value="([^"]+)"', client.get("/").text)
    assert token
    client.post("/messages", data={"csrf_token": token[1], "message": "Привет"})
    assert client.get_cookie("session")
    assert "Set-Cookie" not in client.get(f"/photos/{photo}.webp").headers


@pytest.mark.parametrize(
    "name", ["0" * 32, "0" * 31, "0" * 33, "A" * 32, "%00" * 32, "٣" * 32, "0" * 31 + "%0A", "..%2Fx", "%FF"]
)
def test_there_is_no_other_photo(client: FlaskClient, photo: str, name: str) -> None:
    answer = client.get(f"/photos/{name}.webp")
    assert answer.status_code == 404
    assert "immutable" not in answer.headers.get("Cache-Control", "")
