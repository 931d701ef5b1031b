"""The dialogue: reads a message, updates the dialogue state, decides what a yes agrees to."""
