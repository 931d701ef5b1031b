"""Extractors of values from a message: `*_patterns` build expressions, `*_rules` give their values."""
