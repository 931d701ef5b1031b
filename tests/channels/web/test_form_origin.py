"""Forms over https: accepted from the studio's pages in any browser, refused from elsewhere, and told why."""

import re

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.channels.web.conftest import Browser, MakeApp, text_of

SITE = "https://studio.example"
PROXIED = {"X-Forwarded-Proto": "https", "X-Forwarded-For": "203.0.113.7"}
UPSTREAM = "127.0.0.1:8000"
"""The Host that nginx passes by default."""


@pytest.fixture
def online(make_app: MakeApp) -> Flask:
    """The application behind a web server with TLS."""
    return make_app(PUBLIC_URL=SITE, TRUSTED_PROXIES="1")


class Visitor:
    """A browser behind the proxy, which passes `host` and adds its own headers."""

    def __init__(self, app: Flask, host: str = "studio.example", language: str = "ru") -> None:
        self.client: FlaskClient = app.test_client()
        self.client.environ_base |= {f"HTTP_{k.upper().replace('-', '_')}": v for k, v in PROXIED.items()}
        self.client.environ_base["HTTP_ACCEPT_LANGUAGE"] = language
        self.base = f"https://{host}"

    def fields(self) -> dict[str, str]:
        return Browser(self.client).fields(self.client.get("/", base_url=self.base).text)

    def send(self, headers: dict[str, str] | None = None, path: str = "/messages") -> TestResponse:
        data = self.fields() | {"message": "Привет", "username": "admin", "password": "no"}
        return self.client.post(path, data=data, headers=headers, base_url=self.base)


ACCEPTED: tuple[dict[str, str], ...] = (
    {},
    {"Origin": "null"},
    {"Origin": SITE},
    {"Sec-Fetch-Site": "same-origin", "Origin": "null"},
    {"Sec-Fetch-Site": "none"},
    {"Origin": SITE, "Referer": "https://anonymised.example/"},
)
REFUSED = (
    {"Origin": "https://evil.example"},
    {"Origin": "https://evil.example", "Referer": SITE + "/"},
    {"Origin": "http://studio.example.evil.example"},
    {"Origin": "https://studio.example:8443"},
    {"Sec-Fetch-Site": "cross-site", "Origin": "null"},
    {"Sec-Fetch-Site": "same-site", "Origin": "https://blog.studio.example"},
    {"Origin": ""},
    {"Origin": "https://" + "ф" * 3000},
)


@pytest.mark.parametrize("host", ["studio.example", UPSTREAM])
@pytest.mark.parametrize("headers", ACCEPTED, ids=str)
def test_a_browser_without_a_referer_can_write(online: Flask, headers: dict[str, str], host: str) -> None:
    assert Visitor(online, host).send(headers).status_code == 303
    assert Visitor(online, host).send(headers, "/admin/login").status_code == 401, (
        "only the password is wrong"
    )


@pytest.mark.parametrize("host", ["studio.example", UPSTREAM])
@pytest.mark.parametrize("headers", REFUSED, ids=lambda headers: str(headers)[:60])
def test_another_site_can_write_nothing_even_with_a_token(
    online: Flask, headers: dict[str, str], host: str
) -> None:
    response = Visitor(online, host).send(headers)
    assert response.status_code == 400
    assert "со страницы другого сайта" in response.text
    assert "Привет</textarea>" in response.text
    assert "со страницы другого сайта" in Visitor(online, host).send(headers, "/admin/login").text
    assert "со страницы другого сайта" in Visitor(online, host).send(headers, "/language").text


def test_the_token_is_needed_from_the_own_site_too(online: Flask) -> None:
    visitor = Visitor(online)
    data = visitor.fields() | {"csrf_token": "old", "message": "Привет"}
    response = visitor.client.post("/messages", data=data, headers={"Origin": SITE}, base_url=SITE)
    assert response.status_code == 400
    assert "устарела" in response.text


def test_the_cookie_is_not_sent_by_other_sites(online: Flask) -> None:
    cookie = Visitor(online).client.get("/", base_url=SITE).headers["Set-Cookie"]
    assert {"Secure", "HttpOnly", "SameSite=Lax"} <= set(cookie.split("; "))


@pytest.mark.parametrize(
    ("language", "cause", "expired"),
    [("ru", "разрешите cookie", "устарела"), ("en", "allow cookies", "expired")],
)
@pytest.mark.parametrize("path", ["/messages", "/admin/login", "/language", "/new"])
@pytest.mark.parametrize("htmx", [False, True])
def test_refused_cookies_are_named_as_the_cause(
    online: Flask, language: str, cause: str, expired: str, path: str, htmx: bool
) -> None:
    visitor = Visitor(online, language=language)
    visitor.client = online.test_client(use_cookies=False)
    visitor.client.environ_base["HTTP_ACCEPT_LANGUAGE"] = language
    response = visitor.send({"HX-Request": "true"} if htmx else None, path)
    assert response.status_code == 400
    assert cause in text_of(response.text)
    assert expired not in response.text


HOSTS = {
    "none": None,
    "empty": "",
    "300 characters": "a" * 300 + ".example",
    "300 characters in labels": ".".join(["a" * 59] * 5),
    "two dots": "a..b",
    "a dot": ".",
    "a space": "bad host",
    "a bracket": "[zz",
    "no such port": "studio.example:99999",
    "no Latin": "студия.рф".encode().decode("latin-1"),
    "a newline": "a\nb",
}


@pytest.mark.parametrize("host", HOSTS.values(), ids=list(HOSTS))
@pytest.mark.parametrize("path", ["/", "/admin", "/admin/login", "/privacy", "/nothing"])
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_any_host_is_served_or_refused_in_one_sentence(
    online: Flask, host: str | None, path: str, method: str
) -> None:
    def without_host(environ: dict[str, object], start_response: object) -> object:
        environ.pop("HTTP_HOST", None)
        if host is not None:
            environ["HTTP_HOST"] = host
        return inner(environ, start_response)  # type: ignore[arg-type]  # WSGI

    inner = online.wsgi_app
    online.wsgi_app = without_host  # type: ignore[method-assign,assignment]  # Flask's documented way
    response = Visitor(online).client.open(path, method=method)
    assert response.status_code < 500
    assert response.location is None or re.match(r"/\w", response.location)
    if host in ("a..b", ".", HOSTS["300 characters"]):
        assert response.status_code == 400
        assert response.text == "Имя сайта в этом запросе не удаётся прочесть."


@pytest.mark.parametrize("host", ["studio.example", UPSTREAM])
@pytest.mark.parametrize("path", ["/admin", "/admin/bookings", "//admin", "/admin//evil.example/"])
def test_redirects_stay_on_the_site_behind_any_proxy(online: Flask, host: str, path: str) -> None:
    environ = {"HTTP_HOST": host, "HTTP_X_FORWARDED_PROTO": "https", "PATH_INFO": path}
    response = Visitor(online).client.get("/x", environ_overrides=environ)
    assert response.status_code == 308
    assert re.match(r"/\w", response.location)
