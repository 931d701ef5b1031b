"""Words about a booking that was made: that it is to change, which one is meant, whether it is paid."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class BookedWords:
    """Texts are alternatives of an expression that begins where a word begins, for folded text."""

    moves: str = ""
    """Verbs that move a booking: «перенесите», "reschedule"."""
    changes: str = ""
    """Other phrases that change one: «на час позже», «добавьте час», "for one more hour"."""
    imperatives: str = ""
    """Verbs that want a change now, also beside a condition: «замените дату, если свободно»."""
    agreed: str = ""
    """Words that agree to a change that was shown: «меняйте», "change it"."""
    anew: str = ""
    """Words that make a cancellation a change: «запишите заново», "book it again"."""
    keeps: str = ""
    """Phrases that leave a booking as it is: «ничего не меняйте», "leave it as it was"."""
    another: str = ""
    """Words for one more booking: «ещё одну бронь», "an additional booking"."""
    ordinals: dict[int, str] = field(default_factory=dict)
    """Place in the client's list of bookings, -1 for the last, -> its words: «первую»."""
    all: str = ""
    """Words of a cancellation for all that the client has: «отмените обе»."""
    targets: str = ""
    """Words with which the new values of a change begin: «перенесите Мрак на …»."""
    own: str = ""
    """Words that point at one booking: «мою», «её», "it"."""
    before_reference: str = ""
    """Words that a reference follows: «номер брони», "reference"."""
    had_booked: str = ""
    """Phrases of a client who has booked before: «я у вас бронировала», "I have a booking"."""
    link: str = ""
    """Words for the link to the payment."""
    will_pay: str = ""
    """Statements and questions when the client pays: no day of a visit. «вечером оплачу»."""
    is_paid: str = ""
    """Questions whether a booking is paid: «прошла ли оплата?»."""
    left_to_pay: str = ""
    """Questions what is still to be paid: «сколько доплатить?»."""
