"""Once a model fails again and again nobody waits for it, until it answers again."""

import pytest

from hallchat.agent.engines.circuit_breaker import (
    FIRST_COOL_DOWN_S,
    MAX_COOL_DOWN_S,
    MAX_FAILURES,
    CircuitBreaker,
)
from hallchat.agent.engines.protocol import EngineError


class Failing(EngineError):
    def __init__(self, cool_down_s: float | None = 0) -> None:
        super().__init__("failing")
        self.cool_down_s = cool_down_s


class Time:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def time() -> Time:
    return Time()


@pytest.fixture
def breaker(time: Time) -> CircuitBreaker:
    return CircuitBreaker(time)


def fail(breaker: CircuitBreaker, cool_down_s: float | None = 0) -> None:
    with pytest.raises(Failing), breaker.guarding():
        raise Failing(cool_down_s)


def rests(breaker: CircuitBreaker) -> bool:
    try:
        with breaker.guarding():
            raise Failing(None)
    except EngineError as error:
        return error.reason == "resting"


def test_it_rests_after_failures_in_a_row(breaker: CircuitBreaker) -> None:
    for _ in range(MAX_FAILURES):
        assert not rests(breaker)
        fail(breaker)
    assert rests(breaker)


def test_one_success_forgets_the_failures(breaker: CircuitBreaker) -> None:
    for _ in range(MAX_FAILURES - 1):
        fail(breaker)
    with breaker.guarding():
        pass
    fail(breaker)
    assert not rests(breaker)


def test_an_error_of_one_message_says_nothing_of_the_next(breaker: CircuitBreaker) -> None:
    for _ in range(MAX_FAILURES * 3):
        fail(breaker, None)
    assert not rests(breaker)


def test_a_wrong_key_makes_it_rest_at_once_and_for_long(breaker: CircuitBreaker, time: Time) -> None:
    fail(breaker, 120)
    time.now += FIRST_COOL_DOWN_S * 2
    assert rests(breaker)
    time.now += 120
    assert not rests(breaker)


def test_after_the_rest_one_tries_while_the_others_do_not_wait(breaker: CircuitBreaker, time: Time) -> None:
    for _ in range(MAX_FAILURES):
        fail(breaker)
    time.now += FIRST_COOL_DOWN_S * 1.3
    with breaker.guarding():
        assert rests(breaker)
    assert not rests(breaker)


def test_it_rests_longer_each_time_but_not_for_ever(breaker: CircuitBreaker, time: Time) -> None:
    for _ in range(MAX_FAILURES):
        fail(breaker)
    time.now += FIRST_COOL_DOWN_S * 1.3
    fail(breaker)
    time.now += FIRST_COOL_DOWN_S * 1.3
    assert rests(breaker)
    for _ in range(20):
        time.now += MAX_COOL_DOWN_S * 1.3
        fail(breaker)
    time.now += MAX_COOL_DOWN_S * 1.3
    assert not rests(breaker)


def test_a_client_who_went_away_decides_nothing(breaker: CircuitBreaker, time: Time) -> None:
    for _ in range(MAX_FAILURES):
        fail(breaker)
    time.now += FIRST_COOL_DOWN_S * 1.3
    with pytest.raises(GeneratorExit), breaker.guarding():
        raise GeneratorExit
    with breaker.guarding():
        pass
    assert not rests(breaker)


def test_failures_of_many_at_once_are_one_rest(breaker: CircuitBreaker, time: Time) -> None:
    under_way = [breaker.guarding() for _ in range(20)]
    for each in under_way:
        each.__enter__()
    for each in under_way:
        error = Failing()
        assert not each.__exit__(Failing, error, None)
    time.now += FIRST_COOL_DOWN_S * 1.3
    assert not rests(breaker)
