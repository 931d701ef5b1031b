"""The form of an answer: its topic, the studio's own example questions, its text."""

from collections.abc import Set
from typing import Any

from flask_admin.form import BaseForm
from wtforms import SelectField, TextAreaField
from wtforms.validators import Length

from hallchat.admin import fields
from hallchat.admin.choices_field import ChoicesField, hall_keys
from hallchat.admin.labels import lazy_say
from hallchat.models import UnansweredQuestion
from hallchat.nlu.topics import Topic
from hallchat.request_context import current_language
from hallchat.studio.description import Answer
from hallchat.wording import LANGUAGES, say

_MAX_ASKED_CHARACTERS = 20_000
_KNOWN = frozenset(topic.value for topic in Topic)


def topic_title(topic: str) -> str:
    """The known topic as staff call it; a word of the studio's own stays."""
    return say(current_language(), Topic(topic).label) if topic in _KNOWN else topic


def _topics() -> dict[str, str]:
    """The known topics, and a first choice for a word of the studio's own."""
    titles = sorted(
        ((topic.value, topic_title(topic)) for topic in Topic), key=lambda pair: pair[1].casefold()
    )
    return {"": say(current_language(), "admin-answer-own-choice"), **dict(titles)}


class AnswerFields(BaseForm):
    """The fields of an answer."""

    topic = SelectField(lazy_say("admin-answer-topic"), choices=_topics)
    own_topic = fields.line(lazy_say("admin-answer-own-topic"), 60, required=False)
    asked = TextAreaField(
        lazy_say("admin-answer-asked"),
        [Length(max=_MAX_ASKED_CHARACTERS)],
        description=lazy_say("admin-answer-asked-hint"),
        render_kw={"rows": 4},
    )
    text = fields.lines(lazy_say("admin-answer-text"), 4000, required=True)
    text_en = fields.lines(lazy_say("admin-answer-text-en"))
    halls = ChoicesField(
        lazy_say("admin-price-halls"), hall_keys, description=lazy_say("admin-answer-halls-hint")
    )
    version = fields.version()


def answer_values(form: AnswerFields) -> dict[str, Any]:
    """The answer with the keys of `studio.toml`."""
    return {
        "topic": form.topic.data or _known_or_own(form.own_topic.data or "") or None,
        "asked": _lines(form.asked.data or ""),
        "text": form.text.data,
        "text_en": form.text_en.data or "",
        "halls": form.halls.data or [],
    }


def _known_or_own(typed: str) -> str:
    """The known topic with that key or title, else the typed word."""
    titles = {say(code, topic.label).casefold(): topic.value for topic in Topic for code in LANGUAGES}
    word = typed.strip()
    return word if word in _KNOWN else titles.get(word.casefold(), word)


def _lines(text: str) -> list[str]:
    """The lines of the text, cleaned; each once."""
    return list(dict.fromkeys(filter(None, map(one_line, text.splitlines()))))


def form_values(answer: Answer) -> dict[str, Any]:
    """The values with which the form of the answer opens."""
    is_known = answer.topic in _KNOWN
    return {
        "topic": answer.topic if is_known else "",
        "own_topic": "" if is_known else answer.topic,
        "asked": "\n".join(answer.asked),
        "text": answer.text,
        "text_en": answer.text_en,
        "halls": list(answer.halls),
    }


def values_of_question(question: UnansweredQuestion, answered: Set[str]) -> dict[str, Any]:
    """The values with which the form of an answer to that question opens, so that only the text is missing.

    Its topic is the known one, unless that is among the `answered`: two answers to one topic are refused.
    """
    asked = one_line(question.question)
    if question.topic in _KNOWN - answered:
        return {"topic": question.topic, "asked": asked}
    return {"topic": "", "own_topic": first_words(asked, 60).rstrip(" ?.,!"), "asked": asked}


def one_line(text: str) -> str:
    """The text without line ends, which would make several examples of one question."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())


def first_words(text: str, most: int) -> str:
    """The first words of a text, at most so many characters."""
    words = one_line(text)
    return words if len(words) <= most else words[: most + 1].rsplit(" ", 1)[0][:most]
