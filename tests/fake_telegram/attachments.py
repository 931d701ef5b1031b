"""Messages of people that are not text."""

from collections.abc import Callable, Mapping
from io import BytesIO
from typing import Any

from PIL import Image

from tests.fake_telegram.files import Files

Attachment = bool | bytes | str | tuple[float, float]
"""True for any file; or its data, a document's name, or a latitude and longitude."""


def attached(files: Files, attachments: Mapping[str, Attachment]) -> dict[str, Any]:
    """The part of a message that describes the attachment."""
    found: dict[str, Any] = {}
    for kind, value in attachments.items():
        found |= _KINDS[kind](files, value)
    return found


def _photo(files: Files, value: Attachment) -> dict[str, Any]:
    data = value if isinstance(value, bytes) else _picture()
    return {"photo": list(files.add_photo(data).sizes)}


def _voice(files: Files, value: Attachment) -> dict[str, Any]:
    file = files.add("voice", _data(value, b"OggS"), "oga")
    return {"voice": file.in_json | {"duration": 3, "mime_type": "audio/ogg"}}


def _sticker(files: Files, value: Attachment) -> dict[str, Any]:
    sizes = {"width": 512, "height": 512, "is_animated": False, "is_video": False, "type": "regular"}
    return {"sticker": files.add("sticker", _data(value, b"RIFF"), "webp").in_json | sizes | {"emoji": "👍"}}


def _document(files: Files, value: Attachment) -> dict[str, Any]:
    name = value if isinstance(value, str) else "документ.pdf"
    file = files.add("document", _data(value, b"%PDF-1.4"), "pdf")
    return {"document": file.in_json | {"file_name": name, "mime_type": "application/pdf"}}


def _video(files: Files, value: Attachment) -> dict[str, Any]:
    file = files.add("video", _data(value, b"ftypmp42"), "mp4")
    return {"video": file.in_json | {"width": 640, "height": 360, "duration": 2, "mime_type": "video/mp4"}}


def _location(_files: Files, value: Attachment) -> dict[str, Any]:
    latitude, longitude = value if isinstance(value, tuple) else (56.838, 60.597)
    return {"location": {"latitude": latitude, "longitude": longitude}}


_KINDS: dict[str, Callable[[Files, Attachment], dict[str, Any]]] = {
    "photo": _photo,
    "voice": _voice,
    "sticker": _sticker,
    "document": _document,
    "video": _video,
    "location": _location,
}


def _data(value: Attachment, usual: bytes) -> bytes:
    return value if isinstance(value, bytes) else usual


def _picture() -> bytes:
    file = BytesIO()
    Image.new("RGB", (600, 400), (30, 30, 200)).save(file, "JPEG")
    return file.getvalue()
