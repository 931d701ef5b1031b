"""Names of the person in whose name a booking is, among its data or behind a relative."""

import pytest

from hallchat.nlu import understand
from tests.nlu.conftest import context


@pytest.mark.parametrize(
    ("message", "name"),
    [
        ("Mrak on December 1, 14:00-16:00, for Ruth Okafor, +44 7700 900321, three people", "Ruth Okafor"),
        ("Mrak on December 1, 2-4pm, on behalf of Ruth Okafor, +44 7700 900321", "Ruth Okafor"),
        ("Mrak on December 1, 2-4pm for Ruth, ruth@example.org", "Ruth"),
        ("Mrak on December 1, 2-4pm for Emma Stone, 3 people", "Emma Stone"),
        ("Mrak for Emma Stone on December 1, 2-4pm", "Emma Stone"),
        ("Mrak on December 1, 2-4pm, for three people", None),
        ("Mrak on December 1, 2-4pm, for Christmas, +44 7700 900321", None),
        ("Mrak December 1 2-4pm for Vogue Magazine, 3 people", None),
        ("Mrak on December 1, 2-4pm, a shoot for Tommy Hilfiger, +44 7700 900321", None),
        ("а хотя не Егор, пишите на жену: Алина Котова", "Алина Котова"),
        ("нет, на имя мужа: Пётр Котов", "Пётр Котов"),
        ("на мужа оформите: Пётр Котов", "Пётр Котов"),
        ("а бронь на подругу: Ольга Лис", "Ольга Лис"),
        ("запишите на жену Алину Котову", "Алина Котова"),
        ("на имя моей мамы, Галина Ким", "Галина Ким"),
        ("put it under my wife: Alina Kotova", "Alina Kotova"),
        ("no, in my husband's name: Peter Kotov", "Peter Kotov"),
        ("со мной будет муж: Пётр Котов", None),
        ("позвоните мужу: Пётр Котов", None),
        ("нет, на имя мужа", None),
        ("my model is Alina Kotova", None),
    ],
)
def test_the_name_is_that_of_the_booking(message: str, name: str | None) -> None:
    assert understand(message, context(name="Егор", asked="confirm")).name == name
