"""A model that sometimes fails."""

import random
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import count
from typing import Any

from tests.fake_model.faults import FAULTS
from tests.fake_model.reply import Answer, Fault, Reply
from tests.fake_model.steps import after

MAX_PIECES = 20
"""The latest point at which a stream breaks."""


def flaky(answer: Answer, share: float, seed: int, among: Sequence[Fault] = FAULTS) -> Answer:
    """The answer, of whose replies a share (0 to 1) fails, at any point where the fault can happen.

    The seed alone decides which request, by its number, gets which fault.
    """
    numbers = count()

    def answered(request: Mapping[str, Any]) -> Reply:
        # A generator for each request, so that its draws do not change those of the next request.
        generator = random.Random(f"{seed}/{next(numbers)}")
        reply = answer(request)
        return replace(reply, fault=_drawn_fault(generator, among)) if generator.random() < share else reply

    return answered


def _drawn_fault(generator: random.Random, among: Sequence[Fault]) -> Fault:
    fault = generator.choice(among)
    if not fault.points:
        return fault
    point = generator.choice(fault.points)
    return fault.put(after(generator.randint(1, MAX_PIECES)) if point.pieces else point)
