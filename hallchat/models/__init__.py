"""The tables. No rules here: `booking` and `agent` hold them."""

from hallchat.models.base import Base
from hallchat.models.conversation import (
    Conversation,
    Draft,
    Message,
    ModelUse,
    Outcome,
    ToolCall,
    Turn,
    TurnState,
)
from hallchat.models.studio import (
    BookedHour,
    Booking,
    BookingStatus,
    Hall,
    Photo,
    Quote,
    QuoteState,
    Staff,
)

__all__ = [
    "Base",
    "BookedHour",
    "Booking",
    "BookingStatus",
    "Conversation",
    "Draft",
    "Hall",
    "Message",
    "ModelUse",
    "Outcome",
    "Photo",
    "Quote",
    "QuoteState",
    "Staff",
    "ToolCall",
    "Turn",
    "TurnState",
]
