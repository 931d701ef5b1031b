"""Photos of halls: made of whatever files people have, kept under names that say what is in them."""

from datetime import datetime
from hashlib import sha256
from io import BytesIO

from PIL import Image, ImageCms, ImageOps
from sqlalchemy import delete, exists, select
from sqlalchemy.orm import Session

from hallchat.booking.errors import BadPhoto, PhotoTooLarge
from hallchat.models import Hall, Photo

FORMATS = ("JPEG", "PNG", "WEBP")
MAX_BYTES = 10 * 1024 * 1024
MAX_PIXELS = 8192 * 6144
"""50 megapixels, as telephones take them."""
WIDTH, HEIGHT = 1200, 800
QUALITY = 80


def make_photo(data: bytes) -> bytes:
    """The picture as WebP: upright, cropped to 3:2, at most 1200 by 800, with nothing told beside it.

    What the file is, its content says; of an animation the first picture is taken. The same file gives
    the same bytes. Raises PhotoTooLarge, and BadPhoto for all that is no JPEG, PNG or WebP or is broken.
    """
    if len(data) > MAX_BYTES:
        raise _too_large()
    try:
        with Image.open(BytesIO(data), formats=FORMATS) as image:
            if image.width * image.height > MAX_PIXELS:
                raise _too_large()  # before any of it is decoded
            return _encoded(_on_white(_fitted(image)))
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise _too_large() from error
    except PhotoTooLarge:
        raise
    except Exception as error:  # decoders fail in any way at what was made to break them
        raise BadPhoto() from error


def store_photo(session: Session, data: bytes, now: datetime) -> str:
    """The name under which this WebP is kept from now on; the same picture is kept once."""
    name = sha256(data).hexdigest()[:32]
    if session.get(Photo, name) is None:
        session.add(Photo(name=name, data=data, created_at=now))
        session.flush()
    return name


def photo_data(session: Session, name: str) -> bytes | None:
    """The photo of that name, WebP; None for one that is no more."""
    return session.scalar(select(Photo.data).where(Photo.name == name))


def delete_unused(session: Session) -> None:
    """Remove the photos that no hall has."""
    session.execute(delete(Photo).where(~exists().where(Hall.photo == Photo.name)))


def _too_large() -> PhotoTooLarge:
    return PhotoTooLarge(megabytes=MAX_BYTES // 1024**2, megapixels=MAX_PIXELS // 1_000_000)


def _fitted(image: Image.Image) -> Image.Image:
    """Upright, 3:2, and no larger than it was, unless it was smaller than 3 by 2."""
    image.draft(None, (WIDTH, WIDTH))  # a JPEG is decoded no larger than needed, however it lies
    ImageOps.exif_transpose(image, in_place=True)
    if image.mode == "I;16":  # grey of 16 bits, nearly all of which is white in 8
        image = image.point(lambda grey: grey * (1 / 256)).convert("L")
    if image.has_transparency_data or image.mode not in ("RGB", "CMYK", "L"):
        image = image.convert("RGBA")
    unit = max(1, min(image.width // 3, image.height // 2, WIDTH // 3))
    return ImageOps.fit(image, (3 * unit, 2 * unit), Image.Resampling.LANCZOS)


def _on_white(image: Image.Image) -> Image.Image:
    """In the colours of the web, and with none of what the file told beside its picture."""
    made = Image.new("RGB", image.size, "white")
    made.paste(_in_srgb(image), mask=image.getchannel("A") if image.mode == "RGBA" else None)
    return made


def _in_srgb(image: Image.Image) -> Image.Image:
    profile = image.info.get("icc_profile")
    picture = image.convert("RGB") if image.mode == "RGBA" else image
    if profile:
        try:
            own = ImageCms.ImageCmsProfile(BytesIO(profile))
            web = ImageCms.createProfile("sRGB")
            return ImageCms.profileToProfile(picture, own, web, outputMode="RGB") or picture
        except (ImageCms.PyCMSError, OSError):
            pass  # a profile of some other picture
    return picture.convert("RGB")


def _encoded(image: Image.Image) -> bytes:
    webp = BytesIO()
    image.save(webp, "WEBP", quality=QUALITY, method=6)
    return webp.getvalue()
