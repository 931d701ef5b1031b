"""`python -m tests.fake_model`: the model as a process of its own, which says its base URL on the first line.

It ends when it is interrupted or terminated.
"""

import argparse
import signal
import sys
from collections.abc import Sequence

from tests.fake_model.flaky import flaky
from tests.fake_model.model import FakeModel
from tests.fake_model.reply import Reply


def main(words: Sequence[str]) -> None:
    """Serve one reply to everybody."""
    chosen = _parser().parse_args(words)
    reply = Reply(
        chosen.text or "слово " * chosen.tokens,
        piece=chosen.piece,
        first_token_s=chosen.first_token_ms / 1000,
        token_s=chosen.token_ms / 1000,
    )
    ends = {signal.SIGINT, signal.SIGTERM}
    # Blocked before the server's thread starts, which takes that over: nobody but sigwait gets them.
    signal.pthread_sigmask(signal.SIG_BLOCK, ends)
    answer = flaky(lambda _request: reply, chosen.flaky, chosen.seed)
    with FakeModel(answer if chosen.flaky else lambda _request: reply, port=chosen.port, keep=1) as model:
        sys.stdout.write(f"{model.base_url}\n")
        sys.stdout.flush()
        signal.sigwait(ends)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.fake_model", description=__doc__)
    parser.add_argument("--port", type=int, default=0, help="0 is a free one")
    parser.add_argument("--text", help="what it says, instead of --tokens")
    parser.add_argument("--tokens", type=int, default=40, help="how many words to say")
    parser.add_argument("--piece", type=int, default=6, help="characters of a token")
    parser.add_argument("--first-token-ms", type=float, default=0)
    parser.add_argument("--token-ms", type=float, default=0)
    parser.add_argument("--flaky", type=float, default=0, help="share of replies that fail, 0 to 1")
    parser.add_argument("--seed", type=int, default=0, help="of the failures")
    return parser


if __name__ == "__main__":
    main(sys.argv[1:])
