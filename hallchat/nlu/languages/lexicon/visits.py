"""Words of complaints about a visit that is over: dirt, cold, others' things, nobody who came."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitWords:
    """Alternatives of an expression that begins where a word begins, without groups, for folded text."""

    dirt: str = ""
    """Disorder that is a fault whenever it is stated: «бардак», «чужие вещи», "filthy"."""
    discomfort: str = ""
    """What is a fault where it was so: «холодно», "freezing"."""
    suffered: str = ""
    """What the clients went through: «замёрзли», «прождали полчаса», «администратора не было»."""
    was: str = ""
    """Words that tell of what was: «было», «оказалась», "were"."""
    places: str = ""
    """The studio and its things: «в зале», «циклорама», "the room"."""
    ago: str = ""
    """When the visit was: «вчера», «в прошлый раз», "last week"."""
    reproofs: str = ""
    """Questions that only blame: «мы за такое деньги платили?», "is this what we paid for?"."""
    negations: str = ""
    """Words before a fault that take it back: «не», "wasn't"."""
    degrees: str = ""
    """Words between these and a fault: «не было слишком холодно»."""
    elsewhere: str = ""
    """Sentences of another place, of plans and of pictures: «на улице», «хотим снять», "outside"."""
    still: str = ""
    """Words of what goes on now, or of booking and paying: «стоим», «сегодня», «оплатили»."""
