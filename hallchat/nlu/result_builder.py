"""The working state of one run of the pipeline: the message, its context, and the values found so far."""

from collections.abc import Set
from dataclasses import fields
from datetime import date
from types import SimpleNamespace
from typing import Any, cast

from hallchat.nlu.acts.corrections import RetractionFlags
from hallchat.nlu.acts.rule_questions import RuleQuestion
from hallchat.nlu.slots import FIELDS, SLOTS, TIME, WISH_FIELDS
from hallchat.nlu.text.normalize import Utterance
from hallchat.nlu.types import KnownHall, NluContext, NluResult

_MESSAGE_FIELDS = (*FIELDS, *WISH_FIELDS)
_TIME_FIELDS = ("date", "date_end", "past_date", "start", "end", "hours", "all_day", "daypart")
_BESIDE_DATE = {"date_end", "past_date"}
"""Fields that say more of the date, and mean nothing without it."""
_NOTHING = NluResult()
_RESULT_FIELDS = tuple(field.name for field in fields(NluResult))


class ResultBuilder:
    """Collects an `NluResult`, step by step."""

    def __init__(self, utterance: Utterance, context: NluContext) -> None:
        self.utterance = utterance
        self.context = context
        # a stand-in that can be changed: a new frozen result for each step would cost more than the step
        self.found = cast(
            NluResult, SimpleNamespace(**{name: getattr(_NOTHING, name) for name in _RESULT_FIELDS})
        )
        self.ambiguous: dict[str, tuple[str, ...]] = {}
        self.invalid: dict[str, str] = {}
        self.retracted = RetractionFlags()
        self.corrected = False
        """True if the message changes a value: «не в пятницу, а в субботу», «на час позже»."""
        self.tells_age = False
        """True if the message tells how old somebody is."""
        self.has_extension = False
        """True if an extension stands behind the phone number: «доб. 14»."""
        self.postponed = False
        """True if the client decides later: "I'll confirm tonight"."""
        self.correction_end = 0
        """The place behind the last word of correction that stands between values; 0 without one."""
        self.asked_extras: tuple[str, ...] | None = None
        """The extras that a question is about; empty if it is about all of them, None if about none."""
        self.night = ""
        """"begins" or "ends": what the day of the message does to the night that the message names."""
        self.from_midnight = False
        """True if the start is said as midnight or 24."""
        self.from_now = False
        """True if the start is counted from now: «через час»."""
        self.rule_question: RuleQuestion | None = None
        self.noted: str | None = None
        """The slots whose noting the message asks about, "" for all; None if it asks no such thing."""
        self.only_glad = False
        """True if the message only says what the client is glad of."""
        self.hall_compared = False
        """True if the hall was chosen by its size or price: "the bigger one" is no question about these."""

        self.refused_halls: tuple[str, ...] = ()
        """The keys of the halls that the client does not want: «не Мрак»."""
        self.dislikes: tuple[tuple[int, int], ...] = ()
        """The start and the end of the words that say why a hall is not wanted."""
        self.hall_unchosen = False
        """True if the chosen hall was not the client's choice: «я Мрак не выбирала»."""
        self.hall_described = False
        """True if the message describes the hall that it wants: its words ask the studio nothing."""

    @property
    def today(self) -> date:
        """The studio's day of `context.now`."""
        return self.context.now.date()

    @property
    def hall(self) -> KnownHall | None:
        """The hall of the message, else the hall chosen before."""
        key = self.found.hall or self.context.hall
        if key is None:
            return None  # not after a look at each of perhaps thousands
        return next((hall for hall in self.context.halls if hall.key == key), None)

    def asked(self, slot: str) -> bool:
        """True if the last answer asked for the slot."""
        return slot in self.context.asked

    def set(self, **values: Any) -> None:
        """Sets fields of the result."""
        vars(self.found).update(values)

    def set_with_doubts(
        self, field: str, value: Any, invalid_words: str | None, options: tuple[str, ...] = ()
    ) -> None:
        """Sets one field. Keeps `invalid_words` if `value` is None, and `options` as alternatives."""
        self.set(**{field: value})
        if invalid_words and value is None:
            self.invalid[field] = invalid_words
        if options:
            self.ambiguous[field] = options

    def copy_with(self, utterance: Utterance) -> "ResultBuilder":
        """A builder with nothing found yet, to mask what a step would find in that text."""
        return ResultBuilder(utterance, self.context)

    def build(self) -> NluResult:
        """The finished result."""
        return NluResult(**{**vars(self.found), "ambiguous": self.ambiguous, "invalid": self.invalid})

    def mentioned_fields(self) -> frozenset[str]:
        """The fields that the message gives a value for, valid or not. Unclear hours are `slots.TIME`."""
        filled = {field for field in _MESSAGE_FIELDS if getattr(self.found, field) is not None}
        return frozenset(filled | self.ambiguous.keys() | self.invalid.keys())

    def keep_only(self, fields: Set[str]) -> None:
        """Forgets the values, valid or not, of all other fields of the message."""
        left_out = self.mentioned_fields() - fields
        self._forget(left_out | (_BESIDE_DATE if "date" in left_out else set()))

    def drop_times(self) -> None:
        """Forgets the days and hours that the message names for another reason than to book them."""
        self._forget({*_TIME_FIELDS, TIME})

    def _forget(self, fields: Set[str]) -> None:
        for name in fields:
            self.ambiguous.pop(name, None)
            self.invalid.pop(name, None)
            if name in _RESULT_FIELDS:
                setattr(self.found, name, getattr(_NOTHING, name))

    def mentioned_slots(self) -> frozenset[str]:
        """The slots that the message gives a value for, valid or not."""
        fields = self.mentioned_fields()
        return frozenset(slot.name for slot in SLOTS if fields & {slot.name, *slot.fields})
