"""Price rules in the admin: the form, the order, the preview of a booking."""

from decimal import Decimal
from typing import Any

import pytest
from flask.testing import FlaskClient
from sqlalchemy import func, select, update

from hallchat.booking.studio import description
from hallchat.config import Settings
from hallchat.models import Booking, ClosureRow, Hall, PriceRuleRow
from tests.admin.conftest import Rows, booking_fields, flashed, post, wrong
from tests.conftest import Database

LIST = "/admin/prices/"
NEW = "/admin/prices/new/"
PREVIEW = "/admin/prices/preview/"
EDIT = "/admin/prices/edit/?id={}"
HTMX = {"HX-Request": "true"}
SATURDAY = "2026-12-05"


def rule_fields(**changes: Any) -> dict[str, Any]:
    """The form values of an evening surcharge at weekends, with changes; keys may have `_` for `-`."""
    fields = {"label": "Вечер", "days": ["weekend"], "time": "20:00", "time-to": "24:00"}
    pairs = ("dates", "people", "length", "ahead")
    fields |= {name: "" for pair in pairs for name in (pair, f"{pair}-to")}
    fields |= {"effect": "per_hour", "amount": "700", "code": "", "min_hours": "", "version": ""}
    return fields | {name.replace("__", "-"): value for name, value in changes.items()}


def tried(**changes: Any) -> dict[str, Any]:
    """The form values of a booking to try: Минимализм on Saturday from 19 to 22, 12 people."""
    booking = {
        "hall": "minimalism",
        "date": SATURDAY,
        "start": 19 * 60,
        "end": 22 * 60,
        "people": 12,
        "code": "",
    }
    return {f"try-{name.replace('__', '-')}": value for name, value in (booking | changes).items()}


def previewed(client: FlaskClient, **fields: Any) -> str:
    """The text of the preview."""
    page = client.get(NEW).text
    token = page.split('name="csrf_token" value="')[1].split('"')[0]
    response = client.post(PREVIEW, data={"csrf_token": token, **fields}, headers=HTMX)
    assert response.status_code == 200
    assert "<html" not in response.text
    return " ".join(response.text.replace("\u00a0", " ").split())


def last_rule(rows: Rows) -> PriceRuleRow:
    rule: PriceRuleRow = rows(PriceRuleRow)[-1]
    return rule


def test_a_rule_is_made_and_changed(staff_client: FlaskClient, rows: Rows) -> None:
    everything = rule_fields(
        label_en="Evening",
        halls=["mrak", "minimalism"],
        dates="2026-12-23",
        dates__to="2027-01-12",
        people="2",
        people__to="",
        length="1.5",
        length__to="10",
        ahead__to="24",
        code="LIGHT",
        min_hours="2",
        time="11:00",
        time__to="19:00",
    )
    told = flashed(post(staff_client, NEW, NEW, **everything))
    assert "Запись была создана." in told
    assert "с промокодом «LIGHT» бронь станет дороже" in told
    rule = last_rule(rows)
    assert (rule.label, rule.label_en, rule.days) == ("Вечер", "Evening", ["weekend"])
    assert set(rule.halls) == {"mrak", "minimalism"}
    assert (str(rule.time), str(rule.dates)) == ("11:00-19:00", "2026-12-23..2027-01-12")
    assert (rule.people, rule.length, rule.ahead) == ("2..", "1.5..10", "..24")
    assert (rule.code, rule.min_minutes, rule.per_hour, rule.rate) == ("LIGHT", 120, Decimal(700), None)

    edit = EDIT.format(rule.id)
    page = staff_client.get(edit).text
    for shown in ('value="1.5"', 'value="2026-12-23"', 'value="LIGHT"', 'value="11:00"', 'value="700"'):
        assert shown in page
    changed = rule_fields(effect="percent", amount="-20", version=rule.version, time="", time__to="")
    assert flashed(post(staff_client, edit, edit, **changed)) == "Запись была сохранена."
    rule = last_rule(rows)
    assert (rule.per_hour, rule.percent, rule.people, rule.halls, rule.time) == (
        None,
        Decimal(-20),
        None,
        [],
        None,
    )
    assert (rule.code, rule.min_minutes) == ("", 0)


@pytest.mark.parametrize(
    ("effect", "amount"),
    [("rate", "2100"), ("per_person_hour", "100"), ("once", "1200"), ("times", "1.5"), ("total", "2700")],
)
def test_each_effect_is_saved_alone(staff_client: FlaskClient, rows: Rows, effect: str, amount: str) -> None:
    above = {"above": "7"} if effect == "per_person_hour" else {}
    post(staff_client, NEW, NEW, **rule_fields(effect=effect, amount=amount, **above))
    rule = last_rule(rows)
    effects = ("rate", "per_hour", "per_person_hour", "once", "percent", "times", "total")
    assert {name: str(getattr(rule, name)) for name in effects if getattr(rule, name) is not None} == {
        effect: amount
    }
    assert rule.above == (7 if above else 0)


@pytest.mark.parametrize(
    ("changes", "field", "words"),
    [
        ({"label": ""}, "label", ""),
        ({"label": "x" * 121}, "label", ""),
        ({"amount": ""}, "amount", "Укажите, сколько."),
        ({"amount": "много"}, "amount", ""),
        ({"amount": "NaN"}, "amount", ""),
        ({"amount": "1e999999"}, "amount", ""),
        ({"effect": "percent", "amount": "-101"}, "amount", "наименьшее"),
        ({"effect": "rate", "amount": "-1"}, "amount", "наименьшее"),
        ({"effect": "bribe"}, "effect", ""),
        ({"effect": "none"}, "effect", "укажите"),
        ({"above": "7"}, "above", "за человека"),
        ({"above": "9" * 5000}, "above", ""),
        ({"min_hours": "1.1"}, "min_hours", "час"),
        ({"min_hours": "-1"}, "min_hours", ""),
        ({"time__to": ""}, "time", "Укажите оба времени"),
        ({"time": ""}, "time", "Укажите оба времени"),
        ({"time": "25:99"}, "time", "«25:99» — не время"),
        ({"time__to": "вечером"}, "time", "«вечером» — не время"),
        ({"time": "24:00", "time__to": "20:00"}, "time", "26:00"),
        ({"time": "20:10"}, "time", "половину часа"),
        ({"dates": "2027-01-01", "dates__to": "2026-01-01"}, "dates", "раньше"),
        ({"dates": "9999-12-31"}, "dates", "год должен быть от 2000"),
        ({"people": "30", "people__to": "12"}, "people", "Первое число больше второго"),
        ({"people": "много"}, "people", "нужны числа"),
        ({"people": "\0"}, "people", "не видно"),
        ({"length": "-1"}, "length", "0 или больше"),
        ({"days": ["someday"]}, "days", ""),
        ({"halls": ["attic"]}, "halls", ""),
    ],
)
def test_a_fault_is_shown_at_its_field(
    staff_client: FlaskClient, rows: Rows, changes: dict[str, Any], field: str, words: str
) -> None:
    before = len(rows(PriceRuleRow))
    response = post(staff_client, NEW, NEW, **rule_fields(label_en="My text") | rule_fields(**changes))
    assert "отмеченное ниже" in flashed(response)
    said = wrong(response, field).replace("\u00a0", " ")
    assert said
    assert words.casefold() in said.casefold()
    assert len(rows(PriceRuleRow)) == before


@pytest.mark.parametrize(
    ("changes", "field", "reason"),
    [
        ({"people": "500"}, "people", "столько людей"),
        ({"length": "14"}, "length", "такой длины"),
        ({"ahead": "9000"}, "ahead", "не принимает"),
        ({"time": "02:00", "time__to": "05:00"}, "time", "в эти часы залы закрыты"),
        ({"dates": "2026-12-01", "dates__to": "2026-12-03"}, "time", "закрыты"),
        (
            {"dates": "2026-12-01", "dates__to": "2026-12-03", "time": "", "time__to": ""},
            "dates",
            "таких дней нет",
        ),
        ({"days": ["holiday"], "time": "", "time__to": ""}, "days", "в эти дни"),
    ],
)
def test_a_rule_that_can_never_apply_is_refused_with_the_reason(
    staff_client: FlaskClient, rows: Rows, changes: dict[str, Any], field: str, reason: str
) -> None:
    before = len(rows(PriceRuleRow))
    response = post(staff_client, NEW, NEW, **rule_fields(**changes))
    said = wrong(response, field)
    assert "никогда не сработает" in said
    assert reason in said
    assert len(rows(PriceRuleRow)) == before
    assert reason in previewed(staff_client, **rule_fields(**changes), **tried())


def test_rules_change_places(staff_client: FlaskClient, database: Database, settings: Settings) -> None:
    for label in ("А", "Б", "В"):
        post(staff_client, NEW, NEW, **rule_fields(label=label))

    def order() -> str:
        with database.sessions() as session:
            return "".join(
                rule.label for rule in description(session, settings).prices if len(rule.label) == 1
            )

    def move(label: str, **where: object) -> None:
        with database.sessions() as session:
            rule_id = session.scalar(select(PriceRuleRow.id).where(PriceRuleRow.label == label))
        response = post(staff_client, LIST, "/admin/prices/move/", id=rule_id, **where)
        assert response.status_code == 200

    with database.sessions() as session:
        last = session.scalar(select(func.count()).select_from(PriceRuleRow)) or 0
    assert order() == "АБВ"
    move("В", place=last - 2)
    assert order() == "АВБ"
    move("А", number=last)
    assert order() == "ВБА"
    move("А", number=1)
    assert order() == "АВБ"
    for hostile in ({"place": "-5"}, {"place": "9" * 5000}, {"number": "x"}, {}):
        move("А", **hostile)
        assert order() == "АВБ"
    move("А", place=10**9)
    assert order() == "ВБА"


def test_the_list_says_each_rule_in_words(staff_client: FlaskClient) -> None:
    fields = rule_fields(halls=["mrak"], time="11:00", time__to="19:00", people="2", length__to="3")
    post(staff_client, NEW, NEW, **fields | {"label": "<b>Вечер</b>", "min_hours": "1"})
    page = staff_client.get(LIST).text.replace("\u00a0", " ")
    assert "Мрак · выходные · " in page
    assert "11:00–19:00" in page
    assert " · от 2 чел. · длина до 3 ч · не меньше 1 ч" in page
    assert "+700 ₽ к часу" in page
    assert "<b>Вечер</b>" not in page
    english = staff_client.get(LIST, headers={"Accept-Language": "en"}).text
    assert "weekends" in english


def test_the_list_names_a_rule_as_the_reader_speaks(staff_client: FlaskClient) -> None:
    post(staff_client, NEW, NEW, **rule_fields(label="Вечер", label_en="Evening"))
    english = staff_client.get(LIST, headers={"Accept-Language": "en"}).text
    assert ">Evening</a>" in english
    assert "Вечер" not in english
    assert ">Вечер</a>" in staff_client.get(LIST).text


def test_live_bookings_are_named_when_their_code_gets_another_name(
    staff_client: FlaskClient, rows: Rows
) -> None:
    bookings = "/admin/bookings/new/"
    post(staff_client, bookings, bookings, **booking_fields(code="demo10"))
    post(staff_client, bookings, bookings, **booking_fields(start=15, end=16))
    with_code, without = rows(Booking)
    rule = next(rule for rule in rows(PriceRuleRow) if rule.code)
    edit = f"/admin/prices/edit/?id={rule.id}"
    code = {"effect": "percent", "amount": "-10", "days": [], "code": "DEMO10"}
    same = rule_fields(**code, version=rule.version)
    told = flashed(post(staff_client, edit, edit, **same))
    assert told == "Запись была сохранена."
    renamed = rule_fields(**code | {"code": "DEMO20"}, version=rows(PriceRuleRow)[-1].version)
    told = flashed(post(staff_client, edit, edit, **renamed))
    assert f"которого больше нет: {with_code.reference} («demo10»). Их стоимость прежняя" in told
    assert without.reference not in told


def test_the_preview_has_the_rule_as_it_is_typed(staff_client: FlaskClient, rows: Rows) -> None:
    before = len(rows(PriceRuleRow))
    said = previewed(staff_client, **rule_fields(), **tried())
    assert "Минимализм</th><td>11 250 ₽" in said
    assert "Вечер</th><td>1 400 ₽" in said, "two of the three hours"
    assert "Итого</th><td>12 650 ₽" in said
    assert len(rows(PriceRuleRow)) == before, "nothing is saved"


def test_the_preview_of_a_saved_rule_has_it_once(staff_client: FlaskClient, rows: Rows) -> None:
    post(staff_client, NEW, NEW, **rule_fields())
    rule = last_rule(rows)
    edit = EDIT.format(rule.id)
    saved = staff_client.get(edit).text.replace("\u00a0", " ")
    assert "Вечер</th><td>" in saved, "an example that the rule fits is shown at once"
    fields = rule_fields(amount="1000", version=rule.version) | tried()
    page = post(staff_client, edit, f"{PREVIEW}?id={rule.id}", **fields).text.replace("\u00a0", " ")
    assert "<html" in page, "without a script the whole page comes again"
    assert "Вечер</th><td>2 000 ₽" in page
    assert "Итого</th><td>13 250 ₽" in page
    assert 'value="1000"' in page, "what was typed stays"
    assert last_rule(rows).per_hour == 700


@pytest.mark.parametrize(
    ("booking", "words"),
    [
        ({"people": 31}, "не больше"),
        ({"people": 0}, "Гостей"),
        ({"start": 22 * 60, "end": 24 * 60}, "часы работы зала"),
        ({"date": "2020-01-01"}, "прошло"),
        ({"date": "2029-01-01"}, "последний день"),
        ({"date": "x"}, "Дата"),
        ({"start": 22 * 60, "end": 21 * 60}, "Конец"),
        ({"start": "1e9"}, "Начало"),
        ({"hall": "attic"}, "Зал"),
        ({"code": "NONE"}, "Промокода «NONE» нет"),
        ({"ordered_at": "yesterday"}, "Когда заказали"),
    ],
)
def test_the_preview_says_why_there_is_no_price(
    staff_client: FlaskClient, booking: dict[str, Any], words: str
) -> None:
    said = previewed(staff_client, **rule_fields(), **tried(**booking))
    assert "Цены нет" in said
    assert words in said
    assert "₽</td>" not in said


def test_the_preview_knows_minimum_code_moment_and_extras(staff_client: FlaskClient) -> None:
    assert "не меньше" in previewed(staff_client, **rule_fields(min_hours="4"), **tried())
    coded = rule_fields(code="LIGHT", effect="percent", amount="-20", time="", time__to="")
    assert "не подходит" in previewed(staff_client, **coded, **tried())
    assert "−2 250 ₽" in previewed(staff_client, **coded, **tried(code="light"))
    part = rule_fields(effect="percent", amount="-20")
    assert "не подходит" in previewed(staff_client, **part, **tried()), "one of its hours is before 20"
    soon = rule_fields(ahead__to="24", effect="once", amount="-500", time="", time__to="")
    assert "не подходит" in previewed(staff_client, **soon, **tried())
    assert "−500 ₽" in previewed(staff_client, **soon, **tried(ordered_at="2026-12-05T10:00"))


def test_a_price_below_zero_is_cut_with_a_warning(staff_client: FlaskClient) -> None:
    said = previewed(staff_client, **rule_fields(effect="once", amount="-90000"), **tried())
    assert "Итого</th><td>0 ₽" in said
    assert "дешевле нуля" in said
    assert "дешевле нуля" not in previewed(staff_client, **rule_fields(), **tried())


@pytest.mark.parametrize(
    ("effect", "amount", "is_free"),
    [("times", "0", True), ("rate", "0", True), ("percent", "-100", True), ("times", "0.1", False)],
)
def test_a_rule_that_makes_time_free_is_warned_of(
    staff_client: FlaskClient, effect: str, amount: str, is_free: bool
) -> None:
    all_day = rule_fields(effect=effect, amount=amount, time="", time__to="")
    assert ("бесплатно" in previewed(staff_client, **all_day, **tried())) == is_free
    evening = rule_fields(effect=effect, amount=amount)  # only some of the hours that are tried
    assert ("бесплатно" in previewed(staff_client, **evening, **tried())) == (is_free and effect != "percent")
    other_day = rule_fields(effect=effect, amount=amount, days=["mon"])
    assert "бесплатно" not in previewed(staff_client, **other_day, **tried())


def test_a_rule_without_a_name_can_be_tried_and_not_saved(staff_client: FlaskClient) -> None:
    assert "Это правило</th><td>1 400 ₽" in previewed(staff_client, **rule_fields(label=""), **tried())
    assert "Укажите, сколько." in previewed(staff_client, **rule_fields(amount=""), **tried())


def test_an_edit_of_a_rule_that_changed_meanwhile_shows_both(
    staff_client: FlaskClient, rows: Rows, database: Database
) -> None:
    post(staff_client, NEW, NEW, **rule_fields())
    rule = last_rule(rows)
    with database.sessions.begin() as session:
        session.get_one(PriceRuleRow, rule.id).days = ["mon", "tue"]
    edit = EDIT.format(rule.id)
    response = post(staff_client, edit, edit, **rule_fields(amount="900", version=rule.version))
    assert "изменил кто-то ещё" in flashed(response)
    assert "Понедельник и Вторник" in wrong(response, "days")
    assert 'value="900"' in response.text
    assert last_rule(rows).per_hour == 700


def test_pages_without_halls(staff_client: FlaskClient, database: Database) -> None:
    with database.sessions.begin() as session:
        session.execute(update(Hall).values(active=False))
    assert staff_client.get("/admin/prices/week/").status_code == 200
    with database.sessions.begin() as session:
        for hall in session.scalars(select(Hall)):
            session.delete(hall)
    assert staff_client.get(NEW).status_code == 200
    assert staff_client.get(LIST).status_code == 200
    assert staff_client.get("/admin/prices/week/", follow_redirects=True).status_code == 200
    assert "Зал" in previewed(staff_client, **rule_fields(halls=[]), **tried())


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        (("13", "15"), "13:00-15:00"),
        (("8", "9.30"), "08:00-09:30"),
        (("20:00", "26"), "20:00-26:00"),
        (("09:00", "24:00"), "09:00-24:00"),
    ],
)
def test_a_bare_hour_is_a_time_in_every_form(
    staff_client: FlaskClient, rows: Rows, typed: tuple[str, str], kept: str
) -> None:
    first, last = typed
    closed = {"days": ["mon"], "time": first, "time-to": last, "version": "", "note": "", "begins": ""}
    page = "/admin/closures/new/"
    assert "создана" in flashed(post(staff_client, page, page, **closed, ends=""))
    assert str(rows(ClosureRow)[-1].time) == kept
    hours = rule_fields(time=first, time__to=last)
    if first != "8":  # the halls of the studio are closed then
        assert "создана" in flashed(post(staff_client, NEW, NEW, **hours))
        assert str(last_rule(rows).time) == kept


@pytest.mark.parametrize(
    ("effect", "amount", "code", "words"),
    [
        ("percent", "15", "НОРД15", "перед числом нужен минус"),
        ("once", "500", "НОРД15", "перед числом нужен минус"),
        ("times", "1.15", "НОРД15", "множитель должен быть меньше 1"),
        ("percent", "-15", "НОРД15", ""),
        ("times", "0.85", "НОРД15", ""),
        ("total", "2000", "НОРД15", ""),
        ("percent", "15", "", ""),
    ],
)
def test_a_promo_code_that_makes_a_booking_dearer_is_saved_with_a_warning(
    staff_client: FlaskClient, rows: Rows, effect: str, amount: str, code: str, words: str
) -> None:
    fields = rule_fields(effect=effect, amount=amount, code=code, time="", time__to="")
    told = flashed(post(staff_client, NEW, NEW, **fields))
    assert "создана" in told
    assert ("бронь станет дороже" in told, words in told) == (bool(words), True)
    rule = last_rule(rows)
    again = flashed(
        post(staff_client, EDIT.format(rule.id), EDIT.format(rule.id), **fields | {"version": rule.version})
    )
    assert "сохранена" in again
    assert ("бронь станет дороже" in again) == bool(words)


@pytest.mark.parametrize(
    ("rule", "booking", "missed"),
    [
        ({"code": "LIGHT", "time": "", "time__to": ""}, {}, "Промокод"),
        ({"people": "15"}, {}, "Людей"),
        ({"halls": ["mrak"], "code": "LIGHT", "time": "", "time__to": ""}, {}, "Залы, Промокод"),
        ({"days": ["mon"]}, {}, "Дни"),
        ({"time": "10:00", "time__to": "12:00"}, {}, "Часы дня"),
        ({"effect": "percent", "amount": "-20"}, {}, "Часы дня"),
    ],
    ids=str,
)
def test_the_preview_names_the_conditions_that_do_not_fit(
    staff_client: FlaskClient, rule: dict[str, Any], booking: dict[str, Any], missed: str
) -> None:
    said = previewed(staff_client, **rule_fields(**rule), **tried(**booking))
    assert f"Не совпало: {missed}." in said
    assert "Не совпало" not in previewed(staff_client, **rule_fields(), **tried())


def test_the_number_of_an_extra_for_each_person_says_what_it_means(
    staff_client: FlaskClient, rows: Rows
) -> None:
    page = "/admin/extras/new/"
    post(staff_client, page, page, name="Бокалы", price="120", unit="person", version="")
    for form in (NEW, "/admin/bookings/new/"):
        assert (
            staff_client.get(form).text.count("1 — по одному на каждого гостя".replace(" —", "\u00a0—")) == 1
        )
        english = staff_client.get(form, headers={"Accept-Language": "en"}).text
        assert english.count("1 is one for each guest") == 1


def test_the_amount_of_a_rule_is_not_called_optional(staff_client: FlaskClient) -> None:
    page = " ".join(staff_client.get(NEW).text.split())
    assert '<label for="amount">Сколько</label>' in page
    assert '<label for="min_hours">Не меньше, часов <small>' in page
