"""Static files: small, cached forever, and with a new address after a change."""

import re

from tests.channels.web.conftest import Browser


def test_files_are_kept_for_good_under_an_address_of_their_content(browser: Browser) -> None:
    addresses = re.findall(r'(?:href|src)="(/static/[^"]+)"', browser.page())
    assert len(addresses) == 5
    for address in addresses:
        assert re.search(r"\?v=[0-9a-f]{8}$", address)
        response = browser.client.get(address, headers={"Accept-Encoding": "gzip"}, buffered=True)
        assert response.headers["Content-Encoding"] == "gzip"
        assert response.cache_control.max_age == 365 * 24 * 3600


def test_a_browser_loads_at_most_20_kilobytes_of_scripts(browser: Browser) -> None:
    scripts = re.findall(r'<script src="([^"]+)"', browser.page())
    accepted = {"Accept-Encoding": "gzip, deflate, br"}
    answers = [browser.client.get(script, headers=accepted, buffered=True) for script in scripts]
    from_server = len("Date: Fri, 27 Nov 2026 12:00:00 GMT\r\nServer: gunicorn\r\nConnection: keep-alive\r\n")
    sizes = [len(each.data) + len(str(each.headers)) + from_server for each in answers]
    assert len(sizes) == 3
    assert sum(sizes) <= 20 * 1024


def test_pages_are_compressed_but_not_those_that_mirror_a_query(browser: Browser) -> None:
    zipped = {"Accept-Encoding": "gzip"}
    assert browser.client.get("/", headers=zipped).headers["Content-Encoding"] == "gzip"
    mirror = browser.client.get("/admin/login?next=/admin/halls/", headers=zipped)
    assert "Content-Encoding" not in mirror.headers
    streamed = browser.client.post(
        "/messages", data=browser.fields() | {"message": "Привет"}, headers=zipped | {"HX-Request": "true"}
    )
    assert "Content-Encoding" not in streamed.headers
