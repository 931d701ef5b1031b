"""The first load of the chat page in Chromium, with an empty cache."""

import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from benchmarks.figures import Figure
from benchmarks.servers import off_first_core, serving

TIMES = 7
ARGUMENTS = ("--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking")


@dataclass(frozen=True, slots=True)
class Load:
    """Bytes as transferred, headers included; photos are counted apart."""

    requests: int
    bytes: int
    javascript: int
    photo_requests: int
    photo_bytes: int
    usable: float
    """Seconds until the scripts have run and the composer can be used."""


def measure(folder: Path) -> Iterator[Figure]:
    """Yields nothing, and says why, if Chromium is not installed."""
    chromium = shutil.which("chromium")
    if chromium is None:
        print(
            "Chromium is not installed (Debian: apt install chromium): its figures are left out.",
            file=sys.stderr,
        )
        return
    with off_first_core(), sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        with serving("benchmarks.floor:pages()", folder) as server:
            floor = _typical(browser, f"http://127.0.0.1:{server.port}/", "body")
        with serving("wsgi:app", folder) as server:
            page = _typical(browser, f"http://127.0.0.1:{server.port}/", "#composer textarea")
        browser.close()
    yield Figure("First load, without photos", _kb(page.bytes), _kb(floor.bytes), "45 KB")
    yield Figure("First load, photos", f"{_kb(page.photo_bytes)}, {page.photo_requests} requests")
    yield Figure("First load, JavaScript", _kb(page.javascript), _kb(floor.javascript), "20 KB")
    yield Figure("First load, requests without photos", str(page.requests), str(floor.requests), "6")
    yield Figure("First load, composer usable", f"{page.usable:.2f} s", f"{floor.usable:.2f} s", "0.2 s")


def _typical(browser: Browser, url: str, composer: str) -> Load:
    """The load with the median time."""
    loads = sorted((_load(browser, url, composer) for _ in range(TIMES)), key=lambda load: load.usable)
    return loads[TIMES // 2]


def _load(browser: Browser, url: str, composer: str) -> Load:
    context = browser.new_context(locale="ru-RU")
    page = context.new_page()
    network = context.new_cdp_session(page)
    kinds: dict[str, str] = {}
    sizes: dict[str, int] = {}
    network.on("Network.responseReceived", lambda it: kinds.update({it["requestId"]: it["type"]}))
    network.on("Network.loadingFinished", lambda it: sizes.update({it["requestId"]: it["encodedDataLength"]}))
    network.send("Network.enable")
    page.goto(url, wait_until="networkidle")
    if not page.locator(composer).is_enabled():
        raise RuntimeError("the composer cannot be written in")
    usable = page.evaluate("performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd") / 1000
    context.close()
    # A data: address is no request.
    loaded = [(kinds.get(request, ""), size) for request, size in sizes.items() if size]
    photos = [size for kind, size in loaded if kind == "Image"]
    return Load(
        requests=len(loaded) - len(photos),
        bytes=sum(size for _, size in loaded) - sum(photos),
        javascript=sum(size for kind, size in loaded if kind == "Script"),
        photo_requests=len(photos),
        photo_bytes=sum(photos),
        usable=usable,
    )


def _kb(size: int) -> str:
    return f"{size / 1024:.1f} KB"
