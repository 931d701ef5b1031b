"""Long polling."""

import asyncio
import time

import pytest
from telegram import Bot, Update
from telegram.error import Conflict

from tests.fake_telegram import FakeTelegram, Person
from tests.fake_telegram.bots import run


def ids(updates: tuple[Update, ...]) -> list[int]:
    return [update.update_id for update in updates]


def test_updates_stay_until_they_are_acknowledged(telegram: FakeTelegram, anna: Person) -> None:
    first, second, third = [anna.says(text) for text in "abc"]

    async def poll(bot: Bot) -> None:
        assert ids(await bot.get_updates()) == [first, second, third]
        assert ids(await bot.get_updates(limit=1)) == [first]
        assert ids(await bot.get_updates(offset=second)) == [second, third]
        assert ids(await bot.get_updates(offset=-1)) == [third]
        assert ids(await bot.get_updates()) == [third]
        assert ids(await bot.get_updates(offset=third + 1)) == []

    run(telegram, poll)
    assert [each.parameters.get("offset") for each in telegram.requests][3:5] == [second, -1]


def test_a_poll_waits_for_an_update(telegram: FakeTelegram, anna: Person) -> None:
    async def poll(bot: Bot) -> None:
        assert await bot.get_updates(timeout=0) == ()
        polling = asyncio.create_task(bot.get_updates(timeout=30))
        await asyncio.to_thread(telegram.wait, lambda: telegram.requests[-1].parameters.get("timeout") == 30)
        said = anna.says("a")
        assert ids(await polling) == [said]

    run(telegram, poll)


def test_a_poll_ends_in_time(telegram: FakeTelegram) -> None:
    begins = time.monotonic()
    assert run(telegram, lambda bot: bot.get_updates(timeout=1)) == ()
    assert 0.9 < time.monotonic() - begins < 3


def test_a_second_poll_ends_the_first(telegram: FakeTelegram, anna: Person) -> None:
    async def poll(bot: Bot) -> None:
        first = asyncio.create_task(bot.get_updates(timeout=30))
        await asyncio.to_thread(telegram.wait, lambda: telegram.requests[-1].method == "getUpdates")
        assert await bot.get_updates() == ()
        with pytest.raises(Conflict, match="terminated by other getUpdates request"):
            await first

    run(telegram, poll)


def test_a_client_who_hangs_up_does_not_conflict(telegram: FakeTelegram, anna: Person) -> None:
    async def poll(bot: Bot) -> None:
        first = asyncio.create_task(bot.get_updates(timeout=30))
        await asyncio.to_thread(telegram.wait, lambda: telegram.requests[-1].method == "getUpdates")
        first.cancel()
        await asyncio.gather(first, return_exceptions=True)
        said = anna.says("a")
        assert ids(await bot.get_updates(timeout=30)) == [said]

    run(telegram, poll)
    assert telegram.refusals == []


def test_updates_may_be_raw_repeated_and_unwanted(telegram: FakeTelegram, anna: Person) -> None:
    first = anna.says("a")

    async def poll(bot: Bot) -> None:
        [update] = await bot.get_updates(allowed_updates=["message"])
        assert await bot.get_updates(offset=first + 1) == ()
        telegram.push(update.to_dict())
        new = telegram.push({"message": {**update.to_dict()["message"], "text": "b"}})
        telegram.push({"poll": {}})
        assert ids(await bot.get_updates(offset=first + 1)) == [first, new]
        assert ids(await bot.get_updates(offset=first + 1)) == [new]
        await bot.delete_webhook(drop_pending_updates=True)
        assert await bot.get_updates() == ()

    run(telegram, poll)
