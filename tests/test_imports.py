"""Imports go one way, through everything that is imported on the way.

What counts is what a module's source asks for. That Python also runs the `__init__` of every package
above a module is not held against it.
"""

import ast
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "hallchat"

MAY_REACH = {
    "models": ("models",),
    "config": (),
    "database": (),
    "error_summary": (),
    "wording": ("wording", "nlu.slots"),
    "booking": ("booking", "models", "config"),
    "nlu": ("nlu",),
    "agent.events": (),
    "agent.printable": (),
    "agent.dialogue.state": ("nlu",),
    "agent.dialogue.consent": ("agent.dialogue.state", "nlu", "wording"),
    "agent.tools.registry": (),
    "agent.grounding": (
        "agent.grounding",
        "agent.events",
        "agent.engine_protocol",
        "agent.dialogue.state",
        "nlu",
    ),
    "agent.engines.loop": (
        "error_summary",
        "agent.events",
        "agent.engine_protocol",
        "agent.engines.sanitize_events",
        "agent.grounding",
        "agent.printable",
        "agent.tools.registry",
        "agent.dialogue.state",
        "nlu",
    ),
    "agent.engines.rules": (
        "agent.engines.rules",
        "agent.engine_protocol",
        "agent.engines.next_question",
        "agent.engines.quick_replies",
        "agent.events",
        "agent.dialogue.state",
        "nlu",
        "wording",
    ),
    "agent.engines.openai": (
        "agent.engine_protocol",
        "agent.engines",
        "agent.events",
        "agent.dialogue.state",
        "agent.grounding",
        "agent.printable",
        "agent.tools.registry",
        "nlu",
        "wording",
        "error_summary",
    ),
    "agent": ("agent", "database", "error_summary", "booking", "models", "config", "wording", "nlu"),
    "payments": ("payments", "booking", "models", "config"),
    "channels": (
        "channels",
        "request_context",
        "database",
        "error_summary",
        "agent",
        "nlu",
        "booking",
        "models",
        "config",
        "wording",
        "payments",
        "extensions",
        "security",
    ),
    "admin": (
        "admin",
        "request_context",
        "database",
        "error_summary",
        "agent",
        "nlu",
        "booking",
        "models",
        "config",
        "wording",
        "extensions",
        "security",
    ),
    "seed": ("booking", "models", "config"),
}
"""What each part may import, directly or through others. `channels -> agent -> booking -> models`."""

KNOWS_FLASK = ("", "request_context", "extensions", "security", "channels", "admin", "cli")
"""`""` is the package itself: the factory."""
FLASK = {"flask", "htmx_flask", "wtforms", "werkzeug"}
WERKZEUG_APART = {"seed"}
"""Hashes a password with it, and knows nothing else of the web."""
VAGUE = {"services", "utils", "util", "helpers", "helper", "core", "common", "misc"}


def name_of(path: Path) -> str:
    """ "agent.engines.loop" of hallchat/agent/engines/loop.py; a package goes by its own name."""
    parts = path.relative_to(PACKAGE).with_suffix("").parts
    return ".".join(part for part in parts if part != "__init__")


MODULES = {name_of(path): path for path in PACKAGE.rglob("*.py")}


@cache
def imports(module: str) -> frozenset[str]:
    """Full names of all that the source asks for, wherever in it, `TYPE_CHECKING` included."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(MODULES[module].read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module}: imports are absolute"
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return frozenset(found)


def own_imports(module: str) -> set[str]:
    """Modules of the package among them: `from hallchat.agent import turns` asks for agent.turns alone."""
    asked = (name.removeprefix("hallchat").lstrip(".") for name in imports(module) if _is_ours(name))
    return {name if name in MODULES else name.rpartition(".")[0] for name in asked}


def reachable(module: str) -> set[str]:
    found, waiting = set[str](), [module]
    while waiting:
        new = own_imports(waiting.pop()) - found
        found |= new
        waiting.extend(new)
    return found


def is_in(module: str, part: str) -> bool:
    return module == part or module.startswith(f"{part}.")


def _is_ours(name: str) -> bool:
    return name == "hallchat" or name.startswith("hallchat.")


def test_the_modules_are_found() -> None:
    assert {"", "models", "agent", "agent.engines.loop", "nlu.pipeline", "channels.web.chat"} <= set(MODULES)
    assert "booking.bookings" in reachable("agent.tools.definitions")


@pytest.mark.parametrize("part", MAY_REACH)
def test_imports_go_one_way(part: str) -> None:
    wrong = {
        (module, reached)
        for module in MODULES
        if is_in(module, part)
        for reached in reachable(module)
        if not any(is_in(reached, allowed) for allowed in MAY_REACH[part])
    }
    assert not wrong


def test_the_bot_holds_no_rule() -> None:
    """It reaches halls, hours, prices and what was understood through the agent alone."""
    allowed = {
        "booking.outbox",
        "booking.views",
        "agent",
        "agent.events",
        "agent.turns.blocks",
    }
    for module in (module for module in MODULES if is_in(module, "channels.telegram")):
        asked = {name for name in own_imports(module) if is_in(name, "booking") or is_in(name, "agent")}
        assert asked <= allowed, module
        tables = {name for name in imports(module) if name.startswith("hallchat.models.")}
        assert tables <= {"hallchat.models.TelegramUpdate"}, module


def test_every_part_has_its_rule() -> None:
    parts = {module.split(".")[0] for module in MODULES} - set(KNOWS_FLASK)
    assert parts <= set(MAY_REACH)


def test_flask_is_seen_where_it_belongs_and_nowhere_else() -> None:
    seen = {
        module
        for module in MODULES
        for name in imports(module)
        if name.split(".")[0] in FLASK or name.startswith("flask_")
    }
    apart = {module for module in seen if not any(is_in(module, part) for part in KNOWS_FLASK if part)}
    assert apart - WERKZEUG_APART <= {""}
    assert all(name.startswith("werkzeug.security.") for name in _web_imports("seed"))


def test_the_domain_and_the_agent_reach_no_flask() -> None:
    for module in MODULES:
        if is_in(module, "agent") or is_in(module, "booking") or is_in(module, "nlu"):
            assert not {name for each in (module, *reachable(module)) for name in _web_imports(each)}, module


def _web_imports(module: str) -> set[str]:
    return {n for n in imports(module) if n.split(".")[0] in FLASK or n.startswith("flask_")}


def test_no_package_is_called_by_a_vague_name() -> None:
    assert not {part for module in MODULES for part in module.split(".")} & VAGUE
