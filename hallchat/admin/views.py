"""Base classes of the staff's views: login required, and writes that go through the booking rules."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from flask import flash, redirect, request, url_for
from flask_admin.actions import action
from flask_admin.babel import lazy_gettext
from flask_admin.contrib.sqla import ModelView
from flask_admin.form import BaseForm
from flask_login import current_user
from flask_wtf.csrf import CSRFError
from sqlalchemy import inspect
from sqlalchemy.exc import SQLAlchemyError
from werkzeug.exceptions import HTTPException

from hallchat.admin import edit_conflict, form_recovery
from hallchat.admin.labels import error_message, lazy_say, linked_message
from hallchat.booking.errors import BookingError
from hallchat.extensions import db
from hallchat.request_context import current_language
from hallchat.studio.fault import DescriptionError
from hallchat.wording import say


class StaffOnly:
    """Mixin for a view that requires a login; other visitors are sent to the login page."""

    def is_accessible(self) -> bool:
        return bool(current_user.is_authenticated)

    def inaccessible_callback(self, name: str, **_kwargs: Any) -> Any:
        if request.method == "POST":
            return form_recovery.expired_form_response()
        return redirect(url_for("staff.login", next=request.full_path.rstrip("?")))

    def create_blueprint(self, admin: Any) -> Any:
        """Flask-Admin's blueprint, with error handlers that let staff resend the submitted form."""
        blueprint = super().create_blueprint(admin)  # type: ignore[misc]  # BaseView's
        blueprint.register_error_handler(CSRFError, lambda _: form_recovery.expired_form_response(400))
        blueprint.register_error_handler(HTTPException, form_recovery.error_response)
        return blueprint

    def _run_view(self, view: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        # Flask-Admin's method calls the view again, in an outdated way, after any TypeError.
        return view(self, *args, **kwargs)


class Writing:
    """Mixin for a view that writes: commits, or rolls back and shows why."""

    error_fields: Mapping[type[Exception], str] = {}
    """The form field that shows an error of each type."""

    def attempt(self, write: Callable[[], Any], row_name: str = "", form: BaseForm | None = None) -> Any:
        """Call `write` and commit; if it fails, roll back, flash the error and mark the field in `form`.

        `row_name` begins the flashed message. Returns the result of `write`, or True if that is None;
        False if it failed.
        """
        try:
            result = write()
            db.session.commit()
        except (BookingError, DescriptionError, SQLAlchemyError) as error:
            db.session.rollback()
            self.show_refusal(error, form, row_name)
            return False
        return True if result is None else result

    def show_refusal(self, error: Exception, form: BaseForm | None, row_name: str) -> None:
        """Flash why a write failed, and mark the field of the form that is to blame."""
        flash(linked_message(error, row_name), "error")
        if form is not None and type(error) in self.error_fields:
            form[self.error_fields[type(error)]].errors = [error_message(error)]


class RulesView(StaffOnly, Writing, ModelView):
    """A view whose rows are created, changed and deleted only by the functions of `booking`.

    Those functions flush. This class commits, or rolls back if they raise.
    """

    def create_row(self, form: BaseForm) -> object:
        """Create a row from the form. Raises BookingError."""
        raise NotImplementedError

    def update_row(self, form: BaseForm, row: Any) -> str | None:
        """Give the row the values of the form. Returns a warning for staff, if any. Raises BookingError."""
        raise NotImplementedError

    def delete_row(self, row: Any) -> str | None:
        """Delete the row. Returns a warning for staff, if any. Raises BookingError."""
        raise NotImplementedError

    def saved_values(self, row: Any) -> dict[str, Any]:
        """The saved values of the row, by the names of the form's fields."""
        return {column.key: getattr(row, column.key) for column in inspect(row).mapper.columns}

    def row_name(self, row: Any) -> str:
        """The name of the row in headings and messages."""
        return str(row)

    def create_model(self, form: BaseForm) -> Any:
        return self.attempt(partial(self.create_row, form), form=form)

    def update_model(self, form: BaseForm, model: Any) -> Any:
        saved = self.attempt(partial(self.update_row, form, model), form=form)
        if not saved and form.version.data != model.version:
            edit_conflict.show_saved_values(form, self.saved_values(model))
        return _warned(saved)

    def delete_model(self, model: Any) -> Any:
        return _warned(self.attempt(partial(self.delete_row, model)))

    @action("delete", lazy_gettext("Delete"), lazy_say("admin-delete-sure"))
    def action_delete(self, ids: list[str]) -> None:
        count = self.attempt_each(self.delete_row, ids)
        if count:
            flash(say(current_language(), "admin-deleted", count=count), "success")

    def attempt_each(self, write: Callable[[Any], Any], ids: list[str]) -> int:
        """Attempt `write` for each row, in separate transactions. Returns the number of successes."""
        if not ids:
            flash(say(current_language(), "admin-none-selected"), "error")
        rows = filter(None, map(self.get_one, ids))
        return sum(1 for row in rows if _warned(self.attempt(partial(write, row), self.row_name(row))))

    def handle_view_exception(self, exc: Exception) -> bool:
        """Flash our own message: Flask-Admin would show the SQL statement that failed."""
        if not isinstance(exc, BookingError | SQLAlchemyError):
            return False
        flash(error_message(exc), "error")
        return True

    def get_one(self, id: Any) -> Any:  # noqa: A002  Flask-Admin's name
        """The row with that id, or None."""
        number = str(id)
        if not (number.isascii() and number.isdecimal() and len(number) < 10):
            return None
        return db.session.get(self.model, int(number))


def _warned(result: Any) -> bool:
    """True if the attempt with that result succeeded; the warning that it may have returned is flashed."""
    if isinstance(result, str):
        flash(result, "warning")
    return bool(result)
