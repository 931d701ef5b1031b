"""How a name sounds, however it is spelled: transliterated, declined, misheard."""

import re

from hallchat.nlu.text.normalize import word_list

_LETTERS = """
    shch:щ sch:щ sh:ш ch:ч zh:ж kh:х ts:ц ck:к ph:ф th:т ya:я ja:я yu:ю ju:ю yo:е ye:е oo:у ee:и
    a:а b:б c:к d:д e:е f:ф g:г h:х i:и j:й k:к l:л m:м n:н o:о p:п q:к r:р s:с t:т u:у v:в w:в x:кс y:и z:з
"""
_TO_CYRILLIC = dict(pair.split(":") for pair in sorted(word_list(_LETTERS), key=len, reverse=True)) | {
    "'": ""
}
_LATIN = re.compile("|".join(_TO_CYRILLIC))
_NOT_THE_NAME = re.compile(r"(?<!\w)(?:зал[еуа]?|залом|hall|the)(?!\w)")
_SOUNDS = str.maketrans("збдгвжоеэыйяюцщ", "спткфшаииииаусш", "ъь")
_DOUBLE = re.compile(r"(\D)\1+")
_ENDING = re.compile(
    r"(?<=..)(?:иями|ями|ами|ого|его|ому|ему|ыми|ими|ной|ый|ий|ой|ая|яя|ое|ее|ые|ие|ую|юю|ом|ем|ою|ам"
    r"|ям|ах|ях|ов"
    r"|ев|ым|им|[аяуюыиеоэйь])$"
)


def russian(text: str) -> str:
    """The folded text in Russian letters, words parted by one space, without "зал" and "hall"."""
    plain = " ".join(re.findall(r"[\w']+", _NOT_THE_NAME.sub(" ", text)))
    return _LATIN.sub(lambda match: _TO_CYRILLIC[match[0]], plain)


def stem(name: str) -> str:
    """The words of a Russian name without their endings."""
    return " ".join(_ENDING.sub("", word) for word in name.split())


def sound(name: str) -> str:
    """What is heard of a Russian name: voiced as unvoiced, о as а, е as и, doubles as one."""
    return _DOUBLE.sub(r"\1", name.translate(_SOUNDS))


_ROWS = "qwertyuiop asdfghjkl zxcvbnm йцукенгшщзхъ фывапролджэ ячсмитьбю"
_RUN = 5
_NO_WORD = re.compile(r"(.)\1{3,}|[^aeiouyаеиоуыэюя\W\d_]{4,}")


def is_random(word: str) -> bool:
    """Whether a folded word is keys hit at random: "asdfgh", "zxcvb", "ывапр", "ггггг"."""
    runs = (word[at : at + _RUN] for at in range(len(word) - _RUN + 1))
    hit = (len(word) == _RUN - 1 and word in _ROWS) or any(run in _ROWS or run[::-1] in _ROWS for run in runs)
    return hit or bool(_NO_WORD.fullmatch(word))
