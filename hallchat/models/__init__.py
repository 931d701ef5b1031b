"""The tables. No rules here: `booking` and `agent` hold them."""

from hallchat.models.base import Base
from hallchat.models.booking import (
    Booking,
    BookingEvent,
    BookingStatus,
    OwnedExtra,
    OwnedHalfHour,
    Quote,
    QuoteState,
    Staff,
)
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
    AnswerRow,
    ClosureRow,
    ExtraRow,
    Hall,
    Photo,
    PriceRuleRow,
    StudioRow,
    StudioStamp,
    UnansweredQuestion,
)
from hallchat.models.telegram import TelegramUpdate

__all__ = [
    "AnswerRow",
    "Base",
    "Booking",
    "BookingEvent",
    "BookingStatus",
    "Client",
    "ClosureRow",
    "Conversation",
    "ExtraRow",
    "Hall",
    "Message",
    "ModelUse",
    "Outcome",
    "OwnedExtra",
    "OwnedHalfHour",
    "Photo",
    "PriceRuleRow",
    "Quote",
    "QuoteState",
    "SavedDialogueState",
    "Staff",
    "StudioRow",
    "StudioStamp",
    "TelegramUpdate",
    "TokenHour",
    "ToolCall",
    "Turn",
    "TurnState",
    "UnansweredQuestion",
]
