"""Steps of the pipeline that fill the hall: by its name, by a comparison, by a description."""

import re
from collections.abc import Iterable, Sequence

from hallchat.nlu.acts.intents import most_specific
from hallchat.nlu.acts.unwanted import never_chosen
from hallchat.nlu.extractors import hall_by_name
from hallchat.nlu.extractors.hall_by_comparison import (
    hall_by_comparison,
    hall_looked_for,
    looks_for_size,
)
from hallchat.nlu.extractors.hall_by_description import (
    LOOKS,
    halls_by_description,
    qualities_of_word,
    wants_look,
)
from hallchat.nlu.languages import DIGRESSIONS, INTENTS, TOPICS
from hallchat.nlu.languages.patterns import lazy
from hallchat.nlu.languages.word_lists import any_of
from hallchat.nlu.result_builder import ResultBuilder
from hallchat.nlu.slots import CONTACTS
from hallchat.nlu.text.normalize import HALL_MASK, fold, prepare
from hallchat.nlu.types import Intent

_SOMEWHERE = any_of(INTENTS.somewhere)
_WHICH_HALL = lazy(rf"(?<!\w)(?:{DIGRESSIONS.which})\s+(?:\w+\s+){{0,3}}(?:{TOPICS.halls})")
_WANTS_HALL = {Intent.RECOMMEND, Intent.BOOK, Intent.HALLS}
"""Intents of a client who describes the hall that they want: «нужен тёмный зал»."""
_OF_COMPARISON = {Intent.CAPACITY, Intent.CHEAPEST, Intent.AVAILABILITY, Intent.PRICE, Intent.HALLS}
"""Intents that the words of a comparison bring up."""
_OF_SEARCH = {Intent.HALL_INFO, Intent.CHANGE, Intent.NO}
_MAX_SIZES = 6
"""The sizes of so many halls are told at once."""
_BESIDE_ADVICE = {*_WANTS_HALL, Intent.HALL_INFO, Intent.GREETING}
"""Intents beside which «какой зал светлый?» asks for advice."""


def find_hall(builder: ResultBuilder) -> None:
    """Sets the hall by its name, else by a comparison with other halls."""
    asked = builder.asked("hall")
    contact_asked = bool(set(CONTACTS) & set(builder.context.asked))
    result = hall_by_name.find_hall(
        builder.utterance,
        builder.context.halls,
        strict=contact_asked and not asked,
        asked=asked,
        chosen=builder.context.hall,
    )
    builder.set_with_doubts("hall", result.key, result.unknown, result.options)
    builder.refused_halls += result.refused
    builder.dislikes = result.dislikes
    builder.set(looked_at=result.looked_at)
    if never_chosen(fold(builder.utterance.original)):
        _take_off_unchosen(builder)
    elif result == hall_by_name.HallResult():
        builder.set(hall=hall_by_comparison(builder.utterance, builder.context))
        builder.hall_compared = builder.found.hall is not None


def _take_off_unchosen(builder: ResultBuilder) -> None:
    """Takes off the hall that was not the client's choice; it may still be chosen later."""
    known = builder.context.hall
    named = {*filter(None, (builder.found.hall,)), *builder.refused_halls}
    builder.refused_halls = ()
    of_hall = known in named or (not named and _SOMEWHERE.search(builder.utterance.text))
    if known is not None and of_hall and builder.found.hall in (None, known):
        builder.set(hall=None)
        builder.hall_unchosen = True
        names = re.finditer(f"{HALL_MASK}+", builder.utterance.text)
        builder.dislikes += tuple(name.span() for name in names)  # «Пустота» describes no wish


def asks_which_hall(text: str) -> bool:
    """True if a folded text asks which hall: «какой из залов светлый?»."""
    return bool(_WHICH_HALL.search(text))


def find_described_hall(builder: ResultBuilder, text: str) -> None:
    """Sets the hall that the text describes if the hall was asked for, else offers candidates."""
    for start, end in builder.dislikes:
        text = f"{text[:start]}{' ' * (end - start)}{text[end:]}"
    if _find_compared_hall(builder):
        return
    looked_at = builder.found.looked_at
    builder.hall_described = bool(looked_at) or wants_look(text)
    if looked_at and not (builder.found.hall or builder.context.hall or builder.ambiguous):
        builder.ambiguous["hall"] = looked_at
    if Intent.RECOMMEND in builder.found.intents:
        _advise_among_named(builder)
    if not (looked_at or builder.found.hall or "hall" in builder.invalid or "hall" in builder.ambiguous):
        _take_or_offer(builder, text)


def _advise_among_named(builder: ResultBuilder) -> None:
    """Leaves of several named halls those that suit the purpose: «Мрак или Минимализм для портретов?»."""
    named = builder.ambiguous.get("hall", ())
    halls = [hall for hall in builder.context.halls if hall.key in named]
    if len(halls) > 1 and (best := halls_by_description(builder.utterance.text, halls, advises=True)):
        builder.ambiguous["hall"] = best


def _take_or_offer(builder: ResultBuilder, text: str) -> None:
    """Takes or offers the halls that the text describes, if it may describe one."""
    asked, intents = builder.asked("hall") or builder.hall_unchosen, _with_advice(builder, text)
    if not (asked or intents & _WANTS_HALL or builder.hall_described or _SOMEWHERE.search(text)):
        return
    halls, recommends = builder.context.halls, Intent.RECOMMEND in intents
    described = halls_by_description(text, halls, advises=recommends)
    tells_purpose = asked and intents <= {Intent.GREETING} and not builder.mentioned_fields() - {"people"}
    if tells_purpose and not described:
        described = halls_by_description(text, halls, advises=True)
        recommends = bool(described)
    left_out = {*builder.refused_halls, *((builder.context.hall,) if builder.hall_unchosen else ())}
    candidates = tuple(hall for hall in described if hall not in left_out)
    is_answer = asked and not recommends and "?" not in text
    if is_answer and len(candidates) == 1:
        builder.set(hall=candidates[0])
    elif candidates and (len(candidates) < len(halls) or recommends):
        builder.ambiguous["hall"] = candidates
        if tells_purpose:
            builder.set(intents=most_specific({*intents, Intent.RECOMMEND}))
        if builder.hall_described:
            _look_for_another(builder, candidates)
    elif is_answer and not intents and not builder.mentioned_fields() and hall_by_name.may_be_a_name(text):
        builder.invalid["hall"] = builder.utterance.words_at(0, len(text))


def _find_compared_hall(builder: ResultBuilder) -> bool:
    """Offers the larger or cheaper hall that a question looks for; True if it looks for one."""
    if builder.found.looked_at or "?" not in builder.utterance.text:
        return False
    than = builder.found.hall or builder.context.hall
    found = hall_looked_for(builder.utterance, builder.context, than, builder.refused_halls)
    if found is None:
        return _tell_sizes(builder)
    builder.hall_described = True
    builder.set(hall=None, intents=tuple({*builder.found.intents} - _OF_COMPARISON))
    builder.ambiguous["hall"] = (found,)
    _look_for_another(builder, (found,))
    if builder.context.hall is None:
        builder.set(intents=most_specific({*builder.found.intents, Intent.RECOMMEND} - _OF_SEARCH))
    return True


def _tell_sizes(builder: ResultBuilder) -> bool:
    """Asks for the sizes of the halls if the question looks for another size than there is; True if so."""
    if builder.context.hall is None or not looks_for_size(builder.utterance):
        return False
    builder.hall_described = True
    builder.set(intents=tuple({*builder.found.intents} - _OF_COMPARISON - _OF_SEARCH | {Intent.CAPACITY}))
    if len(builder.context.halls) <= _MAX_SIZES:
        builder.ambiguous["hall"] = tuple(hall.key for hall in builder.context.halls)
    return True


def _with_advice(builder: ResultBuilder, text: str) -> set[Intent]:
    """The intents; RECOMMEND is among them if the text asks which hall has what it describes."""
    intents = set(builder.found.intents)
    if (
        intents <= _BESIDE_ADVICE
        and asks_which_hall(text)
        and halls_by_description(text, builder.context.halls, advises=True)
    ):
        intents = intents - {Intent.HALLS, Intent.HALL_INFO} | {Intent.RECOMMEND}
        builder.set(intents=most_specific(intents))
    return intents


def _look_for_another(builder: ResultBuilder, candidates: Sequence[str]) -> None:
    """Asks for advice on a hall of another look than the chosen one has: «а посветлее зала нет?»."""
    chosen = builder.context.hall
    if chosen or builder.refused_halls or Intent.BOOK not in builder.found.intents:
        builder.set(intents=most_specific({*builder.found.intents, Intent.RECOMMEND} - {Intent.NO}))
    if chosen is not None and chosen not in candidates and "confirm" not in builder.context.asked:
        _want_another(builder)


def refuse_halls(builder: ResultBuilder, texts: Iterable[str]) -> None:
    """Notes the halls that these texts name, which the client does not want: «Мрак» of «Мрак не нужен»."""
    for text in texts:
        named = hall_by_name.find_hall(prepare(text), builder.context.halls)
        builder.refused_halls += (*filter(None, (named.key,)), *named.options, *named.refused)


def drop_refused_halls(builder: ResultBuilder) -> None:
    """Takes no hall that the client refuses, and asks for another one in the place of the chosen one."""
    refused, found = tuple(dict.fromkeys(builder.refused_halls)), builder.found
    if builder.hall_unchosen and found.hall is None:
        builder.set(intents=tuple(each for each in found.intents if each not in _OF_SEARCH))
        _want_another(builder)
    if not refused:
        return
    builder.set(refused_halls=tuple(hall for hall in refused if hall != found.hall))
    if found.hall:  # "no Mrak! Pustota on Monday" is a no to that hall alone
        builder.set(intents=tuple(each for each in found.intents if each != Intent.NO))
    if left := tuple(hall for hall in builder.ambiguous.get("hall", ()) if hall not in refused):
        builder.ambiguous["hall"] = left
    else:
        builder.ambiguous.pop("hall", None)
    if found.name and LOOKS & set(qualities_of_word(fold(found.name))):
        builder.set(name=None)  # «мрак не подходит, темновато»
    if builder.context.hall in refused and found.hall is None:
        _want_another(builder)


def _want_another(builder: ResultBuilder) -> None:
    builder.set(change_requests=tuple(dict.fromkeys((*builder.found.change_requests, "hall"))))
