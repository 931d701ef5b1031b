"""Selects the engine: a language model if the settings name one, else the embedded engine."""

from pathlib import Path
from typing import Any

from hallchat.agent.engine_protocol import Engine
from hallchat.agent.engines.openai import OpenAIEngine
from hallchat.agent.engines.openai.client import OPENAI_URL, Server
from hallchat.agent.engines.rules import RulesEngine
from hallchat.agent.tools.definitions import TOOLS
from hallchat.config import Settings

PROMPT = Path(__file__).parent / "openai" / "prompt.md"


def select_engine(settings: Settings) -> Engine:
    """Returns the engine that the settings ask for; uses no network."""
    if not settings.has_model:
        return RulesEngine()
    prompt = (settings.prompt_file or PROMPT).read_text("utf-8")
    return OpenAIEngine(_server(settings), list(TOOLS.tools.values()), prompt, _options(settings))


def _server(settings: Settings) -> Server:
    return Server(
        model=settings.openai_model,
        api_key=settings.openai_api_key or "none",  # a local server may need no key
        base_url=settings.openai_base_url,
        first_token_s=settings.first_token_s,
        stall_s=settings.stall_s,
        max_concurrent=settings.turns_in_flight,
    )


def _options(settings: Settings) -> dict[str, Any]:
    """Fields of every request. OpenAI's newer models have another name for the limit of tokens."""
    limit = "max_completion_tokens" if settings.openai_base_url == OPENAI_URL else "max_tokens"
    options: dict[str, Any] = {
        limit: settings.openai_max_tokens,
        "stream_options": {"include_usage": True},
    }
    if settings.openai_temperature is not None:
        options["temperature"] = settings.openai_temperature
    return options
