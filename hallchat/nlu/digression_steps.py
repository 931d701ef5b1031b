"""Steps of the pipeline that set the digressions of a message."""

from hallchat.nlu.acts.digressions import compares, digressions, without_reproaches, without_sum
from hallchat.nlu.acts.intents import phrases_in
from hallchat.nlu.acts.matters import matter_of
from hallchat.nlu.remark_steps import remarks
from hallchat.nlu.result_builder import ResultBuilder
from hallchat.nlu.search_steps import find_searches, without_hall_list
from hallchat.nlu.slots import TIME
from hallchat.nlu.text.normalize import HALL_MASK
from hallchat.nlu.types import Digression, Intent


def find_digressions(builder: ResultBuilder, text: str) -> None:
    """Sets the digressions."""
    found = digressions(text, builder.context.asked) | remarks(builder)
    if builder.asked_extras is not None:
        found.pop(Digression.OWES, None)  # "what does the dressing room come to?" asks for no total
        found[Digression.EXTRAS] = " ".join(builder.asked_extras)
    if question := builder.rule_question:
        kept = {Digression.EXTRAS, Digression.TIME_ZONE}
        found = {each: found[each] for each in found if each in kept}
        found[question.digression] = question.subject
    found = _without_false(builder, found, text)
    if _finds_comparison(builder, text):
        found[Digression.COMPARES] = ""
    if Digression.TIME_ZONE in found and not (builder.asked("date") or builder.asked(TIME)):
        builder.drop_times()  # «до 1 декабря 06:45: по какому времени?» books nothing
        builder.ambiguous.pop("hall", None)
    builder.set(digressions=found)
    without_hall_list(builder)
    if Digression.REPROACHES in found:  # no words but its own show what else it asks
        said = phrases_in(without_reproaches(text))
        builder.set(intents=tuple(each for each in builder.found.intents if each in said))


def _ask_for_sum(builder: ResultBuilder, text: str) -> None:
    """Leaves out what only the words of a question for the sum have brought up: «сколько за все вместе?»."""
    if builder.found.start is None:
        builder.set(end=None)  # «общая сумма по трём» names no hour
    doubtful = {Intent.CAPACITY} - phrases_in(without_sum(text))
    builder.set(intents=tuple(each for each in builder.found.intents if each not in doubtful))


def _without_false(builder: ResultBuilder, found: dict[Digression, str], text: str) -> dict[Digression, str]:
    """The digressions with the searches, without those whose words mean something else here."""
    if builder.found.extras:
        found.pop(Digression.GIVES_UP, None)  # «ничего не надо, без допов» refuses the extras alone
    if Intent.YES in builder.found.intents:
        found.pop(Digression.TOO_DEAR, None)  # «дороговато, но да»
    if Digression.OWES in found:
        _ask_for_sum(builder, text)
    if not builder.found.phone or {"date", "start", "hall"} & builder.mentioned_fields():
        found.pop(Digression.NUMBER_FITS, None)  # "10 to 12, is that ok?"
    if Digression.REPEATS in found and not _wants_to_repeat(builder):
        del found[Digression.REPEATS]
    if builder.rule_question is None and builder.asked_extras is None:
        found |= find_searches(builder, text)
    if Digression.SEARCH in found and builder.found.general_days:
        found.pop(Digression.REPEATS, None)  # «по утрам в будни» answers "which day?"
    if Digression.WHICH_IS_OPEN in found and matter_of(text).topics:
        found = {}  # "any free parking spots?" looks for no hall
    return found


def _finds_comparison(builder: ResultBuilder, text: str) -> bool:
    """True for a question that compares two halls; one that compares them all is told by their cards."""
    if not compares(text):
        return False
    if _compares_halls(builder):
        builder.set(only_asks=builder.found.hall is not None)
        return True
    if builder.asked("hall") and not builder.mentioned_fields():
        builder.hall_described = True
    return False


def _compares_halls(builder: ResultBuilder) -> bool:
    """True if the message names two halls, or another one than the known hall."""
    if HALL_MASK not in builder.utterance.text:
        return False
    known, named = builder.context.hall, builder.found.hall
    return len(builder.ambiguous.get("hall", ())) > 1 or bool(known and named and known != named)


def _wants_to_repeat(builder: ResultBuilder) -> bool:
    """False where days such as "every Friday" are those of a question: «дороже по выходным?»."""
    found, intents = builder.found, set(builder.found.intents)
    wants = found.start or found.hours or found.daypart or Intent.BOOK in intents or builder.context.start
    return bool(wants) and not intents & {Intent.PRICE, Intent.OPENING_HOURS, Intent.CHEAPEST}
