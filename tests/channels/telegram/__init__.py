"""The bot against a fake Bot API server, by the real library, over HTTP."""
