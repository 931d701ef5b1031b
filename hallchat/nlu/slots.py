"""The registry of slots: the data that a client is asked for, in the order of asking.

A slot is asked for by its name ("time"); one or more fields of `NluResult` and of the dialogue state hold its
value ("start", "end", "hours"). Every other list of slots or fields is derived from this one.
README.md lists the steps that add a slot.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Slot:
    """One slot of a booking."""

    name: str
    """The name by which answers ask for it: a value of `asks` and `asked`."""
    fields: tuple[str, ...]
    """The fields that hold its value; the first one is shown."""
    quoted: tuple[str, ...]
    """Those of the fields that a quote states: a change of one supersedes the quote."""
    column: str = ""
    """The column of quotes and bookings that stores it; "" for hall, date and time: they have several."""
    contact: bool = False
    """True for the client's own data: hidden from a language model, and kept for the next booking."""
    refusable: bool = False
    """True if «нет, спасибо» as an answer refuses only this slot, not the booking."""
    optional: bool = False
    """True if it is never asked for: a client may give it."""
    justified: bool = False
    """True if a client may ask for the reason of the question: «зачем вам мой номер?»."""

    @property
    def label(self) -> str:
        """The key of its name in `wording`."""
        return f"label-{self.name}"


TIME = "time"
"""The slot's name, and a pseudo-field of `NluResult.ambiguous` and `NluResult.invalid`.

Unclear or invalid hours stand there under "time", because they concern start and end together. An unclear
duration stands under its field, "hours".
"""

SLOTS = (
    Slot("hall", ("hall",), ("hall",)),
    Slot("date", ("date",), ("date",)),
    Slot(TIME, ("start", "end", "hours", "all_day", "daypart"), ("start", "end")),
    Slot("name", ("name",), ("name",), "client_name", contact=True, justified=True),
    Slot("phone", ("phone",), ("phone",), "client_phone", contact=True, refusable=True, justified=True),
    Slot("email", ("email",), ("email",), "client_email", contact=True, refusable=True, justified=True),
    Slot("people", ("people",), ("people",), "num_people", refusable=True, justified=True),
    Slot("extras", ("extras",), ("extras",), refusable=True, optional=True),
    Slot("code", ("code",), ("code",), refusable=True, optional=True),
)

NAMES = tuple(slot.name for slot in SLOTS)
REQUIRED = tuple(slot for slot in SLOTS if not slot.optional)
"""The slots without which nothing can be booked."""
VISIT = tuple(slot for slot in REQUIRED if not slot.column)
"""The hall, the date and the time."""
DETAILS = tuple(slot for slot in SLOTS if slot.column)
"""The client's details: their one field has their name, and a booking stores it as given."""
CONTACTS = tuple(slot.name for slot in SLOTS if slot.contact)
REFUSABLE = tuple(slot.name for slot in SLOTS if slot.refusable)
JUSTIFIED = tuple(slot.name for slot in SLOTS if slot.justified)
QUOTED_FIELDS = tuple(field for slot in SLOTS for field in slot.quoted)
"""The fields that a quote states."""
FIELDS = tuple(field for slot in SLOTS for field in slot.fields)
BOOKING_FIELDS = tuple(field for slot in SLOTS if not slot.contact for field in slot.fields)
"""The fields of the booking without the client's own data."""
WISH_FIELDS = ("budget",)
"""Fields that no slot asks for: they only help to choose a hall."""

CONSENTS = ("rules", "confirm")
"""The consents that a summary asks for: to the hall's rules, and to the booking."""
ASKABLE = (*NAMES, *CONSENTS)
"""The slots and consents that an answer may ask for."""


def slot_of(field: str) -> Slot:
    """The slot that a field belongs to. Raises KeyError if there is none."""
    return _BY_FIELD[field]


_BY_FIELD = {field: slot for slot in SLOTS for field in slot.fields}
