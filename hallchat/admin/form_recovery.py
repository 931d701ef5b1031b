"""Recovery of a submitted form that was not processed: staff can send the same values again with one click.

A form is not processed if the login ended, the form's CSRF token expired, or the server failed.
"""

from flask import redirect, render_template, request, url_for
from flask_login import current_user
from werkzeug.exceptions import HTTPException
from werkzeug.wrappers import Response

from hallchat.form_origin import FormOrigin, form_origin

_PREFIX = "recovered-"
"""Marks the fields that the login form carries, so that they do not clash with its own fields."""

Fields = list[tuple[str, str]]


def expired_form_response(status: int = 401) -> Response | tuple[Response | str, int]:
    """The response to a form whose login or CSRF token expired.

    Staff who are logged in get the page to resend it, others the login form, which carries the fields along.
    """
    fields, target = _submitted_fields(), request.full_path.rstrip("?")
    if current_user.is_authenticated:
        return _resend_page(fields, target), status
    if not fields:
        return redirect(url_for("staff.login"))
    carried = [(_PREFIX + name, value) for name, value in fields]
    page = render_template("admin/login.html", problem="admin-login-over", next=target, recovered=carried)
    return page, status


def error_response(error: HTTPException) -> tuple[str, int]:
    """The response to any other HTTP error, such as a crash (500). A submitted form can be resent from it."""
    fields = _submitted_fields() if request.method == "POST" else []
    return _resend_page(fields, request.full_path.rstrip("?"), expired=False), error.code or 500


def fields_in_login_form() -> Fields:
    """The fields that the submitted login form carries for another form, with their prefix."""
    return [(name, value) for name, value in _same_origin_fields() if name.startswith(_PREFIX)]


def resend_page_after_login(target: str) -> str | None:
    """The page to resend the form that the login form carried; None if it carried none."""
    fields = [(name.removeprefix(_PREFIX), value) for name, value in fields_in_login_form()]
    return _resend_page(fields, target) if fields else None


def _resend_page(fields: Fields, target: str, *, expired: bool = True) -> str:
    """A page with the fields hidden and a button that sends them to `target`."""
    has_files = any(upload.filename for upload in request.files.values())
    return render_template(
        "admin/form_recovery.html", fields=fields, action=target, has_files=has_files, expired=expired
    )


def _submitted_fields() -> Fields:
    return [(name, value) for name, value in _same_origin_fields() if name != "csrf_token"]


def _same_origin_fields() -> Fields:
    """The fields of the submitted form; none if another site sent it.

    Otherwise another site could plant a form here that staff then resend with a click.
    """
    return list(request.form.items(multi=True)) if form_origin() is FormOrigin.OWN else []
