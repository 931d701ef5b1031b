"""The studio's own texts: what they say, a model's sentences may repeat."""

from collections.abc import Sequence, Set
from dataclasses import dataclass
from functools import cached_property

from hallchat.agent.events import Data
from hallchat.agent.grounding.told_answers import ToldAnswers
from hallchat.nlu.text.normalize import fold

_MAX_HALLS = 200
"""Above this number of halls, a text about all halls holds only those that the conversation is about."""


@dataclass(frozen=True)
class StudioTexts:
    """Titles, descriptions, rules and facts of halls, the answers that were told, and the studio's name."""

    studio_name: str
    halls: Sequence[Data]
    talked_of: Set[str | None]
    """Names of the halls that the conversation is about."""
    result_values: Sequence[tuple[str, object]]
    """(key, value) of all facts in the results of tools."""
    told: ToldAnswers

    def about(self, halls: set[int]) -> str:
        """Returns the texts about the halls at these positions (about all if there are none), folded."""
        return self._joined([self.halls[index] for index in halls]) if halls else self._about_all

    @cached_property
    def _about_all(self) -> str:
        are_few = len(self.halls) <= _MAX_HALLS
        return self._joined([hall for hall in self.halls if are_few or hall.get("hall") in self.talked_of])

    def _joined(self, halls: Sequence[Data]) -> str:
        texts = [str(hall.get(key) or "") for hall in halls for key in ("title", "description", "rules")]
        texts += [f"{name} {fact}" for hall in halls for name, fact in (hall.get("facts") or {}).items()]
        texts += [str(value) for key, value in self.result_values if key in ("rules", "description", "label")]
        are_all = len(halls) == len(self.halls)
        texts += self.told.texts(set() if are_all else {str(hall["title"]) for hall in halls})
        return fold("\n".join([*texts, self.studio_name]))
