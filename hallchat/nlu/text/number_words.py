"""Rewrites numbers in words as digits in place: the only parser of number words.

`number_words_to_digits` makes "с двух до пяти" "с 2    до 5   ", "двадцать пятого" "25го", "вдвоём" "2чел"
(a number of people) and "полседьмого" "пол7го". Spaces fill the rest of each word, so that the offsets of all
other characters stay the same.
"""

import re
from collections.abc import Iterator, Mapping

from hallchat.nlu.languages import LANGUAGES, PEOPLE
from hallchat.nlu.languages import NUMBERS as WORDS
from hallchat.nlu.languages.patterns import lazy
from hallchat.nlu.languages.word_lists import any_of
from hallchat.nlu.text.normalize import WORD

NUMBER = rf"\d{{1,5}}(?:[.,]5)?(?:\s+(?:{WORDS.and_a_half}))?"
"""A number of hours or the like, in digits, with its half: "2,5", "2 с половиной"."""


def _by_word(forms: Mapping[int, str]) -> dict[str, int]:
    return {word: number for number, words in forms.items() for word in words.split("|")}


CARDINALS = _by_word(WORDS.cardinals)
ORDINALS = _by_word(WORDS.ordinals)
COLLECTIVES = _by_word(WORDS.collectives)
_HALVES = {word: written for written, words in WORDS.halves.items() for word in words.split("|")}
_ORDINAL_ENDINGS = {
    word: language.numbers.ordinal_ending
    for language in LANGUAGES
    for word in _by_word(language.numbers.ordinals)
}
_HALF_OF = lazy(rf"({WORDS.half_of})(\w+)")
_AND_A_HALF = lazy(WORDS.and_a_half)
_ZERO_MINUTES = any_of(rf"(?:{WORDS.zero_minutes})(?!\w)")
_PRONOUN = any_of(WORDS.pronouns)
_IDIOM = any_of(WORDS.idioms)
_DOZENS = tuple((digits, any_of(rf"(?:{phrases})(?!\w)")) for digits, phrases in WORDS.dozens.items())
_COUNTS_THINGS = lazy(rf"\s+(?:{WORDS.counts_things})(?!\w)")
_GAP = re.compile(r"[ -]{1,2}")
"""The text between the words of one number: "двадцать пять", "twenty-five"."""


def number_words_to_digits(text: str) -> str:
    """Returns the folded text with digits for its number words; the length stays the same."""
    text = _ZERO_MINUTES.sub(lambda match: "00".ljust(len(match[0])), text)
    text = _IDIOM.sub(lambda match: " " * len(match[0]), text)
    for digits, phrase in _DOZENS:
        for match in phrase.finditer(text):
            text = f"{text[: match.start()]}{digits.ljust(len(match[0]))}{text[match.end() :]}"
    for match in _PRONOUN.finditer(text):
        start, end = match.span("pronoun")
        text = text[:start] + " " * (end - start) + text[end:]
    parts, done = [], 0
    for start, end, digits in _numbers(text):
        parts += [text[done:start], digits.ljust(end - start)]
        done = end
    return "".join(parts) + text[done:]


def _numbers(text: str) -> Iterator[tuple[int, int, str]]:
    """The start and the end of each number in words, and the number in digits."""
    # start, end and value of tens or hundreds that a smaller number may follow
    open_number: tuple[int, int, int] | None = None
    for match in WORD.finditer(text):
        word, start, end = match[0], match.start(), match.end()
        value = CARDINALS.get(word, ORDINALS.get(word))
        if open_number and (value is None or not _continues(text, open_number, start, value)):
            yield open_number[0], open_number[1], str(open_number[2])
            open_number = None
        number_start, total = (open_number[0], open_number[2]) if open_number else (start, 0)
        if word in CARDINALS:
            total += CARDINALS[word]
            open_number = (number_start, end, total)
            if total % 10:
                yield number_start, end, str(total)
                open_number = None
        elif word in ORDINALS:
            yield number_start, end, f"{total + ORDINALS[word]}{_ORDINAL_ENDINGS[word]}"
            open_number = None
        elif digits := _collective_or_half(word):
            if word in COLLECTIVES and _COUNTS_THINGS.match(text, end):
                digits = str(COLLECTIVES[word])
            yield start, end, digits
    if open_number:
        yield open_number[0], open_number[1], str(open_number[2])


def _continues(text: str, open_number: tuple[int, int, int], start: int, value: int) -> bool:
    """True if the value completes the open number: "двадцать пять", not "двадцать тридцать"."""
    _, end, total = open_number
    limit = 100 if total % 100 == 0 else 10
    return 0 < value < limit and total >= 20 and bool(_GAP.fullmatch(text, end, start))


def _collective_or_half(word: str) -> str | None:
    if word in COLLECTIVES:
        return f"{COLLECTIVES[word]}{PEOPLE.collective}"
    half = _HALF_OF.fullmatch(word)
    if half and half[2] in ORDINALS:
        return f"{half[1]}{ORDINALS[half[2]]}{_ORDINAL_ENDINGS[half[2]]}"
    return _HALVES.get(word)


def quantity(written: str) -> float:
    """The value of a text that `NUMBER` matches in full: 2.5 for "2 с половиной"."""
    value = float(re.match(r"\d+(?:[.,]\d)?", written)[0].replace(",", "."))  # type: ignore[index]
    return value + 0.5 if _AND_A_HALF.search(written) else value
