"""Two halls side by side: their traits, and nothing taken from the words between them."""

import pytest

from tests.agent.talking import Client
from tests.conftest import MakeAgent

pytestmark = pytest.mark.parametrize("database", ["sqlite"], indirect=True)


@pytest.mark.usefixtures("studio")
@pytest.mark.parametrize(
    ("language", "message", "trait"),
    [
        ("en", "Minimalism vs Mrak?", "Ceiling: 4 m"),
        ("en", "Mrak vs. Pustota for a party of 15?", "Ceiling: 6 m"),
        ("ru", "Минимализм vs Мрак, что лучше?", "Потолок: 4 м"),
    ],
)
def test_versus_compares_and_sets_no_day(
    make_agent: MakeAgent, language: str, message: str, trait: str
) -> None:
    answer = Client(make_agent(), language).say(message)
    assert trait in answer.text
    assert answer.done.asks == ("hall",)
    assert answer.begun.language == language
