"""A client who puts the decision off agrees to nothing and changes nothing: when they write is no day."""

import pytest

from hallchat.nlu import Intent, understand
from tests.nlu.conftest import Case, context

CASES = """
Please don't book it yet, I'll confirm tonight | | asked=confirm
Looks good, I'll get back to you tomorrow | | asked=confirm
Yes, but let me check with my team first | | asked=confirm
It all looks right, but hold off for now, I need to run it past my client | | asked=confirm
yes, I just have to ask my husband first | | asked=confirm
fine, but we will decide on Friday | | asked=confirm
спрошу завтра у мужа и напишу | | asked=confirm
минутку, уточню у второго фотографа | | asked=confirm
Да, данные правильные, но пока не оформляйте, вечером напишу | | asked=confirm
Подождите до завтра, я подтвержу | | asked=confirm
Всё верно, но подождите бронировать, спрошу у модели | | asked=confirm
да, но бронь подтвержу в субботу | | asked=confirm
пока не бронируйте | | asked=confirm
через час отпишусь |
Анна, телефон завтра напишу | name=Анна | asked=name
Нас 6, остальное вечером скажу | people=6 | hall=Мрак
"""


def test_is_read(case: Case) -> None:
    result = understand(case.utterance, case.context)
    assert Intent.LATER in result.intents
    assert Intent.YES not in result.intents
    named = {
        name: str(value) for name in ("date", "start", "people", "name") if (value := getattr(result, name))
    }
    assert named == case.expected
    assert not result.change_requests


@pytest.mark.parametrize(
    "text",
    [
        "подождите, с 15 до 17",
        "не оформляйте на Анну, я Пётр",
        "можно в субботу вечером? я у вас уже снимала",
        "мы решили снимать завтра",
        "запишите на завтра",
        "напишите завтра, есть ли места",
        "we will come on Friday",
        "don't book Mrak, book Minimalism",
        "can you confirm it now?",
    ],
)
def test_other_words_do_not_put_it_off(text: str) -> None:
    assert Intent.LATER not in understand(text, context(asked="confirm", hall="Мрак")).intents
