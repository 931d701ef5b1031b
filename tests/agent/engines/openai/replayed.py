"""An application whose model replays the embedded engine's answers and sometimes fails.

`REPLAY_FAILS` is the share of requests that fail, 0 to 1, `REPLAY_SEED` chooses which.
"""

import os
from collections.abc import Callable
from typing import Any

from flask import Flask

from hallchat import create_app
from hallchat.agent.engine_protocol import EngineRequest
from hallchat.agent.engines.openai import OpenAIEngine
from tests.fake_model import FakeModel, faults, flaky
from tests.fake_model.replay import Replay


def replay_through(engine: OpenAIEngine, replay: Replay) -> None:
    """Adds the key of the turn to each request, so that the model can find its answer."""
    body_of: Callable[[EngineRequest], dict[str, Any]] = engine.request_body
    setattr(engine, "request_body", lambda turn: body_of(turn) | {"user": replay.expect(turn)})  # noqa: B010  mypy refuses a method as a target


def make() -> Flask:
    replay = Replay()
    share, seed = float(os.environ.get("REPLAY_FAILS", "0")), int(os.environ.get("REPLAY_SEED", "0"))
    model = FakeModel(flaky(replay, share, seed, faults.BRIEF))
    os.environ |= {
        "OPENAI_BASE_URL": model.__enter__().base_url,
        "OPENAI_API_KEY": "any",
        "HALLCHAT_ENGINE": "openai",
    }
    app = create_app()
    engine = app.extensions["hallchat"].engine
    assert isinstance(engine, OpenAIEngine)
    replay_through(engine, replay)
    return app
