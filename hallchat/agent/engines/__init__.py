"""Engines answer turns: one method, `respond`. The loop runs them."""
