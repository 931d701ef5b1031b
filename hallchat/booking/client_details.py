"""The details of a client as quotes and bookings store them, in the columns that `nlu.slots` names."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from hallchat.nlu.slots import DETAILS

COLUMNS: Mapping[str, str] = {slot.name: slot.column for slot in DETAILS if slot.name != "people"}
"""Field of `ClientDetails` -> its column."""


@dataclass(frozen=True, slots=True)
class ClientDetails:
    """A field for each slot of `DETAILS` but the number of people, which a hall limits."""

    name: str
    phone: str
    """E.164."""
    email: str


def columns_of(client: ClientDetails) -> dict[str, Any]:
    """The details by column."""
    return {COLUMNS[name]: value for name, value in asdict(client).items()}
