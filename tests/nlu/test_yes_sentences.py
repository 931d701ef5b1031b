"""A clear yes that is a sentence of its own, with a question, a request or a remark beside it."""

import pytest

from hallchat.nlu import Intent, understand
from tests.nlu.test_yes_beside_values import CHANGE, CONTEXT


@pytest.mark.parametrize(
    "text",
    """
    Да, всё верно. А приехать пораньше можно?
    Да. А как до вас добраться?
    верно! а парковка у вас есть?
    Согласна. Спасибо! А чайник есть?
    Yes, go ahead. When will the invoice arrive?
    Yes. Is there a kettle?
    Yes, correct! Thanks. Where do I park?
    """.strip().splitlines(),
)
def test_a_question_behind_a_clear_yes_leaves_it_one(text: str) -> None:
    assert Intent.YES in understand(text.strip(), CONTEXT).intents


@pytest.mark.parametrize(
    "text",
    """
    да, спасибо большое! И можно попросить музыку не включать
    Да! Попросите, пожалуйста, музыку не включать
    Yes, correct. Please ask the staff to keep the music off
    """.strip().splitlines(),
)
def test_a_request_to_the_staff_behind_a_yes_is_passed_on(text: str) -> None:
    nlu = understand(text.strip(), CONTEXT)
    assert Intent.YES in nlu.intents
    assert len(nlu.requests) == 1
    assert not nlu.troubles


@pytest.mark.parametrize(
    "text",
    """
    I already gave you the details. Yes, book it.
    Splendid, that is all quite correct now, thank you for your patience. Yes, please do book it.
    Yes, please book it, if you would be so good.
    Yes, everything is correct, grazie!
    yes, thx bro
    ага, спс бро
    Вот теперь да. Спасибо вам
    я же всё написала. Да, бронируйте
    """.strip().splitlines(),
)
def test_thanks_an_address_and_remarks_leave_a_yes_one(text: str) -> None:
    assert Intent.YES in understand(text.strip(), CONTEXT).intents


@pytest.mark.parametrize(
    "text", ["да. а разницу мне вернут?", "да. А приехать пораньше можно?", "ага, спс бро"]
)
def test_a_question_behind_a_yes_to_a_change(text: str) -> None:
    assert Intent.YES in understand(text, CHANGE).intents


@pytest.mark.parametrize(
    "text",
    """
    Да, но мне нужен договор
    Yes please, but who will send the invoice?
    Да. Но кто пришлёт счёт?
    Да. А отменить потом бесплатно можно?
    Да. А деньги вернут?
    Да, верно. А сколько с меня?
    Yes. Is cancelling free?
    Yes. How much is it?
    Да. А если дождь будет?
    да, а где вы находитесь?
    Хорошо. А парковка есть?
    Ok. Is there parking?
    Да. Нет, стойте. А парковка есть?
    да ладно. а парковка есть?
    Да. Я подумаю. А парковка есть?
    Имя неправильное. Да, бронируйте
    А парковка есть? Да, бронируйте
    Да. А можно на час позже?
    """.strip().splitlines(),
)
def test_is_not_yet_a_yes(text: str) -> None:
    assert Intent.YES not in understand(text.strip(), CONTEXT).intents


@pytest.mark.parametrize("text", ["да. а деньги вернут?", "Yes. Will I get the money back?"])
def test_a_question_behind_a_bare_yes_cancels_nothing(text: str) -> None:
    context = CONTEXT.__class__(now=CONTEXT.now, halls=CONTEXT.halls, asked=("cancel",))
    assert Intent.YES not in understand(text, context).intents
