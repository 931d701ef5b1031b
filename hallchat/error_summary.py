"""Summaries of unexpected errors that are safe to log."""

import traceback


def describe(error: BaseException) -> str:
    """ "KeyError at plan.py:12 in _offer": type and place, without the message, which may quote a client."""
    frames = traceback.extract_tb(error.__traceback__)
    place = next((f for f in reversed(frames) if "hallchat" in f.filename), frames[-1] if frames else None)
    where = f" at {place.filename.rpartition('/')[2]}:{place.lineno} in {place.name}" if place else ""
    return f"{type(error).__name__}{where}"
