"""Russian words around the name of a hall."""

from hallchat.nlu.languages.lexicon.halls import HallWords
from hallchat.nlu.languages.word_lists import word_list

HALLS = HallWords(
    not_in_name="зал[еуа]?|залом",
    before_name="[Зз]ал[еуа]?|[Зз]алом|ЗАЛ[ЕУА]?",
    called=r"под\s+названием",
    except_="не|кроме",
    before_refused=r"зал\w?|во?|про",
    before_number=r"зал\w{0,2}|номер",
    rather="лучше|нет|ой|точнее|вернее|теперь|поэтому|все-таки|все же|давайте",
    thanks="спасибо|благодарю",
    described_nouns=r"фон|стен|плать|цвет|костюм|пол\b|интерьер|рубаш|стол|кот\b",
    introductions=r"зовут|звать|имя|имени|фамили\w+",
    adjective_endings=("ый", "ий", "ой", "ая", "яя", "ое", "ее", "ые", "ие"),
    verb_endings=word_list(
        """
        о ть ться тся йте ите ешь ишь ет ит ут ют ят али ил ила или ел ела ели ул ула ули
        лась лся лись лось
        """
    ),
    in_answers=r"зал(?:[аеуы]|ом|ов|ам|ах|ами)?(?!\w)",
    before_names=r"[Зз]ал\w{1,2}|ЗАЛ\w{0,2}",
    after_name="зал",
    before_fact="стоит|вмещает|обойд[её]тся",
    not_names=word_list(
        """
        запомнила записала понял итого всего сумма предоплата минимум максимум вместимость гостей
        дата бронь час длительность получается состав начало окончание открыто
        """
    ),
)
