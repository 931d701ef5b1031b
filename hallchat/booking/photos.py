"""Photos of halls: converts uploaded files to WebP and stores them under a hash of their content."""

from datetime import datetime
from hashlib import sha256
from io import BytesIO

from PIL import Image, ImageCms, ImageOps
from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from hallchat.booking.errors import BadPhoto, PhotoTooLarge
from hallchat.models import Hall, Photo

FORMATS = ("JPEG", "PNG", "WEBP")
MAX_BYTES = 10 * 1024 * 1024
MAX_PIXELS = 8192 * 6144
"""50 megapixels: the size of photos from a phone."""
WIDTH, HEIGHT = 1200, 800
QUALITY = 80


def make_photo(data: bytes) -> bytes:
    """Convert the file to WebP: upright, cropped to 3:2, at most 1200 by 800 pixels, without metadata.

    The format is detected from the content; an animation gives its first picture. The same file gives
    the same bytes. Raises PhotoTooLarge, or BadPhoto if it is not a JPEG, PNG or WebP that can be read.
    """
    if len(data) > MAX_BYTES:
        raise _too_large()
    try:
        with Image.open(BytesIO(data), formats=FORMATS) as image:
            if image.width * image.height > MAX_PIXELS:
                raise _too_large()  # before it is decoded
            return _encoded(_on_white(_fitted(image)))
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise _too_large() from error
    except PhotoTooLarge:
        raise
    except Exception as error:  # decoders raise errors of any kind for malicious files
        raise BadPhoto() from error


def store_photo(session: Session, data: bytes, now: datetime) -> str:
    """Store a WebP picture and return its name; the same picture is stored once."""
    name = sha256(data).hexdigest()[:32]
    if session.get(Photo, name) is None:
        session.add(Photo(name=name, data=data, created_at=now))
        session.flush()
    return name


def photo_data(session: Session, name: str) -> bytes | None:
    """The WebP photo of that name; None if there is none."""
    return session.scalar(select(Photo.data).where(Photo.name == name))


def delete_unused(session: Session) -> None:
    """Delete the photos that no hall uses."""
    used = {photo["name"] for photos in session.scalars(select(Hall.photos)) for photo in photos}
    for name in set(session.scalars(select(Photo.name))) - used:
        session.execute(delete(Photo).where(Photo.name == name))


def _too_large() -> PhotoTooLarge:
    return PhotoTooLarge(megabytes=MAX_BYTES // 1024**2, megapixels=MAX_PIXELS // 1_000_000)


def _fitted(image: Image.Image) -> Image.Image:
    """The picture upright and cropped to 3:2. It is never enlarged, except to at least 3 by 2 pixels."""
    image.draft(None, (WIDTH, WIDTH))  # decodes a JPEG no larger than needed, in either orientation
    ImageOps.exif_transpose(image, in_place=True)
    if image.mode == "I;16":  # 16 bits of grey: Pillow would clip the values to 8 bits, not scale them
        image = image.point(lambda grey: grey * (1 / 256)).convert("L")
    if image.has_transparency_data or image.mode not in ("RGB", "CMYK", "L"):
        image = image.convert("RGBA")
    unit = max(1, min(image.width // 3, image.height // 2, WIDTH // 3))
    return ImageOps.fit(image, (3 * unit, 2 * unit), Image.Resampling.LANCZOS)


def _on_white(image: Image.Image) -> Image.Image:
    """The picture in sRGB on a white background, without the file's metadata."""
    canvas = Image.new("RGB", image.size, "white")
    canvas.paste(_in_srgb(image), mask=image.getchannel("A") if image.mode == "RGBA" else None)
    return canvas


def _in_srgb(image: Image.Image) -> Image.Image:
    profile = image.info.get("icc_profile")
    picture = image.convert("RGB") if image.mode == "RGBA" else image
    if profile:
        try:
            source = ImageCms.ImageCmsProfile(BytesIO(profile))
            target = ImageCms.createProfile("sRGB")
            return ImageCms.profileToProfile(picture, source, target, outputMode="RGB") or picture
        except (ImageCms.PyCMSError, OSError):
            pass  # the profile does not fit the picture: use the colours as they are
    return picture.convert("RGB")


def _encoded(image: Image.Image) -> bytes:
    webp = BytesIO()
    image.save(webp, "WEBP", quality=QUALITY, method=6)
    return webp.getvalue()
