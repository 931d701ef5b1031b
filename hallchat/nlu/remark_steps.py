"""The step of the pipeline for what a client tells beside the booking, and asks of what is written down."""

from hallchat.nlu.extractors.circumstances import tells_of_company
from hallchat.nlu.result_builder import ResultBuilder
from hallchat.nlu.types import Digression


def remarks(builder: ResultBuilder) -> dict[Digression, str]:
    """The digressions of such a message: an extension, a company, what is written down, only gladness."""
    found: dict[Digression, str] = {}
    if tells_of_company(builder.utterance.original):
        found[Digression.COMPANY] = ""
    if builder.has_extension:
        found[Digression.EXTENSION] = ""
    if builder.noted is not None:
        found[Digression.NOTED] = builder.noted
    if builder.only_glad or _only_tells_age(builder):
        found[Digression.ACKNOWLEDGES] = ""
    return found


def _only_tells_age(builder: ResultBuilder) -> bool:
    """True for «детям 2 и 5», which answers no question and asks none."""
    says_more = builder.mentioned_fields() or builder.found.intents or "?" in builder.utterance.original
    return builder.tells_age and not says_more
