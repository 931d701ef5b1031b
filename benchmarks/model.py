"""A fake language model as a process of its own, and what it says."""

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
"""As a receptionist talks, and without a fact that could be wrong: nothing of it is withheld."""
TEXT = " ".join(SENTENCES)
TOKENS = 40
PIECE = -(-len(TEXT) // TOKENS)
"""Characters of a token."""
TOKENS_OF_FIRST = -(-(len(SENTENCES[0]) + 1) // PIECE)
"""Until the first sentence is known to be whole, by the white space behind it."""


@dataclass(frozen=True, slots=True)
class Pace:
    """Seconds to the first token, and between two."""

    first: float = 0
    token: float = 0


@contextmanager
def speaking(pace: Pace) -> Iterator[str]:
    """The base URL of a model that says TEXT, on the cores of whoever calls."""
    command = [sys.executable, "-m", "tests.fake_model", "--text", TEXT, "--piece", str(PIECE)]
    command += ["--first-token-ms", str(pace.first * 1000), "--token-ms", str(pace.token * 1000)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:  # noqa: S603  our own
        assert process.stdout is not None
        try:
            yield process.stdout.readline().strip()
        finally:
            process.terminate()


def environment(base_url: str) -> dict[str, str]:
    """The settings of a studio whose receptionist this is, with no ceiling of use that would be reached."""
    return {
        "HALLCHAT_ENGINE": "openai",
        "OPENAI_API_KEY": "of-benchmarks",
        "OPENAI_BASE_URL": base_url,
        "FIRST_TOKEN_S": "15",  # the default is what the slow model here takes
        "TURN_DEADLINE_S": "60",
        "TOKENS_PER_MESSAGE": "1000000000",
        "TOKENS_PER_CONVERSATION": "1000000000",
        "TOKENS_PER_DAY": "1000000000",
    }
