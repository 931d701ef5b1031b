"""English."""

from hallchat.nlu.languages.lexicon import Language

LANGUAGE = Language(code="en")
