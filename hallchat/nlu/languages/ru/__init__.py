"""Russian."""

from hallchat.nlu.languages.lexicon import Language
from hallchat.nlu.languages.ru.change_requests import CHANGE_REQUESTS
from hallchat.nlu.languages.ru.consent import CONSENT
from hallchat.nlu.languages.ru.corrections import CORRECTIONS
from hallchat.nlu.languages.ru.dates import DATES
from hallchat.nlu.languages.ru.digressions import DIGRESSIONS
from hallchat.nlu.languages.ru.intents import INTENTS
from hallchat.nlu.languages.ru.times import TIMES
from hallchat.nlu.languages.ru.vocabulary import VOCABULARY

LANGUAGE = Language(
    code="ru",
    change_requests=CHANGE_REQUESTS,
    consent=CONSENT,
    corrections=CORRECTIONS,
    dates=DATES,
    digressions=DIGRESSIONS,
    intents=INTENTS,
    times=TIMES,
    vocabulary=VOCABULARY,
)
