"""Messages of the bot, and those that Telegram refuses."""

import asyncio
from typing import Any

import pytest
from telegram import Bot, InlineKeyboardMarkup, KeyboardButton, ReplyKeyboardMarkup, ReplyKeyboardRemove
from telegram.error import BadRequest, Forbidden

from tests.fake_telegram import Button, FakeTelegram, Person
from tests.fake_telegram.bots import buttons, run


def test_a_message_is_shown_as_its_reader_sees_it(telegram: FakeTelegram, anna: Person) -> None:
    source = '<b>Зал</b> &lt;1&gt; 😀 <a href="https://example.com/x?a=1&amp;b=2">тут</a> \n'
    sent = run(telegram, lambda bot: bot.send_message(7, source, parse_mode="HTML"))
    [shown] = anna.messages
    assert (shown.text, shown.html, shown.chat_id) == ("Зал <1> 😀 тут", source, 7)
    assert [(each.type, each.offset, each.length) for each in sent.entities] == [
        ("bold", 0, 3),
        ("text_link", 11, 3),
    ]
    assert sent.entities[1].url == "https://example.com/x?a=1&b=2"
    assert sent.message_id == shown.message_id


@pytest.mark.parametrize(
    ("source", "wrong"),
    [
        ("<b>a", 'Can\'t find end tag corresponding to start tag "b"'),
        ("<h1>a</h1>", 'Unsupported start tag "h1" at byte offset 0'),
        ("я < b", 'Unsupported start tag "" at byte offset 3'),
        ("я <b", "Unclosed start tag at byte offset 3"),
        ("a</b>", "Unexpected end tag at byte offset 1"),
        ("<b><i>a</b></i>", 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'),
        ("<span>a</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ("<b c", 'Expected equal sign in declaration of an attribute of the tag "b" at byte offset 4'),
        ("a <3>", 'Unsupported start tag "3" at byte offset 2'),
    ],
)
def test_html_that_cannot_be_read(telegram: FakeTelegram, anna: Person, source: str, wrong: str) -> None:
    with pytest.raises(BadRequest):
        run(telegram, lambda bot: bot.send_message(7, source, parse_mode="HTML"))
    assert anna.messages == []
    [refusal] = telegram.refusals
    assert (refusal.code, refusal.description) == (400, f"Bad Request: can't parse entities: {wrong}")


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("M&M", "M&M"),
        ("a &lt b &#8381; &nbsp; &#x41;", "a < b ₽ &nbsp; A"),
        ('<b class="x">a</b ><blockquote expandable>b</>', "ab"),
        ('<a href="http://localhost/">a</a>', "a"),
        ("&amp;lt;", "&lt;"),
    ],
)
def test_html_that_is_read_all_the_same(telegram: FakeTelegram, anna: Person, source: str, text: str) -> None:
    run(telegram, lambda bot: bot.send_message(7, source, parse_mode="HTML"))
    assert anna.messages[0].text == text


def test_how_long_a_text_may_be(telegram: FakeTelegram, anna: Person) -> None:
    async def send(bot: Bot) -> None:
        await bot.send_message(7, "<b>" + "😀" * 2048 + "</b>", parse_mode="HTML")
        for text, wrong in [("😀" * 2048 + "a", "is too long"), (" \n", "is empty"), ("", "is empty")]:
            with pytest.raises(BadRequest, match=wrong):
                await bot.send_message(7, text)
        with pytest.raises(BadRequest, match="Chat not found"):
            await bot.send_message(8, "a")

    run(telegram, send)
    assert len(anna.messages) == 1


def test_keyboards(telegram: FakeTelegram, anna: Person) -> None:
    keys = ReplyKeyboardMarkup([[KeyboardButton("Телефон", request_contact=True), "Нет"]])

    async def send(bot: Bot) -> None:
        await bot.send_message(7, "1", reply_markup=buttons(("Да", "y"), ("Оплата", "https://a.ru/")))
        await bot.send_message(7, "2", reply_markup=keys)
        await bot.send_message(7, "3", reply_markup=ReplyKeyboardRemove())

    run(telegram, send)
    first, second, third = anna.messages
    assert first.keyboard == ((Button("Да", "y"),), (Button("Оплата", None, "https://a.ru/"),))
    assert second.reply_keyboard == (("Телефон", "Нет"),)
    assert [key.request_contact for key in second.reply_keyboard[0]] == [True, False]
    assert (first.reply_keyboard, third.removes_keyboard) == (None, True)


@pytest.mark.parametrize(
    ("what", "wrong"),
    [
        ("я" * 33, "BUTTON_DATA_INVALID"),
        ("http://localhost:8000/x", "Wrong HTTP URL"),
        ("http://studio/x", "Wrong HTTP URL"),
        ("ftp://a.ru/", "Unsupported URL protocol"),
    ],
)
def test_buttons_that_are_refused(telegram: FakeTelegram, anna: Person, what: str, wrong: str) -> None:
    with pytest.raises(BadRequest):
        run(telegram, lambda bot: bot.send_message(7, "a", reply_markup=buttons(("b", what))))
    assert telegram.refusals[0].description.endswith(wrong)
    run(
        telegram, lambda bot: bot.send_message(7, "a", reply_markup=buttons(("b", "http://127.0.0.1:8000/x")))
    )
    assert len(anna.messages) == 1


def test_replies(telegram: FakeTelegram, anna: Person) -> None:
    anna.says("вопрос")

    async def send(bot: Bot) -> Any:
        [update] = await bot.get_updates()
        assert update.message
        sent = await update.message.reply_text("ответ", do_quote=True)
        with pytest.raises(BadRequest, match="Message to be replied not found"):
            await bot.send_message(7, "a", reply_to_message_id=999)
        return sent

    assert run(telegram, send).reply_to_message.text == "вопрос"


def test_changes(telegram: FakeTelegram, anna: Person) -> None:
    async def change(bot: Bot) -> None:
        sent = await bot.send_message(7, "a", reply_markup=buttons(("b", "c")))
        with pytest.raises(BadRequest, match="Message is not modified"):
            await sent.edit_text("<b></b>a", parse_mode="HTML", reply_markup=buttons(("b", "c")))
        await sent.edit_text("a")
        assert anna.messages[0].keyboard == ()
        await sent.edit_reply_markup(buttons(("d", "e")))
        with pytest.raises(BadRequest, match="Message to edit not found"):
            await bot.edit_message_text("a", 7, 999)
        with pytest.raises(BadRequest, match="Message is not modified"):
            await sent.edit_reply_markup(buttons(("d", "e")))
        keys = await bot.send_message(7, "a", reply_markup=ReplyKeyboardMarkup([["b"]]))
        with pytest.raises(BadRequest, match="Message can't be edited"):
            await keys.edit_text("b")
        await keys.delete()
        with pytest.raises(BadRequest, match="Message to delete not found"):
            await keys.delete()

    run(telegram, change)
    [shown] = anna.messages
    assert (shown.text, shown.edits, shown.buttons) == ("a", 2, (Button("d", "e"),))


def test_an_empty_keyboard_is_none(telegram: FakeTelegram, anna: Person) -> None:
    sent = run(telegram, lambda bot: bot.send_message(7, "a", reply_markup=InlineKeyboardMarkup([])))
    assert sent.reply_markup is None
    assert anna.messages[0].keyboard == ()


def test_drafts(telegram: FakeTelegram, anna: Person) -> None:
    telegram.group(-100123)

    async def send(bot: Bot) -> None:
        await bot.send_message_draft(7, 1, "Здра")
        await bot.send_message_draft(7, 1, "<b>Здравст</b>", parse_mode="HTML")
        assert (anna.draft, anna.drafts) == ("Здравст", ["Здра", "Здравст"])
        await bot.send_message(7, "Здравствуйте")
        for chat_id, number in [(7, 0), (-100123, 1)]:
            with pytest.raises(BadRequest):
                await bot.send_message_draft(chat_id, number, "a")

    run(telegram, send)
    assert (anna.draft, len(anna.drafts), len(anna.messages)) == (None, 2, 1)


def test_who_has_blocked_the_bot_is_not_reached(telegram: FakeTelegram, anna: Person) -> None:
    async def send(bot: Bot) -> None:
        anna.blocks()
        with pytest.raises(Forbidden, match="bot was blocked by the user"):
            await bot.send_message(7, "a")
        with pytest.raises(Forbidden):
            await bot.send_chat_action(7, "typing")
        anna.unblocks()
        await bot.send_message(7, "a")
        went, back = await bot.get_updates()
        assert went.my_chat_member
        assert back.my_chat_member
        states = [each.new_chat_member.status for each in (went.my_chat_member, back.my_chat_member)]
        assert states == ["kicked", "member"]

    run(telegram, send)


def test_a_limit_of_each_chat() -> None:
    async def send(bot: Bot) -> list[str]:
        sends = [bot.send_message(chat, "a") for chat in (7, 8) for _ in range(4)]
        return [type(each).__name__ for each in await asyncio.gather(*sends, return_exceptions=True)]

    with FakeTelegram(per_chat_per_second=3) as telegram:
        people = [telegram.person(number) for number in (7, 8)]
        assert sorted(run(telegram, send)) == ["Message"] * 6 + ["RetryAfter"] * 2
        assert [len(each.messages) for each in people] == [3, 3]
        assert telegram.refusals == []
