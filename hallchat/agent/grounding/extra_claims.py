"""Checks what a sentence says of extras and promo codes: prices, what is free, what was added."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from hallchat.agent.events import Data
from hallchat.nlu.extractors.extra_index import ExtraIndex, extra_index
from hallchat.nlu.extractors.extra_mentions import find_mentions
from hallchat.nlu.languages import CLAIMS
from hallchat.nlu.languages.patterns import lazy
from hallchat.nlu.languages.word_lists import any_of
from hallchat.nlu.types import KnownExtra

_ADDED = any_of(CLAIMS.added)
_NOT_ADDED = any_of(CLAIMS.not_added)
_FOR_NOTHING = lazy(rf"(?:{CLAIMS.for_nothing})")
_QUESTION = re.compile(r"\?\W*$")


@dataclass(frozen=True)
class KnownExtras:
    """The studio's extras, and what was ordered of them."""

    extras: Sequence[Data]
    results: Sequence[Data]
    ordered: frozenset[str]
    """The keys of the extras that the client has ordered."""

    @cached_property
    def _index(self) -> ExtraIndex:
        return extra_index(tuple(KnownExtra(extra["extra"], (extra["name"],)) for extra in self.extras))

    def named(self, text: str) -> list[Data]:
        """Returns the extras that a folded sentence names."""
        near = self._index.near_words(text) if self.extras else []
        if not near:
            return []
        mentions = find_mentions(text, text, self._index, {}, near)
        keys = {mention.keys[0] for mention in mentions if mention.is_certain}
        return [extra for extra in self.extras if extra["extra"] in keys]

    def prices(self, named: Sequence[Data]) -> frozenset[float]:
        """Returns the prices of these extras, those of further people, and their lines in the results."""
        amounts = {float(extra[key]) for extra in named for key in ("rubles", "further") if key in extra}
        names = {extra["name"] for extra in named}
        lines = [line for result in self.results for line in result.get("lines") or ()]
        return frozenset(amounts | {float(line["amount"]) for line in lines if line["label"] in names})

    def numbers(self, named: Sequence[Data]) -> frozenset[float]:
        """Returns how many there are, how many one booking may have, and for how many people they are."""
        keys = ("stock", "most", "includes")
        return frozenset(float(extra[key]) for extra in named for key in keys if key in extra)

    def is_promise_known(self, promise: str, text: str) -> bool:
        """True if the extras that are named cost nothing, or a line of a result lowers the price."""
        if _FOR_NOTHING.match(promise):
            named = self.named(text)
            return bool(named) and all(not extra["rubles"] for extra in named)
        lines = (line for result in self.results for line in result.get("lines") or ())
        return any(line["amount"] < 0 for line in lines) or self._is_code_counted()

    def _is_code_counted(self) -> bool:
        """True if a promo code changes a price that was told."""
        told = (each for result in self.results for each in (result, *result.get("halls", ())))
        return any(isinstance(each, Mapping) and "with_code" in each for each in told)

    def claims_added(self, text: str) -> bool:
        """True if the folded sentence says that extras were added which nobody has ordered."""
        if not _ADDED.search(text) or _NOT_ADDED.search(text) or _QUESTION.search(text):
            return False
        return any(extra["extra"] not in self.ordered for extra in self.named(text))
