"""English words in phone numbers and e-mail addresses."""

from hallchat.nlu.languages.lexicon.contacts import ContactWords

CONTACTS = ContactWords(
    at="at",
    dot="dot",
    providers="gmail|icloud|outlook|hotmail|yahoo|proton(?:mail)?",
    underscore="underscore",
    hyphen="dash|hyphen|minus",
    plus="plus",
    and_="and",
    phone="phone|mobile|cell",
    extension=r"ext(?:ension|n)?\.?|x(?=\d)",
    abroad=(
        r"indian?|usa|u\.s\.?|american?|uk|british|england|united\s+(?:kingdom|states)|canad\w+|austral\w+"
        r"|german\w*|french|france|ital\w+|spain|spanish|israel\w*|turk\w+|georgian|armenian?|serbian?|ukrain\w+"
        r"|chin(?:a|ese)|uae|dubai|thai\w*|foreign|overseas|not\s+(?:a\s+)?russian"
    ),
    streets="street|avenue|subway",
)
