"""What a language model says: false facts are caught, ordinary prose is let through."""

import random
import time
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hallchat.agent.facts import Facts, Kind, known
from hallchat.wording.formats import day, money
from tests.agent.told import CATALOGUE, DAY, HELLO, LINK, NOW, TURNS, URL, hall

TRUE = """
hello | Здравствуйте! Какой зал вам нужен и на какой день?
hello | У нас три зала: Минимализм, Мрак и Пустота.
hello | Есть залы «Минимализм», «Мрак» и «Пустота».
hello | Зал «Мрак» стоит 5 000 ₽ за час.
hello | Аренда Мрака — 5000 рублей в час, вмещает до 20 человек.
hello | Час в зале «Минимализм» стоит **3 750 ₽**.
hello | - **Пустота** — 4 450 ₽/час, с 17:00 до 21:00, до 60 человек
hello | 2. **Мрак**: 5 000 руб. в час, 11:00–19:00
hello | Самый доступный зал — Минимализм: три тысячи семьсот пятьдесят рублей за час.
hello | В Мраке 5 тыс. рублей в час, в Пустоте 4,45 тыс.
hello | Зал «Мрак» работает с 11 до 19.
hello | Минимализм открыт с 10:00 до 23:00 каждый день.
hello | Пустота закрывается в 21:00, а открывается в пять вечера.
hello | В зале «Пустота» помещается до 60 человек, площадь 120 кв. м.
hello | Правила зала «Мрак»: «Не курить. Не шуметь после 22:00.»
hello | По белому полу — без обуви, мусор заберите с собой.
hello | Я могу проверить, свободно ли нужное время.
hello | Проверить, свободно ли?
hello | Какой день проверить на свободные часы?
hello | Могу показать свободное время на любой день.
hello | Напишите день, и я посмотрю, есть ли свободные окна.
hello | Если время будет занято, предложу другое.
hello | Подберу для вас свободный зал.
hello | Могу забронировать зал после вашего подтверждения.
hello | Забронировать для вас зал?
hello | Пока ничего не забронировано.
hello | Как только вы подтвердите, бронь будет оформлена.
hello | Бронь оформляется после вашего согласия.
hello | Оплата картой по ссылке, которую я пришлю после подтверждения.
hello | О скидках у меня нет информации.
hello | Скидок, к сожалению, нет.
hello | Наш телефон: +7 343 200-00-00, почта hello@studio.example.
hello | Мы находимся по адресу: ул. Мира, 15.
hello | Это «Тишина», студия с тремя залами.
hello | Ответьте «да» или «нет», пожалуйста.
hello | Есть ещё один вопрос: сколько вас будет?
hello | Первый зал светлый, второй тёмный.
hello | Политика обработки данных: https://studio.example/privacy.
hello | [Политика](https://studio.example/privacy)
hello | Чем могу помочь?
hello | Сегодня студия работает.
hello | Один час или больше?
hello | 1. Выберите зал
hello | Кстати, в Мраке не курят.
wants | Хорошо, зал «Мрак», суббота, 5 декабря, с 12:00 до 15:00 — это 3 часа.
wants | Записала: 5 человек, 05.12.2026, 12–15.
wants | Три часа в Мраке — 15 000 ₽.
wants | Сейчас проверю, свободен ли Мрак 5 декабря с 12 до 15.
wants | Вас пятеро, всё верно?
wants | Начинаем в полдень, 5.12?
day | 5 декабря Мрак свободен с 12:00 до 15:00 и с 16:00 до 19:00.
day | В субботу есть окно с 16 до 18.
day | В 11 и в 15 часов занято.
day | С 12 до 15 свободно, это будет 15 000 рублей.
day | Да, 13:00 свободно!
day | К сожалению, 15:00–16:00 уже занято.
full | На 5 декабря свободных часов уже нет.
full | 5 декабря Мрак полностью занят.
taken | К сожалению, с 12 до 15 уже занято.
taken | В тот же день свободно с 16:00 до 19:00.
taken | Те же часы свободны 6 декабря.
taken | В то же время свободен Минимализм.
quote | Проверьте, пожалуйста: Мрак, сб, 5 декабря, 12:00–15:00 (3 часа), 15 000 ₽.
quote | Телефон +7 912 345-67-89, почта anna@example.com — всё верно?
quote | Итого: 15000.
quote | Всё верно? Если согласны, ответьте «да», и я забронирую.
quote | Это время свободно, бронируем?
booked | Готово, забронировала! Номер брони K7M4PX.
booked | Ваша бронь K7M4PX оформлена: Мрак, 5 декабря, 12:00–15:00.
booked | Оплатите 15 000 ₽ по ссылке https://studio.example/checkout/k3y_A-bc до 28 ноября, 12:00.
later | Ваша бронь K7M4PX: Мрак, 5 декабря, с 12 до 15, ждёт оплаты.
later | Вы забронировали Мрак на 5 декабря.
paid | Оплата прошла, ждём вас 5 декабря!
gone | Бронь K7M4PX отменена, время снова свободно.
budget | В бюджет 100 рублей, увы, ничего не подобрать.
budget | 100 человек не поместятся: в Пустоту входит до 60.
seen | Мрак 5 декабря свободен до 19:00.
hello.en | Hello! Which hall would you like, and for which day?
hello.en | We have three halls: Minimalism, Mrak and Pustota.
hello.en | The Mrak hall costs 5,000 ₽ an hour.
hello.en | Minimalism is 3,750 rubles per hour and holds up to 30 people.
hello.en | Pustota costs RUB 4,450.
hello.en | Mrak is open from 11 am to 7 pm.
hello.en | Pustota closes at 9 p.m.
hello.en | Shall I check whether it's free?
hello.en | I can check availability for you.
hello.en | Feel free to ask me anything!
hello.en | Let me know which free hours you would like to see.
hello.en | If it's taken, I will suggest another time.
hello.en | After you confirm I'll book it.
hello.en | Would you like me to book the hall?
hello.en | Nothing is booked yet.
hello.en | Your booking will be confirmed once you say yes.
hello.en | We do not offer any discounts.
hello.en | You may call us at +7 343 200 00 00.
hello.en | One more question: how many of you will there be?
wants.en | Saturday, December 5, from 12:00 to 15:00: that is 3 hours.
wants.en | Three hours in Mrak come to 15,000 ₽.
wants.en | On 5 December at noon, five of you, right?
day.en | Mrak is free on December 5 from 12 to 3 pm and from 4 pm to 7 pm.
day.en | 3 pm to 4 pm is already taken.
day.en | Yes, 13:00 is available.
full.en | Mrak is fully booked on Saturday.
quote.en | Please check: Mrak, Sat, December 5, 12:00–15:00 (3 hours), 15,000 ₽.
booked.en | Done, it's booked! Your booking number is K7M4PX.
booked.en | I've reserved Mrak for you on December 5.
paid.en | Your payment has been received.
gone.en | Your booking K7M4PX has been cancelled.
"""

FALSE = """
hello | price | Зал «Мрак» стоит 4 000 ₽ за час.
hello | price | Аренда Мрака — 500 рублей.
hello | price | Всего пятьсот рублей за час!
hello | price | Это стоит пять тысяч пятьсот рублей.
hello | price | Цена 2,5к за час.
hello | price | Всего 2.5 тыс за час.
hello | price | Полторы тысячи за час.
hello | price | Полторы тысячи рублей — и зал ваш.
hello | price | Стоимость: １００ ₽.
hello | price | 7 500 ₽ за два часа.
hello | price | 7 500 ₽ за два часа.
hello | price | Итого: **4**00 руб.
hello | price | Цена — 6*0*0*0* рублей.
hello | price | Зал стоит 4000.
hello | price | Стоит 1OO рублей.
hello | price | Стоит l00 рублей.
hello | price | Всего 5000 € за час.
hello | price | Час стоит $50.
hello | price | Стоимость 5000 долларов.
hello | price | Для вас — бесплатно!
hello | price | Вам скидка 50%.
hello | price | Действует акция: второй час в подарок.
hello | price | Мрак стоит 3 750 ₽ за час.
hello | price | Пустота: 5 000 ₽ в час.
hello | price | Час стоит тысячу рублей.
hello | price | Цена — тысяча двести.
hello | price | Час стоит шестьсот.
hello | price | Предоплата 300 р.
hello | price | Три тыщи за час.
hello | price | Цена 0 рублей.
hello | price | Цена 4&nbsp;900 ₽.
hello | price | Зал за 99р. в час
budget | price | Да, цена 100 рублей.
budget | price | Час стоит 100 рублей.
budget | price | Верно, 100 ₽ за час.
quote | price | Итого 12 000 ₽.
quote | price | Стоимость 15 500 рублей.
hello.en | price | The hall costs five hundred rubles.
hello.en | price | It is only 100 roubles an hour.
hello.en | price | The price is three thousand five hundred.
hello.en | price | The total is 999.
hello.en | price | It costs 2.5k an hour.
hello.en | price | The hall is free of charge.
hello.en | price | You get it for free!
hello.en | price | There is a 20% discount for you.
hello.en | price | It costs $20.
hello.en | price | Mrak costs 3,750 ₽ an hour.
hello.en | price | RUB 1,000 an hour.
hello.en | price | It's two grand an hour.
hello | hours | Мрак работает с 9 до 21.
hello | hours | Мрак открыт до 23:00.
hello | hours | Мы работаем круглосуточно.
hello | hours | Пустота открывается в 8 утра.
hello | hours | Зал закрывается в полночь.
hello | hours | Приходите в 15:00.
hello | hours | Приходите в полвосьмого.
hello | hours | Ждём вас в 8 вечера.
hello | hours | Пустота работает с 11:00 до 19:00.
wants | hours | Хорошо, с 13:00 до 15:00.
wants | hours | Записала вас с двух до пяти.
hello.en | hours | Mrak is open until midnight.
hello.en | hours | We are open 24/7.
hello.en | hours | Come at 3 pm.
hello.en | hours | Mrak opens at 9 a.m.
wants.en | hours | Fine, from 1 pm to 3 pm.
wants | date | Хорошо, 6 декабря.
wants | date | Записала на 05.11.
wants | date | Пятница, 5 декабря, верно?
wants | date | Ждём вас в понедельник.
wants | date | Значит, завтра в 12:00.
wants | date | Дата: 2026-12-07.
wants | date | Двадцать пятого декабря с 12 до 15.
wants | date | Через 3 дня, с 12 до 15?
wants.en | date | Fine, December 7.
wants.en | date | See you on the 7th of December.
wants.en | date | Friday, December 5, then?
wants.en | date | See you tomorrow!
wants.en | date | See you on Monday.
hello | hall | Зал «Люкс» тоже подойдёт.
hello | hall | Рекомендую зал Люкс.
hello | hall | У нас есть залы «Мрак» и «Премиум».
hello | hall | «Люкс» зал ещё лучше.
hello | hall | Люкс — 5 000 ₽ в час.
hello | hall | - **Лофт**: 5 000 ₽ в час
hello | hall | Могу предложить «Лофт», это зал побольше.
hello | hall | В зале Премиум поместится 60 человек.
hello.en | hall | The Lux hall is a better choice.
hello.en | hall | Try our hall “Deluxe”.
hello.en | hall | Hall Premium holds 60 people.
hello.en | hall | Loft costs 5,000 ₽ an hour.
hello | link | Оплатите здесь: https://evil.example/pay
hello | link | Подробности на www.evil.ru
hello | link | Смотрите evil.com/pay
hello | link | Наш сайт — studio-halls.ru.
hello | link | [Оплатить](https://evil.example)
hello | link | [Оплатить](/checkout/1)
hello | link | Ссылка: https://studio.example/privacy.evil.com
hello | link | Ссылка: https://studio.example@evil.com/privacy
hello | link | Ссылка: https://studio.example/checkout/k3y_A-bc
hello | link | Ссылка: HTTPS://EVIL.COM
hello | link | Сайт evil[.]com
booked | link | Оплатите: https://studio.example/checkout/k3y_A-bd
booked.en | link | Pay at <a href="//evil.com">this page</a>.
hello.en | link | Visit t.me/evil_bot
hello | contact | Звоните: +7 999 123-45-67.
hello | contact | Телефон 8 (999) 123 45 67
hello | contact | Пишите на admin@evil.com.
hello | contact | Пишите в телеграм @evil_bot.
hello | contact | Переведите на карту 4276 1234 5678 9012.
hello | contact | Мы на улице Ленина.
hello.en | contact | Call us at +1 202 555 0100.
hello.en | contact | Write to boss@studio.example.
wants | booked | Забронировала!
wants | booked | Готово, вы записаны на 5 декабря.
wants | booked | Бронь оформлена.
wants | booked | Ваша бронь подтверждена, ждём!
wants | booked | Я забронировала для вас Мрак.
wants | booked | Зал уже закреплён за вами.
wants | booked | Оплата прошла успешно.
wants | booked | Бронь отменена.
wants | booked | Отменила вашу бронь.
wants | booked | Как вы и просили, я забронировала зал.
wants | booked | Номер вашей брони: QWE123.
wants | booked | Мрак забронирован с 12 до 15, всё верно?
later | booked | Оплата получена.
later | booked | Бронь отменена.
later | booked | Забронировала Пустоту.
more | booked | Готово, забронировала!
more | booked | Бронь на 6 декабря оформлена.
quote | booked | Готово! Бронь создана.
wants.en | booked | You're booked!
wants.en | booked | I've reserved Mrak for you.
wants.en | booked | Your booking is confirmed.
wants.en | booked | Done, it's booked.
wants.en | booked | I have cancelled your booking.
wants.en | booked | Your payment went through.
wants.en | booked | The hall has been reserved.
wants.en | booked | Successfully booked, see you there!
wants.en | booked | Your reservation number is QWE123.
later.en | booked | I have booked Pustota for you.
wants | free | Мрак свободен 5 декабря.
wants | free | Да, свободно!
wants | free | С 12 до 15 есть окно.
wants | free | К сожалению, это время занято.
wants | free | Свободных часов нет.
wants | free | 5 декабря всё занято.
wants | free | Свободно, бронируем?
day | free | С 11 до 13 свободно.
day | free | Свободно с 12 до 19.
day | free | С 12 до 15 занято.
day | free | В 17:00 уже занято.
day | free | Весь день свободен.
day | free | 5 декабря свободных часов нет.
day | free | Пустота 5 декабря свободна.
day | free | Мрак полностью занят.
full | free | Мрак свободен с 12 до 15.
full | free | Есть свободные часы 5 декабря.
taken | free | С 12 до 15 свободно!
wants.en | free | Mrak is free on December 5.
wants.en | free | It's available from 12:00 to 15:00.
wants.en | free | Unfortunately it is taken.
wants.en | free | We are fully booked on December 5.
day.en | free | 11:00 is available.
day.en | free | From 12 to 3 pm it is taken.
day.en | free | All day is free.
full.en | free | 12:00–15:00 is free.
hello | number | В Мраке помещается 100 человек.
hello | number | Пустота вмещает до 200 гостей.
hello | number | Нас посетило 7000 клиентов.
hello | number | Площадь зала 300 кв. м.
hello | number | Минимальная бронь — 2 часа.
hello | number | Бронь держится 48 часов.
hello | number | Потолки 4,5 метра.
hello | number | В Мраке помещается 60 человек.
hello | number | В зале сто двадцать один прожектор.
budget | number | Пустота вмещает 100 человек.
hello.en | number | Mrak holds up to 50 people.
hello.en | number | The hall is 300 square metres.
hello.en | number | Two hundred guests will fit.
wants | number | Это 4 часа.
wants | number | Вас семеро, верно?
hello | unreadable | 价格是一百卢布。
hello | unreadable | الغرفة مجانية
hello | unreadable | Цена \u202e005 ₽\u202c за час.
"""


def lines(table: str) -> list[list[str]]:
    return [[part.strip() for part in line.split(" | ", 2)] for line in table.strip().splitlines()]


@pytest.fixture(scope="module")
def facts() -> dict[str, Facts]:
    return {name: known(turn, URL) for name, turn in TURNS.items()}


@pytest.mark.parametrize("line", TRUE.strip().splitlines())
def test_what_is_true_may_be_said(facts: dict[str, Facts], line: str) -> None:
    turn, sentence = line.split(" | ", 1)
    assert facts[turn].wrong(sentence) == frozenset()


@pytest.mark.parametrize("line", FALSE.strip().splitlines())
def test_what_is_false_is_caught(facts: dict[str, Facts], line: str) -> None:
    turn, kind, sentence = line.split(" | ", 2)
    assert Kind(kind) in facts[turn].wrong(sentence)
