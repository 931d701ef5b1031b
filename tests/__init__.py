"""Tests. Fixtures are in conftest; the helpers beside it are imported by name."""
