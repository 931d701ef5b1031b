"""The circuit breaker: rejects calls after repeated failures, until a trial call succeeds."""

import pytest

from hallchat.agent.engine_protocol import EngineError
from hallchat.agent.engines.circuit_breaker import (
    FIRST_COOL_DOWN_S,
    MAX_COOL_DOWN_S,
    MAX_FAILURES,
    CircuitBreaker,
)


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


def rejects_calls(breaker: CircuitBreaker) -> bool:
    try:
        with breaker.guarding():
            raise Failing(None)
    except EngineError as error:
        return error.reason == "resting"


def test_opens_after_failures_in_a_row(breaker: CircuitBreaker) -> None:
    for _ in range(MAX_FAILURES):
        assert not rejects_calls(breaker)
        fail(breaker)
    assert rejects_calls(breaker)


def test_a_success_resets_the_count_of_failures(breaker: CircuitBreaker) -> None:
    for _ in range(MAX_FAILURES - 1):
        fail(breaker)
    with breaker.guarding():
        pass
    fail(breaker)
    assert not rejects_calls(breaker)


def test_errors_of_a_single_message_do_not_open_it(breaker: CircuitBreaker) -> None:
    for _ in range(MAX_FAILURES * 3):
        fail(breaker, None)
    assert not rejects_calls(breaker)


def test_a_wrong_key_opens_it_at_once_and_for_long(breaker: CircuitBreaker, time: Time) -> None:
    fail(breaker, 120)
    time.now += FIRST_COOL_DOWN_S * 2
    assert rejects_calls(breaker)
    time.now += 120
    assert not rejects_calls(breaker)


def test_half_open_allows_one_trial_call_and_rejects_others(breaker: CircuitBreaker, time: Time) -> None:
    for _ in range(MAX_FAILURES):
        fail(breaker)
    time.now += FIRST_COOL_DOWN_S * 1.3
    with breaker.guarding():
        assert rejects_calls(breaker)
    assert not rejects_calls(breaker)


def test_the_cool_down_grows_up_to_a_maximum(breaker: CircuitBreaker, time: Time) -> None:
    for _ in range(MAX_FAILURES):
        fail(breaker)
    time.now += FIRST_COOL_DOWN_S * 1.3
    fail(breaker)
    time.now += FIRST_COOL_DOWN_S * 1.3
    assert rejects_calls(breaker)
    for _ in range(20):
        time.now += MAX_COOL_DOWN_S * 1.3
        fail(breaker)
    time.now += MAX_COOL_DOWN_S * 1.3
    assert not rejects_calls(breaker)


def test_an_abandoned_trial_call_allows_another(breaker: CircuitBreaker, time: Time) -> None:
    for _ in range(MAX_FAILURES):
        fail(breaker)
    time.now += FIRST_COOL_DOWN_S * 1.3
    with pytest.raises(GeneratorExit), breaker.guarding():
        raise GeneratorExit
    with breaker.guarding():
        pass
    assert not rejects_calls(breaker)


def test_failures_of_concurrent_calls_start_one_cool_down(breaker: CircuitBreaker, time: Time) -> None:
    running = [breaker.guarding() for _ in range(20)]
    for each in running:
        each.__enter__()
    for each in running:
        error = Failing()
        assert not each.__exit__(Failing, error, None)
    time.now += FIRST_COOL_DOWN_S * 1.3
    assert not rejects_calls(breaker)
