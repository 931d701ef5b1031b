"""Pages of the studio's description: saves an entry as a file is applied, shows each fault at its field."""

from collections.abc import Iterable, Sequence
from typing import Any

from flask import flash, g, redirect, render_template, request
from flask_admin import expose
from flask_admin.form import BaseForm
from flask_admin.helpers import get_redirect_target
from markupsafe import Markup
from werkzeug.wrappers import Response
from wtforms import Field, FormField

from hallchat.admin.choices_field import hall_keys
from hallchat.admin.labels import fault_text
from hallchat.admin.views import RulesView, Writing
from hallchat.booking import description_edits
from hallchat.booking.description_edits import EditRefused, OtherFault
from hallchat.booking.description_rows import entry_name, entry_name_en
from hallchat.booking.description_warnings import is_word
from hallchat.extensions import db
from hallchat.languages import in_language
from hallchat.request_context import agent, current_language, studio_time
from hallchat.studio.fault import Fault
from hallchat.wording import has, say


class ShowsFaults(Writing):
    """Mixin for a view that shows the faults of an edit at the fields of its form."""

    def show_refusal(self, error: Exception, form: BaseForm | None, row_name: str) -> None:
        if not isinstance(error, EditRefused):
            super().show_refusal(error, form, row_name)
            return
        language, is_marked = current_language(), False
        for fault in error.own:
            field = None if form is None else self.field_of(form, fault.place)
            text = self.fault_words(fault)
            if field is None:
                flash(f"{row_name}: {text}" if row_name else text, "error")
            else:
                field.errors, is_marked = [*field.errors, text], True
        if is_marked:
            flash(say(language, "admin-form-wrong"), "error")
        for text in _others_texts(language, error.others):
            flash(text, "error")

    def fault_words(self, fault: Fault) -> str:
        """The text of a fault of the form's own entry."""
        return fault_text(current_language(), fault)

    def field_of(self, form: BaseForm, place: tuple[str | int, ...]) -> Field | None:
        """The field of the form for a key of the entry: ("open", "fri") in the nested form of `open`."""
        fields: Any = form
        found: Any = None
        for key in place:
            if fields is None or key not in fields:
                break
            found = fields[key]
            fields = found.form if isinstance(found, FormField) else None
        # A nested form shows its errors at its fields.
        at: Field | None = next(iter(found.form)) if isinstance(found, FormField) else found
        return at


class DescriptionView(ShowsFaults, RulesView):
    """A view of one table of the description: rules, extras, closures, answers, halls.

    The form's fields have the names of the keys in `studio.toml`, so that a fault of a key is shown at its
    field, and there is the hidden field `version` (`fields.version`). What staff save is checked like a file:
    what would break live bookings is refused, naming them. Every change renews the studio's stamp.
    """

    def values(self, form: BaseForm) -> dict[str, Any]:
        """The values of a valid form in the notation of `studio.toml`; None for an absent key."""
        return {field.name: field.data for field in form if field.name != "version"}

    def create_row(self, form: BaseForm) -> Any:
        context = agent()
        return description_edits.put_entry(
            db.session(), self.model, None, self.values(form), context.clock(), context.settings
        )

    def update_row(self, form: BaseForm, row: Any) -> str | None:
        context, version, names = agent(), form.version.data or 0, names_of(row)
        description_edits.put_entry(
            db.session(),
            self.model,
            row,
            self.values(form),
            context.clock(),
            context.settings,
            version=version,
        )
        return name_warning(names_of(row) - names)

    def create_model(self, form: BaseForm) -> Any:
        created = super().create_model(form)
        warning = name_warning(names_of(created)) if created else None
        if warning:
            flash(warning, "warning")
        return created

    def delete_row(self, row: Any) -> str | None:
        context = agent()
        description_edits.remove_entry(db.session(), row, context.clock(), context.settings)
        return None

    def row_name(self, row: Any) -> str:
        return in_language(entry_name(row), entry_name_en(row), current_language())

    def fault_words(self, fault: Fault) -> str:
        """The text of the fault; an entry that has the same name already is a link."""
        if fault.code != "twice" or "first" not in fault.data:
            return super().fault_words(fault)
        row = self.get_one(description_edits.ids(db.session(), self.model)[fault.data["first"]])
        language, kind = current_language(), self.model.__name__.lower()
        heading = f"admin-one-{kind}" if has(language, f"admin-one-{kind}") else f"admin-one-{kind[:-3]}"
        entry = say(language, heading, name=self.row_name(row))
        before, _, after = say(language, "fault-form-twice-here", entry="\0").partition("\0")
        link = Markup('<a href="{}">{}</a>').format(self.get_url(".edit_view", id=row.id), entry)
        return Markup("{}{}{}").format(before, link, after)

    def places(self) -> dict[int, int]:
        """Id of each row -> its place in the order, counted from 0."""
        if "places" not in g:
            rows = description_edits.ids(db.session(), self.model)
            g.places = {row_id: place for place, row_id in enumerate(rows)}
        places: dict[int, int] = g.places
        return places

    def move_form(self, row: Any) -> Markup:
        """The controls in a cell of the list that give the row another place."""
        place, last = self.places()[row.id], len(self.places()) - 1
        name = self.row_name(row)
        form = render_template("admin/_move.html", row=row, name=name, place=place, last=last)
        return Markup(form)  # noqa: S704  the template escapes

    @expose("/move/", methods=("POST",))
    def move(self) -> Response:
        """Gives the row `id` another place in its table: `place`, counted from 0, or `number`, from 1."""
        row, place = self.get_one(request.form.get("id")), request.form.get("place", type=int)
        if place is None and (number := request.form.get("number", type=int)) is not None:
            place = number - 1
        if row is not None and place is not None and hasattr(row, "position"):
            self.attempt(lambda: description_edits.move_entry(db.session(), row, min(place, 1_000_000)))
        return redirect(get_redirect_target() or self.get_url(".index_view"))


def names_of(row: Any) -> set[str]:
    """The names under which clients know the entry, a hall or an extra."""
    return {name for name in (getattr(row, "name", ""), getattr(row, "name_en", "")) if name}


def name_warning(names: Iterable[str]) -> str | None:
    """A warning of new names that mean something else too, such as "завтра"."""
    language, now = current_language(), studio_time(agent().clock())
    words = sorted(name for name in names if is_word(name, now))
    warnings = [say(language, "warning-named-like-a-word", value=name) for name in words]
    return " ".join(say(language, "admin-saved-but", warning=each) for each in warnings) or None


def _others_texts(language: str, others: Sequence[OtherFault]) -> list[str]:
    """The faults of other entries as texts; entries that name the same missing hall share one text."""
    holders: dict[str, list[str]] = {}
    texts = []
    for other in others:
        name = in_language(other.name, other.name_en, language)
        if other.fault.code == "unknown_hall":
            entry = say(language, f"admin-file-{other.table}", name=name)
            holders.setdefault(str(other.fault.data["value"]), []).append(entry)
        else:
            text = fault_text(language, other.fault)
            texts.append(say(language, f"fault-of-{other.table}", name=name, fault=text))
    halls = hall_keys()
    return texts + [
        say(language, "admin-hall-named", hall=halls.get(key, key), entries=", ".join(entries))
        for key, entries in holders.items()
    ]
