"""The staff's pages: Flask-Admin, behind a login; whatever they write goes through the booking rules."""

from flask import Flask, Response, has_request_context, request
from flask_admin import Admin
from flask_admin.theme import Bootstrap4Theme

from hallchat import database
from hallchat.admin import login
from hallchat.admin.booking_views import BookingsView
from hallchat.admin.conversations import ConversationsView
from hallchat.admin.hall_views import HallsView
from hallchat.admin.labels import lazy_say
from hallchat.admin.today import Today
from hallchat.extensions import babel, db
from hallchat.models import Booking, Conversation, Hall
from hallchat.request_context import agent, current_language
from hallchat.wording import DEFAULT_LANGUAGE


def init_app(app: Flask) -> None:
    """Mount the admin."""
    babel.init_app(app, default_locale=DEFAULT_LANGUAGE, locale_selector=_locale)
    login.init_app(app)
    app.before_request(_read)
    app.after_request(_not_kept)
    with app.app_context():
        name = agent().settings.studio_name
    admin = Admin(
        app,
        name=name,
        theme=Bootstrap4Theme(base_template="admin/frame.html"),
        index_view=Today(name=lazy_say("admin-today"), menu_class_name="today"),
    )
    for view, model, name in (
        (BookingsView, Booking, "bookings"),
        (HallsView, Hall, "halls"),
        (ConversationsView, Conversation, "conversations"),
    ):
        label = lazy_say(f"admin-{name}")
        admin.add_view(view(model, db, label, endpoint=f"admin_{name}", url=name, menu_class_name=name))


def _locale() -> str:
    """The language of Flask-Admin's own words."""
    return current_language() if has_request_context() else DEFAULT_LANGUAGE


def _read() -> None:
    """To look at a page takes no turn among those who write, however long the page is drawn."""
    if request.method == "GET" and request.path.startswith("/admin"):
        database.read_only(db.session())


def _not_kept(response: Response) -> Response:
    """A shared computer keeps no client's data."""
    if request.path.startswith("/admin"):
        response.headers["Cache-Control"] = "no-store"
    return response
