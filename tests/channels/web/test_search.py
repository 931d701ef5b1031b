"""A search over time on the web page: its card has a button for each time, which takes it."""

import html
import re

from tests.channels.web.conftest import Browser, text_of

_TAKES = re.compile(
    r'<li><span>(.*?)</span>\s*<button form="suggestions" name="message" value="([^"]*)"', re.S
)


def test_the_card_of_a_search_has_a_button_for_each_time(browser: Browser) -> None:
    browser.say("любой вечер на той неделе на 2 часа")
    times = _TAKES.findall(browser.page())
    assert len(times) > 3
    told, message = (html.unescape(text) for text in times[1])
    cost = re.search(r"— ([\d\s]+)\s₽", text_of(told))
    assert cost
    taken = browser.say(message)
    assert "свободен" in taken
    assert cost[1].strip().replace("\u00a0", " ") in taken.replace("\u00a0", " ")
