"""Shared by the tools: the client whom they serve, and the types of their arguments."""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated

from pydantic import Field
from sqlalchemy.orm import Session

from hallchat.agent.dialogue.state import DialogueState
from hallchat.config import Settings
from hallchat.nlu.extractors.extras import MAX_COUNT

HallName = Annotated[str, Field(max_length=80, description="Name of the hall")]
Clock = Annotated[str, Field(pattern=r"^\d{1,2}:\d{2}$", description="HH:MM, studio time; midnight is 24:00")]
ExtraCounts = Annotated[
    dict[Annotated[str, Field(max_length=80)], Annotated[int, Field(ge=0, le=MAX_COUNT)]],
    Field(max_length=50, description="Name or key of an extra -> how many; all that the client wants"),
]
BookingReference = Annotated[
    str, Field(max_length=12, description="Reference of a booking of the client's that is to be changed")
]
PromoCode = Annotated[str, Field(max_length=40, description="Promo code that the client gave")]


@dataclass(frozen=True, slots=True)
class ToolContext:
    """Whom a tool serves."""

    session: Session
    conversation_id: str
    state: DialogueState
    settings: Settings
    now: datetime
    language: str
