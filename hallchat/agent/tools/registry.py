"""Tools as an engine sees them: schemas derived from typed functions, arguments checked before a call."""

import inspect
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, get_type_hints

from pydantic import BaseModel, ConfigDict, ValidationError, create_model

MAX_ARGUMENT_CHARACTERS = 4000


class BadCall(Exception):
    """No such tool, or arguments that are not its own. `data` says what to mend, for an engine."""

    def __init__(self, code: str, **data: Any) -> None:
        super().__init__(code)
        self.data: dict[str, Any] = {"error": code, **data}


@dataclass(frozen=True, slots=True)
class Tool:
    """A function whose first parameter is the context: who the client is never comes from an engine."""

    name: str
    description: str
    function: Callable[..., dict[str, Any]]
    arguments: type[BaseModel]

    def schema(self) -> dict[str, Any]:
        """JSON schema of the arguments, not to be changed."""
        return _schema(self.arguments)


@cache
def _schema(arguments: type[BaseModel]) -> dict[str, Any]:
    return arguments.model_json_schema()


def tool(function: Callable[..., dict[str, Any]]) -> Tool:
    """The tool that a typed function with a docstring is."""
    hints = get_type_hints(function, include_extras=True)
    parameters = list(inspect.signature(function).parameters.values())[1:]
    model_fields: dict[str, Any] = {
        p.name: (hints[p.name], ... if p.default is inspect.Parameter.empty else p.default)
        for p in parameters
    }
    arguments = create_model(
        function.__name__, __config__=ConfigDict(extra="forbid", str_strip_whitespace=True), **model_fields
    )
    return Tool(function.__name__, inspect.getdoc(function) or "", function, arguments)


class ToolRegistry:
    """Tools by name."""

    def __init__(self, tools: Sequence[Tool]) -> None:
        self.tools: Mapping[str, Tool] = {each.name: each for each in tools}

    def call(self, context: object, name: str, arguments: object) -> dict[str, Any]:
        """Run a tool; its result is JSON values. Raises BadCall, and whatever the tool raises."""
        found = self.tools.get(name)
        if found is None:
            raise BadCall("unknown_tool", tools=list(self.tools))
        if not isinstance(arguments, Mapping) or len(str(arguments)) > MAX_ARGUMENT_CHARACTERS:
            raise BadCall("bad_arguments", expected=found.schema())
        try:
            checked = found.arguments.model_validate(dict(arguments))
        except ValidationError as error:
            wrong = [f"{'.'.join(map(str, e['loc']))}: {e['msg']}" for e in error.errors(include_url=False)]
            raise BadCall("bad_arguments", wrong=wrong[:5]) from None
        return found.function(
            context, **{name: getattr(checked, name) for name in found.arguments.model_fields}
        )
