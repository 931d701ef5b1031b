"""Words that interrupt the booking: a client gives it up, returns to it, or asks about something else."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class DigressionWords:
    """Texts are alternatives of an expression that begins where a word begins, for folded text."""

    gives_up: str = ""
    """Phrases that give the booking up: «не надо», "never mind"."""
    declines: str = ""
    """Phrases that give it up unless one of the optional slots was asked for: «нет, спасибо»."""
    beside_giving_up: frozenset[str] = frozenset()
    """Words that may stand beside: «ой», «извините»."""
    resumes: str = ""
    """Phrases that return to the booking: «на чём мы остановились?»."""
    hypothetical: str = ""
    """Words of a hypothetical question: «если», «можно будет»."""
    moving: str = ""
    """Words for moving or cancelling a booking and the reasons for it: «перенести», «заболею»."""
    why: str = ""
    """Questions about the purpose of a slot: «зачем», «обязательно»."""
    slots: dict[str, str]
    """Nouns for the slots whose purpose may be questioned, by name."""
    which: str = ""
    """Words that begin a question about halls: «какой», «куда», "which"."""
    out_of: str = ""
    """The word between such a word and the halls: «какой из залов»."""
    fits: str = ""
    """Beginnings of the words for "is large enough": «влез», "fit"."""
    is_open: str = ""
    """Beginnings of the words for "is open or free": «открыт», "free"."""
    owes: str = ""
    """Questions about the total to pay: «сколько с меня?»."""
    is_program: str = ""
    """Questions whether a program or a person answers: «вы робот?»."""
    acknowledges: str = ""
    """Words and phrases of a message that says nothing more: «ясно», "got it"."""
    beside_acknowledging: str = ""
    """Words that may stand beside them: «ну», "well"."""
    too_dear: str = ""
    """Remarks and questions about high prices: «почему так дорого»."""
    reproaches: str = ""
    """Reproaches that a question was passed over: «вы не ответили», "are you even reading this"."""
    repeats: str = ""
    """Phrases for several days at the same hours: «каждый вторник», "every evening"."""
    personal_data: str = ""
    """Requests and questions about the client's personal data: «удалите мои данные»."""
