"""Telegram as a channel: `flask telegram`.

    polling -> inbox -> chat_queues -> update_handler -> incoming   (an update as a value)
                                            |
                                            +-> agent -> preview    (the answer while it is being made)
                                            +-> commands, messages  (the answer as Telegram's messages)
                                            +-> sending             (the messages into the chat)

`inbox` stores an update before Telegram is told that it has arrived. `chat_queues` hands the updates of one
chat over one after another. `staff_notices` writes to the studio's own chat.
"""

import os

# Durations as timedelta: without this the library warns at each RetryAfter.
os.environ.setdefault("PTB_TIMEDELTA", "true")
