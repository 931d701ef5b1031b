"""English."""

from hallchat.nlu.languages.en.dates import DATES
from hallchat.nlu.languages.lexicon import Language

LANGUAGE = Language(
    code="en",
    dates=DATES,
)
