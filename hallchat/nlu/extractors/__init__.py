"""Extractors of the values that a message tells: one module for each kind."""
