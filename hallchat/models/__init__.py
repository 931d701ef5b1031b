"""The tables. No rules here: `booking` and `agent` hold them."""

from hallchat.models.base import Base
from hallchat.models.conversation import (
    Client,
    Conversation,
    Message,
    ModelUse,
    Outcome,
    SavedDialogueState,
    TokenHour,
    ToolCall,
    Turn,
    TurnState,
)
from hallchat.models.studio import (
    BookedHour,
    Booking,
    BookingEvent,
    BookingStatus,
    Hall,
    HallsStamp,
    Photo,
    Quote,
    QuoteState,
    Staff,
)
from hallchat.models.telegram import TelegramUpdate

__all__ = [
    "Base",
    "BookedHour",
    "Booking",
    "BookingEvent",
    "BookingStatus",
    "Client",
    "Conversation",
    "Hall",
    "HallsStamp",
    "Message",
    "ModelUse",
    "Outcome",
    "Photo",
    "Quote",
    "QuoteState",
    "SavedDialogueState",
    "Staff",
    "TelegramUpdate",
    "TokenHour",
    "ToolCall",
    "Turn",
    "TurnState",
]
