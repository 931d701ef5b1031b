"""`studio.toml`: what is written is read again as it was, and every fault is named with its place."""

from collections.abc import Mapping
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hallchat.studio import toml_file
from hallchat.studio.description import Description
from hallchat.studio.fault import DescriptionError, Fault
from hallchat.wording.faults import fault_line
from tests.studio.descriptions import TODAY, descriptions

HALL = """
[[hall]]
key = "white"
name = "Белый"
price = 1800
capacity = 10
open = { all = "10:00-22:00", sun = "" }
"""


def faults_of(text: str, today: date = TODAY) -> list[tuple[str, str]]:
    with pytest.raises(DescriptionError) as error:
        toml_file.read(text, today)
    return [(".".join(map(str, fault.place)), fault.code) for fault in error.value.faults]


def rule(**values: str) -> str:
    return HALL + '[[price]]\nlabel = "x"\n' + "".join(f"{key} = {value}\n" for key, value in values.items())


@given(descriptions())
def test_a_description_that_is_written_is_read_again_as_it_was(studio: Description) -> None:
    read = Description.model_validate(toml_file.parse(toml_file.write(studio)))
    assert read == studio


def test_keys_that_are_absent_have_their_defaults() -> None:
    studio = toml_file.read(HALL, TODAY)
    assert (studio.studio.step_minutes, studio.studio.lead_minutes, studio.studio.horizon_days) == (
        60,
        0,
        365,
    )
    assert (studio.payment.prepay, studio.payment.refund, studio.halls[0].buffer_minutes) == ((), (), 0)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("x = = 3", [("", "not_toml")]),
        ("[studio]\nname = 5\ncolour = 'red'\n", [("studio.name", "text"), ("studio.colour", "unknown_key")]),
        ("[studio]\nstep_minutes = 45\n", [("studio.step_minutes", "choice")]),
        ("[studio]\nholidays = 'XX'\n", [("studio.holidays", "country")]),
        (HALL.replace("1800", '"1800"'), [("hall.0.price", "number")]),
        (HALL.replace("1800", "-1"), [("hall.0.price", "least")]),
        (HALL.replace("1800", "true"), [("hall.0.price", "number")]),
        (HALL.replace('"10:00-22:00"', '"10-22"'), [("hall.0.open.all", "clocks")]),
        (HALL.replace('"10:00-22:00"', '"22:00-09:00"'), [("hall.0.open.all", "clock_order")]),
        (HALL.replace('"10:00-22:00"', '"10:15-22:00"'), [("hall.0.open.all", "half_hours")]),
        (HALL.replace('"10:00-22:00"', '"10:30-22:00"'), [("hall.0.open.all", "off_step")]),
        (HALL.replace("sun", "sunday"), [("hall.0.open.sunday", "choice")]),
        (HALL + HALL, [("hall.1.key", "twice"), ("hall.1.name", "twice")]),
        (rule(rate="1", halls='["black"]'), [("price.0.halls", "unknown_hall")]),
        (rule(rate="1", once="2"), [("price.0", "effects")]),
        (rule(), [("price.0", "no_effect")]),
        (rule(rate="1", above="2"), [("price.0", "above")]),
        (rule(rate="1", people='"30..12"'), [("price.0.people", "band_order")]),
        (rule(rate="1", people='"many"'), [("price.0.people", "band")]),
        (rule(rate="1", dates='"2026-13-01.."'), [("price.0.dates", "dates")]),
        (HALL + '[[closed]]\nfrom = "2026-12-08T10:00"\n', [("closed.0", "once_or_weekly")]),
        (
            HALL + '[[closed]]\nfrom = 2026-12-08T10:10:00\nto = 2026-12-09T10:00:00\n',
            [("closed.0", "half_hours")],
        ),
        (HALL + '[[extra]]\nkey = "x"\nname = "x"\nprice = 4\nunit = "day"\n', [("extra.0.unit", "choice")]),
    ],
)  # fmt: skip
def test_each_fault_has_its_place(text: str, expected: list[tuple[str, str]]) -> None:
    assert faults_of(text) == expected


@pytest.mark.parametrize(
    ("condition", "conditions"),
    [
        ("time", {"time": '"22:00-24:00"'}),
        ("days", {"days": '["sun"]'}),
        ("days", {"days": '["holiday"]'}),
        ("people", {"people": '"11.."'}),
        ("people", {"people": '"..0"'}),
        ("length", {"length": '"12.5.."'}),
        ("length", {"length": '"0.5..0.5"'}),
        ("length", {"length": '"..1"', "min_minutes": "120"}),
        ("ahead", {"ahead": '"9000.."'}),
        ("dates", {"dates": '"2026-12-01..2026-12-03"', "days": '["sat"]'}),
    ],
)
def test_a_rule_that_can_never_apply_is_a_fault(condition: str, conditions: Mapping[str, str]) -> None:
    assert faults_of(rule(rate="5", **conditions)) == [(f"price.0.{condition}", "never")]


def test_a_rule_may_refuse_all_that_it_fits() -> None:
    description = toml_file.read(rule(length='"..1"', min_minutes="120"), TODAY)
    assert description.prices[0].min_minutes == 120


@pytest.mark.parametrize(
    "conditions",
    [
        {"time": '"20:00-26:00"'},
        {"days": '["sun", "weekend"]'},
        {"people": '"10.."'},
        {"length": '"12.."'},
        {"dates": '"2020-01-01..2020-03-01"'},
        {"ahead": '"..1"'},
    ],
)
def test_other_rules_are_none(conditions: Mapping[str, str]) -> None:
    assert toml_file.read(rule(rate="5", **conditions), TODAY).prices


MANY = """
[studio]
holidays = "XX"
step_minutes = "30"

[[hall]]
key = "white"
name = "Белый"
price = "1800"
open = { all = "09:30-22:00", sun = "9-12" }
[[hall]]
key = "black"
name = "БЕЛЫЙ"
price = 1
capacity = 4

[[price]]
label = "Вечер"
rate = "много"
halls = ["wite"]
[[price]]
label = "Две"
rate = 1
once = 2
halls = ["blakc"]
[[price]]
label = "Толпа"
rate = 1
people = "5.."
halls = ["black"]

[[extra]]
key = "snow"
name = "Снег"
price = 1
unit = "day"
[[extra]]
key = "snow"
name = "Иней"
price = 1
unit = "hour"
halls = ["white", "gone"]

[[closed]]
halls = ["none"]
from = "2026-12-08T10:00"

[[answer]]
topic = "parking"
text = "Есть"
colour = "red"
[[answer]]
topic = "parking"
text = ""
"""


def test_all_faults_are_named_in_one_round() -> None:
    assert sorted(faults_of(MANY)) == sorted(
        [
            ("studio.holidays", "country"),
            ("studio.step_minutes", "choice"),
            ("hall.0.price", "number"),
            ("hall.0.open.sun", "clocks"),
            ("hall.1.name", "twice"),
            ("price.0.rate", "number"),
            ("price.0.halls", "unknown_hall"),
            ("price.1", "effects"),
            ("price.1.halls", "unknown_hall"),
            ("extra.0.unit", "choice"),
            ("extra.1.key", "twice"),
            ("extra.1.halls", "unknown_hall"),
            ("closed.0", "once_or_weekly"),
            ("closed.0.halls", "unknown_hall"),
            ("answer.0.colour", "unknown_key"),
            ("answer.1.text", "empty"),
            ("answer.1.topic", "twice"),
        ]
    )
    sound_days = MANY.replace('"XX"', '"RU"').replace('"30"', "30").replace("БЕЛЫЙ", "Чёрный")
    assert ("price.2.people", "never") in faults_of(sound_days)


def test_faults_stand_in_the_order_of_the_file() -> None:
    tables = [place.split(".")[0] for place, _ in faults_of(MANY)]
    assert list(dict.fromkeys(tables)) == ["studio", "hall", "price", "extra", "closed", "answer"]
    assert tables == sorted(tables, key=list(dict.fromkeys(tables)).index)


@pytest.mark.parametrize(
    ("text", "unsure"),
    [
        (rule(rate="1", halls='["бел"]').replace('"white"', '"бел"'), "unknown_hall"),
        (rule(rate="1", time='"23:00-24:00"').replace("10:00-22:00", "10-22"), "never"),
        ("[studio]\nstep_minutes = 45\n" + HALL.replace("10:00", "10:30"), "off_step"),
        ('[studio]\nholiday = "RU"\n' + rule(rate="1", days='["holiday"]'), "never"),
        ("[studio]\nhorizon_days = 0\n" + rule(rate="1", ahead='"9000.."'), "never"),
        ("hall = 5\n" + rule(rate="1", halls='["white"]').removeprefix(HALL), "unknown_hall"),
        ('[[answer]]\ntopic = "a"\ntext = "a"\nhalls = 5\n[[answer]]\ntopic = "a"\ntext = "b"\n', "twice"),
        (HALL + HALL.replace('"white"', '"wh ite"').replace('"Белый"', "5"), "twice"),
    ],
)  # fmt: skip
def test_what_a_fault_leaves_unsure_is_no_other_fault(text: str, unsure: str) -> None:
    found = faults_of(text)
    assert found
    assert unsure not in {code for _, code in found}


@given(descriptions(), st.data())
def test_a_spoilt_value_hides_no_fault_of_other_entries(studio: Description, data: st.DataObject) -> None:
    """Every value of a file, made wrong, is named, together with the unknown hall of a last rule."""
    tables = toml_file.parse(toml_file.write(studio)) | {"colour": 1}
    table = data.draw(st.sampled_from([name for name, value in tables.items() if value and name != "colour"]))
    entry = tables[table] if isinstance(tables[table], dict) else data.draw(st.sampled_from(tables[table]))
    key = data.draw(st.sampled_from(sorted(entry)))
    entry[key] = data.draw(st.sampled_from([[5], {"x": [1]}, "\x00", float("nan"), True, "", date(1, 1, 1)]))
    lost = {"label": "Нет зала", "rate": 1, "halls": ["nowhere"]}
    tables["price"] = [*tables.get("price", []), lost]
    with pytest.raises(DescriptionError) as error:
        toml_file.checked(tables, TODAY)
    places = {fault.place for fault in error.value.faults}
    assert ("colour",) in places
    assert (table, key) == ("hall", "key") or ("price", len(tables["price"]) - 1, "halls") in places


def test_a_fault_names_the_value() -> None:
    with pytest.raises(DescriptionError) as error:
        toml_file.read(rule(rate="1", halls='["black"]'), TODAY)
    assert error.value.faults == (Fault(("price", 0, "halls"), "unknown_hall", {"value": "black"}),)


@pytest.mark.parametrize(
    ("text", "line", "error"),
    [
        ("[hall\nname = 1", 1, "Expected ']' at the end of a table declaration"),
        ("a = 1\n\nb = = 3", 3, "Invalid value"),
        ("a = 1\nb = [1,", 2, "Invalid value"),
        ("a = " + "9" * 5000, 0, "Exceeds"),
    ],
)
def test_a_text_that_is_no_toml_names_the_line(text: str, line: int, error: str) -> None:
    with pytest.raises(DescriptionError) as refused:
        toml_file.parse(text)
    [fault] = refused.value.faults
    assert (fault.code, fault.data["line"]) == ("not_toml", line)
    assert fault.data["error"].startswith(error)
    for language, words in (("ru", f"ошибка в строке {line}"), ("en", f"in line {line}")):
        assert (words in fault_line(language, fault)) == bool(line)


def test_names_that_are_there_twice_are_named_as_they_are_written() -> None:
    same = HALL.replace('"white"', '"other"').replace('"Белый"', '"Комната"\nname_en = "БЕЛЫЙ"')
    with pytest.raises(DescriptionError) as refused:
        toml_file.read(HALL + same, TODAY)
    [fault] = refused.value.faults
    assert fault == Fault(("hall", 1, "name_en"), "twice", {"value": "БЕЛЫЙ", "first": 0})


def test_the_sections_of_a_written_file_stand_apart() -> None:
    text = "[studio]\nextra_holidays = [2026-12-31]\n" + HALL + "[payment]\nhold_hours = 5\n"
    lines = toml_file.write(toml_file.read(text, TODAY)).splitlines()
    assert all(lines[place - 1] == "" for place, line in enumerate(lines) if place and line.startswith("["))
    assert toml_file.write(Description()) == ""
