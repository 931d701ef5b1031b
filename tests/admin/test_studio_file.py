"""The studio as one file in the admin: download, check, apply."""

import io
import re
from typing import Any

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from hallchat.models import AnswerRow, Booking, Hall, PriceRuleRow
from tests.admin.conftest import Book, Rows, booking_fields, flashed, post
from tests.conftest import Database

PAGE = "/admin/studio-file/"
APPLY = "/admin/studio-file/apply/"


def exported(client: FlaskClient) -> str:
    response = client.get(f"{PAGE}export/")
    assert response.status_code == 200
    assert "studio-2026-11-25.toml" in response.headers["Content-Disposition"]
    return response.text


def checked(client: FlaskClient, file: str | bytes) -> TestResponse:
    data = file.encode() if isinstance(file, str) else file
    response = post(client, PAGE, PAGE, file=(io.BytesIO(data), "studio.toml"))
    response.request.environ["wsgi.input"].close()  # a file, for a large body, which the client leaves open
    return response


def listed(response: TestResponse) -> list[str]:
    """The changes or faults that the page lists; what changes in an entry stands behind it."""
    found = re.search(
        r'<ul class="lines.*?\n  </ul>|<ul class="lines wrong.*?</ul>', response.text, re.DOTALL
    )
    lines = re.split(r"<li>", found[0] if found else "")[1:]
    return [" ".join(re.sub(r"<[^>]+>", "", line).split()) for line in lines]


def hidden(response: TestResponse) -> dict[str, Any]:
    """The fields that the second step sends."""
    text = re.search(r'<textarea name="text" hidden>\n(.*?)</textarea>', response.text, re.DOTALL)
    stamp = re.search(r'name="stamp" value="([^"]*)"', response.text)
    assert text
    assert stamp
    plain = text[1].replace("&#34;", '"').replace("&#39;", "'").replace("&lt;", "<").replace("&gt;", ">")
    return {"text": plain.replace("&amp;", "&"), "stamp": stamp[1]}


def test_what_was_exported_changes_nothing(staff_client: FlaskClient) -> None:
    text = exported(staff_client)
    assert "[[hall]]" in text
    page = checked(staff_client, text)
    assert "Файл ничего не меняет" in page.text
    assert APPLY not in page.text
    assert "ничего не меняет" in checked(staff_client, b"\xef\xbb\xbf" + text.encode()).text, (
        "a byte order mark"
    )


def test_a_file_is_applied_in_two_steps(staff_client: FlaskClient, rows: Rows) -> None:
    rule = '\n[[price]]\nlabel = "Вечер <b>"\nper_hour = 500\ntime = "20:00-23:00"\n'
    changed = exported(staff_client).replace("price = 3750", "price = 3800") + rule
    page = checked(staff_client, changed)
    assert listed(page) == [
        "Зал «Минимализм» — изменится",
        "price: 3750 → 3800",
        "Правило цены «Вечер &lt;b&gt;» — добавится",
    ]
    assert rows(Hall)[0].price == 3750, "nothing has changed yet"
    applied = post(staff_client, PAGE, APPLY, **hidden(page))
    assert flashed(applied) == "Файл применён: изменились 2 записи."
    assert rows(Hall)[0].price == 3800
    assert rows(PriceRuleRow)[-1].label == "Вечер <b>"


def test_a_hall_that_is_named_like_a_word_is_warned_of(staff_client: FlaskClient) -> None:
    page = checked(staff_client, exported(staff_client).replace('name = "Мрак"', 'name = "завтра"'))
    assert listed(page)[0].startswith("Зал «завтра»")
    assert "[[hall]] 2, name" in page.text
    assert APPLY in page.text
    assert "admin-file-warnings" not in page.text


def test_every_fault_is_named_with_its_place(staff_client: FlaskClient, rows: Rows) -> None:
    file = """
        [studio]
        nam = "Свет"
        [[hall]]
        key = "white"
        name = "Белый"
        price = "много"
        [[price]]
        label = "Группа"
        people = "12"
        halls = ["wite"]
    """
    assert listed(checked(staff_client, file)) == [
        "[studio], nam: такого ключа нет",
        "[[hall]] 1, price: нужно число без кавычек",
        "[[price]] 1, people: нужен промежуток: 12..30, 31.. или ..24",
        "[[price]] 1, halls: зала с ключом «wite» нет",
    ]
    assert len(rows(Hall)) == 3
    never = exported(staff_client) + '\n[[price]]\nlabel = "Толпа"\nrate = 5\npeople = "500.."\n'
    (line,) = listed(checked(staff_client, never))
    assert line.startswith("[[price]] 2, people: это правило никогда не сработает")


def test_live_bookings_that_would_break_are_named(staff_client: FlaskClient, rows: Rows, book: Book) -> None:
    booking = book(start=12, end=14)
    shorter = exported(staff_client).replace('"10:00-23:00"', '"15:00-23:00"')
    page = checked(staff_client, shorter)
    assert booking.reference in listed(page)[0]
    assert f"search={booking.reference}" in page.text
    assert page.text.count(f">{booking.reference}<") == 1
    assert "время вне часов работы" in page.text
    assert APPLY not in page.text
    forced = post(staff_client, PAGE, APPLY, text=shorter, stamp=_stamp(staff_client))
    assert booking.reference in listed(forced)[0]
    assert rows(Hall)[0].open == {"all": "10:00-23:00"}


def _stamp(client: FlaskClient) -> str:
    """The stamp that the page of the present studio has."""
    page = checked(client, exported(client).replace("price = 3750", "price = 3751"))
    return str(hidden(page)["stamp"])


def test_a_studio_that_changed_meanwhile_is_shown_again(
    staff_client: FlaskClient, rows: Rows, database: Database
) -> None:
    page = checked(staff_client, exported(staff_client).replace("price = 3750", "price = 3800"))
    with database.sessions.begin() as session:
        session.get_one(Hall, 2).price = 7000
    again = post(staff_client, PAGE, APPLY, **hidden(page))
    assert "изменил кто-то ещё" in flashed(again)
    assert listed(again) == [
        "Зал «Минимализм» — изменится",
        "price: 3750 → 3800",
        "Зал «Мрак» — изменится",
        "price: 7000 → 5000",
    ]
    assert [hall.price for hall in rows(Hall)][:2] == [3750, 7000]
    assert "Файл применён" in flashed(post(staff_client, PAGE, APPLY, **hidden(again)))


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "не выбран или пуст"),
        (b"#" * (1024 * 1024 + 1), "слишком большой"),
        (b"\xff\xfe\x00", "не текст в UTF-8"),
    ],
)
def test_a_file_that_is_none_is_refused(staff_client: FlaskClient, data: bytes, words: str) -> None:
    response = checked(staff_client, data)
    assert response.status_code == 200
    assert words in flashed(response)


@pytest.mark.parametrize(
    "text",
    [
        "a = " + "[" * 200_000,
        "a = " + "{a=" * 100_000,
        ".".join("a" * 200_000) + " = 1",
        "[" + ".".join(["'a'"] * 100_000) + "]",
        "[studio]\nhorizon_days = " + "9" * 10_000,
        "[studio]\nhorizon_days = 1e999999999999999999999",
        "[studio]\nname = '\0'",
        "[studio]\ntimezone = '../../etc/passwd'",
        "hall = 5",
        "<script>alert(1)</script>",
        "[[hall]]\nx = 1\n" * 1000,
    ],
)
def test_hostile_files_are_faults(staff_client: FlaskClient, rows: Rows, text: str) -> None:
    response = checked(staff_client, text)
    assert response.status_code == 200
    assert 0 < len(listed(response)) <= 100
    assert "<script>alert" not in response.text
    forced = post(staff_client, PAGE, APPLY, text=text, stamp=_stamp(staff_client))
    assert forced.status_code == 200
    assert len(rows(Hall)) == 3


def test_a_large_file_is_sent_again_in_the_second_step(staff_client: FlaskClient, rows: Rows) -> None:
    comment = "\n".join("# " + "ы" * 100 for _ in range(4000))
    large = exported(staff_client).replace("price = 3750", "price = 3800") + comment
    assert 800_000 < len(large.encode()) < 1024 * 1024
    page = checked(staff_client, large)
    assert "Файл применён" in flashed(post(staff_client, PAGE, APPLY, **hidden(page)))
    assert rows(Hall)[0].price == 3800


def test_what_the_file_lacks_is_removed(staff_client: FlaskClient, rows: Rows, book: Book) -> None:
    book(hall="Минимализм")
    hall = 'key = "minimalism"\nname = "Минимализм"\nprice = 3750\ncapacity = 30\n'
    page = checked(staff_client, f'[[hall]]\n{hall}open = {{ all = "10:00-23:00" }}\n')
    lines = listed(page)
    assert "Зал «Мрак» — удалится" in lines
    assert "Ответ «Парковка» — удалится" in lines
    post(staff_client, PAGE, APPLY, **hidden(page))
    assert rows(AnswerRow) == []
    assert [hall.key for hall in rows(Hall)] == ["minimalism"]


def test_a_hall_with_live_bookings_is_left_out_once_it_is_closed(
    staff_client: FlaskClient, rows: Rows, book: Book, database: Database
) -> None:
    book(hall="Мрак")
    without = re.sub(r'\[\[hall\]\]\nkey = "mrak".*?(?=\[\[)', "", exported(staff_client), flags=re.DOTALL)
    without = without.replace('halls = ["mrak"]\n', "")
    without = without.replace('"mrak", ', "")
    assert '"mrak"' not in without
    page = checked(staff_client, without)
    assert "зала больше не будет: лучше закройте его" in page.text
    assert "сначала закройте зал" in page.text
    with database.sessions.begin() as session:
        session.get_one(Hall, 2).active = False
    post(staff_client, PAGE, APPLY, **hidden(checked(staff_client, without)))
    assert [hall.key for hall in rows(Hall) if not hall.active] == ["mrak"]


def test_changes_are_named_as_the_reader_speaks(staff_client: FlaskClient) -> None:
    file = exported(staff_client).replace("price = 3750", "price = 3800\nbuffer_minutes = 30")
    file = file.replace('"10:00-23:00"', '"10:00-23:00", sun = ""', 1)
    file = re.sub(r'code = "DEMO10"\n', "", file)
    values = ["price: 3750 → 3800", "buffer_minutes: 0 → 30"]
    russian = listed(checked(staff_client, file))
    assert russian[0] == "Зал «Минимализм» — изменится"
    assert set(values) | {"open, sun: появится &#34;&#34;", "code: пропадёт DEMO10"} < set(russian)
    staff_client.environ_base["HTTP_ACCEPT_LANGUAGE"] = "en"
    english = listed(checked(staff_client, file))
    assert english[0] == "Hall “Minimalism” — changes"
    assert set(values) | {"open, sun: &#34;&#34; is added", "code: DEMO10 is removed"} < set(english)


def test_live_bookings_whose_code_the_file_lacks_are_named(staff_client: FlaskClient, rows: Rows) -> None:
    new = "/admin/bookings/new/"
    post(staff_client, new, new, **booking_fields(code="demo10"))
    page = checked(staff_client, exported(staff_client).replace('code = "DEMO10"', 'code = "DEMO20"'))
    assert f"{rows(Booking)[0].reference} («demo10»)" in page.text


def test_halls_exchange_their_names(staff_client: FlaskClient, rows: Rows) -> None:
    swapped = {"Минимализм": "Мрак", "Мрак": "минимализм"}
    file = re.sub(
        'name = "(Минимализм|Мрак)"', lambda name: f'name = "{swapped[name[1]]}"', exported(staff_client)
    )
    page = checked(staff_client, file)
    assert listed(page) == [
        "Зал «Мрак» — изменится",
        "name: Минимализм → Мрак",
        "Зал «минимализм» — изменится",
        "name: Мрак → минимализм",
    ]
    post(staff_client, PAGE, APPLY, **hidden(page))
    assert [(hall.key, hall.name) for hall in rows(Hall)][:2] == [
        ("minimalism", "Мрак"),
        ("mrak", "минимализм"),
    ]


def test_a_hall_with_another_key_and_its_old_name_keeps_its_bookings(
    staff_client: FlaskClient, rows: Rows, book: Book
) -> None:
    booking = book(hall="Минимализм")
    page = checked(staff_client, exported(staff_client).replace('"minimalism"', '"white"'))
    assert listed(page) == ["Зал «Минимализм» — изменится", "key: minimalism → white"]
    post(staff_client, PAGE, APPLY, **hidden(page))
    hall = next(hall for hall in rows(Hall) if hall.id == booking.hall_id)
    assert (hall.key, hall.name, hall.active) == ("white", "Минимализм", True)


def test_a_hall_that_staff_have_closed_stays_closed(
    staff_client: FlaskClient, rows: Rows, database: Database
) -> None:
    with database.sessions.begin() as session:
        session.get_one(Hall, 2).active = False
    page = checked(staff_client, exported(staff_client))
    assert listed(page) == []
    assert "ничего не меняет" in page.text


def test_only_staff_see_the_file(staff_client: FlaskClient) -> None:
    visitor = staff_client.application.test_client()
    for path in (PAGE, f"{PAGE}export/"):
        assert "/admin/login" in visitor.get(path).headers["Location"]
    assert "/admin/login" in visitor.post(APPLY, data={"text": "x"}).headers["Location"]
