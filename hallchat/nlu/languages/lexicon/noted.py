"""Words of clients who ask what is noted of their booking: «какое имя записали?», "did you put Lee?"."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class NotedWords:
    """Alternatives of one expression each, without groups, for folded text."""

    nouns: dict[str, str] = field(default_factory=dict)
    """Name of a slot -> what such a question calls it: "people" -> «сколько гостей»."""
    noting: str = ""
    """Verbs for writing something down or agreeing on it: «записали», "did you put"."""
    places: str = ""
    """Where it is written down: «в заявке», "in the list"."""
    right: str = ""
    """Words behind a noun that ask whether it is right: «верный», "correct"."""
    all: str = ""
    """Questions for everything: «что вы записали», "what's in the list"."""
    before_value: str = ""
    """Words before a value whose noting is asked about: «вы записали Иванова?»."""
    openings: str = ""
    """Words with which a question without its sign begins: «какое», "what"."""
    others: str = ""
    """Words of questions that are about something else: «можно», «на сайте», "your phone"."""
