"""What clients tell of ages, travels, others and a company is no number, day or name of the booking."""

from datetime import date

import pytest

from tests.nlu.test_extras import read

CHOSEN = {"hall": "Мрак", "date": date(2026, 12, 3), "start": "12:00", "end": "14:00"}


@pytest.mark.parametrize("asked", [("hall",), ("people",), ("time",), ("date",), ("name",)])
@pytest.mark.parametrize(
    "message",
    [
        "My daughter's 2",
        "she is 2",
        "she is 2 years old",
        "my son is 4, is it warm there?",
        "he just turned 3",
        "our twins are 4",
        "for my 2-year-old",
        "двухлетняя дочка",
        "ей 5 лет",
        "дочке пять",
        "сыну исполняется 7",
        "детям 3 и 7 лет",
        "ребёнку полтора",
        "маме 60",
        "my kids are 2 and 5",
        "my children are three and seven",
        "the girls are 4, 6 and 9",
        "I am 15, may I book?",
        "I'm only 17, can I come?",
        "we are both 16, is it ok?",
        "у меня дети, 2 и 5",
        "мне 15",
        "мне всего 17, можно без родителей?",
        "нам по 16",
        "я 15-летняя",
    ],
)
def test_an_age_is_no_number_of_the_booking(message: str, asked: tuple[str, ...]) -> None:
    found = read(message, asked=asked)
    assert (found.people, found.date, found.start, found.end, found.hours) == (None,) * 5
    assert not {"people", "time", "date"} & found.invalid.keys()


@pytest.mark.parametrize(
    ("message", "count"),
    [
        ("so me, wife, her and the little one", 4),
        ("me, my wife, our daughter and grandma", 4),
        ("me, my mother in law and the baby", 3),
        ("me and her", 2),
        ("we're four", 4),
        ("Not 2 people, she is 2 years old :) we're four", 4),
        ("не 2 человека, а трое: я, муж и сын", 3),
        ("my daughter is 2, there will be 5 of us", 5),
        ("дочке 5, нас будет трое", 3),
        ("a company of 8 people", 8),
        ("компания из 8 человек", 8),
        ("нас со мной и Машей всего 12, с фотографом 13 получается", 13),
        ("нас пятеро, с ребёнком шестеро", 6),
        ("12 of us, 13 with the photographer", 13),
        ("12, а с фотографом 13", 13),
        ("we are 4 with the photographer", 4),
        ("нас пятеро с фотографом", 5),
    ],
)
def test_people_are_counted_one_by_one_and_to_the_last(message: str, count: int) -> None:
    assert read(message, asked=("people",)).people == count
    assert read(message, asked=("confirm",), **CHOSEN, people=2).people == count


@pytest.mark.parametrize("message", ["6, может 7", "6, maybe 7", "нас 6 или 7"])
def test_a_doubt_between_two_numbers_is_asked(message: str) -> None:
    assert read(message, asked=("people",)).ambiguous["people"] == ("6", "7")


@pytest.mark.parametrize(
    "message",
    [
        "call her, she'll tell you",
        "I will call her and say",
        "ему не нравится с 10 до 12",
        "съёмка с фотографом 13 декабря",
        "what if we stay until 8 pm?",
    ],
)
def test_other_words_count_nobody(message: str) -> None:
    assert read(message).people is None


@pytest.mark.parametrize(
    ("message", "hours"),
    [("с мамой с 12 до 15", ("12:00", "15:00")), ("she is free from 12 to 15", ("12:00", "15:00"))],
)
def test_hours_beside_others_are_hours(message: str, hours: tuple[str, str]) -> None:
    found = read(message)
    assert (found.start, found.end) == hours


@pytest.mark.parametrize(
    "stay",
    [
        "I am staying in town until the middle of December",
        "I'm in town until 20 December",
        "we are here until the 15th",
        "we leave on Friday",
        "our flight is on December 12",
        "мы в городе до 15 декабря",
        "уезжаем 12-го",
        "я в отпуске до пятницы",
        "у нас самолёт 12 декабря",
    ],
)
def test_a_stay_is_no_day_of_the_booking(stay: str) -> None:
    for message in (stay, f"+44 7700 900142, {stay}", f"нас трое, {stay}"):
        assert read(message, **CHOSEN, asked=("phone",)).date is None


@pytest.mark.parametrize(
    "message",
    [
        "we are in town until Sunday, so we want Saturday the 5th of December",
        "уезжаем в воскресенье, поэтому хотим 5 декабря",
        "we would like to come on 5 December",
        "приедем 5 декабря",
        "I'll be there on 5 December",
    ],
)
def test_a_day_that_is_wanted_stays(message: str) -> None:
    assert read(message).date == date(2026, 12, 5)


@pytest.mark.parametrize(
    "message",
    [
        "5 декабря, а 6-го уезжаем",
        "December 5, on the 6th we're leaving",
        "в воскресенье мы заняты, давайте 5 декабря",
        "на субботу, 5-е? Мама просит, в воскресенье к ней едем",
    ],
)
def test_a_day_of_other_business_is_not_wanted(message: str) -> None:
    found = read(message, **{**CHOSEN, "date": date(2026, 12, 6)})
    assert (found.date, found.visits) == (date(2026, 12, 5), ())


@pytest.mark.parametrize(
    ("message", "day"),
    [
        ("на воскр с 3 до 4 дня", date(2026, 11, 29)),
        ("на субб", date(2026, 11, 28)),
        ("в воскресенье едем к вам", date(2026, 11, 29)),
        ("Мрак в воскресенье занят?", date(2026, 11, 29)),
    ],
)
def test_weekdays_are_read(message: str, day: date) -> None:
    assert read(message).date == day


def test_a_visit_of_minutes_is_no_length_of_a_booking() -> None:
    found = read("можно на 10 минут зайти бесплатно?", **CHOSEN)
    assert (found.hours, found.end) == (None, None)
    assert read("на полчаса").hours == 0.5


@pytest.mark.parametrize(
    ("message", "people"),
    [
        ("нас будет на одного больше", 5),
        ("we'll be one less", 3),
        ("минус один человек", 3),
        ("на одного человека меньше", 3),
    ],
)
def test_one_more_or_less_counts_from_those_known(message: str, people: int) -> None:
    assert read(message, **CHOSEN, people=4, asked=("confirm",)).people == people


@pytest.mark.parametrize(
    "message",
    [
        "нам с Зинаидой Павловной подошёл бы Минимализм",
        "хотим прийти с женой Леной",
        "I come with my friend Kate",
        "it's for my daughter Emma",
        "муж Игорь снимает сам",
        "my husband Tom will shoot",
        "Company: Northbeam LLC, tax number 7701234567",
        "Company is Northbeam LLC, we need the invoice",
        "компания ООО Ромашка, ИНН 7701234567",
        "+1 646 555 0182. and you didnt say how many people max",
    ],
)
@pytest.mark.parametrize("asked", [("name",), ("phone",), ("confirm",)])
def test_the_name_of_another_is_not_the_clients(message: str, asked: tuple[str, ...]) -> None:
    found = read(message, **CHOSEN, asked=asked, name=None if asked == ("name",) else "Greg")
    assert found.name is None
    assert "phone" not in found.invalid


@pytest.mark.parametrize(
    ("message", "name"),
    [
        ("with my friend Kate. I'm Ann", "Ann"),
        ("я с подругой Машей, Оля", "Оля"),
        ("Max", "Max"),
        ("меня зовут Зинаида Павловна", "Зинаида Павловна"),
        ("Зинаида Павловна", "Зинаида Павловна"),
        ("это фотограф Игорь", "Игорь"),
        ("I'm photographer Dan", "Dan"),
        ("на имя Зинаиды Павловны", "Зинаида Павловна"),
        ("Claire from Northbeam LLC, +7 903 555 44 10", "Claire"),
        ("Анна, ООО Ромашка, +7 903 555 44 10", "Анна"),
    ],
)
def test_the_clients_own_name_is_taken(message: str, name: str) -> None:
    assert read(message, asked=("name",)).name == name


@pytest.mark.parametrize("asked", [("date",), ("people",), ("time",), ("confirm",)])
@pytest.mark.parametrize(
    "message",
    [
        "отпариватель и рейлы нужны, у меня 20 луков)",
        "I have 15 outfits to shoot and need a rail",
        "у нас 3 чемодана и 2 штатива",
        "we will bring 2 cameras and 3 lights",
        "мы приедем на 2 машинах",
        "у меня 10 тысяч подписчиков",
        "со мной 2 собаки",
    ],
)
def test_things_are_no_day_no_hour_and_no_people(message: str, asked: tuple[str, ...]) -> None:
    found = read(message, asked=asked)
    assert (found.people, found.date, found.start, found.budget) == (None,) * 4


@pytest.mark.parametrize(
    ("message", "people"),
    [
        ("3 of us, one comes at 1pm", 3),
        ("двое, третий подъедет к двум", 2),
        ("four of us, my sister arrives around 3", 4),
        ("call me after 6pm please", None),
        ("звоните после 18", None),
        ("придём на 10 минут раньше", None),
        ("we will come 15 minutes early", None),
    ],
)
def test_when_others_come_or_call_is_no_hour_of_a_booking(message: str, people: int | None) -> None:
    found = read(message, **CHOSEN, asked=("people",))
    assert (found.people, found.start, found.end, found.hours) == (people, None, None, None)


def test_hours_and_days_before_a_thing_stay() -> None:
    found = read("с 10 до 12 фото, потом видео")
    assert (found.start, found.end) == ("10:00", "12:00")
    assert read("5 декабря видео снимаем").date == date(2026, 12, 5)
    assert read("3 people, two chairs").people == 3


def test_an_hour_of_arrival_alone_is_the_bookings() -> None:
    assert read("модель придёт к 13", asked=("time",)).start == "13:00"
    assert read("придём на час раньше, в 11", **CHOSEN).start == "11:00"


@pytest.mark.parametrize(
    ("message", "count"),
    [
        ("нас 4 семьи по 3 человека", 12),
        ("3 families of 4", 12),
        ("я одна с двумя детьми", 3),
        ("me, my two sisters and mom", 4),
        ("семья из 4 человек", 4),
        ("from 12 to 14 for 12 people with a snow machine", 12),
    ],
)
def test_groups_are_counted_by_their_members(message: str, count: int) -> None:
    assert read(message, asked=("people",)).people == count


def test_a_relative_is_no_name() -> None:
    assert read("на имя мужа, Сергей Иванов", asked=("name",)).name == "Сергей Иванов"
    assert read("мама", asked=("name",)).name is None
