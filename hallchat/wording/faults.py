"""Texts of the faults, warnings and changes of a `studio.toml`, each with its place in the file."""

from hallchat.studio.differences import Difference
from hallchat.studio.fault import Fault, place_text
from hallchat.wording import say


def fault_line(language: str, fault: Fault, kind: str = "fault") -> str:
    """The place of the fault and what is wrong there. `kind` is "fault" or "warning"."""
    data = {name: value if isinstance(value, int) else str(value) for name, value in fault.data.items()}
    text = say(language, f"{kind}-{fault.code.replace('_', '-')}", **data)
    return say(language, "fault-place", place=place_text(fault.place), fault=text) if fault.place else text


def difference_line(language: str, difference: Difference) -> str:
    """The key and how its value changes: "price: 3750 → 3800"."""
    kind = "changed" if difference.old and difference.new else "added" if difference.new else "removed"
    values = {"key": difference.key, "old": difference.old, "new": difference.new}
    return say(language, f"difference-{kind}", **values)
