"""The halls that a sentence names, and names that no hall has."""

import re
from collections.abc import Iterator, Sequence

from hallchat.agent.events import Data
from hallchat.nlu.languages.word_lists import word_list
from hallchat.nlu.text.phonetics import stem_name, to_cyrillic
from hallchat.nlu.text.vocabulary import is_common

_WORD = re.compile(r"\w+(?:['-]\w+)*")
_FEW = 100
"""So many halls are also looked for in words with a small letter."""
_MOST_ALIKE = 30
_MOST_WORDS = 6
"""Of a name."""
_QUOTED = re.compile(r'"([^"\n]{1,60})"')
_NAME = r"[А-ЯЁA-Z][\w-]+(?:\s+[А-ЯЁA-Z][\w-]+)?"
_HALL_AND_NAME = re.compile(
    rf"(?<!\w)(?:[Зз]ал\w{{0,2}}|ЗАЛ\w{{0,2}}|[Hh]alls?)\s+(?:под\s+названием\s+|called\s+|named\s+)?"
    rf"(?P<names>{_NAME}(?:\s*(?:,|и|или|and|or)\s+{_NAME})*)"
)
_NAME_AND_HALL = re.compile(rf"(?P<names>{_NAME})[\s-](?:hall|Hall|HALL|room|зал)(?!\w)")
_TOLD_OF = re.compile(
    r"(?:^|[.!?]\s)\W*(?:\d+[.)]\s*)?(?P<names>[А-ЯЁA-Z][\w-]+(?:\s[\w-]+){0,2}?)[\"')\s]{0,3}"
    r"(?:-|:|\(|,|стоит|вмещает|обойд[её]тся|costs?|is|holds|has|at)\s+\D{0,12}\d"
)
_CAPITAL = re.compile(r"(?<=[\w,)] )[А-ЯЁA-Z][\w-]{2,}")
_ONE_NAME = re.compile(_NAME)
_SPEAKS_OF_HALLS = re.compile(r"(?<!\w)(?:зал(?:[аеуы]|ом|ов|ам|ах|ами)?(?!\w)|halls?(?!\w)|room)")
_NO_NAMES = word_list(
    """
    запомнила записала понял noted итого всего сумма предоплата минимум максимум вместимость гостей
    дата бронь час длительность получается состав начало окончание открыто
    total sum people guests capacity duration summary each our both either
    rub rur usd am pm vat id sms wi fi january february march april may june july august september october
    november december monday tuesday wednesday thursday friday saturday sunday
    """
)


class HallNames:
    """The names of the halls on offer; made quickly, however many there are."""

    def __init__(self, halls: Sequence[Data]) -> None:
        names = [name for hall in halls for name in (hall["hall"], hall["title"])]
        self._joined = "\n{}\n".format("\n".join(names)).lower().replace("ё", "е")
        self._begin = {name[:2].lower() for name in names}
        self._few = len(halls) <= _FEW

    def named(self, text: str, cased: str) -> dict[int, list[tuple[int, int]]]:
        """Numbers of the halls that are named -> where; `text` is folded, as long as `cased`."""
        found: dict[int, list[tuple[int, int]]] = {}
        words = list(_WORD.finditer(text))
        for at, word in enumerate(words):
            start = word.start()
            marked = cased[start].isupper() or cased[start].isdigit() or cased[start - 1 : start] == '"'
            if not (self._few or marked):
                continue
            for number, size in self._beginning(words[at : at + _MOST_WORDS], marked):
                found.setdefault(number, []).append((start, words[at + size - 1].end()))
        return found

    def find(self, name: str) -> int | None:
        """The number of the hall that goes by this name."""
        return next(iter(self.named(name.lower().replace("ё", "е"), name.title())), None)

    def _beginning(self, words: list[re.Match[str]], marked: bool) -> Iterator[tuple[int, int]]:
        """Halls whose name begins with the first of these words, and how many words it has."""
        first = words[0][0]
        if first[:2] in self._begin:
            yield from self._alike([word[0] for word in words])
        if (
            marked
            and first.isascii()
            and first.isalpha()
            and (other := to_cyrillic(first))[:2] in self._begin
        ):
            yield from self._alike([other, *(to_cyrillic(word[0]) for word in words[1:])])

    def _alike(self, said: list[str]) -> Iterator[tuple[int, int]]:
        begin = stem_name(said[0])
        at = self._joined.find(f"\n{begin}")
        for _ in range(_MOST_ALIKE):
            if at < 0:
                return
            name = _WORD.findall(self._joined, at + 1, self._joined.index("\n", at + 1))
            if stem_name(" ".join(said[: len(name)])) == stem_name(" ".join(name)):
                yield (self._joined.count("\n", 0, at + 1) - 1) // 2, len(name)
            at = self._joined.find(f"\n{begin}", at + 1)


def unknown_hall_names(text: str, cased: str, spans: list[tuple[int, int]], told: bool) -> Iterator[str]:
    """Names that the sentence gives to halls and that lie in none of the `spans` of known ones.

    `told`: it says a price or a number of people, so that a name in it is likely a hall's.
    """
    of_halls = bool(_SPEAKS_OF_HALLS.search(text))
    if of_halls or told:
        for match in _QUOTED.finditer(cased):
            if match[1][:1].isupper() and len(match[1].split()) <= 3 and not _within(match.span(), spans):
                yield from _uncommon(match[1])
    patterns = [_HALL_AND_NAME, _NAME_AND_HALL] if of_halls else []
    for pattern in [*patterns, *([_TOLD_OF, _CAPITAL] if told else [])]:
        for match in pattern.finditer(cased):
            start = match.start("names") if "names" in match.groupdict() else match.start()
            end = match.end("names") if "names" in match.groupdict() else match.end()
            for name in _ONE_NAME.finditer(cased, start, end):
                if not _within(name.span(), spans) and not (pattern is _NAME_AND_HALL and _adjective(name)):
                    yield from _uncommon(name[0])


def _adjective(name: re.Match[str]) -> bool:
    """True for an adjective that begins a sentence, which is no name: "Большой зал"."""
    return not name.string[: name.start()].strip(' -"') and name[0].endswith(("ый", "ий", "ой"))


def _within(span: tuple[int, int], spans: list[tuple[int, int]]) -> bool:
    return any(start < span[1] and span[0] < end for start, end in spans)


def _uncommon(name: str) -> Iterator[str]:
    words = [word.lower().replace("ё", "е") for word in _WORD.findall(name)]
    if any(not word.isdigit() and word not in _NO_NAMES and not is_common(word) for word in words):
        yield name
