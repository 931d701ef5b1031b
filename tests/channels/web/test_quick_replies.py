"""The quick replies of the web page leave out what a button of the answer's cards sends."""

import html
import re

import pytest

from tests.channels.web.conftest import Browser


def replies(page: str) -> list[str]:
    """The labels of the quick replies."""
    form = page[page.index('<form id="suggestions"') :]
    found = re.findall(r'<button name="message" value="([^"]*)"', form[: form.index("</form>")])
    return [html.unescape(each) for each in found]


FORM = "Анна Лебедева, +7 912 000 11 22, anna@example.com, нас четверо"


@pytest.mark.parametrize(
    ("messages", "card", "left"),
    [
        (["какие залы свободны в субботу вечером"], "free", []),
        (["any evening next week for two hours"], "free", []),
        (["Мрак через 5 дней с 12 до 14", FORM], "summary", []),
        (["каждый вторник в декабре с 12 до 14 в Минимализме", FORM], "summary", ["Эту пропустим"]),
        (["Какие у вас залы?"], "hall", ["Минимализм", "Мрак", "Пустота"]),
    ],
)
def test_only_what_no_card_offers_is_left(
    browser: Browser, messages: list[str], card: str, left: list[str]
) -> None:
    browser.say(*messages)
    page = browser.page()
    assert re.search(rf'class="(card )?{card}"', page)
    assert replies(page) == left


def test_a_time_that_needs_no_card_is_a_quick_reply(browser: Browser) -> None:
    browser.say("какой зал свободен завтра в десять утра?")
    page = browser.page()
    assert 'class="card free"' not in page
    assert replies(page) == ["«Минимализм», чт, 26 ноября, с 10:00"]
