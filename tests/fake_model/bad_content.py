"""Faults in the content of a reply: unknown tools, invalid arguments, cut text."""

from collections.abc import Callable
from dataclasses import replace

from tests.fake_model.reply import Fault, Reply, ToolCall


def _fault(name: str, change_reply: Callable[[Reply], Reply]) -> Fault:
    return Fault(name, change_reply=change_reply)


def _with_call(call: ToolCall) -> Callable[[Reply], Reply]:
    return lambda reply: replace(reply, calls=(*reply.calls, call), finish_reason="tool_calls")


def _cut_arguments(reply: Reply) -> Reply:
    name = reply.calls[-1].name if reply.calls else "get_hall_price"
    return replace(reply, calls=(*reply.calls[:-1], ToolCall(name, '{"hall": "М')), finish_reason="length")


def _filtered(reply: Reply) -> Reply:
    half = reply.text[: len(reply.text) // 2]
    return replace(reply, text=half, calls=(), finish_reason="content_filter")


UNKNOWN_TOOL = _fault("an unknown tool", _with_call(ToolCall("open_the_safe")))
NAMELESS_CALL = _fault("a call without a name", _with_call(ToolCall(None)))
BAD_ARGUMENTS = _fault("arguments that are no JSON", _with_call(ToolCall("get_hall_price", "{hall: Мрак")))
CUT_ARGUMENTS = _fault("arguments cut off", _cut_arguments)
CONTENT_FILTER = _fault("a content filter", _filtered)
SILENCE = _fault("nothing said", lambda reply: replace(reply, text="", calls=(), finish_reason="stop"))

BAD_CONTENT = (UNKNOWN_TOOL, NAMELESS_CALL, BAD_ARGUMENTS, CUT_ARGUMENTS, CONTENT_FILTER, SILENCE)
