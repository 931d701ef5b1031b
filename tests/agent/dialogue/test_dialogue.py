"""Conversations as clients have them, with the engine that needs no model."""

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session, sessionmaker

from hallchat.agent import Agent
from hallchat.agent.dialogue import consent
from hallchat.agent.tools import quote_views
from hallchat.agent.turns.conversations import load_state
from hallchat.booking import halls, staff_bookings
from hallchat.booking.calendar import Slot
from hallchat.config import Settings
from hallchat.models import Booking, BookingStatus, Quote, Turn
from tests.agent.talking import EVERYTHING, Answer, Client
from tests.conftest import BORIS, DAY, Clock, MakeAgent, MakeSettings, hours
from tests.promise import assert_promise

TAKEN = hours(DAY, 13, 14)


def somebody_books(agent: Agent, slot: Slot) -> None:
    with agent.sessions.begin() as session:
        form = staff_bookings.BookingDetails(
            halls.get_hall(session, "Мрак"), slot, 1, BORIS, BookingStatus.PAID
        )
        staff_bookings.create_booking(session, form, agent.clock(), agent.settings)


def test_a_booking_step_by_step(agent: Agent, settings: Settings) -> None:
    client = Client(agent)
    for message, asked in (
        ("Здравствуйте, хочу снять зал", ("hall",)),
        ("Мрак", ("date",)),
        ("5 декабря", ("time",)),
        ("с 12 до 15", ("name",)),
        ("Анна", ("phone",)),
        ("+7 912 345-67-89", ("email",)),
        ("anna@example.com", ("people",)),
        ("5", ("rules", "confirm")),
    ):
        answer = client.say(message)
        assert answer.asks == asked, message
        assert answer.booking is None
    assert "15\u00a0000" in answer.text
    assert "реквизит" in answer.text.casefold()  # the rules

    booked = client.say("да")
    assert booked.booking is not None
    assert booked.booking["status"] == "held"
    assert booked.booking["link"] in booked.text
    assert booked.asks == ()
    with agent.sessions() as session:
        assert_promise(session, settings)
        booking = session.scalars(select(Booking)).one()
        assert (booking.client_name, booking.client_phone) == ("Анна", "+79123456789")


@pytest.mark.parametrize("accepted", ["давайте его", "да", "с 18 до 20", "беру"])
def test_a_proposed_hall_stays_proposed_while_the_client_asks_something_else(
    agent: Agent, accepted: str
) -> None:
    client = Client(agent)
    assert "Пустота" in client.say("какой зал самый большой?").text
    for aside in ("можно с собакой?", "а есть парковка?"):
        assert "зал «Пустота»?" in client.say(aside).text
    assert "Пустота" in client.say(accepted).text
    assert client.say("5 декабря").asks != ("hall",)


def test_a_proposed_hall_that_is_turned_down_is_not_proposed_again(agent: Agent) -> None:
    client = Client(agent)
    client.say("какой зал самый большой?")
    assert "Минимализм" in client.say("нет").text
    assert "зал «Пустота»?" not in client.say("можно с собакой?").text


def test_a_booking_in_two_messages_in_english(agent: Agent, settings: Settings) -> None:
    client = Client(agent, language="ru")
    summary = client.say(
        "I'd like Mrak on December 5 from 12:00 to 15:00 for 5 people,"
        " my name is Anna, +7 912 345-67-89, anna@example.com"
    )
    assert summary.begun.language == "en"
    assert summary.asks == ("rules", "confirm")
    assert "No smoking" in summary.text
    assert client.say("yes").booking
    with agent.sessions() as session:
        assert_promise(session, settings)


def test_half_hours_are_rounded_outward_and_said_so(agent: Agent) -> None:
    client = Client(agent)
    answer = client.say("Мрак 5 декабря с 12:30 до 14:30")
    assert "12:00–15:00" in answer.text
    assert "целыми часами" in answer.text


def test_a_change_before_the_yes_is_a_new_summary(agent: Agent, settings: Settings) -> None:
    client = Client(agent)
    first = client.get_summary()
    changed = client.say("Да, но давайте с 13 до 15")
    assert changed.booking is None
    assert changed.quote not in (None, first)
    assert "10\u00a0000" in changed.text
    booked = client.say("да")
    assert booked.booking
    assert booked.booking["start"] == "13:00"
    with agent.sessions() as session:
        assert_promise(session, settings)


def test_no_books_nothing(agent: Agent) -> None:
    client = Client(agent)
    client.get_summary()
    assert client.say("нет").booking is None
    with agent.sessions() as session:
        assert session.scalar(select(func.count()).select_from(Booking)) == 0


def test_a_summary_after_half_an_hour_is_shown_again(agent: Agent, clock: Clock) -> None:
    client = Client(agent)
    old = client.get_summary()
    clock.advance(minutes=30)
    again = client.say("да")
    assert again.booking is None
    assert again.quote not in (None, old)
    assert client.say("да").booking


def test_a_price_that_changed_meanwhile_is_shown_before_anything_is_booked(agent: Agent) -> None:
    client = Client(agent)
    client.get_summary()
    with agent.sessions.begin() as session:
        hall = halls.get_hall(session, "Мрак")
        halls.change_hall(session, hall, {"price": 6000}, hall.version, agent.clock(), agent.settings)
    again = client.say("да")
    assert again.booking is None
    assert "18\u00a0000" in again.text
    booked = client.say("да")
    assert booked.booking
    assert booked.booking["cost"] == 18_000


def test_hours_that_went_meanwhile_are_refused_with_what_is_free(agent: Agent) -> None:
    client = Client(agent)
    client.get_summary()
    somebody_books(agent, TAKEN)
    refused = client.say("да")
    assert refused.booking is None
    assert "уже есть бронь" in refused.text
    assert "14:00–17:00" in refused.text
    assert refused.asks == ("time",)


def test_another_clients_name_is_never_told(agent: Agent) -> None:
    somebody_books(agent, TAKEN)
    client = Client(agent)
    answers = [client.say(text) for text in (EVERYTHING, "Что свободно 5 декабря?", "А кто снял Мрак в 13?")]
    for answer in answers:
        told = answer.text + repr([result.result for result in answer.results])
        assert not {BORIS.name, BORIS.phone, BORIS.email} & set(told.replace(",", " ").split())
        assert BORIS.phone not in told


def test_the_button_of_an_old_summary_books_nothing(agent: Agent) -> None:
    client = Client(agent)
    old = client.get_summary()
    new = client.say("Нас будет семеро").quote
    assert new not in (None, old)
    pressed = client.say("Да, всё верно", button=old)
    assert pressed.booking is None
    assert pressed.quote == new
    booked = client.say("Да, всё верно", button=new)
    assert booked.booking


def test_the_button_of_what_is_booked_gives_the_same_booking_and_no_other_consent(agent: Agent) -> None:
    client = Client(agent)
    quote = client.get_summary()
    booked = client.say("Да, всё верно", button=quote).booking
    assert booked
    client.say("Ещё одну бронь: Минимализм 6 декабря с 15 до 17, нас трое")
    again = client.say("Да, всё верно", button=quote)
    assert again.results[-1].result["reference"] == booked["reference"]
    assert again.booking is None, "this message made none"
    with agent.sessions() as session:
        state = load_state(session, client.conversation)
        assert set(state.rules) == {"Мрак"}
        assert state.hall == "Минимализм", "the booking in progress is not lost"


def test_a_button_of_nonsense_is_a_stale_one(agent: Agent) -> None:
    client = Client(agent)
    client.get_summary()
    for nonsense in ("x", "\0", "🙂" * 500, "' OR 1=1"):
        assert client.say("Да, всё верно", button=nonsense).booking is None


@pytest.mark.parametrize("word", ["да", "Да, отменить", "отменяйте", "Отмените бронь, пожалуйста"])
def test_a_booking_is_cancelled_by_the_clients_own_word(agent: Agent, word: str) -> None:
    client = Client(agent)
    client.get_summary()
    booked = client.say("да").booking
    assert booked
    asked = client.say("Отмените мою бронь")
    assert booked["reference"] in asked.text
    cancelled = client.say(word)
    assert "отменена" in cancelled.text
    with agent.sessions() as session:
        assert session.scalars(select(Booking.status)).all() == ["cancelled"]


@pytest.mark.parametrize("word", ["Нет, оставить", "нет", "не отменяйте", "А сколько стоит Мрак?"])
def test_a_booking_stays_without_a_yes_to_cancelling_it(agent: Agent, word: str) -> None:
    client = Client(agent)
    client.get_summary()
    client.say("да")
    client.say("Отмените мою бронь")
    client.say(word)
    with agent.sessions() as session:
        assert session.scalars(select(Booking.status)).all() == ["held"]


def test_a_second_booking_keeps_the_contacts(agent: Agent, settings: Settings) -> None:
    client = Client(agent)
    client.get_summary()
    client.say("да")
    again = client.say("Хочу ещё одну бронь: Минимализм 6 декабря с 15 до 17, нас трое")
    assert again.quote
    assert client.say("да").booking
    with agent.sessions() as session:
        assert_promise(session, settings)
        assert set(session.scalars(select(Booking.client_name))) == {"Анна"}


def test_a_fourth_unpaid_booking_is_refused_with_the_reason(agent: Agent) -> None:
    client = Client(agent)
    client.get_summary()
    client.say("да")
    for day in (6, 7):
        client.say(f"Ещё одну бронь: Мрак {day} декабря с 12 до 15, нас пятеро")
        assert client.say("да").booking
    refused = client.say("Ещё одну бронь: Мрак 8 декабря с 12 до 15, нас пятеро")
    assert refused.quote is None
    assert "3 неоплаченные брони" in refused.text


def test_a_conversation_goes_on_with_another_agent(make_agent: MakeAgent, settings: Settings) -> None:
    """As after a restart: nothing is kept but the database."""
    client = Client(make_agent())
    client.say("Мрак 5 декабря с 12 до 15")
    client.say("Анна", to=make_agent())
    client.say("+7 912 345-67-89, anna@example.com", to=make_agent())
    assert client.say("пятеро", to=make_agent()).asks == ("rules", "confirm")
    booked = client.say("да", to=make_agent())
    assert booked.booking
    with client.agent.sessions() as session:
        assert_promise(session, settings)
        assert session.scalar(select(func.count()).select_from(Turn)) == 5


def test_what_was_answered_can_be_read_again(agent: Agent) -> None:
    client = Client(agent)
    summary, booked = client.say(EVERYTHING), client.say("да")
    for answer in (summary, booked):
        again = tuple(agent.follow(client.conversation, answer.begun.number))
        read = [event for event in again if not hasattr(event, "show") or event.show]
        assert type(answer)(tuple(read)).text == answer.text
        assert again[-1] == answer.done


def test_bad_input_stores_nothing_half_way(
    agent: Agent, sessions: sessionmaker[Session], settings: Settings
) -> None:
    client = Client(agent)
    client.get_summary()
    nonsense = ["", " ", "\0\0", "\x07\x1b[31m", "<script>alert(1)</script>", "'; DROP TABLE halls; --"]
    nonsense += [
        "🙂🙃🙂",
        "а" * 4000,
        "\ud800",
        "{ $hall }",
        "-3 человека",
        "30 февраля",
        "99:99",
        "%s %d {}",
    ]
    for text in nonsense:
        answer = client.say(text)
        assert answer.text.strip(), text
        assert answer.booking is None, text
    with sessions() as session:
        assert_promise(session, settings)
        assert session.scalar(select(func.count()).select_from(Booking)) == 0
        assert session.scalars(select(Quote)).first()


def test_a_yes_that_was_written_before_the_summary_agrees_to_nothing(agent: Agent) -> None:
    client = Client(agent)
    client.say(EVERYTHING.removesuffix(", нас пятеро"))
    agent.submit(client.conversation, "нас пятеро")
    early = agent.submit(client.conversation, "да")
    answer = Answer(tuple(agent.follow(client.conversation, early)))
    assert answer.booking is None
    assert answer.quote
    assert client.say("да").booking


def test_a_yes_to_a_summary_that_lapsed_is_told_so(agent: Agent, clock: Clock) -> None:
    client = Client(agent)
    client.get_summary()
    clock.advance(minutes=31)
    answer = client.say("да")
    assert "больше получаса" in answer.text
    assert answer.quote
    with agent.sessions() as session:
        assert set(session.scalars(select(Quote.state))) == {"lapsed", "shown"}


def test_a_summary_says_what_a_yes_agrees_to_until_the_policy_changes(
    agent: Agent, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = Client(agent)
    assert "/privacy" in client.say(EVERYTHING).text
    client.say("да")
    second = client.say("Ещё одну бронь: Мрак 6 декабря с 12 до 13, нас трое")
    assert second.asks == ("confirm",)
    assert "/privacy" not in second.text
    for module in (quote_views, consent):
        monkeypatch.setattr(module, "privacy_version", lambda: "changed")
    third = client.say("нет, нас будет четверо")
    assert third.asks == ("rules", "confirm")
    assert "/privacy" in third.text


def test_the_whole_day_of_a_hall_that_was_renamed(agent: Agent) -> None:
    client = Client(agent)
    client.say("Мрак 5 декабря")
    with agent.sessions.begin() as session:
        halls.get_hall(session, "Мрак").name = "Сумрак"
        halls.get_hall(session, "Сумрак").name_en = "Dusk"
    answer = client.say("на весь день")
    assert "нет" in answer.text
    assert answer.asks == ("hall",)


@pytest.mark.parametrize("which", [0, 1])
def test_of_two_bookings_the_named_one_is_cancelled(agent: Agent, which: int) -> None:
    client = Client(agent)
    references = []
    for text in (EVERYTHING, "Ещё хочу Мрак 6 декабря с 12 до 15, нас пятеро"):
        client.say(text)
        booked = client.say("да").booking
        assert booked is not None
        references.append(booked["reference"])
    references.sort()
    client.say(f"Отмените бронь {references[which]}")
    client.say("да, отменить")
    statuses = {each["reference"]: each["status"] for each in agent.bookings(client.conversation, "ru")}
    assert statuses == {references[which]: "cancelled", references[1 - which]: "held"}


@pytest.mark.parametrize(
    ("language", "label", "named"), [("ru", "Правила", "правил"), ("en", "Rules", "rules")]
)
def test_a_hall_without_rules_asks_consent_to_the_data_alone(
    agent: Agent, language: str, label: str, named: str
) -> None:
    with agent.sessions.begin() as session:
        hall = halls.get_hall(session, "Мрак")
        values = {"rules": "", "rules_en": ""}
        halls.change_hall(session, hall, values, hall.version, agent.clock(), agent.settings)
    client = Client(agent, language)
    english = "Mrak December 5 from 12 to 15, my name is Anna, +7 912 345-67-89, anna@example.com, 5 people"
    summary = client.say(EVERYTHING if language == "ru" else english)
    assert summary.quote
    assert label not in summary.text
    assert named not in summary.text.casefold()
    assert "/privacy" in summary.text
    assert summary.asks == ("confirm",)
    assert client.say("да" if language == "ru" else "yes").booking
    with agent.sessions() as session:
        assert session.scalars(select(Quote.privacy_version)).one()
    answer = client.say("какие правила у Мрака?" if language == "ru" else "what are the rules of Mrak?")
    assert ("Особых правил у зала «Мрак» нет" if language == "ru" else "has no special rules") in answer.text


@pytest.mark.parametrize("phone", ["", "+7 343 200-00-00"])
@pytest.mark.parametrize(("language", "message"), [("ru", "отмените мою бронь"), ("en", "cancel my booking")])
def test_nobody_is_sent_to_contacts_that_do_not_exist(
    make_agent: MakeAgent, make_settings: MakeSettings, phone: str, language: str, message: str
) -> None:
    agent = make_agent(settings=make_settings(STUDIO_PHONE=phone))
    client = Client(agent, language)
    answer = client.say(message).text
    assert phone in answer
    assert ("+7" in answer) == bool(phone)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("а сколько стоит Минимализм?", "11 250"),
        ("можно приехать за полчаса раньше выгрузить?", "раньше"),
        ("а Минимализм 6 декабря свободен?", "свободно"),
        ("Да, но мне нужен договор", "акт"),
        ("ммм", "понял"),
    ],
)
def test_a_question_beside_a_summary_changes_nothing(agent: Agent, question: str, answer: str) -> None:
    client = Client(agent)
    client.say(EVERYTHING)
    with agent.sessions() as session:
        before = load_state(session, client.conversation)
    said = client.say(question)
    with agent.sessions() as session:
        after = load_state(session, client.conversation)
    assert answer in said.text.replace("\u00a0", " ")
    assert "Телефон" not in said.text  # the summary is named in a line, not drawn again
    assert all(part in said.text.replace("\u00a0", " ") for part in ("Мрак", "12:00–15:00", "15 000 ₽"))
    assert (after.quote, after.asked) == (before.quote, before.asked)
    booked = client.say("да норм")
    assert booked.booking is not None
    assert (booked.booking["title"], booked.booking["start"]) == ("Мрак", "12:00")


@pytest.mark.parametrize(
    ("message", "hall", "day", "start"),
    [
        ("да, и ещё Минимализм с 18 до 20", "Минимализм", "2026-12-05", "18:00"),
        ("Всё верно! И ещё на 6 декабря с 12 до 14", "Мрак", "2026-12-06", "12:00"),
        ("yes, and also Pustota from 6 to 8 pm", "Пустота", "2026-12-05", "18:00"),
    ],
)
def test_a_yes_books_and_goes_on_with_what_is_wanted_next(
    agent: Agent, settings: Settings, message: str, hall: str, day: str, start: str
) -> None:
    client = Client(agent)
    client.say(EVERYTHING)
    first = client.say(message)
    assert first.booking is not None
    assert (first.booking["title"], first.booking["start"]) in (("Мрак", "12:00"), ("Mrak", "12:00"))
    assert first.asks == ("confirm",) if hall == "Мрак" else ("rules", "confirm")
    with agent.sessions() as session:
        assert session.scalar(select(func.count(Booking.id))) == 1  # the next one waits for its own yes
    second = client.say("да")
    assert second.booking is not None
    with agent.sessions() as session:
        assert_promise(session, settings)
        made = session.scalars(select(Booking).order_by(Booking.id)).all()[-1]
        assert (made.hall.name, second.booking["date"], second.booking["start"]) == (hall, day, start)
        assert made.num_people == 5


@pytest.mark.parametrize(
    "message",
    [
        "да, и ещё гримёрку",
        "да, и ещё час",
        "да, и ещё двое придут",
        "да, и ещё вопрос: парковка есть?",
        "да, и ещё сколько стоит Минимализм?",
        "да, но ещё Минимализм с 18 до 20",
        "yes, and also one hour more",
    ],
)
def test_a_yes_with_more_of_the_same_booking_is_not_yet_one(agent: Agent, message: str) -> None:
    client = Client(agent)
    client.say(EVERYTHING)
    assert client.say(message).booking is None
