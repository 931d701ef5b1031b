"""The languages that clients write in: all words, tables and patterns, and nothing else.

A language is a folder (`ru/`, `en/`) with a module for each kind of words, and its code in `CODES`. The
dataclasses in `lexicon/` say which words a language has to give. Clients mix languages, so extractors read
the words of all languages merged: `DATES = merge([language.dates for language in LANGUAGES])`.
"""

from importlib import import_module

from hallchat.nlu.languages.lexicon import Language
from hallchat.nlu.languages.merge import merge

CODES = ("ru", "en")
"""The folders of the languages. The words of the first one are tried first."""
LANGUAGES: tuple[Language, ...] = tuple(import_module(f"{__name__}.{code}").LANGUAGE for code in CODES)

BOOKED = merge([language.booked for language in LANGUAGES])
BUDGET = merge([language.budget for language in LANGUAGES])
CHANGE_REQUESTS = merge([language.change_requests for language in LANGUAGES])
CHOICE = merge([language.choice for language in LANGUAGES])
CIRCUMSTANCES = merge([language.circumstances for language in LANGUAGES])
CLAIMS = merge([language.claims for language in LANGUAGES])
COMPARISON = merge([language.comparison for language in LANGUAGES])
CONSENT = merge([language.consent for language in LANGUAGES])
CONTACTS = merge([language.contacts for language in LANGUAGES])
CORRECTIONS = merge([language.corrections for language in LANGUAGES])
DATES = merge([language.dates for language in LANGUAGES])
DAYPARTS = merge([language.dayparts for language in LANGUAGES])
DESCRIPTION = merge([language.description for language in LANGUAGES])
DIGRESSIONS = merge([language.digressions for language in LANGUAGES])
DURATIONS = merge([language.durations for language in LANGUAGES])
EXTRAS = merge([language.extras for language in LANGUAGES])
FIRST_NAMES = merge([language.first_names for language in LANGUAGES])
HALLS = merge([language.halls for language in LANGUAGES])
INTENTS = merge([language.intents for language in LANGUAGES])
LETTERS = merge([language.letters for language in LANGUAGES])
NAMES = merge([language.names for language in LANGUAGES])
NOTED = merge([language.noted for language in LANGUAGES])
NUMBERS = merge([language.numbers for language in LANGUAGES])
PEOPLE = merge([language.people for language in LANGUAGES])
PROMO_CODES = merge([language.promo_codes for language in LANGUAGES])
QUANTITIES = merge([language.quantities for language in LANGUAGES])
RULE_QUESTIONS = merge([language.rule_questions for language in LANGUAGES])
SEARCHES = merge([language.searches for language in LANGUAGES])
TIMES = merge([language.times for language in LANGUAGES])
TOPICS = merge([language.topics for language in LANGUAGES])
TROUBLES = merge([language.troubles for language in LANGUAGES])
TYPOS = merge([language.typos for language in LANGUAGES])
UNWANTED = merge([language.unwanted for language in LANGUAGES])
VIEWINGS = merge([language.viewings for language in LANGUAGES])
VISITS = merge([language.visits for language in LANGUAGES])
VOCABULARY = merge([language.vocabulary for language in LANGUAGES])
WISHES = merge([language.wishes for language in LANGUAGES])
