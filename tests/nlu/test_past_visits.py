"""Complaints about a visit that is over, in many wordings; and questions and remarks that are none."""

import pytest

from hallchat.nlu import understand
from hallchat.nlu.types import Trouble
from tests.nlu.conftest import context

COMPLAINTS = """
Пришли вчера на съёмку, а в зале бардак и чужие вещи, полчаса убирали вместо вас. Это нормально??
Циклорама вся в следах, мы за такое деньги платили?
В зале стоял холод собачий, модель замёрзла
Было очень холодно в зале, ребёнок замёрз
вчера приехали, администратора не было, простояли полчаса
В прошлый раз сломан был один софт
вчера у вас не работал свет и генератор сломан
Нас никто не встретил в прошлую субботу
у вас вчера жара стояла, дышать нечем
пол липкий, фон грязный
в гримёрке мусор валялся, зеркало заляпано
Зал не убран, на диване чьи-то вещи. За что мы платили?
у вас всё было в пыли
зал был пыльный и вонял
we came yesterday and the room was a mess, someone else's stuff everywhere
the cyclorama was filthy, is this what we paid for?
it was freezing in the hall, our model was shivering the whole time
Nobody came to open the door for us last week
last time the lights were broken and it stank
the hall was so cold our baby froze
we waited outside for half an hour last Saturday, nobody showed up
the floor hadn't been cleaned, we spent half an hour mopping
"""
NONE = """
а в зале не холодно?
а зимой у вас не холодно? модель не замёрзнет?
циклорама чистая или в следах?
нужно чтобы модель не замёрзла
на улице было холодно, поэтому перенесём
можно ли в грязной обуви на циклораму?
хотим снять сцену: холод, бардак, мусор на полу
после нас останется мусор, кто убирает?
зал для мастер-класса, грязь будет
у вас было очень тепло и чисто, спасибо
в прошлый раз не было холодно, понравилось
чужие вещи можно оставить?
мы вчера были у вас, всё понравилось
нам нужен холодный свет и чёрный фон
какой зал был самый холодный?
Это нормально, если мы придём раньше?
Екатерина Грязева
won't it be cold in there?
is the hall cold in winter?
the room wasn't cold, thanks
is the cyclorama clean?
we want a dirty look, mess on the floor
do you have cold light?
we were at yours last week, loved it
John Coldwell
"""


@pytest.mark.parametrize("message", COMPLAINTS.strip().splitlines())
def test_a_complaint_about_a_visit_is_trouble_and_names_nothing(message: str) -> None:
    result = understand(message, context(now="2026-11-25T12:00"))
    assert result.troubles == (Trouble.COMPLAINT,)
    assert (result.hall, result.date, result.start, result.hours, dict(result.ambiguous)) == (
        *(None,) * 4,
        {},
    )


@pytest.mark.parametrize("message", NONE.strip().splitlines())
def test_questions_wishes_and_praise_are_no_trouble(message: str) -> None:
    assert understand(message, context(now="2026-11-25T12:00")).troubles == ()
