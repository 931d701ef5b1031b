"""The pages of answers: the questions that have none on top, the answers by topic, the form of an answer."""

from typing import Any

from flask import flash, redirect, request
from flask_admin import expose
from flask_admin.form import BaseForm
from flask_admin.helpers import get_form_data, get_redirect_target
from sqlalchemy import case, select
from werkzeug.wrappers import Response

from hallchat.admin import answer_form
from hallchat.admin.answer_form import AnswerFields, first_words, topic_title
from hallchat.admin.extra_views import halls_text
from hallchat.admin.labels import date_time_label, lazy_say
from hallchat.admin.studio_form import DescriptionView
from hallchat.booking import description_edits
from hallchat.booking.studio import value_of
from hallchat.extensions import db
from hallchat.languages import in_language
from hallchat.models import AnswerRow, UnansweredQuestion
from hallchat.nlu.topics import Topic
from hallchat.request_context import agent, current_language, studio
from hallchat.studio.description import Answer
from hallchat.wording import say

_EXCERPT_CHARS = 160
_SHORT_EXCERPT_CHARS = 60
_QUESTIONS_SHOWN = 50


def _excerpt(row: AnswerRow, most: int = _EXCERPT_CHARS) -> str:
    """The beginning of the answer in the reader's language."""
    text = answer_form.one_line(in_language(row.text, row.text_en, current_language()))
    return first_words(text, most) + ("…" if len(text) > most else "")


def _by_topic() -> tuple[Any, ...]:
    """The order of answers: by topic, the studio's own ones last."""
    known = {topic.value: place for place, topic in enumerate(Topic)}
    place = case(known, value=AnswerRow.topic, else_=len(known))
    return place, AnswerRow.topic, AnswerRow.position, AnswerRow.id


def _question(number: str) -> UnansweredQuestion | None:
    """The question with that id, which comes from the request."""
    is_id = number.isascii() and number.isdecimal() and len(number) < 10
    return db.session.get(UnansweredQuestion, int(number)) if is_id else None


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
        "halls": lambda view, context, row, name: halls_text(row.halls),
    }

    def get_column_name(self, field: str) -> Any:
        return lazy_say("admin-answer-examples" if field == "asked" else f"admin-answer-{field}")

    def row_name(self, row: AnswerRow) -> str:
        return topic_title(row.topic)

    def _apply_sorting(self, query: Any, joins: Any, sort_column: Any, sort_desc: bool) -> Any:
        return query.order_by(*_by_topic()), joins

    # The questions without an answer

    topic_title = staticmethod(topic_title)
    date_time_label = staticmethod(date_time_label)

    def unanswered(self) -> list[UnansweredQuestion]:
        """The questions without an answer, those asked last first."""
        newest = UnansweredQuestion.last_asked_at.desc()
        return list(db.session.scalars(select(UnansweredQuestion).order_by(newest).limit(_QUESTIONS_SHOWN)))

    def question(self) -> UnansweredQuestion | None:
        """The question to which the form makes an answer, named by the address of the request."""
        return _question(request.args.get("question", ""))

    @expose("/dismiss/", methods=("POST",))
    def dismiss(self) -> Response:
        """Removes a question that needs no answer."""
        question = _question(request.form.get("id", ""))
        if question is not None and self.attempt(lambda: db.session.delete(question)):
            flash(say(current_language(), "admin-question-dismissed"), "success")
        return self._back()

    @expose("/example/", methods=("GET", "POST"))
    def example(self) -> Any:
        """Asks which answer the question is for, and adds it to the examples of that answer."""
        question = self.question()
        if question is None:
            return self._back()
        answer = self.get_one(request.form.get("answer"))
        if answer is not None and self.attempt(lambda: self._add_example(answer, question)):
            flash(say(current_language(), "admin-question-added", topic=self.row_name(answer)), "success")
            return self._back()
        rows = db.session.scalars(select(AnswerRow).order_by(*_by_topic())).all()
        return self.render(
            "admin/answer_example.html",
            question=question,
            answers=[
                {"id": row.id, "title": self.row_name(row), "text": _excerpt(row, _SHORT_EXCERPT_CHARS)}
                for row in rows
            ],
            chosen=next((row.id for row in rows if row.topic == question.topic), None),
            return_url=get_redirect_target() or self.get_url(".index_view"),
        )

    def _add_example(self, answer: AnswerRow, question: UnansweredQuestion) -> None:
        asked, context = answer_form.one_line(question.question), agent()
        if asked not in answer.asked:
            values, version = {"asked": [*answer.asked, asked]}, answer.version
            description_edits.put_entry(
                db.session(), AnswerRow, answer, values, context.clock(), context.settings, version=version
            )
        db.session.delete(question)

    def _back(self) -> Response:
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
        if question is None:
            return AnswerFields(get_form_data())
        answered = {answer.topic for answer in studio().answers if not answer.halls}
        return AnswerFields(get_form_data(), **answer_form.values_of_question(question, answered))

    def edit_form(self, obj: Any = None) -> AnswerFields:
        return AnswerFields(get_form_data(), **self.saved_values(obj))
