"""Releases a model's prose sentence by sentence, after the check of its facts."""

from hallchat.agent.engine_protocol import Call, EngineRequest
from hallchat.agent.grounding.check import SentenceCheck
from hallchat.agent.grounding.kinds import FactKind
from hallchat.agent.grounding.sentences import SentenceSplitter


class SentenceGate:
    """Releases the sentences of one answer that are right and withholds the others."""

    def __init__(self, request: EngineRequest) -> None:
        self._check = SentenceCheck(request, request.studio.site)
        self._sentences = SentenceSplitter()
        self.withheld_kinds = frozenset[FactKind]()
        """The kinds of wrong facts in all sentences so far."""

    def add(self, text: str) -> str:
        """Adds a piece of text; returns the sentences that are now complete and are right."""
        return self._released(self._sentences.feed(text))

    def rest(self) -> str:
        """Ends the answer: returns the text that is left as its last sentence, if it is right."""
        return self._released(self._sentences.rest())

    def _released(self, sentences: list[str]) -> str:
        released = []
        for sentence in sentences:
            wrong_facts = self._check.wrong_facts(sentence)
            self.withheld_kinds |= wrong_facts
            if not wrong_facts:
                released.append(sentence)
        return "".join(released)


def replacement_calls(withheld_kinds: frozenset[FactKind], request: EngineRequest) -> tuple[Call, ...]:
    """Returns the tool calls whose cards replace the withheld_kinds sentences, except calls that have run."""
    hall, day = request.state.hall, request.state.date
    calls = []
    if withheld_kinds & {FactKind.FREE, FactKind.HOURS, FactKind.DATE} and hall and day:
        calls.append(Call("get_bookings_by_date", {"hall": hall, "date": day.isoformat()}))
    elif withheld_kinds - {FactKind.LINK, FactKind.CONTACT, FactKind.BOOKED, FactKind.UNREADABLE}:
        calls.append(
            Call("get_hall_info", {"hall": hall}) if hall else Call("get_halls_data", {"data_type": "all"})
        )
    ran = [(each.name, each.arguments) for each in request.results]
    return tuple(call for call in calls if (call.name, call.arguments) not in ran)
