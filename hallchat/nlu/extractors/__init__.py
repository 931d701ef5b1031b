"""What a message tells: one module for each kind of value."""
