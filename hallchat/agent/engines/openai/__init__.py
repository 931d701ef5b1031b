"""An engine over any server that speaks OpenAI's chat completions. The model talks; code decides."""

from hallchat.agent.engines.openai.engine import OpenAIEngine

__all__ = ["OpenAIEngine"]
