"""Ordinary words that look like data of a booking, and the same words where they are."""

from collections.abc import Callable

import pytest

from hallchat.nlu import understand
from hallchat.nlu.types import Trouble
from tests.nlu.conftest import Case, context

CASES = """
# people, not hours
around 14 teenagers | people=14 | asked=hall
about 20 employees | people=20 | asked=hall
около 14 подростков | people=14 | asked=hall
14 is the number of students | people=14 | asked=time
14 — это число учеников | people=14 | asked=time
around 14 | start=14:00 | asked=time; hall=Минимализм

ok, no flowers then, 16875 please | | asked=people
100500 | people=100500 | asked=people

# the sun shines on every day
forget the sun, Friday 27th is fine | date=2026-11-27 | asked=date
do you get more sun on Friday? | date=2026-11-27 | asked=date
on sun 29th | date=2026-11-29 | asked=date
fri or sun | date=2026-11-27; ~date=2026-11-27 2026-11-29 | asked=date

# a month around a day that is named
This Friday, is it dark at 5pm in November? | date=2026-11-27; start=17:00 | asked=date
в эту пятницу, в ноябре в пять уже темно? | date=2026-11-27; start=17:00 | asked=date
in December please | date=2026-12-01; date_end=2026-12-31 | asked=date
in December, on the 5th | date=2026-12-05 | asked=date

# no goodbye, no call for a person, no change
I would like to have a nice portrait made of me | intents=
have a nice day! | intents=goodbye
I am a production manager at an agency | intents=
I need a manager | intents=contacts
change a diaper | intents= | asked=date
change the date please | intents=change; change_requests=date
um no dont start over just minimalism | intents=; hall=Минимализм
let's start over | intents=start_over
How does one go about it? | intents=help
с чего начать? | intents=help

# what is said after a refused hall counts
not mrak, i didn't say mrak i want something light | ~hall=Минимализм; change_requests=hall | \
    hall=Мрак; asked=time

"""


def test_is_read(case: Case, check: Callable[[Case], None]) -> None:
    check(case)


@pytest.mark.parametrize(
    ("message", "troubles"),
    [
        ("I haven't got an e-mail, I'm afraid.", ()),
        ("I said I have no e-mail. My granddaughter's is lucy.b@mail.ru", ()),
        ("I haven't got an e-mail from you yet", (Trouble.NOT_CONFIRMED,)),
        ("I haven't got any confirmation", (Trouble.NOT_CONFIRMED,)),
    ],
)
def test_a_client_without_an_email_has_no_trouble(message: str, troubles: tuple[Trouble, ...]) -> None:
    assert understand(message, context()).troubles == troubles
