"""Limits of wrong logins, which slow down guessing and never lock the owner out for good.

A stranger's wrong logins count for the address (`PER_ADDRESS` a minute) and for the account, whoever tries
and wherever from (`PER_ACCOUNT` in ten minutes). So somebody with many addresses can keep strangers out of an
account, but only while the guessing lasts. A browser that has logged in to the account before is no stranger:
it carries a signed cookie, and its wrong logins count for that cookie alone, until the password changes. A
correct login counts for nothing.
"""

import secrets
import time
from dataclasses import dataclass

from flask import current_app, request
from itsdangerous import BadSignature, URLSafeSerializer
from werkzeug.wrappers import Response

from hallchat.rate_limits import Clock, RateLimit

PER_ADDRESS = 10
PER_ACCOUNT = 20
_ACCOUNT_PERIOD_S = 600
_MAX_USERNAME = 80
"""No account has a longer name."""
_COOKIE = "staff_browser"
_COOKIE_LIFETIME_S = 365 * 24 * 3600


@dataclass(frozen=True, slots=True)
class Attempt:
    """A login with a name, from the network of an address."""

    username: str
    network: str
    browser: str | None
    """The id of a browser that has logged in to this account before; None for a stranger."""


class LoginLimits:
    """Counts logins before the password is checked, so that attempts at the same time are counted too."""

    def __init__(self, clock: Clock = time.monotonic) -> None:
        self._by_address = RateLimit(PER_ADDRESS, 60, clock)
        self._by_account = RateLimit(PER_ACCOUNT, _ACCOUNT_PERIOD_S, clock)
        self._by_browser = RateLimit(PER_ADDRESS, 60, clock)

    def hit(self, attempt: Attempt) -> bool:
        """Counts the attempt; returns False if it is one too many and must not be checked."""
        if attempt.browser:
            return self._by_browser.hit(attempt.browser)
        # What the address may not try does not count for the account.
        return self._by_address.hit(attempt.network) and self._by_account.hit(_account(attempt))

    def give_back(self, attempt: Attempt) -> None:
        """Takes the attempt back, because its password was correct."""
        if attempt.browser:
            self._by_browser.give_back(attempt.browser)
        else:
            self._by_address.give_back(attempt.network)
            self._by_account.give_back(_account(attempt))


def _account(attempt: Attempt) -> str:
    return attempt.username[: _MAX_USERNAME + 1]


def known_browser(member_id: str) -> str | None:
    """The id in the cookie of a browser in which this member logged in before; None without one."""
    try:
        known_member, browser = _serializer().loads(request.cookies.get(_COOKIE, ""))
    except (BadSignature, ValueError, TypeError):
        return None
    return str(browser) if known_member == member_id else None


def remember_browser(response: Response, member_id: str) -> None:
    """Sets the cookie by which the browser is known at its next login."""
    response.set_cookie(
        _COOKIE,
        str(_serializer().dumps([member_id, known_browser(member_id) or secrets.token_hex(8)])),
        max_age=_COOKIE_LIFETIME_S,
        path="/admin",
        secure=current_app.config["SESSION_COOKIE_SECURE"],
        httponly=True,
        samesite="Lax",
    )


def _serializer() -> URLSafeSerializer:
    return URLSafeSerializer(current_app.secret_key or "", salt="staff-browser")
