"""The dialogue: its state, what a message changes in it, consent, the transcript."""
