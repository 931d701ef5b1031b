"""The agent as channels see it: everything that the web, Telegram and the terminal may ask for."""

import threading
from collections.abc import Iterator, Sequence
from datetime import timedelta

from hallchat import database
from hallchat.agent.events import Begun, Data, Event
from hallchat.agent.printable import printable
from hallchat.agent.turns import conversations, lease, steps, store, sweep, transcript
from hallchat.agent.turns.context import AgentContext
from hallchat.agent.turns.lease import Lease, UnansweredTurn
from hallchat.agent.turns.present_cards import with_present_bookings
from hallchat.agent.turns.runner import run_turn
from hallchat.agent.turns.store import StoredTurn
from hallchat.agent.turns.transcript import History
from hallchat.booking import hall_views, photos
from hallchat.booking.studio import STAMP, StudioSnapshot, in_memory, snapshot, use_stamp
from hallchat.studio.description import Description

__all__ = ["MAX_MESSAGE_CHARACTERS", "Agent", "Event", "History", "MessageTooLongError", "StoredTurn"]

LEASE_MARGIN = timedelta(seconds=5)
"""Added to the deadline of a turn: time for the last tool and for storing the answer."""

MAX_MESSAGE_CHARACTERS = 4000
"""The longest message that is accepted."""


class MessageTooLongError(ValueError):
    """The message is longer than MAX_MESSAGE_CHARACTERS; nothing of it is stored."""


class Agent(AgentContext):
    """The receptionist as a channel uses it: start a conversation, submit a message, read the answer."""

    def start(self, channel: str, language: str, client: str | None = None, origin: str | None = None) -> str:
        """Starts a conversation and returns its id. `client` is set if the channel is sure who writes.

        `origin` stands for the network that it comes from: some limits are those of all its conversations.
        """
        with self.writing() as connection:
            return conversations.start_conversation(
                connection, channel, language, client, self.clock(), origin
            )

    def current_conversation(self, client: str) -> str | None:
        """The id of the conversation that the client started last; None if there is none."""
        with self.reading() as connection:
            return conversations.current_conversation(connection, client)

    def studio(self, stored: StoredTurn | None = None) -> Description:
        """The studio's description as it counts now, or when that message was stored."""
        facts = stored.lease.facts if stored and stored.lease else None
        return self._snapshot(facts.studio_stamp if facts else None).description(self.settings)

    def check_length(self, text: str) -> None:
        """Raises MessageTooLongError for a message that `submit` would refuse."""
        if len(text) > MAX_MESSAGE_CHARACTERS:
            raise MessageTooLongError

    def submit(
        self,
        conversation_id: str,
        text: str,
        sender_message_id: str | None = None,
        button_quote_id: str | None = None,
    ) -> int:
        """Stores a message without answering it, and returns the number of its turn.

        `button_quote_id` is the quote that a pressed button belongs to. The same `sender_message_id` again
        is the same turn. Raises LookupError for an unknown conversation, and MessageTooLongError.
        """
        return self._store(conversation_id, text, sender_message_id, button_quote_id).number

    def receive(
        self,
        conversation_id: str,
        text: str,
        sender_message_id: str | None = None,
        button_quote_id: str | None = None,
        in_reply: bool = True,
    ) -> tuple[StoredTurn, Iterator[Event]]:
        """Stores a message as `submit` does; returns its turn and the events of the answer.

        `in_reply` is false for a message written before the client could read the last answer: a yes in it
        agrees to nothing. Read the events to their end: until then, or until the lease ends, no other runner
        answers the message.
        """
        stored = self._store(conversation_id, text, sender_message_id, button_quote_id, self._lease, in_reply)
        return stored, self._answer(conversation_id, stored)

    def reply(self, conversation_id: str, text: str, button_quote_id: str | None = None) -> Iterator[Event]:
        """Stores a message and returns the events of the answer. Raises what `submit` raises."""
        return self.receive(conversation_id, text, button_quote_id=button_quote_id)[1]

    def answers_at_once(self, stored: StoredTurn) -> bool:
        """True if the answer waits for nothing but the database: its events all come together."""
        return stored.lease is not None and not self.engine.waits

    def follow(self, conversation_id: str, number: int) -> Iterator[Event]:
        """Yields the answer to a stored message: runs the turn, or waits for its runner and reads the answer.

        Messages of a conversation are answered in order, beginning with those that a dead process left.
        """
        while True:
            waiting = self._first_unfinished(conversation_id, number)
            if waiting is None:
                yield from self._stored_answer(conversation_id, number)
                return
            taken = lease.take_lease(self.database, waiting, self._lease)
            if taken is None:
                lease.pause()
            elif taken.number == number:
                if (yield from run_turn(self, taken)):
                    return
            else:
                self._run_to_end(taken)

    def history(self, conversation_id: str, before: int | None = None) -> History | None:
        """The newest turns, or those before the turn `before`: at most `transcript.TURNS_PER_PAGE`.

        None for an unknown conversation. Bookings in it are shown as they are now.
        """
        with self.reading() as connection:
            found = transcript.history(connection, conversation_id, before)
        return found and self._with_present_bookings(found, conversation_id)

    def turn(self, conversation_id: str, number: int) -> History | None:
        """The conversation with the turn of that number alone; None if there is no such turn."""
        with self.reading() as connection:
            found = transcript.turn(connection, conversation_id, number)
        return found and self._with_present_bookings(found, conversation_id)

    def language(self, conversation_id: str) -> str | None:
        """The conversation's language; None for an unknown one."""
        with self.reading() as connection:
            return conversations.language_of(connection, conversation_id)

    def set_language(self, conversation_id: str, language: str) -> None:
        """Answers in this language until the client writes in another; ignores an unknown conversation."""
        with self.writing() as connection:
            values = {"conversation": conversation_id, "language": language}
            conversations.SET_LANGUAGE.run(connection, values)

    def halls(self, language: str) -> Sequence[Data]:
        """The studio's halls as clients may see them, for the greeting."""
        with self.sessions() as session:
            database.read_only(session)
            use_stamp(session, session.scalar(STAMP))
            return hall_views.halls_view(session, self.clock(), self.settings, language)

    def bookings(self, conversation_id: str, language: str, opened: Sequence[str] = ()) -> Sequence[Data]:
        """The bookings of the conversation's client as the client may see them, oldest first.

        `opened`: references of others that the client has opened in it.
        """
        with self.sessions() as session:
            database.read_only(session)
            return steps.bookings_view(
                session, conversation_id, language, self.clock(), self.settings, opened
            )

    def photo(self, name: str) -> bytes | None:
        """The hall photo of that name, as WebP; None if it was deleted."""
        with self.sessions() as session:
            database.read_only(session)
            return photos.photo_data(session, name)

    def stop(self, conversation_id: str, number: int) -> None:
        """Ends the answer to that message early; what it has said and booked stays."""
        with self.writing() as connection:
            store.request_stop(connection, conversation_id, number)

    def warm_up(self) -> None:
        """Loads what the first client would otherwise wait for."""
        self.engine.warm_up()

    def resume(self) -> None:
        """Answers, once, the messages that a process that died left unanswered."""
        sweep.answer_abandoned(self, self._lease)

    def sweep(self, stopped: threading.Event) -> None:
        """Does so again and again until `stopped` is set, for a thread of its own."""
        sweep.sweep(self, self._lease, stopped)

    def release_leases(self) -> None:
        """Leaves the turns that this process still answers to others, which may take them over at once.

        To be called before the process ends; a turn that is finished nevertheless counts if it comes first.
        """
        if running := list(self.running):
            with self.writing() as connection:
                lease.release_leases(connection, running)

    def _with_present_bookings(self, history: History, conversation_id: str) -> History:
        return with_present_bookings(
            history, lambda references: self.bookings(conversation_id, history.language, references)
        )

    def _snapshot(self, stamp: str | None = None) -> StudioSnapshot:
        """The studio of that stamp, else of the present one: from memory if it is there."""
        kept = in_memory(self.database, stamp)
        if kept is not None:
            return kept
        with self.sessions() as session:
            database.read_only(session)
            use_stamp(session, session.scalar(STAMP))
            return snapshot(session)

    @property
    def _lease(self) -> timedelta:
        return timedelta(seconds=self.settings.turn_deadline_s) + LEASE_MARGIN

    def _store(
        self,
        conversation_id: str,
        text: str,
        sender_message_id: str | None,
        button_quote_id: str | None,
        lease_for: timedelta | None = None,
        in_reply: bool = True,
    ) -> StoredTurn:
        self.check_length(text)
        sender_id = printable(sender_message_id)[:64] if sender_message_id else None
        quote_id = printable(button_quote_id)[:32] if button_quote_id else None
        with self.writing() as connection:
            return store.store_message(
                connection,
                conversation_id,
                printable(text),
                sender_id,
                quote_id,
                self.clock(),
                lease_for,
                in_reply,
            )

    def _first_unfinished(self, conversation_id: str, number: int) -> UnansweredTurn | None:
        with self.reading() as connection:
            return store.first_unfinished(connection, conversation_id, number)

    def _answer(self, conversation_id: str, stored: StoredTurn) -> Iterator[Event]:
        if stored.lease is None or not (yield from run_turn(self, stored.lease)):
            yield from self.follow(conversation_id, stored.number)

    def _run_to_end(self, taken: Lease) -> None:
        for _ in run_turn(self, taken):
            pass

    def _stored_answer(self, conversation_id: str, number: int) -> Iterator[Event]:
        found = self.turn(conversation_id, number)
        assert found is not None
        [past] = found.turns
        assert past.done is not None
        yield Begun(number, found.language)
        yield from past.blocks
        yield past.done
