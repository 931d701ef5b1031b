"""All languages have the same messages with the same values."""

from datetime import datetime
from functools import cache
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor
from sqlalchemy.orm import Session

import hallchat.wording
from hallchat.booking import errors
from hallchat.booking.errors import BookingError
from hallchat.booking.hall_views import hall_view
from hallchat.config import Settings
from hallchat.models import Hall
from hallchat.nlu.topics import Topic
from hallchat.wording import DEFAULT_LANGUAGE, LANGUAGES, formats, has, say
from hallchat.wording.cards import hall_facts
from hallchat.wording.prices import terms_rows

CLIENTS_NEVER_SEE = {
    errors.SlotError,
    errors.QuoteError,
    errors.HallError,  # base classes
    errors.UnknownQuote,
    errors.QuoteNotAgreed,
    errors.QuoteLapsed,
    errors.QuoteSuperseded,  # answered with the present summary
    errors.BadStatus,
    errors.CodeGone,
    errors.StaleEdit,
    errors.StudioInUse,
    errors.HallHasBookings,
    errors.BadPhoto,
    errors.PhotoTooLarge,  # refusals for staff
}


class Variables(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802  the library's way
        self.names.add(node.id.name)


def messages(language: str) -> dict[str, set[str]]:
    """Names of the messages, with the variables of each."""
    return {entry.id.name: variables(entry) for entry in parsed(language) if isinstance(entry, ast.Message)}


@cache
def parsed(language: str) -> list[ast.Message | ast.Junk | ast.Term]:
    source = Path(hallchat.wording.__file__).with_name(f"{language}.ftl").read_text("utf-8")
    return [entry for entry in FluentParser().parse(source).body if not isinstance(entry, ast.BaseComment)]


def variables(message: ast.Message) -> set[str]:
    seen = Variables()
    seen.visit(message)
    return seen.names


def subclasses(kind: type[BookingError]) -> set[type[BookingError]]:
    return {each for direct in kind.__subclasses__() for each in (direct, *subclasses(direct))}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_file_holds_messages_each_once(language: str) -> None:
    assert {type(entry) for entry in parsed(language)} == {ast.Message}
    names = [entry.id.name for entry in parsed(language) if isinstance(entry, ast.Message)]
    assert [name for name in names if names.count(name) > 1] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_languages_have_the_same_messages(language: str) -> None:
    assert messages(language).keys() == messages(DEFAULT_LANGUAGE).keys()


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_languages_use_the_same_variables(language: str) -> None:
    assert messages(language) == messages(DEFAULT_LANGUAGE)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_can_be_said(language: str) -> None:
    for name, names in messages(language).items():
        for value in (0, 1, 2, 5, 21):
            assert say(language, name, **dict.fromkeys(names, value)).strip(), name


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("error", sorted(subclasses(BookingError) - CLIENTS_NEVER_SEE, key=str))
def test_every_refusal_that_clients_meet_has_words(language: str, error: type[BookingError]) -> None:
    assert has(language, f"refused-{error.code.replace('_', '-')}")


def test_a_missing_message_and_a_missing_value_are_errors() -> None:
    with pytest.raises(KeyError):
        say("ru", "no-such-message")
    with pytest.raises(KeyError):
        say("ru", "greeting")


def test_a_value_is_text_not_markup_of_the_wording() -> None:
    assert "{ $phone }" in say("ru", "wrong-phone", said="{ $phone }")


def test_no_line_begins_with_a_dash() -> None:
    assert say("ru", "page-headline").startswith("Забронируйте зал\u00a0— просто")


def test_a_hall_shows_the_values_that_have_a_message_in_their_order() -> None:
    hall = {"title": "Мрак", "capacity": 20, "opens": "11:00", "closes": "19:00", "price": 5000}
    assert hall_facts("en", hall) == [
        ("capacity", "up to 20 people"),
        ("opens", "11:00–19:00"),
        ("price", "5,000\u00a0₽ an hour"),
    ]
    assert hall_facts("en", {"capacity": None}) == []


def test_every_fact_with_a_message_is_in_the_data_of_a_hall(
    session: Session, hall: Hall, now: datetime, settings: Settings
) -> None:
    data = hall_view(session, hall, now, settings, "ru")
    facts = [name for name in messages("ru") if name.startswith("fact-")]
    assert facts == [f"fact-{key}" for key in data if has("ru", f"fact-{key}")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_longest_rules_that_a_form_takes_can_be_told(language: str) -> None:
    rules = "Без обуви. " * 454
    assert rules in say(language, "rules", hall="Мрак", rules=rules)


@pytest.mark.parametrize(
    ("language", "joined"),
    [("ru", "зал 18, зал 19 или ещё 9\u00a0981 вариант"), ("en", "зал 18, зал 19, or 9,981 more")],
)
def test_of_many_items_the_first_ones_are_named(language: str, joined: str) -> None:
    named = formats.either(language, [f"зал {number}" for number in range(1, 10_001)])
    assert named.endswith(joined)
    assert say(language, "help", halls=named)


def test_a_list_that_is_short_enough_is_whole() -> None:
    items = [f"зал {number}" for number in range(formats.MAX_LISTED)]
    assert all(item in formats.listed("ru", items) for item in items)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_topic_has_a_title(language: str) -> None:
    assert [topic for topic in Topic if not has(language, topic.label)] == []


@pytest.mark.parametrize(
    ("prepay", "russian", "english"),
    [
        (0, "Ничего: предоплата не нужна", "Nothing: no prepayment is needed"),
        (2000, "2 000 ₽, остальные 6 000 ₽ — позже", "2,000 ₽, the other 6,000 ₽ later"),
        (8000, "8 000 ₽, вся стоимость", "8,000 ₽, the whole price"),
    ],
)
def test_a_summary_always_says_what_is_due_at_once(prepay: int, russian: str, english: str) -> None:
    for language, said in (("ru", russian), ("en", english)):
        rows = terms_rows(language, {"cost": 8000, "prepay": prepay})
        assert [value.replace("\u00a0", " ") for _, value in rows] == [said]
    assert terms_rows("ru", {"cost": 8000, "prepay": prepay, "status": "cancelled"}) == []
    assert terms_rows("ru", {"cost": 0, "prepay": 0}) == []


@pytest.mark.parametrize(("language", "said"), [("ru", "после него"), ("en", "after that")])
@pytest.mark.parametrize("times", [0, 1, 3])
def test_a_move_under_way_is_not_said_to_be_impossible(language: str, said: str, times: int) -> None:
    assert said in say(language, "moves-left", times=times)
