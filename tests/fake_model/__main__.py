"""`python -m tests.fake_model`: the model in its own process; its first line of output is the base URL.

It ends at SIGINT or SIGTERM.
"""

import argparse
import signal
import sys
from collections.abc import Sequence

from tests.fake_model.flaky import flaky
from tests.fake_model.model import FakeModel
from tests.fake_model.reply import Reply


def main(words: Sequence[str]) -> None:
    """Serves one reply to all requests."""
    chosen = _parser().parse_args(words)
    reply = Reply(
        chosen.text or "слово " * chosen.tokens,
        piece=chosen.piece,
        first_token_s=chosen.first_token_ms / 1000,
        token_s=chosen.token_ms / 1000,
    )
    ends = {signal.SIGINT, signal.SIGTERM}
    # Blocked before the server's thread starts and inherits this: only sigwait gets the signals.
    signal.pthread_sigmask(signal.SIG_BLOCK, ends)
    answer = flaky(lambda _request: reply, chosen.flaky, chosen.seed)
    with FakeModel(answer if chosen.flaky else lambda _request: reply, port=chosen.port, keep=1) as model:
        sys.stdout.write(f"{model.base_url}\n")
        sys.stdout.flush()
        signal.sigwait(ends)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.fake_model", description=__doc__)
    parser.add_argument("--port", type=int, default=0, help="0: a free port")
    parser.add_argument("--text", help="text of the reply, instead of --tokens")
    parser.add_argument("--tokens", type=int, default=40, help="number of words in the reply")
    parser.add_argument("--piece", type=int, default=6, help="characters of a token")
    parser.add_argument("--first-token-ms", type=float, default=0)
    parser.add_argument("--token-ms", type=float, default=0)
    parser.add_argument("--flaky", type=float, default=0, help="share of replies that fail, 0 to 1")
    parser.add_argument("--seed", type=int, default=0, help="seed of the failures")
    return parser


if __name__ == "__main__":
    main(sys.argv[1:])
