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


@pytest.mark.parametrize(
    ("message", "is_asked"),
    [
        ("yes book. is there a lift", True),
        ("yes go for it. where do we park", True),
        ("go for it. how do we find you?", True),
        ("yes pls! is there wifi?", True),
        ("yes yes, send link. btw do you have chairs?", True),
        ("да давай. а парковка есть", True),
        ("да бронируй. где парковаться", True),
        ("yes. will you send the link", False),
        ("yes. and can you send me the link?", False),
        ("yes. all right then", False),
        ("да. всё верно, спасибо", False),
        ("да, можно", False),
    ],
)
def test_a_yes_leaves_room_for_a_question_without_its_mark(message: str, is_asked: bool) -> None:
    nlu = understand(message, context(asked="confirm", hall="Мрак", date="2026-12-05", start="12:00"))
    assert Intent.YES in nlu.intents
    assert bool(nlu.questions) == is_asked


@pytest.mark.parametrize(
    "message",
    [
        "yes. is it refundable",
        "yes go. how much is it if we are late",
        "yes. but where do we park",
        "yes? and where do we park",
        "no. where do we park",
        "да. а сколько стоит отмена",
        "да давай. но где парковка",
    ],
)
def test_a_question_about_the_terms_or_a_doubt_leaves_it_open(message: str) -> None:
    nlu = understand(message, context(asked="confirm", hall="Мрак", date="2026-12-05", start="12:00"))
    assert Intent.YES not in nlu.intents
