"""Addresses dictated to a phone: the mail service and the ending in Russian letters, the rest in Latin."""

import pytest

from hallchat.nlu import understand
from tests.nlu.conftest import context


@pytest.mark.parametrize(
    ("message", "email"),
    [
        ("vika_sneg77 собака яндекс точка ру", "vika_sneg77@yandex.ru"),
        ("vikasneg собака мейл точка ру", "vikasneg@mail.ru"),
        ("моя почта vikasneg собака гмейл точка ком", "vikasneg@gmail.com"),
        ("vikasneg собака яндекс.ру", "vikasneg@yandex.ru"),
        ("vikasneg собака яндекс ру", "vikasneg@yandex.ru"),
        ("ivan.petrov собачка рамблер ру", "ivan.petrov@rambler.ru"),
        ("anna точка k собака gmail точка ком", "anna.k@gmail.com"),
        ("vikasneg@мейл.ру", "vikasneg@mail.ru"),
        ("olga собака бк точка ру, нас двое", "olga@bk.ru"),
        ("olga собака studio точка ру", "olga@studio.ru"),
        ("vikasneg собака yandex точка ru", "vikasneg@yandex.ru"),
    ],
)
def test_an_address_with_a_service_in_russian_letters_is_read(message: str, email: str) -> None:
    assert understand(message, context(asked="email")).email == email


@pytest.mark.parametrize(
    "message",
    [
        "вика собака яндекс точка ру",  # vika, wika or vica
        "vika собака гугл точка ком",  # gmail?
        "vika собака яндекс",
    ],
)
def test_what_leaves_its_spelling_open_is_asked_again(message: str) -> None:
    nlu = understand(message, context(asked="email"))
    assert nlu.email is None
    assert "email" in nlu.invalid


@pytest.mark.parametrize("message", ["с нами собака", "у нас собака, лист бумаги и яндекс колонка"])
def test_a_dog_is_no_sign(message: str) -> None:
    nlu = understand(message, context(asked="email"))
    assert (nlu.email, "email" in nlu.invalid) == (None, False)
