"""The extension objects, with no application yet."""

import time

from flask_babel import Babel
from flask_compress import Compress
from flask_limiter import Limiter
from flask_limiter.util import get_remote_address
from flask_login import LoginManager
from flask_migrate import Migrate
from flask_sqlalchemy import SQLAlchemy
from flask_wtf import CSRFProtect
from htmx_flask import Htmx
from limits.storage import MemoryStorage

from hallchat.models import Base


class CountingStorage(MemoryStorage):
    """limits' own, but for the thread that it starts at nearly every message to clear what is over."""

    STORAGE_SCHEME = ["counting"]  # noqa: RUF012  limits' own way to declare it
    CLEARS_EVERY_S = 60
    _cleared = 0.0

    def _MemoryStorage__schedule_expiry(self) -> None:  # noqa: N802  the name of the one it replaces
        if time.monotonic() - self._cleared > self.CLEARS_EVERY_S:
            self._cleared = time.monotonic()
            super()._MemoryStorage__expire_events()  # type: ignore[misc]  # as its timer would


db = SQLAlchemy(metadata=Base.metadata)
migrate = Migrate()
htmx = Htmx()
csrf = CSRFProtect()
limiter = Limiter(get_remote_address, storage_uri="counting://")
login_manager = LoginManager()
babel = Babel()
compress = Compress()
