"""Agreement and refusal: a yes consists of known words only, a no may stand anywhere in the text."""

import re
from collections.abc import Callable, Sequence

from hallchat.nlu.languages import CONSENT, DIGRESSIONS, TOPICS
from hallchat.nlu.languages.patterns import lazy
from hallchat.nlu.languages.word_lists import any_of
from hallchat.nlu.text.normalize import HALL_MASK, MASK, words

_YES_PHRASES = lazy(CONSENT.yes_phrases)
_YES_SIGNS = re.compile("[\\s.!]*(?:[👍👌✅🤝🆗✔💯🙌][\ufe0f\U0001f3fb-\U0001f3ff\\s.!]*)+|\\s*\\+{1,3}\\s*")
_PREVENTS_YES = re.compile(f'[?"«»“”\\d{MASK}{HALL_MASK}👎❌🚫⛔🙅]')
"""Signs of a question, a quotation, data or a refusal: the text is then more than a yes."""
_YES = "ok"
"""The word that replaces each phrase of agreement before the words are checked."""
_AFTERWARDS = any_of(rf"(?:{CONSENT.afterwards})(?!\w)")
_AS_IS = any_of(CONSENT.as_is)
_DISBELIEF = any_of(CONSENT.disbelief)
_STRETCHED = re.compile(r"(.)\1{2,}")
"""«даааа»."""
_SENTENCE_END = re.compile(r"(?<=[.!\n])\s+")
_ANY_SENTENCE_END = re.compile(r"(?<=[.!?\n])\s+")
_CLAUSE_END = re.compile(r"(?<=[.!?\n])\s+|,\s*")
_CLEAR_YES = any_of(rf"(?:{CONSENT.clear_yes})(?!\w)")
_TERMS = any_of(rf"(?:{CONSENT.terms})(?!\w)")
_OF_RETURN = any_of(rf"(?:{CONSENT.of_return})(?!\w)")
_ENDS = any_of(rf"^(?:{CONSENT.ends})")
_SUPPOSES = any_of(rf"(?:{CONSENT.suppositions})(?!\w)")
_NO = any_of(CONSENT.no)
_DENIES = any_of(rf"(?:{CONSENT.denies})(?!\w)")
_LONE_NO = lazy(
    rf"(?:^|[,.!?;\n])\s*(?:(?:{CONSENT.before_lone_no})\s+)?(?:{CONSENT.lone_no})(?=\s*(?:[,.!?;\n)]|$))"
    rf"|^\W*(?:{CONSENT.edge_no})\b|(?<!\w)(?:{CONSENT.edge_no})\W*$"
)
_NOT_REFUSAL = lazy(CONSENT.not_refusal)
_AND_ALSO = lazy(rf"(?:^|[\s,.!;])(?:{CONSENT.and_also})(?!\w)[\s,:-]*")
_SENTENCE = re.compile(r"[^.!?;\n]+[.!;\n]*")
_ASKS = lazy(
    rf"\W*(?:(?:{CONSENT.and_also}|{TOPICS.joins})\s+)*(?:{TOPICS.openings})\s+\w|.*(?<!\w)(?:{TOPICS.openings})\W*$"
)
"""A question that may have no mark: "and whats the address", «а адрес какой»."""
_ASKS_BEHIND = lazy(rf"[\s,]+(?:(?:{TOPICS.joins})\s+)+(?=(?:{TOPICS.openings})\s+\w)")
_TOO_DEAR = any_of(DIGRESSIONS.too_dear)
_RESERVATION = any_of(rf"(?:{CONSENT.reservations})(?!\w)")


def agrees(text: str) -> bool:
    """True if the folded text is an unreserved yes: words of agreement and courtesy, and nothing else."""
    if _PREVENTS_YES.search(text) or _DISBELIEF.search(text):
        return False
    said = _YES_PHRASES.sub(f" {_YES} ", _AS_IS.sub(" ", _AFTERWARDS.sub(" ", text)))
    remaining = [_STRETCHED.sub(r"\1", word) for word in words(said)]
    if not remaining:
        return bool(_YES_SIGNS.fullmatch(text))
    if not all(word in CONSENT.yes or word in CONSENT.fillers for word in remaining):
        return False
    return any(word in CONSENT.yes for word in remaining)


def without_sighs(text: str) -> str:
    """The folded text without the sentences that only find the price high: «дороговато. Да, бронируйте»."""
    return _SENTENCE.sub(lambda match: " " if _TOO_DEAR.search(match[0]) else match[0], text)


def yes_and_more(text: str) -> int | None:
    """The place in a folded text after «да, и ещё»: an unreserved yes, then another wish. Else None."""
    if (match := _AND_ALSO.search(text)) and agrees(text[: match.start()]):
        return match.end()
    return None


def agrees_to(text: str, *actions: re.Pattern[str]) -> bool:
    """True if the text is a yes, where words for the actions count as a yes: «отменяйте»."""
    for action in actions:
        text = action.sub(f" {_YES} ", text)
    return agrees(text)


def wants_no_change(text: str) -> bool:
    """True if the folded text leaves what is booked as it is: «оставьте как есть»."""
    return bool(_AS_IS.search(text))


def begins_with_consent_to(text: str, action: re.Pattern[str]) -> bool:
    """True if the first sentence is a yes that names the action: «да, отменить. А деньги вернут?»."""
    first, *rest = _SENTENCE_END.split(text.strip(), maxsplit=1)
    return bool(action.search(first)) and agrees_to(first, action) and not _limits(" ".join(rest))


def begins_with_yes_word(text: str) -> bool:
    """True if a clear yes stands first in the folded text: «да, меняйте»."""
    return bool(_CLEAR_YES.match(text.lstrip()))


def begins_with_yes(
    text: str, *actions: re.Pattern[str], is_remark: Callable[[str], bool], changes: bool = False
) -> bool:
    """True if the first sentence is a clear yes, and the others ask, tell or thank: «да. А парковка?».

    A question about what is agreed to leaves it open: «да. А отмена бесплатная?»; `changes`: what is agreed
    to changes a booking, whose money may be asked back. `is_remark`: tells whether a folded sentence that
    asks nothing orders nothing either.
    """
    first, *rest = _first_apart(text.strip(), actions)
    if not rest or not _CLEAR_YES.search(first) or not agrees_to(first, *actions):
        return False
    others = " ".join(rest)
    if _limits(others) or _TERMS.search(others) or not (changes or not _OF_RETURN.search(others)):
        return False
    return all(_leaves_yes(sentence, actions) or is_remark(sentence) for sentence in rest)


def _first_apart(text: str, actions: Sequence[re.Pattern[str]]) -> list[str]:
    """The sentences of a text; a yes before «а можно» is one by itself: «да всё верно а где вход»."""
    sentences = _ANY_SENTENCE_END.split(text)
    asks = _ASKS_BEHIND.search(sentences[0])
    yes = sentences[0][: asks.start()] if asks else ""
    if asks and len(words(yes)) > 1 and agrees_to(yes, *actions):  # not «да, а где вы?», which only goes on
        return [yes, sentences[0][asks.start() :], *sentences[1:]]
    return sentences


def ends_with_consent_to(text: str, action: re.Pattern[str], is_remark: Callable[[str], bool]) -> bool:
    """True if a yes that names the action ends the text, after remarks: «я писал. Да, бронируйте»."""
    for end in _CLAUSE_END.finditer(text):
        before, last = text[: end.start()], text[end.end() :]
        is_order = action.search(last) and agrees_to(last, action)
        if not is_order or "?" in before or _limits(before) or _TERMS.search(before):
            continue
        told = _NOT_REFUSAL.sub(" ", before)
        if _ENDS.search(last) or (is_remark(told) and not any(map(_asks, _CLAUSE_END.split(told)))):
            return True
    return False


def denies(text: str) -> bool:
    """True if a folded text denies or doubts something: «ещё не решил»."""
    return bool(_DENIES.search(_NOT_REFUSAL.sub(" ", text)))


def _limits(others: str) -> bool:
    """True if what stands beside a yes limits it, supposes something or refuses."""
    return bool(_RESERVATION.search(others) or _SUPPOSES.search(others) or refuses(others))


def _leaves_yes(sentence: str, actions: Sequence[re.Pattern[str]]) -> bool:
    """True if a sentence behind a yes is a question, courtesy or one more yes."""
    if sentence.endswith("?") or _asks(sentence) or agrees_to(sentence, *actions):
        return True
    return all(word in CONSENT.fillers for word in words(sentence))


def _asks(sentence: str) -> bool:
    return len(words(sentence)) > 1 and bool(_ASKS.match(sentence))


def asks_behind(text: str) -> bool:
    """True if a sentence of a folded text behind the first one asks: "yes go. and whats the address"."""
    behind = _ANY_SENTENCE_END.split(without_afterwards(text).strip())[1:]
    return any("?" in sentence or _asks(sentence) for sentence in behind)


def without_afterwards(text: str) -> str:
    """The folded text with what a yes is followed by in any case blanked: "and send me the link"."""
    return _AFTERWARDS.sub(lambda match: " " * len(match[0]), text)


def refuses(text: str) -> bool:
    """True if the folded text says no, to all or to a part."""
    remaining = _NOT_REFUSAL.sub(" ", text)
    return bool(_NO.search(remaining) or _LONE_NO.search(remaining))


def agrees_with_reservation(text: str) -> bool:
    """True if the folded text begins with a yes and limits it: «да, но ...»."""
    return any(word in CONSENT.yes for word in words(text)[:2]) and bool(_RESERVATION.search(text))
