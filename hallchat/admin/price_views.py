"""The pages of price rules: the list in order, the form with its preview, the table of a week's prices."""

from typing import Any

from flask import flash, redirect, render_template, request
from flask_admin import expose
from flask_admin.babel import gettext
from flask_admin.form import BaseForm
from flask_admin.helpers import get_form_data, get_redirect_target
from htmx_flask import request as htmx_request
from markupsafe import Markup

from hallchat.admin import dates, price_form, price_preview
from hallchat.admin.choices_field import hall_keys
from hallchat.admin.labels import lazy_say
from hallchat.admin.price_form import PriceFields
from hallchat.admin.price_preview import PREFIX, TryFields
from hallchat.admin.price_words import conditions_text, effect_text
from hallchat.admin.studio_form import DescriptionView
from hallchat.booking.description_edits import EditRefused
from hallchat.booking.studio import value_of
from hallchat.models import PriceRuleRow
from hallchat.request_context import agent, studio
from hallchat.studio.description import PriceRule

MAX_PEOPLE = 100_000


def _rule(row: PriceRuleRow) -> PriceRule:
    return value_of(PriceRule, row)


class PricesView(DescriptionView):
    form = PriceFields
    create_template = edit_template = "admin/price.html"
    list_template = "admin/prices.html"
    column_list = ("label", "conditions", "effect", "position")
    column_sortable_list = ()
    column_default_sort = ("position", False)
    page_size = 50
    column_formatters = {  # noqa: RUF012  Flask-Admin's own way to declare it
        "conditions": lambda view, context, row, name: conditions_text(_rule(row), hall_keys()),
        "effect": lambda view, context, row, name: effect_text(_rule(row)) or "—",
        "position": lambda view, context, row, name: view.move_form(row),
    }

    def get_column_name(self, field: str) -> Any:
        return lazy_say(f"admin-price-{field}")

    def move_form(self, row: Any) -> Markup:
        """The controls that give the row another place."""
        return Markup(render_template("admin/_move.html", row=row, place=row.position))  # noqa: S704  it escapes

    # The form and its conversion

    def values(self, form: BaseForm) -> dict[str, Any]:
        return price_form.rule_values(form)

    def validate_form(self, form: Any) -> bool:
        return price_form.checked(form) if isinstance(form, PriceFields) else bool(super().validate_form(form))

    def show_refusal(self, error: Exception, form: BaseForm | None, row_name: str) -> None:
        if isinstance(error, EditRefused):
            error = EditRefused([_at_field(fault) for fault in error.own], error.others)
        super().show_refusal(error, form, row_name)

    def saved_values(self, row: PriceRuleRow) -> dict[str, Any]:
        return price_form.form_values(_rule(row)) | {"version": row.version}

    def create_form(self, obj: Any = None) -> PriceFields:
        return PriceFields(get_form_data())

    def edit_form(self, obj: Any = None) -> PriceFields:
        return PriceFields(get_form_data(), **self.saved_values(obj))

    # The preview

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
        target = get_redirect_target() or self.get_url(".index_view")
        template = self.create_template if row is None else self.edit_template
        shown = {} if row is None else {"model": row}
        return self.render(template, form=form, form_opts=None, return_url=target, **shown)

    def preview_values(self, form: PriceFields, row: PriceRuleRow | None) -> dict[str, Any]:
        """What the template of the preview shows."""
        described, now = studio(), agent().clock()
        rule = _typed_rule(form)
        first = price_form.PriceFields  # the example of a rule that is not yet typed is that of any booking
        del first
        known = rule if isinstance(rule, PriceRule) else None
        trial = TryFields(_submitted(), prefix=PREFIX, **price_preview.example(described, known, dates.today()))
        extras = price_preview.extras_of(request.form, described)
        return {
            "trial": trial,
            "extras": [(extra, extras.get(extra.key, 0)) for extra in described.extras],
            "result": _result(rule, trial, row, extras, now) if (known or request.method == "POST") else None,
        }
