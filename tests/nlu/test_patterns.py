"""Patterns that wait for their first use are the same as compiled ones, and all can be compiled."""

import re
import subprocess
import sys

import pytest

from hallchat.nlu.languages.patterns import lazy


def test_a_waiting_pattern_finds_what_a_compiled_one_does() -> None:
    for method in ("search", "match", "fullmatch"):
        for text in ("from 5 to 7", "5", ""):
            waiting, compiled = lazy(r"(?P<hour>\d+)"), re.compile(r"(?P<hour>\d+)")
            found, expected = getattr(waiting, method)(text), getattr(compiled, method)(text)
            assert (found and found.groupdict()) == (expected and expected.groupdict())
    assert lazy(r"\d").sub("x", "a1") == "ax"
    assert lazy("(?P<a>.)").groupindex == {"a": 1}


def test_a_wrong_pattern_fails_at_its_first_use() -> None:
    waiting = lazy("(")
    with pytest.raises(re.error):
        waiting.search("")
    with pytest.raises(AttributeError):
        waiting.no_such_method  # type: ignore[attr-defined]  # noqa: B018


def test_a_server_compiles_all_that_wait() -> None:
    """In a process of its own: here other tests have used most patterns, and made a wrong one."""
    code = (
        "import hallchat.application\n"
        "from hallchat.nlu.languages import patterns\n"
        "assert len(patterns._waiting) > 300\n"
        "patterns.compile_all()\n"
        "assert not patterns._waiting\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
