"""Updates from Telegram, stored until they are answered."""

from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from hallchat.models.base import Base

_PENDING = text("done_at IS NULL")


class TelegramUpdate(Base):
    """An update of the Bot API, stored before it is confirmed to Telegram."""

    __tablename__ = "telegram_updates"
    __table_args__ = (
        Index("ix_telegram_updates_pending", "update_id", sqlite_where=_PENDING, postgresql_where=_PENDING),
        Index("ix_telegram_updates_chat", "chat_id", "answer_id"),
    )

    update_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    """Telegram's id of the update; an update that comes twice has the same id."""
    chat_id: Mapped[int] = mapped_column(BigInteger)
    payload: Mapped[dict[str, Any] | None]
    """The update as it came; deleted when it is answered."""
    answer_id: Mapped[int | None] = mapped_column(BigInteger)
    """Telegram's id of the answer's last message in that chat."""
    received_at: Mapped[datetime] = mapped_column(index=True)
    done_at: Mapped[datetime | None]
