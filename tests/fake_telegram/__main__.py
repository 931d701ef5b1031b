"""`python -m tests.fake_telegram`: a chat with the bot in a terminal, without Telegram.

The first two lines printed are the settings that the bot is to be started with. Then each line that
is typed is said by a client, and what the bot sends is printed, its buttons numbered.

    /tap 1                   taps that button
    /contact +79123456789    shares a phone number

It ends at the end of input.
"""

import argparse
import sys
import threading
from collections.abc import Iterable, Sequence
from contextlib import suppress

from tests.fake_telegram.chats import Shown
from tests.fake_telegram.keyboards import Button
from tests.fake_telegram.people import Person
from tests.fake_telegram.telegram import FakeTelegram

FOREVER_S = 10.0**6


class Terminal:
    """Prints the chat of one client, with its changes."""

    def __init__(self, person: Person) -> None:
        self._person = person
        self._printed: dict[int, Shown] = {}
        self._buttons: list[Button] = []

    def watch(self) -> None:
        """Prints new and changed messages, forever."""
        while True:
            self._person.wait(self._changed_messages, FOREVER_S)
            for shown in self._changed_messages():
                self._print(shown)

    def type(self, line: str) -> None:
        """Carries out a typed line as an action of the client."""
        command, _, rest = line.partition(" ")
        if command == "/tap":
            self._tap(rest.strip())
        elif command == "/contact":
            self._person.shares_contact(rest.strip())
        elif line.strip():
            self._person.says(line)

    def _changed_messages(self) -> list[Shown]:
        return [each for each in self._person.messages if self._printed.get(each.message_id) != each]

    def _print(self, shown: Shown) -> None:
        changed = "* " if shown.message_id in self._printed else ""
        self._printed[shown.message_id] = shown
        photo = "[photo] " if shown.photo else ""
        lines = [f"{changed}{photo}{shown.text}"]
        for row in shown.keyboard:
            lines.append("  " + "  ".join(map(self._numbered, row)))
        for keys in shown.reply_keyboard or ():
            lines.append("  " + "  ".join(f"<{key}>" for key in keys))
        _print("\n".join(lines))

    def _numbered(self, button: Button) -> str:
        self._buttons.append(button)
        return f"[{len(self._buttons)}] {button.text}" + (f" -> {button.url}" if button.url else "")

    def _tap(self, number: str) -> None:
        if not number.isdecimal() or not 0 < int(number) <= len(self._buttons):
            _print(f"There is no button {number}.")
            return
        button = self._buttons[int(number) - 1]
        if button.data is None:
            _print(f"It opens {button.url}")
        else:
            self._person.taps(button)


def main(words: Sequence[str], lines: Iterable[str]) -> None:
    """Serves the Bot API; a client sends the lines."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.fake_telegram",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--port", type=int, default=0, help="0 is a free one")
    parser.add_argument("--language", default="ru", help="of the client")
    chosen = parser.parse_args(words)
    with FakeTelegram(port=chosen.port) as telegram:
        _print(f"TELEGRAM_API_BASE_URL={telegram.base_url}\nTELEGRAM_BOT_TOKEN={telegram.token}")
        terminal = Terminal(telegram.person(7, language=chosen.language))
        threading.Thread(target=terminal.watch, daemon=True).start()
        with suppress(KeyboardInterrupt):
            for line in lines:
                terminal.type(line.rstrip("\n"))


def _print(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1:], sys.stdin)
