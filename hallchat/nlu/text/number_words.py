"""Numbers in words, Russian and English, rewritten as digits in place: the only number parser.

After `digits` "с двух до пяти" reads "с 2    до 5   ", "двадцать пятого" "25го", "вдвоём" "2чел"
(a number of people) and "полседьмого" "пол7го". Rewritten words are padded with spaces, so that
offsets stay true.
"""

import re
from collections.abc import Iterator

from hallchat.nlu.text.normalize import WORD

NUMBER = r"\d{1,5}(?:[.,]5)?(?:\s+с\s+половиной|\s+and\s+a\s+half)?"
"""A number as it stands after `digits`, halves included: for durations."""

_CARDINALS = """
0 ноль нуля нуль zero oh
1 один одна одно одного одной одному одним одну one
2 два две двух двум двумя пара пару пары парочка парочку two couple
3 три трех трем тремя three
4 четыре четырех четырем четырьмя four
5 пять пяти пятью five
6 шесть шести шестью six
7 семь семи семью seven
8 восемь восьми восемью eight
9 девять девяти девятью nine
10 десять десяти десятью десяток десятка ten
11 одиннадцать одиннадцати одинадцать одинадцати eleven
12 двенадцать двенадцати двенадцатью дюжина дюжину twelve dozen
13 тринадцать тринадцати thirteen
14 четырнадцать четырнадцати fourteen
15 пятнадцать пятнадцати fifteen
16 шестнадцать шестнадцати sixteen
17 семнадцать семнадцати seventeen
18 восемнадцать восемнадцати eighteen
19 девятнадцать девятнадцати nineteen
20 двадцать двадцати twenty
30 тридцать тридцати thirty
40 сорок сорока forty
50 пятьдесят пятидесяти fifty
60 шестьдесят шестидесяти sixty
70 семьдесят семидесяти seventy
80 восемьдесят восьмидесяти eighty
90 девяносто ninety
100 сто ста сотня сотню
200 двести двухсот
300 триста трехсот
400 четыреста
500 пятьсот пятисот
600 шестьсот
700 семьсот
800 восемьсот
900 девятьсот
"""
_ORDINALS = """
1 перв first
2 втор second
3 трет third
4 четверт fourth
5 пят fifth
6 шест sixth
7 седьм seventh
8 восьм eighth
9 девят ninth
10 десят tenth
11 одиннадцат eleventh
12 двенадцат twelfth
13 тринадцат thirteenth
14 четырнадцат fourteenth
15 пятнадцат fifteenth
16 шестнадцат sixteenth
17 семнадцат seventeenth
18 восемнадцат eighteenth
19 девятнадцат nineteenth
20 двадцат twentieth
30 тридцат thirtieth
"""
_COLLECTIVES = """
2 двое двоих двоим двоем вдвоем
3 трое троих троим втроем
4 четверо четверых четверым вчетвером
5 пятеро пятерых пятерым впятером
6 шестеро шестерых шестерым вшестером
7 семеро семерых семерым всемером
8 восьмеро восьмерых ввосьмером
9 девятеро девятерых вдевятером
10 десятеро десятерых вдесятером
"""
_HALVES = {"полтора": "1,5", "полторы": "1,5", "полутора": "1,5"}


def _table(data: str) -> dict[str, int]:
    rows = (line.split() for line in data.strip().splitlines())
    return {word: int(row[0]) for row in rows for word in row[1:]}


def _ordinals() -> dict[str, int]:
    table = {}
    for stem, value in _table(_ORDINALS).items():
        endings = ("ье", "ьего", "ьему") if stem == "трет" else ("ое", "ого", "ому")
        forms = [stem] if stem.isascii() else [stem + ending for ending in endings]
        table.update(dict.fromkeys(forms, value))
    return table


CARDINALS = _table(_CARDINALS)
ORDINALS = _ordinals()
COLLECTIVES = _table(_COLLECTIVES)
_ONE_OF_THEM = re.compile(
    r"(?<!\w)(?:the|this|that|which|other|another|last|cheap|big|small|dark|light|white|black|\w{2,}(?:gg|ll|k|p|t)er"
    r"|\w{3,}est)\s+(one)(?!\w|\s*(?:more|hour|person|of us|o'clock|pm|am|p\.m|a\.m|day|week))"
)
"""Where "one" stands for a thing: "the bigger one"."""
_GAP = re.compile(r"[ -]{1,2}")
_SHARP = re.compile(r"(?<!\w)(?:ноль|нуль)[ -](?:ноль|нуль)(?!\w)")
"""Minutes that are none: "шестнадцать ноль-ноль"."""


def number_words_to_digits(text: str) -> str:
    """The folded text with its number words as digits, every other character where it was."""
    text = _SHARP.sub(lambda match: "00".ljust(len(match[0])), text)
    text = _ONE_OF_THEM.sub(lambda match: match[0][:-3] + "   ", text)
    parts, done = [], 0
    for start, end, written in _runs(text):
        parts += [text[done:start], written.ljust(end - start)]
        done = end
    return "".join(parts) + text[done:]


def _runs(text: str) -> Iterator[tuple[int, int, str]]:
    """Where numbers stand in words, and how they are written in digits."""
    held: tuple[int, int, int] | None = None  # tens or hundreds that a smaller number may follow
    for match in WORD.finditer(text):
        word, start, end = match[0], match.start(), match.end()
        value = CARDINALS.get(word, ORDINALS.get(word))
        if held and (value is None or not _joins(text, held, start, value)):
            yield held[0], held[1], str(held[2])
            held = None
        begin, total = (held[0], held[2]) if held else (start, 0)
        if word in CARDINALS:
            total += CARDINALS[word]
            held = (begin, end, total)
            if total % 10:
                yield begin, end, str(total)
                held = None
        elif word in ORDINALS:
            yield begin, end, f"{total + ORDINALS[word]}{'th' if word.isascii() else 'го'}"
            held = None
        elif other := _other(word):
            yield start, end, other
    if held:
        yield held[0], held[1], str(held[2])


def _joins(text: str, held: tuple[int, int, int], start: int, value: int) -> bool:
    """Whether a number continues the one before it: "двадцать пять", not "двадцать тридцать"."""
    room = 100 if held[2] % 100 == 0 else 10
    return 0 < value < room and held[2] >= 20 and bool(_GAP.fullmatch(text, held[1], start))


def _other(word: str) -> str | None:
    if word in COLLECTIVES:
        return f"{COLLECTIVES[word]}чел"
    if word.startswith("пол") and word[3:] in ORDINALS:
        return f"пол{ORDINALS[word[3:]]}го"
    return _HALVES.get(word)


def quantity(written: str) -> float:
    """The value of what `NUMBER` matched."""
    value = float(re.match(r"\d+(?:[.,]\d)?", written)[0].replace(",", "."))  # type: ignore[index]
    return value + 0.5 if "полов" in written or "half" in written else value
