"""Words around a client's name, and parts of names."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class NameWords:
    """Words around a name: alternatives of one expression, without capturing groups.

    They are compared with the client's own words, in any case unless it says otherwise.
    """

    titles: str = ""
    """Titles before a name that are no part of it: "mr"."""
    modals: str = ""
    after_modals: str = ""
    """Verbs that are names too, and words behind them that no name has: "Will that", "May we"."""
    introductions: str
    """What a name follows: "меня зовут", "my name is"."""
    after_introduction: str = ""
    """A word between the introduction and the name: "имя это Анна"."""
    around: tuple[tuple[str, str], ...] = ()
    """Pairs of expressions that a name stands between: "меня ... зовут"."""
    after_name: str = ""
    """What follows a name: "... меня зовут", "... is my name"."""
    weak_after_name: str = ""
    """What follows a name, but also other words: "Anna here", not "tourist here"."""
    weak_introductions_dashed: str = ""
    """What may introduce a name, with a space or a dash before the name: "это - Анна". Case is respected."""
    weak_introductions: str = ""
    """The same with a space: "запишите на". Case is respected; "^" is the beginning of the message."""
    in_whose_name: str = ""
    """What stands before a relative in whose name a booking is: "на", "in the name of my"."""
    entering: str = ""
    """Words between such a relative and the name: "на мужа запишите: Пётр"."""
    for_client: str = ""
    """Words between the data of a booking and the name of its client: "2-4pm, for Ruth Okafor"."""
    before_data: str = ""
    """Words with which more data follow such a name: "for Ruth Okafor on December 1"."""
    before_declined: str = ""
    """Words after which a name is declined, not in the nominative: "на имя"."""
    surname: str = ""
    """Words for "surname"."""
    after_surname: str = ""
    """Words between "surname" and the surname: "моя", "is"."""
    surname_endings: str = ""
    """Endings by which a word is recognised as a surname."""
    patronymic: str = ""
    """A patronymic, in any case."""
    patronymic_noun: str = ""
    """The word "patronymic" before one."""
    particles: frozenset[str] = frozenset()
    """Parts of a name that stay in lower case, as they are written: "van", "оглы"."""
    and_: str = ""
    """The word between two names, of which the first is taken."""
    courtesies: str = ""
    """Phrases behind a name that are no part of it, whatever their capitals: "Анна Вопросов нет"."""
    before_question: str = ""
    """Words that join a question to a name before it: "Бахыт, а парковка есть?"."""
    speaks_of_it: str = ""
    """Words of a question that take up the word before it, which is no name then: "Кофе, а он есть?"."""
    vocatives: str = ""
    """Words in the place of such a name that are none: "Господи, а парковка есть?"."""
    fillers: str = ""
    """Words that may stand before a name in an answer: "пусть", "just"."""
