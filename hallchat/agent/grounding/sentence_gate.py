"""A model's prose is let through by whole sentences, each after its facts were checked."""

from hallchat.agent.engines.protocol import Call, EngineRequest
from hallchat.agent.grounding import FactKind, sentence_check
from hallchat.agent.grounding.sentences import SentenceSplitter


class SentenceGate:
    """Of one round's prose: what was checked comes out, what states a wrong fact stays in."""

    def __init__(self, request: EngineRequest) -> None:
        self._facts = sentence_check(request, request.studio.site)
        self._sentences = SentenceSplitter()
        self.withheld = frozenset[FactKind]()

    def add(self, text: str) -> str:
        """What may be said by now."""
        return self._checked(self._sentences.feed(text))

    def rest(self) -> str:
        """What may be said of the rest, once no more is to come."""
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
    """The tools that show the facts in the place of what was withheld; none that has run already."""
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
