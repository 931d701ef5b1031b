"""Settings: read from the environment once, checked, frozen."""

import contextlib
import logging
import re
import secrets
import tempfile
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from functools import cached_property
from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    HttpUrl,
    TypeAdapter,
    ValidationError,
)
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError

from hallchat.languages import DEFAULT_LANGUAGE, LANGUAGES

log = logging.getLogger(__name__)
MAX_FORM_BYTES = 1024 * 1024
"""The largest request of anybody; only staff may upload more, a hall's photo."""


class SettingsError(SystemExit):
    """An unusable setting. If not caught, it ends the program with its one-sentence message."""


def _web_address(text: str) -> str:
    """The address without a slash at the end. Raises ValidationError if it is not an HTTP address."""
    TypeAdapter(HttpUrl).validate_python(text)
    return text.rstrip("/")


def _site_address(text: str) -> str:
    """The address of a site, without a slash at the end. Raises ValueError if more than a host is named."""
    address = _web_address(text)
    parts = urlsplit(address)
    if parts.path or parts.query or parts.fragment or parts.username is not None or address[-1] in "?#":
        raise ValueError("must be a site without a path, such as https://studio.example")
    return address


def _database_address(text: str) -> str:
    """The address of a SQLite or (with driver psycopg 3) PostgreSQL database. Raises ValueError."""
    try:
        url = make_url(text)
    except ArgumentError:
        raise ValueError("must be a database address such as sqlite:///studio.sqlite3") from None
    backend = "postgresql" if url.drivername == "postgres" else url.get_backend_name()
    if backend == "postgresql":
        url = url.set(drivername="postgresql+psycopg")
    elif backend != "sqlite":
        raise ValueError("must name a SQLite or a PostgreSQL database")
    return url.render_as_string(hide_password=False)


def _iso_date_time(text: object) -> object:
    """The text. Raises ValueError unless it is a date with a time: 2026 would be a second of 1970."""
    if not re.match(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d", str(text)):
        raise ValueError("must be an ISO date with a time, such as 2026-11-25T12:00")
    return text


def _language(code: str) -> str:
    """The code of a language that has texts. Raises ValueError for any other."""
    if code not in LANGUAGES:
        raise ValueError(f"must be one of {', '.join(LANGUAGES)}")
    return code


class Settings(BaseModel):
    """All settings of an operator; the README has a table that explains each."""

    model_config = ConfigDict(frozen=True, extra="ignore", str_strip_whitespace=True)

    database_url: Annotated[str, AfterValidator(_database_address)] = Field(alias="DATABASE_URL")
    secret_key: str = Field(alias="SECRET_KEY", min_length=16, repr=False)
    port: int = Field(8000, alias="PORT", ge=1, le=65535)
    """The port of the server, which listens on 127.0.0.1 only."""
    public_url: Annotated[str, AfterValidator(_site_address)] = Field(
        default_factory=lambda given: f"http://127.0.0.1:{given['port']}", alias="PUBLIC_URL"
    )
    """Base address of links that clients get, without a slash at the end."""
    studio_name: str = Field("Hallchat", alias="STUDIO_NAME")
    studio_phone: str = Field("", alias="STUDIO_PHONE")
    studio_email: str = Field("", alias="STUDIO_EMAIL")
    studio_address: str = Field("", alias="STUDIO_ADDRESS")
    timezone: ZoneInfo = Field(ZoneInfo("Asia/Yekaterinburg"), alias="STUDIO_TIMEZONE")
    hold_hours: float = Field(72, alias="HOLD_HOURS", gt=0, le=8760)
    max_open_holds: int = Field(3, alias="MAX_OPEN_HOLDS", ge=1)
    horizon_days: int = Field(365, alias="BOOKING_HORIZON_DAYS", ge=1, le=3650)
    turn_deadline_s: float = Field(20, alias="TURN_DEADLINE_S", gt=0, le=600)
    trusted_proxies: int = Field(0, alias="TRUSTED_PROXIES", ge=0, le=10)
    messages_per_minute: int = Field(30, alias="MESSAGES_PER_MINUTE", ge=1)
    engine: Literal["auto", "embedded", "openai"] = Field("auto", alias="HALLCHAT_ENGINE")
    openai_api_key: str = Field("", alias="OPENAI_API_KEY", repr=False)
    openai_base_url: Annotated[str, AfterValidator(_web_address)] = Field(
        "https://api.openai.com/v1", alias="OPENAI_BASE_URL"
    )
    openai_model: str = Field("gpt-4.1-mini", alias="OPENAI_MODEL", max_length=80)
    openai_temperature: float | None = Field(None, alias="OPENAI_TEMPERATURE", ge=0, le=2)
    """None: the server's default."""
    openai_max_tokens: int = Field(700, alias="OPENAI_MAX_TOKENS", ge=16, le=100_000)
    """Most tokens in one answer of the model."""
    first_token_s: float = Field(5, alias="FIRST_TOKEN_S", gt=0, le=120)
    stall_s: float = Field(5, alias="STALL_S", gt=0, le=120)
    turns_in_flight: int = Field(1000, alias="TURNS_IN_FLIGHT", ge=1, le=10_000)
    """Most messages that a language model answers at the same time."""
    tokens_per_message: int = Field(40_000, alias="TOKENS_PER_MESSAGE", ge=1)
    tokens_per_conversation: int = Field(400_000, alias="TOKENS_PER_CONVERSATION", ge=1)
    tokens_per_day: int = Field(5_000_000, alias="TOKENS_PER_DAY", ge=1)
    price_in: float = Field(0, alias="OPENAI_PRICE_IN", ge=0)
    """Price of a million input tokens, in any currency."""
    price_out: float = Field(0, alias="OPENAI_PRICE_OUT", ge=0)
    """Price of a million output tokens, in the same currency."""
    prompt_file: Path | None = Field(None, alias="PROMPT_FILE")
    """A prompt of the owner that replaces engines/openai/prompt.md."""
    telegram_bot_token: str = Field("", alias="TELEGRAM_BOT_TOKEN", repr=False)
    telegram_api_base_url: Annotated[str, AfterValidator(_web_address)] = Field(
        "https://api.telegram.org", alias="TELEGRAM_API_BASE_URL"
    )
    telegram_staff_chat_id: int | None = Field(None, alias="TELEGRAM_STAFF_CHAT_ID")
    """The staff's chat, which gets a notification of each booking."""
    telegram_staff_language: Annotated[str, AfterValidator(_language)] = Field(
        DEFAULT_LANGUAGE, alias="TELEGRAM_STAFF_LANGUAGE"
    )
    payments: str = Field("demo", alias="HALLCHAT_PAYMENTS", min_length=1)
    fixed_now: Annotated[datetime | None, BeforeValidator(_iso_date_time)] = Field(None, alias="HALLCHAT_NOW")
    """A fixed time for trials and tests; in the studio's time zone if it has no offset."""

    def now(self) -> datetime:
        """The present instant in UTC; `fixed_now` if it is set."""
        if self.fixed_now is None:
            return datetime.now(UTC)
        zone = self.fixed_now.tzinfo or self.timezone
        return self.fixed_now.replace(tzinfo=zone).astimezone(UTC)

    @cached_property
    def public_origin(self) -> str:
        """`public_url` as browsers write it in `Origin`: Punycode, small letters, no standard port."""
        return str(HttpUrl(self.public_url)).rstrip("/")

    @property
    def has_model(self) -> bool:
        """True if a language model answers clients."""
        return self.engine == "openai" or (self.engine == "auto" and bool(self.openai_api_key))

    def cost(self, tokens_in: int, tokens_out: int) -> float:
        """The cost of these tokens, in the currency of the prices."""
        return (tokens_in * self.price_in + tokens_out * self.price_out) / 1_000_000

    @property
    def hold_for(self) -> timedelta:
        """The longest time that a booking waits for its payment."""
        return timedelta(hours=self.hold_hours)


def from_environ(environ: Mapping[str, str], instance: Path) -> Settings:
    """Read the settings from `environ`; empty values count as absent.

    `instance` is the folder of the default database and of the generated secret key.
    Raises SettingsError for the first unusable value.
    """
    given = {name: value for name, value in environ.items() if value.strip()}
    if "DATABASE_URL" not in given:
        given["DATABASE_URL"] = f"sqlite:///{instance / 'hallchat.sqlite3'}"
    if "SECRET_KEY" not in given:
        given["SECRET_KEY"] = _generated_key(instance)
    try:
        settings = Settings.model_validate(given)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        reason = first["msg"].removeprefix("Value error, ")
        reason = reason if reason[:2].isupper() else reason[0].lower() + reason[1:]
        raise SettingsError(f"The setting {first['loc'][0]} cannot be used: {reason}.") from None
    _check_combinations(settings, given)
    return settings.model_copy(update={"database_url": _in_folder(settings.database_url, instance)})


def _in_folder(database_url: str, instance: Path) -> str:
    """The address with a relative file of SQLite taken from the instance folder."""
    url = make_url(database_url)
    if url.get_backend_name() != "sqlite" or (url.database or ":memory:").startswith((":memory:", "file:")):
        return database_url
    return url.set(database=str(instance / str(url.database))).render_as_string(hide_password=False)


def _check_combinations(settings: Settings, environ: Mapping[str, str]) -> None:
    """Raises SettingsError for settings that are unusable together."""
    if settings.engine == "openai" and not ("OPENAI_API_KEY" in environ or "OPENAI_BASE_URL" in environ):
        raise SettingsError(
            "HALLCHAT_ENGINE=openai needs OPENAI_API_KEY, or OPENAI_BASE_URL of your own server."
        )
    if settings.prompt_file and not settings.prompt_file.is_file():
        raise SettingsError(
            f"The setting PROMPT_FILE cannot be used: there is no file {settings.prompt_file}."
        )


def check_server(settings: Settings) -> None:
    """Checks what only the web server must heed. Raises SettingsError for a fixed time, warns of a proxy."""
    if settings.fixed_now:
        raise SettingsError("HALLCHAT_NOW stops the clock and is refused by the web server: unset it.")
    if settings.public_url.startswith("https://") and not settings.trusted_proxies:
        log.warning(
            "TRUSTED_PROXIES is 0 though PUBLIC_URL is https: if a web server is in front, set it to 1, "
            "or all visitors count as one and share its limits."
        )


def _generated_key(instance: Path) -> str:
    """The secret key from a file in `instance`, created at the first call, readable by its owner only."""
    path = instance / "secret_key"
    if not path.exists():
        instance.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile("w", dir=instance) as draft:  # created with mode 0600
            draft.write(secrets.token_hex(32))
            draft.flush()
            # If two processes start together, the first one links its key and both read that key.
            with contextlib.suppress(FileExistsError):
                path.hardlink_to(draft.name)
    return path.read_text().strip()
