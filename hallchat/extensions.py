"""The Flask extensions; `create_app` binds them to the application."""

from flask_babel import Babel
from flask_compress import Compress
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
login_manager = LoginManager()
babel = Babel()
compress = Compress()
