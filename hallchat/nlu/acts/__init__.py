"""Dialogue acts of a message: intents, agreement, digressions, change requests, corrections."""
