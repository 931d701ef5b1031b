"""A model that fails now and then."""

import random
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import count
from typing import Any

from tests.fake_model.faults import FAULTS
from tests.fake_model.reply import Answer, Fault, Reply
from tests.fake_model.steps import after

MOST_PIECES = 20
"""After which a stream breaks."""


def flaky(answer: Answer, share: float, seed: int, among: Sequence[Fault] = FAULTS) -> Answer:
    """The answer with a share (0 to 1) of its replies failing, at any point where the fault can happen.

    Which of the requests, the first, second or so on, meets which fault depends on the seed alone.
    """
    numbers = count()

    def answered(request: Mapping[str, Any]) -> Reply:
        # A generator for each request: what one draws does not move the next.
        drawn = random.Random(f"{seed}/{next(numbers)}")
        reply = answer(request)
        return replace(reply, fault=_some(drawn, among)) if drawn.random() < share else reply

    return answered


def _some(drawn: random.Random, among: Sequence[Fault]) -> Fault:
    fault = drawn.choice(among)
    if not fault.points:
        return fault
    point = drawn.choice(fault.points)
    return fault.put(after(drawn.randint(1, MOST_PIECES)) if point.pieces else point)
