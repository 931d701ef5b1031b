"""Which hall: asked, proposed, or made sure of."""

from hallchat.agent.engines.rules import hall_filters, questions
from hallchat.agent.engines.rules.quick_replies import MOST
from hallchat.agent.engines.rules.reply import Step
from hallchat.agent.engines.rules.tool_results import Lookup
from hallchat.agent.engines.rules.variation import anew
from hallchat.agent.events import Asks, Turn
from hallchat.nlu.types import Intent
from hallchat.wording import say
from hallchat.wording.formats import either

SHOW_AFTER = 2
"""Messages that were not understood, after which the halls are shown."""


def ask_hall(turn: Turn, use: Lookup) -> Step:
    """Proposes the one hall that may be meant; else asks which of those that may be."""
    titles = hall_titles(use)
    if not titles:
        return Step((anew(turn, "no-halls"),), Asks(()))
    people = turn.draft.people
    enough = [hall["hall"] for hall in hall_filters.fitting(use, people)] if people else list(titles)
    if people and not enough:
        return Step((hall_filters.too_many(turn, use, people), anew(turn, "ask-people")), Asks(("people",)))
    candidates = [hall for hall in _candidates(turn, use) if hall in enough]
    if not candidates and people and len(enough) < len(titles):
        return _of_enough(turn, people, {hall: titles[hall] for hall in enough}, titles)
    if len(candidates) == 1:
        return _propose(turn, candidates[0], titles)
    if Intent.BOOK in turn.reading.intents or turn.draft.misses == SHOW_AFTER:
        use("get_halls_data", show=True, data_type="all")
    chosen = [titles[hall] for hall in candidates or titles]
    text = anew(turn, "ask-hall", halls=either(turn.locale, chosen))
    return Step((text,), Asks(("hall",), tuple(chosen)[:MOST]))


def _of_enough(turn: Turn, people: int, enough: dict[str, str], titles: dict[str, str]) -> Step:
    """Only those halls are in question that hold all who come."""
    if len(enough) == 1:
        hall = next(iter(enough))
        asks = _propose(turn, hall, titles).asks
        question = anew(turn, "take-it", hall=titles[hall])
    else:
        asks = Asks(("hall",), tuple(enough.values())[:MOST])
        question = anew(turn, "ask-hall", halls=either(turn.locale, [*enough.values()]))
    said = turn.reading.people is not None
    reason = say(turn.locale, "fitting", people=people, halls=either(turn.locale, [*enough.values()]))
    return Step((reason, question) if said else (question,), asks)


def hall_titles(use: Lookup) -> dict[str, str]:
    """Hall -> its name in the client's language."""
    return {hall["hall"]: hall["title"] for hall in use("get_halls_data", data_type="names")["halls"]}


def _candidates(turn: Turn, use: Lookup) -> tuple[str, ...]:
    if Intent.CHEAPEST in turn.reading.intents:
        cheapest = questions.cheapest(use)
        return (cheapest["hall"],) if cheapest else ()
    return turn.reading.ambiguous.get("hall", ())


def _propose(turn: Turn, hall: str, titles: dict[str, str]) -> Step:
    recommended = {Intent.RECOMMEND, Intent.CAPACITY, Intent.CHEAPEST} & set(turn.reading.intents)
    text = anew(turn, "take-it" if recommended else "did-you-mean", hall=titles[hall])
    others = (title for key, title in titles.items() if key != hall)
    return Step((text,), Asks(("hall",), (say(turn.locale, "chip-yes"), *others)[:MOST], hall=hall))
