"""English words in phone numbers and e-mail addresses."""

from hallchat.nlu.languages.lexicon.contacts import ContactWords

CONTACTS = ContactWords(
    at="at",
    dot="dot",
    underscore="underscore",
    hyphen="dash|hyphen|minus",
    plus="plus",
    and_="and",
    phone="phone|mobile|cell",
    streets="street|avenue|subway",
)
