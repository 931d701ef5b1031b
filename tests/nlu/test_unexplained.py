"""A question that nothing explains is one to the studio, also beside data and without a question mark."""

import pytest

from hallchat.nlu import Intent, NluResult, understand
from hallchat.nlu.acts.matters import matter_of
from hallchat.nlu.text.normalize import prepare
from tests.nlu.conftest import context


def read(message: str, **known: object) -> NluResult:
    return understand(message, context(**known))  # type: ignore[arg-type]  # as in a conversation


@pytest.mark.parametrize(
    ("message", "field", "question"),
    [
        ("нас четверо, а диван столько выдержит?", "people", "а диван столько выдержит?"),
        ("давайте в четверг, ёлку к тому времени поставят?", "date", "ёлку к тому времени поставят?"),
        ("Номер +7 903 118-40-22, мужу точно не позвонят?", "phone", "мужу точно не позвонят?"),
        ("4 of us, do the curtains close all the way?", "people", "do the curtains close all the way?"),
        ("let's do March 12, are the flowers real?", "date", "are the flowers real?"),
        ("tomorrow at 1, is it supposed to rain", "date", "is it supposed to rain"),
    ],
)
def test_one_after_data_is_asked_and_the_data_are_taken(message: str, field: str, question: str) -> None:
    nlu = read(message)
    assert nlu.questions == (question,)
    assert getattr(nlu, field) is not None


@pytest.mark.parametrize(
    "message",
    [
        *("что находится этажом выше", "меняете ли интерьер каждый сезон", "сколько уборок в день"),
        *("цветы живые или искусственные, а то аллергия", "циклорама какого цвета", "а ёлку когда поставите"),
        *(
            "have you won any awards",
            "what is the floor made of",
            "anyone on your team selling a used camera",
        ),
        *("why is it called that lol", "anywhere to charge a laptop", "we have a dog"),
    ],
)
def test_one_without_a_question_mark_is_asked(message: str) -> None:
    nlu = read(message)
    assert nlu.questions
    assert (nlu.intents, nlu.ambiguous) == ((), {})


@pytest.mark.parametrize(
    "message",
    [
        *("посоветуйте хорошего стилиста рядом", "Can you recommend a good stylist nearby?"),
        *("is there a car wash near your parking lot", "who is the owner", "do you pay taxes?"),
        *("где вы покупали такое зелёное кресло?", "Who is the photographer behind your website pictures?"),
    ],
)
def test_a_phrase_that_only_seems_to_explain_it_does_not(message: str) -> None:
    assert read(message).questions


@pytest.mark.parametrize(
    "message",
    [
        *(
            "а на 17 нельзя?",
            "нас восемь, поместимся?",
            "в субботу с 3 до 5, свободно?",
            "завтра, а подешевле?",
        ),
        *("на два часа, это сколько будет?", "Если вас не затруднит, посмотрите субботу, часа в два"),
        *("can you do 5pm?", "8 of us, will we fit?", "Saturday 3 to 5, how much would that be?"),
        *("Hi, I'm the office manager at a startup, 14 people", "tomorrow at 5, would that work?"),
        *("что посоветуете?", "what would you recommend and how much is it?", "во сколько вы открываетесь?"),
        *("Thank you, you have been most patient with an old lady."),
        *("tell me a joke", "who is the president of france", "какая погода завтра", "как приготовить борщ"),
    ],
)
def test_what_something_explains_is_none(message: str) -> None:
    assert not read(message).questions


@pytest.mark.parametrize(
    "message", ["ясно, оставляем как есть, да", "да, всё верно", "yes, that's all right"]
)
def test_a_yes_to_the_summary_asks_nothing(message: str) -> None:
    nlu = read(message, asked="rules confirm", hall="Минимализм")
    assert not nlu.questions
    assert Intent.YES in nlu.intents


@pytest.mark.parametrize(
    ("message", "is_date"),
    [
        *(
            (f"I want a {day} {what}", False)
            for day in ("Christmas", "Halloween")
            for what in ("shoot", "mini session")
        ),
        ("is the Christmas tree up?", False),
        ("when does the christmas decor go up?", False),
        ("on Christmas morning", True),
        ("is Christmas free?", True),
        ("Halloween at 5", True),
    ],
)
def test_a_holiday_that_is_a_theme_is_no_date(message: str, is_date: bool) -> None:
    assert (read(message).date is not None) == is_date


@pytest.mark.parametrize(
    ("message", "topic"), [("any free parking spots?", "parking"), ("any free lockers?", "storage")]
)
def test_a_free_thing_is_no_free_hall(message: str, topic: str) -> None:
    nlu = read(message)
    assert (nlu.questions, nlu.digressions) == ((message,), {})
    assert topic in matter_of(message).topics


@pytest.mark.parametrize(
    "message", ["what paint is on your cyclorama, who mixed it", "Your floor squeaks in the video"]
)
def test_a_fact_is_not_told_to_who_asks_another_thing_of_it(message: str) -> None:
    assert not matter_of(prepare(message).text)
