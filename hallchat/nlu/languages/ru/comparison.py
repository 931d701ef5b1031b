"""Russian words that pick a hall by comparison with the others."""

from hallchat.nlu.languages.lexicon.comparison import ComparisonWords

COMPARISON = ComparisonWords(
    bigger=(
        r"(?:по)?больше|больш(?:ий|ая|ую|ой|ого)|(?:по)?просторн(?:ее|ый|ая|ую|ого)|(?:по)?крупн(?:ее|ый|ая|ую)"
        r"|вместительн\w+"
    ),
    smaller=r"(?:по)?меньше|меньш(?:ий|ая|ую|ого)|маленьк\w+",
    cheaper=r"(?:по)?дешевле|деш[её]в(?:ый|ая|ую|ого)|недорог\w+",
    dearer=r"(?:по)?дороже|дорог(?:ой|ая|ую)",
    most=r"сам\w+\s+|наи",
    before_adjective=r"тот|та|ту|того|зал\w?|зальчик",
    which_is=r"что|котор\w+|где",
    looks_for=r"бывает|есть|нет(?:у)?|найд[её]тся|имеется|а",
    beside_search=r"ли|у\s+вас|вас|у|что-нибудь|что-то|что|нибудь|то|ещё|еще|зал\w?|зальчик\w?|студи\w|какой-нибудь|какой-то|другой",
    after_search=r"зал\w*|студи\w*|есть|нет|нету|чем|найд\w+|у|помещени\w*|вариант\w*|из",
    after_adjective=r"зал\w?|из\s+(?:них|двух|всех|этих)",
)
