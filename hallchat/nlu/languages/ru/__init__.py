"""Russian."""

from hallchat.nlu.languages.lexicon import Language
from hallchat.nlu.languages.ru.booked import BOOKED
from hallchat.nlu.languages.ru.budget import BUDGET
from hallchat.nlu.languages.ru.change_requests import CHANGE_REQUESTS
from hallchat.nlu.languages.ru.choice import CHOICE
from hallchat.nlu.languages.ru.circumstances import CIRCUMSTANCES
from hallchat.nlu.languages.ru.claims import CLAIMS
from hallchat.nlu.languages.ru.comparison import COMPARISON
from hallchat.nlu.languages.ru.consent import CONSENT
from hallchat.nlu.languages.ru.contacts import CONTACTS
from hallchat.nlu.languages.ru.corrections import CORRECTIONS
from hallchat.nlu.languages.ru.dates import DATES
from hallchat.nlu.languages.ru.dayparts import DAYPARTS
from hallchat.nlu.languages.ru.description import DESCRIPTION
from hallchat.nlu.languages.ru.digressions import DIGRESSIONS
from hallchat.nlu.languages.ru.durations import DURATIONS
from hallchat.nlu.languages.ru.extras import EXTRAS
from hallchat.nlu.languages.ru.first_names import FIRST_NAMES
from hallchat.nlu.languages.ru.halls import HALLS
from hallchat.nlu.languages.ru.intents import INTENTS
from hallchat.nlu.languages.ru.letters import LETTERS
from hallchat.nlu.languages.ru.names import NAMES
from hallchat.nlu.languages.ru.noted import NOTED
from hallchat.nlu.languages.ru.numbers import NUMBERS
from hallchat.nlu.languages.ru.people import PEOPLE
from hallchat.nlu.languages.ru.promo_codes import PROMO_CODES
from hallchat.nlu.languages.ru.quantities import QUANTITIES
from hallchat.nlu.languages.ru.rule_questions import RULE_QUESTIONS
from hallchat.nlu.languages.ru.searches import SEARCHES
from hallchat.nlu.languages.ru.times import TIMES
from hallchat.nlu.languages.ru.topics import TOPICS
from hallchat.nlu.languages.ru.troubles import TROUBLES
from hallchat.nlu.languages.ru.typos import TYPOS
from hallchat.nlu.languages.ru.unwanted import UNWANTED
from hallchat.nlu.languages.ru.viewings import VIEWINGS
from hallchat.nlu.languages.ru.visits import VISITS
from hallchat.nlu.languages.ru.vocabulary import VOCABULARY
from hallchat.nlu.languages.ru.wishes import WISHES

LANGUAGE = Language(
    code="ru",
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
