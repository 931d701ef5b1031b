"""Views of a quote beside its price: rules, consents, and what the studio has changed."""

from typing import Any

from hallchat.agent.dialogue.consent import privacy_version
from hallchat.agent.tools.context import ToolContext
from hallchat.booking import hall_views, quotes
from hallchat.booking.records import QuoteRecord
from hallchat.models import Hall


def changed_terms(before: QuoteRecord | None, quote: QuoteRecord) -> dict[str, Any]:
    """The changes by the studio since the client saw the summary `before` of the same order."""
    if before is None or not quotes.is_same_order(before, quote):
        return {}
    old = {
        name: getattr(before, name)
        for name in ("cost", "prepay")
        if getattr(before, name) != getattr(quote, name)
    }
    changed = {
        **old,
        "rules": before.rules_version != quote.rules_version,
        "refund": before.refund != quote.refund,
    }
    return {"changed": changed}


def quote_view(quote: QuoteRecord, hall: Hall, context: ToolContext) -> dict[str, Any]:
    """A quote as an engine sees it: what the client is asked to agree to."""
    rules = hall_views.rules_view(hall, context.language)
    agreed = not rules or context.state.rules.get(hall.name) == hall.rules_version
    agreed = agreed and context.state.privacy == privacy_version()
    return {
        "quote": quote.id,
        "cost": quote.cost,
        "rules": rules,
        "rules_version": hall.rules_version,
        "rules_agreed": agreed,
        "privacy_link": f"{context.settings.public_url}/privacy",
    }
