"""Hallchat: an AI receptionist for a photo studio that rents its halls by the hour."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from hallchat.application import create_app

__all__ = ["create_app"]


def __getattr__(name: str) -> Any:
    """Loads the web application on first use: commands without it start in half the time."""
    if name == "create_app":
        from hallchat.application import create_app  # noqa: PLC0415  loaded late

<<<<<<< HEAD
        return create_app
    raise AttributeError(name)
=======
    Raises SettingsError if the environment holds an unusable setting.
    """
    app = Flask(__name__, root_path=str(ROOT), instance_path=_instance_path())
    settings = settings or from_environ(os.environ, Path(app.instance_path))
    app.config.update(_config(settings))
    if settings.trusted_proxies:
        hops = settings.trusted_proxies
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=hops, x_proto=hops, x_host=hops)  # type: ignore[method-assign]  # Flask's documented way
    Path(app.instance_path).mkdir(parents=True, exist_ok=True)
    db.init_app(app)
    migrate.init_app(app, db, directory=str(ROOT / "migrations"))
    for extension in (compress, csrf, htmx, limiter):
        extension.init_app(app)
    with app.app_context():
        sessions = sessionmaker(database.configure(db.engine), expire_on_commit=False)
    clock = clock or settings.now
    app.extensions["hallchat"] = Agent(sessions, settings, engine or select_engine(settings), clock)
    security.init_app(app)
    channels.init_app(app)
    admin.init_app(app)
    cli.init_app(app)
    return app


def _config(settings: Settings) -> dict[str, Any]:
    """The configuration of Flask and its extensions."""
    return {
        "SECRET_KEY": settings.secret_key,
        "SQLALCHEMY_DATABASE_URI": settings.database_url,
        "SQLALCHEMY_ENGINE_OPTIONS": {
            "hide_parameters": True,
            "pool_pre_ping": not settings.database_url.startswith("sqlite"),  # a file cannot disconnect
            "pool_size": 20,  # for 1000 turns at a time; connections of the overflow are not kept open
            # Writers of SQLite wait with a connection: all 64 threads may, and readers still get theirs.
            "max_overflow": 80 if settings.database_url.startswith("sqlite") else 25,
            "pool_timeout": 10,
        },
        "SESSION_COOKIE_SAMESITE": "Lax",
        "SESSION_COOKIE_SECURE": settings.public_url.startswith("https://"),
        "PERMANENT_SESSION_LIFETIME": 365 * 24 * 3600,
        "SESSION_REFRESH_EACH_REQUEST": False,  # or a cached photo would carry a visitor's cookie
        "WTF_CSRF_TIME_LIMIT": None,
        "MAX_CONTENT_LENGTH": 1024 * 1024,
        "SEND_FILE_MAX_AGE_DEFAULT": 365 * 24 * 3600,  # a changed file gets a new address
        "COMPRESS_REGISTER": False,
        "COMPRESS_ALGORITHM": ["br", "gzip"],
        "COMPRESS_MIMETYPES": ["text/html", "text/css", "text/javascript"],  # streamed answers are not
    }


def _instance_path() -> str:
    """The folder `instance` in the checkout, or in the working directory for an installed package."""
    base = ROOT if ROOT != PACKAGE else Path.cwd()
    return str(base / "instance")
>>>>>>> c177b6ecabc8a48ecd015d056f9ca12fc666f6bb
