"""A studio that sells half hours, with different days, minimums, buffers, a closure, rules and extras."""

from datetime import datetime

from sqlalchemy.orm import Session, sessionmaker

from hallchat.agent import Agent
from hallchat.agent.engines.rules import RulesEngine
from hallchat.booking import description_changes
from hallchat.config import Settings
from hallchat.studio import toml_file
from hallchat.studio.description import Description
from tests.conftest import NOW, ZONE, Clock

HALF_HOURS = """
[studio]
name = "Свет"
name_en = "Light"
address = "ул. Мира, 1"
address_en = "1 Mira St"
phone = "+7 343 200-00-00"
about = "Студия дневного света."
about_en = "A daylight studio."
timezone = "Asia/Yekaterinburg"
step_minutes = 30

[[hall]]
key = "white"
name = "Белый"
name_en = "White"
price = 1800
capacity = 20
open = { all = "10:00-22:00", sat = "10:00-26:00", mon = "", holiday = "12:00-18:00" }
min_minutes = { all = 60, weekend = 120 }
short_fills_gap = true
buffer_minutes = 30
facts = { area = "64 м²", "этаж" = "3" }
facts_en = { area = "64 m²" }

[[price]]
label = "Выходные"
label_en = "Weekends"
days = ["weekend"]
rate = 2100
[[price]]
label = "Вечером"
label_en = "In the evening"
time = "20:00-26:00"
per_hour = 200
[[price]]
label = "Больше десяти <b>гостей</b>"
people = "11.."
per_person_hour = 100
above = 10
min_minutes = 180

[[extra]]
key = "snow"
name = "Снегогенератор"
name_en = "Snow machine"
price = 500
unit = "hour"
stock = 1

[payment]
hold_hours = 5
prepay = [{ percent = 50 }]
refund = [{ hours = 120, percent = 100 }, { hours = 48, percent = 50 }]

[[closed]]
halls = ["white"]
from = "2026-12-08T13:00"
to = "2026-12-08T14:00"
note = "ремонт"
"""


def half_hours(**studio: str) -> Description:
    """The description above; `studio` are texts of its first table that are other ones."""
    described = toml_file.read(HALF_HOURS, NOW.astimezone(ZONE).date())
    return described.model_copy(update={"studio": described.studio.model_copy(update=studio)})


def described_agent(sessions: sessionmaker[Session], settings: Settings, clock: Clock, studio: str) -> Agent:
    """An agent with the embedded engine in the studio of that `studio.toml`."""
    with sessions.begin() as session:
        describe(session, toml_file.read(studio, NOW.date()), NOW, settings)
    return Agent(sessions, settings, RulesEngine(), clock)


def plain(text: str) -> str:
    """The text with plain spaces."""
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def describe(session: Session, described: Description, now: datetime, settings: Settings) -> None:
    """Makes the studio so."""
    description_changes.apply(session, described, now, settings)
