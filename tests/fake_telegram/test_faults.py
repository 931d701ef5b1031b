"""Faults, and the errors that the library raises for them."""

import asyncio
from datetime import timedelta

import pytest
from telegram import Bot
from telegram.error import (
    BadRequest,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from tests.fake_telegram import FakeTelegram, Fault, Person, faults
from tests.fake_telegram.bots import bot_of, run

RAISED = [
    (faults.too_many(3), RetryAfter, "Flood control exceeded"),
    (faults.server_error, NetworkError, "Internal Server Error"),
    (faults.bad_gateway, NetworkError, r"Bad Gateway \(502\)"),
    (faults.reset, NetworkError, r"httpx\.ReadError"),
    (faults.reset_after, NetworkError, r"httpx\.ReadError"),
    (faults.stall(60), TimedOut, "Timed out"),
    (faults.stall(60, executed=True), TimedOut, "Timed out"),
    (faults.bad_request("chat is gone"), BadRequest, "Chat is gone"),
    (faults.refused(403, "Forbidden: user is deactivated"), Forbidden, "user is deactivated"),
    (faults.not_json, TelegramError, "Invalid server response"),
]


@pytest.mark.parametrize(("fault", "kind", "words"), RAISED, ids=str)
def test_a_fault_happens_once(
    telegram: FakeTelegram, anna: Person, fault: Fault, kind: type[Exception], words: str
) -> None:
    async def send(bot: Bot) -> None:
        with pytest.raises(kind, match=words) as raised:
            await bot.send_message(7, "a", read_timeout=0.1)
        assert type(raised.value) is kind
        assert len(anna.messages) == fault.executes
        await bot.send_message(7, "b")

    telegram.fail("sendMessage", fault)
    run(telegram, send)
    assert anna.messages[-1].text == "b"
    assert [each.method for each in telegram.requests if each.chat_id] == ["sendMessage"] * 2
    assert telegram.refusals == []


def test_how_long_to_wait_is_told(telegram: FakeTelegram, anna: Person) -> None:
    telegram.fail("sendMessage", faults.too_many(3))
    with pytest.raises(RetryAfter) as raised:
        run(telegram, lambda bot: bot.send_message(7, "a"))
    assert raised.value.retry_after == timedelta(seconds=3)


def test_which_requests_a_fault_meets(telegram: FakeTelegram, anna: Person) -> None:
    boris = telegram.person(8)

    async def send(bot: Bot) -> None:
        telegram.fail("*", faults.reset, times=2, chat_id=7)
        await bot.send_message(8, "a")
        for action in (bot.send_message(7, "a"), bot.send_chat_action(7, "typing")):
            with pytest.raises(NetworkError):
                await action
        await bot.send_message(7, "b")
        telegram.fail("sendMessage", faults.bad_gateway, times=None)
        for _ in range(3):
            with pytest.raises(NetworkError):
                await bot.send_message(8, "c")
        telegram.recover()
        await bot.send_message(8, "d")

    run(telegram, send)
    assert [each.text for each in anna.messages] == ["b"]
    assert [each.text for each in boris.messages] == ["a", "d"]


def test_a_late_answer_comes(telegram: FakeTelegram, anna: Person) -> None:
    telegram.fail("sendMessage", faults.stall(0.05))
    assert run(telegram, lambda bot: bot.send_message(7, "a")).text == "a"


def test_another_bot(telegram: FakeTelegram) -> None:
    telegram.fail("getUpdates", faults.conflict)
    with pytest.raises(Conflict, match="terminated by other getUpdates request"):
        run(telegram, lambda bot: bot.get_updates())


@pytest.mark.parametrize("token", ["43:TEST", "TEST"])
def test_tokens(telegram: FakeTelegram, token: str) -> None:
    with pytest.raises(InvalidToken):
        run(telegram, lambda bot: bot.get_me(), token=token)


def test_a_lost_network(telegram: FakeTelegram, anna: Person) -> None:
    async def talk() -> None:
        async with bot_of(telegram) as bot:
            polling = asyncio.create_task(bot.get_updates(timeout=30))
            await asyncio.to_thread(telegram.wait, lambda: telegram.requests[-1].method == "getUpdates")
            telegram.close_doors()
            with pytest.raises(NetworkError):
                await polling
            with pytest.raises(NetworkError, match="ConnectError"):
                await bot.send_message(7, "a")
            telegram.open_doors()
            await bot.send_message(7, "b")
            telegram.close_doors()

    asyncio.run(talk())
    assert [each.text for each in anna.messages] == ["b"]
