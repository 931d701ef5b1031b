"""Turns: a message is stored, leased to one runner, answered step by step."""
