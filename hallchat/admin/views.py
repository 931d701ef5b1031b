"""What the staff's views have in common."""

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
from hallchat.admin.labels import error_message, lazy_say
from hallchat.booking.errors import BookingError
from hallchat.extensions import db
from hallchat.request_context import current_language
from hallchat.wording import say


class StaffOnly:
    """A view for those who are logged in; others are sent to the login page."""

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
        # Flask-Admin's own takes any TypeError for an old kind of view, and runs it again.
        return view(self, *args, **kwargs)


class RulesView(StaffOnly, ModelView):
    """Rows that are made, changed and removed by the booking rules, or not at all.

    The rules flush; what they did is committed here, and taken back when they refuse.
    """

    def make(self, form: BaseForm) -> object:
        """A new row of what was typed. Raises BookingError."""
        raise NotImplementedError

    def change(self, form: BaseForm, row: Any) -> None:
        """Make the row what was typed. Raises BookingError."""
        raise NotImplementedError

    def remove(self, row: Any) -> None:
        """Remove the row. Raises BookingError."""
        raise NotImplementedError

    def saved(self, row: Any) -> dict[str, Any]:
        """What the form would show of the row as it is now."""
        return {column.key: getattr(row, column.key) for column in inspect(row).mapper.columns}

    def called(self, row: Any) -> str:
        """What the row is called where one reads of it."""
        return str(row)

    blames: Mapping[type[Exception], str] = {}
    """The field that a refusal is about."""

    def create_model(self, form: BaseForm) -> Any:
        return self.attempt(partial(self.make, form), form=form)

    def update_model(self, form: BaseForm, model: Any) -> Any:
        done = self.attempt(partial(self.change, form, model), form=form)
        if not done and form.version.data != model.version:
            edit_conflict.show_saved_values(form, self.saved(model))
        return done

    def delete_model(self, model: Any) -> Any:
        return self.attempt(partial(self.remove, model))

    @action("delete", lazy_gettext("Delete"), lazy_say("admin-delete-sure"))
    def action_delete(self, ids: list[str]) -> None:
        count = self.attempt_each(self.remove, ids)
        if count:
            flash(say(current_language(), "admin-deleted", count=count), "success")

    def attempt(self, write: Callable[[], Any], about: str = "", form: BaseForm | None = None) -> Any:
        """What `write` returned, or True; False when it was refused: that is flashed, the field marked."""
        try:
            done = write()
            db.session.commit()
        except (BookingError, SQLAlchemyError) as error:
            db.session.rollback()
            why = error_message(error)
            flash(f"{about}: {why}" if about else why, "error")
            if form is not None and type(error) in self.blames:
                form[self.blames[type(error)]].errors = [why]
            return False
        return True if done is None else done

    def attempt_each(self, write: Callable[[Any], Any], ids: list[str]) -> int:
        """Do it to each row by itself: one that is refused is named, the others are done. How many were."""
        if not ids:
            flash(say(current_language(), "admin-none-selected"), "error")
        rows = filter(None, map(self.get_one, ids))
        return sum(1 for row in rows if self.attempt(partial(write, row), self.called(row)))

    def handle_view_exception(self, exc: Exception) -> bool:
        """Flask-Admin would flash the statement that failed."""
        if not isinstance(exc, BookingError | SQLAlchemyError):
            return False
        flash(error_message(exc), "error")
        return True

    def get_one(self, id: Any) -> Any:  # noqa: A002  Flask-Admin's name
        """The row of that number, or None."""
        number = str(id)
        if not (number.isascii() and number.isdecimal() and len(number) < 10):
            return None
        return db.session.get(self.model, int(number))
