"""A fake language model behind a real socket, for tests and benchmarks: OpenAI-compatible, streaming.

    with FakeModel(lambda request: Reply("Здравствуйте!", token_s=0.01)) as model:
        OpenAI(base_url=model.base_url, api_key="any")

Faults of a reply are in `faults`, `drips` and `bad_content`. `replay` imports the embedded engine and is not
imported here, so that a model in its own process starts fast.
"""

from tests.fake_model import bad_content, drips, faults
from tests.fake_model.flaky import flaky
from tests.fake_model.model import FakeModel, nobody_listening
from tests.fake_model.reply import Answer, Fault, Reply, ToolCall, Usage
from tests.fake_model.steps import AFTER_HEADERS, BEFORE_FINISH, BEFORE_HEADERS, IN_ARGUMENTS, Point, after
from tests.http.requests import Received

__all__ = [
    "AFTER_HEADERS",
    "BEFORE_FINISH",
    "BEFORE_HEADERS",
    "IN_ARGUMENTS",
    "Answer",
    "FakeModel",
    "Fault",
    "Point",
    "Received",
    "Reply",
    "ToolCall",
    "Usage",
    "after",
    "bad_content",
    "drips",
    "faults",
    "flaky",
    "nobody_listening",
]
