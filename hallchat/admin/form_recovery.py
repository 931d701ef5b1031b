"""A form that was not taken, its page or login expired or we failed: what was typed is kept, for a click."""

from flask import redirect, render_template, request, url_for
from flask_login import current_user
from werkzeug.exceptions import HTTPException
from werkzeug.wrappers import Response

_PREFIX = "kept-"
"""Before the names of what a login carries along, so that it is not taken for the login's own."""

Fields = list[tuple[str, str]]


def late(status: int = 401) -> Response | tuple[Response | str, int]:
    """The answer to such a form: itself again, behind a login where that has ended."""
    fields, target = _typed(), request.full_path.rstrip("?")
    if current_user.is_authenticated:
        return _waiting(fields, target), status
    if not fields:
        return redirect(url_for("staff.login"))
    carried = [(_PREFIX + name, value) for name, value in fields]
    return render_template("admin/login.html", problem="admin-login-over", next=target, kept=carried), status


def failed(error: HTTPException) -> tuple[str, int]:
    """The answer when something broke inside: of a form with what was typed."""
    fields = _typed() if request.method == "POST" else []
    return _waiting(fields, request.full_path.rstrip("?"), "failed"), error.code or 500


def carried() -> Fields:
    """What the login at hand carries along."""
    return [(name, value) for name, value in _ours() if name.startswith(_PREFIX)]


def again(target: str) -> str | None:
    """After a login: the form that it carried along; None where there was none."""
    fields = [(name.removeprefix(_PREFIX), value) for name, value in carried()]
    return _waiting(fields, target) if fields else None


def _waiting(fields: Fields, target: str, why: str = "kept") -> str:
    files = any(upload.filename for upload in request.files.values())
    return render_template("admin/kept.html", fields=fields, action=target, files=files, why=why)


def _typed() -> Fields:
    return [(name, value) for name, value in _ours() if name != "csrf_token"]


def _ours() -> Fields:
    """The form's fields; none of another site's, which must not become one of ours that waits for a click."""
    ours = request.headers.get("Origin") == request.host_url.rstrip("/")
    return list(request.form.items(multi=True)) if ours else []
