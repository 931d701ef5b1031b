"""The words of the client and of the earlier answers."""

from functools import cached_property

from hallchat.agent.engine_protocol import EngineRequest
from hallchat.agent.grounding import date_mentions, prose
from hallchat.agent.grounding.number_mentions import NumberMention, find_numbers

_READ = 4000
"""Characters of a message or an answer that are read."""


class ConversationWords:
    """Of one turn and of those before it; numbers, days and hours, each read when they are asked for."""

    def __init__(self, request: EngineRequest) -> None:
        self._turn = request

    @cached_property
    def client(self) -> str:
        """The client's own words, folded, and their name."""
        said = (*self._messages, self._turn.state.name or "")
        return "\n".join(each[:_READ] for each in said).lower().replace("ё", "е")

    @cached_property
    def days(self) -> date_mentions.DateMentions:
        """Days that the client and earlier answers named."""
        texts = (*self._messages, *self._answers)
        return date_mentions.find_days(
            "\n".join(prose.read(part).text for each in texts for part in _lines(each)), self._turn.now.date()
        )

    @cached_property
    def client_figures(self) -> list[NumberMention]:
        return _figures(self._messages)

    @cached_property
    def answer_figures(self) -> list[NumberMention]:
        return _figures(self._answers)

    @cached_property
    def numbers(self) -> frozenset[float]:
        """Numbers in the client's own words."""
        return frozenset(each.value for each in self.client_figures)

    @cached_property
    def amounts(self) -> frozenset[float]:
        """Sums that earlier answers told."""
        return frozenset(each.value for each in self.answer_figures if each.unit == "rubles")

    @property
    def _messages(self) -> tuple[str, ...]:
        return (*(each.client for each in self._turn.history), self._turn.text)

    @property
    def _answers(self) -> tuple[str, ...]:
        return tuple(each.agent for each in self._turn.history)


def _lines(text: str) -> list[str]:
    return [line for line in text[:_READ].splitlines() if line.strip()]


def _figures(texts: tuple[str, ...]) -> list[NumberMention]:
    return [each for text in texts for part in _lines(text) for each in find_numbers(prose.read(part).text)]
