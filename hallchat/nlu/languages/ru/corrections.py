"""Russian words that take something back."""

from hallchat.nlu.languages.lexicon.corrections import CorrectionWords
from hallchat.nlu.languages.word_lists import alternatives

CORRECTIONS = CorrectionWords(
    retracted=(
        r"(?<!\w)не\s+[^,.;!?\n]{1,40}?\s*,?\s+а\s+(?!не\b|ли\b|сколько|как\b|где\b|что\b)",
        r"(?:,\s*|\s+)а\s+не\s+[^,.;!?\n]{1,40}",
        r"(?<!\w)вместо\s+\S+",
        r"(?:(?<=,)|(?<=^)|(?<=тогда))\s*(?!не\b)\w+\s+не\s+(?:надо|нужн\w+)(?=\s*[,;.]\s*\w)",
    ),
    lengths=r"\d\s*час|два\s+часа|три\s+часа",
    beside_number=alternatives(
        r"""
        о[йх]|ах|а|ну|нет|ладно|хотя|скорее|хорошо|не|так|стоп|тогда|лучше|точнее|вернее|то\s+есть|давайте?|пусть|будет|хватит|достаточно
        только|всего|лишь|вс[её]-?\s?таки|поменяйте|сделайте|ошиб(?:ся|лась)|простите|извините|пожалуйста|наверное
        """
    ),
    instead=alternatives(
        r"""
        (?<!если\s)нет|о[йх]|точнее|вернее|то\s+есть|лучше|стоп|простите|извините|ошиб(?:ся|лась)|перепутал[аи]?
        """
    ),
    earlier_plans=r"думал[аи]?\s+(?:на|про|о|об)|(?:с?планировал|собирал)\w+|изначально",
    before_old=r"не|вместо",
    before_new=r"давайте?|пусть|будет|сделайте|вс[её]-?\s?таки|это",
    length_preposition="на",
)
