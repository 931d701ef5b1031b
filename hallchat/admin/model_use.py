"""The use of a language model for an answer, in words for staff."""

from babel.numbers import format_decimal

from hallchat.admin.transcript import ModelTotal
from hallchat.models import ModelUse
from hallchat.request_context import current_language
from hallchat.wording import has, say


def model_line(use: ModelUse) -> str:
    """The known facts of a use: the reason for a failure, tokens, latency and cost."""
    parts = []
    if use.failure:
        reasons = ", ".join(map(_reason, use.failure.split(", ")))
        parts.append(say(current_language(), "admin-model-why", reason=reasons))
    if use.last_token_s is not None:
        usage = say(
            current_language(),
            "admin-model-took",
            model=use.model or "",
            tokens=_number(use.tokens_in + use.tokens_out),
            first=_number(use.first_token_s or 0),
            last=_number(use.last_token_s),
        )
        parts.append(", ".join(filter(None, (usage, _cost(use.cost)))) + ".")
    return " ".join(parts)


def model_total_line(total: ModelTotal) -> str:
    """The tokens and the cost."""
    tokens = say(current_language(), "admin-model-total-value", tokens=_number(total.tokens))
    return ", ".join(filter(None, (tokens, _cost(total.cost))))


def _cost(cost: float) -> str:
    return say(current_language(), "admin-model-cost", cost=_number(cost, "#,##0.00##")) if cost else ""


def _reason(code: str) -> str:
    word = f"admin-failure-{code.replace('_', '-')}"
    return say(current_language(), word) if has(current_language(), word) else code


def _number(value: float, pattern: str = "#,##0.#") -> str:
    return str(format_decimal(value, pattern, locale=current_language()))
