"""English."""

from hallchat.nlu.languages.en.change_requests import CHANGE_REQUESTS
from hallchat.nlu.languages.en.consent import CONSENT
from hallchat.nlu.languages.en.corrections import CORRECTIONS
from hallchat.nlu.languages.en.dates import DATES
from hallchat.nlu.languages.en.digressions import DIGRESSIONS
from hallchat.nlu.languages.en.intents import INTENTS
from hallchat.nlu.languages.en.times import TIMES
from hallchat.nlu.languages.en.vocabulary import VOCABULARY
from hallchat.nlu.languages.lexicon import Language

LANGUAGE = Language(
    code="en",
    change_requests=CHANGE_REQUESTS,
    consent=CONSENT,
    corrections=CORRECTIONS,
    dates=DATES,
    digressions=DIGRESSIONS,
    intents=INTENTS,
    times=TIMES,
    vocabulary=VOCABULARY,
)
