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
    Да. Я ещё не решил
    да. мы с мужем не договорились
    Yes. I am not sure about the time
    да, верно. Мне нужен договор
    если муж согласится, бронируйте
    когда переведу деньги, бронируйте
    не уверена, но ладно, бронируйте
    а скидка будет? тогда бронируйте
    if my boss agrees, book it
    """.strip().splitlines(),
)
def test_is_not_yet_a_yes(text: str) -> None:
    assert Intent.YES not in understand(text.strip(), CONTEXT).intents


@pytest.mark.parametrize("text", ["да. а деньги вернут?", "Yes. Will I get the money back?"])
def test_a_question_behind_a_bare_yes_cancels_nothing(text: str) -> None:
    context = CONTEXT.__class__(now=CONTEXT.now, halls=CONTEXT.halls, asked=("cancel",))
    assert Intent.YES not in understand(text, context).intents


@pytest.mark.parametrize(
    "text",
    """
    Yes, all correct. Shall I pay now? Lucy will do it for me
    Yes, thank you. When will I get the invoice? The link expires on the 28th
    да всё верно а во сколько можно заехать
    yes all good and can i bring a dog
    yes. n can i bring a cake
    Да, всё верно. Жена спрашивает про парковку
    да, бронируйте. У меня с собой будет торт
    Реквизиты я уже дал. Бронируйте, да.
    вопросов больше нет, бронируйте
    муж согласен, бронируйте
    I already gave you the details, book it
    OK we'll stick with what we have, please book it
    да, и эту тоже
    нет, всё верно, бронируйте
    нет, ничего не меняем, бронируйте
    """.strip().splitlines(),
)
def test_a_yes_stays_one_beside_what_is_only_told(text: str) -> None:
    assert Intent.YES in understand(text.strip(), CONTEXT).intents
