"""Prints how questions are read that the topic classifier has not learned from: `python -m training.folds`.

The messages of `topics/` are dealt into folds; each fold is read by a classifier that learned from the
others, the questions of the tests and some ordinary messages. "words alone" is the same without a classifier.
"""

from collections import Counter
from collections.abc import Iterator

from hallchat.nlu.acts.linear_model import model_of
from hallchat.nlu.acts.matters import decide, feature_groups, probabilities
from hallchat.nlu.acts.topics import Matter, matter_by_words
from hallchat.nlu.text.normalize import prepare
from training.fitting import fit
from training.topic_messages import LEARNED, Message, examples_of, ordinary, tested, written

FOLDS = 3
Ends = Iterator[tuple[str, str]]
"""What each message is about, and what came of it."""


def main() -> None:
    """Prints for each kind of message the share of each end, in percent."""
    messages = list(written())
    for name, found in (("words alone", _by_words(messages)), ("classifier", _by_folds(messages))):
        ends = Counter(found)
        kinds = Counter(kind for kind, _ in ends.elements())
        for kind, total in sorted(kinds.items()):
            shares = {
                end: f"{100 * ends[kind, end] / total:.1f}%" for each, end in sorted(ends) if each == kind
            }
            print(f"{name}: {total} about {kind}: {shares}")


def _by_words(messages: list[Message]) -> Ends:
    return ((_kind(each), _end(each, matter_by_words(prepare(each.text).text))) for each in messages)


def _by_folds(messages: list[Message]) -> Ends:
    for fold in range(FOLDS):
        learned = [each for place, each in enumerate(messages) if place % FOLDS != fold]
        model = model_of(fit(list(examples_of([*learned, *tested(), *ordinary()])), LEARNED))
        for message in messages[fold::FOLDS]:
            text = prepare(message.text).text
            by_words = matter_by_words(text)
            totals = model.totals(feature_groups(text, by_words))
            yield _kind(message), _end(message, decide(probabilities(totals), by_words))


def _kind(message: Message) -> str:
    return "a topic" if message.topics else "no topic" if message.asks_other else "nothing of the kind"


def _end(message: Message, found: Matter) -> str:
    if not found.topics:
        return "no topic"
    return "right" if message.topics & set(found.topics) else "wrong"


if __name__ == "__main__":
    main()
