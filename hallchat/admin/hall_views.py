"""The pages of halls: the form, and the list in order, in which two columns can be edited."""

from typing import Any

from flask import Blueprint, flash, redirect, render_template, request
from flask_admin import expose
from flask_admin.babel import gettext
from flask_admin.form import BaseForm
from flask_admin.helpers import flash_errors, get_form_data, get_redirect_target
from markupsafe import Markup
from werkzeug.wrappers import Response
from wtforms import Field

from hallchat.admin import fields, hall_form
from hallchat.admin.day_fields import KINDS_OF_DAY
from hallchat.admin.hall_form import HallFields, form_values, hall_values
from hallchat.admin.labels import hall_name, lazy_say, other_hall_name
from hallchat.admin.photo_field import accept_upload, thumbnail
from hallchat.admin.studio_form import DescriptionView, name_warning, names_of
from hallchat.booking import halls
from hallchat.booking.hall_views import opening_by_day
from hallchat.extensions import db
from hallchat.models import Hall
from hallchat.request_context import agent, current_language
from hallchat.wording.opening import hours_words, opening_words


class InlineField:
    """A widget for the list: a small form in the cell, which needs no script."""

    def __call__(self, field: Field, **shown: Any) -> Markup:
        return Markup(render_template("admin/_inline.html", field=field, **shown))  # noqa: S704  a template escapes


class InlineFields(BaseForm):
    """The fields that can be edited in the list, one at a time."""

    price = hall_form.price(widget=InlineField())
    active = hall_form.active(widget=InlineField())
    version = fields.version()


class HallsView(DescriptionView):
    form = HallFields
    create_template = edit_template = "admin/hall.html"
    column_list = ("photo", "name", "name_en", "price", "open", "capacity", "active", "position")
    column_sortable_list = ("name", "price", "capacity", "position")
    column_editable_list = ("price", "active")
    column_default_sort = "position"
    column_formatters = {  # noqa: RUF012  Flask-Admin's own way to declare it
        "name": lambda view, context, hall, name: hall_name(hall),
        "name_en": lambda view, context, hall, name: other_hall_name(hall),
        "photo": lambda view, context, hall, name: thumbnail(hall.photo, "", 40),
        "open": lambda view, context, hall, name: _hours(hall),
        "position": lambda view, context, hall, name: view.move_form(hall),
    }
    kinds_of_day = KINDS_OF_DAY
    thumbnail = staticmethod(thumbnail)

    def get_column_name(self, field: str) -> Any:
        # The list shows the name in the reader's language first, the other one second.
        return lazy_say(
            "admin-hall-name-other" if field == "name_en" else f"admin-hall-{field.replace('_', '-')}"
        )

    def row_name(self, row: Hall) -> str:
        return hall_name(row)

    def create_blueprint(self, admin: Any) -> Blueprint:
        blueprint: Blueprint = super().create_blueprint(admin)
        blueprint.url_value_preprocessor(accept_upload)
        return blueprint

    def create_form(self, obj: Hall | None = None) -> HallFields:
        return HallFields(get_form_data())

    def edit_form(self, obj: Hall | None = None) -> HallFields:
        assert obj is not None
        return HallFields(get_form_data(), **form_values(obj))

    def saved_values(self, row: Hall) -> dict[str, Any]:
        return form_values(row)

    def values(self, form: BaseForm) -> dict[str, Any]:
        if isinstance(form, HallFields):
            return hall_values(form, None)
        return super().values(form)

    def update_row(self, form: BaseForm, row: Hall) -> str | None:
        context, names = agent(), names_of(row)
        values = hall_values(form, row) if isinstance(form, HallFields) else self.values(form)
        version = form.version.data or 0
        halls.change_hall(db.session(), row, values, version, context.clock(), context.settings)
        return name_warning(names_of(row) - names)

    def delete_row(self, row: Hall) -> None:
        context = agent()
        halls.delete_hall(db.session(), row, context.clock(), context.settings)

    def get_list_form(self) -> Any:
        return InlineFields

    def list_form(self, obj: Hall | None = None) -> Any:
        form = super().list_form(obj)
        if obj is not None:
            for field in form:
                field.render_kw = {"version": obj.version}
        return form

    @expose("/ajax/update/", methods=("POST",))
    def ajax_update(self) -> Response:
        """Saves the field that was edited in a cell of the list."""
        form = self.list_form()
        for name in [field.name for field in form if field.name not in request.form]:
            del form[name]
        row = self.get_one(request.form.get("list_form_pk"))
        if row is None or "version" not in form:
            flash(gettext("Record does not exist."), "error")
        elif not form.validate():
            flash_errors(form, message="%(error)s")
        elif self.update_model(form, row):
            flash(gettext("Record was successfully saved."), "success")
        return redirect(get_redirect_target() or self.get_url(".index_view"))


def _hours(hall: Hall) -> str:
    """ "09:00–21:00", or the hours of each day as the clients' cards have them."""
    language, rows = current_language(), opening_by_day(hall)
    # In a narrow column the days may stand above their hours.
    by_day = opening_words(language, rows).replace("\u00a0", " ")
    return hours_words(language, rows[0]) if len(rows) == 1 else by_day
