"""Once a model fails again and again nobody waits for it, until it answers again."""

import pytest

from hallchat.agent.engines.circuit_breaker import FAILURES, FIRST_REST_S, LONGEST_REST_S, CircuitBreaker
from hallchat.agent.engines.protocol import EngineError


class Failing(EngineError):
    def __init__(self, rest_s: float | None = 0) -> None:
        super().__init__("failing")
        self.rest_s = rest_s


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


def fail(breaker: CircuitBreaker, rest_s: float | None = 0) -> None:
    with pytest.raises(Failing), breaker.guarding():
        raise Failing(rest_s)


def rests(breaker: CircuitBreaker) -> bool:
    try:
        with breaker.guarding():
            raise Failing(None)
    except EngineError as error:
        return error.reason == "resting"


def test_it_rests_after_failures_in_a_row(breaker: CircuitBreaker) -> None:
    for _ in range(FAILURES):
        assert not rests(breaker)
        fail(breaker)
    assert rests(breaker)


def test_one_success_forgets_the_failures(breaker: CircuitBreaker) -> None:
    for _ in range(FAILURES - 1):
        fail(breaker)
    with breaker.guarding():
        pass
    fail(breaker)
    assert not rests(breaker)


def test_an_error_of_one_message_says_nothing_of_the_next(breaker: CircuitBreaker) -> None:
    for _ in range(FAILURES * 3):
        fail(breaker, None)
    assert not rests(breaker)


def test_a_wrong_key_makes_it_rest_at_once_and_for_long(breaker: CircuitBreaker, time: Time) -> None:
    fail(breaker, 120)
    time.now += FIRST_REST_S * 2
    assert rests(breaker)
    time.now += 120
    assert not rests(breaker)


def test_after_the_rest_one_tries_while_the_others_do_not_wait(breaker: CircuitBreaker, time: Time) -> None:
    for _ in range(FAILURES):
        fail(breaker)
    time.now += FIRST_REST_S * 1.3
    with breaker.guarding():
        assert rests(breaker)
    assert not rests(breaker)


def test_it_rests_longer_each_time_but_not_for_ever(breaker: CircuitBreaker, time: Time) -> None:
    for _ in range(FAILURES):
        fail(breaker)
    time.now += FIRST_REST_S * 1.3
    fail(breaker)
    time.now += FIRST_REST_S * 1.3
    assert rests(breaker)
    for _ in range(20):
        time.now += LONGEST_REST_S * 1.3
        fail(breaker)
    time.now += LONGEST_REST_S * 1.3
    assert not rests(breaker)


def test_a_client_who_went_away_decides_nothing(breaker: CircuitBreaker, time: Time) -> None:
    for _ in range(FAILURES):
        fail(breaker)
    time.now += FIRST_REST_S * 1.3
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
    time.now += FIRST_REST_S * 1.3
    assert not rests(breaker)
