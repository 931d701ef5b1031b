"""The studio's own names in the form that the language understanding needs: halls, extras, promo codes."""

from datetime import date
from functools import lru_cache

from hallchat.booking.studio import StudioSnapshot
from hallchat.config import Settings
from hallchat.models import Hall
from hallchat.nlu import KnownExtra, KnownHall
from hallchat.studio.description import HallTerms, StudioFacts
from hallchat.studio.opening import opening, widest


def known_halls(studio: StudioSnapshot, settings: Settings) -> tuple[KnownHall, ...]:
    """The halls that clients may book, in the form that the language understanding needs."""
    return _known_halls(studio, studio.description(settings).studio)


@lru_cache(maxsize=4)
def _known_halls(studio: StudioSnapshot, facts: StudioFacts) -> tuple[KnownHall, ...]:
    return tuple(_known_hall(hall, studio.terms[hall.id], facts) for hall in studio.active)


@lru_cache(maxsize=4)
def known_extras(studio: StudioSnapshot) -> tuple[KnownExtra, ...]:
    """The extras by their names in both languages."""
    return tuple(
        KnownExtra(extra.key, tuple(filter(None, (extra.name, extra.name_en))))
        for extra in studio.stored.extras
    )


@lru_cache(maxsize=4)
def known_codes(studio: StudioSnapshot) -> frozenset[str]:
    """The promo codes without regard to case."""
    return frozenset(rule.code.casefold() for rule in studio.stored.prices if rule.code)


def _known_hall(hall: Hall, terms: HallTerms, facts: StudioFacts) -> KnownHall:
    hours = widest(terms.open.values())

    def hours_on(day: date) -> tuple[float, float] | None:
        of_day = opening(facts, terms, day)
        return (of_day.start / 60, of_day.end / 60) if of_day else None

    return KnownHall(
        key=hall.name,
        names=tuple(filter(None, (hall.name, hall.name_en))),
        opens=hours.start / 60,
        closes=hours.end / 60,
        capacity=hall.capacity,
        price=hall.price,
        about=f"{hall.description}\n{hall.description_en}",
        hours_on=hours_on,
    )
