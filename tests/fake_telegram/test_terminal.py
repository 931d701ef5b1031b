"""The fake as a process of its own, to try a bot in a terminal."""

import asyncio
import subprocess
import sys
from typing import IO, Any

from telegram import Bot, Update

from tests.fake_telegram.bots import bot_at, buttons


def read(output: IO[str]) -> str:
    return output.readline().rstrip("\n")


async def answer(bot: Bot, offset: int) -> Update:
    """The next update, answered."""
    [update] = await bot.get_updates(offset=offset, timeout=10)
    if update.callback_query:
        await bot.edit_message_text(f"Взят {update.callback_query.data}", 7, 2)
    else:
        said = update.message.text if update.message else ""
        markup = buttons(("Да", "yes"), ("Оплата", "https://a.ru/"))
        await bot.send_message(7, f"<b>{said}</b>?", parse_mode="HTML", reply_markup=markup)
    return update


async def talk(process: Any) -> list[str]:
    url, token = (read(process.stdout).partition("=")[2] for _ in range(2))
    found = []
    async with bot_at(url, token) as bot:
        process.stdin.write("зал\n")
        process.stdin.flush()
        update = await answer(bot, 0)
        found += [read(process.stdout) for _ in range(3)]
        process.stdin.write("/tap 9\n/tap 2\n/tap 1\n")
        process.stdin.flush()
        await answer(bot, update.update_id + 1)
        found += [read(process.stdout) for _ in range(3)]
    return found


def test_a_bot_can_be_tried_in_a_terminal() -> None:
    command = [sys.executable, "-m", "tests.fake_telegram", "--port", "0"]
    pipes: dict[str, Any] = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "encoding": "utf-8"}
    with subprocess.Popen(command, **pipes) as process:
        found = asyncio.run(talk(process))
        assert process.stdin
        process.stdin.close()
        assert process.wait(5) == 0
    assert found[:3] == ["зал?", "  [1] Да", "  [2] Оплата -> https://a.ru/"]
    assert found[3:] == ["There is no button 9.", "It opens https://a.ru/", "* Взят yes"]
