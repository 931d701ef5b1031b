"""The sweep: answers the messages that a process that died, or lost its database, left unanswered."""

import logging
import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta

from hallchat.agent.turns import lease, store
from hallchat.agent.turns.context import AgentContext
from hallchat.agent.turns.runner import run_turn
from hallchat.error_summary import describe

ANSWERED_AT_ONCE = 32
"""Conversations that one sweep answers at the same time: a language model makes each wait."""
INTERVAL_S = 30.0
"""The longest time between two looks for abandoned turns."""
_LAPSE_MARGIN = timedelta(seconds=0.1)

log = logging.getLogger(__name__)


def sweep(context: AgentContext, lease_for: timedelta, stopped: threading.Event) -> None:
    """Answers abandoned turns, again and again, until `stopped` is set. An error is logged, and ends nothing.

    Looks each INTERVAL_S, or as soon as a lease runs out.
    """
    while not stopped.is_set():
        wait_s = INTERVAL_S
        try:
            next_lapse = answer_abandoned(context, lease_for)
            if next_lapse is not None:
                wait_s = min(wait_s, (next_lapse - lease.wall_clock() + _LAPSE_MARGIN).total_seconds())
        except Exception as error:
            log.error("the sweep failed: %s", describe(error))
        stopped.wait(wait_s)


def answer_abandoned(context: AgentContext, lease_for: timedelta) -> datetime | None:
    """Answers each unanswered turn that no runner holds; waits for no runner.

    Returns the time when the first lease of another runner ends; None if there is none.
    """
    with context.reading() as connection:
        unfinished = store.unfinished_conversations(connection)
    now = lease.wall_clock()
    live = [lease_until for _, _, lease_until in unfinished if lease_until is not None and lease_until >= now]
    abandoned = [
        (conversation_id, last_number)
        for conversation_id, last_number, lease_until in unfinished
        if lease_until is None or lease_until < now
    ]
    with ThreadPoolExecutor(ANSWERED_AT_ONCE, "sweep") as pool:
        for _ in pool.map(lambda each: _answer_all(context, lease_for, *each), abandoned):
            pass
    return min(live, default=None)


def _answer_all(context: AgentContext, lease_for: timedelta, conversation_id: str, last_number: int) -> None:
    """Answers the conversation's turns. Logs an error: other conversations do not wait for this one."""
    try:
        _answer(context, lease_for, conversation_id, last_number)
    except Exception as error:
        log.error("an abandoned turn stays unanswered: %s", describe(error))


def _answer(context: AgentContext, lease_for: timedelta, conversation_id: str, last_number: int) -> None:
    """Answers the conversation's turns in order, until all are answered or another runner has taken one."""
    while True:
        with context.reading() as connection:
            waiting = store.first_unfinished(connection, conversation_id, last_number)
        taken = lease.take_lease(context.database, waiting, lease_for) if waiting else None
        if taken is None:
            return
        for _ in run_turn(context, taken):
            pass
