"""Warnings of what a description may have and rarely means: names that are words, contacts that are none."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import chain, islice

from hallchat.nlu import Intent, NluContext, understand
from hallchat.nlu.extractors.emails import parse_email
from hallchat.nlu.extractors.phones import has_phone
from hallchat.nlu.slots import BOOKING_FIELDS, CONTACTS
from hallchat.studio.description import Description, Extra, HallTerms, PriceRule, RefundTier, StudioFacts
from hallchat.studio.fault import Fault

_MOST_NAMES = 2000
"""Reading a name takes a millisecond; in a larger studio nobody reads more warnings."""

_ADDING = {"per_hour": 0, "per_person_hour": 0, "once": 0, "percent": 0, "times": 1}
"""Effects that change a price, with the amount that leaves it as it is."""
_ABOUT_THINGS = {Intent.HALL_INFO, Intent.RULES}
"""Read in words for things of a studio, «гримёрка» or "smoke machine": they ask, and change nothing."""


def warnings(studio: Description, now: datetime) -> tuple[Fault, ...]:
    """Faults that nothing is refused for: `named_like_a_word` ("завтра", "yes"), bad contacts, odd prices.

    `now` is the studio's local time.
    """
    context = NluContext(now, ())
    names = (
        Fault((table, index, field), "named_like_a_word", {"value": name})
        for table, index, field, name in islice(_names(studio), _MOST_NAMES)
        if _is_word(name, context)
    )
    refunds = refund_warnings(studio.payment.refund)
    of_entries = code_warnings(studio.prices), extra_warnings(studio.extras), refunds
    return tuple(chain(contact_warnings(studio.studio), *of_entries, names))


def contact_warnings(studio: StudioFacts) -> Iterator[Fault]:
    """A `no_phone` or `no_email` for contacts by which nobody reaches the studio.

    They are free texts that may have several numbers, and words.
    """
    if studio.phone and not has_phone(studio.phone):
        yield Fault(("studio", "phone"), "no_phone", {"value": studio.phone})
    if studio.email and not parse_email(studio.email):
        yield Fault(("studio", "email"), "no_email", {"value": studio.email})


def refund_warnings(tiers: Sequence[RefundTier]) -> Iterator[Fault]:
    """A `refund_grows` for each tier by which who cancels later gets more back."""
    for index, tier in enumerate(tiers):
        less = [each for each in tiers if each.hours > tier.hours and each.percent < tier.percent]
        if less:
            least = min(less, key=lambda each: each.percent)
            data = {"hours": f"{least.hours.normalize():f}", "percent": f"{least.percent.normalize():f}"}
            yield Fault(("payment", "refund", index, "percent"), "refund_grows", data)


def code_warnings(rules: Sequence[PriceRule]) -> Iterator[Fault]:
    """A `code_dearer` for each promo code that adds to a price: its minus is easily forgotten."""
    for index, rule in enumerate(rules):
        effect = rule.effect
        if rule.code and effect in _ADDING and getattr(rule, effect) > _ADDING[effect]:
            yield Fault(("price", index, effect), "code_dearer", {"value": rule.code, "effect": effect})


def extra_warnings(extras: Sequence[Extra]) -> Iterator[Fault]:
    """A `further_unused` for each price of further people that nobody is: all are included."""
    for index, extra in enumerate(extras):
        if extra.further and not extra.includes:
            yield Fault(("extra", index, "further"), "further_unused", {"value": extra.name})


def is_word(name: str, now: datetime) -> bool:
    """True if the name means something else too; `now` is the studio's local time."""
    return _is_word(name, NluContext(now, ()))


def _names(studio: Description) -> Iterator[tuple[str, int, str, str]]:
    tables: dict[str, tuple[HallTerms | Extra, ...]] = {"hall": studio.halls, "extra": studio.extras}
    for table, entries in tables.items():
        for index, entry in enumerate(entries):
            for field, name in (("name", entry.name), ("name_en", entry.name_en)):
                if name:
                    yield table, index, field, name


def _is_word(name: str, context: NluContext) -> bool:
    """True if a message of this name alone says something, in a studio that has no hall of that name."""
    if name.strip(" .,-").isdecimal():
        return True
    read = understand(name, context)
    intents = set(read.intents) - _ABOUT_THINGS
    return bool(intents) or any(getattr(read, field) for field in (*BOOKING_FIELDS, *CONTACTS))
