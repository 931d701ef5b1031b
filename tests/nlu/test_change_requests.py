"""Changes: slots without a new value, moved days, follow-up questions, doubts."""

from collections.abc import Callable

import pytest

from hallchat.nlu.languages import LANGUAGES
from hallchat.nlu.languages.lexicon import Language
from hallchat.nlu.slots import JUSTIFIED, NAMES
from tests.nlu.conftest import Case

CASES = """
поменяй дату | intents=change; change_requests=date | asked=rules confirm
Другой зал | intents=change; change_requests=hall | asked=
Другой день | intents=change; change_requests=date
Другое время | intents=change; change_requests=time
хочу сменить зал | intents=change; change_requests=hall
давайте в другой день | intents=change; change_requests=date | asked=name
имя другое | intents=change; change_requests=name | asked=confirm
имя не то | intents=change; change_requests=name | asked=confirm
имя не то, я Бронислав | intents=change; name=Бронислав | asked=confirm
почта неверная | intents=change; change_requests=email | asked=confirm
я ошибся в номере | intents=change; change_requests=phone | asked=confirm
телефон не тот | intents=change; change_requests=phone | asked=confirm
надо поменять количество людей | intents=change; change_requests=people | asked=confirm
поменяйте дату и время | intents=change; change_requests=date time | asked=confirm
поменяйте дату на 28.11 | intents=change; date=2026-11-28 | asked=confirm
измените время: с 15 до 17 | intents=change; start=15:00; end=17:00 | asked=confirm
So did you change the number to 28? | intents=change | asked=confirm
change my number | intents=change; change_requests=phone | asked=confirm
don't change the hall | intents=change | asked=confirm
зал не меняйте | intents= | asked=confirm
поменяйте зал, дату не меняйте | intents=change; change_requests=hall | asked=confirm
да, но другое время | intents=change; change_requests=time | asked=confirm
Another hall | intents=change; change_requests=hall | hall=Мрак
another day | intents=change; change_requests=date
Change the time | intents=change; change_requests=time | asked=confirm
my email is wrong | intents=change; change_requests=email | asked=confirm
the phone number is wrong | intents=change; change_requests=phone | asked=confirm
sorry, my email is wrong, it's jp@example.fr | intents=change; email=jp@example.fr | asked=confirm
количество людей | intents=change; change_requests=people
дату и время | intents=change; change_requests=date time
имя | | asked=name
какие другие залы есть? | intents=halls
другое дело |
на день позже | intents=change; date=2026-11-27 | date=2026-11-26
можно перенести на день позже? | intents=change; date=2026-11-27 | date=2026-11-26; asked=confirm
давайте на следующий день | date=2026-11-27 | date=2026-11-26
на день раньше | date=2026-11-25 | date=2026-11-26
на два дня позже | date=2026-11-28 | date=2026-11-26
на неделю позже | date=2026-12-03 | date=2026-11-26
a day later please | date=2026-11-27 | date=2026-11-26
a week earlier | date=2026-12-03 | date=2026-12-10
the next day | date=2026-11-27 | date=2026-11-26
в среду | date=2026-12-02 | days=2026-11-30 2026-12-06; asked=date
5-го | date=2027-01-05 | days=2027-01-01 2027-01-31; asked=date
завтра | date=2026-11-23 | days=2026-11-30 2026-12-06; asked=date
а Пустота? | intents=price; hall=Пустота | topics=price
а в воскресенье? | intents=availability; date=2026-11-29 | topics=availability
а если на три часа? | intents=price; hours=3.0 | topics=price; hall=Мрак
and Pustota? | intents=capacity; hall=Пустота | topics=capacity
what about Saturday? | intents=availability; date=2026-11-28 | topics=availability
Пустота, завтра | intents=; hall=Пустота; date=2026-11-23 | topics=price
а Пустота? | intents=; hall=Пустота
а можно Пустоту забронировать? | intents=book; hall=Пустота | topics=price
подумаю ещё | intents=later | asked=rules confirm
я напишу позже | intents=later | asked=rules confirm
надо посоветоваться с мужем | intents=later | asked=confirm
hmm, let me think | intents=later | asked=confirm
да, но я подумаю | intents=later | asked=confirm
нас всё-таки не 3, а 5 | intents=change; people=5 | asked=confirm
нас будет больше - 11 | intents=change; people=11 | asked=confirm
нас теперь будет 7 | intents=change; people=7 | asked=confirm
"""


def test_is_read(case: Case, check: Callable[[Case], None]) -> None:
    check(case)


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.code)
def test_every_language_names_every_slot(language: Language) -> None:
    assert set(language.change_requests.slots) == set(NAMES)
    assert set(language.digressions.slots) == set(JUSTIFIED)
