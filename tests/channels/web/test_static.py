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


def test_pages_are_compressed_but_not_those_that_mirror_a_query(browser: Browser) -> None:
    zipped = {"Accept-Encoding": "gzip"}
    assert browser.client.get("/", headers=zipped).headers["Content-Encoding"] == "gzip"
    mirror = browser.client.get("/admin/login?next=/admin/halls/", headers=zipped)
    assert "Content-Encoding" not in mirror.headers
    streamed = browser.client.post(
        "/messages", data=browser.fields() | {"message": "Привет"}, headers=zipped | {"HX-Request": "true"}
    )
    assert "Content-Encoding" not in streamed.headers
