"""The staff's pages: Flask-Admin behind a login; all writes go through the booking rules."""

from typing import Any

from flask import Flask, Response, has_request_context, request
from flask_admin import Admin
from flask_admin.theme import Bootstrap4Theme

from hallchat import database
from hallchat.admin import login
from hallchat.admin.answer_views import AnswersView
from hallchat.admin.booking_views import BookingsView
from hallchat.admin.closure_views import ClosuresView
from hallchat.admin.conversations import ConversationsView
from hallchat.admin.extra_views import ExtrasView
from hallchat.admin.hall_views import HallsView
from hallchat.admin.labels import lazy_say
from hallchat.admin.price_views import PricesView
from hallchat.admin.settings_view import SettingsView
from hallchat.admin.studio_file import StudioFileView
from hallchat.admin.today import Today
from hallchat.booking.flags import count_flagged_conversations
from hallchat.booking.unanswered import count_unanswered
from hallchat.extensions import babel, db
from hallchat.models import AnswerRow, Booking, ClosureRow, Conversation, ExtraRow, Hall, PriceRuleRow
from hallchat.models.base import Base
from hallchat.request_context import current_language
from hallchat.wording import DEFAULT_LANGUAGE

_STUDIO: tuple[tuple[Any, type[Base], str], ...] = (
    (HallsView, Hall, "halls"),
    (PricesView, PriceRuleRow, "prices"),
    (ExtrasView, ExtraRow, "extras"),
    (ClosuresView, ClosureRow, "closures"),
    (AnswersView, AnswerRow, "answers"),
)
"""The pages of the studio's description, which have one place in the menu; the label is `admin-<name>`."""


def init_app(app: Flask) -> None:
    """Add the staff's pages to the application."""
    babel.init_app(app, default_locale=DEFAULT_LANGUAGE, locale_selector=_locale)
    login.init_app(app)
    app.before_request(_use_read_only_transaction)
    app.after_request(_forbid_caching)
    app.context_processor(
        lambda: {
            "questions_waiting": lambda: count_unanswered(db.session()),
            "flags_waiting": lambda: count_flagged_conversations(db.session()),
        }
    )
    admin = Admin(
        app,
        name="Hallchat",  # our frame shows the studio's name instead
        theme=Bootstrap4Theme(base_template="admin/frame.html"),
        index_view=Today(name=lazy_say("admin-today"), menu_class_name="today"),
    )
    admin.add_view(_view(BookingsView, Booking, "bookings"))
    for view, model, name in _STUDIO:
        admin.add_view(_view(view, model, name, category="studio"))
    for page, name in ((SettingsView, "settings"), (StudioFileView, "studio-file")):
        admin.add_view(_page(page, name))
    admin.add_view(_view(ConversationsView, Conversation, "conversations"))


def _view(view: Any, model: type[Base], name: str, **options: str) -> Any:
    label = lazy_say(f"admin-{name}")
    return view(model, db, label, endpoint=f"admin_{name}", url=name, menu_class_name=name, **options)


def _page(page: Any, name: str) -> Any:
    """A page of the studio that is no table."""
    label, endpoint = lazy_say(f"admin-{name}"), f"admin_{name.replace('-', '_')}"
    return page(label, endpoint=endpoint, url=name, menu_class_name=name, category="studio")


def _locale() -> str:
    """The language of Flask-Admin's own texts."""
    return current_language() if has_request_context() else DEFAULT_LANGUAGE


def _use_read_only_transaction() -> None:
    """Give a page that only reads a read-only transaction, so that it does not block writers."""
    if request.method == "GET" and request.path.startswith("/admin"):
        database.read_only(db.session())


def _forbid_caching(response: Response) -> Response:
    """Forbid caching, so that no client's data stays on a shared computer."""
    if request.path.startswith("/admin"):
        response.headers["Cache-Control"] = "no-store"
    return response
