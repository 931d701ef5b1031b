"""A fake language model in its own process, and its answer."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from benchmarks.servers import ROOT

SENTENCES = (
    "Здравствуйте, спасибо, что написали нам!",
    "С удовольствием помогу вам выбрать зал для съёмки.",
    "Расскажите немного о том, что вы задумали.",
    "Тогда я подскажу вам, где это получится особенно красиво и уютно.",
)
"""An answer without facts, so that the check of facts removes nothing."""
TEXT = " ".join(SENTENCES)
TOKENS = 40
PIECE = -(-len(TEXT) // TOKENS)
"""Characters in a token."""
TOKENS_OF_FIRST = -(-(len(SENTENCES[0]) + 1) // PIECE)
"""Tokens of the first sentence with the space after it, which shows that the sentence is complete."""


@dataclass(frozen=True, slots=True)
class Pace:
    """Seconds to the first token, and between two tokens."""

    first_token_s: float = 0
    token_s: float = 0


@contextmanager
def running_model(pace: Pace) -> Iterator[str]:
    """Yields the base URL of a model that answers TEXT; it runs on the cores of the caller."""
    command = [sys.executable, "-m", "tests.fake_model", "--text", TEXT, "--piece", str(PIECE)]
    command += ["--first-token-ms", str(pace.first_token_s * 1000), "--token-ms", str(pace.token_s * 1000)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:  # noqa: S603  our own command
        assert process.stdout is not None
        try:
            yield process.stdout.readline().strip()
        finally:
            process.terminate()


def environment(base_url: str) -> dict[str, str]:
    """The settings of a studio that uses this model, with limits of use that are never reached."""
    return {
        "HALLCHAT_ENGINE": "openai",
        "OPENAI_API_KEY": "of-benchmarks",
        "OPENAI_BASE_URL": base_url,
        "FIRST_TOKEN_S": "15",  # the slow model takes as long as the default
        "TURN_DEADLINE_S": "60",
        "TOKENS_PER_MESSAGE": "1000000000",
        "TOKENS_PER_CONVERSATION": "1000000000",
        "TOKENS_PER_DAY": "1000000000",
    }
