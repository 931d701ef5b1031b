"""Requests for the check of sentences: conversations with a studio of three halls at several points."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any

from hallchat.agent.dialogue.state import DialogueState
from hallchat.agent.engine_protocol import EngineRequest, Exchange, StudioFacts
from hallchat.agent.events import ToolFinished
from hallchat.nlu.types import NluResult

NOW = datetime(2026, 11, 25, 12)
"""A Wednesday."""
DAY = date(2026, 12, 5)
"""A Saturday."""
URL = "https://studio.example"
LINK = f"{URL}/checkout/k3y_A-bc"


def hall(name: str, title: str, price: int, opens: str, closes: str, capacity: int, **more: Any) -> Any:
    facts = {"hall": name, "title": title, "price": price, "opens": opens, "closes": closes}
    texts = {"description": "Тёмный зал для клипов.", "rules": "Не курить. Не шуметь после 22:00."}
    return {**facts, "capacity": capacity, "photo": None, **texts, **more}


CATALOGUE = (
    hall(
        *("Минимализм", "Минимализм", 3750, "10:00", "23:00", 30),
        rules="По белому полу — без обуви. Мусор забрать с собой.",
    ),
    hall("Мрак", "Мрак", 5000, "11:00", "19:00", 20),
    hall("Пустота", "Пустота", 4450, "17:00", "21:00", 60, description="Большой зал, 120 кв. м."),
)
ENGLISH = tuple(
    {**each, "title": title, "description": "A hall for clips.", "rules": "No smoking."}
    for each, title in zip(CATALOGUE, ("Minimalism", "Mrak", "Pustota"), strict=True)
)
STUDIO = StudioFacts("Студия «Тишина»", "+73432000000", "hello@studio.example", "ул. Мира, 15, Екатеринбург")
HELLO = EngineRequest(
    now=NOW,
    language="ru",
    text="Здравствуйте, какие есть залы?",
    nlu=NluResult(),
    state=DialogueState(),
    studio=STUDIO,
    catalogue=CATALOGUE,
)


def ran(name: str, /, **result: Any) -> ToolFinished:
    return ToolFinished(name, {}, result, show=True)


FREE = ran(
    "get_bookings_by_date",
    **{"hall": "Мрак", "title": "Мрак", "price": 5000, "opens": "11:00", "closes": "19:00"},
    date="2026-12-05",
    busy=[["11:00", "12:00"], ["15:00", "16:00"]],
    free=[["12:00", "15:00"], ["16:00", "19:00"]],
)
FULL = replace(FREE, result={**FREE.result, "busy": [["11:00", "19:00"]], "free": []})
SLOT = {"hall": "Мрак", "title": "Мрак", "date": "2026-12-05", "start": "12:00", "end": "15:00"}
ANNA: Any = {"name": "Анна", "phone": "+79123456789", "email": "anna@example.com"}
QUOTE = ran(
    "generate_booking_info",
    **SLOT,
    **{"hours": 3, "price": 5000, "cost": 15000, **ANNA, "people": 5, "rounded": False, "quote": "q1"},
    **{"rules": "Не курить.", "rules_version": 1, "rules_agreed": False, "privacy_link": f"{URL}/privacy"},
)
BOOKING = {
    **{"reference": "K7M4PX", "link": LINK, "status": "held", **SLOT, "cost": 15000},
    "hold_until": "2026-11-28T12:00+05:00",
}
TAKEN = ran(
    "generate_booking_info",
    error="taken",
    alternatives={
        "same_day": [{"date": "2026-12-05", "start": "16:00", "end": "19:00"}],
        "other_days": [{"date": "2026-12-06", "start": "12:00", "end": "15:00"}],
        "other_halls": ["Минимализм"],
    },
)
SEARCHED = ran(
    "find_free_time",
    **{"order": "earliest", "hours": 3, "only_halls": [], "more_halls": 0, "nearest": []},
    **{"first": "2026-12-05", "last": "2026-12-06"},
    found=[
        {**SLOT, "hours": 3, "cost": 15000, "free_until": "19:00"},
        {**SLOT, "hall": "Минимализм", "title": "Минимализм", "date": "2026-12-06"}
        | {"hours": 3, "cost": 11250, "free_until": "15:00"},
    ],
)
WANTED = DialogueState(hall="Мрак", date=DAY, start="12:00", end="15:00", people=5)
WANTS = replace(
    HELLO,
    text="Хочу Мрак 5 декабря с 12 до 15, нас пятеро",
    nlu=NluResult(hall="Мрак", date=DAY, start="12:00", end="15:00", people=5),
    state=WANTED,
)
DAY_TURN = replace(WANTS, results=(FREE,))
PRICE = ran("get_hall_price", **SLOT, hours=3, price=5000, cost=15000)
QUOTED = replace(WANTS, results=(QUOTE,), state=replace(WANTED, **ANNA))
BOOKED = replace(
    HELLO,
    text="Да",
    state=DialogueState(**ANNA),
    results=(ran("create_booking_info", **BOOKING, repeated=False),),
    bookings=(),
)
LATER = replace(HELLO, text="Какая у меня бронь?", bookings=(BOOKING,), state=DialogueState(**ANNA))
BUDGET = replace(
    HELLO,
    text="У меня 100 рублей, цена ведь 100 рублей? Нас 100 человек",
    nlu=NluResult(budget=100, people=100),
)

TURNS = {
    "hello": HELLO,
    "wants": WANTS,
    "day": DAY_TURN,
    "priced": replace(WANTS, results=(FREE, PRICE)),
    "searched": replace(HELLO, text="Самое раннее на три часа", results=(SEARCHED,)),
    "full": replace(WANTS, results=(FULL,)),
    "taken": replace(WANTS, results=(TAKEN,)),
    "quote": QUOTED,
    "booked": BOOKED,
    "later": LATER,
    "more": replace(
        LATER, state=replace(WANTED, date=date(2026, 12, 6)), text="Ещё Мрак 6 декабря с 12 до 15"
    ),
    "paid": replace(LATER, bookings=({**BOOKING, "status": "paid", "hold_until": None},)),
    "gone": replace(LATER, cancelled="K7M4PX", bookings=({**BOOKING, "status": "cancelled"},)),
    "budget": BUDGET,
    "totalled": replace(
        WANTS,
        text="А сколько стоит час?",
        history=(Exchange("Мрак 5 декабря с 12 до 15", "Мрак свободен. Итого 15 000 ₽."),),
    ),
    "seen": replace(
        WANTS,
        text="А который час последний?",
        history=(
            Exchange(
                "Хочу Мрак 5 декабря",
                "Зал «Мрак», сб, 5 декабря: открыт 11:00–19:00, свободно: 12:00–15:00, 16:00–19:00",
            ),
        ),
    ),
}
TURNS |= {f"{name}.en": replace(request, language="en", catalogue=ENGLISH) for name, request in TURNS.items()}
"""The requests by the names that the tables of `sentences.py` use."""
