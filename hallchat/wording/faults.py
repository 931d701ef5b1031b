"""Texts of the faults and warnings of a `studio.toml`, each with its place in the file."""

from hallchat.studio.fault import Fault, place_text
from hallchat.wording import say


def fault_line(language: str, fault: Fault, kind: str = "fault") -> str:
    """The place of the fault and what is wrong there. `kind` is "fault" or "warning"."""
    data = {name: value if isinstance(value, int) else str(value) for name, value in fault.data.items()}
    text = say(language, f"{kind}-{fault.code.replace('_', '-')}", **data)
    return say(language, "fault-place", place=place_text(fault.place), fault=text) if fault.place else text
