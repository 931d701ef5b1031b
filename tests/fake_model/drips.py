"""Faults that send bytes forever, so that no pause is long enough for a read timeout."""

from dataclasses import replace

from tests.fake_model.reply import IN_THE_STREAM, Fault
from tests.fake_model.steps import AFTER_HEADERS, BEFORE_HEADERS, Act, Mark, Step
from tests.fake_model.wire import delta
from tests.http.wire import framed, head

DRIP_S = 0.2


def _drip(name: str, start: bytes, again: bytes, every_s: float = DRIP_S) -> Fault:
    """Sends `start` at the point, then `again` forever."""

    def change_steps(steps: list[Step], at: int) -> list[Step]:
        begun = Step(Mark.FAULT, start)
        return [*steps[:at], begun, Step(Mark.FAULT, again, every_s, Act.DRIP)]

    return Fault(name, AFTER_HEADERS, change_steps=change_steps, points=IN_THE_STREAM, endless=True)


def dripping_headers(every_s: float = DRIP_S) -> Fault:
    """A header that never ends, one byte at a time."""
    fault = _drip("a drip of header", head("200 OK", ("X-Long", ""))[:-4], b"a", every_s)
    return replace(fault, at=BEFORE_HEADERS, points=())


def dripping_comment(every_s: float = DRIP_S) -> Fault:
    """A comment that never ends, one byte at a time."""
    return _drip("a drip of comment", framed(b": "), framed(b"a"), every_s)


def dripping_chunk(every_s: float = DRIP_S) -> Fault:
    """An event whose text never ends, one byte at a time."""
    start = b'data: {"id":"chatcmpl-1","choices":[{"index":0,"delta":{"content":"'
    return _drip("a drip of event", framed(start), framed(b"a"), every_s)


def keep_alives(every_s: float = DRIP_S) -> Fault:
    """Comments that keep the connection alive, and no event."""
    return _drip("keep-alives for ever", b"", framed(b": keep-alive\n\n"), every_s)


def endless_text(every_s: float = DRIP_S) -> Fault:
    """A text that never ends."""
    return _drip("text for ever", b"", delta({"content": "и так далее "}), every_s)


DRIPS = (dripping_headers(), dripping_comment(), dripping_chunk(), keep_alives(), endless_text())
