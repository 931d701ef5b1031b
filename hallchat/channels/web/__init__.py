"""The web channel: chat page, checkout page, photos."""
