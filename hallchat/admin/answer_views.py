"""The pages of answers: the questions that have none on top, the answers by topic, the form of an answer."""

from typing import Any

from flask import flash, redirect, request
from flask_admin import expose
from flask_admin.form import BaseForm
from flask_admin.helpers import get_form_data, get_redirect_target
from sqlalchemy import case, func, select
from werkzeug.wrappers import Response

from hallchat.admin import answer_form
from hallchat.admin.answer_form import AnswerFields, topic_title
from hallchat.admin.choices_field import hall_keys
from hallchat.admin.labels import date_time_label, lazy_say
from hallchat.admin.studio_form import DescriptionView
from hallchat.booking.studio import value_of
from hallchat.extensions import db
from hallchat.languages import in_language
from hallchat.models import AnswerRow, UnansweredQuestion
from hallchat.nlu.topics import Topic
from hallchat.request_context import current_language
from hallchat.studio.description import Answer
from hallchat.wording import say
from hallchat.wording.formats import listed

_EXCERPT_CHARS = 160
_QUESTIONS_SHOWN = 50


def _excerpt(row: AnswerRow) -> str:
    text = " ".join(in_language(row.text, row.text_en, current_language()).split())
    return text if len(text) <= _EXCERPT_CHARS else text[:_EXCERPT_CHARS].rsplit(" ", 1)[0] + "…"


def _halls(row: AnswerRow) -> str:
    names = hall_keys()
    return listed(current_language(), [names.get(key, key) for key in row.halls]) or "—"


class AnswersView(DescriptionView):
    form = AnswerFields
    list_template = "admin/answers.html"
    create_template = edit_template = "admin/answer.html"
    page_size = 50
    column_list = ("topic", "text", "asked", "halls")
    column_sortable_list = ()
    column_formatters = {  # noqa: RUF012  Flask-Admin's own way to declare it
        "topic": lambda view, context, row, name: topic_title(row.topic),
        "text": lambda view, context, row, name: _excerpt(row),
        "asked": lambda view, context, row, name: len(row.asked) or "—",
        "halls": lambda view, context, row, name: _halls(row),
    }

    def get_column_name(self, field: str) -> Any:
        return lazy_say("admin-answer-examples" if field == "asked" else f"admin-answer-{field}")

    def row_name(self, row: AnswerRow) -> str:
        return topic_title(row.topic)

    def _apply_sorting(self, query: Any, joins: Any, sort_column: Any, sort_desc: bool) -> Any:
        """By topic, the studio's own ones last."""
        known = {topic.value: place for place, topic in enumerate(Topic)}
        place = case(known, value=AnswerRow.topic, else_=len(known))
        return query.order_by(place, AnswerRow.topic, AnswerRow.position, AnswerRow.id), joins

    # The questions without an answer

    topic_title = staticmethod(topic_title)
    date_time_label = staticmethod(date_time_label)

    def unanswered(self) -> list[UnansweredQuestion]:
        """The questions without an answer, those asked last first."""
        newest = UnansweredQuestion.last_asked_at.desc()
        return list(db.session.scalars(select(UnansweredQuestion).order_by(newest).limit(_QUESTIONS_SHOWN)))

    def unanswered_count(self) -> int:
        return db.session.scalar(select(func.count()).select_from(UnansweredQuestion)) or 0

    def question(self) -> UnansweredQuestion | None:
        """The question to which the form makes an answer, named by the address of the request."""
        number = request.args.get("question", "")
        is_id = number.isascii() and number.isdecimal() and len(number) < 10
        return db.session.get(UnansweredQuestion, int(number)) if is_id else None

    @expose("/dismiss/", methods=("POST",))
    def dismiss(self) -> Response:
        """Removes a question that needs no answer."""
        number = request.form.get("id", "")
        if number.isascii() and number.isdecimal() and len(number) < 10:
            question = db.session.get(UnansweredQuestion, int(number))
            if question is not None and self.attempt(lambda: db.session.delete(question)):
                flash(say(current_language(), "admin-question-dismissed"), "success")
        return redirect(get_redirect_target() or self.get_url(".index_view"))

    # The form

    def values(self, form: BaseForm) -> dict[str, Any]:
        return answer_form.answer_values(form)

    def create_row(self, form: BaseForm) -> Any:
        row, question = super().create_row(form), self.question()
        if question is not None:
            db.session.delete(question)
        return row

    def saved_values(self, row: AnswerRow) -> dict[str, Any]:
        return answer_form.form_values(value_of(Answer, row)) | {"version": row.version}

    def create_form(self, obj: Any = None) -> AnswerFields:
        question = self.question()
        return AnswerFields(
            get_form_data(), **(answer_form.values_of_question(question) if question is not None else {})
        )

    def edit_form(self, obj: Any = None) -> AnswerFields:
        return AnswerFields(get_form_data(), **self.saved_values(obj))
