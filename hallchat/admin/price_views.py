"""The pages of price rules: the list in order, the form with its preview, the table of a week's prices."""

from typing import Any

from flask import flash, redirect, render_template, request
from flask_admin import expose
from flask_admin.babel import gettext
from flask_admin.form import BaseForm
from flask_admin.helpers import get_form_data, get_redirect_target
from htmx_flask import request as htmx_request

from hallchat.admin import dates, price_form
from hallchat.admin.choices_field import hall_keys
from hallchat.admin.code_warning import dearer_code_warning, lost_code_warning
from hallchat.admin.labels import hall_name, lazy_say, weekday_label
from hallchat.admin.price_form import PriceFields
from hallchat.admin.price_preview import preview_values
from hallchat.admin.price_week import DAYS, week_prices
from hallchat.admin.price_words import conditions_text, day_text, effect_text, minutes_text
from hallchat.admin.studio_form import DescriptionView
from hallchat.booking.calendar import clock_of
from hallchat.booking.description_edits import EditRefused
from hallchat.booking.studio import description, snapshot, value_of
from hallchat.extensions import db
from hallchat.models import PriceRuleRow
from hallchat.request_context import agent, studio
from hallchat.studio.description import PriceRule

_MAX_PEOPLE = 100_000


def _rule(row: PriceRuleRow) -> PriceRule:
    return value_of(PriceRule, row)


class PricesView(DescriptionView):
    form = PriceFields
    list_template = "admin/prices.html"
    create_template = edit_template = "admin/price.html"
    groups = price_form.GROUPS
    page_size = 50
    column_list = ("label", "conditions", "effect", "position")
    column_sortable_list = ()
    column_default_sort = "position"
    column_formatters = {  # noqa: RUF012  Flask-Admin's own way to declare it
        "label": lambda view, context, row, name: view.row_name(row),
        "conditions": lambda view, context, row, name: conditions_text(_rule(row), hall_keys()),
        "effect": lambda view, context, row, name: effect_text(_rule(row)) or "—",
        "position": lambda view, context, row, name: view.move_form(row),
    }

    def get_column_name(self, field: str) -> Any:
        return lazy_say(f"admin-price-{field}")

    # The form

    def values(self, form: BaseForm) -> dict[str, Any]:
        return price_form.rule_values(form)

    def validate_form(self, form: Any) -> bool:
        if isinstance(form, PriceFields) and request.method == "POST":
            return price_form.checked(form)
        return bool(super().validate_form(form))

    def show_refusal(self, error: Exception, form: BaseForm | None, row_name: str) -> None:
        if isinstance(error, EditRefused):
            error = EditRefused([price_form.at_field(fault) for fault in error.own], error.others)
        super().show_refusal(error, form, row_name)

    def saved_values(self, row: PriceRuleRow) -> dict[str, Any]:
        return price_form.form_values(_rule(row)) | {"version": row.version}

    def create_form(self, obj: Any = None) -> PriceFields:
        return PriceFields(get_form_data())

    def edit_form(self, obj: Any = None) -> PriceFields:
        return PriceFields(get_form_data(), **self.saved_values(obj))

    # Codes that live bookings have

    def update_row(self, form: BaseForm, row: PriceRuleRow) -> str | None:
        before = description(db.session(), agent().settings)
        warnings = (super().update_row(form, row), lost_code_warning(before), dearer_code_warning(_rule(row)))
        return " ".join(filter(None, warnings)) or None

    def create_model(self, form: BaseForm) -> Any:
        created = super().create_model(form)
        if created and (warning := dearer_code_warning(_rule(created))):
            flash(warning, "warning")
        return created

    def delete_row(self, row: PriceRuleRow) -> str | None:
        before = description(db.session(), agent().settings)
        super().delete_row(row)
        return lost_code_warning(before)

    # The preview beside the form

    @expose("/preview/", methods=("POST",))
    def preview(self) -> Any:
        """The form with its preview, nothing saved; for HTMX the preview alone."""
        row = self.get_one(request.args.get("id", ""))
        if row is None and request.args.get("id"):
            flash(gettext("Record does not exist."), "error")
            return redirect(self.get_url(".index_view"))
        form = self.create_form() if row is None else self.edit_form(row)
        if htmx_request.htmx:
            return render_template("admin/_price_preview.html", **self.preview_values(form, row))
        return_url = get_redirect_target() or self.get_url(".index_view")
        shown = {} if row is None else {"model": row}
        return self.render(self.create_template, form=form, form_opts=None, return_url=return_url, **shown)

    def preview_values(self, form: PriceFields, row: PriceRuleRow | None) -> dict[str, Any]:
        """The values for the template of the preview."""
        place = None if row is None else self.places().get(row.id)
        return preview_values(form, place, agent().clock())

    # The prices of a week

    @expose("/week/")
    def week(self) -> Any:
        """Shows the price of one hour in a hall at each time of seven days."""
        known = snapshot(db.session())
        if not known.halls:
            return redirect(self.get_url(".index_view"))
        first = dates.parse_day(request.args.get("day")) or dates.today()
        people = request.args.get("people", 1, type=int)
        key = request.args.get("hall")
        hall = next((hall for hall in known.halls if hall.key == key), (*known.active, *known.halls)[0])
        people = min(max(people, 1), _MAX_PEOPLE)
        return self.render(
            "admin/price_week.html",
            elsewhere=False,
            halls=[(each.key, hall_name(each)) for each in known.halls],
            hall=hall,
            people=people,
            first=first,
            days_shown=DAYS,
            prices=week_prices(studio(), known.terms[hall.id], first, people, agent().clock()),
            hall_name=hall_name,
            weekday_label=weekday_label,
            clock=clock_of,
            minutes_text=minutes_text,
            day_text=day_text,
            moved=lambda days: dates.shifted(first, days),
            today=dates.today(),
        )
