"""What a language has to give: a dataclass for each kind of words, each field with what it stands for."""

from dataclasses import dataclass

from hallchat.nlu.languages.lexicon.change_requests import ChangeWords
from hallchat.nlu.languages.lexicon.consent import ConsentWords
from hallchat.nlu.languages.lexicon.corrections import CorrectionWords
from hallchat.nlu.languages.lexicon.dates import DateWords
from hallchat.nlu.languages.lexicon.digressions import DigressionWords
from hallchat.nlu.languages.lexicon.intents import IntentPhrases
from hallchat.nlu.languages.lexicon.times import TimeWords
from hallchat.nlu.languages.lexicon.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Language:
    """One language; a field for each kind of words."""

    code: str
    """As in `wording`: "ru"."""
    change_requests: ChangeWords
    consent: ConsentWords
    corrections: CorrectionWords
    dates: DateWords
    digressions: DigressionWords
    intents: IntentPhrases
    times: TimeWords
    vocabulary: Vocabulary
