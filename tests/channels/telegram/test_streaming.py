"""The preview in a chat while an answer is being written."""

from itertools import pairwise

import pytest

from tests.channels.telegram.conftest import MakeBot
from tests.channels.telegram.engines import Slow
from tests.channels.telegram.talking import Chat
from tests.conftest import Database
from tests.fake_telegram import FakeTelegram, Person, faults

WORDS = ("Сейчас посмотрю.", "Вот, что есть.", "И вот ещё.")


@pytest.fixture
def chat(anna: Person, sqlite: Database) -> Chat:
    return Chat(anna, sqlite.sessions)


def count(telegram: FakeTelegram, method: str) -> int:
    return len([request for request in telegram.requests if request.method == method])


def test_an_answer_that_is_there_at_once_is_one_message(
    telegram: FakeTelegram, make_bot: MakeBot, chat: Chat
) -> None:
    with make_bot():
        chat.say("Здравствуйте")
    assert count(telegram, "sendMessageDraft") == 0


def test_a_long_answer_grows_as_a_draft(telegram: FakeTelegram, make_bot: MakeBot, chat: Chat) -> None:
    with make_bot(Slow(*WORDS, pause_s=0.5)):
        (answer,) = chat.say("конец")
    assert count(telegram, "sendChatAction") >= 1
    drafts = chat.person.drafts
    assert len(drafts) >= 3
    assert all(longer.startswith(shorter) for shorter, longer in pairwise(drafts))
    assert answer.text == "\n\n".join((*WORDS, "конец"))
    assert answer.edits == 0


def test_without_drafts_it_is_edited_and_not_too_often(
    telegram: FakeTelegram, make_bot: MakeBot, chat: Chat
) -> None:
    telegram.fail("sendMessageDraft", faults.bad_request("method is not available"), times=1000)
    with make_bot(Slow(*WORDS, pause_s=0.9)):
        (answer,) = chat.say("конец")
        assert count(telegram, "sendMessageDraft") == 1, "it is not asked for again"
    assert answer.edits >= 2
    assert answer.text == "\n\n".join((*WORDS, "конец"))
    times = [request.at for request in telegram.requests if request.method == "editMessageText"]
    assert all(later - sooner > 0.9 for sooner, later in pairwise(times[:-1]))


def test_a_preview_that_fails_costs_nothing(telegram: FakeTelegram, make_bot: MakeBot, chat: Chat) -> None:
    telegram.fail("sendMessageDraft", faults.too_many(retry_after=30), times=1000)
    telegram.fail("sendChatAction", faults.server_error, times=1000)
    with make_bot(Slow(*WORDS, pause_s=0.5)):
        (answer,) = chat.say("конец")
    assert answer.text.endswith("конец")


def test_a_long_answer_is_parted(make_bot: MakeBot, chat: Chat) -> None:
    paragraphs = [f"{number}:{' слово' * 200}" for number in range(6)]
    with make_bot(Slow(*paragraphs, pause_s=0)):
        answers = chat.say("конец")
    assert len(answers) > 1
    assert sum(answer.text.count("слово") for answer in answers) == 1200


def test_signs_of_html_are_shown_as_they_are(make_bot: MakeBot, chat: Chat) -> None:
    with make_bot(Slow(pause_s=0)):
        (answer,) = chat.say("<b>5 < 6 & 7</b>")
    assert answer.text == "<b>5 < 6 & 7</b>"
