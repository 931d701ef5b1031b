"""Photos: accepted files, their conversion, and the deletion of unused ones."""

from collections.abc import Callable
from datetime import datetime
from io import BytesIO
from typing import Any

import pytest
from PIL import Image, ImageCms
from sqlalchemy import select
from sqlalchemy.orm import Session

from hallchat.booking import halls
from hallchat.booking.errors import BadPhoto, PhotoTooLarge
from hallchat.booking.photos import MAX_BYTES, make_photo, store_photo
from hallchat.config import Settings
from hallchat.models import Hall, Photo
from tests.conftest import MakeHall
from tests.pictures import SVG, bomb, picture, zipped

RED = (200, 30, 30)
WHITE = (255, 255, 255)


def made(data: bytes) -> Image.Image:
    photo = Image.open(BytesIO(make_photo(data)))
    assert (photo.format, photo.mode) == ("WEBP", "RGB")
    assert not {"exif", "icc_profile", "xmp"} & set(photo.info)
    return photo


def colour(photo: Image.Image, x: int, y: int) -> Any:
    return photo.getpixel((x, y))


def is_near(one: Any, other: Any) -> bool:
    return all(abs(a - b) <= 12 for a, b in zip(one, other, strict=True))


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
def test_a_picture_of_these_kinds_becomes_webp(form: str) -> None:
    photo = made(picture(form))
    assert photo.size == (900, 600)
    assert is_near(colour(photo, 450, 300), RED)


@pytest.mark.parametrize(
    ("size", "becomes"),
    [
        ((6000, 4000), (1200, 800)),
        ((4000, 6000), (1200, 800)),
        ((1200, 800), (1200, 800)),
        ((601, 601), (600, 400)),
        ((5000, 10), (15, 10)),
        ((1, 1), (3, 2)),
    ],
)
def test_it_is_three_by_two_and_never_larger_than_it_was(
    size: tuple[int, int], becomes: tuple[int, int]
) -> None:
    for form in ("JPEG", "PNG"):
        assert made(picture(form, size)).size == becomes


def test_the_same_file_gives_the_same_bytes() -> None:
    assert make_photo(picture()) == make_photo(picture())


def test_it_stands_upright_and_tells_nothing_of_where_it_was_taken() -> None:
    lying = Image.new("RGB", (400, 600), "white")
    lying.paste(RED, (0, 0, 200, 600))  # the left half: the upper one, once it is turned
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x010F] = "Camera"
    exif.get_ifd(0x8825)[2] = (56.0, 50.0, 0.0)
    file = BytesIO()
    lying.save(file, "JPEG", exif=exif, comment=b"Camera of Anna")
    assert b"Camera" in file.getvalue()
    assert b"Camera" not in make_photo(file.getvalue())
    photo = made(file.getvalue())
    assert photo.size == (600, 400)
    assert is_near(colour(photo, 300, 50), RED)
    assert is_near(colour(photo, 300, 350), WHITE)


def test_what_is_transparent_is_white() -> None:
    clear = Image.new("RGBA", (300, 200), (200, 30, 30, 0))
    clear.paste((*RED, 255), (0, 0, 150, 200))
    for image, form in ((clear, "PNG"), (clear, "WEBP"), (clear.quantize(), "PNG")):
        file = BytesIO()
        image.save(file, form)
        photo = made(file.getvalue())
        assert is_near(colour(photo, 50, 100), RED)
        assert is_near(colour(photo, 250, 100), WHITE)


@pytest.mark.parametrize(
    ("form", "mode"), [("JPEG", "CMYK"), ("JPEG", "L"), ("PNG", "P"), ("PNG", "1"), ("PNG", "LA")]
)
def test_colours_of_print_and_of_few_shades_are_taken(form: str, mode: str) -> None:
    shown = Image.new("RGB", (1, 1), RED).convert(mode).convert("RGB").getpixel((0, 0))
    photo = made(picture(form, mode=mode)).resize((1, 1), Image.Resampling.BOX)
    assert mode in ("1", "P") or is_near(colour(photo, 0, 0), shown)


def test_grey_of_sixteen_bits_stays_grey() -> None:
    file = BytesIO()
    Image.new("I;16", (300, 200), 0x8000).save(file, "PNG")
    assert is_near(colour(made(file.getvalue()), 100, 100), (128, 128, 128))


def test_colours_are_those_of_the_files_own_profile() -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB"))
    broken = made(picture(icc_profile=b"no profile"))
    other = made(picture(icc_profile=profile.tobytes()))  # of another kind of colours than the picture's
    assert is_near(colour(broken, 9, 9), RED)
    assert is_near(colour(other, 9, 9), RED)
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))
    assert is_near(colour(made(picture(icc_profile=srgb.tobytes())), 9, 9), RED)


def test_of_an_animation_the_first_picture_is_taken() -> None:
    blue = Image.new("RGB", (900, 600), "blue")
    for form in ("PNG", "WEBP"):
        photo = made(picture(form, save_all=True, append_images=[blue] * 3))
        assert is_near(colour(photo, 9, 9), RED)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\0" * 5000,
        b"\xff\xd8\xff\xe0",
        SVG,
        b"<!doctype html><script>alert(1)</script>",
        b"%!PS-Adobe-3.0 EPSF-3.0",
        zipped(),
        picture("GIF"),
        picture("BMP"),
        picture("TIFF"),
        picture("JPEG")[:-500],
        picture("PNG")[:-500],
        picture("WEBP", lossless=True)[:-20],
        bomb(3000, 2000),  # whose rows end early
    ],
    ids=lambda data: repr(data[:8]),
)
def test_anything_else_is_refused(data: bytes) -> None:
    with pytest.raises(BadPhoto):
        make_photo(data)


@pytest.mark.parametrize(
    "data",
    [
        picture() + b"\0" * MAX_BYTES,
        bomb(30_000, 30_000),
        bomb(10_000, 9_000),
        bomb(8_000, 7_000),
    ],
    ids=["bytes", "a bomb", "what Pillow warns of", "what Pillow takes"],
)
def test_what_is_too_large_is_refused_before_it_is_decoded(data: bytes) -> None:
    with pytest.raises(PhotoTooLarge) as refused:
        make_photo(data)
    assert refused.value.data == {"megabytes": 10, "megapixels": 50}


def photos(session: Session) -> list[str]:
    return list(session.scalars(select(Photo.name).order_by(Photo.created_at)))


Give = Callable[[Hall, str | None], None]


@pytest.fixture
def give(session: Session, now: datetime, settings: Settings) -> Give:
    """Sets or removes the photo of a hall as staff."""

    def change(hall: Hall, photo: str | None) -> None:
        halls.change_hall(session, hall, {"photos": shown(photo)}, hall.version, now, settings)

    return change


def shown(photo: str | None) -> list[dict[str, str]]:
    """The column of a hall that shows this photo."""
    return [{"name": photo, "alt": "", "alt_en": ""}] if photo else []


def test_a_photo_that_is_replaced_or_removed_is_gone(
    session: Session, hall: Hall, give: Give, now: datetime
) -> None:
    first, second = (store_photo(session, data, now) for data in (b"one", b"two"))
    give(hall, first)
    second = store_photo(session, b"two", now)
    give(hall, second)
    assert photos(session) == [second]
    give(hall, None)
    assert photos(session) == []


def test_halls_with_the_same_picture_share_it(
    session: Session, hall: Hall, make_hall: MakeHall, give: Give, now: datetime, settings: Settings
) -> None:
    photo = store_photo(session, b"one", now)
    assert store_photo(session, b"one", now) == photo
    other = make_hall(name="Другой", name_en="Other", photos=shown(photo))
    give(hall, photo)
    halls.delete_hall(session, other, now, settings)
    assert photos(session) == [photo]
    halls.delete_hall(session, hall, now, settings)
    assert photos(session) == []
