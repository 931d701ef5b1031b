"""Sorts the matters of a question into those that the studio has told about and those it has not."""

from dataclasses import dataclass

from hallchat.nlu.acts.topics import Matter
from hallchat.studio.description import Extra


@dataclass(frozen=True, slots=True)
class Told:
    """One thing that the studio has told, in Russian and English."""

    text: str
    text_en: str
    halls: tuple[str, ...] = ()
    """Keys of the halls that it is about; empty for all."""
    topic: str | None = None
    fact: tuple[str, str] | None = None
    """The name of the fact whose value the text is, in both languages."""
    extra: Extra | None = None
    """The extra that is meant; its name is the text."""


@dataclass(frozen=True, slots=True)
class Found:
    """The matter of a question, with what the studio has told of it and what not."""

    matter: Matter
    told: tuple[Told, ...] = ()
    not_told: tuple[str, ...] = ()
    """Topics and facts that nothing is told of; empty if something is, or if the matter is unknown."""

    @property
    def topic(self) -> str | None:
        """The known topic that is asked about; None for a fact and for what is not known."""
        return next(iter(self.matter.topics), None)
