"""Contacts never reach a model: addresses and phones are masked in any text of a client."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hallchat.nlu.extractors.contact_masking import EMAIL, PHONE, mask_contacts, mask_contacts_in_data

MASKED = {
    "Анна, +7 912 345-67-89": PHONE,
    "8(912)345 67 89": PHONE,
    "89123456789": PHONE,
    "９１２３４５６７８９": PHONE,
    "8\u200b912\u200b345\u200b67\u200b89": PHONE,
    "8.912.345.67.89": PHONE,
    "8 / 912 / 345 / 67 / 89": PHONE,
    "+44 20 7946 0958": PHONE,
    "восемь девятьсот двенадцать триста сорок пять шестьдесят семь восемьдесят девять": PHONE,
    "plus seven nine one two three four five six seven eight nine": PHONE,
    "anna@example.com": EMAIL,
    "anna＠example.com": EMAIL,
    "anna @ example.com": EMAIL,
    "anna @example.com": EMAIL,
    "anna собака mail точка ru": EMAIL,
    "anna(at)mail.ru": EMAIL,
    "телеграм @anna_foto": EMAIL,
}
KEPT = (
    "хочу Мрак 5 декабря с 12 до 15, нас пятеро",
    "в субботу 25.11 15:00-18:00",
    "нас 12, бюджет 15 000 ₽",
    "два зала на три часа",
    '{"date":"2026-12-05","start":"12:00","end":"15:00","price":2500,"cost":7500}',
)


@pytest.mark.parametrize("text", MASKED)
def test_a_contact_is_masked(text: str) -> None:
    found = mask_contacts(f"Пишите: {text}, спасибо")
    assert MASKED[text] in found
    assert not re.search(r"\d{3}|@|anna|девят|seven", found)
    assert found.startswith("Пишите:")
    assert found.endswith("спасибо")


@pytest.mark.parametrize("text", KEPT)
def test_other_numbers_are_not_masked(text: str) -> None:
    assert mask_contacts(text) == text
    assert mask_contacts_in_data(text) == text


digits = st.text("0123456789", min_size=9, max_size=16)
gaps = st.sampled_from(["", " ", "-", ".", "(", ") ", " - ", "\u00a0", "\u2011", "\u200b", "/"])


@given(digits, st.lists(gaps, min_size=15, max_size=15), st.text(max_size=20), st.text(max_size=20))
def test_nine_digits_are_masked_with_any_gaps(
    number: str, between: list[str], before: str, after: str
) -> None:
    written = "".join(digit + gap for digit, gap in zip(number, [*between, ""], strict=False))
    for mask in (mask_contacts, mask_contacts_in_data):
        found = mask(f"{before} {written.strip()} {after}")
        assert all(number not in re.sub(r"\D", "", part) for part in re.split(r"\[(?:phone|e-mail)\]", found))


@given(st.text(max_size=30), st.text(max_size=30))
def test_no_at_sign_is_left(before: str, after: str) -> None:
    assert "@" not in mask_contacts(f"{before}@{after}")
    assert "@" not in mask_contacts_in_data(f"{before}@{after}")
