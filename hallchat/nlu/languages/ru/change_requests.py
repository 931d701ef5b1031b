"""Russian words that ask for a change without the new value."""

from hallchat.nlu.languages.lexicon.change_requests import ChangeWords
from hallchat.nlu.languages.word_lists import alternatives

CHANGE_REQUESTS = ChangeWords(
    slots={
        "hall": r"зал(?:а|у|ом|е)?|помещени[ея]|студи[юя]",
        "date": r"дат[ауые]|день|дня|числ[оа](?!\s+(?:людей|человек|гостей))",
        "time": r"врем(?:я|ени)|час(?:ы|ов)",
        "name": r"имя|имени|фамили[яюи]",
        "phone": r"телефон\w?|номер\w?(?!\s+брони)",
        "email": r"почт[ауые]|(?:электронн\w+\s+)?адрес\w?|мейл\w*",
        "extras": r"доп(?:ы|ов|ам)(?!\w)|дополнительн\w+(?:\s+(?:услуг\w*|оборудовани\w+|опци\w+))?",
        "code": r"промо-?код\w*|код\s+на\s+скидк\w+",
        "people": r"(?:числ|количеств)\w*\s+(?:людей|человек|гостей|участников)|людей",
    },
    change=alternatives(
        r"""
        (?:по|с|за)?мен(?:я[йт]|и|ить|яем)\w*|измен\w+|исправ\w+|поправ\w+|скорректир\w+|перенес\w+
        ошиб\w+\s+(?:в|с|во)|выбрать\s+друг\w+
        """
    ),
    other=r"друг(?:ой|ая|ое|ую|ого|ом)|ин(?:ой|ое|ую)",
    is_wrong=alternatives(
        r"""
        друг(?:ой|ая|ое|ого)|не\s?(?:верн|прав)\w+|не\s+(?:тот|та|то|подходит)(?!\w)
        (?:надо|нужно|хочу)\s+(?:по|из|с)мен\w+
        """
    ),
    forbids="не",
    negation="не",
    count=r"числ[оа]|количеств\w",
    conjunction="и",
    determiners=r"мо\w{1,2}",
)
