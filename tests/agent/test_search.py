"""Conversations in which a client looks for free time, with the embedded engine, in the demo studio."""

import re
from datetime import date, timedelta

import pytest

from hallchat.agent import Agent
from hallchat.booking import hall_days
from hallchat.booking.calendar import minutes_of
from hallchat.booking.halls import find_hall
from hallchat.config import Settings
from tests.agent.talking import EVERYTHING, Answer, Client
from tests.conftest import NOW

pytestmark = pytest.mark.parametrize("database", ["sqlite"], indirect=True)
TODAY = date(2026, 11, 25)
SUNDAY = TODAY + timedelta(days=4)


def language_of(message: str) -> str:
    return "ru" if re.search("[а-яё]", message.casefold()) else "en"


def searched(answer: Answer) -> dict[str, object]:
    """The result of the only search of the answer."""
    [result] = [each.result for each in answer.results if each.name == "find_free_time"]
    return dict(result)


SEARCHES = [
    "самое раннее на три часа",
    "когда у вас ближайшее окно в Мраке?",
    "любой вечер на той неделе",
    "в субботу или воскресенье, где дешевле 3 часа снять?",
    "через час на два часа",
    "какой свободен завтра в шесть?",
    "что свободно в субботу вечером?",
    "на 10 тысяч сколько часов и где",
    "what days is Minimalism free for 4 hours",
    "earliest slot",
    "any evening next week",
    "which hall is cheapest on Sunday for 3 hours",
]


@pytest.mark.parametrize("message", SEARCHES)
def test_the_answer_names_what_is_free_with_its_price(agent: Agent, message: str) -> None:
    answer = Client(agent, language_of(message)).say(message)
    result = searched(answer)
    spans = result["found"]
    assert isinstance(spans, list)
    assert spans
    plain = answer.text.replace("\u00a0", " ").replace("\u202f", " ").replace(",", " ")
    for span in spans:
        assert span["title"] in plain
        assert span["start"] in plain
        assert f"{span['cost']:,}".replace(",", " ") in plain
    assert answer.done.suggestions


@pytest.mark.parametrize("message", SEARCHES)
def test_a_tap_on_what_was_offered_takes_its_hall_day_and_hours(agent: Agent, message: str) -> None:
    language = language_of(message)
    offered = Client(agent, language).say(message)
    for number, chip in enumerate(offered.done.suggestions):
        client = Client(agent, language)
        span = searched(client.say(message))["found"][number]  # type: ignore[index]
        taken = client.say(chip)
        if "hours" in searched(offered) or searched(offered)["order"] != "earliest":
            [quote] = [each.result for each in taken.results if each.name == "generate_booking_info"]
            names = ("hall", "date", "start", "end", "cost")
            assert [quote[name] for name in names] == [span[name] for name in names]
        else:
            assert taken.asks == ("time",)
            assert "find_free_time" not in taken.tools
            assert span["start"] in taken.text


@pytest.mark.parametrize("message", SEARCHES)
def test_nothing_is_offered_that_is_taken_or_closed(agent: Agent, settings: Settings, message: str) -> None:
    result = searched(Client(agent, language_of(message)).say(message))
    with agent.sessions() as session:
        for span in result["found"]:  # type: ignore[attr-defined]
            day = hall_days.hall_day(
                session, find_hall(session, span["hall"]), date.fromisoformat(span["date"]), NOW, settings
            )
            start, until = minutes_of(span["start"]), minutes_of(span["free_until"])
            assert any(first <= start and until == last for first, last in day.free)


@pytest.mark.parametrize(
    ("messages", "hall", "day"),
    [
        (["самое раннее на три часа в Мраке", "да"], "Мрак", TODAY),
        (["в субботу или воскресенье, где дешевле 3 часа?", "воскресенье Минимализм"], "Минимализм", SUNDAY),
        (["earliest 2 hours in Minimalism", "yes please"], "Минимализм", TODAY),
    ],
)
def test_one_of_them_is_taken_by_a_yes_or_by_what_tells_it_apart(
    agent: Agent, messages: list[str], hall: str, day: date
) -> None:
    client = Client(agent, language_of(messages[0]))
    client.say(messages[0])
    answer = client.say(messages[1])
    [quote] = [each.result for each in answer.results if each.name == "generate_booking_info"]
    assert (quote["hall"], quote["date"]) == (hall, day.isoformat())


@pytest.mark.parametrize(
    ("messages", "hall", "hours"),
    [
        (["Хочу зал 5 декабря с 18 до 20, нас 40", "любой"], "Пустота", ("18:00", "20:00")),
        (["Need a room on Dec 5 6-8pm for 40 people", "whichever is free"], "Пустота", ("18:00", "20:00")),
        (["любой зал 5 декабря с 12 до 14"], "Минимализм", ("12:00", "14:00")),
        (["любой зал 5 декабря", "с 12 до 14"], "Минимализм", ("12:00", "14:00")),
    ],
)
def test_any_hall_is_an_answer(agent: Agent, messages: list[str], hall: str, hours: tuple[str, str]) -> None:
    client = Client(agent, language_of(messages[0]))
    for message in messages:
        answer = client.say(message)
    [quote] = [each.result for each in answer.results if each.name == "generate_booking_info"]
    assert (quote["hall"], (quote["start"], quote["end"])) == (hall, hours)
    assert quote["title"] in answer.text
    assert "name" in (answer.asks or ())


def test_if_nothing_is_free_it_says_what_was_looked_for_and_the_nearest(agent: Agent) -> None:
    answer = Client(agent).say("Мрак завтра вечером на 3 часа свободен?")
    result = searched(answer)
    assert result["found"] == []
    assert result["nearest"]
    assert "вечером" in answer.text
    assert "«Мрак»" in answer.text
    assert "3 часа" in answer.text


def test_a_search_beside_a_summary_changes_nothing(agent: Agent) -> None:
    client = Client(agent)
    before = client.say(EVERYTHING)
    answer = client.say("а когда ближайшее свободное окно в Пустоте?")
    assert searched(answer)["found"]
    assert answer.asks == ("rules", "confirm")
    assert before.quote is not None
    assert client.say("да").booking is not None


def test_a_follow_up_searches_again(agent: Agent) -> None:
    client = Client(agent)
    client.say("любой вечер на той неделе на 2 часа")
    again = searched(client.say("а в Минимализме?"))
    assert again["only_halls"] == ["Минимализм"]
    assert (again["part_of_day"], again["hours"]) == ("evening", 2)


@pytest.mark.parametrize(
    ("first", "question", "hours"),
    [
        ("minimalism for 3 hours", "when is it free this weekend?", 3),
        ("how much is 1 hour in Minimalism?", "when are you free at the weekend?", 1),
        ("Минимализм на 2 часа", "а когда он свободен в выходные?", 2),
        ("Минимализм на 2 часа", "что свободно в выходные?", 2),
    ],
)
def test_when_it_is_free_is_told_in_full(agent: Agent, first: str, question: str, hours: int) -> None:
    client = Client(agent, language_of(first))
    client.say(first)
    answer = client.say(question)
    assert answer.text.count("10:00–23:00") == 2  # of Saturday and of Sunday
    assert {span["hours"] for span in searched(answer)["found"]} <= {hours, 1}  # type: ignore[attr-defined]


@pytest.mark.parametrize("message", ["самое раннее на три часа", "что свободно в субботу на три часа?"])
def test_spans_of_a_length_that_the_message_names_are_told_one_by_one(agent: Agent, message: str) -> None:
    assert "stretches" not in searched(Client(agent, "ru").say(message))


@pytest.mark.parametrize(
    "message",
    [
        "привет, есть зал на субботу?",
        "на субботу зал есть?",
        "есть ли у вас зал на 28 ноября?",
        "do you have a room for saturday?",
        "are there any halls on saturday",
    ],
)
def test_whether_there_is_a_hall_on_a_day_shows_its_free_hours(agent: Agent, message: str) -> None:
    answer = Client(agent, language_of(message)).say(message)
    for hours in ("10:00–23:00", "11:00–19:00", "17:00–21:00"):
        assert hours in answer.text


@pytest.mark.parametrize("message", ["есть зал на 20 человек?", "is there a hall for 40 people"])
def test_a_hall_for_so_many_is_no_question_of_time(agent: Agent, message: str) -> None:
    assert not any(each.name == "find_free_time" for each in Client(agent, "ru").say(message).results)
