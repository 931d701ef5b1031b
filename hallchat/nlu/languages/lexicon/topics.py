"""Words of questions that the studio answers in its own words: parking, dogs, the height of the ceiling."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicWords:
    """Expressions are alternatives that begin where a word begins, for folded text, without groups."""

    topics: dict[str, str] = field(default_factory=dict)
    """Topic -> the wordings by which a question is about it."""
    stems: dict[str, frozenset[str]] = field(default_factory=dict)
    """Topic -> the beginnings of its words that are also recognised with a wrong letter."""
    facts: dict[str, str] = field(default_factory=dict)
    """Name of a hall's fact, as in `studio.toml` -> the words that ask for it."""
    questions: str = ""
    """Words that make a sentence a question also without its sign: «есть ли», "do you have"."""
    statements: str = ""
    """Beginnings that make it none: «у меня есть», "I have"."""
    about_studio: str = ""
    """Words that show that a question is about the studio: «у вас», "can we"."""
    own_booking: str = ""
    """Words for the client's own booking, to which something is done: «мою бронь»."""
    acts: str = ""
    """Words by which it is done now: «отмените», "call off"."""
    money_back: str = ""
    """Words that ask for the money beside such an act: «вернёте», "refund"."""
    exists: str = ""
    """Words that ask if something is there or allowed: «есть ли», "is there"."""
    permits: str = ""
    """Those of them that ask for a permission: «можно», "may we"."""
    joins: str = ""
    """Words between two parts of a sentence that may ask different things: «и», "or"."""
    reasons: str = ""
    """Words that ask for a reason, which is no fact: «зачем»."""
    halls: str = ""
    """Words for what is rented: «зал», "room"."""
    certain_ways: str = ""
    """Ways to pay that only the studio can speak of: «наличными», "in cash"."""
    others: str = ""
    """Words that make a question one about none of the topics: «вакансии», "print"."""
    nearby: str = ""
    """Words for what is outside the studio: «рядом», "hotel"."""
    trade: str = ""
    """Words for selling and lending: «продаёте»."""
    there_is: str = ""
    """Words before a thing whose last noun names it: "is there a parking space"."""
    lends: str = ""
    """Words before a thing that is to be lent: "rent a"."""
    is_there: str = ""
    """Words before or after a thing whose first noun names it: «есть ли няня для ребёнка»."""
    traits: str = ""
    """Expressions for words that only describe the noun: «белый»."""
    prepositions: frozenset[str] = frozenset()
    """Words before what a thing is for, with or near."""
    vague: frozenset[str] = frozenset()
    """Nouns that leave it to the other words what is asked for: «место», "space"."""
    openings: str = ""
    """Words that make a sentence a question where they begin it: "are", «можно»."""
    answerless: str = ""
    """Questions that ask about what was said before: "is that a problem", «можно»."""
    empty: frozenset[str] = frozenset()
    """Words that say nothing about the matter of a question: «есть», «вас», "the"."""
