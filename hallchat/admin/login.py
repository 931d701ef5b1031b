"""Who may open the staff's pages: logging in and out."""

import hashlib
import secrets
from datetime import timedelta
from functools import cache

from flask import Blueprint, Flask, redirect, render_template, request, session, url_for
from flask_login import UserMixin, current_user, login_user, logout_user
from flask_wtf.csrf import CSRFError
from sqlalchemy import select
from werkzeug.exceptions import TooManyRequests
from werkzeug.security import check_password_hash, generate_password_hash
from werkzeug.wrappers import Response

from hallchat.admin import form_recovery
from hallchat.extensions import db, limiter, login_manager
from hallchat.models import Staff
from hallchat.request_context import agent
from hallchat.security import is_local_path

STAYS = timedelta(hours=12)
"""A working day. The session's cookie lives longer: clients' conversations are in it too."""
_SINCE = "staff_since"

bp = Blueprint("staff", __name__, url_prefix="/admin")


def init_app(app: Flask) -> None:
    # Clients' pages never ask who is staff: that would open a transaction beside the agent's own.
    login_manager.init_app(app, add_context_processor=False)
    login_manager.session_protection = "strong"
    app.register_blueprint(bp)


class Member(UserMixin):
    """A member of staff who is logged in, until the password changes."""

    def __init__(self, number: int, password_hash: str) -> None:
        mark = hashlib.sha256(password_hash.encode()).hexdigest()[:16]
        self.id = f"{number}.{mark}"


@bp.route("/login", methods=["GET", "POST"])
@limiter.limit("10/minute", methods=["POST"])
def login() -> Response | tuple[str, int] | str:
    """The login page; who is logged in is sent where they wanted to go."""
    if current_user.is_authenticated:
        return _onward()
    if request.method == "GET":
        return _page()
    member = _authenticated(request.form.get("username", ""), request.form.get("password", ""))
    if member is None:
        return _page("admin-login-wrong"), 401
    login_user(member)
    session[_SINCE] = agent().clock().timestamp()
    return _onward()


def _onward() -> Response | str:
    """To where one wanted to go, or to the form that was sent when an earlier login had ended."""
    return form_recovery.resend_page_after_login(_target()) or redirect(_target())


@bp.post("/logout")
def logout() -> Response:
    logout_user()
    return redirect(url_for("staff.login"))


@bp.errorhandler(TooManyRequests)
def _too_often(_error: TooManyRequests) -> tuple[str, int]:
    return _page("admin-login-too-often"), 429


@bp.errorhandler(CSRFError)
def _expired(_error: CSRFError) -> Response | tuple[Response | str, int]:
    if request.endpoint != "staff.login":
        return form_recovery.expired_form_response(400)
    return _page("admin-login-expired"), 400


def _page(problem: str | None = None) -> str:
    return render_template(
        "admin/login.html",
        problem=problem,
        next=_target(),
        username=request.form.get("username", ""),
        recovered=form_recovery.fields_in_login_form(),
    )


def _target() -> str:
    """Where to after the login: a page of the admin, whatever the address asks for."""
    wanted = request.values.get("next", "")
    return wanted if wanted.startswith("/admin/") and is_local_path(wanted) else url_for("admin.index")


def _authenticated(username: str, password: str) -> Member | None:
    """The member whose password that is. An unknown name takes as long as a wrong password."""
    # PostgreSQL refuses a text with NUL, which no username has.
    known = db.session.execute(
        select(Staff.id, Staff.password_hash).where(Staff.username == username.replace("\0", ""))
    ).one_or_none()
    db.session.rollback()  # hashing is slow by design: nobody should wait for this transaction meanwhile
    number, password_hash = known or (0, _nobodys())
    right = check_password_hash(password_hash, password)
    return Member(number, password_hash) if known and right else None


@cache
def _nobodys() -> str:
    return generate_password_hash(secrets.token_urlsafe())


@login_manager.user_loader
def _member(member_id: str) -> Member | None:
    """Who logged in with that id, unless the password has changed since or the day is over."""
    number = member_id.partition(".")[0]
    known = db.session.execute(
        select(Staff.id, Staff.password_hash).where(Staff.id == int(number))
    ).one_or_none()
    if known is None or agent().clock().timestamp() - session.get(_SINCE, 0) > STAYS.total_seconds():
        return None
    member = Member(*known)
    return member if member.id == member_id else None
