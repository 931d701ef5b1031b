"""The step of the pipeline for what a client tells beside the booking, and asks nothing by it."""

from hallchat.nlu.extractors.circumstances import tells_of_company
from hallchat.nlu.result_builder import ResultBuilder
from hallchat.nlu.types import Digression


def remarks(builder: ResultBuilder) -> dict[Digression, str]:
    """The digressions of such a message: a company's details, or that the client is glad."""
    found: dict[Digression, str] = {}
    if tells_of_company(builder.utterance.original):
        found[Digression.COMPANY] = ""
    if builder.only_glad:
        found[Digression.ACKNOWLEDGES] = ""
    return found
