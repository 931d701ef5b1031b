"""The web application: puts the parts together."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from flask import Flask
from sqlalchemy.orm import sessionmaker
from werkzeug.middleware.proxy_fix import ProxyFix

from hallchat import admin, channels, database, form_origin, security
from hallchat.agent import Agent
from hallchat.agent.engine_protocol import Engine
from hallchat.agent.engines.selection import select_engine
from hallchat.cli import commands
from hallchat.config import MAX_FORM_BYTES, Settings
from hallchat.dotenv import read_settings
from hallchat.extensions import compress, csrf, db, htmx, migrate
from hallchat.paths import ROOT, instance_folder


def create_app(
    settings: Settings | None = None,
    engine: Engine | None = None,
    clock: Callable[[], datetime] | None = None,
) -> Flask:
    """Create the application. Tests pass their own settings, engine and clock.

    Raises SettingsError if the environment holds an unusable setting.
    """
    app = Flask(__name__, root_path=str(ROOT), instance_path=str(instance_folder()))
    settings = settings or read_settings()
    app.config.update(_config(settings))
    if settings.trusted_proxies:
        hops = settings.trusted_proxies
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=hops, x_proto=hops, x_host=hops)  # type: ignore[method-assign]  # Flask's documented way
    Path(app.instance_path).mkdir(parents=True, exist_ok=True)
    db.init_app(app)
    migrate.init_app(app, db, directory=str(ROOT / "migrations"))
    for extension in (compress, csrf, htmx):
        extension.init_app(app)
    with app.app_context():
        sessions = sessionmaker(database.configure(db.engine), expire_on_commit=False)
    clock = clock or settings.now
    app.extensions["hallchat"] = Agent(sessions, settings, engine or select_engine(settings), clock)
    form_origin.init_app(app)
    security.init_app(app)
    channels.init_app(app)
    admin.init_app(app)
    commands.init_app(app)
    return app


def _config(settings: Settings) -> dict[str, Any]:
    """The configuration of Flask and its extensions."""
    return {
        "SECRET_KEY": settings.secret_key,
        "SQLALCHEMY_DATABASE_URI": settings.database_url,
        "SQLALCHEMY_ENGINE_OPTIONS": {
            "hide_parameters": True,
            **database.JSON,
            "pool_pre_ping": not settings.database_url.startswith("sqlite"),  # a file cannot disconnect
            "pool_size": 20,  # for 1000 turns at a time; connections of the overflow are not kept open
            # Staff's and checkout pages wait to write with a connection: readers still get theirs.
            "max_overflow": 80 if settings.database_url.startswith("sqlite") else 25,
            "pool_timeout": 10,
        },
        "SESSION_COOKIE_SAMESITE": "Lax",
        "SESSION_COOKIE_SECURE": settings.public_url.startswith("https://"),
        "PERMANENT_SESSION_LIFETIME": 365 * 24 * 3600,
        "SESSION_REFRESH_EACH_REQUEST": False,  # or a cached photo would carry a visitor's cookie
        "WTF_CSRF_TIME_LIMIT": None,
        "WTF_CSRF_SSL_STRICT": False,  # it insists on a Referer; form_origin decides without
        "MAX_CONTENT_LENGTH": MAX_FORM_BYTES,
        "SEND_FILE_MAX_AGE_DEFAULT": 365 * 24 * 3600,  # a changed file gets a new address
        "COMPRESS_REGISTER": False,
        "COMPRESS_ALGORITHM": ["br", "gzip"],
        "COMPRESS_BR_LEVEL": 5,  # scripts get 6 % smaller than at the usual 4, in hardly more time
        "COMPRESS_MIMETYPES": ["text/html", "text/css", "text/javascript"],  # streamed answers are not
    }
