"""Words around the name of a hall."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class HallWords:
    """Words around a hall's name: alternatives of one expression, without groups, for folded text."""

    not_in_name: str = ""
    """Words that are left out where names are compared: "зал", "the"."""
    before_name: str = ""
    """Words for a hall before its name, in text that keeps its capitals: "Зал Мрак"."""
    called: str = ""
    """Words between those and the name: "под названием"."""
    except_: str = ""
    """Words that refuse the hall that follows: "не", "except"."""
    before_refused: str = ""
    """Words between those and the hall: "кроме зала Мрак"."""
    before_number: str = ""
    """Words before a number that is a hall's name: "зал 2"."""
    rather: str = ""
    """Words between two halls after which the last one is meant: "Мрак, нет, лучше Пустота"."""
    thanks: str = ""
    """Words before an adjective that names no hall: "спасибо большое"."""
    described_nouns: str = ""
    """Beginnings of nouns whose adjective names no hall: "белый фон"."""
    introductions: str = ""
    """Words before a client's name, which is no hall: "меня зовут"."""
    adjective_endings: tuple[str, ...] = ()
    """Endings that show that a name is an adjective and not a noun."""
    verb_endings: frozenset[str] = frozenset()
    """Endings of verbs and adverbs, which are no misspelled name: «пусто», «пустит»."""
    in_answers: str = ""
    """Words for halls, which show that a sentence is about them, folded."""
    before_names: str = ""
    """The same as `before_name` for several halls: "залы Мрак и Лофт"."""
    after_name: str = ""
    """Words for a hall behind its name, with capitals: "Blackbox hall"."""
    before_fact: str = ""
    """Words between a name and a number, which make it a hall's name: "Мрак стоит 5000"."""
    not_names: frozenset[str] = frozenset()
    """Words, folded, that an answer begins with a capital letter and that are no names: "Итого: 5000"."""
