"""Login to the admin, and the rules that all its pages follow."""

import re

import pytest
from flask import Flask
from flask.testing import FlaskClient

from hallchat import seed
from hallchat.admin.login import LOGIN_LIFETIME
from hallchat.admin.login_limits import PER_ACCOUNT, PER_ADDRESS
from hallchat.extensions import login_manager
from hallchat.security import CONTENT_SECURITY_POLICY
from tests.admin.conftest import PASSWORD, flashed, post
from tests.conftest import NOW, Clock, Database

PAGES = (
    "/admin/",
    "/admin/bookings/",
    "/admin/bookings/new/",
    "/admin/bookings/edit/?id=1",
    "/admin/halls/",
    "/admin/halls/new/",
    "/admin/halls/edit/?id=1",
    "/admin/conversations/",
    "/admin/conversations/details/?id=1",
)


def test_every_route_of_the_admin_asks_for_a_login(
    studio_app: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = studio_app.test_client()
    monkeypatch.setitem(studio_app.config, "WTF_CSRF_ENABLED", False)
    public = {"staff.login", "staff.logout", "admin.static"}
    rules = [
        rule
        for rule in studio_app.url_map.iter_rules()
        if rule.rule.startswith("/admin")
        and rule.endpoint not in public
        and not rule.endpoint.endswith(".static")
    ]
    assert len(rules) > 15
    for rule in rules:
        path = rule.rule.replace("<export_type>", "csv")
        for method in {"GET", "POST"} & set(rule.methods or ()):
            response = client.open(path, method=method)
            assert response.status_code == 302, path
            assert response.location.startswith("/admin/login"), path


@pytest.mark.parametrize("path", PAGES)
def test_pages_open_for_staff_with_the_strict_policy(staff_client: FlaskClient, path: str) -> None:
    response = staff_client.get(path)
    assert response.status_code in (200, 302)
    assert response.headers["Content-Security-Policy"] == CONTENT_SECURITY_POLICY
    assert response.headers["Cache-Control"] == "no-store"
    assert not re.search(r"<script(?![^>]*\bsrc=)|<style| style=| on\w+=", response.text)


def test_an_unknown_address_is_told_so_within_the_admin(staff_client: FlaskClient) -> None:
    response = staff_client.get("/admin/nothing/here")
    assert response.status_code == 404
    assert "Такой страницы нет" in response.text
    assert "/admin/bookings/" in response.text
    assert staff_client.get("/admin/bookings").status_code == 308


def test_login_redirects_to_the_requested_page(studio_app: Flask) -> None:
    client = studio_app.test_client()
    asked = client.get("/admin/bookings/?search=x")
    response = client.get(asked.location)
    assert 'name="next" value="/admin/bookings/?search=x"' in response.text


@pytest.mark.parametrize(
    "target",
    ["https://evil.example/", "//evil.example", "/\\evil.example", "/", "javascript:alert(1)", "/admin/\\x"],
)
def test_login_never_redirects_outside_the_admin(studio_app: Flask, target: str) -> None:
    client = studio_app.test_client()
    fields = {"username": seed.ADMIN, "password": PASSWORD, "next": target}
    response = post(client, "/admin/login", "/admin/login", **fields)
    assert response.request.path == "/admin/"


@pytest.mark.parametrize(
    ("username", "password"), [("admin", "wrong"), ("nobody", PASSWORD), ("a\0", "b"), ("", "")]
)
def test_all_failed_logins_get_the_same_message(studio_app: Flask, username: str, password: str) -> None:
    response = post(
        studio_app.test_client(), "/admin/login", "/admin/login", username=username, password=password
    )
    assert response.status_code == 401
    assert flashed(response) == "Имя или пароль не подходят."


def log_in_from(client: FlaskClient, address: str, password: str, username: str = seed.ADMIN) -> int:
    """Tries to log in from this address; returns the status, 200 for a login."""
    client.environ_base["REMOTE_ADDR"] = address
    return post(client, "/admin/login", "/admin/login", username=username, password=password).status_code


def guess_from_everywhere(app: Flask, tries: int) -> list[int]:
    """Guesses the administrator's password, each time from another network."""
    stranger = app.test_client()
    return [log_in_from(stranger, f"2001:db8:{n:x}::1", "wrong") for n in range(tries)]


def test_guessing_is_slowed_down_by_address(studio_app: Flask) -> None:
    client = studio_app.test_client()
    one_network = (f"2001:db8:1:2:{n:x}::1" for n in range(PER_ADDRESS + 1))
    answers = [log_in_from(client, address, "wrong", f"name {address}") for address in one_network]
    assert answers == [401] * PER_ADDRESS + [429]
    assert log_in_from(client, "2001:db8:1:2::5", PASSWORD) == 429
    late = post(client, "/admin/login", "/admin/login", username=seed.ADMIN, password=PASSWORD)
    assert "Слишком много попыток" in flashed(late)
    assert log_in_from(client, "203.0.113.7", PASSWORD) == 200


@pytest.mark.parametrize("username", [seed.ADMIN, "nobody"])
def test_guessing_is_slowed_down_by_account(studio_app: Flask, username: str) -> None:
    client = studio_app.test_client()
    names = [username if n % 2 else f"{username[:2]}\0{username[2:]}" for n in range(PER_ACCOUNT + 1)]
    answers = [log_in_from(client, f"203.0.113.{n}", "wrong", name) for n, name in enumerate(names)]
    assert answers == [401] * PER_ACCOUNT + [429]


def test_who_guesses_locks_no_owner_out(studio_app: Flask, clock: Clock) -> None:
    owner, elsewhere = studio_app.test_client(), studio_app.test_client()
    assert log_in_from(owner, "203.0.113.7", PASSWORD) == 200
    post(owner, "/admin/", "/admin/logout")
    assert guess_from_everywhere(studio_app, PER_ACCOUNT + 5)[-5:] == [429] * 5
    assert log_in_from(owner, "203.0.113.8", "mistyped") == 401
    assert log_in_from(owner, "203.0.113.8", PASSWORD) == 200, "a browser that was here before"
    assert log_in_from(elsewhere, "203.0.113.9", PASSWORD) == 429
    clock.advance(minutes=1)
    assert log_in_from(elsewhere, "203.0.113.9", PASSWORD) == 200, "soon after the guessing"


def test_a_known_browser_has_a_limit_of_its_own_and_only_for_its_account(
    studio_app: Flask, database: Database
) -> None:
    owner = studio_app.test_client()
    assert log_in_from(owner, "203.0.113.7", PASSWORD) == 200
    post(owner, "/admin/", "/admin/logout")
    mistyped = [log_in_from(owner, f"203.0.113.{n}", "mistyped") for n in range(PER_ADDRESS + 1)]
    assert mistyped == [401] * PER_ADDRESS + [429]
    assert guess_from_everywhere(studio_app, PER_ACCOUNT) == [401] * PER_ACCOUNT
    with database.sessions.begin() as session:
        seed.seed_admin(session, "another one", NOW)
    assert log_in_from(owner, "203.0.113.99", "another one") == 429, "a new password: a stranger again"


def test_correct_logins_count_for_nothing(studio_app: Flask) -> None:
    answers = [log_in_from(studio_app.test_client(), "203.0.113.7", PASSWORD) for _ in range(PER_ACCOUNT + 5)]
    assert set(answers) == {200}


def test_a_login_ends_with_the_working_day(staff_client: FlaskClient, clock: Clock) -> None:
    assert staff_client.get("/admin/").status_code == 200
    clock.advance(seconds=LOGIN_LIFETIME.total_seconds() + 1)
    assert staff_client.get("/admin/").status_code == 302


def test_a_new_password_ends_old_logins(staff_client: FlaskClient, database: Database) -> None:
    with database.sessions.begin() as session:
        seed.seed_admin(session, "another one", NOW)
    assert staff_client.get("/admin/").status_code == 302


def test_logging_out_takes_a_form(staff_client: FlaskClient) -> None:
    assert staff_client.get("/admin/logout").status_code == 404
    response = post(staff_client, "/admin/", "/admin/logout")
    assert response.request.path == "/admin/login"
    assert staff_client.get("/admin/").status_code == 302


@pytest.mark.parametrize(
    "path",
    [
        "/admin/login",
        "/admin/logout",
        "/admin/bookings/new/",
        "/admin/bookings/edit/?id=1",
        "/admin/bookings/delete/",
        "/admin/bookings/action/",
        "/admin/halls/new/",
        "/admin/halls/edit/?id=1",
        "/admin/halls/delete/",
        "/admin/halls/action/",
        "/admin/halls/ajax/update/",
    ],
)
def test_nothing_is_accepted_without_the_token(staff_client: FlaskClient, path: str) -> None:
    assert staff_client.post(path, data={"id": 1, "rowid": 1}).status_code == 400


def test_pages_speak_the_language_of_the_browser(staff_client: FlaskClient) -> None:
    words = {"ru": ("Брони", "Новая бронь", "Номер, имя"), "en": ("Bookings", "New booking", "Number, name")}
    for language, expected in words.items():
        page = staff_client.get("/admin/bookings/", headers={"Accept-Language": language}).text
        assert f'<html lang="{language}">' in page
        assert all(word in page for word in expected)


def test_the_chat_never_loads_the_member_of_staff(
    staff_client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_member_id: str) -> None:
        pytest.fail("a transaction beside the agent's own")

    monkeypatch.setattr(login_manager, "_user_callback", fail)
    assert staff_client.get("/").status_code == 200
