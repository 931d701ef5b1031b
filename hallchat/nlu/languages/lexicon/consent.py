"""Words that agree and refuse."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentWords:
    """Words of a yes and of a no. Sets hold folded words, texts hold alternatives of an expression."""

    yes: frozenset[str]
    """Words that agree on their own: «да», «согласен»."""
    yes_phrases: str = ""
    """Phrases that agree: «всё так», "go ahead"."""
    confirms: str = ""
    """Verbs of booking, which are a yes to a summary: «бронируйте», "make the booking"."""
    fillers: frozenset[str] = frozenset()
    """Words that may stand beside a yes and leave it without reservation: «со всем», "please"."""
    as_is: str = ""
    """Words that want no change: «как есть». They are none of a yes, and refuse a change."""
    disbelief: str = ""
    """Phrases that look like a yes and are none: «да ладно»."""
    afterwards: str = ""
    """Requests and plans for the time after a yes, which limit it in nothing: «и пришлите счёт»."""
    no: str
    """Refusals, wherever they stand; they begin where a word begins."""
    lone_no: str = ""
    """Words that refuse if they stand between signs: «ой, нет, ...»."""
    before_lone_no: str = ""
    """Interjections before such a word: «ой»."""
    edge_no: str = ""
    """Words that refuse at the beginning or the end of a message."""
    not_refusal: str = ""
    """Phrases with a "no" that refuse nothing: «нет вопросов», «есть ли»."""
    reservations: str = ""
    """Words that limit a yes: «но», "except"."""
    and_also: str = ""
    """Words between a yes and what is to be booked next: «и ещё»."""
    needs: str = ""
    """Words by which a client says what a yes depends on: «нужен», "as long as"."""
    wishes: str = ""
    """Words by which a client wants the data beside them, and does not only ask about them: «давайте»."""
    we_are: str = ""
    """Words before a number of people that is told, whatever is asked beside it: «нас 8, парковка есть?»."""
    may_i: str = ""
    """Requests that data follow: «можно», "can we have"."""
    supposing: str = ""
    """What a sentence begins with that only supposes something: «а если», "what if"."""
    suppositions: str = ""
    """Words by which a client only supposes something: «если»."""
