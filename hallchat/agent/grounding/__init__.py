"""The check of a model's prose: no sentence states what this conversation's tool results do not hold.

`known(turn, public_url)` collects what may be told; `wrong(sentence)` names what a sentence gets wrong.
"""

from hallchat.agent.grounding.check import SentenceCheck, sentence_check
from hallchat.agent.grounding.kinds import FactKind

__all__ = ["FactKind", "SentenceCheck", "sentence_check"]
