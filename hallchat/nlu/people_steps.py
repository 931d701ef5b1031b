"""The step of the pipeline that finds how many people come."""

from hallchat.nlu.acts.corrections import corrected_number
from hallchat.nlu.extractors import company, people
from hallchat.nlu.extractors.company import PeopleResult
from hallchat.nlu.extractors.crew import find_crew
from hallchat.nlu.extractors.joining import one_less, one_more
from hallchat.nlu.result_builder import ResultBuilder
from hallchat.nlu.slots import TIME


def find_people(builder: ResultBuilder) -> None:
    """Sets the number of people; a part of those known before leaves that number."""
    part, known = company.mask_parts(builder.utterance), builder.context.people
    if known is not None and known > 1 and (less := one_less(builder.utterance.text)):
        builder.utterance.mask(*less.span())
        builder.corrected = True
        builder.set(people=known - 1)
        return
    is_answer = builder.asked("people") and not builder.asked(TIME)
    if is_answer and (count := find_crew(builder.utterance)):
        builder.set(people=count)
        return
    set_people(builder, people.added_people(builder.utterance, builder.context.people))
    if builder.found.people is None:
        set_people(builder, people.find_people(builder.utterance))
    if is_answer and builder.found.people is None:
        set_people(builder, people.lone_people(builder.utterance))
    if builder.found.people is None and known is not None and one_more(builder.utterance.text):
        builder.corrected = True
        builder.set(people=known + 1)
    if builder.found.people is None and known is not None and 0 < part <= known:
        builder.set(people=known)


def set_people(builder: ResultBuilder, result: PeopleResult) -> None:
    """Sets the number, the numbers it may be, or the words that are no number of people."""
    if result.invalid and (count := _corrected_people(builder)):
        builder.corrected = True
        result = PeopleResult(count)
    builder.set_with_doubts("people", result.count, result.invalid, result.options)


def _corrected_people(builder: ResultBuilder) -> int | None:
    """The valid number after an impossible one: the 5 of «-3 человека, нет, 5»."""
    if count := people.find_people(builder.utterance).count:
        return count
    corrected = corrected_number(builder.utterance, asked=(), last_filled=("people",))
    return int(corrected["people"]) if corrected else None
