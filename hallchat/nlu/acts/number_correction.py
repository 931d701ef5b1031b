"""A lone number that sets right what was told last: "ой нет два" after "на три часа"."""

import re

from hallchat.nlu.text.normalize import Utterance

_WORD = (
    r"(?:0|о[йх]|ах|а|ну|нет|не|так|стоп|тогда|лучше|точнее|вернее|то\s+есть|давайте?|пусть|будет|хватит|достаточно"
    r"|только|всего|лишь|вс[её]-?\s?таки|поменяйте|сделайте|ошиб(?:ся|лась)|простите|извините|пожалуйста|наверное"
    r"|oh|no|wait|sorry|actually|make\s+(?:it|that)|rather|just|only|then|instead|please|i\s+mean(?:t)?"
    r"|let'?s\s+(?:say|do|make\s+it)|ok|okay|well|enough|maybe)"
)
"""The first is "oh", which is a zero by now."""
_NUMBER = re.compile(
    rf"\W*(?P<before>(?:{_WORD}\W+)*)(?:(?P<on>на|for)\s+)?(?P<n>\d{{1,3}})(?P<after>(?:\W+{_WORD})*)\W*"
)
_LONE = re.compile(r"(?<!\d)[1-9](?!\d)")
_LONGEST = 12
"""Hours: a greater number is no length."""


def number(
    utterance: Utterance, asked: tuple[str, ...], last_filled: tuple[str, ...]
) -> dict[str, float] | None:
    """The hours or the number of people by the name of their field; crosses it out.

    `last_filled`: the fields that the client told last. Where a number is asked for, it is an answer rather.
    """
    match = _NUMBER.fullmatch(utterance.text)
    of_number = {"hours", "people"} & set(last_filled)
    if match is None or len(of_number) != 1 or {"people", "date", "phone"} & set(asked):
        return None
    field, count = of_number.pop(), int(match["n"])
    if not (match["on"] or match["before"] or match["after"]):
        return None
    if "time" in asked and (field == "people" or "start" in last_filled):
        return None
    if count == 0 or (field == "hours" and count > _LONGEST) or (match["on"] and field == "people"):
        return None
    utterance.mask(*match.span("n"))
    return {"hours": float(count)} if field == "hours" else {"people": count}


def length(utterance: Utterance) -> float | None:
    """The hours that are left beside a length that was taken back: "не 2 часа, а 3"; crosses them out."""
    if match := _LONE.search(utterance.text):
        utterance.mask(*match.span())
        return float(match[0])
    return None
