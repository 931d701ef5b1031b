"""A fake Telegram behind a real socket, for tests: the Bot API, and people who write to the bot.

    with FakeTelegram() as telegram:
        anna = telegram.person(7, name="Анна")
        anna.says("/start")                       # the bot at telegram.base_url gets an update
        anna.wait(lambda: anna.messages)
        anna.taps("Да, всё верно")

What can go wrong on the way is in `faults`. What the real one refuses is refused, with its own words.
"""

from tests.fake_telegram import faults
from tests.fake_telegram.chats import Shown
from tests.fake_telegram.faults import Fault
from tests.fake_telegram.keyboards import Button, Key
from tests.fake_telegram.people import Group, Person
from tests.fake_telegram.telegram import FakeTelegram, Refusal, Request

__all__ = [
    "Button",
    "FakeTelegram",
    "Fault",
    "Group",
    "Key",
    "Person",
    "Refusal",
    "Request",
    "Shown",
    "faults",
]
