"""Russian words in phone numbers and e-mail addresses."""

from hallchat.nlu.languages.lexicon.contacts import ContactWords

CONTACTS = ContactWords(
    at="собака|собачка|эт",
    at_unspaced="собака",
    dot="точка",
    underscore=r"(?:нижнее\s+)?подчеркивани[ея]|андерскор",
    hyphen="тире|дефис|минус",
    plus="плюс",
    and_="и",
    phone=r"тел(?:ефон\w*|\.)?|номер\w*|моб(?:ильн\w*|\.)?",
    streets=r"ул\.|улиц\w+|просп(?:ект\w*|\.)|пр-т|переул\w+|площад[ьи]\s|метро",
)
