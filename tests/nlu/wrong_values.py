"""Messages in which a value is corrected, denied, supposed or told of somebody else.

Templates are filled with values of each slot: `messages` yields them all, in both languages.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from hallchat.agent.dialogue.state import DialogueState

KNOWN = DialogueState(
    hall="Минимализм",
    date=date(2026, 12, 5),
    start="12:00",
    end="14:00",
    people=5,
    name="Анна",
    phone="+79123456789",
    email="anna@example.com",
    asked=(),
)
"""What is known before each message."""


@dataclass(frozen=True)
class Message:
    """A message and the fields that it may set; all others have to stay as they are."""

    text: str
    language: str
    expected: dict[str, Any] = field(default_factory=dict)
    asked: tuple[str, ...] = ()
    slot: str = ""


@dataclass(frozen=True)
class Value:
    """A value as clients say it, in a form that fits each template of its slot."""

    ru: tuple[str, ...]
    en: tuple[str, ...]
    sets: dict[str, Any]


OLD = {
    "hall": Value(("Минимализм",), ("Minimalism",), {}),
    "date": Value(("5 декабря", "пятого декабря"), ("December 5", "the 5th of December"), {}),
    "time": Value(("с 12 до 14", "с двенадцати до двух"), ("from 12 to 2pm", "from noon to 2"), {}),
    "hours": Value(("на 2 часа", "на два часа"), ("for 2 hours", "for two hours"), {}),
    "people": Value(("5 человек", "пять человек"), ("5 people", "five people"), {}),
    "name": Value(("Анна",), ("Anna",), {}),
    "phone": Value(("+7 912 345-67-89", "89123456789"), ("+7 912 345-67-89",), {}),
    "email": Value(("anna@example.com",), ("anna@example.com",), {}),
}
NEW = {
    "hall": (
        Value(("Мрак",), ("Mrak",), {"hall": "Мрак"}),
        Value(("Пустота",), ("Pustota",), {"hall": "Пустота"}),
    ),
    "date": (
        Value(
            ("6 декабря", "шестого декабря"),
            ("December 6", "the 6th of December"),
            {"date": date(2026, 12, 6)},
        ),
        Value(
            ("11 декабря", "11.12", "одиннадцатого декабря"),
            ("December 11", "11 December"),
            {"date": date(2026, 12, 11)},
        ),
        Value(("15-го",), ("the 15th",), {"date": date(2026, 12, 15)}),
    ),
    "time": (
        Value(
            ("с 15 до 17", "с трёх до пяти"),
            ("from 3 to 5pm", "from 15:00 to 17:00"),
            {"start": "15:00", "end": "17:00"},
        ),
        Value(
            ("с 16:30 до 19:00",),
            ("from 4:30 to 7 pm", "from 16:30 till 19:00"),
            {"start": "16:30", "end": "19:00"},
        ),
        Value(("с 18 до 21",), ("from 6 to 9 pm",), {"start": "18:00", "end": "21:00"}),
    ),
    "hours": (
        Value(("на 3 часа", "на три часа"), ("for 3 hours", "for three hours"), {"end": "15:00"}),
        Value(("на полтора часа",), ("for an hour and a half",), {"end": "13:30"}),
    ),
    "people": (
        Value(("8 человек", "восемь человек"), ("8 people", "eight people"), {"people": 8}),
        Value(("12 человек", "двенадцать человек"), ("12 people", "twelve people"), {"people": 12}),
    ),
    "name": (
        Value(("Ольга",), ("Olga",), {"name": ("Ольга", "Olga")}),
        Value(("Мария Петрова",), ("Kate Brown",), {"name": ("Мария Петрова", "Kate Brown")}),
    ),
    "phone": (
        Value(("+7 916 111-22-33", "89161112233"), ("+7 916 111-22-33",), {"phone": "+79161112233"}),
        Value(("8 903 555 44 33",), ("+7 903 555 44 33",), {"phone": "+79035554433"}),
    ),
    "email": (
        Value(("olga@mail.ru",), ("olga@mail.ru",), {"email": "olga@mail.ru"}),
        Value(("kate.brown@gmail.com",), ("kate.brown@gmail.com",), {"email": "kate.brown@gmail.com"}),
    ),
}
CORRECTED = {
    "ru": (
        "не {old}, а {new}",
        "{new}, а не {old}",
        "нет, не {old}, а {new}",
        "я ошибся: не {old}, а {new}",
        "{old}, ой, {new}",
        "{old}, нет, {new}",
        "{old}, точнее {new}",
        "ой, {new}",
        "нет, лучше {new}",
        "давайте всё-таки {new}",
    ),
    "en": (
        "not {old}, {new}",
        "{new}, not {old}",
        "{new} instead of {old}",
        "{old}, sorry, {new}",
        "{old}, no, {new}",
        "{old}, I mean {new}",
        "oops, {new}",
        "no, make it {new}",
        "actually {new}",
    ),
}
"""The new value counts."""
DENIED = {
    "ru": ("только не {new}", "{new} не подходит", "{new} нам не надо", "не {new}"),
    "en": ("just not {new}", "{new} doesn't work for us", "anything but {new}"),
}
"""The value must not be taken."""
SUPPOSED = {
    "ru": ("а если {new}?", "а сколько будет стоить {new}?", "а почём выйдет {new}?"),
    "en": ("what if {new}?", "how much would it be {new}?"),
}
"""Asked under a summary: nothing changes."""
OF_OTHERS: dict[str, dict[str, tuple[str, ...]]] = {
    "hall": {
        "ru": ("подруга в прошлый раз снимала {new}", "мы были у вас однажды в зале {new}, понравилось"),
        "en": ("my friend rented {new} last time", "we were in {new} once, loved it"),
    },
    "date": {
        "ru": ("{new} мы улетаем", "подруга сняла у вас зал на {new}"),
        "en": ("we fly away on {new}", "my friend has booked you on {new}"),
    },
    "time": {
        "ru": ("подруга была у вас {new}", "{new} у меня работа", "у ребёнка {new} школа"),
        "en": ("my friend was there {new}", "I work {new}", "my son is at school {new}"),
    },
    "people": {
        "ru": ("в прошлый раз нас было {new}", "у подруги тогда было {new}"),
        "en": ("last time we were {new}", "my friend had {new} in your hall"),
    },
    "name": {
        "ru": (
            "мою маму зовут {new}",
            "подругу зовут {new}, она у вас снимала",
            "зал мне посоветовала подруга {new}",
        ),
        "en": ("my mother's name is {new}", "my friend {new} told me about you"),
    },
    "phone": {
        "ru": ("это ваш телефон {new}?", "я звонил по {new}, никто не взял"),
        "en": ("is {new} your number?", "I called {new}, nobody answered"),
    },
    "email": {
        "ru": ("это ваша почта {new}?", "я писал на {new}, нет ответа"),
        "en": ("is {new} your address?", "I wrote to {new}, no answer"),
    },
}
"""Told of somebody else: nothing changes."""
LANGUAGES = ("ru", "en")


def _forms(value: Value, language: str) -> tuple[str, ...]:
    return value.ru if language == "ru" else value.en


def corrected() -> Iterator[Message]:
    """The new value comes out."""
    for language in LANGUAGES:
        for slot, values in NEW.items():
            for value in values:
                for new in _forms(value, language):
                    for old in _forms(OLD[slot], language):
                        texts = {each.format(old=old, new=new) for each in CORRECTED[language]}
                        for text in sorted(texts):
                            yield Message(text, language, value.sets, slot=slot)


def unchanged() -> Iterator[Message]:
    """Nothing changes."""
    for language in LANGUAGES:
        for slot, values in NEW.items():
            for value in values:
                for new in _forms(value, language):
                    for each in DENIED[language]:
                        yield Message(each.format(new=new), language, slot=slot)
                    for each in OF_OTHERS.get(slot, {}).get(language, ()):
                        yield Message(each.format(new=new), language, slot=slot)
                    if slot in ("hall", "date", "time", "hours", "people"):
                        for each in SUPPOSED[language]:
                            yield Message(each.format(new=new), language, asked=("confirm",), slot=slot)
