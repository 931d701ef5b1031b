"""The studio's terms in words: refunds, moving, prepayment, discounts, extras."""

from collections.abc import Iterator
from decimal import Decimal

from hallchat.languages import in_language
from hallchat.studio.conditions import conditions_of
from hallchat.studio.description import Description, Extra, PaymentTerms, PriceRule
from hallchat.studio.spans import Band
from hallchat.wording import say
from hallchat.wording.formats import listed, money, number
from hallchat.wording.prices import length, rule_label

_DAY_HOURS = 24
_MIN_HOURS_IN_DAYS = 48
"""From so many hours whole days are said as days."""


def refund_words(language: str, payment: PaymentTerms) -> str | None:
    """The refunds after a cancellation; None if the studio has named no tiers."""
    tiers = [tier for tier in payment.refund if tier.percent]
    if not tiers:
        return None
    said = [
        say(
            language,
            "terms-refund-tier" if tier.hours else "terms-refund-any-time",
            percent=number(language, tier.percent),
            **({"ahead": _ahead(language, tier.hours)} if tier.hours else {}),
        )
        for tier in tiers
    ]
    message = "terms-refund" if all(tier.hours for tier in tiers) else "terms-refund-always"
    return say(language, message, tiers=listed(language, said))


def hold_words(language: str, payment: PaymentTerms) -> str:
    """The time that a booking waits for its payment, in words."""
    return say(language, "terms-hold", length=length(language, float(payment.hold_hours)))


def move_words(language: str, payment: PaymentTerms) -> str | None:
    """The terms on which a booking may be moved; None if the studio has not said."""
    move = payment.move
    if move is None:
        return None
    if not move.times:
        return say(language, "terms-no-move")
    return say(language, "terms-move", times=move.times, ahead=_ahead(language, move.hours))


def prepay_words(language: str, payment: PaymentTerms) -> str | None:
    """The share that is due at once; None if the studio has named none."""
    rest = "terms-prepay-others" if len(payment.prepay) > 1 else "terms-prepay-else"
    tiers = [
        say(
            language,
            "terms-prepay-length" if tier.length else rest,
            percent=number(language, tier.percent),
            **({"length": _length(language, tier.length)} if tier.length else {}),
        )
        for tier in payment.prepay
    ]
    return say(language, "terms-prepay", tiers=listed(language, tiers)) if tiers else None


def discount_words(language: str, described: Description) -> str | None:
    """The price rules that lower a price; codes are not told. None if there are no such rules."""
    lower = [(rule, effect) for rule in described.prices for effect in _lowering(language, rule)]
    said = [
        say(
            language,
            "terms-discount",
            label=rule_label(
                language,
                {"label": in_language(rule.label, rule.label_en, language), **conditions_of(rule)},
            ),
            effect=effect,
        )
        for rule, effect in lower
        if not rule.code
    ]
    texts = [say(language, "terms-discounts", rules=listed(language, dict.fromkeys(said)))] if said else []
    if any(rule.code for rule, _ in lower):
        texts.append(say(language, "terms-codes"))
    return " ".join(texts) or None


def extra_words(language: str, extra: Extra) -> str:
    """An extra with its price."""
    name = in_language(extra.name, extra.name_en, language)
    if not extra.price:
        return say(language, "extra-told-free", extra=name)
    told = say(language, "extra-told", extra=name, price=money(language, extra.price), unit=extra.unit)
    if not (extra.includes and extra.further):
        return told
    price = money(language, extra.further)
    return f"{told} {say(language, 'extra-told-includes', people=extra.includes, price=price)}"


def _lowering(language: str, rule: PriceRule) -> Iterator[str]:
    """The discount of a rule that lowers the price."""
    if rule.percent is not None and rule.percent < 0:
        yield f"−{number(language, -rule.percent)}\u00a0%"
    elif rule.times is not None and rule.times < 1:
        yield f"−{number(language, (1 - rule.times) * 100)}\u00a0%"
    elif rule.per_hour is not None and rule.per_hour < 0:
        yield say(language, "terms-less-an-hour", price=money(language, -rule.per_hour))
    elif rule.once is not None and rule.once < 0:
        yield f"−{money(language, -rule.once)}"


def _ahead(language: str, hours: Decimal) -> str:
    if hours >= _MIN_HOURS_IN_DAYS and hours % _DAY_HOURS == 0:
        return say(language, "terms-ahead-days", days=int(hours // _DAY_HOURS))
    return say(language, "terms-ahead-hours", hours=int(hours) if hours % 1 == 0 else float(hours))


def _length(language: str, band: Band) -> str:
    if band.low is None and band.high is not None:
        return say(language, "terms-length-to", hours=number(language, band.high))
    if band.high is None and band.low is not None:
        return say(language, "terms-length-from", hours=number(language, band.low))
    assert band.low is not None
    assert band.high is not None
    values = {"from": number(language, band.low), "to": number(language, band.high)}
    return say(language, "terms-length-between", **values)
