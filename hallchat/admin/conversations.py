"""The pages of conversations: those that need staff on top, a list, and a transcript with all actions."""

from collections.abc import Sequence
from typing import Any

from flask import flash, redirect, request
from flask_admin import expose
from flask_admin.babel import gettext
from flask_admin.contrib.sqla import ModelView
from flask_admin.helpers import get_redirect_target
from sqlalchemy import func, select
from werkzeug.wrappers import Response

from hallchat.admin.labels import date_label, date_time_label, lazy_say, status_badge
from hallchat.admin.model_use import model_line, model_total_line
from hallchat.admin.tool_calls import as_json, call_summary
from hallchat.admin.transcript import engines_of, model_total_of, transcript_page
from hallchat.admin.views import StaffOnly, Writing
from hallchat.agent.turns.transcript import TURNS_PER_PAGE
from hallchat.booking import flags
from hallchat.booking.bookings import bookings_of
from hallchat.extensions import db
from hallchat.models import Booking, Conversation, Flag, Message, Turn
from hallchat.request_context import agent, current_language, studio_time
from hallchat.wording import has, say
from hallchat.wording.formats import language_name

MAX_EXCERPT_CHARS = 120
"""The characters of the last message that the list shows."""

TURN_NUMBERS = range(1, 2**31)
_FLAGS_SHOWN = 50


def _channel(name: str) -> str:
    word = f"admin-channel-{name}"
    return say(current_language(), word) if has(current_language(), word) else name


def _language(code: str) -> str:
    return language_name(code, current_language())


def _engine(name: str) -> str:
    word = f"admin-engine-{name}"
    return say(current_language(), word) if has(current_language(), word) else name


def _excerpt(text: str) -> str:
    """The beginning of a message on one line, cut at the end of a word."""
    line = " · ".join(each.strip() for each in text.splitlines() if each.strip())
    if len(line) <= MAX_EXCERPT_CHARS:
        return line
    return line[:MAX_EXCERPT_CHARS].rsplit(" ", 1)[0].rstrip(" ·,:;—–-") + "…"


def _flag(number: str) -> Flag | None:
    """The flag with that id, which comes from the request."""
    is_id = number.isascii() and number.isdecimal() and len(number) < 10
    return db.session.get(Flag, int(number)) if is_id else None


class ConversationsView(StaffOnly, Writing, ModelView):
    list_template = "admin/conversations.html"
    can_create = can_edit = can_delete = False
    can_view_details = True
    column_list = ("created_at", "channel", "language", "turn_count", "bookings", "last_message")
    column_sortable_list = ("created_at",)
    column_default_sort = ("created_at", True)
    usual_order = ("created_at", "descending")
    column_formatters = {  # noqa: RUF012  Flask-Admin's own way to declare it
        "created_at": lambda view, context, row, name: date_time_label(row.created_at),
        "channel": lambda view, context, row, name: _channel(row.channel),
        "language": lambda view, context, row, name: _language(row.language),
        "bookings": lambda view, context, row, name: row.bookings or "—",
        "last_message": lambda view, context, row, name: _excerpt(row.last_message or ""),
    }

    def get_column_name(self, field: str) -> Any:
        return lazy_say(f"admin-conversation-{field.replace('_', '-')}")

    def get_query(self) -> Any:
        """The columns of the list as one query, whose cost does not depend on the length of conversations."""
        turn_count = select(func.count()).where(Turn.conversation_id == Conversation.id).scalar_subquery()
        last_message = (
            select(func.substr(Message.text, 1, 2 * MAX_EXCERPT_CHARS))
            .join(Turn)
            .where(Turn.conversation_id == Conversation.id)
            .order_by(Message.id.desc())
            .limit(1)
            .scalar_subquery()
        )
        references = (
            select(func.aggregate_strings(Booking.reference, ", "))
            .where(Booking.conversation_id == Conversation.id)
            .scalar_subquery()
        )
        return db.session.query(
            Conversation.id,
            Conversation.created_at,
            Conversation.channel,
            Conversation.language,
            turn_count.label("turn_count"),
            references.label("bookings"),
            last_message.label("last_message"),
        )

    # The conversations that need staff

    def open_flags(self) -> Sequence[Flag]:
        """The flags that staff have not dealt with, the newest first."""
        return flags.open_flags(db.session(), _FLAGS_SHOWN)

    def flag_reason(self, flag: Flag) -> str:
        return say(current_language(), f"flag-{flag.reason.replace('_', '-')}")

    def flag_time(self, flag: Flag) -> str:
        return date_time_label(flag.created_at)

    @expose("/dealt-with/", methods=("POST",))
    def dealt_with(self) -> Response:
        """Notes that staff have dealt with what a conversation was flagged for."""
        flag = _flag(request.form.get("id", ""))
        if flag is not None and self.attempt(lambda: flags.close_flag(flag, agent().clock())):
            flash(say(current_language(), "admin-flag-closed"), "success")
        return redirect(get_redirect_target() or self.get_url(".index_view"))

    # The transcript

    def get_one(self, id: Any) -> Conversation | None:  # noqa: A002  Flask-Admin's name
        return db.session.get(Conversation, str(id).replace("\0", ""))

    @expose("/details/")
    def details_view(self) -> Response | str:
        """A page of the transcript: the newest turns, or those before the turn `before`."""
        conversation = self.get_one(request.args.get("id", ""))
        if conversation is None:
            flash(gettext("Record does not exist."), "error")
            return redirect(self.get_url(".index_view"))
        session, before = db.session(), request.args.get("before", 0, type=int)
        engines = engines_of(session, conversation.id)
        total = model_total_of(session, conversation.id)
        page: str = self.render(
            "admin/transcript.html",
            conversation=conversation,
            flags=flags.open_flags_of(session, conversation.id),
            transcript=transcript_page(session, conversation.id, before if before in TURN_NUMBERS else None),
            turns_per_page=TURNS_PER_PAGE,
            bookings=bookings_of(session, conversation.id),
            channel=_channel(conversation.channel),
            written_in=_language(conversation.language),
            engines=", ".join(map(_engine, engines)),
            engine=_engine,
            model_line=model_line,
            model_total=model_total_line(total) if total else "",
            status_badge=status_badge,
            date_time_label=date_time_label,
            date_label=date_label,
            local=studio_time,
            clock_of=lambda instant: f"{studio_time(instant):%H:%M}",
            call_summary=call_summary,
            as_json=as_json,
        )
        return page
