"""What a message does: intents, digressions, requests for a change, corrections."""
