"""Limits by the clock, and addresses as the limits count them."""

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hallchat import rate_limits
from hallchat.rate_limits import RateLimit, network_of


class Seconds:
    def __init__(self) -> None:
        self.now = 1_000_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def seconds() -> Seconds:
    return Seconds()


def test_a_burst_is_allowed_and_then_the_rate(seconds: Seconds) -> None:
    limit = RateLimit(3, 60, seconds)
    assert [limit.hit("anna") for _ in range(4)] == [True, True, True, False]
    assert limit.hit("boris")
    seconds.now += 20
    assert [limit.hit("anna") for _ in range(2)] == [True, False]
    seconds.now += 60
    assert [limit.hit("anna") for _ in range(4)] == [True, True, True, False]


def test_what_is_refused_does_not_count(seconds: Seconds) -> None:
    limit = RateLimit(1, 60, seconds)
    assert limit.hit("anna")
    for _ in range(59):
        seconds.now += 1
        assert not limit.hit("anna")
    seconds.now += 1
    assert limit.hit("anna")


def test_an_event_is_given_back(seconds: Seconds) -> None:
    limit = RateLimit(2, 60, seconds)
    for _ in range(10):
        assert limit.hit("anna")
        limit.give_back("anna")
    assert [limit.hit("anna") for _ in range(3)] == [True, True, False]
    limit.give_back("nobody")
    assert [limit.hit("nobody") for _ in range(3)] == [True, True, False]


@given(st.integers(1, 300), st.floats(0.1, 3600), st.lists(st.floats(0, 100), max_size=60))
def test_no_more_than_the_limit_and_the_rate_ever(count: int, period_s: float, pauses: list[float]) -> None:
    seconds, start = Seconds(), Seconds().now
    limit, allowed = RateLimit(count, period_s, seconds), 0
    for pause in pauses:
        seconds.now += pause
        allowed += sum(limit.hit("anna") for _ in range(count + 1))
        assert allowed <= count + (seconds.now - start) * count / period_s + 1e-3


def test_invented_keys_fill_no_memory_and_displace_no_busy_one(
    seconds: Seconds, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rate_limits, "MAX_KEYS", 100)
    limit = RateLimit(5, 60, seconds)
    for _ in range(5):
        limit.hit("attacked")
    for number in range(1000):
        limit.hit(f"invented {number}")
        assert sys.getsizeof(limit._forgotten_at) < 20_000
    assert len(limit._forgotten_at) <= 100
    assert not limit.hit("attacked")


@pytest.mark.parametrize(
    ("address", "network"),
    [
        ("203.0.113.7", "203.0.113.7"),
        ("203.0.113.7:51234", "203.0.113.7"),
        ("::ffff:203.0.113.7", "203.0.113.7"),
        ("2001:db8:1:2::1", "20010db800010002"),
        ("2001:db8:1:2:ffff:ffff:ffff:ffff", "20010db800010002"),
        ("[2001:db8:1:2::1]:443", "20010db800010002"),
        ("2001:db8:1:3::1", "20010db800010003"),
        ("", ""),
        ("fe80::1%eth0", "fe80000000000000"),
        ("unknown", "unknown"),
        ("[broken", "[broken"),
        ("x" * 1000, "x" * 64),
    ],
)
def test_networks(address: str, network: str) -> None:
    assert network_of(address) == network
