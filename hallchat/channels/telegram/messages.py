"""An answer as Telegram's messages: prose, and cards with photos, tables and buttons."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

from telegram import InlineKeyboardMarkup, ReplyKeyboardMarkup, ReplyKeyboardRemove

from hallchat.agent.events import Data, Text, ToolFinished
from hallchat.agent.turns.blocks import Block, blocks_text, is_summary
from hallchat.channels.collected_answer import CollectedAnswer
from hallchat.channels.telegram import buttons, markup
from hallchat.channels.telegram.buttons import ButtonRows
from hallchat.wording import say
from hallchat.wording.cards import (
    Row,
    booking_rows,
    client_rows,
    consent,
    day_text,
    hall_headline,
    hall_paragraphs,
    hall_photos,
    halls_text,
    link_label,
    listed_halls,
    summary_rows,
)
from hallchat.wording.free_times import free_times_text

MAX_PHOTOS = 5
"""The number of halls that are shown one by one, with photos; more are one list."""
MAX_ALBUM = 10
"""Telegram's limit of photos in an album."""

Keyboard = InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove


@dataclass(frozen=True, slots=True)
class OutgoingMessage:
    """One message."""

    html: str
    button_rows: ButtonRows = field(default_factory=list)
    has_all_replies: bool = False
    """True if no quick replies may be added to its own buttons."""
    photos: tuple[str, ...] = ()
    """The names of a hall's photos. Several are an album, which Telegram shows without text and buttons."""
    reply_keyboard: ReplyKeyboardMarkup | ReplyKeyboardRemove | None = None

    @property
    def keyboard(self) -> Keyboard | None:
        return buttons.inline_keyboard(self.button_rows) or self.reply_keyboard


def leading_prose(answer: CollectedAnswer) -> str:
    """Returns the prose before the answer's first card, as HTML; the answer may still be growing."""
    blocks = list(answer.blocks)
    first_card = next((at for at, block in enumerate(blocks) if not isinstance(block, Text)), len(blocks))
    return markup.to_html(blocks_text(answer.language, blocks[:first_card]))


def answer_messages(answer: CollectedAnswer) -> list[OutgoingMessage]:
    """Returns the messages of a complete answer; the quick replies are under the last one."""
    messages: list[OutgoingMessage] = []
    for is_prose, group in groupby(answer.blocks, lambda block: isinstance(block, Text)):
        blocks = list(group)
        if is_prose:
            messages = _append_prose(messages, blocks_text(answer.language, blocks))
        else:
            messages += _card_messages(answer.language, blocks)
    return [*messages[:-1], _with_replies(messages[-1], answer)] if messages else []


def text_messages(html: str, button_rows: ButtonRows | None = None) -> list[OutgoingMessage]:
    """Returns the text as one or more messages, with the buttons under the last."""
    pieces = [OutgoingMessage(piece) for piece in markup.split(html)]
    return [*pieces[:-1], replace(pieces[-1], button_rows=button_rows or [])]


def booking_list(language: str, bookings: Sequence[Data]) -> list[OutgoingMessage]:
    """Returns a client's bookings with their statuses and links."""
    tables = [_table(booking_rows(language, each)) + _link_text(language, each) for each in bookings]
    links = [row for each in bookings for row in _page_button(language, each)]
    return text_messages("\n\n".join([markup.to_html(say(language, "telegram-bookings")), *tables]), links)


def staff_notice(language: str, status: str, rows: Sequence[Row]) -> list[OutgoingMessage]:
    """Returns the notice of a booking for the studio's own chat; `rows` are (label, value)."""
    return text_messages(f"{markup.bold(say(language, f'staff-{status}'))}\n{_table(rows)}")


def flag_notice(language: str, flag: Data) -> list[OutgoingMessage]:
    """Returns the notice that a conversation needs staff; `flag` is a value of `booking.flags.flag_view`."""
    reason = say(language, f"flag-{flag['reason'].replace('_', '-')}")
    rows: list[Row] = [(say(language, "label-client-words"), flag["words"])]
    if flag["booking"] is not None:
        rows.append((say(language, "label-reference"), flag["booking"].reference))
        rows += client_rows(language, flag["booking"])
    rows.append((say(language, "label-conversation"), flag["link"]))
    return text_messages(f"{markup.bold(say(language, 'staff-flag', reason=reason))}\n{_table(rows)}")


def _append_prose(messages: list[OutgoingMessage], prose: str) -> list[OutgoingMessage]:
    """Adds prose to the last message, above its buttons, or as messages of its own where it does not fit."""
    html = markup.to_html(prose)
    if not messages:
        return text_messages(html)
    *earlier, last = messages
    joined = f"{last.html}\n\n{html}"
    if not last.photos and markup.length(joined) <= markup.MAX_MESSAGE_LENGTH:
        return [*earlier, replace(last, html=joined)]
    *more, end = text_messages(html)
    if last.has_all_replies:  # the buttons of a summary move to the last message
        end = replace(end, button_rows=last.button_rows, has_all_replies=True)
        last = replace(last, button_rows=[], has_all_replies=False)
    return [*earlier, last, *more, end]


def _card_messages(language: str, blocks: Sequence[Block]) -> Iterator[OutgoingMessage]:
    for block in blocks:
        assert isinstance(block, ToolFinished)
        if "error" not in block.result:
            yield from _card(language, block.name, block.result)


def _card(language: str, tool: str, result: Data) -> list[OutgoingMessage]:
    if tool == "get_halls_data":
        return _halls(language, result)
    if tool == "get_hall_info":
        return _hall(language, result, MAX_ALBUM)
    if tool == "get_bookings_by_date":
        return text_messages(markup.to_html(day_text(language, result)), buttons.hour_buttons(result))
    if tool == "find_free_time":
        times = free_times_text(language, result)
        return text_messages(markup.to_html(times)) if times else []
    if is_summary(tool, result):
        return _summary(language, result)
    if tool == "create_booking_info":
        link = buttons.link_button(link_label(language, result), result["link"])
        return text_messages(_table(booking_rows(language, result)) + _link_text(language, result), link)
    return []


def _halls(language: str, result: Data) -> list[OutgoingMessage]:
    halls = listed_halls(result)
    if len(halls) <= MAX_PHOTOS:
        return [message for hall in halls for message in _hall(language, hall)]
    labels = [say(language, "telegram-choose", hall=hall["title"]) for hall in halls]
    return text_messages(markup.to_html(halls_text(language, result)), buttons.reply_buttons(labels))


def _hall(language: str, hall: Data, most_photos: int = 1) -> list[OutgoingMessage]:
    """Returns the hall with its first photo, or below an album if there may be more and it has more."""
    paragraphs = [markup.to_html(paragraph) for paragraph in hall_paragraphs(language, hall)]
    html = "\n".join([markup.bold(hall_headline(language, hall)), *paragraphs]).rstrip()
    choose = buttons.reply_buttons([say(language, "telegram-choose", hall=hall["title"])])
    photos = tuple(name for name, _ in hall_photos(language, hall)[:most_photos])
    if len(photos) > 1:
        return [OutgoingMessage("", photos=photos), *text_messages(html, choose)]
    if photos and markup.length(html) <= markup.MAX_CAPTION_LENGTH:
        return [OutgoingMessage(html, choose, photos=photos)]
    return text_messages(html, choose)


def _summary(language: str, result: Data) -> list[OutgoingMessage]:
    paragraphs = [_table(summary_rows(language, result))]
    if result["rules"]:
        paragraphs.append(f"{markup.bold(say(language, 'label-rules'))}: {markup.to_html(result['rules'])}")
    if not result["rules_agreed"]:  # a client agrees once
        before, linked, after = consent(language, result["rules"])
        policy = markup.link(linked, result["privacy_link"])
        paragraphs.append(f"{markup.to_html(before)}{policy}{markup.to_html(after)}")
    confirm = buttons.confirm_buttons(language, result["quote"])
    *earlier, last = text_messages("\n\n".join(paragraphs), confirm)
    return [*earlier, replace(last, has_all_replies=True)]


def _table(rows: Sequence[Row]) -> str:
    """Returns a line for each row: columns would not fit on a phone."""
    return "\n".join(f"{markup.bold(label)}: {markup.to_html(value)}" for label, value in rows)


def _page_button(language: str, booking: Data) -> ButtonRows:
    """Returns a button that opens the booking's page, to pay while it is held."""
    label = "telegram-pay" if booking["status"] == "held" else "telegram-page"
    return buttons.link_button(say(language, label, reference=booking["reference"]), booking["link"])


def _link_text(language: str, booking: Data) -> str:
    """Returns the link as text where Telegram refuses a button for it, else ""."""
    return "" if _page_button(language, booking) else f"\n{markup.to_html(booking['link'])}"


def _with_replies(last: OutgoingMessage, answer: CollectedAnswer) -> OutgoingMessage:
    """Adds the quick replies, or where the phone is asked for the button that shares it."""
    done = answer.done
    if done is None or last.has_all_replies:
        return last
    if "phone" in (done.asks or ()) and not last.button_rows:
        return replace(last, reply_keyboard=buttons.contact_keyboard(answer.language))
    first_number = sum(map(len, last.button_rows))
    rows = [*last.button_rows, *buttons.reply_buttons(done.suggestions, first_number)]
    return replace(last, button_rows=rows, reply_keyboard=None if rows else ReplyKeyboardRemove())
