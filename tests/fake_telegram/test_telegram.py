"""The rest: who the bot is, files, and the server itself."""

import asyncio
import http.client
import json

import pytest
from telegram import Bot, InputMediaPhoto
from telegram.error import BadRequest

from tests.fake_telegram import FakeTelegram, Person
from tests.fake_telegram.bots import bot_of, buttons, run
from tests.pictures import picture


def asked(telegram: FakeTelegram, method: str, body: bytes | list[bytes], kind: str) -> tuple[int, object]:
    """By a bare client; a list is sent in chunks."""
    connection = http.client.HTTPConnection(telegram.base_url.removeprefix("http://"), timeout=5)
    chunked = isinstance(body, list)
    headers = {"Content-Type": kind} | ({"Transfer-Encoding": "chunked"} if chunked else {})
    sent = iter(body) if isinstance(body, list) else body
    connection.request("POST", f"/bot42:TEST/{method}", sent, headers, encode_chunked=chunked)
    response = connection.getresponse()
    found = response.status, json.loads(response.read())
    connection.close()
    return found


def test_who_the_bot_is(telegram: FakeTelegram) -> None:
    async def ask(bot: Bot) -> None:
        assert (bot.id, bot.username) == (42, "hallchat_bot")
        await bot.set_my_commands([("start", "Начать")])
        await bot.set_my_commands([("start", "Begin")], language_code="en")
        with pytest.raises(BadRequest):
            await bot.set_my_commands([("Начать", "Начать")])

    run(telegram, ask)
    assert telegram.commands == {"": [("start", "Начать")], "en": [("start", "Begin")]}


def test_photos(telegram: FakeTelegram, anna: Person) -> None:
    data = picture("WEBP")

    async def send(bot: Bot) -> None:
        sent = await bot.send_photo(
            7, data, "<b>Зал</b>", parse_mode="HTML", reply_markup=buttons(("a", "b"))
        )
        assert sent.photo[-1].width == 900
        assert sent.caption_entities[0].type == "bold"
        again = await bot.send_photo(7, sent.photo[-1].file_id)
        file = await again.photo[0].get_file()
        assert bytes(await file.download_as_bytearray()) == data
        for wrong in ("AgAC", b"no photo", b""):
            with pytest.raises(BadRequest):
                await bot.send_photo(7, wrong)
        with pytest.raises(BadRequest, match="Message caption is too long"):
            await bot.send_photo(7, data, "a" * 1025)
        with pytest.raises(BadRequest, match="There is no text in the message to edit"):
            await sent.edit_text("a")
        group = await bot.send_media_group(7, [InputMediaPhoto(data), InputMediaPhoto(sent.photo[0].file_id)])
        assert len({each.media_group_id for each in group}) == 1

    run(telegram, send)
    assert [each.photo for each in anna.messages] == [data] * 4
    assert (anna.messages[0].text, anna.messages[0].buttons[0].data) == ("Зал", "b")


def test_what_people_send_can_be_fetched(telegram: FakeTelegram, anna: Person) -> None:
    anna.sends(voice=b"hello")

    async def fetch(bot: Bot) -> bytes:
        [update] = await bot.get_updates()
        assert update.message
        assert update.message.voice
        return bytes(await (await update.message.voice.get_file()).download_as_bytearray())

    assert run(telegram, fetch) == b"hello"


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (json.dumps({"chat_id": 7, "text": "5"}).encode(), "application/json"),
        (b"chat_id=7&text=5", "application/x-www-form-urlencoded"),
        ([b"chat_id=7", b"&text=5"], "application/x-www-form-urlencoded"),
        (
            b'--x\r\nContent-Disposition: form-data; name="chat_id"\r\n\r\n7\r\n'
            b'--x\r\nContent-Disposition: form-data; name="text"\r\n\r\n5\r\n--x--\r\n',
            "multipart/form-data; boundary=x",
        ),
    ],
)
def test_ways_to_send_parameters(
    telegram: FakeTelegram, anna: Person, body: bytes | list[bytes], kind: str
) -> None:
    status, _ = asked(telegram, "sendMessage", body, kind)
    assert (status, [each.text for each in anna.messages]) == (200, ["5"])
    assert telegram.requests[0].parameters == {"chat_id": 7, "text": "5"}


def test_a_method_that_is_not_there(telegram: FakeTelegram) -> None:
    answer = {"ok": False, "error_code": 404, "description": "Not Found"}
    assert asked(telegram, "sendTelegram", b"", "") == (404, answer)


def test_many_clients_at_once(telegram: FakeTelegram) -> None:
    people = [telegram.person(number) for number in range(1, 301)]

    async def send() -> None:
        async with bot_of(telegram, connections=300) as bot:
            await asyncio.gather(*[bot.send_message(each.id, str(each.id)) for each in people])

    asyncio.run(send())
    assert [each.messages[0].text for each in people] == [str(number) for number in range(1, 301)]


def test_it_ends_while_somebody_waits_and_comes_back() -> None:
    async def wait() -> None:
        with telegram:
            bot = bot_of(telegram)
            await bot.initialize()
            polling = asyncio.create_task(bot.get_updates(timeout=30))
            await asyncio.to_thread(telegram.wait, lambda: telegram.requests[-1].method == "getUpdates")
        await asyncio.gather(polling, return_exceptions=True)
        await bot.shutdown()

    telegram = FakeTelegram()
    asyncio.run(wait())
    address = telegram.base_url
    with telegram:
        assert telegram.base_url == address
        run(telegram, lambda bot: bot.get_me())
