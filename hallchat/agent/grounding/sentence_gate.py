"""Releases a model's prose sentence by sentence, after the check of its facts."""

from hallchat.agent.engine_protocol import Call, EngineRequest
from hallchat.agent.grounding import FactKind, sentence_check
from hallchat.agent.grounding.sentences import SentenceSplitter


class SentenceGate:
    """Releases the checked sentences of one round; withholds wrong ones."""

    def __init__(self, request: EngineRequest) -> None:
        self._facts = sentence_check(request, request.studio.site)
        self._sentences = SentenceSplitter()
        self.withheld = frozenset[FactKind]()

    def add(self, text: str) -> str:
        """Adds a piece of text and returns the sentences that are complete and right."""
        return self._checked(self._sentences.feed(text))

    def rest(self) -> str:
        """Returns the last sentence if it is right; call it at the end of the text."""
        return self._checked(self._sentences.rest())

    def _checked(self, sentences: list[str]) -> str:
        released = []
        for sentence in sentences:
            wrong = self._facts.wrong(sentence)
            self.withheld |= wrong
            if not wrong:
                released.append(sentence)
        return "".join(released)


def replacement_calls(withheld: frozenset[FactKind], request: EngineRequest) -> tuple[Call, ...]:
    """Tool calls whose cards replace the withheld sentences, without calls that have run already."""
    hall, day = request.state.hall, request.state.date
    calls = []
    if withheld & {FactKind.FREE, FactKind.HOURS, FactKind.DATE} and hall and day:
        calls.append(Call("get_bookings_by_date", {"hall": hall, "date": day.isoformat()}))
    elif withheld - {FactKind.LINK, FactKind.CONTACT, FactKind.BOOKED, FactKind.UNREADABLE}:
        calls.append(
            Call("get_hall_info", {"hall": hall}) if hall else Call("get_halls_data", {"data_type": "all"})
        )
    ran = [(each.name, each.arguments) for each in request.results]
    return tuple(call for call in calls if (call.name, call.arguments) not in ran)
