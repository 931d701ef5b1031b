"""The pages of halls: the form, and the list, in which two columns can be edited."""

from typing import Any

from flask import Blueprint, flash, redirect, render_template, request
from flask_admin import expose
from flask_admin.babel import gettext
from flask_admin.form import BaseForm
from flask_admin.helpers import flash_errors, get_redirect_target
from markupsafe import Markup
from werkzeug.wrappers import Response
from wtforms import BooleanField, Field, IntegerField
from wtforms.validators import InputRequired, NumberRange

from hallchat.admin import fields
from hallchat.admin.day_fields import OpeningField
from hallchat.admin.labels import hall_name, lazy_say, other_hall_name
from hallchat.admin.photo_field import PhotoField, accept_upload, thumbnail
from hallchat.admin.views import RulesView
from hallchat.booking import halls, photos
from hallchat.booking.calendar import clock_of
from hallchat.booking.views import widest_hours
from hallchat.extensions import db
from hallchat.models import Hall
from hallchat.request_context import agent, current_language
from hallchat.wording import say
from hallchat.wording.formats import listed, span

MAX_NAMED = 5
"""The most bookings that a warning names."""


def _price(**options: Any) -> Any:
    return IntegerField(
        lazy_say("admin-hall-price"), [InputRequired(), NumberRange(1, 10_000_000)], **options
    )


def _active(**options: Any) -> Any:
    return BooleanField(
        lazy_say("admin-hall-active"), default=True, description=lazy_say("admin-hall-active-hint"), **options
    )


class HallFields(BaseForm):
    """The fields of a hall, named like the columns of its table."""

    name = fields.line(lazy_say("admin-hall-name"), 80)
    name_en = fields.line(lazy_say("admin-hall-name-en"), 80, required=False)
    description = fields.lines(lazy_say("admin-hall-description"))
    description_en = fields.lines(lazy_say("admin-hall-description-en"))
    rules = fields.lines(lazy_say("admin-hall-rules"))
    rules_en = fields.lines(lazy_say("admin-hall-rules-en"))
    price = _price()
    open = OpeningField(lazy_say("admin-hall-open"))
    capacity = IntegerField(lazy_say("admin-hall-capacity"), [InputRequired(), NumberRange(1, 1_000_000)])
    photo = PhotoField(lazy_say("admin-hall-photo"))
    remove_photo = BooleanField(lazy_say("admin-hall-remove-photo"))
    active = _active()
    version = fields.version()


class InlineField:
    """A widget for the list: a small form in the cell, which needs no script."""

    def __call__(self, field: Field, **shown: Any) -> Markup:
        return Markup(render_template("admin/_inline.html", field=field, **shown))  # noqa: S704  a template escapes


class InlineFields(BaseForm):
    """The fields that can be edited in the list, one at a time."""

    price = _price(widget=InlineField())
    active = _active(widget=InlineField())
    version = fields.version()


class HallsView(RulesView):
    form = HallFields
    column_list = ("photo", "name", "name_en", "price", "open", "capacity", "active")
    column_editable_list = ("price", "active")
    column_default_sort = "id"
    column_formatters = {  # noqa: RUF012  Flask-Admin's own way to declare it
        "name": lambda view, context, hall, name: hall_name(hall),
        "name_en": lambda view, context, hall, name: other_hall_name(hall),
        "photo": lambda view, context, hall, name: thumbnail(hall.photo, "", 40),
        "open": lambda view, context, hall, name: span(
            clock_of(widest_hours(hall).start), clock_of(widest_hours(hall).end)
        ),
    }

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

    def create_form(self, obj: Hall | None = None) -> Any:
        return _with_removal(super().create_form(obj), obj)

    def edit_form(self, obj: Hall | None = None) -> Any:
        return _with_removal(super().edit_form(obj), obj)

    def create_row(self, form: BaseForm) -> Hall:
        return halls.create_hall(db.session(), _columns(form))

    def update_row(self, form: BaseForm, row: Hall) -> str | None:
        context, capacity = agent(), row.capacity
        version = form.version.data or 0
        halls.change_hall(db.session(), row, _columns(form), version, context.clock(), context.settings)
        overfull = halls.overfull_bookings(db.session(), row, context.clock())
        if row.capacity >= capacity or not overfull:
            return None
        references, more = listed(current_language(), overfull[:MAX_NAMED]), len(overfull[MAX_NAMED:])
        return say(
            current_language(),
            "admin-hall-overfull",
            hall=hall_name(row),
            capacity=row.capacity,
            references=references,
            more=more,
        )

    def delete_row(self, row: Hall) -> None:
        halls.delete_hall(db.session(), row)

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


def _with_removal(form: BaseForm, hall: Hall | None) -> BaseForm:
    """The form, without the option to remove the photo if the hall has none."""
    if hall is None or hall.photo is None:
        del form.remove_photo
    return form


def _columns(form: BaseForm) -> dict[str, Any]:
    """The values of a valid form by column; an uploaded photo is stored first. An absent photo stays."""
    columns = {field.name: field.data for field in form if field.name != "version"}
    removed = columns.pop("remove_photo", False)
    photo = columns.pop("photo", None)
    if photo is not None:
        columns["photo"] = photos.store_photo(db.session(), photo, agent().clock())
    elif removed:
        columns["photo"] = None
    return columns
