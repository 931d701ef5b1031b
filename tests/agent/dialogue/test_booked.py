"""Bookings that were made: asked about, changed, cancelled, opened in another conversation."""

import pytest
from sqlalchemy import select

from hallchat.agent import Agent
from hallchat.booking import bookings, lookups
from hallchat.booking.calendar import clock_of, slot_of
from hallchat.config import Settings
from hallchat.models import Booking
from tests.agent.talking import Client
from tests.conftest import ZONE
from tests.promise import assert_promise

MONEY = "₽"


def booked(client: Client) -> tuple[str, str, str, int]:
    """Hall, day, hours and people of the only booking."""
    with client.agent.sessions() as session:
        [booking] = session.scalars(select(Booking))
        slot = slot_of(booking.starts_at, booking.ends_at, ZONE)
        span = f"{clock_of(slot.start)}-{clock_of(slot.end)}"
        return booking.hall.name, f"{slot.date:%d.%m}", span, booking.num_people


def reference(client: Client) -> str:
    with client.agent.sessions() as session:
        return session.scalars(select(Booking.reference)).one()


def pay(client: Client) -> None:
    with client.agent.sessions.begin() as session:
        bookings.pay_booking(session, session.scalars(select(Booking)).one(), client.agent.clock())


CHANGES = [
    ("а можно её на час позже?", ("Мрак", "05.12", "13:00-16:00", 5)),
    ("ой, а сдвиньте на час раньше пожалуйста", ("Мрак", "05.12", "11:00-14:00", 5)),
    ("слушай а можно перенести на воскресенье то же время", ("Мрак", "06.12", "12:00-15:00", 5)),
    ("перенесите на 15:00", ("Мрак", "05.12", "15:00-18:00", 5)),
    ("перенеси на 8 декабря с 16 до 18", ("Мрак", "08.12", "16:00-18:00", 5)),
    ("добавьте ещё час", ("Мрак", "05.12", "12:00-16:00", 5)),
    ("можем продлить на час?", ("Мрак", "05.12", "12:00-16:00", 5)),
    ("нас будет 8 человек", ("Мрак", "05.12", "12:00-15:00", 8)),
    ("поменяйте зал на Минимализм", ("Минимализм", "05.12", "12:00-15:00", 5)),
    ("отмените и запишите заново на десять человек", ("Мрак", "05.12", "12:00-15:00", 10)),
    ("отмени и забронируй на 7 декабря", ("Мрак", "07.12", "12:00-15:00", 5)),
    ("Can we push it back an hour?", ("Мрак", "05.12", "13:00-16:00", 5)),
    ("продлите первую на час", ("Мрак", "05.12", "12:00-16:00", 5)),
    ("перенесите первую на 14 часов", ("Мрак", "05.12", "14:00-17:00", 5)),
    ("extend the booking by one hour", ("Мрак", "05.12", "12:00-16:00", 5)),
    ("extend the first by one hour", ("Мрак", "05.12", "12:00-16:00", 5)),
    ("move the first one to 2pm", ("Мрак", "05.12", "14:00-17:00", 5)),
    ("could you move it to Sunday, same time", ("Мрак", "06.12", "12:00-15:00", 5)),
    ("please add one more hour", ("Мрак", "05.12", "12:00-16:00", 5)),
    ("можем закончить пораньше, в 14 вместо 15?", ("Мрак", "05.12", "12:00-14:00", 5)),
    ("can we finish earlier, at 2 pm instead of 3?", ("Мрак", "05.12", "12:00-14:00", 5)),
    ("there will be 8 of us", ("Мрак", "05.12", "12:00-15:00", 8)),
]


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
@pytest.mark.parametrize(("wish", "then"), CHANGES, ids=[wish for wish, _ in CHANGES])
def test_a_booking_changes_by_the_clients_wish_and_yes(
    client: Client, settings: Settings, wish: str, then: tuple[str, str, str, int]
) -> None:
    named = reference(client)
    asked = client.say(wish)
    assert asked.quote, asked.text
    assert named in asked.text
    assert booked(client) == ("Мрак", "05.12", "12:00-15:00", 5), "not yet"
    client.say("да")
    assert booked(client) == then
    assert reference(client) == named
    with client.agent.sessions() as session:
        assert_promise(session, settings)


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
@pytest.mark.parametrize("word", ["нет", "нет, оставьте как было", "не надо", "передумал", "no, leave it"])
def test_a_no_to_a_change_leaves_the_booking(client: Client, word: str) -> None:
    client.say("а можно её на час позже?")
    answer = client.say(word)
    assert reference(client) in answer.text
    client.say("да")
    assert booked(client) == ("Мрак", "05.12", "12:00-15:00", 5)


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
@pytest.mark.parametrize("reservation", ["да, но на 2 часа позже", "а сколько это стоит?", "подумаю"])
def test_only_a_yes_changes_a_booking(client: Client, reservation: str) -> None:
    client.say("а можно её на час позже?")
    client.say(reservation)
    assert booked(client) == ("Мрак", "05.12", "12:00-15:00", 5)


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_the_old_and_the_new_are_shown_with_the_difference(client: Client) -> None:
    pay(client)
    text = client.say("продлите её на час").text
    for words in ("12:00–16:00 (было 12:00–15:00)", "Разница: +5\u00a0000", "Оплачено: 15\u00a0000"):
        assert words in text
    done = client.say("да").text
    assert "доплатить 5\u00a0000" in done
    assert "Страница брони: http" in done, "nothing is paid there any more"
    with client.agent.sessions() as session:
        assert session.scalars(select(Booking.owed)).one() == 5000


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
@pytest.mark.parametrize(
    ("prepay", "said"), [(5000, "предоплата брони {} пришла"), (15_000, "бронь {} оплачена")]
)
def test_a_payment_that_arrived_is_told_as_what_it_is(client: Client, prepay: int, said: str) -> None:
    named = reference(client)
    with client.agent.sessions.begin() as session:
        session.scalars(select(Booking)).one().prepay = prepay
    pay(client)
    text = client.say("какие у вас залы?").text
    assert said.format(named) in text
    assert text.count("оплачена") == (prepay == 15_000)


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_hours_of_another_are_refused_with_others_offered(client: Client, agent: Agent) -> None:
    other = Client(agent)
    other.say("Мрак 5 декабря с 15 до 17, Борис, +7 922 000-00-01, boris@example.com, двое")
    assert other.say("да").booking
    refused = client.say("продлите мою бронь на час")
    assert refused.quote is None
    assert "уже есть бронь" in refused.text
    assert client.say("тогда с 11 до 15").quote
    client.say("да")
    with agent.sessions() as session:
        starts = {
            clock_of(slot_of(b.starts_at, b.ends_at, ZONE).start) for b in session.scalars(select(Booking))
        }
    assert starts == {"11:00", "15:00"}


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
@pytest.mark.parametrize(
    "wish", ["хочу перенести бронь", "перенесите её на другой день", "можно её передвинуть?"]
)
def test_a_wish_without_a_new_time_is_asked_for_it(client: Client, wish: str) -> None:
    asked = client.say(wish)
    assert asked.quote is None
    assert "?" in asked.text
    assert client.say("на 8 декабря").quote
    client.say("да")
    assert booked(client) == ("Мрак", "08.12", "12:00-15:00", 5)


# Cancelling


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_a_paid_booking_is_cancelled_with_what_comes_back(client: Client) -> None:
    pay(client)
    asked = client.say("отмените мою бронь")
    assert reference(client) in asked.text
    assert "не возвращается" in asked.text, "this studio has named no refund"
    assert "отменена" in client.say("да, отменить").text
    with client.agent.sessions() as session:
        assert session.scalars(select(Booking.status)).one() == "cancelled"


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_a_payment_between_question_and_yes_is_asked_about_again(client: Client) -> None:
    client.say("отмените мою бронь")
    pay(client)
    again = client.say("да")
    assert "оплачена" in again.text
    with client.agent.sessions() as session:
        assert session.scalars(select(Booking.status)).one() == "paid"
    assert "отменена" in client.say("да").text


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
@pytest.mark.parametrize(
    ("wish", "value", "column"),
    [
        ("хочу поменять имя", "Ольга Смирнова", "client_name"),
        ("нужен другой телефон", "+79001112233", "client_phone"),
        ("поменяйте почту на olga@example.com", "olga@example.com", "client_email"),
    ],
)
def test_a_detail_of_the_client_changes(client: Client, wish: str, value: str, column: str) -> None:
    asked = client.say(wish)
    if not asked.quote:
        asked = client.say(value)
    assert asked.quote
    client.say("да")
    with client.agent.sessions() as session:
        assert getattr(session.scalars(select(Booking)).one(), column) == value


# Elsewhere


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_reference_and_phone_open_a_booking_in_another_conversation(client: Client, agent: Agent) -> None:
    named, other = reference(client), Client(agent)
    asked = other.say("Здравствуйте, я у вас бронировала на 5 число, хочу перенести на 8 декабря")
    assert "номер" in asked.text
    assert "какой зал" not in asked.text.lower()
    needs_phone = other.say(f"номер брони {named}")
    assert "телефон" in needs_phone.text
    assert other.say("+7 912 345-67-89").quote, "the wish was not lost"
    other.say("да")
    assert booked(client) == ("Мрак", "08.12", "12:00-15:00", 5)


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_a_wrong_reference_and_a_wrong_phone_get_the_same_answer(client: Client, agent: Agent) -> None:
    named = reference(client)
    answers = []
    for words in (f"бронь {named}, телефон +7 922 000-00-01", "бронь A2B3C4, телефон +7 912 345-67-89"):
        other = Client(agent)
        answer = other.say(f"Отмените мою {words}")
        assert "Анна" not in answer.text
        assert "Мрак" not in answer.text
        answers.append(answer.text)
    assert answers[0] == answers[1]


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_after_a_few_tries_the_studio_helps(client: Client, agent: Agent) -> None:
    named, other = reference(client), Client(agent)
    for number in range(lookups.MAX_TRIES):
        other.say(f"Что с моей бронью A2B3C{number + 2}? Телефон +7 912 345-67-89")
    refused = other.say(f"Что с моей бронью {named}? Телефон +7 912 345-67-89")
    assert named not in refused.text
    assert "со студией" in refused.text


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
@pytest.mark.parametrize(
    "words",
    [
        "Снимите, пожалуйста, мою бронь на субботу, фамилия Громов",
        "отмените мою запись на 5 декабря",
        "Хочу отменить бронь",
        "Please cancel my booking for Saturday, the name is Gromov",
    ],
)
def test_a_booking_that_is_not_here_is_asked_for_by_reference_and_phone(agent: Agent, words: str) -> None:
    client = Client(agent)
    answer = client.say(words)
    assert "телефон" in answer.text or "phone" in answer.text
    assert "зал" not in answer.text
    assert answer.asks == ()
    with agent.sessions() as session:
        assert session.scalars(select(Booking)).all() == []


# What happened elsewhere


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_a_payment_is_known_in_the_next_answer_once_and_on_the_card(client: Client) -> None:
    pay(client)
    assert "оплачена" in client.say("спасибо").text
    assert "оплачена" not in client.say("спасибо").text
    history = client.agent.history(client.conversation)
    assert history is not None
    cards = [each.result for turn in history.turns for each in turn.blocks if hasattr(each, "result")]
    assert [card["status"] for card in cards if "reference" in card] == ["paid"]


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_a_cancellation_by_staff_is_known(client: Client) -> None:
    with client.agent.sessions.begin() as session:
        bookings.cancel_booking(session, session.scalars(select(Booking)).one(), client.agent.clock())
    assert "отменена" in client.say("здравствуйте").text


# Questions


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
@pytest.mark.parametrize(
    ("question", "unpaid", "paid"),
    [
        ("оплата прошла?", "не вижу", "оплачена"),
        ("бронь оплачена?", "не вижу", "оплачена"),
        ("сколько осталось доплатить?", "15\u00a0000", "ничего"),
        ("пришлите ещё раз ссылку на оплату", "/checkout/", "/checkout/"),
        ("что с моей бронью?", "ждёт оплаты", "оплачена"),
        ("where is my booking?", "12:00", "12:00"),
        ("has my payment gone through?", "not", "paid"),
        ("how much is left to pay?", "15,000", "nothing"),
        ("send me the link again please", "/checkout/", "/checkout/"),
    ],
)
def test_what_is_booked_is_told(client: Client, question: str, unpaid: str, paid: str) -> None:
    assert unpaid in client.say(question).text.lower()
    pay(client)
    client.say("спасибо")
    assert paid in client.say(question).text.lower()
