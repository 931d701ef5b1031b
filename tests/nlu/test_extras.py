"""Extras in messages: ordered, refused, asked about, or only talked of."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest

from hallchat.nlu import Intent, KnownExtra, NluContext, NluResult, understand
from hallchat.nlu.types import Digression
from tests.nlu.conftest import HALLS, context

EXTRAS = (
    KnownExtra("dressing", ("Гримёрка", "Dressing room")),
    KnownExtra("smoke", ("Дым-машина", "Smoke machine")),
    KnownExtra("paper", ("Бумажный фон", "Paper background")),
    KnownExtra("snow", ("Снегогенератор", "Snow machine")),
    KnownExtra("sparklers", ("Бенгальские огни", "Sparklers")),
    KnownExtra("glasses", ("Бокалы для шампанского", "Champagne glasses")),
)
BOOKED = {"hall": "Мрак", "start": "12:00", "end": "15:00"}
"""A booking whose hours are known: a length of time behind an extra is not the booking's."""


def read(message: str, **context: Any) -> NluResult:
    return understand(message, NluContext(datetime(2026, 11, 22, 12), HALLS, EXTRAS, **context))


@pytest.mark.parametrize(
    ("message", "counts"),
    [
        ("и гримёрку", {"dressing": 1}),
        ("ГРИМЁРКУ!!!", {"dressing": 1}),
        ("грмёрка", {"dressing": 1}),
        ("гремерка нужна", {"dressing": 1}),
        ("grimerku dobavte", {"dressing": 1}),
        ("нужны две дымовые машины", {"smoke": 2}),
        ("дыммашина", {"smoke": 1}),
        ("дым-машинку, пожалуйста", {"smoke": 1}),
        ("2 дым машины и снего генератор", {"smoke": 2, "snow": 1}),
        ("добавьте бумажный фон 3 метра", {"paper": 3}),
        ("3 метра бумажного фона", {"paper": 3}),
        ("бенгальских огней 5 штук", {"sparklers": 5}),
        ("нужна гримерка и 10 бенгальских огней", {"dressing": 1, "sparklers": 10}),
        ("четыре бокала для шампанского", {"glasses": 4}),
        ("гримерка 2, дым-машина 1", {"dressing": 2, "smoke": 1}),
        ("можно гримёрку", {"dressing": 1}),
        ("and the dressing room please", {"dressing": 1}),
        ("two smoke machines", {"smoke": 2}),
        ("smoke machnie x2", {"smoke": 2}),
        ("I need a snow machine and 3 meters of paper background", {"snow": 1, "paper": 3}),
        ("without the dressing room", {"dressing": 0}),
        ("no smoke machine please", {"smoke": 0}),
        ("remove the sparklers", {"sparklers": 0}),
        ("без гримёрки", {"dressing": 0}),
        ("без гримёрки и дым-машины", {"dressing": 0, "smoke": 0}),
        ("гримёрку и дым-машину не надо", {"dressing": 0, "smoke": 0}),
        ("гримерка уже не нужна", {"dressing": 0}),
        ("уберите снегогенератор", {"snow": 0}),
        ("вместо гримёрки дым-машину", {"dressing": 0, "smoke": 1}),
        ("не гримёрку, а дым-машину", {"dressing": 0, "smoke": 1}),
        ("it doesn't need the dressing room", {"dressing": 0}),
        ("it does need the dressing room", {"dressing": 1}),
        ("I didn't say yes to the dressing room", {"dressing": 0}),
        ("I never asked for the smoke machine", {"smoke": 0}),
        ("гримёрку я не заказывала", {"dressing": 0}),
        ("я не просила дым-машину", {"smoke": 0}),
        ("take the dressing room off", {"dressing": 0}),
        ("add the dressing room for the whole day", {"dressing": 1}),
        ("is Mrak free, and the dressing room?", {"dressing": 1}),
        ("гримёрку добавьте, а снегогенератор не надо", {"dressing": 1, "snow": 0}),
        ("0 гримёрок", {"dressing": 0}),
        ("без допов", {extra.key: 0 for extra in EXTRAS}),
        ("extras are not needed", {extra.key: 0 for extra in EXTRAS}),
    ],
)
def test_orders_and_refusals(message: str, counts: dict[str, int]) -> None:
    result = read(message)
    assert result.extras == counts
    assert not {Intent.NO, Intent.RULES} & set(result.intents)
    assert Digression.EXTRAS not in result.digressions
    assert result.people is None
    assert result.hours is None


@pytest.mark.parametrize(
    ("message", "keys"),
    [
        ("сколько стоит гримёрка?", "dressing"),
        ("скок стоит снегогенератор", "snow"),
        ("гримёрка есть?", "dressing"),
        ("есть ли дым-машина?", "smoke"),
        ("а гримерка платная?", "dressing"),
        ("расскажите про дым-машину", "smoke"),
        ("насчёт гримёрки", "dressing"),
        ("how much is the smoke machine?", "smoke"),
        ("do you have a dressing room?", "dressing"),
        ("сколько стоят гримёрка и дым-машина?", "dressing smoke"),
        ("какие есть допы?", ""),
        ("что ещё можно взять?", ""),
        ("what extras do you have?", ""),
    ],
)
def test_questions_order_nothing(message: str, keys: str) -> None:
    result = read(message)
    assert result.digressions == {Digression.EXTRAS: keys}
    assert result.extras is None
    assert not result.ambiguous


@pytest.mark.parametrize(
    ("message", "keys", "count"),
    [
        ("можно добавить гримёрку?", ("dressing",), None),
        ("а две дым-машины можно?", ("smoke",), 2),
        ("can I add a dressing room?", ("dressing",), None),
        ("нужен фон", ("paper",), None),
        ("бокалы 4 пары", ("glasses",), 4),
        ("we need a machine", ("snow", "smoke"), None),
    ],
)
def test_what_is_unsure_is_asked(message: str, keys: tuple[str, ...], count: int | None) -> None:
    result = read(message)
    assert (result.extras, result.ambiguous["extras"], result.extra_count) == (None, keys, count)


@pytest.mark.parametrize(
    "message",
    [
        "нас трое и гримёр",
        "гримёрка у нас своя",
        "в прошлый раз забыли фен в гримёрке",
        "can we smoke?",
        "do you have a coffee machine?",
        "is there a washing machine?",
        "we need a sewing machine",
        "the black room please",
        "меня зовут Снежана Дымова",
        "хочу Мрак 5 декабря с 12 до 15",
        "",
    ],
)
def test_other_messages_name_no_extra(message: str) -> None:
    result = read(message)
    assert result.extras is None
    assert "extras" not in result.ambiguous
    assert Digression.EXTRAS not in result.digressions


@pytest.mark.parametrize(
    ("message", "hours"),
    [
        ("и гримёрку на час", 1),
        ("гримёрку на полчаса", 0.5),
        ("гримёрку на 2 часа", 2),
        ("гримёрка с 12 до 13", 1),
        ("smoke machine for 2 hours", 2),
    ],
)
def test_a_length_behind_an_extra_is_not_that_of_a_known_booking(message: str, hours: float) -> None:
    result = read(message, **BOOKED)
    assert result.extra_hours == hours
    assert (result.start, result.end, result.hours) == (None, None, None)


def test_a_length_behind_an_extra_is_the_bookings_if_it_has_no_other() -> None:
    assert read("хочу Мрак и гримёрку на 3 часа").hours == 3
    both = read("хочу Мрак на 3 часа и гримёрку на час")
    assert (both.hours, both.extra_hours) == (3, 1)


@pytest.mark.parametrize(
    ("message", "count"),
    [
        ("ещё одну дым-машину", 3),
        ("уберите одну дым-машину", 1),
        ("дым-машина одна", 1),
        ("и дым-машину", 2),
        ("уберите дым-машину", 0),
    ],
)
def test_a_number_is_counted_from_what_is_ordered(message: str, count: int) -> None:
    assert read(message, chosen_extras={"smoke": 2}).extras == {"smoke": count}


@pytest.mark.parametrize(
    "message",
    [
        "нет, ничего добавлять не надо",
        "ничего больше добавлять не нужно",
        "не надо ничего добавлять",
        "ничего не добавляйте",
        "no, don't add anything",
        "nothing to add",
    ],
)
def test_nothing_to_add_refuses_all_extras_but_not_those_that_were_ordered(message: str) -> None:
    assert read(message).extras == dict.fromkeys([extra.key for extra in EXTRAS], 0)
    assert read(message, chosen_extras={"smoke": 1}).extras is None


@pytest.mark.parametrize(
    "message",
    [
        "-2 гримёрки",
        "1.5 метра бумажного фона",
        "1.5 метра фона",
        "9999999999999 гримёрок",
        "гримёрка x20000",
    ],
)
def test_impossible_numbers_order_nothing(message: str) -> None:
    result = read(message)
    assert result.extras is None
    assert "extras" in result.invalid


def test_other_data_of_the_message_are_read_beside_extras() -> None:
    result = read("Мрак 5 декабря с 12 до 15, нас пятеро, гримёрку и 2 дым-машины")
    assert (result.hall, result.start, result.end, result.people) == ("Мрак", "12:00", "15:00", 5)
    assert result.extras == {"dressing": 1, "smoke": 2}
    assert read("ничего не надо", asked=("name", "extras")).digressions == {}
    assert Digression.GIVES_UP in read("ничего не надо", asked=("name",)).digressions


def test_a_hall_is_no_extra() -> None:
    extras = (KnownExtra("dark", ("Мрак",)),)
    context = NluContext(datetime(2026, 11, 22, 12), HALLS, extras)
    assert understand("хочу Мрак", context).extras is None
    assert understand("хочу Мрак", context).hall == "Мрак"


@pytest.mark.parametrize(
    ("message", "code"),
    [
        ("промокод LIGHT", "LIGHT"),
        ("промокод: light2026", "light2026"),
        ("у меня код light", "light"),
        ("мой промокод «новый год»", "новый год"),
        ("примените промокод ЛЕТО", "ЛЕТО"),
        ("у меня купон SALE10", "SALE10"),
        ("promo code LIGHT", "LIGHT"),
        ("I have a code SAVE10", "SAVE10"),
        ("how much is it with the DEMO10 code?", "DEMO10"),
        ("is there a QR code at the door?", None),
        ("what is the dress code?", None),
        ("без промокода", ""),
        ("уберите промокод", ""),
        ("without the promo code", ""),
        ("есть промокод?", None),
        ("какие у вас промокоды?", None),
        ("код домофона какой", None),
        ("мой код от двери не работает", None),
        ("дресс-код есть?", None),
        ("код 1234", None),
        ("light", None),
    ],
)
def test_promo_codes(message: str, code: str | None) -> None:
    assert read(message).code == code


def test_a_known_code_may_be_an_everyday_word() -> None:
    assert read("промокод суббота").code is None
    assert read("промокод суббота", codes=frozenset({"суббота"})).code == "суббота"
    assert read("сколько с LIGHT25, если код ещё в силе?", codes=frozenset({"light25"})).code == "LIGHT25"


def test_a_code_that_is_not_written_is_asked_for() -> None:
    assert "code" in read("у меня есть промокод").invalid
    assert read("LIGHT", asked=("code",)).code == "LIGHT"
    assert read("нет", asked=("code",)).code is None


@pytest.mark.parametrize("message", ["меня зовут Дима", "Дима", "what time?", "which of them is larger?"])
def test_a_short_word_that_only_sounds_like_an_extra_is_none(message: str) -> None:
    result = read(message)
    assert result.extras is None
    assert not result.ambiguous
    assert Digression.EXTRAS not in result.digressions


def test_a_short_word_of_an_extra_is_found_in_its_cases() -> None:
    assert read("а дым есть?").digressions[Digression.EXTRAS] == "smoke"
    assert read("нужен дым").ambiguous == {"extras": ("smoke",)}


@pytest.mark.parametrize(
    "message",
    ["and the dressing room? is it needed?", "ok and the dressing rm? do we need it?", "гримёрку? нужна?"],
)
def test_a_question_whether_it_is_needed_orders_nothing(message: str) -> None:
    found = read(message, **BOOKED)
    assert found.extras is None
    assert found.digressions.get(Digression.EXTRAS) == "dressing"


@pytest.mark.parametrize("message", ["take the room off", "take it off please", "уберите её, пожалуйста"])
def test_the_only_one_that_is_ordered_is_taken_off_without_its_name(message: str) -> None:
    assert read(message, **BOOKED, chosen_extras={"dressing": 1}).extras == {"dressing": 0}
    assert read(message, **BOOKED).extras is None
    assert read(message, **BOOKED, chosen_extras={"dressing": 1, "smoke": 1}).extras is None


@pytest.mark.parametrize(
    "message",
    [
        "yes please add the dressing room for the whole day",
        "add the dressing room for all three hours",
        "гримёрку на весь день",
        "гримёрку на все 3 часа",
    ],
)
def test_the_whole_day_of_an_extra_is_no_time_of_a_booking_that_has_one(message: str) -> None:
    found = read(message, **BOOKED)
    assert (found.extras, found.start, found.hours, found.all_day) == ({"dressing": 1}, None, None, None)
    assert read("гримёрку на весь день").all_day


@pytest.mark.parametrize(
    "message",
    ["Гримёрка не нада", "гримерка ненада", "гримёрку ненадо", "гримерка ненужна", "ненужна гримёрка"],
)
def test_a_misspelt_refusal_adds_nothing(message: str) -> None:
    assert not any((read(message, asked=("extras",)).extras or {}).values())


@pytest.mark.parametrize("message", ["гримёрку нада", "гримёрка нужна", "не надолго гримёрка нужна"])
def test_a_misspelt_order_adds_it(message: str) -> None:
    assert read(message, asked=("extras",)).extras == {"dressing": 1}


@pytest.mark.parametrize(
    "message",
    [
        *("полторы тысячи за гримёрку многовато, уберите", "гримёрка дороговата, давайте без неё"),
        *("Гримёрку надо, хотя... нет, не надо", "гримёрка это лишнее, уберите её"),
        *("the dressing room is too much, take it off", "dressing room is expensive, so we don't need it"),
    ],
)
def test_what_the_end_of_its_sentence_refuses_is_taken_off(message: str) -> None:
    assert read(message, chosen_extras={"dressing": 1}).extras == {"dressing": 0}


def test_what_is_asked_in_misspelt_words_is_not_ordered() -> None:
    assert read("а гремерка эта што").extras is None


@pytest.mark.parametrize("message", ["Гримёрку добавьте. На часик только", "гримёрку возьмём, на час"])
def test_a_length_in_the_next_sentence_is_the_extras(message: str) -> None:
    nlu = read(message, **BOOKED)
    assert (nlu.extras, nlu.extra_hours, nlu.hours, nlu.end) == ({"dressing": 1}, 1.0, None, None)


@pytest.mark.parametrize(
    "message",
    ["дороговато, уберите её. Это цена за человека или за всех?", "take it off please. is there parking?"],
)
def test_an_extra_is_taken_off_beside_a_question_under_a_summary(message: str) -> None:
    nlu = read(message, chosen_extras={"dressing": 1}, asked=("rules", "confirm"), hall="Мрак")
    assert (nlu.extras, nlu.only_asks) == ({"dressing": 0}, False)


def test_each_of_two_names_of_an_extra_is_known() -> None:
    extra = KnownExtra("glasses", ("Шампанское/бокалы",))
    for message in ("добавьте шампанское", "бокалы на 10 человек", "шампанское только на 6 человек"):
        assert understand(message, replace(context(), extras=(extra,), people=20)).extras == {"glasses": 1}


def test_extras_are_ordered_beside_a_question_about_something_else() -> None:
    extras = (KnownExtra("smoke", ("Дым-машина", "Smoke machine")), KnownExtra("room", ("Гримёрка",)))
    for message in (
        "Дым-машина и гримёрка в Мраке 10 декабря с 12 до 14, с детьми можно?",
        "Smoke machine and гримёрка in Mrak on December 10 from 12 to 14, can I bring children?",
    ):
        assert understand(message, replace(context(), extras=extras)).extras == {"smoke": 1, "room": 1}
    asked = understand("мрак 10 декабря, а гримёрку можно взять?", replace(context(), extras=extras))
    assert not asked.extras


def test_a_move_to_a_day_and_hours_names_no_range_of_days() -> None:
    found = understand("move it once more to December 14 from 14 to 18", context())
    assert (found.date, found.date_end, found.start, found.end) == (
        date(2026, 12, 14),
        None,
        "14:00",
        "18:00",
    )
