"""The price of an order is the same wherever a person or a program reads it, in random studios."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, event, given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from werkzeug.security import generate_password_hash

from hallchat.agent import Agent
from hallchat.channels.collected_answer import CollectedAnswer
from hallchat.channels.telegram.messages import OutgoingMessage, answer_messages, booking_list
from hallchat.models import Booking, Hall, Staff
from hallchat.seed import ADMIN
from tests.admin.conftest import PASSWORD, log_in, post
from tests.channels.web.conftest import Browser, text_of
from tests.conftest import Database
from tests.studio import told
from tests.studio.conftest import Product
from tests.studio.files import Case, Table, cases
from tests.studio.oracle import clock
from tests.studio.test_oracle import comparable, open_studio, oracle_of, seen
from tests.studio.told import Told
from tests.studio.wishes import CONTACTS, english, in_two_languages, wish

LANGUAGES = st.sampled_from(("ru", "en"))
LONGEST_NIGHT = 12 * 60
"""Minutes: a time that ends after midnight and is as long as this is asked about."""


def length(order: Table) -> int:
    """Minutes of an order."""
    return (clock(order["end"]) - clock(order["start"])) % 1440


def can_be_said(order: Table) -> bool:
    return clock(order["end"]) > clock(order["start"]) or length(order) < LONGEST_NIGHT


def ordered_at(case: Case, order: Table) -> datetime:
    """The instant of the order."""
    return datetime.fromisoformat(order["ordered_at"]).replace(
        tzinfo=ZoneInfo(case.file["studio"]["timezone"])
    )


def expected(quote: Table, language: str) -> Told:
    """The oracle's quote with its labels in the language."""
    lines = [(english(label) if language == "en" else label, amount) for label, amount in quote["lines"]]
    return Told(quote["total"], tuple(lines), quote["prepay"])


def a_browser(product: Product, language: str) -> Browser:
    """A browser whose pages are in the language."""
    browser = Browser(product.app.test_client())
    browser.client.post("/language", data=browser.fields() | {"language": language})
    return browser


def telegram(messages: list[OutgoingMessage]) -> str:
    return text_of("\n".join(message.html for message in messages))


def telegrams_summary(product: Product, order: Table, language: str) -> str:
    """The summary of the order in a conversation in Telegram."""
    agent: Agent = product.app.extensions["hallchat"]
    conversation = agent.start("telegram", language)
    answer = CollectedAnswer(language)
    answer.collect(agent.reply(conversation, f"{wish(order, language)}. {CONTACTS}"))
    return telegram(answer_messages(answer))


def staffs_browser(product: Product, database: Database, language: str) -> Browser:
    """A browser of a member of staff."""
    hashed = generate_password_hash(PASSWORD, "pbkdf2:sha256:1")
    with database.sessions.begin() as session:
        session.add(Staff(username=ADMIN, password_hash=hashed, created_at=product.clock()))
    browser = a_browser(product, language)
    log_in(browser.client)
    return browser


def counted_by_staff(staff: Browser, database: Database, order: Table) -> Told:
    """The price that the form of a new booking works out."""
    with database.sessions() as session:
        hall = session.scalars(select(Hall.id).where(Hall.key == order["hall"].casefold())).one()
    start = clock(order["start"])
    fields = {
        "hall": hall,
        "date": order["date"],
        "start": start,
        "end": start + length(order),
        "client_name": "Вера",
        "client_phone": "+79120000001",
        "client_email": "vera@example.com",
        "num_people": order["people"],
        "code": order.get("code", ""),
        "status": "held",
        **{f"extras-{key}": count for key, count in order.get("extras", {}).items()},
    }
    page = post(staff.client, "/admin/bookings/new/", "/admin/bookings/price/", **fields)
    return told.in_table(page.text)


def before_booking(
    product: Product, database: Database, order: Table, language: str, staff: Browser
) -> dict[str, Told]:
    """The prices that are told of an order while nobody has booked it, by place."""
    return {
        "Telegram's summary": told.in_card(telegrams_summary(product, order, language), language),
        "staff's form": counted_by_staff(staff, database, order),
    }


def of_booking(product: Product, booking: Booking, language: str, staff: Browser) -> dict[str, Told]:
    """The prices that are told of a booking, by place."""
    checkout, agent = f"/checkout/{booking.checkout_key}", product.app.extensions["hallchat"]
    calendar = staff.client.get(f"{checkout}/booking.ics").text.replace("\r\n ", "")
    bookings = agent.bookings(booking.conversation_id, language)
    export = told.in_export(staff.client.get("/admin/bookings/export/csv/").text, booking.reference, language)
    return {
        "checkout page": told.in_card(text_of(staff.client.get(checkout).text), language),
        "calendar": told.in_card(text_of(calendar.replace("\\n", "\n").replace("\\,", ",")), language),
        "Telegram's booking": told.in_card(telegram(booking_list(language, bookings)), language),
        "staff's page": told.in_table(staff.client.get(f"/admin/bookings/edit/?id={booking.id}").text),
        "export": Told(*export, booking.prepay),
    }


def book_on_the_web(product: Product, order: Table, language: str) -> dict[str, Told]:
    """Books the order in the chat; returns the prices that are told, by place."""
    client = a_browser(product, language)
    summary = client.say(wish(order, language), CONTACTS)
    booked = client.say("да" if language == "ru" else "yes")
    return {"summary": told.in_card(summary, language), "booking": told.in_card(booked, language)}


def check_everywhere(product: Product, database: Database, case: Case, language: str) -> None:
    case = in_two_languages(case)
    oracle, booked = oracle_of(case)
    quotes = ((order, seen(oracle.quote(order))) for order in case.asked if can_be_said(order))
    order, quote = next((each for each in quotes if not each[1]["refused"]), ({}, {}))
    assume(order)
    open_studio(product, database, case, booked)
    [quoted] = product.answers("quote", orders=[order])
    assert seen(comparable(quoted)) == quote
    price = expected(quote, language)
    event(f"{len(price.lines)} lines")
    product.clock.now = ordered_at(case, order)
    staff = staffs_browser(product, database, language)
    everywhere = before_booking(product, database, order, language, staff)
    everywhere |= book_on_the_web(product, order, language)
    with database.sessions() as session:
        booking = session.scalars(select(Booking).where(Booking.quote_id.is_not(None))).one()
        everywhere |= of_booking(product, booking, language, staff)
    hall = order["hall"].upper()
    other = {place: each for place, each in everywhere.items() if each.compared(hall) != price.compared(hall)}
    assert not other, (price, order, case.file)


@settings(max_examples=8)
@given(case=cases(), language=LANGUAGES)
def test_the_price_is_the_same_everywhere(
    product: Product, sqlite: Database, case: Case, language: str
) -> None:
    check_everywhere(product, sqlite, case, language)


@pytest.mark.soak
@pytest.mark.timeout(3600)
@settings(max_examples=300)
@given(case=cases(), language=LANGUAGES)
def test_the_price_is_the_same_everywhere_at_length(
    product: Product, sqlite: Database, case: Case, language: str
) -> None:
    check_everywhere(product, sqlite, case, language)
