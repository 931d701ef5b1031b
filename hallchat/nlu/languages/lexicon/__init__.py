"""The words of a language: a dataclass for each kind, each field with what it stands for.

A field without a default is needed to read a booking. The others may be left out: an empty value means that
the language has no such words, or none yet.
"""

from dataclasses import dataclass, field

from hallchat.nlu.languages.lexicon.booked import BookedWords
from hallchat.nlu.languages.lexicon.budget import BudgetWords
from hallchat.nlu.languages.lexicon.change_requests import ChangeWords
from hallchat.nlu.languages.lexicon.choice import ChoiceWords
from hallchat.nlu.languages.lexicon.circumstances import CircumstanceWords
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
from hallchat.nlu.languages.lexicon.extras import ExtraWords
from hallchat.nlu.languages.lexicon.first_names import FirstNames
from hallchat.nlu.languages.lexicon.halls import HallWords
from hallchat.nlu.languages.lexicon.intents import IntentPhrases
from hallchat.nlu.languages.lexicon.letters import Letters
from hallchat.nlu.languages.lexicon.names import NameWords
from hallchat.nlu.languages.lexicon.noted import NotedWords
from hallchat.nlu.languages.lexicon.numbers import NumberWords
from hallchat.nlu.languages.lexicon.people import PeopleWords
from hallchat.nlu.languages.lexicon.promo_codes import PromoCodeWords
from hallchat.nlu.languages.lexicon.quantities import QuantityWords
from hallchat.nlu.languages.lexicon.rule_questions import RuleQuestionWords
from hallchat.nlu.languages.lexicon.searches import SearchWords
from hallchat.nlu.languages.lexicon.times import TimeWords
from hallchat.nlu.languages.lexicon.topics import TopicWords
from hallchat.nlu.languages.lexicon.troubles import TroubleWords
from hallchat.nlu.languages.lexicon.typos import TypoWords
from hallchat.nlu.languages.lexicon.unwanted import UnwantedWords
from hallchat.nlu.languages.lexicon.viewings import ViewingWords
from hallchat.nlu.languages.lexicon.visits import VisitWords
from hallchat.nlu.languages.lexicon.vocabulary import Vocabulary
from hallchat.nlu.languages.lexicon.wishes import WishWords


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """One language; a field for each kind of words."""

    code: str
    """The name of its folder, and of its file in `wording`: "ru"."""
    booked: BookedWords = field(default_factory=BookedWords)
    budget: BudgetWords = field(default_factory=BudgetWords)
    change_requests: ChangeWords
    choice: ChoiceWords = field(default_factory=ChoiceWords)
    circumstances: CircumstanceWords = field(default_factory=CircumstanceWords)
    claims: ClaimWords = field(default_factory=ClaimWords)
    comparison: ComparisonWords = field(default_factory=ComparisonWords)
    consent: ConsentWords
    contacts: ContactWords = field(default_factory=ContactWords)
    corrections: CorrectionWords = field(default_factory=CorrectionWords)
    dates: DateWords
    dayparts: DaypartWords
    description: DescriptionWords = field(default_factory=DescriptionWords)
    digressions: DigressionWords
    durations: DurationWords
    extras: ExtraWords = field(default_factory=ExtraWords)
    first_names: FirstNames = field(default_factory=FirstNames)
    halls: HallWords = field(default_factory=HallWords)
    intents: IntentPhrases
    letters: Letters
    names: NameWords
    noted: NotedWords = field(default_factory=NotedWords)
    numbers: NumberWords
    people: PeopleWords
    promo_codes: PromoCodeWords = field(default_factory=PromoCodeWords)
    quantities: QuantityWords = field(default_factory=QuantityWords)
    rule_questions: RuleQuestionWords = field(default_factory=RuleQuestionWords)
    searches: SearchWords = field(default_factory=SearchWords)
    times: TimeWords = field(default_factory=TimeWords)
    topics: TopicWords = field(default_factory=TopicWords)
    troubles: TroubleWords = field(default_factory=TroubleWords)
    typos: TypoWords = field(default_factory=TypoWords)
    unwanted: UnwantedWords = field(default_factory=UnwantedWords)
    viewings: ViewingWords = field(default_factory=ViewingWords)
    visits: VisitWords = field(default_factory=VisitWords)
    vocabulary: Vocabulary
    wishes: WishWords = field(default_factory=WishWords)
