"""A yes whose first sentence names its act, with a question behind it; a yes after a resignation."""

import pytest

from hallchat.nlu import Intent, understand
from tests.nlu.conftest import context


@pytest.mark.parametrize(
    ("message", "asked"),
    [
        ("Да, отменить. И с моими данными что, удалите?", "cancel"),
        ("да, меняем. и чек где?", "confirm change"),
        ("Yes, cancel it. Will I get the money back?", "cancel"),
        ("нет номера так нет. да, записывайте", "confirm"),
    ],
)
def test_is_a_yes(message: str, asked: str) -> None:
    intents = understand(message, context(asked=asked)).intents
    assert Intent.YES in intents
    assert not {Intent.NO, Intent.CHANGE, Intent.CANCEL_BOOKING} & set(intents)


@pytest.mark.parametrize(
    ("message", "asked"),
    [
        ("да, отменить, но только завтра", "cancel"),
        ("Да, отменить. Если деньги вернут", "cancel"),
        ("да. отмените. нет, стойте", "cancel"),
        ("отменить можно потом?", "cancel"),
        ("Да, верно. Если намочат циклораму, какой штраф?", "confirm"),
        ("нет так нет", "confirm"),
    ],
)
def test_is_none(message: str, asked: str) -> None:
    assert Intent.YES not in understand(message, context(asked=asked)).intents
