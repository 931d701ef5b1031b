"""Names of clients, and words that only look like a name."""

from collections.abc import Callable

from tests.nlu.conftest import Case

CASES = """
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
"""


def test_is_read(case: Case, check: Callable[[Case], None]) -> None:
    check(case)
