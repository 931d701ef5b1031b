"""Telegram as a channel: `flask telegram`.

    polling -> inbox -> chats -> reception -> agent
                                     |
                                 answering -> messages -> delivery

Updates are written down before Telegram is told that they have come (`inbox`), and wait in their chats
(`chats`). `incoming` says what an update says, the agent answers it, `messages` draws the answer.
"""

import os

# Durations as timedelta: without it the library warns each time that it is told to wait.
os.environ.setdefault("PTB_TIMEDELTA", "true")
