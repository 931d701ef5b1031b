"""Dialogue acts of a message: intents, digressions, change requests, corrections."""
