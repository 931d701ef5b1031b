"""The embedded engine: deterministic, in process, no network. Works without an API key."""

from hallchat.agent.engines.rules.engine import RulesEngine

__all__ = ["RulesEngine"]
