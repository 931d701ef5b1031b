"""English."""

from hallchat.nlu.languages.en.booked import BOOKED
from hallchat.nlu.languages.en.budget import BUDGET
from hallchat.nlu.languages.en.change_requests import CHANGE_REQUESTS
from hallchat.nlu.languages.en.choice import CHOICE
from hallchat.nlu.languages.en.circumstances import CIRCUMSTANCES
from hallchat.nlu.languages.en.claims import CLAIMS
from hallchat.nlu.languages.en.comparison import COMPARISON
from hallchat.nlu.languages.en.consent import CONSENT
from hallchat.nlu.languages.en.contacts import CONTACTS
from hallchat.nlu.languages.en.corrections import CORRECTIONS
from hallchat.nlu.languages.en.dates import DATES
from hallchat.nlu.languages.en.dayparts import DAYPARTS
from hallchat.nlu.languages.en.description import DESCRIPTION
from hallchat.nlu.languages.en.digressions import DIGRESSIONS
from hallchat.nlu.languages.en.durations import DURATIONS
from hallchat.nlu.languages.en.extras import EXTRAS
from hallchat.nlu.languages.en.first_names import FIRST_NAMES
from hallchat.nlu.languages.en.halls import HALLS
from hallchat.nlu.languages.en.intents import INTENTS
from hallchat.nlu.languages.en.letters import LETTERS
from hallchat.nlu.languages.en.names import NAMES
from hallchat.nlu.languages.en.noted import NOTED
from hallchat.nlu.languages.en.numbers import NUMBERS
from hallchat.nlu.languages.en.people import PEOPLE
from hallchat.nlu.languages.en.promo_codes import PROMO_CODES
from hallchat.nlu.languages.en.quantities import QUANTITIES
from hallchat.nlu.languages.en.rule_questions import RULE_QUESTIONS
from hallchat.nlu.languages.en.searches import SEARCHES
from hallchat.nlu.languages.en.times import TIMES
from hallchat.nlu.languages.en.topics import TOPICS
from hallchat.nlu.languages.en.troubles import TROUBLES
from hallchat.nlu.languages.en.typos import TYPOS
from hallchat.nlu.languages.en.unwanted import UNWANTED
from hallchat.nlu.languages.en.viewings import VIEWINGS
from hallchat.nlu.languages.en.visits import VISITS
from hallchat.nlu.languages.en.vocabulary import VOCABULARY
from hallchat.nlu.languages.en.wishes import WISHES
from hallchat.nlu.languages.lexicon import Language

LANGUAGE = Language(
    code="en",
    booked=BOOKED,
    budget=BUDGET,
    change_requests=CHANGE_REQUESTS,
    choice=CHOICE,
    circumstances=CIRCUMSTANCES,
    claims=CLAIMS,
    comparison=COMPARISON,
    consent=CONSENT,
    contacts=CONTACTS,
    corrections=CORRECTIONS,
    dates=DATES,
    dayparts=DAYPARTS,
    description=DESCRIPTION,
    digressions=DIGRESSIONS,
    durations=DURATIONS,
    extras=EXTRAS,
    first_names=FIRST_NAMES,
    halls=HALLS,
    intents=INTENTS,
    letters=LETTERS,
    names=NAMES,
    noted=NOTED,
    numbers=NUMBERS,
    people=PEOPLE,
    promo_codes=PROMO_CODES,
    quantities=QUANTITIES,
    rule_questions=RULE_QUESTIONS,
    searches=SEARCHES,
    times=TIMES,
    topics=TOPICS,
    troubles=TROUBLES,
    typos=TYPOS,
    unwanted=UNWANTED,
    viewings=VIEWINGS,
    visits=VISITS,
    vocabulary=VOCABULARY,
    wishes=WISHES,
)
