"""Grounding: a language model's sentence is released only if the known facts of the turn support it.

`SentenceGate` in `sentence_gate` cuts a stream of text into sentences and checks each with `SentenceCheck`.
"""

from hallchat.agent.grounding.check import SentenceCheck
from hallchat.agent.grounding.kinds import FactKind

__all__ = ["FactKind", "SentenceCheck"]
