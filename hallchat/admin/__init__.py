"""The staff's pages: Flask-Admin, behind a login; whatever they write goes through the booking rules."""

from flask import Flask, Response, has_request_context, request
from flask_admin import Admin
from flask_admin.theme import Bootstrap4Theme

from hallchat import database
from hallchat.admin import login
from hallchat.admin.bookings import BookingsView
from hallchat.admin.conversations import ConversationsView
from hallchat.admin.halls import HallsView
from hallchat.admin.today import Today
from hallchat.admin.words import lazy
from hallchat.current import agent, locale
from hallchat.extensions import babel, db
from hallchat.models import Booking, Conversation, Hall
from hallchat.security import CONTENT_SECURITY_POLICY
from hallchat.wording import DEFAULT

# Flask-Admin asks before it deletes, picks actions and adds filters in onclick attributes, and its
# widgets set style attributes. It has no inline scripts, so scripts come from files alone, as elsewhere.
_POLICY = (
    CONTENT_SECURITY_POLICY.replace("script-src 'self'", "script-src 'self'; script-src-attr 'unsafe-inline'")
    .replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
    + "; font-src 'self' data:"
)  # fmt: skip


def init_app(app: Flask) -> None:
    """Mount the admin."""
    babel.init_app(app, default_locale=DEFAULT, locale_selector=_locale)
    login.init_app(app)
    app.before_request(_read)
    app.after_request(_secure)
    with app.app_context():
        name = agent().settings.studio_name
    admin = Admin(
        app,
        name=name,
        theme=Bootstrap4Theme(base_template="admin/frame.html"),
        index_view=Today(name=lazy("admin-today")),
    )
    admin.add_view(
        BookingsView(Booking, db, lazy("admin-bookings"), endpoint="admin_bookings", url="bookings")
    )
    admin.add_view(HallsView(Hall, db, lazy("admin-halls"), endpoint="admin_halls", url="halls"))
    admin.add_view(
        ConversationsView(
            Conversation,
            db,
            lazy("admin-conversations"),
            endpoint="admin_conversations",
            url="conversations",
        )
    )


def _locale() -> str:
    """The language of Flask-Admin's own words."""
    return locale() if has_request_context() else DEFAULT


def _read() -> None:
    """To look at a page takes no turn among those who write, however long the page is drawn."""
    if request.method == "GET" and request.path.startswith("/admin") and not _is_static():
        database.reading(db.session())


def _is_static() -> bool:
    return (request.endpoint or "").endswith(".static")


def _secure(response: Response) -> Response:
    """Runs before the policy of the other pages is set, which leaves what is there."""
    if request.path.startswith("/admin"):
        response.headers["Content-Security-Policy"] = _POLICY
        if not _is_static():
            response.headers["Cache-Control"] = "no-store"  # a shared computer keeps no client's data
    return response
