"""An answer as Telegram's messages: prose, and cards by Telegram's own means."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

from telegram import InlineKeyboardMarkup, ReplyKeyboardMarkup, ReplyKeyboardRemove

from hallchat.agent.dialogue.transcript import Block, blocks_text, is_summary
from hallchat.agent.events import Data, Text, ToolFinished
from hallchat.channels.collected_answer import CollectedAnswer
from hallchat.channels.telegram import buttons, markup
from hallchat.channels.telegram.buttons import Rows
from hallchat.wording import say
from hallchat.wording.cards import (
    booking_rows,
    consent,
    day_text,
    hall_headline,
    hall_paragraphs,
    halls_text,
    listed_halls,
    summary_rows,
)

MOST_PHOTOS = 5
"""Halls with a photo each; of more than so many only is told."""


Keyboard = InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove


@dataclass(frozen=True, slots=True)
class OutgoingMessage:
    """One message."""

    html: str
    rows: Rows = field(default_factory=list)
    settled: bool = False
    """Whether its own buttons are all the replies there are."""
    photo: str | None = None
    """Name of a hall's photo."""
    replies: ReplyKeyboardMarkup | ReplyKeyboardRemove | None = None

    @property
    def keyboard(self) -> Keyboard | None:
        return buttons.keyboard(self.rows) or self.replies


def prose(answer: CollectedAnswer) -> str:
    """The answer's words so far, before its first card, as HTML."""
    blocks = list(answer.blocks)
    first = next((at for at, block in enumerate(blocks) if not isinstance(block, Text)), len(blocks))
    return markup.text(blocks_text(answer.language, blocks[:first]))


def messages(answer: CollectedAnswer) -> list[OutgoingMessage]:
    """The whole answer; what can be replied hangs on the last message."""
    told: list[OutgoingMessage] = []
    for of_prose, group in groupby(answer.blocks, lambda block: isinstance(block, Text)):
        blocks = list(group)
        if of_prose:
            told = _with_prose(told, blocks_text(answer.language, blocks))
        else:
            told += _cards(answer.language, blocks)
    return [*told[:-1], _with_replies(told[-1], answer)] if told else []


def sentence(html: str, rows: Rows | None = None) -> list[OutgoingMessage]:
    """A few words, over as many messages as they need, with the buttons under the last."""
    pieces = [OutgoingMessage(piece) for piece in markup.split(html)]
    return [*pieces[:-1], replace(pieces[-1], rows=rows or [])]


def booked(language: str, bookings: Sequence[Data]) -> list[OutgoingMessage]:
    """A client's bookings with their states and links."""
    tables = [_table(booking_rows(language, each)) + _written_link(language, each) for each in bookings]
    rows = [row for each in bookings for row in _pay(language, each)]
    return sentence("\n\n".join([markup.text(say(language, "telegram-bookings")), *tables]), rows)


def staff_notice(language: str, status: str, rows: Sequence[tuple[str, str]]) -> list[OutgoingMessage]:
    """What the studio's own chat is told of a booking; `rows` are (label, value)."""
    return sentence(f"{markup.bold(say(language, f'staff-{status}'))}\n{_table(rows)}")


def _with_prose(told: list[OutgoingMessage], words: str) -> list[OutgoingMessage]:
    """The words in one message with the card that they follow, above its buttons, where it holds both."""
    if not told:
        return sentence(markup.text(words))
    *earlier, last = told
    both = f"{last.html}\n\n{markup.text(words)}"
    if last.photo is None and markup.length(both) <= markup.LIMIT:
        return [*earlier, replace(last, html=both)]
    *more, end = sentence(markup.text(words))
    if last.settled:  # its yes stays with the last message
        last, end = replace(last, rows=[], settled=False), replace(end, rows=last.rows, settled=True)
    return [*earlier, last, *more, end]


def _cards(language: str, blocks: Sequence[Block]) -> Iterator[OutgoingMessage]:
    for block in blocks:
        assert isinstance(block, ToolFinished)
        if "error" not in block.result:
            yield from _card(language, block.name, block.result)


def _card(language: str, name: str, result: Data) -> list[OutgoingMessage]:
    if name == "get_halls_data":
        return _halls(language, result)
    if name == "get_hall_info":
        return _hall(language, result)
    if name == "get_bookings_by_date":
        return sentence(markup.text(day_text(language, result)), buttons.free_hours(result))
    if is_summary(name, result):
        return _summary(language, result)
    if name == "create_booking_info":
        rows = buttons.url(say(language, "label-link"), result["link"])
        return sentence(_table(booking_rows(language, result)) + _written_link(language, result), rows)
    return []


def _halls(language: str, result: Data) -> list[OutgoingMessage]:
    halls = listed_halls(result)
    if len(halls) <= MOST_PHOTOS:
        return [message for hall in halls for message in _hall(language, hall)]
    return sentence(
        markup.text(halls_text(language, result)),
        buttons.words([say(language, "telegram-choose", hall=h["title"]) for h in halls]),
    )


def _hall(language: str, hall: Data) -> list[OutgoingMessage]:
    paragraphs = [markup.text(paragraph) for paragraph in hall_paragraphs(language, hall)]
    html = "\n".join([markup.bold(hall_headline(language, hall)), *paragraphs]).rstrip()
    rows = buttons.words([say(language, "telegram-choose", hall=hall["title"])])
    if hall.get("photo") and markup.length(html) <= markup.CAPTION:
        return [OutgoingMessage(html, rows, photo=hall["photo"])]
    return sentence(html, rows)


def _summary(language: str, result: Data) -> list[OutgoingMessage]:
    parts = [_table(summary_rows(language, result))]
    if result["rules"]:
        parts.append(f"{markup.bold(say(language, 'label-rules'))}: {markup.text(result['rules'])}")
    if not result["rules_agreed"]:  # a client agrees once
        before, linked, after = consent(language)
        policy = markup.link(linked, result["privacy_link"])
        parts.append(f"{markup.text(before)}{policy}{markup.text(after)}")
    *earlier, last = sentence("\n\n".join(parts), buttons.confirm(language, result["quote"]))
    return [*earlier, replace(last, settled=True)]


def _table(rows: Sequence[tuple[str, str]]) -> str:
    """(label, value) a line: a table of columns would be broken by a phone's width."""
    return "\n".join(f"{markup.bold(label)}: {markup.text(value)}" for label, value in rows)


def _pay(language: str, booking: Data) -> Rows:
    """The way to the booking's page, to pay where it is not paid."""
    label = "telegram-pay" if booking["status"] == "held" else "telegram-page"
    return buttons.url(say(language, label, reference=booking["reference"]), booking["link"])


def _written_link(language: str, booking: Data) -> str:
    """The link in words, where there can be no button of it."""
    return "" if _pay(language, booking) else f"\n{markup.text(booking['link'])}"


def _with_replies(last: OutgoingMessage, answer: CollectedAnswer) -> OutgoingMessage:
    """A summary has its own buttons; who is asked for a phone can send it by one."""
    done = answer.done
    if done is None or last.settled:
        return last
    if "phone" in (done.asks or ()) and not last.rows:
        return replace(last, replies=buttons.contact(answer.language))
    rows = [*last.rows, *buttons.words(done.suggestions, begin=sum(map(len, last.rows)))]
    return replace(last, rows=rows, replies=None if rows else ReplyKeyboardRemove())
