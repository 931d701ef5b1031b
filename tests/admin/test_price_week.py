"""The table of a week's prices."""

import re
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from flask.testing import FlaskClient

from hallchat.admin.price_week import SHADES, WeekPrices, week_prices
from hallchat.studio.description import Description
from tests.admin.conftest import post
from tests.admin.test_prices import NEW, rule_fields
from tests.conftest import NOW

WEEK = "/admin/prices/week/"
MONDAY = date(2026, 12, 7)


def prices(
    *rules: dict[str, Any], hall: dict[str, Any] | None = None, people: int = 1, **studio: Any
) -> WeekPrices:
    described = Description.model_validate(
        {
            "studio": {"timezone": "Europe/Moscow", **studio},
            "hall": [{"key": "white", "name": "Белый", "price": 1000, **(hall or {})}],
            "price": list(rules),
        }
    )
    now = datetime(2026, 11, 25, 12, tzinfo=ZoneInfo("Europe/Moscow"))
    return week_prices(described, described.halls[0], MONDAY, people, now)


def shown(week: WeekPrices) -> dict[tuple[int, float], int]:
    """(day of the week, hour) -> rubles."""
    return {
        (day, minute / 60): cell.price
        for minute, cells in week.rows
        for day, cell in enumerate(cells)
        if cell is not None
    }


def test_an_hour_costs_what_the_rules_give() -> None:
    week = prices(
        {"label": "Выходные", "days": ["weekend"], "rate": 1500},
        {"label": "Вечер", "time": "18:00-24:00", "per_hour": 300},
        {"label": "Код", "code": "LIGHT", "percent": -50},
        {"label": "Группа", "people": "5..", "once": 700},
    )
    cost = shown(week)
    assert len(cost) == 7 * 12
    assert (cost[0, 9], cost[0, 18], cost[5, 17], cost[6, 20]) == (1000, 1300, 1500, 1800)
    of_group = shown(prices({"label": "Группа", "people": "5..", "once": 700}, people=5))
    assert of_group[0, 9] == 1700


def test_half_hours_cross_the_edge_of_a_rule() -> None:
    cost = shown(prices({"label": "Вечер", "time": "18:00-24:00", "per_hour": 300}, step_minutes=30))
    assert (cost[0, 17], cost[0, 17.5], cost[0, 18]) == (1000, 1150, 1300)
    assert (0, 20) in cost
    assert (0, 20.5) not in cost, "an hour does not fit any more"


def test_closed_hours_are_empty() -> None:
    hall = {"open": {"all": "09:00-12:00", "mon": "", "fri": "10:00-26:00"}}
    cost = shown(prices(hall=hall))
    assert not [at for at in cost if at[0] == 0]
    assert [hour for day, hour in cost if day == 4] == [float(hour) for hour in range(10, 26)]
    assert [hour for day, hour in cost if day == 5] == [9, 10, 11]


def test_the_least_length_is_said_where_it_is_more_than_an_hour() -> None:
    hall = {"min_minutes": {"weekend": 120}}
    week = prices({"label": "Вечер", "time": "20:00-21:00", "min_minutes": 180}, hall=hall)
    by_time = {minute // 60: cells for minute, cells in week.rows}
    least = {(day, hour): by_time[hour][day].least for day in (0, 5) for hour in (9, 20)}  # type: ignore[union-attr]
    assert least == {(0, 9): 60, (5, 9): 120, (0, 20): 180, (5, 20): 180}


@pytest.mark.parametrize("count", [1, 2, 4, 5, 6, 12])
def test_colours_go_up_with_the_price(count: int) -> None:
    rules = [
        {"label": str(hour), "time": f"{9 + hour:02}:00-{10 + hour:02}:00", "rate": 1000 + 100 * hour}
        for hour in range(count)
    ]
    week = prices(*rules, hall={"open": {"all": f"09:00-{9 + count:02}:00"}})
    shades = [next(cell for cell in cells if cell).shade for _, cells in week.rows]
    assert shades == sorted(shades)
    assert shades[0] == 0
    assert max(shades) < SHADES
    assert len(set(shades)) == min(count, SHADES)
    assert [shade for shade, _, _ in week.legend] == sorted(set(shades))
    assert all(low <= high for _, low, high in week.legend)


def test_the_page_shows_the_week(staff_client: FlaskClient) -> None:
    post(staff_client, NEW, NEW, **rule_fields())
    page = staff_client.get(f"{WEEK}?hall=minimalism&day=2026-12-01").text.replace("\u00a0", " ")
    assert "4 450 ₽" in page
    assert "3 750 ₽" in page
    assert page.count('scope="col"') == 7
    assert page.count('scope="row"') == 13
    after = re.search(r'href="([^"]+)" rel="next"', page)
    assert after
    assert "day=2026-12-08" in after[1]


@pytest.mark.parametrize(
    "query",
    [
        "day=x",
        "day=0001-01-01",
        "day=2999-12-31",
        "day=2000-01-01",
        "people=0",
        "people=-1",
        "people=" + "9" * 5000,
        "people=999999999",
        "hall=<b>",
        "hall=%00",
    ],
)
def test_the_page_takes_any_address(staff_client: FlaskClient, query: str) -> None:
    response = staff_client.get(f"{WEEK}?{query}")
    assert response.status_code == 200
    assert "<b>" not in response.text.split("<main")[1]


def test_past_hours_are_empty(staff_client: FlaskClient) -> None:
    today = NOW.date().isoformat()
    page = staff_client.get(f"{WEEK}?hall=minimalism&day={today}").text
    first_row = page.split('scope="row">10:00')[1].split("</tr>")[0]
    assert first_row.count('class="none"') == 1
