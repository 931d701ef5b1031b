"""Tells days and hours of something else from those of a booking: "the link expires on the 28th".

A classifier weighs each clause; `training/learn.py` learns the weights of `aside_weights.json` from clauses
that were written for it. Without the file nothing is an aside.
"""

import re
from pathlib import Path

from hallchat.nlu.acts.letter_features import letter_groups
from hallchat.nlu.acts.linear_model import load_model, total_at
from hallchat.nlu.acts.other_matters import names_something
from hallchat.nlu.extractors.time_words import places_of_days, places_of_hours
from hallchat.nlu.languages import CIRCUMSTANCES
from hallchat.nlu.languages.word_lists import any_of
from hallchat.nlu.slots import TIME
from hallchat.nlu.text.normalize import Utterance, words
from hallchat.nlu.types import NluContext

WEIGHTS = Path(__file__).with_name("aside_weights.json")
ASIDE = "aside"
_CLAUSE = re.compile(r"(?:[^.!?…;,()\n]|[.!?…;,](?=[^\s.!?…;,]))+")
_SAME_DAY = any_of(rf"(?:{CIRCUMSTANCES.same_day})(?!\w)")
_NEVER = 1.0
_MIN_WORDS = 3
"""A shorter clause is an answer, or says too little."""


def blank_asides(utterance: Utterance, context: NluContext) -> None:
    """Blanks the days, hours and lengths of the clauses that tell of something else."""
    least, least_alone = _least_probabilities(context)
    clauses = [match for match in _CLAUSE.finditer(utterance.text) if is_aside(match[0], least)]
    if not clauses or _SAME_DAY.search(utterance.text):
        return
    rest, today = Utterance("", utterance.text), context.now.date()
    for match in clauses:
        rest.blank(*match.span())
    for find in (places_of_days, places_of_hours):
        at_least = least if find(rest.text, today) else least_alone
        for match in clauses:
            if is_aside(match[0], at_least):
                _blank(utterance, match, find(match[0], today))


def _blank(utterance: Utterance, clause: re.Match[str], places: set[int]) -> None:
    """Blanks these places of a clause that says more than a time."""
    rest = "".join(" " if at in places else letter for at, letter in enumerate(clause[0]))
    for at in places if names_something(rest) else ():
        utterance.blank(clause.start() + at, clause.start() + at + 1)


def _least_probabilities(context: NluContext) -> tuple[float, float]:
    """From which probability a clause is an aside, and from which if the message names no other time."""
    if {"date", TIME} & set(context.asked):
        return 0.9, _NEVER  # "the model comes at 1" answers "from what time?"
    is_known = (context.date and context.start) or context.last_booking
    return (0.65, 0.65) if is_known else (0.8, 0.9)


def is_aside(clause: str, least: float) -> bool:
    """True if the times of a folded clause are those of something else, at least with that probability."""
    if len(words(clause)) < _MIN_WORDS or (model := load_model(WEIGHTS)) is None:
        return False
    return least < _NEVER and model.totals(letter_groups(clause))[ASIDE] >= total_at(least)
