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
    abroad=(
        r"инди(?:я|и|йск\w+)|украин\w+|беларус\w+|белорус\w+|грузи\w+|армени\w+|армянск\w+|турци\w+|турецк\w+"
        r"|герман\w+|немецк\w+|израил\w+|сша|американск\w+|узбек\w+|киргиз\w+|таджик\w+|серби\w+|сербск\w+"
        r"|кита\w+|дуба[йе]|оаэ|иностранн\w+|зарубежн\w+|не\s+российск\w+"
    ),
    streets=r"ул\.|улиц\w+|просп(?:ект\w*|\.)|пр-т|переул\w+|площад[ьи]\s|метро",
)
