"""False sentences of a language model are withheld, true ones are released."""

import random
import time
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from hallchat.agent.dialogue.state import DialogueState
from hallchat.agent.grounding import FactKind, SentenceCheck
from hallchat.nlu.types import clock_of_minutes
from hallchat.wording.formats import day, money
from tests.agent.grounding.requests import CATALOGUE, DAY, FREE, HELLO, NOW, TURNS, URL, WANTS, hall
from tests.agent.grounding.sentences import FALSE, TRUE

MARKS = ("{}", "**{}**", "*{}*", "_{}_", "`{}`", "«{}»", "({})", "\u200b{}\u200b", "~{}")


@pytest.fixture(scope="module")
def checks() -> dict[str, SentenceCheck]:
    return {name: SentenceCheck(request, URL) for name, request in TURNS.items()}


@pytest.mark.parametrize("line", TRUE.strip().splitlines())
def test_true_sentences_are_released(checks: dict[str, SentenceCheck], line: str) -> None:
    request, sentence = line.split(" | ", 1)
    assert checks[request].wrong_facts(sentence) == frozenset()


@pytest.mark.parametrize("line", FALSE.strip().splitlines())
def test_false_sentences_are_withheld(checks: dict[str, SentenceCheck], line: str) -> None:
    request, kind, sentence = line.split(" | ", 2)
    assert FactKind(kind) in checks[request].wrong_facts(sentence)


@pytest.mark.parametrize("line", FALSE.strip().splitlines())
def test_odd_spacing_and_digits_hide_nothing(checks: dict[str, SentenceCheck], line: str) -> None:
    request, _, sentence = line.split(" | ", 2)
    wide = sentence.translate({ord("0") + n: ord("\uff10") + n for n in range(10)})
    spaced = sentence.replace(" ", "\u00a0")
    hidden = "\u200b".join(sentence) if "://" not in sentence else sentence
    for written in (wide, spaced, hidden, f"  {sentence}\n", f"Хорошо! {sentence}"):
        assert checks[request].wrong_facts(written), written


# Random values, known and unknown

PRICES = """
Час стоит {}. | {} за час! | Итого: {} | Это будет {} | Зал обойдётся в {}. | It costs {} an hour. | Total: {}
The hall is {} per hour. | Только {}!
"""
TIMES = """
Приходите в {}. | Начнём в {}, хорошо? | Мы закрываемся в {}. | Come at {}. | Записала: {}. | Starting at {}?
"""
DATES = "Значит, {}. | Ждём вас {}! | {} — верно? | See you on {}. | Записала на {}."


def templates(table: str) -> st.SearchStrategy[str]:
    return st.sampled_from([each.strip() for each in table.replace("\n", "|").split("|") if each.strip()])


def ways_to_write_amount(value: int) -> st.SearchStrategy[str]:
    grouped = f"{value:,}"
    ways = [
        f"{value} ₽",
        f"{value} руб.",
        f"{value}р",
        f"{value} рублей",
        f"RUB {value}",
        f"₽{value}",
        money("ru", value),
    ]
    ways += [grouped.replace(",", sign) + " рублей" for sign in (" ", "\u202f", "\u2009", "'", ".")] + [
        f"{grouped} rubles"
    ]
    ways += [f"{value}.00 ₽", f"{value / 1000:g} тыс. руб.", f"{value / 1000:g}к ₽".replace(".", ",")]
    return st.sampled_from(ways)


@given(st.data(), st.integers(1, 99_999), st.sampled_from(MARKS), templates(PRICES))
def test_an_unknown_price_is_withheld(data: st.DataObject, value: int, mark: str, template: str) -> None:
    assume(value not in {each["price"] for each in CATALOGUE})
    sentence = template.format(mark.format(data.draw(ways_to_write_amount(value))))
    assert FactKind.PRICE in SentenceCheck(HELLO, URL).wrong_facts(sentence), sentence


@given(st.data(), st.integers(1000, 99_999), st.sampled_from(MARKS), templates(PRICES))
def test_a_known_price_is_released(data: st.DataObject, value: int, mark: str, template: str) -> None:
    request = replace(HELLO, catalogue=(hall("Мрак", "Мрак", value, "11:00", "19:00", 20),))
    sentence = template.format(mark.format(data.draw(ways_to_write_amount(value))))
    assert SentenceCheck(request, URL).wrong_facts(sentence) == frozenset(), sentence


@given(st.integers(0, 95), templates(TIMES))
def test_only_known_hours_are_released(quarter: int, template: str) -> None:
    written = clock_of_minutes(quarter * 15)
    known = {each[key] for each in CATALOGUE for key in ("opens", "closes")} | {"22:00"}
    assume(written not in known)
    assert FactKind.HOURS in SentenceCheck(HELLO, URL).wrong_facts(template.format(written))
    request = replace(
        HELLO,
        state=DialogueState(start=written),
        catalogue=(hall("Мрак", "Мрак", 5000, written, written, 20),),
    )
    assert SentenceCheck(request, URL).wrong_facts(template.format(written)) == frozenset()


@given(st.integers(1, 300), templates(DATES), st.sampled_from(["ru", "en", "iso", "point"]))
def test_only_known_days_are_released(ahead: int, template: str, way: str) -> None:
    when = NOW.date() + timedelta(days=ahead)
    written = {"iso": when.isoformat(), "point": f"{when:%d.%m.%Y}"}.get(way) or day(way, when, NOW.date())
    sentence = template.format(written)
    assert FactKind.DATE in SentenceCheck(HELLO, URL).wrong_facts(sentence), sentence
    assert (
        SentenceCheck(replace(HELLO, state=DialogueState(date=when)), URL).wrong_facts(sentence)
        == frozenset()
    ), sentence


@given(st.integers(1, 300), st.integers(1, 6))
def test_a_weekday_must_be_that_of_the_date(ahead: int, wrong: int) -> None:
    when = NOW.date() + timedelta(days=ahead)
    check = SentenceCheck(replace(HELLO, state=DialogueState(date=when)), URL)
    other = day("ru", when + timedelta(days=wrong)).split(",")[0]
    assert check.wrong_facts(f"Итак, {day('ru', when, NOW.date())}.") == frozenset()
    assert FactKind.DATE in check.wrong_facts(f"Итак, {other}, {day('ru', when).split(', ')[1]}.")


@given(
    st.integers(0, 23),
    st.integers(1, 24),
    st.sampled_from(["С {} до {} свободно.", "Free: {}–{}", "Есть окно {}–{}!"]),
)
def test_hours_are_free_only_if_the_tool_says_so(start: int, end: int, template: str) -> None:
    assume(start < end)
    is_free = any(int(a[:2]) <= start and end <= int(b[:2]) for a, b in FREE.result["free"])
    sentence = template.format(f"{start}:00", f"{end}:00")
    wrong = SentenceCheck(replace(WANTS, results=(FREE,)), URL).wrong_facts(sentence)
    assert (FactKind.FREE in wrong) is not is_free, sentence
    assert FactKind.FREE in SentenceCheck(WANTS, URL).wrong_facts(sentence)


def test_a_date_of_another_year_is_another_date() -> None:
    check = SentenceCheck(replace(HELLO, state=DialogueState(date=DAY)), URL)
    assert check.wrong_facts("05.12.2026") == frozenset()
    assert check.wrong_facts("05.12.2027") == {FactKind.DATE}
    assert check.wrong_facts(f"{date(2025, 12, 5)}") == {FactKind.DATE}


# Any text

SIGNS = (
    '0123456789 .,:-/+@()₽$%!?"«»*_[]{}<>|\n\u00a0\u200b₽½②㊈Ⅷ абвгдстоит рублей free booked'
    " зал http://a.b January"
)


@given(st.text(max_size=400) | st.text(alphabet=SIGNS, max_size=400))
def test_no_text_raises_an_error(text: str) -> None:
    for name in ("hello", "day", "booked.en"):
        assert SentenceCheck(TURNS[name], URL).wrong_facts(text) <= frozenset(FactKind)


LONG_TEXTS = """
1 | 1, | 5 тысяч | в | "А
( | [( | .. | 10:00- | свободно ли, | не забронировала | Зал | a.b. | @ | - | 12 до | двадцать
no | и 5 декабря
«Люкс» | бронь К | it is | пол | has been | 5 000 | т.е. | 🎉 | \u0301 | &amp; | 1.1. | Мрак | нет свободных
"""


@pytest.mark.parametrize(
    "piece", [each.strip() for each in LONG_TEXTS.replace("\n", "|").split("|") if each.strip()]
)
@pytest.mark.parametrize("gap", ["", " "])
def test_a_long_text_is_checked_quickly(piece: str, gap: str) -> None:
    check, text = SentenceCheck(TURNS["day"], URL), (piece + gap) * (10_000 // len(piece))
    begin = time.process_time()
    check.wrong_facts(text)
    check.wrong_facts(text[:990])
    assert time.process_time() - begin < 0.5


def test_a_sentence_that_is_too_long_is_withheld() -> None:
    assert FactKind.UNREADABLE in SentenceCheck(HELLO, URL).wrong_facts("слово " * 1000)


def test_ten_thousand_halls_are_checked_quickly() -> None:
    generator = random.Random(1)
    names = ["".join(generator.choices("абвгдежзик", k=7)).title() for _ in range(10_000)]
    halls = tuple(hall(name, f"{name}en", 1000 + n, "10:00", "22:00", 20) for n, name in enumerate(names))
    check = SentenceCheck(replace(HELLO, catalogue=halls), URL)
    assert check.wrong_facts(f"Зал «{names[5000]}» стоит 6 000 ₽ за час.") == frozenset()
    assert check.wrong_facts(f"Зал «{names[5000]}» стоит 6 001 ₽ за час.") == {FactKind.PRICE}
    assert FactKind.HALL in check.wrong_facts("Зал «Мрак» стоит 6 001 ₽ за час.")
    begin = time.process_time()
    for _ in range(20):
        fresh = SentenceCheck(check.request, URL)
        fresh.wrong_facts(f"Зал {names[7000]} стоит 8 000 ₽ за час, открыт с 10 до 22.")
    assert (time.process_time() - begin) / 20 < 0.05
