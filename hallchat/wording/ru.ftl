# Что читают клиенты и сотрудники по-русски. Слова можно менять; имена слева и то, что в { скобках }, — нет.

## Язык

# Как писать даты. Буквы — из шаблонов дат Unicode: EEE — день недели, d — число, MMM и MMMM — месяц, y — год, HH:mm — время.
format-day-and-month = d MMMM
format-date = EEE, d MMMM
format-date-with-year = EEE, d MMMM y
format-date-time = d MMMM, HH:mm
format-short-date-time = d MMM, HH:mm
format-short-date-time-with-year = d MMM y, HH:mm
# Коды языков Телеграма: клиентам с такими языками бот отвечает по-русски.
telegram-readers = ru be uk kk ky tg uz hy az tt

## Знакомство и вежливость

greeting = Здравствуйте! Это { $studio }. Я виртуальный администратор: подскажу зал, проверю свободное время и оформлю бронь. Какой зал вам нужен и на какой день?
hello = Здравствуйте!
    .b = Добрый день!
    .c = Рад вас слышать!
welcome = Пожалуйста!
    .b = Рад помочь!
    .c = Всегда пожалуйста!
goodbye = Хорошего дня! Если понадобится зал — пишите в любое время.
    .b = До встречи! Пишите, когда понадобится зал.
help = Я помогаю выбрать зал ({ $halls }), проверяю свободные часы, считаю стоимость, рассказываю о правилах и оформляю бронь. Напишите, например: «Хочу зал на субботу с 15 до 18, нас пятеро».
offtopic = С этим не помогу: я занимаюсь только арендой залов нашей студии.
    .b = Тут я не советчик — зато помогу с залом.
    .c = Об этом не расскажу, а вот зал подберу и забронирую.
anything-else = Чем ещё помочь? Могу забронировать зал, показать свободное время или рассказать о вашей брони.
    .b = Я на связи: могу показать залы, свободные часы или вашу бронь.
    .c = Что-нибудь ещё? Залы, свободное время, бронь — спрашивайте.
# Конец длинного перечня: «Мрак, Пустота и ещё 9 вариантов».
and-others = { $count ->
        [one] ещё { $count } вариант
        [few] ещё { $count } варианта
       *[other] ещё { $count } вариантов
    }
empty-message = Сообщение пришло пустым.
too-long = Сообщение слишком длинное: поместится { $limit } знаков. Напишите, пожалуйста, короче.
not-understood = Не совсем вас понял.
    .b = Кажется, я не уловил смысл.
    .c = Простите, не разобрал.
not-understood-again = Опять не понял, простите. Попробуйте короче, например: «в субботу с 12 до 15, нас пятеро» — или выберите вариант.
    .b = Никак не пойму, извините. Напишите, например, день и часы: «26 ноября с 15 до 18» — или нажмите на вариант ниже.
replaced = { $label }: { $new } вместо { $old }.
replaced-quoted = { $label }: «{ $new }» вместо «{ $old }».
noted = Понял: { $what }.
starting = с { $start }
start-over = Хорошо, начнём сначала.
    .b = Начнём заново.
undone-to = Вернул, как было: { $what }.
payment-due = Бронь { $reference }: { $cost } нужно оплатить до { $day }, { $time } — { $link }
undone = Вернул, как было.
so-far = Мы остановились вот на чём: { $what }.
nothing-to-undo = Возвращать нечего: изменений пока не было.
rude = Понимаю, что вы недовольны, и хочу помочь.
    .b = Давайте спокойно: я здесь, чтобы помочь с залом.
internal-error = Что-то пошло не так, и я не смог ответить. Ваши данные сохранены — напишите ещё раз, пожалуйста.
too-busy = Сейчас слишком много обращений сразу, и я не успел ответить. Отправьте сообщение ещё раз, пожалуйста.
stopped = Остановился. Всё, что вы рассказали, я запомнил: напишите, что делать дальше.

## Вопросы по шагам

ask-hall = Какой зал вас интересует: { $halls }?
    .b = Подскажите, какой зал: { $halls }?
    .c = Выберите зал, пожалуйста: { $halls }.
did-you-mean = Вы имеете в виду зал «{ $hall }»?
    .b = Правильно понимаю: зал «{ $hall }»?
    .c = Это про зал «{ $hall }»?
take-it = Берём зал «{ $hall }»?
    .b = Записываем зал «{ $hall }»?
    .c = Тогда зал «{ $hall }»?
no-halls = Сейчас ни один зал не открыт для брони. Загляните, пожалуйста, позже.
ask-date = Зал «{ $hall }» — на какой день?
    .b = Какой день вам подходит? Зал «{ $hall }».
    .c = Назовите день для зала «{ $hall }» — можно просто «в субботу».
which-date = Какой из этих дней: { $days }?
    .b = На какой именно день: { $days }?
    .c = Выберите, пожалуйста, день: { $days }.
ask-time = С какого и до какого часа?
    .b = Какие часы вам удобны? Например, «с 15 до 18».
    .c = Во сколько начнём и закончим? Можно нажать на свободный час.
ask-start = С какого часа начинаем?
    .b = Со скольки вам удобно?
    .c = Во сколько начало? Свободные часы — выше.
ask-end = Начало в { $start }. До какого часа или на сколько часов?
    .b = Начинаем в { $start }. На сколько часов?
    .c = До скольки бронируем? Начало в { $start }.
which-time = Уточните, пожалуйста, время: { $times }?
    .b = Какое из этих: { $times }?
    .c = Чтобы не ошибиться: { $times }?
ask-name = Как вас зовут?
    .b = На чьё имя записать?
    .c = Подскажите имя, на которое оформить бронь.
ask-phone = Какой у вас номер телефона?
    .b = По какому телефону с вами связаться?
    .c = Напишите, пожалуйста, номер телефона — например +7 912 345-67-89.
ask-email = На какую почту прислать подтверждение?
    .b = На какой адрес почты отправить подтверждение?
    .c = Нужна ещё почта для подтверждения — например anna@example.com.
ask-people = Сколько будет человек?
    .b = Сколько вас будет?
    .c = На сколько человек рассчитываем? Хватит одного числа.
which-people = Сколько именно вас будет: { $counts }? Хватит приблизительного числа.
    .b = На сколько человек записать: { $counts }?
ask-rules-and-confirm = Всё верно? Если согласны с правилами и обработкой данных, ответьте «да» — и я забронирую.
    .b = Проверьте, пожалуйста. Если всё верно и вы согласны с правилами и обработкой данных, ответьте «да».
    .c = Бронирую, как показано? Ваше «да» будет и согласием с правилами и обработкой данных.
ask-data-and-confirm = Всё верно? Если согласны с обработкой данных, ответьте «да» — и я забронирую.
    .b = Проверьте, пожалуйста. Если всё верно и вы согласны с обработкой данных, ответьте «да».
    .c = Бронирую, как показано? Ваше «да» будет и согласием с обработкой данных.
ask-confirm = Всё верно? Бронирую?
    .b = Теперь всё так? Бронирую?
    .c = Проверьте, пожалуйста: бронирую?
ask-instead = Что вам удобнее?
    .b = Что выберете?
    .c = Какой вариант подойдёт?
ask-other-day = Назовите, пожалуйста, другое время или другой день.
    .b = Попробуем другой день или другие часы?
    .c = Какое другое время посмотреть?
change-what = Что поменять: зал, день, время или число людей? Напишите сразу новое значение.
    .b = Что именно меняем? Напишите, например: «с 16 до 18» или «в воскресенье».
    .c = Скажите, что исправить: зал, день, часы или число людей.

hours-are-free = Зал «{ $hall }» свободен: { $day }, { $hours } — { $length }, { $cost }.
rounded = Залы сдаём целыми часами, поэтому округлил до { $hours }.
rounded-half = Залы сдаём по полчаса, поэтому округлил до { $hours }.
quote-changed = Пока вы выбирали, студия изменила условия: { $what }.
changed-cost = цена была { $old }, теперь { $new }
changed-prepay = сразу нужно было внести { $old }, теперь { $new }
changed-refund = изменились условия возврата
changed-rules = изменились правила зала
day-full = В зале «{ $hall }» на { $day } свободных часов уже нет. Какой другой день подойдёт?
    .b = На { $day } зал «{ $hall }» уже не взять. Посмотрим другой день?

## Что не разобрали

wrong-hall = Зала «{ $said }» у нас нет.
    .b = Зал «{ $said }» мне не знаком.
wrong-date = Дата «{ $said }» не годится: такого дня нет. На какой день бронируем?
    .b = «{ $said }» — такой даты нет в календаре. Какой день вам нужен?
    .c = Дату «{ $said }» не найти. Напишите, например, «28 ноября».
wrong-time = Время «{ $said }» не подходит: конец должен быть позже начала, в пределах суток. С какого и до какого часа?
    .b = «{ $said }» — так не получится: нужны начало и конец в пределах одного дня, например «с 15 до 18».
wrong-people = «{ $said }» — не похоже на число людей. Сколько человек будет? Например: 5.
    .b = Не понял, сколько вас: «{ $said }». Напишите числом, например 5.
wrong-phone = Номер «{ $said }» не похож на полный. Напишите его с кодом страны, например +7 912 345-67-89 или +44 7700 900123.
    .b = «{ $said }» — в номере не хватает цифр или есть лишние. Проверьте, пожалуйста, и напишите номер целиком, с кодом страны.
wrong-email = Адрес «{ $said }» не похож на почту или слишком длинный. Напишите его целиком, например anna@example.com.
    .b = Почта «{ $said }» написана с ошибкой или слишком длинна: нужен адрес вида anna@example.com.
wrong-name = «{ $said }» — не похоже на имя или слишком длинно. Как вас зовут?
    .b = Как к вам обращаться? «{ $said }» я за имя не принял.

## Отказы: почему и что вместо

refused-unknown-hall = Такого зала у нас нет. { $count ->
        [0] { "" }
       *[other] Есть { $halls }. Какой выбираете?
    }
refused-hall-inactive = Зал «{ $hall }» сейчас закрыт для брони. Выберите, пожалуйста, другой.
    .b = «{ $hall }» пока не сдаётся. Какой зал взамен?
refused-bad-slot = Конец должен быть позже начала, в пределах одного дня. С какого и до какого часа?
    .b = Начало должно быть раньше конца. Напишите, например, «с 15 до 18».
refused-outside-hours = Это время выходит за часы работы: зал «{ $hall }» открыт с { $opens } до { $closes }.
    .b = Зал «{ $hall }» открыт с { $opens } до { $closes }, а это время выходит за его часы.
refused-clock-change = В эту ночь переводят часы, и на это время зал не сдаётся.
refused-in-past = Это время уже началось или прошло.
    .b = Начало этих часов уже позади.
refused-past-day = Этот день уже прошёл. На какой день бронируем?
    .b = Этот день позади. Какой из ближайших подойдёт?
refused-too-far = Так далеко вперёд ещё не бронируем: последний день сейчас — { $last }. Какой день подойдёт?
    .b = Последний день, на который можно записаться, — { $last }. Какой день выберете?
refused-too-soon = Это слишком скоро: бронируем не позже чем за { $notice } до начала.
refused-closed = В это время зал «{ $hall }» закрыт.
    .b = Зал «{ $hall }» в это время не сдаётся.
refused-closed-day = { $day } зал «{ $hall }» закрыт.
instead-open-days = Ближайшие дни, когда он открыт: { $days }.
refused-too-short = В этот день зал «{ $hall }» сдаётся не меньше чем на { $length }.
    .b = Зал «{ $hall }» в этот день можно взять на { $length } или дольше.
refused-unknown-extra = { $count ->
        [0] Такого у студии нет: { $extra }. Считаю без этого.
        [one] { $extra } — только с залом { $halls }, а с залом «{ $hall }» нет. Считаю без этого.
       *[other] { $extra } — только с залами { $halls }, а с залом «{ $hall }» нет. Считаю без этого.
    }
refused-unknown-code = Промокода «{ $code }» у нас нет. Считаю без него; если есть другой — напишите.
refused-out-of-stock = { $left ->
        [0] На это время уже занято: { $extra }. Считаю без этого.
       *[other] На это время осталось только { $left }: { $extra }. Считаю { $left }.
    }
refused-taken = К сожалению, на это время уже есть бронь.
    .b = Эти часы пересекаются с другой бронью.
    .c = Увы, эти часы заняты — все или некоторые.
instead-same-day = В тот же день свободно { $times }.
instead-other-day = Те же часы свободны { $days }.
instead-other-hall = Или то же время в другом зале: { $halls }.
refused-bad-people = Нужен хотя бы один человек. Сколько вас будет?
    .b = Напишите, пожалуйста, сколько вас будет — хотя бы один человек.
refused-too-many-people = В зале «{ $hall }» помещается не больше { $capacity ->
        [one] { $capacity } человека
       *[other] { $capacity } человек
    }. Столько людей вместит { $halls }. Сменим зал или людей будет меньше?
    .b = «{ $hall }» — зал на { $capacity }. Просторнее — { $halls }. Возьмём другой зал, или вас будет меньше?
refused-too-many-holds = У вас уже { $limit ->
        [one] { $limit } неоплаченная бронь
        [few] { $limit } неоплаченные брони
       *[many] { $limit } неоплаченных броней
    } — больше держать не могу. Оплатите или отмените одну из них, и продолжим.

## Дополнительно к залу

label-code = Промокод
ask-extras = К залу можно добавить: { $extras }.
    .b = Ещё к залу можно взять: { $extras }.
ask-code = Напишите, пожалуйста, сам промокод.
wrong-extras = «{ $said }» — столько добавить не получится: нужно целое число, и не слишком большое. Сколько добавить?
wrong-code = Напишите, пожалуйста, сам промокод — например, «промокод ЛЕТО».
ask-add-extra = Добавить к брони: { $extra }?
which-extras = Что добавить: { $extras }?
extra-free = бесплатно
extra-price-hour = { $price }{"\u00A0"}за{"\u00A0"}час
extra-price-booking = { $price }{"\u00A0"}за{"\u00A0"}бронь
extra-price-piece = { $price }{"\u00A0"}за{"\u00A0"}штуку
extra-price-person = { $price }{"\u00A0"}с{"\u00A0"}человека
extra-price-person-hour = { $price }{"\u00A0"}с{"\u00A0"}человека за{"\u00A0"}час
extra-brief = { $name } ({ $price })
extra-free-then = { $extra }, { $when }: свободно { $left }.
extra-taken-then = { $extra }, { $when }: занято { $spans }, в остальное время свободно.
extra-none-then = { $extra }, { $when }: всё занято.
extra-always = { $extra }: можно взять в любое время.
extra-line = { $name } — { $facts }
extra-includes = { $people ->
        [one] на { $people } человека
        [few] на { $people } человека
       *[other] на { $people } человек
    }
extra-further = каждый следующий человек — ещё { $price }
extra-further-hour = каждый следующий человек — ещё { $price } за час
extra-stock = всего { $count }
extra-most = не больше { $count } на бронь
extra-halls = { $count ->
        [one] только для зала { $halls }
       *[other] только для залов { $halls }
    }
extra-ordered = { $name }: { $count }
extras-none = Сейчас к залам ничего дополнительно не сдаётся.
extras-none-of-hall = К залу «{ $hall }» ничего дополнительно не сдаётся.
extras-added = Записал: { $extras }.
    .b = Отметил: { $extras }.
extras-fewer = Хорошо, осталось: { $extras }.
extras-removed = Убрал: { $extras }.
extras-declined = Хорошо, ничего не добавляю.
extras-whole-booking = { $count ->
        [one] Цена за час — на всё время брони: { $extras }. Отдельно на { $length } не посчитать.
       *[other] Цены за час — на всё время брони: { $extras }. Отдельно на { $length } не посчитать.
    }
extras-without-hours = { $count ->
        [one] Цена не зависит от часов: { $extras }.
       *[other] Цены не зависят от часов: { $extras }.
    }
extras-instead = К залу «{ $hall }» можно добавить: { $extras }.
refused-most-of-extra = На одну бронь — не больше { $left }: { $extra }. Считаю { $left }.
code-noted = Промокод: { $code }.
code-applied = Промокод { $code } принят: с ним { $cost }.
code-removed = Считаю без промокода.
code-idle = { $code } (на эту бронь не действует)
code-does-not-apply = Промокод «{ $code }» у нас есть, но на эту бронь он не действует: его условия не подходят. Цена — без скидки по нему.

## Итог и бронь

not-booked = Хорошо, не бронирую. Можно поменять зал, день, время или число людей — или начать сначала.
    .b = Понял, не оформляю. Что поменять: зал, день, часы, число людей — или начнём сначала?
as-you-like = Хорошо. Если понадобится зал — пишите в любое время.
    .b = Как скажете. Я здесь, если зал понадобится.
take-your-time = Конечно, подумайте. Пока бронь не оформлена, эти часы может занять кто-то другой.
    .b = Не спешите. Только учтите: до оформления часы никому не обещаны.
needed = Без этого бронь не оформить. Если передумали, ничего делать не нужно: пока ничего не забронировано.
    .b = Без этого, увы, никак. А если передумали — ничего страшного, бронь не оформлена.
not-booked-quote-lapsed = Прошло больше получаса, поэтому проверьте, пожалуйста, ещё раз.
not-booked-quote-superseded = Условия с тех пор изменились, поэтому проверьте, пожалуйста, ещё раз.
not-booked-quote-not-agreed = Сначала проверьте, пожалуйста, итог.
not-booked-stale-button = Эта кнопка относится к прежнему варианту. Вот что есть сейчас.
booked = Готово, забронировал! Оплатите по ссылке до указанного срока, иначе бронь снимется сама. Нужно что-нибудь ещё?
cancelled = Бронь { $reference } отменена, время снова свободно. Чем ещё помочь?
not-cancelled = Хорошо, бронь остаётся в силе.
change-booked = Оформленную бронь я сам не меняю: могу отменить её и забронировать заново.
cancel-sure = Отменить бронь? { $booking }
cancel-which = Какую бронь отменить?
cancel-by-studio = Неоплаченных броней в этом разговоре нет. Оплаченную отменяет студия.
cancel-by-studio-unreachable = Неоплаченных броней в этом разговоре нет. Оплаченную я отменить не могу, а контактов студия мне не оставила. Сотрудники видят этот разговор и ваш телефон в брони.
no-bookings = В этом разговоре броней пока нет.
your-bookings = { $count ->
        [1] Ваша бронь:
       *[other] Ваши брони:
    }
booking-line = { $reference }: { $hall }, { $day }, { $hours }, { $status }, { $link }

## Ответы на вопросы

price = Зал «{ $hall }» стоит { $price } за час.
price-on-day = Зал «{ $hall }», { $day }: { $price } за час.
price-of-hours = { $length } — { $cost }.
price-exact = Зал «{ $hall }», { $day }, { $hours } — { $cost }.
price-made-of = Из чего складывается: { $lines }.
price-line = { $label } — { $amount }
price-depends = Цена зависит от условий: { $conditions }.
band-length-from = от { $shown } { $count ->
    [one] часа
   *[other] часов
}
band-length-to = до { $shown } { $count ->
    [one] часа
   *[other] часов
}
band-length-between = { $range } { $count ->
    [one] час
    [few] часа
   *[other] часов
}
band-people-from = от { $shown } { $count ->
    [one] человека
   *[other] человек
}
band-people-to = до { $shown } { $count ->
    [one] человека
   *[other] человек
}
band-people-between = { $range } { $count ->
    [one] человек
    [few] человека
   *[other] человек
}
band-ahead-from = заказ не позже чем за { $shown } { $count ->
    [one] час
    [few] часа
   *[other] часов
}
band-ahead-to = заказ за { $shown } { $count ->
    [one] час
    [few] часа
   *[other] часов
} или позже
band-ahead-between = заказ за { $range } { $count ->
    [one] час
    [few] часа
   *[other] часов
}
general-weekdays = в будни
general-weekends = по выходным
general-holidays = в праздники
general-new_year = в новогодние праздники ({ $first } – { $last })
general-mon = по понедельникам
general-tue = по вторникам
general-wed = по средам
general-thu = по четвергам
general-fri = по пятницам
general-sat = по субботам
general-sun = по воскресеньям
general-no-holidays = Отдельных праздничных дней у студии нет: цены как в обычные дни.
general-closed = Зал «{ $hall }» { $days } закрыт.
price-left-out = Не хватит места для { $people } { $people ->
    [one] человека
   *[other] человек
}: { $halls }.
price-more-halls = { $count ->
    [one] И ещё { $count } зал: назовите его — скажу цену.
    [few] И ещё { $count } зала: назовите любой — скажу цену.
   *[many] И ещё { $count } залов: назовите любой — скажу цену.
}
minimum = Зал «{ $hall }»: наименьшая аренда — { $length }.
minimum-on-day = Зал «{ $hall }», { $day }: наименьшая аренда — { $length }.
minimum-by-day = Зал «{ $hall }», наименьшая аренда: { $lengths }.
minimum-of-days = { $days } — { $length }
minimum-closed = Зал «{ $hall }», { $day }: закрыт.
minimum-by-rules = Кроме того: { $conditions }.
minimum-fills-gap = { $count ->
    [0] Короче можно, если бронь ровно заполняет свободный промежуток.
    [one] В зале { $halls } короче можно, если бронь ровно заполняет свободный промежуток.
   *[other] В залах { $halls } короче можно, если бронь ровно заполняет свободный промежуток.
}
rate-time = Цена зависит от времени так: { $conditions }.
rate-time-none-of-hall = В зале «{ $hall }» цена от времени дня не зависит.
rate-time-none = От времени дня цена не зависит.
condition-rate = { $label } — { $money } за час
condition-per-hour = { $label } — { $money } за час
condition-per-person-hour = { $label } — { $money } в час за человека
condition-per-person-hour-above = { $label } — { $money } в час за каждого после { $above }-го
condition-once = { $label } — { $money }
condition-percent = { $label } — { $percent }
condition-times = { $label } — в { $factor } раза от обычной цены
condition-total = { $label } — { $money } за всё время
condition-min-hours = { $label } — не меньше { $length }
cheapest = Самый доступный — «{ $hall }»: { $price } за час.
cheapest-for = { $people ->
        [one] Для { $people } человека
       *[other] Для { $people } человек
    } самый доступный — «{ $hall }»: { $price } за час.
recommend = Для этого лучше всего подойдёт зал «{ $hall }».
recommend-several = Для этого подойдут залы: { $halls }.
opening-hours = Зал «{ $hall }» работает с { $opens } до { $closes }.
opening-hours-by-day = Зал «{ $hall }» работает так: { $hours }.
opening-hours-on-day = Зал «{ $hall }», { $day }: открыт с { $opens } до { $closes }.
opening-closed = закрыт
opening-always = круглосуточно
days-weekdays = будни
days-weekend = выходные
days-usual = обычные дни
days-holiday = праздники
capacity = В зале «{ $hall }» помещается до { $people ->
        [one] { $people } человека
       *[other] { $people } человек
    }.
capacities = Вот сколько человек помещается: { $halls }.
holds = «{ $hall }» — до { $people }
fitting = { $people ->
        [one] Для { $people } человека
       *[other] Для { $people } человек
    } подойдёт { $halls }.
too-many-for-all = { $people ->
        [one] { $people } человека
        [few] { $people } человека
       *[many] { $people } человек
    } не вместит ни один наш зал: в самом большом, «{ $hall }», помещается до { $capacity }.
    .b = Самый большой наш зал, «{ $hall }», — на { $capacity }: { $people ->
        [one] { $people } человек
        [few] { $people } человека
       *[many] { $people } человек
    } не поместится ни в одном.
free-then = Можно взять ({ $when }): { $halls }.
none-free-then = { $when } — в это время свободных залов нет.
open-then = В это время работают: { $halls }.
none-open-then = { $when } — в это время не работает ни один зал.
rules = Правила зала «{ $hall }»: { $rules }
no-rules = Особых правил у зала «{ $hall }» нет.
payment = Бронь оплачивается картой на странице по ссылке, которую я пришлю сразу после подтверждения. С этого момента и до срока оплаты время держится за вами.
busy = Сейчас пишут сразу многие. Отвечу через несколько секунд.
moving = Если планы изменятся, бронь можно отменить здесь, пока она не оплачена, и выбрать другое время. Об оплаченной договоритесь со студией.
    .b = Переносим так: неоплаченную бронь можно отменить прямо здесь и забронировать заново, с оплаченной поможет студия.
moving-unreachable = Если планы изменятся, бронь можно отменить здесь, пока она не оплачена, и выбрать другое время. Оплаченную я изменить не могу.
    .b = Переносим так: неоплаченную бронь можно отменить прямо здесь и забронировать заново, а оплаченную я изменить не могу.
late = Спасибо, что предупредили. Бронь никуда не денется, но закончится в своё время. Скажите об этом, пожалуйста, и студии.
    .b = Понял, вы опаздываете. Время начала и конца брони остаётся прежним. Предупредите, пожалуйста, и студию.
one-at-a-time = Несколько дней я бронирую по одному: сначала оформим первый, потом перейдём к следующему.
    .b = Каждый день оформляется отдельной бронью: начнём с первого, за ним — остальные.
booked-repeats = Этот день есть. Напишите следующий — забронирую и его.
    .b = Какой день следующий?
is-program = Вам отвечает программа, виртуальный администратор студии.
    .b = Я программа, а не человек: виртуальный администратор.
personal-data = Сам я данные не удаляю: об этом попросите студию. Как они обрабатываются — { $link }
personal-data-unreachable = Сам я данные не удаляю, но сотрудники студии видят этот разговор, и ваша просьба в нём осталась. Как данные обрабатываются — { $link }
why-name = Имя нужно, чтобы записать бронь на вас.
    .b = По имени вас встретят: на него запишу бронь.
why-phone = Телефон нужен, чтобы студия могла связаться с вами по этой брони.
    .b = По телефону студия свяжется с вами, если с бронью что-то случится.
why-email = Почта нужна для подтверждения и для связи по этой брони.
    .b = Почта остаётся в брони: по ней с вами можно связаться и подтвердить её.
why-people = Число гостей нужно, чтобы все поместились: у каждого зала свой предел.
    .b = У каждого зала предел по числу гостей, поэтому и спрашиваю.
not-told = { $what }? Об этом студия мне не рассказала, а гадать не хочу.
    .b = { $what } — этого я, увы, не знаю: студия мне не рассказала.
    .c = { $what }: об этом студия мне ничего не рассказала, поэтому врать не буду.
not-told-question = Об этом студия мне не рассказала: «{ $question }». Гадать не хочу, вопрос передал сотрудникам.
    .b = «{ $question }» — этого я, увы, не знаю: студия мне не рассказала. Вопрос передал сотрудникам.
quoted = «{ $words }»
told-of-halls = { $halls }: { $told }
told-fact = { $fact } — { $value }.
terms-refund = При отмене возвращаем: { $tiers }. Если отменить позже, деньги не возвращаются.
terms-refund-always = При отмене возвращаем: { $tiers }.
terms-refund-tier = { $ahead } до начала — { $percent } %
terms-refund-any-time = в любое время до начала — { $percent } %
terms-ahead-days = { $days ->
        [one] не позднее чем за { $days } день
        [few] не позднее чем за { $days } дня
       *[other] не позднее чем за { $days } дней
    }
terms-ahead-hours = { $hours ->
        [one] не позднее чем за { $hours } час
        [few] не позднее чем за { $hours } часа
       *[other] не позднее чем за { $hours } часов
    }
terms-move = Перенести бронь можно { $times ->
        [one] { $times } раз
        [few] { $times } раза
       *[other] { $times } раз
    }, { $ahead } до начала.
terms-no-move = Бронь перенести нельзя.
terms-prepay = Предоплата: { $tiers }.
terms-prepay-length = при аренде { $length } — { $percent } %
terms-prepay-else = { $percent } % стоимости
terms-prepay-others = в остальных случаях — { $percent } %
terms-length-to = до { $hours } ч
terms-length-from = от { $hours } ч
terms-length-between = от { $from } до { $to } ч
terms-discounts = Скидки: { $rules }.
terms-discount = { $label } — { $effect }
terms-less-an-hour = −{ $price } за час
terms-codes = Есть скидки по промокодам: если у вас есть код, назовите его.
extra-told = { $extra }: { $price } { $unit ->
        [hour] за час
        [booking] за бронь
        [person] за человека
        [person_hour] за человека в час
       *[piece] за штуку
    }.
extra-told-free = { $extra }: бесплатно.
extra-told-includes = В цену входит { $people ->
        [one] { $people } человек
        [few] { $people } человека
       *[other] { $people } человек
    }, каждый следующий — { $price }.
contacts = Связаться со студией: { $contacts }.
contacts-unknown = Связать с человеком прямо отсюда не могу: телефон и адрес студия мне не оставила. С залом и бронью помогу сам.

## Темы вопросов к студии

topic-parking = Парковка
topic-route = Как добраться и войти
topic-animals = С животными
topic-children = С детьми
topic-shoes = Обувь
topic-dressing-room = Гримёрка
topic-equipment = Оборудование и свет
topic-backgrounds = Фоны и циклорама
topic-effects = Дым, огонь и другие эффекты
topic-sound = Музыка и звук
topic-food = Еда и напитки
topic-wifi = Wi-Fi и розетки
topic-heating = Тепло, вода и удобства
topic-access = Вход с коляской
topic-early-arrival = Прийти раньше
topic-lateness = Опоздание
topic-overtime = Остаться дольше
topic-refund = Отмена и возврат денег
topic-moving = Перенос брони
topic-deposit = Залог и порча имущества
topic-discounts = Скидки
topic-payment = Способы оплаты
topic-invoice = Счёт и документы
topic-photographer = Фотограф и ассистенты
topic-viewing = Посмотреть зал заранее
topic-filming = Видеосъёмка и мероприятия
topic-head-count = Кто считается гостем
topic-smoking = Курение
topic-storage = Хранение вещей
topic-security = Охрана и сохранность вещей
topic-certificates = Подарочные сертификаты

## Карточки

hours = { $hours ->
        [one] { $hours } час
        [many] { $hours } часов
       *[other] { $hours } часа
    }
half-an-hour = полчаса
people = { $people ->
        [one] { $people } человек
        [few] { $people } человека
       *[many] { $people } человек
    }
# Short facts of a hall: fact-<key of its data>, in the order of booking/views.py.
fact-price = { $price }{"\u00A0"}за{"\u00A0"}час
format-money-range = от { $low } до { $high }
fact-opens = { $opens }
# Facts of a hall that have a label of ours: hall-fact-<key in studio.toml>. Others show their key.
hall-fact-area = Площадь
hall-fact-ceiling = Потолок
hall-fact-light = Свет
hall-fact-background = Фон
hall-fact-floor = Пол
hall-fact-walls = Стены
fact-capacity = до { $capacity } чел.
none-free = свободных часов нет
card-day = Зал «{ $hall }», { $day }: открыт { $opening }, { $free }
free-hours = свободно: { $hours }
label-hall = Зал
label-date = Дата
label-time = Время
label-cost = Стоимость
label-cost-before = Прежняя стоимость
label-extras = Дополнительно
extra-pieces = { $name } × { $count }
label-due = К оплате сейчас
due-part = { $prepay }, остальные { $rest } — позже
due-nothing = Ничего: предоплата не нужна
label-paid = Оплата
prepaid-part = предоплата { $prepay } получена; остальные { $rest }, если они ещё не оплачены, — в студии
label-refund = При отмене
refund-until = до { $moment } вернём { $amount }
refund-later = позже — без возврата
refund-at-most = но не больше, чем вы оплатили
refund-none = без возврата
label-name = Имя
label-phone = Телефон
label-email = Почта
label-people = Гостей
label-rules = Правила
consent = Отвечая «да», вы соглашаетесь с правилами зала и даёте согласие на { $processing }
consent-without-rules = Отвечая «да», вы даёте согласие на { $processing }
consent-processing = обработку персональных данных
label-reference = Номер брони
label-status = Статус
label-hold = Оплатить до
label-link = Перейти к оплате
status-held = ждёт оплаты
status-prepaid = предоплата получена
status-paid = оплачена
status-expired = срок оплаты истёк
status-cancelled = отменена

## Страницы

page-title = Бронирование зала
page-composer = Ваше сообщение
page-placeholder = Ваше сообщение
page-example = Например: «хочу зал на субботу с 15 до 18, нас пятеро».
page-send = Отправить
page-you = Вы
page-agent = Администратор
page-waiting = Отвечаю…
page-suggestions = Готовые ответы
page-chat = Разговор
page-headline = Забронируйте зал — просто напишите
page-new = Новый разговор
page-previous = Вернуться к прежнему разговору
page-language = Язык
page-today = Сегодня
page-stop = Остановить
page-retry = Отправить ещё раз
page-earlier = Показать предыдущие сообщения
page-earlier-failed = Предыдущие сообщения не загрузились. Нажмите ещё раз.
page-earlier-title = Предыдущие сообщения
page-later = Следующие сообщения
page-latest = К последнему сообщению
page-skip = К полю сообщения
page-skip-to-main = К содержанию
page-choose = Выбрать
page-choose-hall = Выбрать зал «{ $hall }»
page-photo = Зал «{ $hall }»
page-hall-rules = Правила зала
page-hours = { $hall }, { $day }: свободные часы
page-hours-hint = Отметьте первый и последний час.
page-hours-hint-half = Отметьте первые и последние полчаса.
page-hours-hint-least = Отметьте начало: выберется { $length }, короче нельзя. Нужно дольше — отметьте и конец.
cost-too-short = самое короткое здесь — { $length }
cost-refused = это время забронировать нельзя
page-photos = { $hall }: { $count ->
        [one] { $count } фотография
        [few] { $count } фотографии
       *[other] { $count } фотографий
    }
page-hours-missing = Отметьте время — и отправьте.
page-hour-busy = занято
page-hour-over = нельзя выбрать
page-privacy = Обработка персональных данных
page-offline = Нет связи. Ваш текст на месте — отправьте ещё раз.
page-expired = Страница устарела, но ваш текст на месте — отправьте ещё раз.
page-reload = Страница устарела, и ничего не изменилось. Вернитесь назад, обновите её и нажмите кнопку ещё раз.
page-cookies = Браузер не прислал cookie этого сайта. Отправьте ещё раз; если не поможет, разрешите cookie для этого сайта.
page-foreign = Это пришло со страницы другого сайта и потому не принято. Откройте страницу по её собственному адресу и попробуйте ещё раз.
page-host = Имя сайта в этом запросе не удаётся прочесть.
page-left = Этот разговор вы закончили в другой вкладке. Ваш текст на месте — отправьте ещё раз, и начнём с него в новом.
page-too-often = Слишком много сообщений подряд. Подождите минуту и отправьте ещё раз — текст на месте.
page-busy = Сейчас слишком много обращений сразу. Ваш текст на месте — отправьте ещё раз.
page-failed = На нашей стороне что-то сломалось. Ваш текст на месте — попробуйте ещё раз чуть позже.
page-not-found = Такой страницы нет
page-not-found-text = Проверьте адрес или вернитесь к разговору.
page-error = Что-то пошло не так
page-error-text = Попробуйте ещё раз чуть позже или вернитесь к разговору.
page-back = Вернуться к разговору

checkout-title = Бронь { $reference }
checkout-left = Осталось времени на оплату: { $left }
checkout-pay = Оплатить { $cost }
checkout-confirm = Подтвердить без предоплаты
checkout-demo = Это демонстрация: деньги не списываются, кнопка сразу отмечает бронь оплаченной.
checkout-no-payments = Онлайн-оплата сейчас не подключена. Свяжитесь, пожалуйста, со студией.
checkout-no-payments-unreachable = Онлайн-оплата сейчас не подключена, а контактов студия здесь не указала.
checkout-prepaid = Предоплата получена. Ждём вас!
checkout-paid = Оплата получена. Ждём вас!
checkout-expired = Срок оплаты вышел, и время снова свободно. Забронируйте ещё раз в разговоре.
checkout-cancelled = Бронь отменена. Забронировать другое время можно в разговоре.
checkout-cannot-pay = Оплатить уже нельзя: бронь { $status }.
checkout-status-held = Ждёт оплаты
checkout-status-prepaid = Предоплата получена
checkout-status-paid = Оплачено
checkout-status-expired = Срок оплаты истёк
checkout-status-cancelled = Отменено
checkout-until = Оплатить нужно до { $moment } — потом время освободится для других.
checkout-booking = Ваша бронь
checkout-client = Кто бронировал
checkout-next = Что дальше
checkout-step-pay = Оплатите бронь — здесь сразу появится отметка об оплате.
checkout-step-come = Приходите: { $day }, к { $start }.
checkout-step-come-to = Приходите: { $day }, к { $start }. Адрес: { $address }.
checkout-step-rules = Соблюдайте правила зала — они ниже.
checkout-step-change = Если планы изменились, напишите в разговоре или свяжитесь со студией.
checkout-step-change-unreachable = Если планы изменились, напишите в разговоре.
checkout-step-again = Вернитесь к разговору и выберите новое время — ваши данные там сохранены.
checkout-calendar = Добавить в календарь
checkout-contacts = Контакты студии
calendar-summary = { $hall } — { $studio }

privacy-text =
    { $studio } получает от вас имя, телефон, адрес электронной почты и число гостей. Эти данные нужны только для того, чтобы оформить бронь, связаться с вами по ней и принять оплату.

    Данные хранятся в базе студии и никому не передаются, кроме платёжного сервиса, когда вы платите. Другие клиенты видят лишь то, что время занято.

    Соглашаясь с условиями в разговоре, вы соглашаетесь на такую обработку. Согласие можно отозвать, а данные исправить или удалить. { $contacts ->
        [0] Контактов студия здесь не указала: напишите о своей просьбе в разговоре, сотрудники его видят.
       *[other] Для этого свяжитесь со студией: её контакты ниже.
    }

## Готовые ответы: клиент отправляет их как есть

chip-yes = Да
chip-no = Нет
chip-confirm = Да, всё верно
chip-change = Хочу изменить
chip-change-hall = Другой зал
chip-change-date = Другой день
chip-change-time = Другое время
chip-start-over = Начать сначала
chip-book = Хочу забронировать зал
chip-another = Хочу ещё одну бронь
chip-my-booking = Что с моей бронью?
chip-halls = Какие у вас залы?
chip-help = Что ты умеешь?
chip-span = с { $start } до { $end }
chip-slot = «{ $hall }», { $day }, с { $start } до { $end }
chip-cancel = Отмените бронь { $reference }
chip-yes-cancel = Да, отменить
chip-keep = Нет, оставить

## Телеграм

telegram-help = Напишите своими словами, какой зал, на какой день и часы вам нужен и сколько вас будет, — или нажимайте кнопки. Я проверю, что свободно, посчитаю стоимость и оформлю бронь.

    /halls — залы
    /bookings — ваши брони
    /cancel — забыть начатое и начать сначала
    /new — новый разговор
    /language — язык
telegram-only-text = Я понимаю только текст. Напишите, пожалуйста, словами: какой зал, когда и сколько вас.
telegram-own-contact = Мне нужен ваш собственный номер. Нажмите «{ $button }» или напишите номер сообщением.
telegram-private = Я отвечаю в личном чате: откройте мой профиль и нажмите «Начать».
telegram-often = Слишком много сообщений подряд. Подождите минуту — и напишите ещё раз.
telegram-old-button = Эта кнопка устарела. Напишите, что нужно, — или начните с /start.
telegram-new = Начинаем новый разговор. Какой зал вам нужен и на какой день?
telegram-bookings = Ваши брони:
telegram-no-bookings = У вас пока нет броней. Какой зал вам нужен и на какой день?
telegram-language = На каком языке нам говорить?
telegram-language-chosen = Хорошо, говорим по-русски. Какой зал вам нужен и на какой день?
telegram-share-contact = Отправить мой номер
telegram-placeholder = Номер телефона
telegram-choose = Выбрать «{ $hall }»
telegram-failed = На нашей стороне что-то сломалось. Отправьте, пожалуйста, сообщение ещё раз чуть позже.
telegram-pay = Оплатить { $reference }
telegram-page = Бронь { $reference }
telegram-command-start = Начать
telegram-command-halls = Показать залы
telegram-command-bookings = Мои брони
telegram-command-cancel = Забыть начатое, брони останутся
telegram-command-new = Новый разговор
telegram-command-language = Язык · Language
telegram-command-help = Что я умею
chip-start = «{ $hall }», { $day }, с { $start }
chip-start-alone = { $day }, с { $start }
staff-held = Новая бронь ждёт оплаты
staff-paid = Бронь оплачена
staff-cancelled = Бронь отменена

## Страницы сотрудников

admin-login = Вход для сотрудников
admin-login-wrong = Имя или пароль не подходят.
admin-login-too-often = Слишком много попыток. Подождите минуту и попробуйте снова.
admin-username = Имя пользователя
admin-password = Пароль
admin-enter = Войти
admin-logout = Выйти
admin-save = Сохранить
admin-ok = ОК
admin-yes = Да
admin-no = Нет
admin-form-wrong = Не сохранено: исправьте, пожалуйста, отмеченное ниже.
admin-menu = Меню

admin-today = Сегодня
admin-tomorrow = Завтра
admin-bookings = Брони
admin-halls = Залы
admin-conversations = Разговоры
admin-menu-studio = Студия
admin-no-bookings = Броней нет.
admin-new-booking = Новая бронь
admin-all-bookings = Все брони
admin-all-conversations = Все разговоры
admin-first-messages = К первым сообщениям

admin-client = Клиент
admin-agent = Администратор
admin-created = Создана
admin-start = Начало
admin-end = Конец
admin-search-bookings = Номер, имя, телефон, почта
admin-cancel = Отменить брони
admin-cancel-sure = Отменить выбранные брони? Их время освободится.
admin-cancelled = { $count ->
        [one] Отменена { $count } бронь.
        [few] Отменены { $count } брони.
       *[many] Отменено { $count } броней.
    }

admin-delete-sure = Удалить выбранное насовсем?
admin-deleted = { $count ->
        [one] Удалена { $count } запись.
        [few] Удалены { $count } записи.
       *[many] Удалено { $count } записей.
    }

admin-hall-name = Название
admin-hall-name-other = Название по-английски
admin-hall-name-en = Название по-английски
admin-hall-description = Описание
admin-hall-description-en = Описание по-английски
admin-hall-rules = Правила
admin-hall-rules-en = Правила по-английски
admin-hall-price = Цена, ₽ за час
admin-hall-capacity = Вместимость, человек
admin-hall-active = Открыт для бронирования
admin-hall-active-hint = Закрытый зал клиентам не предлагается, его брони остаются.
admin-hall-photo = Фото
admin-hall-upload = Добавить фото
admin-hall-photo-hint = JPEG, PNG или WebP до { $megabytes } МБ. Фото обрежется до 3:2, его данные о месте и камере удалятся.
admin-hall-closed = закрыт
admin-paid-more = За бронь { $reference } получено { $paid }. Теперь она стоит { $cost } — попросите клиента доплатить { $difference }.
admin-paid-less = За бронь { $reference } получено { $paid }. Теперь она стоит { $cost } — верните клиенту { $difference }.
admin-paid-exactly = За бронь { $reference } получено { $paid }. Теперь она столько и стоит.
admin-payment = Оплата
admin-payment-part = получено { $received }, осталось оплатить { $left }
admin-left-to-pay = осталось оплатить { $left }

admin-conversation = Разговор: { $day }
admin-conversation-created-at = Начат
admin-conversation-channel = Канал
admin-conversation-language = Язык
admin-conversation-turn-count = Сообщений клиента
admin-conversation-bookings = Брони
admin-conversation-last-message = Последнее сообщение
admin-channel-web = сайт
admin-channel-telegram = Telegram
admin-channel-terminal = терминал
admin-turn-queued = ждёт ответа
admin-turn-running = отвечает
admin-turn-done = отвечено
admin-tool-arguments = Аргументы
admin-tool-result = Результат

admin-skip = К содержанию
admin-to-start = На главную
admin-missing-text = Проверьте адрес или вернитесь на главную.
admin-sure-yes = Да, выполнить
admin-sure-no = Нет, оставить как есть
admin-login-over = Вход завершён. Войдите снова: всё, что вы ввели, сохранено и отправится после входа.
admin-login-expired = Страница устарела. Введите имя и пароль ещё раз.
admin-resend = Осталось отправить ещё раз
admin-resend-text = Страница устарела, пока была открыта, поэтому форма не сохранена.
admin-resend-typed = То, что вы ввели, на месте.
admin-failed = Что-то пошло не так
admin-failed-text = На нашей стороне что-то сломалось. Попробуйте ещё раз чуть позже.
admin-resend-files = Файлы нужно будет выбрать заново.
admin-resend-button = Отправить ещё раз
admin-saved-now = Сейчас сохранено: { $value }
admin-none-selected = Ничего не выбрано: отметьте хотя бы одну строку.
admin-optional = (необязательно)
admin-back-unsaved = Назад без сохранения
admin-save-and-new = Сохранить и добавить ещё
admin-delete = Удалить
admin-delete-this-sure = Удалить «{ $name }» насовсем?

admin-pages = Страницы списка
admin-previous = Назад
admin-next = Вперёд
admin-page-size = На странице:
admin-found = Найдено: { $count }
admin-found-bookings = Найдено: { $count }
admin-sort = Порядок:
admin-order = сначала ближайшие
admin-select-all = Выбрать всё на странице
admin-select-row = Выбрать: { $name }
admin-selected = Выбрано:
admin-nothing-found = Ничего не нашлось. Измените или сбросьте условия.
admin-nothing-yet = Здесь пока пусто.
admin-search = Найти
admin-filters = Зал, статус, даты
admin-any-hall = Любой зал
admin-any-status = Любой статус
admin-from = С какого дня
admin-to = По какой день
admin-apply = Показать
admin-reset = Сбросить условия
admin-export = Скачать для Excel
admin-quick = Быстрый выбор
admin-quick-all = Все
admin-quick-today = Сегодня
admin-quick-week = Эта неделя
admin-quick-unpaid = Ждут оплаты
admin-quick-lapsing = Скоро снимутся
admin-until = до { $time }
admin-when = Когда
admin-group-when = Зал и время
admin-group-status = Оплата
admin-one-booking = Бронь { $name }
admin-one-hall = Зал «{ $name }»
admin-new-hall = Новый зал
admin-from-conversation = Откуда
admin-read-conversation = из разговора
admin-checkout = Страница оплаты
admin-open-checkout = открыть

admin-days = Выбор дня
admin-day-before = Предыдущий день
admin-day-after = Следующий день
admin-another-day = Другой день
admin-show = Показать
admin-bookings-count = { $count ->
        [one] { $count } бронь
        [few] { $count } брони
       *[many] { $count } броней
    }
admin-figures = Коротко о главном
admin-figure-booked = { $count ->
        [one] бронь в этот день
        [few] брони в этот день
       *[many] броней в этот день
    }
admin-figure-free = { $count ->
        [one] свободный час
        [few] свободных часа
        [many] свободных часов
       *[other] свободного часа
    }
admin-figure-unpaid = { $count ->
        [one] бронь ждёт оплаты
        [few] брони ждут оплаты
       *[many] броней ждут оплаты
    }
admin-figure-questions = { $count ->
        [one] вопрос клиентов без ответа
        [few] вопроса клиентов без ответа
       *[many] вопросов клиентов без ответа
    }
admin-figure-lapsing = { $count ->
        [one] бронь снимется в ближайшие сутки, если её не оплатить
        [few] брони снимутся в ближайшие сутки, если их не оплатить
       *[many] броней снимутся в ближайшие сутки, если их не оплатить
    }
admin-timeline = Залы по часам
admin-timeline-hint = Чтобы забронировать, нажмите на свободное время: зал, день и час подставятся сами. Бронь открывается нажатием.
admin-people-short = { $people } чел.
admin-now = сейчас
admin-cell-free = свободно
admin-cell-over = прошло
admin-cell-closed = закрыто
admin-cell-buffer = перерыв
admin-cell-gap = мало времени
admin-cell-late = уже поздно
admin-cell-far = ещё рано
admin-no-halls = Залов пока нет.

admin-turn = Сообщение { $number }
admin-engine = Отвечает
admin-engine-embedded = встроенный помощник
admin-engine-openai = языковая модель
admin-model-why = Модель не закончила: { $reason }.
admin-model-took = Модель { $model }: токенов { $tokens }, первое слово через { $first } с, последнее через { $last } с
admin-model-cost = стоимость { $cost }
admin-model-total = Модель
admin-model-total-value = токенов { $tokens }
admin-failure-timeout = не ответила вовремя
admin-failure-connection = нет связи
admin-failure-rate-limited = слишком много запросов
admin-failure-unauthorized = ключ не принят
admin-failure-forbidden = доступ запрещён
admin-failure-not-found = нет такой модели или адреса
admin-failure-bad-request = запрос не принят
admin-failure-quota = закончились средства
admin-failure-protocol = ответ не разобрать
admin-failure-no-stream = ответ не разобрать
admin-failure-cut = ответ оборвался
admin-failure-error-in-stream = ошибка посреди ответа
admin-failure-length = ответ слишком длинный
admin-failure-content-filter = ответ задержан фильтром поставщика
admin-failure-refused = модель отказалась отвечать
admin-failure-quotes-prompt = модель цитировала свою инструкцию
admin-failure-resting = недавно не отвечала, её пока не спрашивают
admin-failure-busy = сейчас слишком много разговоров сразу
admin-failure-silent = ничего не ответила
admin-failure-withheld = сказала неверное, её слова не показаны
admin-failure-cancelling = отменой занимается встроенный помощник
admin-failure-empty = пустое сообщение
admin-failure-limit-conversation = исчерпан предел токенов на разговор
admin-failure-limit-day = исчерпан предел токенов на сутки
admin-failure-OutOfBoundsError = не уложилась в отведённое
admin-tool-get-halls-data = Посмотрел залы
admin-tool-get-hall-info = Посмотрел описание зала
admin-tool-get-hall-price = Посмотрел цену
admin-tool-get-bookings-by-date = Посмотрел свободные часы
admin-tool-generate-booking-info = Собрал условия брони
admin-tool-create-booking-info = Оформил бронь
admin-tool-refused = не получилось

admin-conflict = Не сохранено: эти данные только что изменились или ещё нужны. Обновите страницу и попробуйте снова.
admin-not-written = Не удалось сохранить. Обновите страницу и попробуйте снова.
admin-busy = Сейчас слишком много обращений сразу, ничего не сохранено. Попробуйте ещё раз.

admin-refused-unknown-hall = Такого зала нет.
admin-refused-hall-inactive = Зал «{ $hall }» закрыт для брони.
admin-refused-bad-slot = Конец должен быть позже начала.
admin-refused-outside-hours = Это время выходит за часы работы зала: с { $opens } до { $closes }.
admin-refused-clock-change = В эту ночь переводят часы, на это время зал не сдаётся.
admin-refused-in-past = Это время уже началось или прошло.
admin-refused-too-far = Так далеко вперёд брони не принимаются: последний день сейчас — { $last }.
admin-refused-too-soon = Брони принимаются не позже чем за { $notice } до начала.
admin-refused-closed = В эти часы зал закрыт ({ $date }).
admin-refused-too-short = В это время зал сдаётся не меньше чем на { $length }.
admin-refused-unknown-extra = К этому залу такого нет: { $extra }.
admin-refused-unknown-code = Промокода «{ $code }» нет.
admin-refused-out-of-stock = На это время есть только { $left }: «{ $extra }».
admin-refused-studio-in-use = Действующие брони перестанут подходить: { $references }{ $more ->
        [0] {""}
       *[other] {" "}и ещё { $more }
    }.
admin-next-day = на следующий день
admin-refused-taken = На это время уже есть другая бронь.
admin-refused-bad-people = Нужен хотя бы один человек.
admin-refused-too-many-people = В зале помещается не больше { $capacity ->
        [one] { $capacity } человека
       *[other] { $capacity } человек
    }.
admin-refused-too-many-holds = У клиента уже { $limit ->
        [one] { $limit } неоплаченная бронь
        [few] { $limit } неоплаченные брони
       *[many] { $limit } неоплаченных броней
    }, больше не положено.
admin-refused-unknown-quote = Такого предложения нет.
admin-refused-quote-not-agreed = Клиент ещё не согласился с этим предложением.
admin-refused-quote-lapsed = Срок этого предложения истёк.
admin-refused-quote-superseded = Это предложение заменено другим.
admin-refused-bad-status = Так отменить можно только бронь, которая ждёт оплаты, а эта { $status }. Оплаченную меняют в её карточке.
admin-refused-stale-edit = Пока вы редактировали, запись изменил кто-то ещё. Сверьтесь с тем, что сохранено сейчас, и сохраните ещё раз.
admin-refused-bad-photo = Это не фото: подойдёт целый файл JPEG, PNG или WebP.
admin-refused-photo-too-large = Фото слишком большое: подойдёт файл до { $megabytes } МБ и до { $megapixels } мегапикселей.
admin-refused-hall-has-bookings = У зала «{ $hall }» есть брони, поэтому удалить его нельзя: { $references }{ $more ->
        [0] {""}
       *[other] {" "}и ещё { $more }
    }. Его можно закрыть: снимите отметку «Открыт для бронирования».

## Описание студии (studio.toml): ошибки

fault-place = { $place }: { $fault }
fault-text = нужен текст в кавычках
fault-number = нужно число без кавычек
fault-band = нужен промежуток: 12..30, 31.. или ..24
fault-order = конец раньше начала
fault-clocks = нужно время: 09:00-23:00
fault-half-hours = время должно приходиться на целый час или половину часа
fault-clock-order = конец не позже начала; после полуночи часы идут дальше: 26:00 — это два часа ночи
fault-dates = нужны даты: 2026-12-23..2027-01-12
fault-effects = у правила больше одного действия: { $names }
fault-no-effect = у правила нет действия; нужно одно из них: { $names } или min_minutes
fault-above = above бывает только вместе с per_person_hour
fault-once-or-weekly = нужны либо from и to, либо days и time
fault-offset = from и to — время студии, без часового пояса
fault-missing = этого не хватает
fault-unknown-key = такого ключа нет
fault-empty = не может быть пустым
fault-long = слишком длинно: не больше { $limit } знаков
fault-key = здесь можно только латинские буквы, цифры, дефис и подчёркивание
fault-least = слишком мало: наименьшее — { $limit }
fault-most = слишком много: наибольшее — { $limit }
fault-choice = «{ $value }» здесь не бывает; бывает { $limit }
fault-invalid = так нельзя: «{ $value }»
fault-not-toml = это не TOML: { $error }
fault-country = праздников страны «{ $value }» мы не знаем; нужен код вроде RU
fault-twice = «{ $value }» уже есть выше
fault-characters = здесь есть знаки, которых не видно: удалите их
fault-year = год должен быть от { NUMBER($first, useGrouping: 0) } до { NUMBER($last, useGrouping: 0) }
fault-zone = такого часового пояса нет: «{ $value }»; нужен такой, как Europe/Moscow
fault-not-text = это не текст в UTF-8
fault-too-large = файл слишком большой: больше { $megabytes } МБ
warning-no-phone = в «{ $value }» нет телефонного номера: клиенты увидят этот текст и не смогут позвонить
warning-no-email = «{ $value }» — не адрес почты: клиенты увидят этот текст и не смогут написать
warning-named-like-a-word = «{ $value }» — слово, которым клиенты говорят о другом; название понятнее, если его ни с чем не спутать
fault-off-step = время не на шаге студии: { $step } минут
fault-unknown-hall = зала с ключом «{ $value }» нет
fault-never = это правило никогда не сработает: { $reason ->
        [people] столько людей ни в один зал не помещается
        [length] бронь такой длины ни в одном зале невозможна
        [ahead] за столько часов до начала студия брони не принимает
        [time] в эти часы залы закрыты
        [dates] в эти даты таких дней нет, или залы закрыты
       *[days] в эти дни залы закрыты
    }

# То же в формах администратора, где ключей файла не видно
fault-form-text = нужен текст
fault-form-number = нужно число
fault-form-missing = заполните это поле
fault-form-empty = заполните это поле
fault-form-clocks = нужно время от и до, например 09:00-23:00
fault-form-band = нужно «от..до», например 12..30, 31.. или ..24
fault-form-dates = нужны даты «от..до», например 2026-12-23..2027-01-12
fault-form-effects = выберите только одно действие: сейчас указано несколько
fault-form-no-effect = укажите, что меняет правило: цену, надбавку, скидку, итог или наименьшую длительность
fault-form-above = «сверх скольких человек» бывает только вместе с ценой за человека в час
fault-form-once-or-weekly = укажите либо начало и конец, либо дни недели и часы
fault-form-offset = нужно время студии, без часового пояса
fault-form-twice = «{ $value }» уже есть
fault-form-unknown-hall = такого зала больше нет
fault-form-off-step = время брони в студии кратно { $step } минутам: укажите часы на этом шаге
fault-of-studio = Настройки студии. { $fault }
fault-of-hall = Зал «{ $name }». { $fault }
fault-of-price = Правило цены «{ $name }». { $fault }
fault-of-extra = Дополнение «{ $name }». { $fault }
fault-of-closed = Закрытое время «{ $name }». { $fault }
fault-of-answer = Ответ «{ $name }». { $fault }

## Дополнения, закрытое время, настройки

admin-extras = Дополнения
admin-new-extrarow = Новое дополнение
admin-one-extrarow = Дополнение «{ $name }»
admin-extra-name = Название
admin-extra-name-en = Название по-английски
admin-extra-price = Цена, ₽
admin-extra-unit = За что цена
admin-extra-stock = Сколько есть в студии
admin-extra-stock-hint = Столько штук можно дать одновременно во все залы. Пусто — сколько угодно.
admin-extra-most = Не больше в одной брони
admin-extra-most-hint = Пусто — без предела.
admin-extra-includes = На скольких человек рассчитано
admin-extra-includes-hint = Остальные доплачивают. Пусто — цена не зависит от числа людей.
admin-extra-further = За каждого следующего, ₽
admin-extra-halls = В каких залах
admin-extra-position = Порядок
admin-extra-price-short = { $price } ₽ { $unit }
admin-unit-hour = за час
admin-unit-booking = за бронь
admin-unit-piece = за штуку
admin-unit-person = за человека
admin-unit-person-hour = за человека в час
admin-all-halls = все

admin-closures = Закрыто
admin-new-closurerow = Закрыть время
admin-one-closurerow = Закрыто: { $name }
admin-closure-hint = Ремонт, свои съёмки, выходные: в эти часы зал не сдаётся, и выручкой они не считаются. Заполните одно из двух: один раз или каждую неделю.
admin-closure-once = Один раз
admin-closure-weekly = Каждую неделю
admin-closure-which = Где и почему
admin-closure-when = Когда
admin-closure-halls = Залы
admin-closure-begins = С какого времени
admin-closure-ends = До какого времени
admin-closure-days = Дни
admin-closure-time = Часы
admin-closure-time-hint = После полуночи часы идут дальше: 22:00–26:00 — до двух ночи.
admin-closure-note = Заметка
admin-closure-note-hint = Видят только сотрудники.

admin-settings = Настройки
admin-settings-environment = Пока действуют значения из переменных окружения, с которыми запущена программа. Как только вы сохраните эту страницу, будут действовать значения отсюда.
admin-settings-group-contacts = Студия и контакты
admin-settings-group-time = Время и дни
admin-settings-group-payment = Оплата
admin-settings-group-move = Перенос
admin-settings-name = Название студии
admin-settings-name-en = Название по-английски
admin-settings-address = Адрес
admin-settings-address-en = Адрес по-английски
admin-settings-about = О студии
admin-settings-about-en = О студии по-английски
admin-settings-timezone = Часовой пояс
admin-settings-timezone-hint = Например, Europe/Moscow. Пока есть действующие брони, в том числе демонстрационные, его менять нельзя: удалите их на странице «Брони».
admin-settings-step = Шаг брони
admin-settings-step-hint = С этим шагом брони начинаются и заканчиваются.
admin-step-30 = полчаса
admin-step-60 = час
admin-settings-horizon = Насколько вперёд можно бронировать, дней
admin-settings-horizon-hint = От 1 до 3650.
admin-settings-lead = За сколько минут до начала, самое позднее
admin-settings-lead-hint = 0 — можно до самого начала.
admin-settings-holidays = Государственные праздники
admin-settings-holidays-hint = В эти дни действуют часы и цены с отметкой «праздники».
admin-no-holidays = не учитывать
admin-settings-extra-holidays = Ещё праздничные дни
admin-settings-extra-holidays-hint = По одному в строке: 31.12.2026.
admin-bad-day = Это не дата: «{ $value }». Нужна дата вроде 31.12.2026.
admin-settings-hold = Сколько часов бронь ждёт оплаты
admin-settings-hold-hint = И не дольше, чем до её начала.
admin-settings-prepay = Предоплата
admin-settings-prepay-hint = Действует первая подходящая строка. Если не подходит ни одна, предоплата — 100%.
admin-prepay-low = Бронь от, часов
admin-prepay-low-hint = Пусто — от любой длины.
admin-prepay-high = до, часов
admin-prepay-high-hint = Включительно; пусто — без предела.
admin-prepay-percent = Сразу платят, %
admin-prepay-percent-hint = От всей стоимости.
admin-settings-refund = Возврат при отмене
admin-settings-refund-hint = Возвращается наибольшая доля из тех строк, которые успели. Если не успели ни к одной, не возвращается ничего.
admin-refund-hours = Не позже чем за, часов
admin-refund-hours-hint = 120 — за пять суток до начала.
admin-refund-percent = Возвращается, %
admin-refund-percent-hint = От всей стоимости.
admin-settings-move-hours = Перенести можно не позже чем за, часов
admin-settings-move-hours-hint = Пусто — о переносе правил нет.
admin-settings-move-times = Сколько раз
admin-tier = Строка { $number }
admin-settings-reset = Вернуть значения из окружения
admin-settings-reset-sure = Забыть то, что сохранено на этой странице? Будут действовать значения из переменных окружения.
admin-settings-reset-hint = Залы, цены, дополнения и ответы останутся.
admin-settings-reset-done = Снова действуют значения из окружения.

admin-group-extras = Дополнения и скидка
admin-promo-code = Промокод
admin-price-lines = Из чего сложилась цена
admin-price-now = Цена того, что заполнено
admin-price-count = Посчитать
admin-due-at-once = Предоплата
admin-bad-count = «{ $name }»: нужно целое число не больше { $most }.

## Формы студии

admin-group-hall = Главное
admin-group-hall-texts = Что увидят клиенты
admin-group-hall-hours = Когда открыт
admin-group-hall-facts = Факты о зале
admin-group-hall-photos = Фотографии
admin-hall-hours-hint = Пустая строка — как в другие дни: сначала смотрят на праздник, потом на день недели, потом на выходные, потом на «каждый день». Часы после полуночи идут дальше: 09:00-26:00 значит «до двух ночи». Если в этот день зал закрыт, напишите «{ $closed }».
admin-hall-open-missing = Укажите часы работы хотя бы для каждого дня
admin-hall-min-minutes = Не короче, часов
admin-saved-but = Сохранено, но { $warning }.
admin-hall-widest = бывает { $span }
admin-hall-position = Порядок
admin-hall-short-fills-gap = Короче можно, если бронь ровно заполняет промежуток
admin-hall-short-fills-gap-hint = Между другими бронями или у края рабочего дня.
admin-hall-buffer-minutes = Перерыв после брони, минут
admin-hall-buffer-minutes-hint = На уборку и смену клиентов: кратно 30. Клиенты его не видят и не оплачивают.
admin-hall-facts = Факты
admin-hall-facts-hint = Площадь, высота потолка, свет, фон — что спрашивают клиенты. Новые пустые строки появятся после сохранения; чтобы убрать факт, сотрите его.
admin-hall-photos = Фото
admin-hall-photos-hint = Первое фото показывается клиентам вместе с залом. Порядок задают номера.
admin-fact-name = Что
admin-fact-value = Сколько или какое
admin-fact-name-en = Что, по-английски
admin-fact-value-en = Сколько, по-английски
admin-fact = Факт { $number }
admin-photo = Фото { $number }
admin-photo-place = Номер
admin-photo-alt = Что на фото
admin-photo-alt-en = Что на фото, по-английски
admin-photo-remove = Убрать
admin-too-many-photos = В одном зале может быть до { $most } фото.
day-closed = закрыто

admin-hall-open = Часы работы
day-all = Каждый день
day-mon = Понедельник
day-tue = Вторник
day-wed = Среда
day-thu = Четверг
day-fri = Пятница
day-sat = Суббота
day-sun = Воскресенье
day-weekend = Выходные
day-holiday = Праздники

# Правила цен

admin-prices = Цены
admin-new-price = Новое правило цены
admin-one-price = Правило цены «{ $name }»
admin-prices-hint = Правила действуют по порядку, сверху вниз: каждое следующее считает от того, что получилось. Из нескольких цен часа действует последняя подходящая.
admin-price-label = Название
admin-price-label-en = Название по-английски
admin-price-conditions = Когда
admin-price-effect = Что делает
admin-price-position = Порядок
admin-price-group-name = Как правило называется в счёте
admin-price-group-when = Когда действует
admin-price-group-who = Для каких броней
admin-price-group-effect = Что делает
admin-price-halls = Залы
admin-price-halls-hint = Ничего не отмечено — все залы.
admin-price-days = Дни
admin-price-days-hint = Ничего не отмечено — любой день. Праздник остаётся и днём недели.
admin-price-time = Часы дня
admin-price-time-hint = Только часть брони в эти часы. После полуночи часы идут дальше: 26:00 — два часа ночи.
admin-price-dates = Даты
admin-price-dates-hint = Первый и последний день включительно; один из них можно не указывать.
admin-price-people = Людей
admin-price-people-hint = Включительно; один из концов можно не указывать.
admin-price-length = Длина брони, часов
admin-price-length-hint = Всей брони, включительно; можно 1,5.
admin-price-ahead = За сколько часов до начала заказали
admin-price-ahead-hint = До 24 — в последние сутки.
admin-price-code = Промокод
admin-price-min-hours = Не меньше, часов
admin-price-min-hours-hint = Бронь, к которой подходит правило, не может быть короче.
admin-price-amount = Сколько
admin-price-amount-hint = Рубли, проценты или множитель. Скидка — со знаком минус: −20.
admin-price-amount-missing = Укажите, сколько.
admin-price-above = Сверх скольких человек
admin-price-above-hint = Только для цены за человека: первые столько не считаются.
admin-price-this-rule = Это правило
admin-effect-none = Только наименьшая длина
admin-effect-rate = Цена часа, ₽
admin-effect-per-hour = Прибавить к каждому часу, ₽
admin-effect-per-person-hour = За каждого человека в час, ₽
admin-effect-once = Прибавить один раз, ₽
admin-effect-percent = Изменить сумму строк выше, %
admin-effect-times = Умножить стоимость часов на
admin-effect-total = Вся аренда за, ₽
admin-effect-short-rate = { $amount } за час
admin-effect-short-per-hour = { $amount } к часу
admin-effect-short-per-person-hour = { $amount } за человека в час{ $above ->
        [0] { "" }
       *[other] {" "}сверх { $above }
    }
admin-effect-short-once = { $amount } один раз
admin-effect-short-percent = { $amount }
admin-effect-short-times = часы { $amount }
admin-effect-short-total = вся аренда { $amount }
admin-rule-always = всегда
admin-rule-code = код { $code }
admin-rule-minimum = не меньше { $time }
admin-hours-short = { $hours } ч
admin-band-people = { $band } чел.
admin-band-length = длина { $band } ч
admin-band-ahead = заказ за { $band } ч
admin-band-from = от { $end }
admin-band-to = до { $end }
admin-pair-from = от
admin-pair-to = до
day-short-mon = пн
day-short-tue = вт
day-short-wed = ср
day-short-thu = чт
day-short-fri = пт
day-short-sat = сб
day-short-sun = вс
day-short-weekend = выходные
day-short-holiday = праздники
admin-move-up = Выше
admin-move-down = Ниже
admin-move-number = Номер: { $name }
admin-move-to-number = Поставить на этот номер
admin-try = Проверить на брони
admin-try-hint = Цена с этим правилом, как оно сейчас заполнено. Ничего не сохраняется, занятые часы не мешают.
admin-try-ordered = Когда заказали
admin-try-ordered-hint = Пусто — сейчас.
admin-try-extras = Дополнения
admin-try-show = Посчитать
admin-try-empty = Заполните правило — здесь появится цена брони.
admin-try-none = Цены нет:
admin-try-total = Итого
admin-try-cut = Аренда вышла бы дешевле нуля: последняя строка урезана, клиент заплатит за зал 0 ₽.
admin-try-free = С этим правилом время, к которому оно подходит, бесплатно. Если так не задумано, исправьте число.
admin-try-not-applied = К этой брони правило не подходит: цена без него.
admin-price-week = Цены недели
admin-price-week-of = Цены недели: { $hall }
admin-price-week-from = Неделя с
admin-price-weeks = Недели
admin-week-before = Неделей раньше
admin-week-after = Неделей позже
admin-price-week-hint = { $people ->
        [one] Один час для { $people } человека, если заказать сейчас, без промокода.
       *[other] Один час для { $people } человек, если заказать сейчас, без промокода.
    }
admin-price-legend = Цвета
admin-price-none = закрыто или прошло
admin-price-from = от { $time }
admin-price-week-closed = В эти дни зал закрыт, или они прошли.

# Ответы на вопросы клиентов

admin-answers = Ответы
admin-new-answer = Новый ответ
admin-one-answer = Ответ: { $name }
admin-answer-topic = Тема
admin-answer-own-choice = своё слово →
admin-answer-own-topic = Своя тема, если нужной нет в списке
admin-answer-asked = Как об этом спрашивают
admin-answer-asked-hint = По одному вопросу в строке, своими словами: по ним узнаётся и похожий вопрос.
admin-answer-examples = Примеров
admin-answer-text = Ответ
admin-answer-text-en = Ответ по-английски
admin-answer-halls = Залы
admin-answer-halls-hint = Ничего не отмечено — ответ о любом зале.
admin-questions = Вопросы без ответа
admin-questions-none = Вопросов без ответа нет.
admin-questions-more = { $count ->
        [one] И ещё { $count } вопрос, который задавали раньше.
        [few] И ещё { $count } вопроса, которые задавали раньше.
       *[many] И ещё { $count } вопросов, которые задавали раньше.
    }
admin-question-times = { $count ->
        [one] { $count } раз
        [few] { $count } раза
       *[many] { $count } раз
    }
admin-question-last = последний: { $when }
admin-question-conversation = разговор
admin-question-answer = Ответить
admin-question-example = Добавить к готовому ответу
admin-question-example-of = Вопрос клиента: «{ $question }». Выберите ответ, который ему подходит: вопрос станет примером, по которому этот ответ узнаётся.
admin-question-example-add = Добавить вопрос
admin-question-added = Вопрос добавлен к примерам ответа «{ $topic }».
admin-questions-waiting = вопросов без ответа: { $count }
admin-question-dismiss = Отклонить
admin-question-dismissed = Вопрос убран из списка.
admin-question-from = Вопрос клиента: «{ $question }». Когда вы сохраните ответ, вопрос уйдёт из списка.

# Студия одним файлом

admin-studio-file = Файл студии
admin-file = файл
admin-file-export = Скачать
admin-file-export-hint = Залы, цены, дополнения, закрытое время, ответы и условия оплаты — одним файлом studio.toml. Фото и брони в него не входят.
admin-file-download = Скачать studio.toml
admin-file-import = Загрузить
admin-file-import-hint = Сначала покажем, что изменится. Чего в файле нет, то удалится; зал, у которого были брони, закроется.
admin-file-choose = Файл studio.toml, до 1 МБ
admin-file-check = Проверить
admin-file-none = Выберите файл: он не выбран или пуст.
admin-file-large = Файл слишком большой: подойдёт до 1 МБ.
admin-file-not-text = Это не текст в UTF-8.
admin-file-faulty = Файл применить нельзя
admin-file-faulty-hint = Ничего не изменилось.
admin-file-more-faults = { $count ->
        [one] И ещё { $count } ошибка.
        [few] И ещё { $count } ошибки.
       *[many] И ещё { $count } ошибок.
    }
admin-file-would = { $count ->
        [0] Файл ничего не меняет
        [one] Файл изменит { $count } запись
        [few] Файл изменит { $count } записи
       *[many] Файл изменит { $count } записей
    }
admin-file-warnings = Это можно применить, но лучше исправить:
admin-file-apply = Применить
admin-file-leave = Не применять
admin-file-applied = { $count ->
        [0] Файл ничего не изменил.
        [one] Файл применён: изменилась { $count } запись.
        [few] Файл применён: изменились { $count } записи.
       *[many] Файл применён: изменилось { $count } записей.
    }
admin-file-changed-meanwhile = Пока вы смотрели, студию изменил кто-то ещё. Вот что изменит файл теперь.
admin-file-change = { $entry } — { $change }
admin-file-studio = Студия «{ $name }» и условия оплаты
admin-file-hall = Зал «{ $name }»
admin-file-price = Правило цены «{ $name }»
admin-file-extra = Дополнение «{ $name }»
admin-file-closed = Закрытое время «{ $name }»
admin-file-answer = Ответ «{ $name }»
admin-file-will-added = добавится
admin-file-will-changed = изменится
admin-file-will-removed = удалится
admin-file-will-closed = закроется
