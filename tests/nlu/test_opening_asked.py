"""A question until when the hall is open names no end of the client's time."""

from collections.abc import Callable

from tests.nlu.conftest import Case

CASES = """
Он до 19 получается? | intents=opening_hours | hall=Мрак; date=2026-11-28; asked=time
он с 11 до 19 получается? | intents=opening_hours | hall=Мрак; date=2026-11-28; asked=time
зал до 19 работает? | intents=opening_hours | hall=Мрак; date=2026-11-28; asked=time
работаете до 19, да? | intents=opening_hours | hall=Мрак; date=2026-11-28; asked=time
значит, в 19 уже закрыто? | intents=opening_hours | hall=Мрак; date=2026-11-28; asked=time
Мрак до 19 работает? | hall=Мрак; intents=opening_hours | asked=hall
so it's open till 7? | intents=opening_hours | hall=Мрак; date=2026-11-28; asked=time; language=en
so you close at 7? | intents=opening_hours | hall=Мрак; date=2026-11-28; asked=time; language=en
it closes at 7pm then? | intents=opening_hours | hall=Мрак; date=2026-11-28; asked=time; language=en
до скольки можно снимать? | intents=opening_hours | hall=Мрак; asked=date
с какого часа можно? | intents=opening_hours | hall=Мрак; asked=date
как поздно можно снимать? | intents=opening_hours | hall=Мрак; asked=date
how late can we shoot? | intents=opening_hours | hall=Мрак; asked=date; language=en
what's the latest we can shoot? | intents=opening_hours | hall=Мрак; asked=date; language=en
# the client's own hours
до 19 | end=19:00 | hall=Мрак; date=2026-11-28; asked=time
до 19? | end=19:00 | hall=Мрак; date=2026-11-28; asked=time
до 19 можно? | end=19:00 | hall=Мрак; date=2026-11-28; asked=time
он до 19 свободен? | end=19:00 | hall=Мрак; date=2026-11-28; asked=time
зал с 12 до 14 свободен? | start=12:00; end=14:00 | hall=Мрак; date=2026-11-28; asked=time
с 12 до 19 получается? | start=12:00; end=19:00 | hall=Мрак; date=2026-11-28; asked=time
мы до 19 успеем? | end=19:00 | hall=Мрак; date=2026-11-28; asked=time
can we stay till 7? | end=19:00 | hall=Мрак; date=2026-11-28; asked=time; language=en
во сколько можно приехать? | | hall=Мрак; date=2026-11-28; asked=time
он в субботу свободен? | date=2026-11-28; intents=availability | hall=Минимализм
"""


def test_is_read(case: Case, check: Callable[[Case], None]) -> None:
    check(case)
