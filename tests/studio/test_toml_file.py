"""`studio.toml`: what is written is read again as it was, and every fault is named with its place."""

from collections.abc import Mapping
from datetime import date

import pytest
from hypothesis import given

from hallchat.studio import toml_file
from hallchat.studio.description import Description
from hallchat.studio.fault import DescriptionError, Fault
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
        (rule(rate="1", people='"30..12"'), [("price.0.people", "order")]),
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


def test_a_fault_names_the_value() -> None:
    with pytest.raises(DescriptionError) as error:
        toml_file.read(rule(rate="1", halls='["black"]'), TODAY)
    assert error.value.faults == (Fault(("price", 0, "halls"), "unknown_hall", {"value": "black"}),)
