"""«да, меняйте» agrees to what is shown as changed; under any other summary it asks what to change."""

import pytest

from hallchat.nlu import Intent, understand
from tests.nlu.conftest import context

AGREED = """
да, меняйте
Да, исправляйте!
да, поменяйте пожалуйста
yes, change it
yes, please change it
yes, update it
"""


@pytest.mark.parametrize("text", AGREED.strip().splitlines())
def test_it_agrees_to_a_correction(text: str) -> None:
    nlu = understand(text, context(asked="rules confirm corrected", hall="Мрак"))
    assert (nlu.intents, nlu.change_requests) == ((Intent.YES,), ())


@pytest.mark.parametrize("text", [*AGREED.strip().splitlines(), "меняйте", "change it"])
def test_elsewhere_it_asks_what_to_change(text: str) -> None:
    nlu = understand(text, context(asked="rules confirm", hall="Мрак"))
    assert nlu.intents == (Intent.CHANGE,)


@pytest.mark.parametrize(
    "text", ["исправьте имя", "да, только поменяйте зал", "yes, change the hall", "меняйте", "нет, поменяйте"]
)
def test_what_names_another_change_is_no_yes(text: str) -> None:
    nlu = understand(text, context(asked="rules confirm corrected", hall="Мрак"))
    assert Intent.YES not in nlu.intents or nlu.change_requests
