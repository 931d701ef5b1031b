"""The words that a language has to give: a dataclass for each kind, each field with what it stands for."""

from dataclasses import dataclass

from hallchat.nlu.languages.lexicon.amenities import AmenityWords
from hallchat.nlu.languages.lexicon.budget import BudgetWords
from hallchat.nlu.languages.lexicon.change_requests import ChangeWords
from hallchat.nlu.languages.lexicon.choice import ChoiceWords
from hallchat.nlu.languages.lexicon.claims import ClaimWords
from hallchat.nlu.languages.lexicon.comparison import ComparisonWords
from hallchat.nlu.languages.lexicon.consent import ConsentWords
from hallchat.nlu.languages.lexicon.contacts import ContactWords
from hallchat.nlu.languages.lexicon.corrections import CorrectionWords
from hallchat.nlu.languages.lexicon.dates import DateWords
from hallchat.nlu.languages.lexicon.dayparts import DaypartWords
from hallchat.nlu.languages.lexicon.description import DescriptionWords
from hallchat.nlu.languages.lexicon.digressions import DigressionWords
from hallchat.nlu.languages.lexicon.durations import DurationWords
from hallchat.nlu.languages.lexicon.first_names import FirstNames
from hallchat.nlu.languages.lexicon.halls import HallWords
from hallchat.nlu.languages.lexicon.intents import IntentPhrases
from hallchat.nlu.languages.lexicon.letters import Letters
from hallchat.nlu.languages.lexicon.names import NameWords
from hallchat.nlu.languages.lexicon.numbers import NumberWords
from hallchat.nlu.languages.lexicon.people import PeopleWords
from hallchat.nlu.languages.lexicon.quantities import QuantityWords
from hallchat.nlu.languages.lexicon.times import TimeWords
from hallchat.nlu.languages.lexicon.typos import TypoWords
from hallchat.nlu.languages.lexicon.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Language:
    """One language; a field for each kind of words."""

    code: str
    """As in `wording`: "ru"."""
    amenities: AmenityWords
    budget: BudgetWords
    change_requests: ChangeWords
    choice: ChoiceWords
    claims: ClaimWords
    comparison: ComparisonWords
    consent: ConsentWords
    contacts: ContactWords
    corrections: CorrectionWords
    dates: DateWords
    dayparts: DaypartWords
    description: DescriptionWords
    digressions: DigressionWords
    durations: DurationWords
    first_names: FirstNames
    halls: HallWords
    intents: IntentPhrases
    letters: Letters
    names: NameWords
    numbers: NumberWords
    people: PeopleWords
    quantities: QuantityWords
    times: TimeWords
    typos: TypoWords
    vocabulary: Vocabulary
