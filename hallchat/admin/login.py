"""Login and logout of staff."""

import hashlib
import secrets
from datetime import timedelta
from functools import cache

from flask import (
    Blueprint,
    Flask,
    current_app,
    make_response,
    redirect,
    render_template,
    request,
    session,
    url_for,
)
from flask_login import UserMixin, current_user, login_user, logout_user
from flask_wtf.csrf import CSRFError
from sqlalchemy import select
from werkzeug.security import check_password_hash, generate_password_hash
from werkzeug.wrappers import Response

from hallchat.admin import form_recovery
from hallchat.admin.login_limits import Attempt, LoginLimits, known_browser, remember_browser
from hallchat.extensions import db, login_manager
from hallchat.form_origin import refusal
from hallchat.models import Staff
from hallchat.request_context import agent, client_network
from hallchat.security import is_local_path

LIMITS = "hallchat_login_limits"
"""The name of the application's extension that limits logins."""
LOGIN_LIFETIME = timedelta(hours=12)
"""A working day. The session cookie lives longer, because it also holds the client's conversation."""
_LOGIN_TIME_KEY = "staff_since"

bp = Blueprint("staff", __name__, url_prefix="/admin")


def init_app(app: Flask) -> None:
    # Clients' pages never load the member of staff: that would open a second transaction beside the agent's.
    login_manager.init_app(app, add_context_processor=False)
    login_manager.session_protection = "strong"
    app.extensions[LIMITS] = LoginLimits()
    app.register_blueprint(bp)


class Member(UserMixin):
    """A member of staff who is logged in, until the password changes."""

    def __init__(self, number: int, password_hash: str) -> None:
        fingerprint = hashlib.sha256(password_hash.encode()).hexdigest()[:16]
        self.password_hash = password_hash
        self.id = f"{number}.{fingerprint}"


@bp.route("/login", methods=["GET", "POST"])
def login() -> Response | tuple[str, int] | str:
    """Shows and processes the login form; redirects staff who are logged in already."""
    if current_user.is_authenticated:
        return _after_login()
    if request.method == "GET":
        return _page()
    # PostgreSQL rejects text with NUL; no username contains one.
    username = request.form.get("username", "").replace("\0", "")
    account = _account(username)
    limits: LoginLimits = current_app.extensions[LIMITS]
    attempt = Attempt(username, client_network(), known_browser(account.id) if account else None)
    if not limits.hit(attempt):
        return _page("admin-login-too-often"), 429
    if not _is_password_of(account, request.form.get("password", "")) or account is None:
        return _page("admin-login-wrong"), 401
    limits.give_back(attempt)
    login_user(account)
    session[_LOGIN_TIME_KEY] = agent().clock().timestamp()
    response = make_response(_after_login())
    remember_browser(response, account.id)
    return response


def _after_login() -> Response | str:
    """The form to resend if the login form carried one, else a redirect to the requested page."""
    return form_recovery.resend_page_after_login(_target()) or redirect(_target())


@bp.post("/logout")
def logout() -> Response:
    logout_user()
    return redirect(url_for("staff.login"))


@bp.errorhandler(CSRFError)
def _not_accepted(error: CSRFError) -> Response | tuple[Response | str, int]:
    if request.endpoint != "staff.login":
        return form_recovery.expired_form_response(400)
    reason = refusal(error)
    return _page("admin-login-expired" if reason == "expired" else f"page-{reason}"), 400


def _page(problem: str | None = None) -> str:
    return render_template(
        "admin/login.html",
        problem=problem,
        next=_target(),
        username=request.form.get("username", ""),
        recovered=form_recovery.fields_in_login_form(),
    )


def _target() -> str:
    """The address to open after the login: `next` if it is a staff page, else the first page."""
    requested = request.values.get("next", "")
    return (
        requested if requested.startswith("/admin/") and is_local_path(requested) else url_for("admin.index")
    )


def _account(username: str) -> Member | None:
    """The member of that name, not logged in; None for an unknown name."""
    known = db.session.execute(
        select(Staff.id, Staff.password_hash).where(Staff.username == username)
    ).one_or_none()
    db.session.rollback()  # hashing is slow by design; an open transaction would block writers
    return Member(*known) if known else None


def _is_password_of(account: Member | None, password: str) -> bool:
    """True if the password is right. For an unknown account the answer takes as long."""
    return check_password_hash(account.password_hash if account else _dummy_hash(), password)


@cache
def _dummy_hash() -> str:
    """A hash that no password matches, checked for unknown names so that timing does not reveal them."""
    return generate_password_hash(secrets.token_urlsafe())


@login_manager.user_loader
def _member(member_id: str) -> Member | None:
    """The member with that id; None if the password changed or the login is older than `LOGIN_LIFETIME`."""
    staff_id = member_id.partition(".")[0]
    known = db.session.execute(
        select(Staff.id, Staff.password_hash).where(Staff.id == int(staff_id))
    ).one_or_none()
    if (
        known is None
        or agent().clock().timestamp() - session.get(_LOGIN_TIME_KEY, 0) > LOGIN_LIFETIME.total_seconds()
    ):
        return None
    member = Member(*known)
    return member if member.id == member_id else None
