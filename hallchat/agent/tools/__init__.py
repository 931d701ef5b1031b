"""Tools: what an engine can look up and do."""
