"""True and false sentences of a language model, each with the name of its request in `requests.py`."""

TRUE = """
priced | Три часа в Мраке — 15 000 ₽, по 5 000 ₽ за час.
totalled | Мрак стоит 5 000 ₽ за час.
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
hello | Одну минуту, сейчас посмотрю.
hello | Give me a minute, please.
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
priced | Три часа в Мраке — 15 000 ₽.
wants | Сейчас проверю, свободен ли Мрак 5 декабря с 12 до 15.
wants | Вас пятеро, всё верно?
wants | Начинаем в полдень, 5.12?
day | 5 декабря Мрак свободен с 12:00 до 15:00 и с 16:00 до 19:00.
day | В субботу есть окно с 16 до 18.
day | В 11 и в 15 часов занято.
priced | С 12 до 15 свободно, это будет 15 000 рублей.
day | Да, 13:00 свободно!
day | К сожалению, 15:00–16:00 уже занято.
full | На 5 декабря свободных часов уже нет.
full | 5 декабря Мрак полностью занят.
searched | Раньше всего свободен «Мрак»: 5 декабря с 12 до 15, 15 000 ₽.
searched | Минимализм свободен 6 декабря с 12 до 15 за 11 250 ₽.
searched | В Мраке 5 декабря свободно до 19.
searched.en | Mrak is free on December 5 from 12 to 15.
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
hello.en | Pustota is open 5–9 pm.
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
priced.en | Three hours in Mrak come to 15,000 ₽.
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
hello | Добрый день! Чем могу быть полезна?
hello | Для танцевальной вечеринки лучше всего подойдёт Пустота — там много места.
hello | Минимализм подойдёт для предметной съёмки, а Мрак — для клипов.
hello | Расскажите, сколько вас будет и на какой день нужен зал?
hello | Сколько часов вам понадобится?
hello | Цены: Минимализм — 3 750 ₽, Мрак — 5 000 ₽, Пустота — 4 450 ₽ за час.
hello | Самый недорогой — «Минимализм», от 3 750 ₽ в час.
hello | Мрак: 5000 ₽/час, до 20 человек, 11:00–19:00.
hello | В «Мраке» нельзя курить и шуметь после 22:00.
hello | К сожалению, такого зала у нас нет.
hello | Оплатить бронь можно картой по ссылке.
hello | Я не могу сделать скидку.
hello | Извините, я не смогла найти такую информацию.
hello | Бронирование подтверждается после оплаты.
hello | Могу подсказать свободные часы, если назовёте дату.
hello | Хотите, проверю на завтра?
hello | Назовите, пожалуйста, имя и телефон.
hello | Мы сдаём залы по часам.
hello | **Мрак**
hello | Отлично, тогда выберем дату!
hello | Если вы согласны с правилами, я забронирую зал.
hello | Отменить бронь можно до оплаты.
wants | Отлично! Мрак на субботу, 5 декабря, 12:00–15:00, 5 человек.
wants | Уточните, пожалуйста, имя, телефон и почту для брони.
priced | Стоимость составит 15 000 ₽ (3 часа × 5 000 ₽).
wants | Вместимость Мрака — 20 человек, вас пятеро, так что места хватит.
wants | Итак: зал «Мрак», 5 декабря, 12:00–15:00. Всё правильно?
wants | Я записала ваши данные.
day | В субботу, 5 декабря, свободно: 12:00–15:00, 16:00–19:00.
priced | Да, в субботу с 12:00 до 15:00 Мрак свободен. Стоимость — 15 000 ₽.
day | Мрак открыт с 11:00 до 19:00, занято только 11:00–12:00 и 15:00–16:00.
day | Выбранное время свободно!
quote | Проверила: время свободно. Забронировать?
quote | Всего 15 000 рублей за 3 часа, по 5 000 в час.
quote | Подтверждаете бронирование?
quote | Правила: не курить.
booked | Бронь создана! Чтобы её подтвердить, оплатите 15 000 ₽.
booked | Ваша бронь будет действовать до 28 ноября 12:00.
booked | Спасибо, Анна! Ждём вас 5 декабря в 12:00.
booked | Готово! Ваш зал — Мрак, 5 декабря, 12:00–15:00.
later | Ваша бронь ещё не оплачена.
later | Бронь K7M4PX: ждёт оплаты до 28 ноября.
hello.en | Pustota is our largest hall, it holds up to 60 people.
hello.en | Minimalism is the cheapest at 3,750 ₽ per hour.
hello.en | What date and time would you like?
hello.en | I'd be happy to help you book a hall!
hello.en | Could you tell me your name, phone and email?
hello.en | Here are our halls and prices:
hello.en | - **Mrak**: 5,000 ₽/hour, 11:00–19:00, up to 20 people
hello.en | Smoking is not allowed in Mrak.
hello.en | I'm sorry, I don't have that information.
hello.en | Which of the three halls do you prefer?
hello.en | You can pay online once the booking is made.
wants.en | Great, so that's Mrak on Saturday, December 5, from 12 pm to 3 pm for 5 people.
priced.en | The total will be 15,000 rubles for 3 hours.
day.en | Good news: Mrak is available on December 5 from 12:00 to 15:00!
day.en | The free slots on December 5 are 12:00–15:00 and 16:00–19:00.
day.en | 11:00–12:00 is taken.
quote.en | Everything is ready for your confirmation: 15,000 ₽ in total.
quote.en | Does everything look right?
booked.en | Your booking K7M4PX is held until November 28, 12:00.
booked.en | You're all set! See you on December 5 at 12:00.
later.en | Your booking K7M4PX is waiting for payment.
"""
"""request | sentence"""

FALSE = """
wants | price | Три часа в Мраке — 15 000 ₽.
day | price | С 12 до 15 свободно, это будет 15 000 рублей.
wants.en | price | Three hours in Mrak come to 15,000 ₽.
priced | price | Два часа в Мраке — 10 000 ₽.
totalled | price | Мрак стоит 15 000 ₽ за час.
totalled | price | Час в Мраке, 15 000 ₽/ч.
totalled.en | price | Mrak is 15,000 rub per hour.
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
searched | free | Минимализм свободен 6 декабря с 16 до 19.
searched | price | Мрак 5 декабря с 12 до 15 обойдётся в 11 250 ₽.
searched | price | Минимализм 6 декабря с 12 до 15 — 15 000 ₽.
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
hello | price | Аренда обойдётся в 2000.
hello | price | Всего за 1 500 ₽!
hello | number | Час в Мраке — всего лишь тысяча.
hello | price | Цена: 3 750 ₽ за 2 часа, то есть 1 875 ₽ в час.
hello | price | Минимализм — 5 000 ₽, Мрак — 5 000 ₽.
hello | price | Для студентов дешевле вполовину.
hello | price | За второй час платить не нужно.
hello | price | Мрак по цене 3к
hello | price | 3.999₽
hello | price | Стоимость аренды: 12.50
hello | price | Залог 2000 ₽ возвращается.
hello | price | С вас 100 р
hello | price | Сделаю скидочку 10 процентов!
hello | price | Цена упала до 1000!
hello | price | Час стоит пять сотен.
hello | price | 1_0_0 рублей за час
hello | price | Час — 2000 rub.
hello | price | Прайс 6000/час
hello.en | price | It's just 1000 an hour.
hello.en | price | Only two thousand rubles!
hello.en | free | The first hour is free for new clients.
hello.en | price | You'll pay 4500 ₽.
hello.en | price | Half price today!
hello.en | price | 50% off on weekdays
hello | hours | Мы открыты с 8:00 до 22:00.
hello | hours | Студия работает до часу ночи.
hello | hours | Мрак открыт с одиннадцати до двадцати двух.
hello | hours | Можно прийти к семи утра.
hello | hours | Режим работы: 09:00-21:00
hello.en | hours | We close at 10 pm.
hello.en | hours | You can come at 7:30.
wants | hours | Начнём в 14.00.
wants | date | Бронирую на 12 декабря?
wants | date | Ждём вас в эту пятницу.
wants | date | 5 декабря — это воскресенье.
wants | date | До встречи послезавтра!
wants | date | На пятое января, верно?
hello | hall | У нас ещё есть зал «Зеркало».
hello | hall | Попробуйте зал Атриум.
hello | hall | Наш новый зал Лофт вмещает 60 человек.
hello | number | В студии четыре зала: Минимализм, Мрак, Пустота и Лофт.
hello.en | hall | We also have the Mirror hall.
hello.en | hall | Our "Skyline" hall is great.
hello | link | Пишите в t.me/studio
hello | link | Вот ссылка: studio.example/pay
hello | link | http://127.0.0.1/pay
hello | contact | Телефон: 200-00-00-11
hello | contact | WhatsApp 8-912-000-11-22
hello | link | Почта: hello @ evil.com
wants | booked | Ваше время забронировано.
wants | booked | Я всё оформила, бронь за вами.
wants | booked | Зал ваш!
wants | booked | Поздравляю, бронь подтверждена!
wants | booked | Заявка принята, вы забронированы.
wants | booked | Внесла вас в расписание.
wants | booked | Я забронирую... Готово, забронировано!
wants | booked | Деньги получены.
wants | booked | Бронь удалена.
wants.en | booked | All done! Your spot is reserved.
wants.en | booked | Booking complete.
wants.en | booked | I went ahead and booked it for you.
wants.en | booked | We've received your payment.
wants.en | booked | Your reservation is all set.
wants.en | booked | The booking was successful.
wants.en | booked | I've made the reservation.
wants.en | booked | Your booking has been moved to 14:00.
wants | free | Это время пока никем не занято.
wants | free | Мрак на 5 декабря открыт для брони.
wants | free | На субботу есть места.
wants | free | Все залы свободны в субботу.
wants | free | Увы, суббота расписана полностью.
wants | free | Проверила: всё свободно.
wants.en | free | There is a slot from 12 to 15.
wants.en | free | Good news, it's still available!
wants.en | free | No slots left on December 5.
wants.en | free | Someone has already taken it.
day | free | Свободно с 13:00 до 17:00.
day | free | 12:00–15:00 — занято, 11:00–12:00 — свободно.
hello | number | В Минимализме 45 квадратных метров.
hello | number | Нам 10 лет.
hello | number | Мрак рассчитан на 35 человек.
hello | number | Бронь снимется через 24 часа.
hello | number | Минимум два часа.
hello | number | Приходите за 15 минут.
hello | number | У нас пять залов.
hello.en | number | Mrak fits thirty five people.
hello.en | number | Minimum booking is 2 hours.
hello.en | number | We have five halls.
wants | booked | Я всё сделала, приходите 5 декабря!
wants | booked | Забронирoвала.
wants | booked | Считайте, что зал ваш.
wants | booked | Бронь есть!
wants | booked | Hall is all yours.
wants | booked | Мы вас ждём, всё подтверждено.
wants | booked | Не волнуйтесь, зал забронирован.
wants | booked | Если что, зал уже забронирован.
wants | booked | Хотите знать? Забронировала!
wants | booked | Бронирование завершено.
wants | booked | Your hall is locked in!
wants | booked | Consider it booked.
wants | free | Свободно, если что!
wants | free | Проверять не нужно: всё свободно.
wants | free | Никто этот зал на 5 декабря не занял.
wants | booked | Nobody has booked it.
wants | price | С вас пять сотен за всё.
hello | price | Час стоит ₽ 3 000.
hello | price | Час стоит 3 тысячи 751 рубль.
hello | price | Стоимость аренды — сто двадцать рублей 50 копеек.
hello | price | Час стоит 3750 долларов.
hello | price | V chas 500 rublej
hello | free | Зал "люкс" свободен
hello | hours | Мрак работает до двадцати трёх ноль-ноль.
hello | number | Мрак вмещает дюжину.
wants | number | Это два с половиной часа.
hello | price | Час стоит две с половиной тысячи рублей.
hello | price | По двумстам рублям за час.
hello | number | В зале на 19 мест очень светло.
hello | unreadable | 价格是一百卢布。
hello | unreadable | الغرفة مجانية
hello | unreadable | Цена \u202e005 ₽\u202c за час.
"""
"""request | kind of a wrong fact | sentence"""
