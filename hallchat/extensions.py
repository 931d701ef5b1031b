"""The Flask extensions; `create_app` binds them to the application."""

from flask_babel import Babel
from flask_compress import Compress
from flask_limiter import Limiter
from flask_limiter.util import get_remote_address
from flask_login import LoginManager
from flask_migrate import Migrate
from flask_sqlalchemy import SQLAlchemy
from flask_wtf import CSRFProtect
from htmx_flask import Htmx

from hallchat.models import Base

db = SQLAlchemy(metadata=Base.metadata)
migrate = Migrate()
htmx = Htmx()
csrf = CSRFProtect()
limiter = Limiter(get_remote_address, storage_uri="memory://")
login_manager = LoginManager()
babel = Babel()
compress = Compress()
