"""`flask studio apply` and `flask studio export`: the whole file or nothing, each fault with its place."""

from pathlib import Path
from subprocess import CompletedProcess
from typing import Any

import pytest
from sqlalchemy import select

from hallchat.booking import staff_bookings
from hallchat.booking.staff_bookings import BookingDetails
from hallchat.config import from_environ
from hallchat.models import Booking, BookingStatus, ExtraRow, Hall, OwnedHalfHour, PriceRuleRow
from tests.cli.conftest import Environ, Run
from tests.conftest import ANNA, DAY, NOW, Database, hours, open_database
from tests.promise import assert_sound

STUDIO = """
[studio]
name = "Свет"
timezone = "Asia/Yekaterinburg"

[[hall]]
key = "white"
name = "Белый"
price = 1800
capacity = 12
open = { all = "09:00-23:00" }

[[extra]]
key = "snow"
name = "Снег"
price = 500
unit = "hour"
stock = 2
"""


@pytest.fixture
def empty(environ: Environ, tmp_path: Path) -> Database:
    """A database without halls, which the commands use."""
    environ["DATABASE_URL"] = f"sqlite:///{tmp_path / 'empty.sqlite3'}"
    database = open_database(environ["DATABASE_URL"])
    database.engine.dispose()
    return database


class File:
    """A `studio.toml` and the command that applies it."""

    def __init__(self, path: Path, flask: Run) -> None:
        self.path, self.flask = path, flask

    def apply(self, content: str | bytes, *options: str) -> "CompletedProcess[bytes]":
        self.path.write_bytes(content.encode() if isinstance(content, str) else content)
        return self.flask("studio", "apply", str(self.path), *options)

    def refused(self, content: str | bytes) -> str:
        done = self.apply(content)
        assert done.returncode == 1, done
        assert b"Traceback" not in done.stderr
        return done.stderr.decode()


@pytest.fixture
def file(empty: Database, flask: Run, tmp_path: Path) -> File:
    return File(tmp_path / "my.toml", flask)


def everything(database: Database) -> list[Any]:
    with database.sessions() as session:
        tables = (Hall, ExtraRow, PriceRuleRow)
        return [tuple(row) for table in tables for row in session.execute(select(table.__table__))]


def book(database: Database, environ: Environ, tmp_path: Path, **values: Any) -> str:
    """Makes a booking by staff and returns its reference."""
    with database.sessions.begin() as session:
        hall = session.scalars(select(Hall).where(Hall.key == "white")).one()
        usual: dict[str, Any] = {"hall": hall, "slot": hours(DAY, 12, 15), "people": 5, "client": ANNA}
        details = BookingDetails(status=BookingStatus.PAID, **usual | values)
        settings = from_environ(environ, tmp_path)
        reference = staff_bookings.create_booking(session, details, NOW, settings).reference
    database.engine.dispose()
    return reference


def test_every_fault_is_named_with_its_place_and_nothing_is_applied(file: File, empty: Database) -> None:
    faulty = STUDIO.replace("1800", '"1800"').replace("12", "0").replace('"hour"', '"day"') + "colour = 1\n"
    told = file.refused(faulty).splitlines()
    assert [line.split(":")[0] for line in told] == [
        "[[hall]] 1, price",
        "[[hall]] 1, capacity",
        "[[extra]] 1, unit",
        "[[extra]] 1, colour",
        "Error",
    ]
    assert everything(empty) == []


@pytest.mark.parametrize(
    ("content", "place"),
    [
        (b"\xff\xfe\x00bin\x00ary" * 1000, "no text in UTF-8"),
        (b"\x00" * 100, "is not TOML"),
        ("x = " + "[" * 100_000, "is not TOML"),
        ("x = " + "{a=" * 100_000, "is not TOML"),
        ("a" + ".a" * 100_000 + " = 1", "is not TOML"),
        ("[" + "a." * 100_000 + "a]", "is not TOML"),
        ("x = 1\n" * 2, "is not TOML"),
        ("x = 1e400", "is not TOML"),
        ("x = " + "9" * 5000, "is not TOML"),
        (STUDIO.replace("1800", "0x" + "f" * 5000), "[[hall]] 1, price"),
        (STUDIO.replace("1800", "9" * 30), "[[hall]] 1, price"),
        (STUDIO.replace("1800", "inf"), "[[hall]] 1, price"),
        (STUDIO.replace("1800", "nan"), "[[hall]] 1, price"),
        (STUDIO.replace("price = 500", "price = nan"), "[[extra]] 1, price"),
        (STUDIO.replace("Белый", "Бе\\u0000лый"), "[[hall]] 1, name"),
        (STUDIO.replace("Белый", "Бе\\u001bлый"), "[[hall]] 1, name"),
        (STUDIO.replace("Белый", "Б" * 81), "[[hall]] 1, name"),
        (STUDIO.replace("Белый", "   "), "[[hall]] 1, name"),
        (STUDIO.replace("Asia/Yekaterinburg", "../../etc/passwd"), "[studio], timezone"),
        (STUDIO.replace("Asia/Yekaterinburg", "Mars/Olympus"), "[studio], timezone"),
        (STUDIO.replace("09:00-23:00", "٠٩:٠٠-٢٣:٠٠"), "[[hall]] 1, open, all"),
        (STUDIO.replace("09:00-23:00", "09:00-99:99"), "[[hall]] 1, open, all"),
        (STUDIO + '[[price]]\nlabel = "x"\nrate = 1\npeople = "٣.."', "[[price]] 1, people"),
        (STUDIO + '[[price]]\nlabel = "x"\nrate = 1\nlength = "1e400.."', "[[price]] 1, length"),
        (STUDIO + '[[price]]\nlabel = "x"\nrate = 1\ndates = "0001-01-01.."', "[[price]] 1, dates"),
        (STUDIO + '[[price]]\nlabel = "x"\nrate = 1\ndates = "..9999-12-31"', "[[price]] 1, dates"),
        (STUDIO + '[[price]]\nlabel = "x"\nrate = 1\ndates = "2026-W01-1"', "[[price]] 1, dates"),
        (STUDIO + "[[closed]]\nfrom = 0001-01-01T00:00:00\nto = 9999-12-31T23:30:00", "[[closed]] 1, from"),
        (STUDIO + "[[closed]]\nfrom = 2026-12-08T10:00:00Z\nto = 2026-12-08T12:00:00Z", "[[closed]] 1"),
        (STUDIO.replace("[[hall]]", "extra_holidays = [9999-12-31]\n[[hall]]"), "[studio], extra_holidays"),
        (STUDIO + STUDIO[STUDIO.index("[[extra]]") :], "[[extra]] 2, key"),
        (STUDIO + '[[extra]]\nkey = "s"\nname = "СНЕГ "\nprice = 1\nunit = "piece"', "[[extra]] 2, name"),
        (STUDIO + '[[answer]]\ntopic = "parking"\ntext = "Есть"\n' * 2, "[[answer]] 2, topic"),
        (STUDIO + '[[hall]]\nkey = "b"\nname = "ＢЕЛЫЙ"\nname_en = "белый"\nprice = 1', "[[hall]] 2, name"),
        (STUDIO.replace("[[extra]]", "[extra]"), "[extra]:"),
        ("hall = 5\nprice = {}\nclosed = [1]\n", "[hall]:"),
    ],
)  # fmt: skip
def test_hostile_files_are_refused_in_sentences(
    file: File, empty: Database, content: str | bytes, place: str
) -> None:
    told = file.refused(content)
    assert place in told
    assert len(told) < 2000
    assert everything(empty) == []


def test_five_megabytes_of_nonsense_are_refused_in_time(file: File) -> None:
    assert "no key of this table" in file.refused("".join(f"key{n} = {n}\n" for n in range(200_000)))


def test_a_file_that_is_too_large_is_not_read(file: File) -> None:
    assert "too large" in file.refused(b"#" * 20_000_001)


def test_names_like_words_are_warned_of_and_applied(file: File, empty: Database) -> None:
    names = ("завтра", "да", "yes", "зал", "суббота", "12", "Лофт", "Чёрный")
    halls = "".join(f'[[hall]]\nkey = "h{n}"\nname = "{name}"\nprice = 1\n' for n, name in enumerate(names))
    done = file.apply(halls + '[[extra]]\nkey = "x"\nname = "Сегодня"\nprice = 1\nunit = "piece"\n')
    assert done.returncode == 0, done.stderr.decode()
    warned = [line.split(":")[1].strip() for line in done.stderr.decode().splitlines()]
    assert warned == [*(f"[[hall]] {n}, name" for n in range(1, 7)), "[[extra]] 1, name"]
    assert len(everything(empty)) == 9


def test_contacts_that_are_none_are_warned_of_with_their_place_and_applied(
    file: File, empty: Database
) -> None:
    contacts = '[studio]\nphone = "abc"\nemail = "anna@"'
    done = file.apply(STUDIO.replace("[studio]", contacts))
    assert done.returncode == 0, done.stderr.decode()
    phone, email = done.stderr.decode().splitlines()
    assert phone.startswith("Warning: [studio], phone: “abc” has no phone number in it")
    assert email.startswith("Warning: [studio], email: “anna@” is no e-mail address")


def test_a_dry_run_tells_and_changes_nothing(file: File, empty: Database) -> None:
    done = file.apply(STUDIO, "--dry-run")
    assert (done.returncode, done.stdout.decode().splitlines()) == (
        0,
        ["changed studio Свет", "  name: Hallchat → Свет", "added hall Белый", "added extra Снег"],
    )
    assert everything(empty) == []


def rules(*labels: str) -> str:
    return "".join(f'[[price]]\nlabel = "{label}"\nper_hour = {len(label)}\n' for label in labels)


def test_a_dry_run_tells_what_changes_in_each_entry(file: File) -> None:
    file.apply(STUDIO + rules("Утро", "Вечер", "Ночь"))
    changed = STUDIO.replace('"09:00-23:00"', '"09:00-22:00", sat = ""').replace("stock = 2\n", "most = 1\n")
    wanted = changed + rules("Новое", "Утро", "Ночь").replace("per_hour = 4", "once = 100", 1)
    done = file.apply(wanted, "--dry-run")
    assert done.stdout.decode().splitlines() == [
        "changed hall Белый",
        "  open, all: 09:00-23:00 → 09:00-22:00",
        '  open, sat: "" is added',
        "changed extra Снег",
        "  stock: 2 is removed",
        "  most: 1 is added",
        "added price Новое",
        "changed price Утро",
        "  per_hour: 4 is removed",
        "  once: 100 is added",
        "removed price Вечер",
    ]
    assert file.apply(wanted).stdout == done.stdout, "what was told is what was done"
    assert file.apply(wanted).stdout == b"Nothing to change.\n"


def test_a_new_name_and_a_new_order_are_changes_and_no_new_entries(file: File, flask: Run) -> None:
    file.apply(STUDIO + rules("Утро", "Вечер"))
    renamed = file.apply(STUDIO + rules("Утро", "Вечер").replace("Вечер", "Вечером"))
    assert renamed.stdout.decode().splitlines() == ["changed price Вечером", "  label: Вечер → Вечером"]
    turned = STUDIO + rules("Вечер", "Утро").replace("Вечер", "Вечером")
    assert file.apply(turned).stdout.decode().splitlines() == [
        "changed price Вечером",
        "  [[price]]: 2 → 1",
        "changed price Утро",
        "  [[price]]: 1 → 2",
    ]
    exported = flask("studio", "export").stdout.decode()
    assert exported.index("Вечером") < exported.index("Утро")


@pytest.mark.parametrize("options", [(), ("--dry-run",)])
def test_live_bookings_whose_code_goes_are_warned_of(
    file: File, empty: Database, environ: Environ, tmp_path: Path, options: tuple[str, ...]
) -> None:
    code = '[[price]]\nlabel = "Код"\ncode = "LIGHT"\npercent = -10\n'
    file.apply(STUDIO + code)
    reference = book(empty, environ, tmp_path, code="light")
    assert file.apply(STUDIO + code.replace("-10", "-20")).stderr == b""
    done = file.apply(STUDIO, *options)
    assert done.returncode == 0
    [warning] = done.stderr.decode().splitlines()
    assert warning.startswith("Warning: ")
    assert f"{reference} (“light”)" in warning
    assert "removed price Код" in done.stdout.decode()


def test_applying_twice_and_applying_the_export_change_nothing(file: File, flask: Run) -> None:
    file.apply(STUDIO)
    assert file.apply(STUDIO).stdout == b"Nothing to change.\n"
    exported = flask("studio", "export").stdout
    assert file.apply(exported).stdout == b"Nothing to change.\n"


BREAKING = {
    "the hall goes": STUDIO.replace('"white"', '"black"').replace("Белый", "Чёрный"),
    "fewer people": STUDIO.replace("capacity = 12", "capacity = 4"),
    "hours": STUDIO.replace("09:00-23:00", "13:00-23:00"),
    "the day": STUDIO.replace('all = "09:00-23:00"', 'all = "09:00-23:00", sat = ""'),
    "a closure": STUDIO + "[[closed]]\nfrom = 2026-12-05T14:00:00\nto = 2026-12-05T15:00:00\n",
    "a weekly closure": STUDIO + '[[closed]]\ndays = ["weekend"]\ntime = "09:00-12:30"\n',
    "the extra goes": STUDIO[: STUDIO.index("[[extra]]")],
    "too few of it": STUDIO.replace("stock = 2", "stock = 1"),
    "the time zone": STUDIO.replace("Asia/Yekaterinburg", "Europe/Moscow"),
}


@pytest.mark.parametrize("wanted", BREAKING.values(), ids=BREAKING)
def test_what_would_break_live_bookings_is_refused_naming_them(
    file: File, empty: Database, environ: Environ, tmp_path: Path, wanted: str
) -> None:
    file.apply(STUDIO)
    reference = book(empty, environ, tmp_path, extras={"snow": 2})
    before = everything(empty)
    assert reference in file.refused(wanted)
    assert everything(empty) == before
    with empty.sessions() as session:
        assert_sound(session)


@pytest.mark.parametrize("wanted", BREAKING.values(), ids=BREAKING)
def test_bookings_that_are_over_break_nothing(
    file: File, empty: Database, environ: Environ, tmp_path: Path, wanted: str
) -> None:
    file.apply(STUDIO)
    book(empty, environ, tmp_path, extras={"snow": 2})
    environ["HALLCHAT_NOW"] = "2026-12-06T12:00"
    assert file.apply(wanted).returncode == 0


def test_a_hall_that_had_bookings_is_closed_and_stays_closed_after_an_export(
    file: File, empty: Database, environ: Environ, tmp_path: Path, flask: Run
) -> None:
    file.apply(STUDIO)
    book(empty, environ, tmp_path)
    environ["HALLCHAT_NOW"] = "2026-12-06T12:00"
    assert "closed hall Белый" in file.apply(BREAKING["the hall goes"]).stdout.decode()
    exported = flask("studio", "export").stdout
    assert "active = false" in exported.decode()
    assert file.apply(exported).stdout == b"Nothing to change.\n"


def test_halls_may_swap_their_names_and_get_new_keys(
    file: File, empty: Database, environ: Environ, tmp_path: Path
) -> None:
    two = STUDIO + '[[hall]]\nkey = "black"\nname = "Чёрный"\nprice = 1\n'
    file.apply(two)
    reference = book(empty, environ, tmp_path)
    swapped = two.replace("Белый", "x").replace("Чёрный", "Белый").replace('"x"', '"Чёрный"')
    for wanted in (swapped, two, two.replace('"white"', '"snow_white"')):
        done = file.apply(wanted)
        assert done.returncode == 0, done.stderr.decode()
    with empty.sessions() as session:
        booking = session.scalars(select(Booking).where(Booking.reference == reference)).one()
        assert (booking.hall.key, booking.hall.name) == ("snow_white", "Белый")
        assert len(session.scalars(select(Hall)).all()) == 2


def test_buffers_and_stock_of_live_bookings_follow_the_description(
    file: File, empty: Database, environ: Environ, tmp_path: Path
) -> None:
    unlimited = STUDIO.replace("stock = 2", "")
    file.apply(unlimited)
    first = book(empty, environ, tmp_path, extras={"snow": 2})
    book(empty, environ, tmp_path, slot=hours(DAY, 16, 17), extras={"snow": 1})
    book(empty, environ, tmp_path, slot=hours(DAY, 17, 18))
    for buffer in (90, 30, 0):
        limited = STUDIO.replace("price = 1800", f"price = 1800\nbuffer_minutes = {buffer}")
        assert file.apply(limited).returncode == 0
        with empty.sessions() as session:
            assert_sound(session)
            kept_free = session.scalars(select(OwnedHalfHour).where(OwnedHalfHour.buffer)).all()
            first_id = session.scalars(select(Booking.id).where(Booking.reference == first)).one()
            of_first = [each for each in kept_free if each.booking_id == first_id]
            assert len(of_first) == min(2, buffer // 30)  # up to the next booking
        empty.engine.dispose()
