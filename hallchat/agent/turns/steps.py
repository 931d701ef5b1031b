"""Begins and ends a turn in the database.

`begin` interprets the message and builds the engine's request; `finish` stores the answer.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from functools import partial
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy.orm import Session

from hallchat.agent.dialogue import booked, booked_news
from hallchat.agent.dialogue.booked_act import Scene
from hallchat.agent.dialogue.interpret import ClientMessage, Interpretation, interpret_message, read_message
from hallchat.agent.dialogue.state import DialogueState
from hallchat.agent.engine_protocol import EngineRequest, StudioFacts
from hallchat.agent.events import Done
from hallchat.agent.turns import statements as sql
from hallchat.agent.turns.blocks import Block, dump_block
from hallchat.agent.turns.conversations import SET_LANGUAGE
from hallchat.agent.turns.early_reading import EarlyReading
from hallchat.agent.turns.lease import LockedTurn
from hallchat.agent.turns.step import Step
from hallchat.agent.turns.transcript import exchanges
from hallchat.booking import booking_views, bookings, hall_views
from hallchat.booking import studio as booking_studio
from hallchat.booking.records import BookingRecord
from hallchat.booking.studio import StudioSnapshot
from hallchat.booking.time_rules import opens_on
from hallchat.config import Settings
from hallchat.models import TurnState
from hallchat.nlu import NluResult
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
    records: Sequence[BookingRecord] | None = None
    if turn.interpretation is None:
        records = bookings.records_of(step.session, turn.conversation_id, step.state.opened)
        interpretation = _interpret(step, studio, now, settings, early, records)
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
        returned=interpretation.returned,
        matter=interpretation.matter,
        news=interpretation.news,
        kept=interpretation.kept,
        flagged=interpretation.flagged,
        bookings=_bookings(step, records if _still_hold(interpretation) else None, now, settings),
        # `EngineRequest.results` stays empty, also if the turn has run before: the engine repeats its calls,
        # gets their recorded results, and the answer shows their cards again.
        history=exchanges(step.connection, turn.conversation_id, turn.number),
        is_open_on=partial(_is_open_on, studio, studio.description(settings)),
    )


def _interpret(
    step: Step,
    studio: StudioSnapshot,
    now: datetime,
    settings: Settings,
    early: EarlyReading | None,
    records: Sequence[BookingRecord],
) -> Interpretation:
    """Interprets the message, once; the state counts from then on. `records`: the client's bookings."""
    turn = step.turn

    def read(text: str, state: DialogueState) -> NluResult:
        return read_message(text, turn.language, state, studio, now, settings)

    is_read = early is not None and early.holds(turn)
    nlu = early.nlu if early is not None and is_read else read(turn.text, step.state)
    state, news = booked_news.news_of(step.state, records, now)
    scene = Scene(step.session, turn.conversation_id, now, settings, turn.number, records)
    state, nlu, matter = booked.find_matter(scene, turn.text, state, nlu, read)
    step.state, found = interpret_message(step.session, _message(turn), state, nlu, now, matter)
    return replace(found, news=news)


def _still_hold(interpretation: Interpretation) -> bool:
    """True if nothing that the message did has changed the client's bookings."""
    opened = interpretation.matter is not None and interpretation.matter.lookup == "opened"
    return interpretation.cancelled is None and not opened


def _bookings(
    step: Step, records: Sequence[BookingRecord] | None, now: datetime, settings: Settings
) -> tuple[dict[str, Any], ...]:
    """The bookings of the conversation's client, oldest first, as the client may see them."""
    if records is None:
        records = bookings.records_of(step.session, step.turn.conversation_id, step.state.opened)
    described = booking_studio.description(step.session, settings)
    return tuple(
        booking_views.booking_view(each, now, described, settings, step.language) for each in records
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
    session: Session,
    conversation_id: str,
    language: str,
    now: datetime,
    settings: Settings,
    opened: Sequence[str] = (),
) -> tuple[dict[str, Any], ...]:
    """The bookings of the conversation's client, oldest first, as the client may see them.

    `opened`: references of others that the client has opened in it.
    """
    described = booking_studio.description(session, settings)
    found = bookings.records_of(session, conversation_id, opened)
    return tuple(booking_views.booking_view(booking, now, described, settings, language) for booking in found)


def _public_facts(facts: description.StudioFacts, language: str, settings: Settings) -> StudioFacts:
    """The studio's data that clients may know, in their language."""
    known = hall_views.studio_view(facts, language)
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
