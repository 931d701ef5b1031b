"""Words for the number of people."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleWords:
    """Words that count people.

    Texts are alternatives of one expression, without capturing groups, for folded text in which number words
    are digits already.
    """

    persons: str
    """Nouns behind a number of people: "5 человек"."""
    collective: str = ""
    """The sign that `number_words_to_digits` puts behind a number of people: "вдвоём" is "2чел"."""
    approximately: str = ""
    """Words between a noun or verb and the number: "будет", "примерно", "up to"."""
    is_number_of: str = ""
    """What follows a number that the client explains as that of people: "is the number of students"."""
    minus: str = ""
    """The minus sign as a word."""
    range_start: str = ""
    """The word before the first number of a range: "от"."""
    range_middle: str = ""
    """Words between the numbers of a range: "до", "или"."""
    before_range: str = ""
    """Words that a range of people follows: "нас"."""
    range_phrases: tuple[str, ...] = ()
    """Whole ranges with the groups `low` and `high`: "between 5 and 8"; a noun for people follows them."""
    before_count: tuple[str, ...] = ()
    """Expressions that a number of people follows, in the order of trying: "нас", "party of"."""
    not_people: str = ""
    """What follows a number that counts no people: hours, months."""
    adjectives: str = ""
    """Adjectives between the number and its noun: "5 взрослых людей"."""
    me: str = ""
    """The client as one of the company: "я", "me"."""
    i: str = ""
    """The client as the subject of a sentence: "я", "i"."""
    plus: str = ""
    """Words that add the client to a number of people: "я и 3", "me and 3"."""
    with_: str = ""
    """Words before others in a case of their own: "мама с 2 детьми"."""
    another: str = ""
    """Words between "and" and the number: "я и еще 3", "me and my 3"."""
    friends: str = ""
    """Nouns for those who come with the client: "3 friends and me"."""
    adults: str = ""
    """Nouns for adults where children are counted apart."""
    children: str = ""
    """Nouns for children."""
    alone: str = ""
    """Phrases for one person."""
    couple: str = ""
    """Phrases for two people: "парой", "me and my husband"."""
    joins: tuple[str, ...] = ()
    """Phrases for one more who comes, asked or told: "can my sister come too"."""
    leaves: tuple[str, ...] = ()
    """Phrases for one who does not come: "one less"."""
    added: tuple[str, ...] = ()
    """Phrases for people who join the others, with the group `number`: "ещё двое придут"."""
    put_down: str = ""
    """Words before the same number once more: «около 40, пишите» 40."""
    taken: tuple[str, ...] = ()
    """Phrases for people who leave, with the group `number`: "two people fewer"."""
    before_lone_number: str = ""
    """Words before a number that is all the message says: "около 5"."""
    total: str = ""
    """Phrases for the number of all people, after which members are not counted one by one."""
    totals: tuple[str, ...] = ()
    """Phrases with the `number` of all, which counts before the parts told beside it."""
    groups_of: tuple[str, ...] = ()
    """Phrases for several groups of one size, with `number` and `each`: "4 families of 3"."""
    denied: str = ""
    """Words before a number that is not the one: "not"."""
    with_one_more: tuple[str, ...] = ()
    """Phrases with a number, `fewer`, and the `number` that others make it: "12 of us, 13 with him"."""
    uncounted: tuple[str, ...] = ()
    """Phrases with a number of others than those who come: animals, roles of a play, ages of children."""
    group: str = ""
    """Words before the size of a group that others join: "family of 4 and grandma"."""
    companions: tuple[str, ...] = ()
    """Phrases with the number of only those who come with somebody: "с 2 детьми"."""
    two: str = ""
    """Nouns that are two members of a company: "родители"."""
    roles: str = ""
    """Members of a company: "модель", "фотограф", "мама"."""
    offered: str = ""
    """Words of a question before people whom the studio may have: «у вас есть», "do you have"."""
    pronouns: str = ""
    """Pronouns for such a member: "her"."""
    before_role: str = ""
    """Articles and possessives before a role: "мой", "the"."""
    listed_with: str = ""
    """Words between the members of a company: "мама и сын"."""
    listed_also: str = ""
    """Words that may follow those or a comma: "мама, и еще сын"."""
    i_says: str = ""
    """What follows "I" where it begins another sentence: "4 people and I would like"."""
    explained_by: str = ""
    """Words between a number of people and those whom it counts: "7 people, namely a model"."""
    on_top: str = ""
    """Words in a list of members before those whom a number of people leaves out: "plus"."""
    joined_by: str = ""
    """Words that add others to a number of people: "нас 3 плюс 2 ассистента"."""
    several: str = ""
    """Roles that are several people, and no number without one: "дети"."""
    parts: tuple[str, ...] = ()
    """Phrases that count a part of the company: "из них 5 детей"."""
    first_part: str = ""
    """Phrases for a part of the company if `rest` follows: "взрослых 12, остальные дети"."""
    rest: str = ""
    """Words for all others: "остальные"."""
    pairs: str = ""
    """Nouns for two people: "пар"."""
    pair_adjectives: str = ""
    """Adjectives between the number and these: "5 семейных пар"."""
    not_pairs: str = ""
    """What follows them where they are no people: "3 пары обуви"."""
