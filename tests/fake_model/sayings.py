"""What a model says and should not."""

from collections.abc import Callable
from dataclasses import replace

from tests.fake_model.reply import Fault, Reply, ToolCall


def _saying(name: str, says: Callable[[Reply], Reply]) -> Fault:
    return Fault(name, says=says)


def _calling(call: ToolCall) -> Callable[[Reply], Reply]:
    return lambda reply: replace(reply, calls=(*reply.calls, call), finish_reason="tool_calls")


def _cut_arguments(reply: Reply) -> Reply:
    name = reply.calls[-1].name if reply.calls else "get_hall_price"
    return replace(reply, calls=(*reply.calls[:-1], ToolCall(name, '{"hall": "М')), finish_reason="length")


def _filtered(reply: Reply) -> Reply:
    half = reply.text[: len(reply.text) // 2]
    return replace(reply, text=half, calls=(), finish_reason="content_filter")


UNKNOWN_TOOL = _saying("an unknown tool", _calling(ToolCall("open_the_safe")))
NAMELESS_CALL = _saying("a call without a name", _calling(ToolCall(None)))
BAD_ARGUMENTS = _saying("arguments that are no JSON", _calling(ToolCall("get_hall_price", "{hall: Мрак")))
CUT_ARGUMENTS = _saying("arguments cut off", _cut_arguments)
CONTENT_FILTER = _saying("a content filter", _filtered)
SILENCE = _saying("nothing said", lambda reply: replace(reply, text="", calls=(), finish_reason="stop"))

SAYINGS = (UNKNOWN_TOOL, NAMELESS_CALL, BAD_ARGUMENTS, CUT_ARGUMENTS, CONTENT_FILTER, SILENCE)
