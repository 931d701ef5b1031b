"""Questions to the studio: which topic they are about, and what else stands beside them."""

import csv
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from hallchat.nlu import Intent, NluContext, NluResult, understand
from hallchat.nlu.acts.matters import matter_of
from hallchat.nlu.acts.studio_questions import MAX_QUESTIONS
from hallchat.nlu.text.nearness import Examples
from hallchat.nlu.text.normalize import fold
from hallchat.nlu.topics import Topic
from tests.nlu.conftest import HALLS, context

QUESTIONS = Path(__file__).with_name("studio_questions.tsv")
"""Topic (or the name of a hall's fact, "unknown", or "none" for what asks the studio nothing) TAB message."""
with QUESTIONS.open(encoding="utf-8") as lines:
    CASES = [(expected, message) for expected, message in csv.reader(lines, delimiter="\t")]


def read(message: str, asked: tuple[str, ...] = (), **context: object) -> NluResult:
    return understand(message, NluContext(datetime(2026, 11, 25, 12), HALLS, asked=asked, **context))  # type: ignore[arg-type]


def matters(result: NluResult) -> set[str]:
    """What the questions of a message are about."""
    found = [matter_of(fold(question)) for question in result.questions]
    return {each for matter in found for each in matter.topics or matter.facts or ("unknown",)}


@pytest.mark.parametrize(("expected", "message"), CASES)
def test_a_question_is_about(expected: str, message: str) -> None:
    assert matters(read(message)) == ({expected} - {"none"})


def test_there_are_questions_of_every_topic_in_both_languages() -> None:
    for is_russian in (True, False):
        asked = {topic for topic, text in CASES if any("а" <= sign <= "я" for sign in text) == is_russian}
        assert asked >= set(Topic)


@pytest.mark.parametrize("asked", ["name", "phone", "email", "people", "date", "time"])
@pytest.mark.parametrize(
    "message",
    [
        "оплачу картой",
        "нас двое с собакой",
        "нужен зал с циклорамой",
        "нет, оставьте как есть",
    ],
)
def test_a_statement_amid_a_booking_is_no_question(message: str, asked: str) -> None:
    assert read(message, (asked,)).questions == ()


def test_slots_and_a_question_of_one_message_are_both_read() -> None:
    result = read("Мрак в субботу с 12 до 14, нас пятеро. А парковка у вас есть?")
    assert (result.hall, result.date, result.start, result.people) == ("Мрак", date(2026, 11, 28), "12:00", 5)
    assert result.questions == ("А парковка у вас есть?",)


@pytest.mark.parametrize(
    "message",
    [
        "можно приехать за полчаса раньше выгрузить оборудование?",
        "что если я опоздаю на 20 минут?",
        "можно оставить вещи до завтра?",
        "дешевле будет, если взять на весь день?",
        "can we stay an hour longer?",
    ],
)
def test_times_of_a_question_change_no_booking(message: str) -> None:
    result = read(message, ("name",), hall="Мрак", date=date(2026, 12, 5), start="12:00", end="14:00")
    assert matters(result)
    assert (result.date, result.start, result.end, result.hours, result.all_day) == (None,) * 5


@pytest.mark.parametrize(
    ("message", "left"),
    [
        ("можно курить?", set()),
        ("сколько стоит час и есть ли парковка?", {Intent.PRICE}),
        ("Добрый день! Какие у вас залы и можно ли с кошкой?", {Intent.GREETING, Intent.HALLS}),
        ("можно отменить?", set()),
        ("отмените мою бронь, деньги вернёте?", {Intent.CANCEL_BOOKING}),
    ],
)
def test_intents_that_only_a_question_brought_up_are_told_apart(message: str, left: set[Intent]) -> None:
    result = read(message)
    assert result.questions
    assert set(result.intents) - set(result.question_intents) == left


def test_moving_ones_own_booking_is_no_question_about_terms() -> None:
    assert matters(read("перенесите мою бронь на субботу")) == set()
    assert matters(read("можно перенести бронь, если заболею?")) == {"moving"}
    assert matters(read("а если заболею?")) == {"refund", "moving"}


def test_what_is_like_the_studios_own_question_asks_it() -> None:
    own = Examples(["Можно ли взять зал на целую неделю?"])
    message = "а можно взять зал на целую неделю?"
    assert read(message).questions == ()
    assert read(message, own_questions=own).questions == (message,)


def test_an_unknown_thing_beside_data_is_asked_about() -> None:
    assert matters(read("нас пятеро, а батут у вас есть?")) == {"unknown"}
    assert matters(read("завтра в 12 можно?")) == set()


@pytest.mark.parametrize(
    ("question", "is_near"),
    [
        ("есть ли у вас клетка для тигра", True),
        ("клетку для тигров дадите?", True),
        ("клетка для попугая есть?", False),
        ("есть ли бассейн", False),
    ],
)
def test_nearness_takes_what_is_said_in_both(question: str, is_near: bool) -> None:
    examples = Examples(["Есть клетка для тигра?", "Можно приехать на верблюде?", "Есть костюм медведя?"])
    nearest = examples.nearest(fold(question))
    assert bool(nearest and nearest[0][0] >= 0.62) == is_near


def test_a_long_message_is_read_within_bounds() -> None:
    assert len(read("Есть ли у вас парковка? " * 200).questions) == MAX_QUESTIONS
    assert read("есть ли " + "парковка " * 500 + "?").questions == ()


@pytest.mark.parametrize(
    "message",
    [
        "Is Mrak wheelchair accessible?",
        "Does Mrak have a cyclorama?",
        "Есть ли в Мраке циклорама?",
        "Доступен ли Мрак на коляске?",
    ],
)
def test_a_question_about_another_thing_repeats_none(message: str) -> None:
    asked = "where can I park?"
    assert asked not in understand(message, replace(context(), questions=(asked,))).questions


@pytest.mark.parametrize("message", ["what about Mrak?", "а в Мраке?", "and for Mrak too?"])
def test_another_hall_alone_repeats_the_question(message: str) -> None:
    asked = ("where can I park?",)
    assert understand(message, replace(context(), questions=asked)).questions == asked


@pytest.mark.parametrize(
    ("message", "count"),
    [
        ("you have steamer for clothes? and rail for hanging", 2),
        ("А фен есть? И утюг", 2),
        ("Есть парковка? Спасибо", 1),
        ("Есть парковка? И нас 5", 1),
        ("Есть парковка? А я пока подумаю", 1),
        ("is there parking? and we are 5 people", 1),
    ],
)
def test_what_goes_on_with_a_question_is_asked_too(message: str, count: int) -> None:
    assert len(understand(message, context()).questions) == count
