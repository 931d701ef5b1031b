"""The page of the studio's own settings; until staff save them, the environment's count."""

from itertools import islice
from typing import Any

from flask import flash, redirect
from flask_admin import BaseView, expose
from flask_admin.babel import gettext
from flask_admin.helpers import get_form_data
from sqlalchemy import select
from werkzeug.wrappers import Response
from wtforms import Field

from hallchat.admin import edit_conflict
from hallchat.admin.settings_form import (
    GROUPS,
    SettingsFields,
    TiersField,
    form_values,
    settings_values,
    time_zones,
)
from hallchat.admin.studio_form import ShowsFaults
from hallchat.admin.views import StaffOnly
from hallchat.booking import description_edits
from hallchat.booking.description_warnings import contact_warnings, refund_warnings
from hallchat.booking.studio import description
from hallchat.extensions import db
from hallchat.models import StudioRow
from hallchat.request_context import agent, current_language
from hallchat.studio.description import StudioFacts
from hallchat.wording import say


class SettingsView(ShowsFaults, StaffOnly, BaseView):
    @expose("/", methods=("GET", "POST"))
    def index(self) -> Any:
        row = _row()
        form = SettingsFields(get_form_data(), **_saved_values(row))
        # Without a submitted form there is nothing to check.
        if get_form_data() is not None and self._save(form, row):
            flash(gettext("Record was successfully saved."), "success")
            return redirect(self.get_url(".index"))
        return self.render(
            "admin/settings.html",
            form=form,
            groups=GROUPS,
            time_zones=time_zones(),
            is_saved=_row() is not None,
        )

    @expose("/environment/", methods=("POST",))
    def use_environment(self) -> Response:
        """Forgets what staff saved, so that the environment's values count again."""
        row, context = _row(), agent()
        if row is not None and self.attempt(
            lambda: description_edits.remove_entry(db.session(), row, context.clock(), context.settings)
        ):
            flash(say(current_language(), "admin-settings-reset-done"), "success")
        return redirect(self.get_url(".index"))

    def _save(self, form: SettingsFields, row: StudioRow | None) -> bool:
        if not form.validate():
            flash(say(current_language(), "admin-form-wrong"), "error")
            return False
        context, values = agent(), settings_values(form)
        # A form that opened with the environment's values has no version.
        version = None if row is None else form.version.data or 0
        saved = self.attempt(
            lambda: description_edits.put_entry(
                db.session(), StudioRow, row, values, context.clock(), context.settings, version=version
            ),
            form=form,
        )
        if saved:
            _warn(form)
        if not saved and row is not None and form.version.data != row.version:
            edit_conflict.show_saved_values(form, _saved_values(row))
        return bool(saved)

    def field_of(self, form: Any, place: tuple[str | int, ...]) -> Field | None:
        """Finds the field of a term of payment by its own key."""
        if place[:1] == ("payment",):
            place = place[1:]
        match place:
            case ("move", *_):
                return super().field_of(form, ("move_hours",))
            case ("prepay" | "refund" as name, int(index), *key):
                column = "low" if key[:1] == ["length"] else str(key[0]) if key else "percent"
                tiers: TiersField = form[name]
                return tiers.field_of(index, column)
        return super().field_of(form, place)


def _warn(form: SettingsFields) -> None:
    """Flashes what was saved and is rarely meant."""
    language = current_language()
    facts = StudioFacts(name=form.name.data, phone=form.phone.data or "", email=form.email.data or "")
    tiers = description(db.session(), agent().settings).payment.refund
    for warning in (*contact_warnings(facts), *islice(refund_warnings(tiers), 1)):
        text = say(language, f"warning-{warning.code.replace('_', '-')}", **warning.data)
        flash(say(language, "admin-saved-but", warning=text), "warning")


def _row() -> StudioRow | None:
    row: StudioRow | None = db.session.scalar(select(StudioRow))
    return row


def _saved_values(row: StudioRow | None) -> dict[str, Any]:
    studio = description(db.session(), agent().settings)
    return form_values(studio.studio, studio.payment) | {"version": row.version if row else None}
