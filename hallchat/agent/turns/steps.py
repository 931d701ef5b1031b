"""Begins and ends a turn in the database.

`begin` interprets the message and builds the engine's request; `finish` stores the answer.
"""

from collections.abc import Sequence
from datetime import date, datetime
from functools import partial
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy.orm import Session

from hallchat.agent.dialogue.interpret import ClientMessage, Interpretation, interpret_message, read_message
from hallchat.agent.engine_protocol import EngineRequest, StudioFacts
from hallchat.agent.events import Done
from hallchat.agent.turns import statements as sql
from hallchat.agent.turns.blocks import Block, dump_block
from hallchat.agent.turns.conversations import SET_LANGUAGE
from hallchat.agent.turns.early_reading import EarlyReading
from hallchat.agent.turns.lease import LockedTurn
from hallchat.agent.turns.step import Step
from hallchat.agent.turns.transcript import exchanges
from hallchat.booking import bookings, views
from hallchat.booking import studio as booking_studio
from hallchat.booking.studio import StudioSnapshot
from hallchat.booking.time_rules import opens_on
from hallchat.config import Settings
from hallchat.models import TurnState
from hallchat.studio import description

_INTERPRETATION = TypeAdapter(Interpretation)


def begin(
    step: Step,
    studio: StudioSnapshot,
    now: datetime,
    settings: Settings,
    early: EarlyReading | None = None,
) -> EngineRequest:
    """Everything that an engine needs to answer. The message is interpreted here, once per turn.

    `early` is the message if it was read before.
    """
    turn, facts = step.turn, studio.description(settings).studio
    if turn.interpretation is None:
        message = _message(turn)
        if early is not None and early.holds(turn):
            nlu = early.nlu
        else:
            nlu = read_message(turn.text, turn.language, step.state, studio, now, settings)
        step.state, interpretation = interpret_message(step.session, message, step.state, nlu, now)
        step.language = interpretation.nlu.language or turn.language
        _store_interpretation(step, interpretation)
    else:
        interpretation = _INTERPRETATION.validate_python(turn.interpretation)
    return EngineRequest(
        now=now.astimezone(facts.timezone),
        language=step.language,
        text=turn.text,
        nlu=interpretation.nlu,
        state=step.state,
        studio=_public_facts(facts, step.language, settings),
        agreed_quote=interpretation.agreed_quote,
        refused=interpretation.refused,
        cancelled=interpretation.cancelled,
        flagged=interpretation.flagged,
        bookings=bookings_view(step.session, turn.conversation_id, step.language, now, settings),
        # `EngineRequest.results` stays empty, also if the turn has run before: the engine repeats its calls,
        # gets their recorded results, and the answer shows their cards again.
        history=exchanges(step.connection, turn.conversation_id, turn.number),
        is_open_on=partial(_is_open_on, studio, studio.description(settings)),
    )


def _is_open_on(studio: StudioSnapshot, described: description.Description, name: str, day: date) -> bool:
    """True if the hall of that name is open on the day, and for a hall that is no longer there."""
    hall = studio.by_name.get(name.casefold())
    return hall is None or opens_on(described, studio.terms[hall.id], day)


def _message(turn: LockedTurn) -> ClientMessage:
    return ClientMessage(turn.conversation_id, turn.text, turn.language, turn.in_reply, turn.button_quote_id)


def _store_interpretation(step: Step, interpretation: Interpretation) -> None:
    """Stores the interpretation; the conversation takes the client's language."""
    turn = step.turn
    step.set_turn(interpretation=_INTERPRETATION.dump_python(interpretation, mode="json"))
    if step.language != turn.language:
        values = {"conversation": turn.conversation_id, "language": step.language}
        SET_LANGUAGE.run(step.connection, values)


def bookings_view(
    session: Session, conversation_id: str, language: str, now: datetime, settings: Settings
) -> tuple[dict[str, Any], ...]:
    """The bookings of the conversation's client, oldest first, as the client may see them."""
    described = booking_studio.description(session, settings)
    found = bookings.records_of(session, conversation_id)
    return tuple(views.booking_view(booking, now, described, settings, language) for booking in found)


def _public_facts(facts: description.StudioFacts, language: str, settings: Settings) -> StudioFacts:
    """The studio's data that clients may know, in their language."""
    known = views.studio_view(facts, language)
    contacts = {name: known[name] for name in ("name", "phone", "email", "address")}
    return StudioFacts(
        **contacts,
        site=settings.public_url,
        horizon_days=facts.horizon_days,
        staff_chat=bool(settings.telegram_bot_token) and settings.telegram_staff_chat_id is not None,
    )


def finish(step: Step, blocks: Sequence[Block], text: str, done: Done, now: datetime) -> None:
    """Stores the answer and ends the turn."""
    message = {
        "turn_id": step.turn.turn_id,
        "role": "agent",
        "text": text,
        "blocks": [dump_block(block) for block in blocks],
        "suggestions": list(done.suggestions),
        "created_at": now,
    }
    sql.STORE_MESSAGE.run(step.connection, message)
    step.set_turn(
        state=TurnState.DONE,
        finished_at=now,
        lease_until=None,
        engine=done.engine,
        outcome=done.outcome,
        asks=None if done.asks is None else list(done.asks),
    )
