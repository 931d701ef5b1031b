"""Russian words that describe a hall."""

from hallchat.nlu.languages.lexicon.description import DescriptionWords

DESCRIPTION = DescriptionWords(
    qualities={
        "dark": ("темн", "мрач", "мисти", "хоррор", "ужас", "готич", "черн"),
        "light": ("светл", "бел"),
        "dance": ("танц", "потанц", "хореогр"),
        "party": ("вечерин", "праздн", "тусов", "тематич", "рожден", "корпоратив"),
        "product": ("предмет", "товар", "каталог"),
        "large": ("больш", "простор", "огромн"),
        "training": ("тренинг", "лекци", "семинар", "мастер-класс"),
        "fashion": ("мод", "фэшн", "фешн", "одежд", "плать", "лукбук"),
        "video": ("клип", "видео"),
        "film": ("фильм", "кино"),
        "magazine": ("журнал", "эдитор"),
        "minimal": ("минимал",),
    },
    rather=r"по(?=\w{3,}(?:ее|ей|ше)$)",
)
