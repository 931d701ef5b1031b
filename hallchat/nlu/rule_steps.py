"""Steps of the pipeline for questions about the studio's rules, and for days in general."""

from hallchat.nlu.acts.intents import phrases_in
from hallchat.nlu.acts.rule_questions import RuleQuestion, general_days, rule_question
from hallchat.nlu.result_builder import ResultBuilder
from hallchat.nlu.slots import CONTACTS
from hallchat.nlu.text.normalize import HALL_MASK, MASK, words
from hallchat.nlu.types import Digression, Intent

_SENTENCE_ENDS = ".!?;\n"
_WISHES = {Intent.BOOK, Intent.CHANGE, Intent.ANOTHER, Intent.START_OVER, Intent.UNDO, Intent.YES}
_KEPT = {Intent.GREETING, Intent.THANKS, Intent.GOODBYE, Intent.RUDE}
"""Intents that may stand beside such a question, whichever words showed them."""
_MAX_FOLLOW_UP_WORDS = 4


def find_rule_question(builder: ResultBuilder) -> None:
    """Notes the question about a rule."""
    builder.rule_question = rule_question(builder.utterance.text)


def mask_rule_question(builder: ResultBuilder) -> None:
    """Blanks the words of the question, so that «вечерний тариф» names no evening; the hall's name stays."""
    if builder.rule_question is not None:
        builder.utterance.text = _blanked(builder.utterance.text, builder.rule_question)


def _blanked(text: str, question: RuleQuestion) -> str:
    inside = text[question.start : question.end]
    rest = "".join(sign if sign == HALL_MASK else " " for sign in inside)
    return f"{text[: question.start]}{rest}{text[question.end :]}"


def find_general_days(builder: ResultBuilder, text: str) -> None:
    """Sets the days in general of a question about prices or lengths, and masks their words."""
    found = general_days(builder.utterance.text)
    if found is None:
        return
    days, start, end = found
    is_follow_up = Intent.PRICE in builder.context.topics and len(words(text)) <= _MAX_FOLLOW_UP_WORDS
    if builder.rule_question or is_follow_up or Intent.PRICE in phrases_in(text):
        builder.set(general_days=days)
        builder.utterance.mask(start, end)


def read_rule_question(builder: ResultBuilder, text: str) -> None:
    """Leaves out the intents that only the words of the question brought up, and decides if it only asks."""
    found, context = builder.found, builder.context
    if found.general_days and not builder.rule_question and Intent.PRICE not in found.intents:
        builder.set(intents=(*found.intents, Intent.PRICE))  # «а в будни?»
    question = builder.rule_question
    if question is None:
        return
    rest = _blanked(text, question)
    said = phrases_in(rest)
    builder.set(intents=tuple(each for each in found.intents if each in said | _KEPT), change_requests=())
    gives_contacts = any(getattr(found, name) for name in CONTACTS)
    books_too = question.digression is Digression.HOLD and found.hall and found.start
    if _WISHES & said or found.extras or gives_contacts or books_too:
        return
    if _fills_elsewhere(builder, text, question):
        return
    builder.set(only_asks=True)
    if question.digression is Digression.HOLD:
        builder.ambiguous.pop("hall", None)  # the wait is that of every hall; «срок» sounds like «Мрак»
    for field in (*builder.ambiguous, *builder.invalid):
        if field != "hall" or context.hall:
            builder.ambiguous.pop(field, None)
            builder.invalid.pop(field, None)


def _fills_elsewhere(builder: ResultBuilder, text: str, question: RuleQuestion) -> bool:
    """True if another sentence than that of the question gives a value of the booking."""
    first = max(text.rfind(sign, 0, question.start) for sign in _SENTENCE_ENDS) + 1
    ends = [place for sign in _SENTENCE_ENDS if (place := text.find(sign, question.end)) >= 0]
    remaining, last = builder.utterance.text, min(ends, default=len(text))
    if len(remaining) != len(text):
        return bool(words(text[:first] + text[last:]))
    outside = remaining[:first] + remaining[last:]
    return MASK in outside or HALL_MASK in outside
