"""Reads a message before the step that answers it, with no lock held: the lease protects the conversation."""

from dataclasses import dataclass

from hallchat.agent.dialogue import state as dialogue_state
from hallchat.agent.dialogue.interpret import read_message
from hallchat.agent.turns.context import AgentContext
from hallchat.agent.turns.lease import Lease, LockedTurn, StoredFacts
from hallchat.booking import studio
from hallchat.nlu import NluResult


@dataclass(frozen=True, slots=True)
class EarlyReading:
    """A message that was read early, and the facts that it was read with."""

    facts: StoredFacts
    nlu: NluResult

    def holds(self, turn: LockedTurn) -> bool:
        """True if nothing has changed since: staff may have changed a hall, a channel the language."""
        return self.facts == StoredFacts(turn.text, turn.language, turn.state, turn.studio_stamp)


def read_early(context: AgentContext, lease: Lease) -> EarlyReading | None:
    """Reads the message if all that it takes is in memory."""
    facts = lease.facts
    known = studio.in_memory(context.database, facts.studio_stamp) if facts else None
    if facts is None or known is None:
        return None
    state = dialogue_state.load(facts.state)
    nlu = read_message(facts.text, facts.language, state, known, context.clock(), context.settings)
    return EarlyReading(facts, nlu)
