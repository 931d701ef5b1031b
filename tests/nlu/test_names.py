"""Names of clients, and words that only look like a name."""

from collections.abc import Callable

import pytest

from hallchat.nlu import understand
from tests.nlu.conftest import Case, context

CASES = """
# A name before a question; a sigh is no name.
кирюха. а если опоздаю? | name=Кирюха | asked=name
сашок, а можно с собакой? | name=Сашок | asked=name
кирюха. а если больше людей придёт, доплата? | name=Кирюха | asked=name
димон. а парковка есть? | name=Димон | asked=name
понятно. а если опоздаю? | | asked=name
отпариватель. а он есть? | | asked=name
девушка, а парковка есть? | | asked=name
Ох | | asked=name
Эх | | asked=name
Ой-ой | | asked=name
Ай | | asked=name
Ааа | | asked=name
Фух | | asked=name
Ого-го | | asked=name
Ahh | | asked=name; language=en
Phew | | asked=name; language=en
Ох, Анна | name=Анна | asked=name
Ая | name=Ая | asked=name
меня зовут Анна | name=Анна
я Марина | name=Марина
это Олег | name=Олег
my name is John Smith | name=John Smith
I'm Kate | name=Kate
запишите на Петрова | name=Петрова
запишите на Марину Петрову | name=Марина Петрова
Юля | name=Юля | asked=name
иванов пётр сергеевич | name=Иванов Пётр Сергеевич | asked=name
Давайте лучше 26.11.2026, остальное так же | date=2026-11-26 | asked=name
да | | asked=name
привет | | asked=name
Мрак | hall=Мрак | asked=name
не знаю | | asked=name
зачем вам имя? | | asked=name
не Борис, а Бронислав | name=Бронислав
не Борис, а Бронислав | name=Бронислав | asked=name
Вера | name=Вера | asked=name
Надежда | name=Надежда | asked=name
Любовь | name=Любовь | asked=name
Роман | name=Роман | asked=name
Мира | name=Мира | asked=name
Май | name=Май | asked=name
Давид | name=Давид | asked=name
вера | name=Вера | asked=name
Марк | name=Марк | asked=name
Анна Вопросов нет | intents=no; name=Анна | asked=name
Анна Спасибо | name=Анна | asked=name
Анна Иванова. Спасибо! | intents=thanks; name=Анна Иванова | asked=name
Пётр Вопросов | name=Пётр Вопросов | asked=name
Спасибо Анна | name=Анна | asked=name
Thanks Ann | name=Ann | asked=name
Ann No questions | name=Ann | asked=name
Анна-Мария | name=Анна-Мария | asked=name
ПЁТР ИВАНОВ | name=Пётр Иванов | asked=name
O'Brien | name=O'Brien | asked=name
Шарлотта Бронте | name=Шарлотта Бронте | asked=name
зовут меня Игорь | name=Игорь
имя: Сергей | name=Сергей
Ольга меня зовут | name=Ольга
Алексей Толстой | name=Алексей Толстой | asked=name
пусть будет Катя | name=Катя | asked=name
можно просто Саша | name=Саша | asked=name
Анна, добрый день | name=Анна | asked=name
добрый день, это Анна | name=Анна | asked=name
Меня зовут Елена, а сколько стоит аренда? | name=Елена
не скажу | | asked=name
не хочу говорить | | asked=name
потом | | asked=name
а можно без имени? | | asked=name
отмена | | asked=name
давайте в другой день | change_requests=date | asked=name
хочу поменять зал | change_requests=hall | asked=name
какой адрес? | | asked=name
запишите меня на субботу | date=2026-11-28
я фотограф |
я хочу снять зал |
я буду в пятницу | date=2026-11-27
это срочно |
я не знаю |
I'm looking for a hall |
I'm not sure |
John | name=John | asked=name
john smith | name=John Smith | asked=name
Джон Смит | name=Джон Смит | asked=name
Оглы Мамед | name=Оглы Мамед | asked=name
Нурсултан | name=Нурсултан | asked=name
Ян | name=Ян | asked=name
Иванова А.П. | name=Иванова А. П | asked=name
А. Петров | name=А. Петров | asked=name
меня зовут не Борис, а Глеб | name=Глеб
тётя Маша | name=Тётя Маша | asked=name
Имя — Роза | name=Роза
на имя Сидоров | name=Сидоров
Smith, John | name=John Smith | asked=name
Иванов, Пётр | name=Иванов Пётр | asked=name
Мухаммад аль Хорезми | name=Мухаммад аль Хорезми | asked=name
Роберт Дауни младший | name=Роберт Дауни | asked=name
ИП Сидоров | name=Сидоров | asked=name
Mr. John Smith | name=John Smith | asked=name
Рауф Айдын оглы | name=Рауф Айдын оглы | asked=name
Fyyf | name=Анна | asked=name
Ли | name=Ли | asked=name
Брюс Ли | name=Брюс Ли | asked=name
анна и олег | name=Анна | asked=name
Анна и Олег Петровы | name=Анна | asked=name
Kate and Tom | name=Kate | asked=name
передумал | | asked=name
передумал, хочу Пустоту с 17 до 19 | hall=Пустота; start=17:00; end=19:00 | asked=name
оставим минимализм | hall=Минимализм | asked=name
анна, на завтра | name=Анна; date=2026-11-23 | asked=name

# the whole answer is the name as written: no day, no hall, no other letters
Анна Суббота | name=Анна Суббота | asked=name
Марта Понедельник | name=Марта Понедельник | asked=name
April Saturday | name=April Saturday | asked=name
Мрак Иван | name=Мрак Иван | asked=name
Меня зовут Мрак Иван | name=Мрак Иван | asked=name
Иван Май | name=Иван Май | asked=name
Юрий Пустота | name=Юрий Пустота | asked=name
Николай Семь | name=Николай Семь | asked=name
Joe Friday | name=Joe Friday | asked=name
It's Joe Friday | name=Joe Friday | asked=name
Wednesday Addams | name=Wednesday Addams | asked=name
Nina Six | name=Nina Six | asked=name
May | name=May | asked=name
april | name=April | asked=name
Tom | name=Tom | asked=name
Sam | name=Sam | asked=name
Lee | name=Lee | asked=name
Ann Lee | name=Ann Lee | asked=name
Tom Hardy | name=Tom Hardy | asked=name
tom lee | name=Tom Lee | asked=name
Ivan Petrov | name=Ivan Petrov | asked=name
Mrak Ivan | name=Mrak Ivan | asked=name
De'Andre Q. | name=De'Andre Q. | asked=name
J. R. Ewing | name=J. R. Ewing | asked=name
Yes, Tom | name=Tom | asked=name
# what is no name is none
Mrak | hall=Мрак | asked=name
Mrak instead | hall=Мрак | asked=name
Pustota Saturday | hall=Пустота; date=2026-11-28 | asked=name
Saturday | date=2026-11-28 | asked=name
Лучше Мрак | hall=Мрак | asked=name
Давайте завтра | date=2026-11-23 | asked=name
Zavtra | date=2026-11-23 | asked=name
on May 5 | date=2027-05-05 | asked=name
!!! | | asked=name
Tom Brown | name=Tom Brown
Tom Lee, 3 people | name=Tom Lee; people=3 | asked=name
Bob Lee, +7 903 111 22 33 | name=Bob Lee; phone=+79031112233
Dobryi Den | | asked=name
# beside other sentences, with a question or an emoji
Марат. гримерка не нужна, вспышки есть? | name=Марат | asked=name phone
Зинаида. А душ есть? | name=Зинаида | asked=name phone
анна, а кофе есть? | name=Анна | asked=name phone
Ольга Серова, а кофе есть? | name=Ольга Серова | asked=name phone
My telephone is 8 495 123 45 67. Who will take the picture? | phone=+74951234567 | asked=phone email
my number is 89161234567. it will be 5 of us | phone=+79161234567; people=5 | asked=phone people
will smith, +79161234567 | name=Will Smith; phone=+79161234567 | asked=name phone
Around 35 people. | people=35 | asked=name people
hey, expat here, five people | people=5
Anna here. Five people | name=Anna; people=5
Meghan Doyle here, five people | name=Meghan Doyle; people=5
Anna Smith, is there coffee? | name=Anna Smith | asked=name phone
Дарья 😊 а можно с собакой? | name=Дарья | asked=name phone
Ксю 🙈 89045559012 | name=Ксю; phone=+79045559012 | asked=name phone
Ксюша же 🙄 | name=Ксюша | asked=name
Megan. Sorry, Meghan with an h. Meghan Doyle | name=Meghan Doyle | asked=name phone
I told you, Gareth Pugh. Is there parking? | name=Gareth Pugh | asked=name phone
The name is wrong, I said Meghan Doyle | name=Meghan Doyle | asked=confirm
Myself Arjun Krishnamurthy | name=Arjun Krishnamurthy | asked=name
Окей. А парковка есть? | | asked=name phone
Great. Is there coffee? | | asked=name phone
No Way. Is there coffee? | | asked=name phone
Мрак. А кофе есть? | hall=Мрак | asked=name phone
hm, actually let's do Pustota instead | hall=Пустота | asked=name phone
I said Monday | date=2026-11-23 | asked=name
call me back please | | asked=name
please call me back on +79161234567 | phone=+79161234567
Will you call me back? It's +44 7911 123905, Patricia Hollis | name=Patricia Hollis; phone=+447911123905
please call me Kate | name=Kate
# a surname completes the name given before
Фамилия моя Громов | name=Андрей Громов | name=Андрей
Фамилию мою Вы опустили: Столетов | name=Аркадий Вениаминович Столетов | name=Аркадий Вениаминович
Вы забыли фамилию: Часовников | name=Пётр Часовников | name=Пётр
surname is Doyle | name=Meghan Doyle | name=Meghan
фамилия Иванова | name=Анна Иванова | name=Анна Петрова
Моя фамилия не Коваленко, а Ковалёнок | name=Игорь Ковалёнок | name=Игорь Коваленко
Запишите: Столетов Аркадий Вениаминович | name=Столетов Аркадий Вениаминович | asked=confirm
Фамилия — Столетов. Имя — Аркадий. Отчество — Вениаминович. | name=Аркадий Вениаминович Столетов
Фамилия в документах: какая нужна? | | name=Игорь
"""


def test_is_read(case: Case, check: Callable[[Case], None]) -> None:
    check(case)


@pytest.mark.parametrize(
    ("message", "name"),
    [
        ("Бахыт, а парковка есть?", "Бахыт"),
        ("Нурлан. А можно с собакой?", "Нурлан"),
        ("Thandiwe, and is there parking?", "Thandiwe"),
        ("Aoife. Also, can we bring food?", "Aoife"),
        ("Кофе, а он есть?", None),
        ("Господи, а парковка есть?", None),
        ("Круто, а парковка есть?", None),
        ("Девушка, а парковка есть?", None),
        ("Мрак, а парковка есть?", None),
        ("Суббота, а парковка есть?", None),
        ("Mate, and is there parking?", None),
        ("Parking, is there any?", None),
    ],
)
def test_a_rare_name_before_a_question(message: str, name: str | None) -> None:
    assert understand(message, context(asked="name")).name == name
