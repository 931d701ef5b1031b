"""Clients who look for free time: what they look for, and what is none of it."""

from datetime import datetime

import pytest

from hallchat.nlu import NluContext, understand
from hallchat.nlu.types import Digression
from tests.nlu.conftest import HALLS

NOW = datetime(2026, 11, 25, 12)

SEARCHES = """
самое раннее на три часа | earliest
на три часа, чем раньше, тем лучше | earliest
for three hours, the sooner the better | earliest
самое раннее свободное время в Мраке когда? | earliest
Когда у вас ближайшее свободное окно в Мраке? | earliest
ближайшая свободная дата на 4 часа? | earliest
подскажите ближайшее окошко на двоих | earliest
как можно раньше, часа на два | earliest
когда свободна Пустота? | when_free
а когда Мрак освободится? | when_free
когда у вас есть окна на 3 часа? | when_free
когда можно снять Минимализм на полдня? | when_free
первое свободное время на следующей неделе | earliest
earliest slot | earliest
what's the earliest you have for 2 hours? | earliest
soonest possible please | earliest
next available slot in Mrak | earliest
when is Minimalism free? | when_free
when can we book Pustota for 3 hours? | when_free
first free evening next week | earliest
любой вечер на той неделе | any_time
на любой день после 5-го вечером | any_time
мне всё равно когда, лишь бы 3 часа | any_time
в любое время в субботу на 2 часа | any_time
any evening next week | any_time
any day next week for 4 hours | any_time
whenever, 3 hours | any_time
what other days is it free for 4 hours | other_days
which days are free for Mrak? | other_days
а в какие другие дни свободно? | other_days
какие дни свободны у Пустоты? | other_days
на 10 тысяч сколько часов и где | longest
у меня десять тысяч, на сколько часов Минимализма хватит? | longest
есть 8000 рублей, на сколько можно снять Мрак? | longest
how many hours can I get for 10k | longest
через час на два часа | earliest
What's the first slot you've got for two hours in Mrak? | earliest
первый же слот на два часа | earliest
три часа в Минимализме как можно скорее, что есть? | earliest
нужен Мрак на два часа, срочно | earliest
I need Mrak for two hours asap | earliest
"""
OTHERS = """
Хочу Мрак 5 декабря с 12 до 15
в ближайшую субботу с 12 до 14
на ближайшие выходные
сколько стоит Мрак?
раньше всего лишь раз у вас были
можно ли отменить в любой день?
в любое время можно с собакой?
сколько часов минимум?
опаздываем минут на 20
перезвоните как можно скорее
пришлите ссылку на оплату поскорее
reply as soon as possible
it is our first time here
"""
ANY_HALL = """
любой зал завтра с 18 до 20
зал не важен, суббота с 12 до 14
мне всё равно какой зал
any hall tomorrow at 6pm for 2 hours
whichever is free
any of the halls is fine
doesn't matter which room
"""
ANSWERS = """
любой | hall | any_hall
без разницы | hall | any_hall
да любой, какой свободен | hall | any_hall
any | hall | any_hall
whatever is free | hall | any_hall
I don't mind | hall | any_hall
любой | date | search=any_time
мне без разницы | date | search=any_time
всё равно | time | search=any_time
any | date | search=any_time
whatever | time | search=any_time
any will do, thanks | hall | any_hall
any one is fine | hall | any_hall
any time is ok | time | search=any_time
любой подойдёт | hall | any_hall
любое свободное | time | search=any_time
любой, лишь бы светлый | hall | any_hall
"""
NAMES_A_THING = """
any mannequins?
any kindergarten close by?
parking, is there any?
have you won any awards
любую обувь можно?
любая музыка разрешена?
"""


def digressions(message: str, *asked: str) -> list[str]:
    found = understand(message, NluContext(now=NOW, halls=HALLS, asked=asked)).digressions
    return [f"{each}={subject}" if subject else str(each) for each, subject in found.items()]


def lines(text: str) -> list[list[str]]:
    return [[part.strip() for part in line.split("|")] for line in text.strip().splitlines()]


@pytest.mark.parametrize(("message", "subject"), lines(SEARCHES))
def test_what_is_looked_for(message: str, subject: str) -> None:
    found = understand(message, NluContext(now=NOW, halls=HALLS))
    assert found.digressions.get(Digression.SEARCH) == subject
    assert not found.questions


@pytest.mark.parametrize("message", OTHERS.strip().splitlines())
def test_what_is_no_search(message: str) -> None:
    found = digressions(message)
    assert not [each for each in found if each.startswith(("search", "any_hall"))]


@pytest.mark.parametrize("message", ANY_HALL.strip().splitlines())
def test_any_hall_will_do(message: str) -> None:
    found = understand(message, NluContext(now=NOW, halls=HALLS, asked=("hall",)))
    assert Digression.ANY_HALL in found.digressions
    assert found.hall is None
    assert "hall" not in found.invalid


@pytest.mark.parametrize(("message", "asked", "expected"), lines(ANSWERS))
def test_an_answer_that_leaves_open_what_was_asked(message: str, asked: str, expected: str) -> None:
    assert expected in digressions(message, asked)


@pytest.mark.parametrize("message", NAMES_A_THING.strip().splitlines())
@pytest.mark.parametrize("asked", ["hall", "date", "time"])
def test_any_of_a_thing_is_no_answer(message: str, asked: str) -> None:
    assert not [each for each in digressions(message, asked) if each.startswith(("search", "any_hall"))]


@pytest.mark.parametrize(
    ("message", "start", "hours"),
    [
        ("через час на два часа", "13:00", 2),
        ("через полтора часа на 3 часа", "14:00", 3),
        ("in an hour for two hours", "13:00", 2),
        ("через 20 минут", "13:00", None),
        ("через 2 часа в Мраке", "14:00", None),
    ],
)
def test_a_start_counted_from_now_keeps_the_length(message: str, start: str, hours: float | None) -> None:
    found = understand(message, NluContext(now=NOW.replace(minute=4), halls=HALLS))
    assert (found.date, found.start, found.hours) == (NOW.date(), start, hours)
