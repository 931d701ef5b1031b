"""What the studio has told is told once: who asks for more is passed on to the staff."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session, sessionmaker

from hallchat.agent import Agent
from hallchat.models import UnansweredQuestion
from hallchat.nlu.acts.topic_things import is_told
from hallchat.nlu.topics import Topic
from tests.agent.talking import EVERYTHING, Client

INVOICE = "выставляет счёт", "companies an invoice"
NO_MORE = ("что уже написано выше", "больше, чем выше"), ("than I wrote above", "beyond what is above")
CARD = "картой на странице по ссылке", "by card on a page"
PLACE = "ехать к ней некуда", "there is no way to it"
RULE = "его настроит администратор", "the staff will set it"


@pytest.mark.parametrize(
    ("first", "further"),
    [
        ("Счёт компании выставляете?", "закрывающие документы по почте или через ЭДО?"),
        ("Счёт компании выставляете?", "И как скоро приходит счёт?"),
        ("Парковка есть?", "Парковка охраняется ночью?"),
        ("Do you send companies an invoice?", "And when will the invoice arrive?"),
        ("Is there parking?", "Is it a paid parking lot or free?"),
    ],
)
def test_a_question_for_more_than_was_told_goes_to_the_staff(
    first: str, further: str, agent: Agent, sessions: sessionmaker[Session]
) -> None:
    client = Client(agent)
    told = client.say(first).text.split("\n")[0]
    answer = client.say(further).text
    assert told not in answer
    assert any(words in answer for words in NO_MORE[first.isascii()])
    with sessions() as session:
        assert session.scalars(select(UnansweredQuestion.question)).one() in further


@pytest.mark.parametrize(
    "questions", [("Парковка есть?", "а парковка у вас есть?"), ("Можно с собакой?", "с собакой-то можно?")]
)
def test_a_repeated_question_is_answered_again(questions: tuple[str, str], agent: Agent) -> None:
    client = Client(agent)
    assert client.say(questions[0]).text.split("\n")[0] in client.say(questions[1]).text


@pytest.mark.parametrize(
    "message",
    [
        "картой нам неудобно, нужна оплата по счёту. Так можно?",
        "мы платим по безналу",
        "Минимализм 5 декабря с 12 до 14, нужен счёт на компанию",
        "And when will the invoice arrive? Who should I call if not?",
        "Company is Northbeam LLC, we need the invoice before the shoot",
        "We have to pay by invoice",
    ],
)
@pytest.mark.parametrize("booked", [False, True])
def test_a_company_is_never_sent_to_the_card(message: str, booked: bool, agent: Agent) -> None:
    client = Client(agent)
    if booked and "декабря" not in message:
        client.say(EVERYTHING)
        client.say("согласна с правилами, да")
    answer = client.say(message).text
    assert INVOICE[message.isascii()] in answer
    assert CARD[message.isascii()] not in answer


@pytest.mark.parametrize("message", ["договор не нужен", "чек не нужен", "we don't need an invoice"])
def test_no_invoice_is_no_question(message: str, agent: Agent) -> None:
    assert INVOICE[message.isascii()] not in Client(agent).say(message).text


def test_an_answer_on_invoices_tells_nothing_of_contracts() -> None:
    assert not is_told("договор заключаете?", Topic.INVOICE, "выставляем счет и даем акт")
    assert is_told("договор и счет даете?", Topic.INVOICE, "выставляем счет и даем акт")
    assert is_told("документы для бухгалтерии?", Topic.INVOICE, "выставляем счет и даем акт")


@pytest.mark.parametrize(
    "question",
    [
        "какой всё-таки у Вас адрес?",
        "где вы находитесь?",
        "Как же мы Вас найдём, если адреса нет?",
        "адрес какой куда ехать то",
        "скиньте адрес",
        "куда нам ехать?",
        "where are you located?",
        "what's your address",
        "how do we find you?",
        "can you send me the address?",
    ],
)
def test_who_asks_for_the_place_hears_of_it(question: str, agent: Agent) -> None:
    client = Client(agent)
    for _ in range(2):
        answer = client.say(question).text
        assert PLACE[question.isascii()] in answer
        assert "не оставила" not in answer
        assert "left me no phone" not in answer


@pytest.mark.parametrize("question", ["телефон есть у вас какой-нибудь?", "do you have a phone number?"])
def test_who_asks_for_a_phone_hears_that_there_is_none(question: str, agent: Agent) -> None:
    answer = Client(agent).say(question).text
    assert "не оставила" in answer or "left me no phone" in answer


@pytest.mark.parametrize(
    ("message", "further"),
    [
        ("до какого числа заплатить надо и адрес скажите куда ехать", PLACE[0]),
        ("до какого числа заплатить надо и парковка есть?", "пять бесплатных мест"),
    ],
)
def test_beside_the_deadline_other_questions_are_answered(message: str, further: str, agent: Agent) -> None:
    client = Client(agent)
    client.say(EVERYTHING)
    client.say("согласна с правилами, да")
    answer = client.say(message).text
    assert "нужно оплатить до" in answer
    assert further in answer


@pytest.mark.parametrize(
    "question",
    [
        "свет можно самому трогать?",
        "А свет кто настроит, муж сестры снимает сам, ему можно трогать?",
        "а кто свет настраивает?",
        "may he touch the lights himself?",
        "who sets the lights?",
        "Can I move the lights?",
    ],
)
def test_the_rules_of_a_hall_tell_what_may_be_touched(question: str, agent: Agent) -> None:
    client = Client(agent, language="en" if question.isascii() else "ru")
    client.say("Минимализм" if not question.isascii() else "Minimalism")
    assert RULE[question.isascii()] in client.say(question).text


@pytest.mark.parametrize(
    "question",
    ["можно со своим светом?", "свет входит в аренду?", "можно ли сменить фон?", "Do you have lights?"],
)
def test_other_questions_are_not_answered_by_a_rule(question: str, agent: Agent) -> None:
    answer = Client(agent).say(question).text
    assert RULE[question.isascii()] not in answer
