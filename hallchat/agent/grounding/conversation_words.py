"""Reads the words of the client and of the earlier answers."""

from functools import cached_property

from hallchat.agent.engine_protocol import EngineRequest
from hallchat.agent.grounding.date_mentions import DateMentions, find_days
from hallchat.agent.grounding.number_mentions import NumberMention, Unit, find_numbers
from hallchat.agent.grounding.prose import read_prose
from hallchat.nlu.text.normalize import fold

_MAX_CHARACTERS = 4000
"""Characters of one message or answer that are read; the rest is ignored."""


class ConversationWords:
    """The words of this turn and the turns before it. Each property is read on first use."""

    def __init__(self, request: EngineRequest) -> None:
        self._request = request

    @cached_property
    def client_text(self) -> str:
        """The client's messages and name, folded."""
        texts = (*self._messages, self._request.state.name or "")
        return fold("\n".join(each[:_MAX_CHARACTERS] for each in texts))

    @cached_property
    def dates(self) -> DateMentions:
        """The days that the client and the earlier answers name."""
        texts = (*self._messages, *self._answers)
        text = "\n".join(read_prose(line).text for each in texts for line in _lines(each))
        return find_days(text, self._request.now.date())

    @cached_property
    def client_numbers(self) -> list[NumberMention]:
        """The numbers in the client's messages."""
        return _numbers_in(self._messages)

    @cached_property
    def answer_numbers(self) -> list[NumberMention]:
        """The numbers in the earlier answers."""
        return _numbers_in(self._answers)

    @cached_property
    def client_values(self) -> frozenset[float]:
        """The values of the numbers in the client's messages."""
        return frozenset(each.value for each in self.client_numbers)

    @cached_property
    def answer_amounts(self) -> frozenset[float]:
        """The sums in rubles that the earlier answers contain."""
        return frozenset(each.value for each in self.answer_numbers if each.unit is Unit.RUBLES)

    @property
    def _messages(self) -> tuple[str, ...]:
        return (*(each.client for each in self._request.history), self._request.text)

    @property
    def _answers(self) -> tuple[str, ...]:
        return tuple(each.agent for each in self._request.history)


def _lines(text: str) -> list[str]:
    return [line for line in text[:_MAX_CHARACTERS].splitlines() if line.strip()]


def _numbers_in(texts: tuple[str, ...]) -> list[NumberMention]:
    return [each for text in texts for line in _lines(text) for each in find_numbers(read_prose(line).text)]
