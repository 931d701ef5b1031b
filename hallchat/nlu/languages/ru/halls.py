"""Russian words around the name of a hall."""

from hallchat.nlu.languages.lexicon.halls import HallWords

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
)
