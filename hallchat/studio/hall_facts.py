"""The facts of a hall, whose names may differ by language: which English fact is which Russian one."""

from collections.abc import Mapping
from dataclasses import dataclass

from hallchat.languages import in_language


@dataclass(frozen=True, slots=True)
class HallFact:
    """A fact in both languages; a language that lacks it has empty texts."""

    name: str
    value: str
    name_en: str = ""
    value_en: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        """The names that it has."""
        return tuple(dict.fromkeys(name for name in (self.name, self.name_en) if name))

    def told(self, language: str) -> tuple[str, str]:
        """Name and value for a reader of the language; an empty value if there is none."""
        text = in_language(self.value, self.value_en, language)
        return (self.name_en if text is self.value_en else self.name), text


def hall_facts(facts: Mapping[str, str], facts_en: Mapping[str, str]) -> tuple[HallFact, ...]:
    """The facts in order. Those of one name are one; so are the others, by their order, if they are as many.

    An empty English value keeps the place of a fact that is only told in Russian.
    """
    english = {name: value for name, value in facts_en.items() if name not in facts}
    alone = [name for name in facts if name not in facts_en]
    pairs = dict(zip(alone, english, strict=True)) if len(alone) == len(english) else {}
    both = [
        HallFact(name, value, name_en, facts_en.get(name_en, ""))
        for name, value in facts.items()
        for name_en in (pairs.get(name, name if name in facts_en else ""),)
    ]
    paired = set(pairs.values())
    return (*both, *(HallFact("", "", name, value) for name, value in english.items() if name not in paired))
