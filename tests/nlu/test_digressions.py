"""Interruptions of the booking."""

from datetime import datetime

import pytest

from hallchat.nlu import NluContext, understand
from hallchat.nlu.types import Digression
from tests.nlu.conftest import HALLS

CASES = """
ой нет, не надо | gives_up | name
ладно, забудьте | gives_up | date
нет, спасибо | gives_up | name
нет, спасибо | | email
ну ничего, в другой раз | gives_up | time
oh, never mind | gives_up | name
on second thought, no | gives_up | date
no thanks | gives_up | name
не надо Мрак, давайте Пустоту | | hall
не надо так рано | | time
не хочу давать номер | | phone
так, на чём мы остановились? | resumes | name
ну всё, решила, продолжаем | resumes |
я ещё не решила | | name
so where were we? | resumes | name
I've made up my mind | resumes |
перенесите на субботу | | name
зачем вам мой номер? | why=phone | phone
is it necessary? | why=email | email
а без почты можно? | why=email | email
сколько с меня? | owes |
what do I owe you? | owes |
съёмка в парке | | hall
а куда влезем? | which_fits | people
which hall would hold all of us? | which_fits | people
а какой зал открыт в 12? | which_is_open | time
which hall is free then? | which_is_open | time
ясно | acknowledges | hall
ну понятно | acknowledges | name
всё ясно, принято | acknowledges |
ого, круто | acknowledges | hall
❤️ | acknowledges | name
😊😊 | acknowledges |
:) | acknowledges |
cool | acknowledges | hall
oh I see | acknowledges | name
got it, makes sense | acknowledges |
😡 | | hall
непонятно | | hall
классно, а парковка есть? | | hall
great hall | | hall
почему так дорого? | too_dear | hall
че так дорого у вас | too_dear | time
дороговато как-то | too_dear |
слишком дорого для нас | too_dear | name
цены конечно кусаются | too_dear |
дорого! | too_dear | hall
why is it so expensive? | too_dear | hall
that's a lot | too_dear | name
a bit pricey | too_dear |
самый недорогой зал | | hall
something not too expensive | | hall
сколько стоит? | | hall
"""


@pytest.mark.parametrize("line", [line for line in CASES.splitlines() if line])
def test_digressions_are_found(line: str) -> None:
    message, expected, asked = (part.strip() for part in line.split("|"))
    context = NluContext(now=datetime(2026, 11, 25, 12), halls=HALLS, asked=(asked,) if asked else ())
    found = understand(message, context).digressions
    assert [
        f"{digression}={subject}" if subject else str(digression) for digression, subject in found.items()
    ] == expected.split()


def test_a_lone_letter_is_of_no_language() -> None:
    for message in ("a", "L", "k", "я", "c", "B?", "x 2"):
        assert understand(message, NluContext(now=datetime(2026, 11, 25, 12), halls=HALLS)).language is None


@pytest.mark.parametrize("message", ["ой нет, не надо", "actually, leave it", "эх, расхотел", "не буду"])
def test_giving_up_fills_no_slot(message: str) -> None:
    result = understand(message, NluContext(now=datetime(2026, 11, 25, 12), halls=HALLS, asked=("name",)))
    assert Digression.GIVES_UP in result.digressions
    assert result.name is None
