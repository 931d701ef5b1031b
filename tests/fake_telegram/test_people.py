"""Actions of people, and the updates that the bot gets."""

import asyncio

import pytest
from telegram import Bot, Message, Update
from telegram.error import BadRequest

from tests.fake_telegram import Button, FakeTelegram, Person
from tests.fake_telegram.bots import buttons, run


def told(telegram: FakeTelegram) -> list[Update]:
    found: list[Update] = run(telegram, lambda bot: bot.get_updates())
    return found


def messages(telegram: FakeTelegram) -> list[Message]:
    return [update.message for update in told(telegram) if update.message]


def test_words_and_commands(telegram: FakeTelegram, anna: Person) -> None:
    first, second = anna.says("/start x"), telegram.group(-100123, "Группа").says(anna, "зал?")
    start, asked = told(telegram)
    assert (start.update_id, asked.update_id) == (first, second)
    assert start.message
    assert [each.type for each in start.message.parse_entities()] == ["bot_command"]
    assert list(start.message.parse_entities().values()) == ["/start"]
    assert start.effective_user
    assert (start.effective_user.id, start.effective_user.language_code) == (7, "ru")
    assert start.message.chat.type == "private"
    assert asked.message
    assert (asked.message.text, asked.message.entities) == ("зал?", ())
    assert (asked.message.chat.id, asked.message.chat.type) == (-100123, "supergroup")


def test_contacts(telegram: FakeTelegram, anna: Person) -> None:
    anna.shares_contact("+79123456789")
    anna.shares_contact("+79123456780", user_id=8)
    contacts = [each.contact for each in messages(telegram) if each.contact]
    phones = [("+79123456789", 7), ("+79123456780", 8)]
    assert [(each.phone_number, each.user_id) for each in contacts] == phones


def test_what_is_no_text(telegram: FakeTelegram, anna: Person) -> None:
    anna.sends(photo=True, caption="вот", media_group_id="1")
    anna.sends(voice=True)
    anna.sends(sticker=True)
    anna.sends(document="план.pdf")
    anna.sends(location=(56.8, 60.6))
    anna.sends(video=True)
    anna.forwards("чужое")
    photo, voice, sticker, document, location, video, forwarded = messages(telegram)
    assert (photo.caption, photo.media_group_id, bool(photo.photo)) == ("вот", "1", True)
    assert all((voice.voice, sticker.sticker, video.video))
    assert document.document
    assert document.document.file_name == "план.pdf"
    assert location.location
    assert location.location.latitude == 56.8
    assert forwarded.forward_origin
    assert forwarded.text == "чужое"


def test_changes_of_what_was_said(telegram: FakeTelegram, anna: Person) -> None:
    first = anna.says("на 5")
    anna.says("да")
    anna.edits(first, "на 6")
    anna.edits("last", "/нет")
    *_, fifth, last = told(telegram)
    assert fifth.edited_message
    assert (fifth.edited_message.text, fifth.edited_message.message_id) == ("на 6", 1)
    assert last.edited_message
    assert last.edited_message.text == "/нет"


def test_taps(telegram: FakeTelegram, anna: Person) -> None:
    async def talk(bot: Bot) -> None:
        sent = await bot.send_message(7, "a", reply_markup=buttons(("Да", "old"), ("Нет", "no")))
        await bot.send_message(7, "b", reply_markup=buttons(("Да", "new")))
        old = anna.messages[0].buttons[0]
        await sent.edit_text("c")
        anna.taps("Да")
        anna.taps(old)
        whole, changed = [each.callback_query for each in await bot.get_updates() if each.callback_query]
        assert (whole.data, changed.data) == ("new", "old")
        assert isinstance(whole.message, Message)
        assert whole.message.reply_markup
        assert isinstance(changed.message, Message)
        assert (changed.message.reply_markup, changed.message.text) == (None, "c")

    run(telegram, talk)


def test_taps_on_messages_that_telegram_does_not_tell_of(telegram: FakeTelegram, anna: Person) -> None:
    async def talk(bot: Bot) -> None:
        sent = await bot.send_message(7, "a", reply_markup=buttons(("Да", "y")))
        anna.taps("Да", inaccessible=True)
        await sent.delete()
        anna.taps(Button("Да", "y"))
        for update in await bot.get_updates():
            assert update.callback_query
            assert update.callback_query.message
            # The library does not make an InaccessibleMessage of it.
            assert not update.callback_query.message.is_accessible

    run(telegram, talk)


def test_a_tap_is_answered_once(telegram: FakeTelegram, anna: Person) -> None:
    async def talk(bot: Bot) -> None:
        await bot.send_message(7, "a", reply_markup=buttons(("Да", "y")))
        anna.taps("Да")
        [update] = await bot.get_updates()
        assert update.callback_query
        await update.callback_query.answer("Готово")
        for number in (update.callback_query.id, "999"):
            with pytest.raises(BadRequest, match="Query is too old"):
                await bot.answer_callback_query(number)

    run(telegram, talk)
    assert [each["text"] for each in telegram.taps_answered] == ["Готово"]
    assert telegram.requests[-2].chat_id == 7


def test_a_button_that_is_not_there(telegram: FakeTelegram, anna: Person) -> None:
    run(
        telegram,
        lambda bot: bot.send_message(7, "a", reply_markup=buttons(("b", "c"), ("d", "https://e.ru"))),
    )
    with pytest.raises(AssertionError, match=r"no button 'x' but \['b', 'd'\]"):
        anna.taps("x")
    with pytest.raises(AssertionError, match="'d' does not tell the bot"):
        anna.taps("d")
    with pytest.raises(AssertionError, match="was never shown"):
        anna.taps(Button("b", "z"))


def test_waiting(telegram: FakeTelegram, anna: Person) -> None:
    async def talk(bot: Bot) -> None:
        waiting = asyncio.create_task(asyncio.to_thread(anna.wait, lambda: len(anna.messages) == 2))
        for text in "ab":
            await bot.send_message(7, text, reply_markup=buttons(("кнопка", "c")))
        await waiting

    run(telegram, talk)
    with pytest.raises(AssertionError, match=r"2 messages\n  'a' \['кнопка'\]\n  'b'"):
        anna.wait(lambda: len(anna.messages) == 3, within_s=0.01)
    with pytest.raises(AssertionError, match="method='sendMessage'"):
        telegram.wait(lambda: False, within_s=0)
