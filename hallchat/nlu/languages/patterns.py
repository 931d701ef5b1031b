"""Regular expressions that are compiled when they are first used, not when the program starts.

The understanding has hundreds, which take a third of a second to compile; one message needs a part of them.
"""

import re
from typing import Any, cast

_PUBLIC = [name for name in dir(re.Pattern) if not name.startswith("_")]
_waiting: "list[_Pattern]" = []
"""Those that nobody has used yet, for `compile_all`."""


class _Pattern:
    """Compiles itself for its first use; from then on its methods are those of the compiled pattern."""

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern
        _waiting.append(self)

    def __getattr__(self, name: str) -> Any:
        if name not in _PUBLIC:
            raise AttributeError(name)
        compiled = re.compile(self.pattern)
        for each in _PUBLIC:
            setattr(self, each, getattr(compiled, each))
        return getattr(compiled, name)


def lazy(pattern: str) -> re.Pattern[str]:
    """Returns a pattern to search with, compiled for its first search; raises re.error then."""
    return cast("re.Pattern[str]", _Pattern(pattern))


def compile_all() -> None:
    """Compiles what no message has needed yet: a server does so in the background, for its first clients."""
    while _waiting:
        _waiting.pop().search("")
