"""The quick replies under an answer."""

from collections.abc import Iterable
from datetime import date

from hallchat.agent.events import ToolFinished
from hallchat.agent.turns.blocks import is_summary
from hallchat.agent.turns.transcript import PastTurn
from hallchat.wording import say
from hallchat.wording.free_times import are_windows, choosing_words, listed_spans


def shown_replies(past: PastTurn, language: str, today: date) -> tuple[str, ...]:
    """The suggestions of an answer that no button of its cards sends; none of an unfinished answer.

    A hall's card is as high as a screen: its name stays among them, or it would have to be searched for.
    """
    if past.done is None:
        return ()
    cards = (block for block in past.blocks if isinstance(block, ToolFinished))
    sent = {message for card in cards for message in _sent_by(card, language, today)}
    return tuple(each for each in past.done.suggestions if each not in sent)


def _sent_by(card: ToolFinished, language: str, today: date) -> Iterable[str]:
    """The messages that the buttons of a summary, or of the times of a search, send."""
    result = card.result
    if is_summary(card.name, result):
        return say(language, "chip-confirm"), say(language, "chip-change")
    if card.name == "find_free_time" and "error" not in result:
        window = are_windows(result)
        return [choosing_words(language, each, today, is_window=window) for each in listed_spans(result)]
    return ()
