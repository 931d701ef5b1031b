"""Text from outside, made safe to store and to show."""


def printable(text: str) -> str:
    """The text without characters that a database refuses and a page cannot show: NUL, lone surrogates."""
    return text.replace("\0", "").encode("utf-8", "replace").decode()
