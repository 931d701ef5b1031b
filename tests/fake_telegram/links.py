"""The check of links."""

from ipaddress import ip_address
from urllib.parse import urlsplit


def fault_of_link(url: str) -> str | None:
    """Telegram's error for the address, None for a valid one such as "example.com" without a protocol."""
    protocol, _, rest = url.partition("://")
    if rest and protocol.lower() not in ("http", "https", "tg", "ton", "tonsite"):
        return "Unsupported URL protocol"
    if protocol.lower() in ("tg", "ton") and rest:
        return None
    try:
        host = urlsplit(url if rest else f"http://{url}").hostname or ""
    except ValueError:
        return "Wrong HTTP URL"
    named = "." in host.strip(".") and not host.endswith(".localhost") and " " not in url
    return None if named or _is_address(host) else "Wrong HTTP URL"


def _is_address(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return False
    return True
