"""The page on which staff download the studio as one file, and apply such a file in two steps."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from flask import Response, flash, redirect, request
from flask_admin import BaseView, expose
from flask_login import current_user
from sqlalchemy.exc import SQLAlchemyError

from hallchat.admin import dates
from hallchat.admin.answer_form import topic_title
from hallchat.admin.code_warning import lost_code_warning
from hallchat.admin.labels import linked_message
from hallchat.admin.views import StaffOnly
from hallchat.booking import description_changes
from hallchat.booking.description_rows import Change
from hallchat.booking.description_warnings import warnings
from hallchat.booking.errors import BookingError
from hallchat.booking.studio import STAMP, description
from hallchat.extensions import db
from hallchat.languages import in_language
from hallchat.request_context import agent, current_language
from hallchat.studio import toml_file
from hallchat.studio.description import Description
from hallchat.studio.fault import DescriptionError, Fault
from hallchat.wording import say
from hallchat.wording.faults import difference_line, fault_line

MAX_BYTES = 1024 * 1024
_MAX_REQUEST_BYTES = 16 * MAX_BYTES
"""Above that of a file, so that the page itself refuses a large one; a text sent again is percent-encoded."""
_MAX_FAULTS = 100


@dataclass(frozen=True, slots=True)
class Check:
    """The changes that a file would make."""

    text: str = ""
    """The file, if it can be applied."""
    stamp: str = ""
    """Of the description that the changes were worked out for."""
    changes: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """Each is a line about an entry, with lines about its values."""
    warnings: tuple[str, ...] = ()
    faults: tuple[str, ...] = ()
    more_faults: int = 0


class StudioFileView(StaffOnly, BaseView):
    def create_blueprint(self, admin: Any) -> Any:
        blueprint = super().create_blueprint(admin)
        blueprint.url_value_preprocessor(_accept_file)
        return blueprint

    @expose("/")
    def index(self) -> Any:
        return self._page(None)

    @expose("/export/")
    def export(self) -> Response:
        """The studio as it is, as a file."""
        text = toml_file.write(description(db.session(), agent().settings))
        name = f"studio-{dates.today().isoformat()}.toml"
        headers = {"Content-Disposition": f'attachment; filename="{name}"'}
        return Response(text, content_type="application/toml; charset=utf-8", headers=headers)

    @expose("/", methods=("POST",))
    def check(self) -> Any:
        """Shows what the uploaded file would change, or what is wrong with it."""
        upload = request.files.get("file")
        data = upload.read(MAX_BYTES + 1) if upload else b""
        if not data:
            return self._refused("admin-file-none")
        if len(data) > MAX_BYTES:
            return self._refused("admin-file-large")
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError:
            return self._refused("admin-file-not-text")
        return self._page(_checked(text))

    @expose("/apply/", methods=("POST",))
    def apply(self) -> Any:
        """Applies the file whose changes were shown; shows them again if the studio has changed since."""
        text, stamp = request.form.get("text", ""), request.form.get("stamp", "")
        if stamp != _stamp():
            flash(say(current_language(), "admin-file-changed-meanwhile"), "error")
            return self._page(_checked(text))
        try:
            changes = _apply(_read(text))
            db.session.commit()
        except DescriptionError as error:
            return self._page(_faulty(error))
        except (BookingError, SQLAlchemyError) as error:
            return self._page(_broken(error))
        flash(say(current_language(), "admin-file-applied", count=len(changes)), "success")
        return redirect(self.get_url(".index"))

    def _refused(self, message: str) -> Any:
        flash(say(current_language(), message), "error")
        return self._page(None)

    def _page(self, check: Check | None) -> Any:
        return self.render("admin/studio_file.html", check=check)


def _accept_file(_endpoint: str | None, _values: dict[str, Any] | None) -> None:
    """Raise the size limits of requests for the file, if staff are logged in.

    It must run before the form is parsed for its CSRF token.
    """
    if request.method == "POST" and current_user.is_authenticated:
        request.max_content_length = request.max_form_memory_size = _MAX_REQUEST_BYTES
        db.session.rollback()  # no open transaction during the upload: it would block writers


def _read(text: str) -> Description:
    """The file's description. Raises DescriptionError."""
    return toml_file.read(text, dates.today())


def _apply(wanted: Description) -> list[Change]:
    """Applies it in the request's transaction. Raises StudioInUse."""
    context = agent()
    return description_changes.apply(db.session(), wanted, context.clock(), context.settings)


def _checked(text: str) -> Check:
    """The changes that the file would make; nothing is kept."""
    stamp, before = _stamp(), description(db.session(), agent().settings)
    try:
        wanted = _read(text)
        changes = _apply(wanted)
        lost_code = lost_code_warning(before, wanted)
    except DescriptionError as error:
        return _faulty(error)
    except (BookingError, SQLAlchemyError) as error:
        return _broken(error)
    finally:
        db.session.rollback()
    warned = warnings(wanted, agent().clock().astimezone(wanted.studio.timezone))
    return Check(
        text=text,
        stamp=stamp,
        changes=tuple(map(_change_lines, changes)),
        warnings=(*_lines(warned, "warning"), *([lost_code] if lost_code else [])),
    )


def _stamp() -> str:
    return db.session.scalar(STAMP) or ""


def _faulty(error: DescriptionError) -> Check:
    return Check(faults=_lines(error.faults, "fault"), more_faults=max(0, len(error.faults) - _MAX_FAULTS))


def _lines(faults: Sequence[Fault], kind: str) -> tuple[str, ...]:
    """The places in the file and what is wrong there, in the notation of the file."""
    return tuple(fault_line(current_language(), fault, kind) for fault in faults[:_MAX_FAULTS])


def _broken(error: BookingError | SQLAlchemyError) -> Check:
    db.session.rollback()
    return Check(faults=(linked_message(error),))


def _change_lines(change: Change) -> tuple[str, tuple[str, ...]]:
    """The change as a line, "Цена «Вечер»: изменится", and a line for each value that differs."""
    language = current_language()
    what = in_language(change.what, change.what_en, language)
    name = topic_title(what) if change.table == "answer" else what
    line = say(
        language,
        "admin-file-change",
        entry=say(language, f"admin-file-{change.table}", name=name),
        change=say(language, f"admin-file-will-{change.kind}"),
    )
    return line, tuple(difference_line(language, each) for each in change.differences)
