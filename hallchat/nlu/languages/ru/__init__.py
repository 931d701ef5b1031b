"""Russian."""

from hallchat.nlu.languages.lexicon import Language
from hallchat.nlu.languages.ru.dates import DATES

LANGUAGE = Language(
    code="ru",
    dates=DATES,
)
