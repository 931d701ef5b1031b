"""Clients for whom something went wrong, in many wordings; and those who only seem to be in trouble."""

import pytest

from hallchat.nlu import understand
from hallchat.nlu.types import Digression, Intent, Trouble
from tests.nlu.conftest import context

TOLD = {
    Trouble.LATE: (
        "опаздываем минут на 20, бронь на сегодня в 14:00",
        "Мы застряли в пробке, минут на пятнадцать опоздаем на свою съёмку, ничего?",
        "я задержусь на полчаса, у меня бронь с 15 до 17",
        "не успеваем к 12, будем в 12:20",
        "Мы в дороге, приедем на полчаса позднее начала. Без нас не закроете?",
        "Our flight was delayed, we'll turn up 40 minutes after our start time, is that a problem?",
        "стоим в пробке, приедем в 14:30 вместо 14:00",
        "опоздаем минут на десять, мы на 16:00",
        "задерживаемся, будем через 20 минут",
        "будем с опозданием на 15 минут",
        "Девушки, мы приедем минут на 20 позже, модель ещё красится",
        "we're running 20 minutes late for our 2pm booking",
        "I'll be about 15 minutes late today, booked at 14:00",
        "stuck in traffic, we will be there at 2:30 instead of 2",
        "sorry, we are going to be late by 20 minutes",
        "running a bit behind, be there at 3:15",
        "we won't make it on time, the taxi never came",
    ),
    Trouble.LOCKED_OUT: (
        "приехали, а дверь закрыта",
        "Мы стоим под дверью уже 10 минут, никто не открывает",
        "домофон не отвечает",
        "код от двери не подходит",
        "не можем попасть в студию",
        "а как войти то, мы у входа, никого нет",
        "звоню вам, трубку не берут",
        "не могу до вас дозвониться",
        "нас никто не встретил",
        "в нашем зале какие-то другие люди снимают",
        "ждём на улице, впустите нас, никто не выходит",
        "не могу найти вход в здание",
        "Подскажите, мы тут у вас под дверью, никого",
        "мы на месте, где вы?",
        "we can't get in, the door is locked",
        "nobody is here to let us in",
        "I'm standing outside and no one answers the intercom",
        "the door code isn't working",
        "we are at the door but nobody answers",
        "can't find the entrance",
        "The gate code you gave us is wrong",
        "Hello?? we've been waiting outside for 15 minutes",
        "you are not picking up the phone",
        "there are other people in our hall, someone else is in our slot",
    ),
    Trouble.COMPLAINT: (
        "хочу пожаловаться на администратора",
        "Снимали у вас вчера, свет мигал, администратор нагрубил",
        "вчера в зале было очень грязно",
        "у вас в зале грязно было",
        "мы вчера снимали, в зале грязь",
        "грязный был пол",
        "ужасный сервис, больше не приду",
        "я очень недовольна тем, как нас встретили",
        "вы испортили нам съемку",
        "это хамство какое-то",
        "администратор опоздал на полчаса, время наше сгорело",
        "куда писать жалобу?",
        "я просто в шоке от вашего отношения",
        "предыдущие клиенты не освободили зал вовремя",
        "из-за вас мы потеряли час съёмки",
        "зал не соответствует фото на сайте",
        "your staff were so rude to us yesterday",
        "I want to make a complaint",
        "the studio was filthy",
        "worst experience ever",
        "I'm very disappointed with your service",
        "you ruined our shoot",
        "this is unacceptable",
        "The previous group stayed 20 minutes into our slot",
        "your receptionist screamed at us",
        "it was nothing like the photos",
    ),
    Trouble.REFUND: (
        "верните мне деньги за вчерашнюю аренду",
        "хочу возврат",
        "требую вернуть предоплату",
        "Оформите, пожалуйста, возврат за 5 декабря",
        "когда вы мне вернёте деньги?",
        "деньги так и не вернули",
        "Как мне получить свои деньги обратно?",
        "Съёмку отменили вы сами, где возврат?",
        "хотела бы вернуть деньги, съёмка не состоялась",
        "I want my money back",
        "please refund my payment",
        "I'd like a refund for yesterday",
        "where is my refund?",
        "I cancelled last week and still no refund",
        "How do I get my money back for the cancelled shoot?",
        "my refund still hasn't arrived",
        "give me my money back",
        "you haven't returned my money",
    ),
    Trouble.PAID_TWICE: (
        "с меня списали деньги два раза",
        "оплатила дважды одну и ту же бронь",
        "двойное списание с карты",
        "кажется я переплатил",
        "прошло два платежа вместо одного",
        "сняли лишние 5000 рублей",
        "I paid twice for the same slot",
        "my card was charged twice",
        "there is a double charge on my card",
        "you overcharged me",
        "I see two payments for one booking",
    ),
    Trouble.NOT_CONFIRMED: (
        "Я вам уже бронь оплатил, а подтверждение не пришло",
        "ссылка на оплату так и не пришла",
        "не получила письмо с подтверждением",
        "на почту ничего не пришло",
        "где моё подтверждение?",
        "чек не пришел на почту",
        "оплатила вчера, а статус не изменился",
        "моя бронь пропала",
        "I haven't received any confirmation",
        "the confirmation email never came",
        "I paid but got no confirmation",
        "I paid yesterday but haven't heard anything",
        "Still waiting for my confirmation",
        "didn't get the link",
        "my booking disappeared",
    ),
    Trouble.CANNOT_PAY: (
        "ссылка не открывается",
        "оплата не проходит",
        "оплата зависла",
        "не могу оплатить, выдаёт ошибку",
        "страница оплаты выдает ошибку",
        "не получается оплатить картой",
        "the link doesn't work",
        "my payment failed",
        "payment page gives an error",
        "My card gets declined on your page",
        "can't pay, the page crashes",
        "the checkout page isn't loading",
    ),
    Trouble.BROKEN: (
        "у нас свет не работает в зале",
        "кондиционер сломался",
        "вспышка не срабатывает, что делать?",
        "в студии вырубило свет",
        "мы случайно разбили лампу",
        "отпариватель перегорел",
        "в туалете вода течет",
        "the lights don't work",
        "the heating is not working",
        "we accidentally broke a light stand",
        "the power went out in the middle of our shoot",
        "the strobe keeps flickering",
    ),
    Trouble.LOST: (
        "я забыла у вас куртку",
        "оставили вчера в зале зарядку",
        "не находили чёрный рюкзак?",
        "кажется, потерял у вас кольцо",
        "в гримёрке осталась моя косметичка",
        "I left my jacket at your studio yesterday",
        "did you find a black lens in the hall yesterday? I think I lost it",
        "we forgot our tripod",
        "I lost my earring in the dressing room",
    ),
    Trouble.HUMAN: (
        "Мне бы с живым менеджером поговорить, не с программой",
        "с администратором можно пообщаться?",
        "позовите человека",
        "дайте оператора",
        "хочу поговорить с живым человеком",
        "соедините с администратором",
        "Можно с менеджером пообщаться?",
        "перезвоните мне пожалуйста",
        "не хочу общаться с ботом",
        "нужен живой человек",
        "оператор!",
        "можно мне живого оператора",
        "вызовите администратора",
        "пусть мне кто-нибудь перезвонит",
        "есть тут кто-нибудь живой?",
        "can I talk to a human?",
        "I want to speak to a manager",
        "get me a real person",
        "human please",
        "please call me back",
        "I don't want to talk to a bot",
        "is there anyone I can speak to?",
        "put me through to someone",
        "connect me with the owner",
    ),
}
NO_TROUBLE = (
    "а если опоздаем на 20 минут, что будет?",
    "не опоздаем",
    "перенесите на полчаса позднее",
    "нужен зал поздно вечером",
    "late evening please",
    "what if we are late?",
    "if I'm late, do I lose the booking?",
    "вы делаете возврат, если заболею?",
    "можно ли вернуть предоплату?",
    "сколько стоит зал для двух человек?",
    "нас пять человек",
    "хочу зал на пять человек",
    "нужен зал на двух человек",
    "10 человек и фотограф",
    "как с вами связаться?",
    "как до вас доехать и как войти?",
    "какой код домофона?",
    "есть ли кондиционер?",
    "кондиционер работает?",
    "можно оставить у вас вещи на час?",
    "забыл сказать, нас будет шестеро",
    "забыла номер брони",
    "оставил телефон вам уже",
    "хочу вернуться к брони",
    "придёт наш администратор, можно?",
    "свет мигает — такой эффект у вас есть?",
    "мы хотим снять клип про грязный город",
    "подтверждение получила, спасибо",
    "у вас остались места на субботу?",
    "оплачу дважды в неделю",
    "ты бот или человек?",
    "вы человек?",
    "кто будет снимать, есть ваш фотограф?",
    "зал закрыт в понедельник?",
    "а потом можно будет вернуть деньги?",
    "нужен фотограф и ассистент",
    "сломанное кто оплачивает?",
    "are you a bot?",
    "are you a real person?",
    "вы живой человек?",
    "am I talking to a human?",
    "is the studio closed on Monday?",
    "do you offer refunds?",
    "what's your refund policy?",
    "can I get a refund if I cancel?",
    "how can I contact you?",
    "how late are you open?",
    "will somebody be there to let us in at 8?",
    "call me Anna",
    "my promo code is wrong",
    "is there heating?",
    "does the AC work well in summer?",
    "we need a hall for 5 people",
    "I need a photographer and an assistant",
    "4 people",
    "I forgot to mention, we have a dog",
    "I got the confirmation, thanks",
    "send me the link",
    "do you have a lock on the dressing room?",
    "can we leave our things overnight?",
    "Joe Late",
)


@pytest.mark.parametrize(
    ("trouble", "message"), [(trouble, message) for trouble in TOLD for message in TOLD[trouble]]
)
def test_a_trouble_is_told_from_a_wish(trouble: Trouble, message: str) -> None:
    result = understand(message, context(now="2026-11-25T12:00", asked="name"))
    assert trouble in result.troubles
    assert (result.hall, result.date, result.start, result.end, result.hours, result.people) == (None,) * 6
    assert (dict(result.ambiguous), dict(result.invalid), result.change_requests) == ({}, {}, ())
    assert not set(result.intents) - {Intent.GREETING, Intent.CONTACTS, Intent.MY_BOOKING, Intent.RUDE}
    assert result.name is None


@pytest.mark.parametrize("message", NO_TROUBLE)
def test_who_asks_orders_or_answers_has_no_trouble(message: str) -> None:
    assert understand(message, context()).troubles == ()


@pytest.mark.parametrize(
    ("message", "troubles"),
    [
        (
            "Снимали у вас вчера, администратор нагрубил. Хочу вернуть деньги",
            (Trouble.COMPLAINT, Trouble.REFUND),
        ),
        ("I paid twice for the same slot, I want my money back", (Trouble.PAID_TWICE, Trouble.REFUND)),
    ],
)
def test_one_message_may_tell_several(message: str, troubles: tuple[Trouble, ...]) -> None:
    result = understand(message, context())
    assert result.troubles == troubles
    assert result.intents == ()


def test_the_other_sentences_are_read_as_ever() -> None:
    asked = understand("Здравствуйте! Мы опаздываем на 10 минут. А парковка у вас есть?", context())
    assert asked.troubles == (Trouble.LATE,)
    assert set(asked.intents) - set(asked.question_intents) == {Intent.GREETING}
    assert asked.questions == ("А парковка у вас есть?",)
    wished = understand("В прошлый раз свет мигал. Хочу снять Мрак 5 декабря с 12 до 14", context())
    assert wished.troubles == (Trouble.COMPLAINT,)  # that visit is over: nothing is to be mended on site
    assert (wished.hall, wished.start, wished.end) == ("Мрак", "12:00", "14:00")
    both = understand("Вы робот? Позовите администратора.", context())
    assert both.troubles == (Trouble.HUMAN,)
    assert Digression.IS_PROGRAM in both.digressions


def test_a_booking_that_is_in_trouble_is_no_wish() -> None:
    result = understand("Дверь закрыта! У нас бронь на Мрак сегодня с 12 до 14.", context())
    assert result.troubles == (Trouble.LOCKED_OUT,)
    assert (result.hall, result.date, result.start) == (None,) * 3
