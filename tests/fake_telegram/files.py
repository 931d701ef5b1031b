"""Files that the bot uploads or people send."""

from dataclasses import dataclass
from io import BytesIO
from itertools import count
from typing import Any

from PIL import Image, UnidentifiedImageError

from tests.fake_telegram.answers import bad

MAX_PHOTO_BYTES = 10 * 1024 * 1024
SIDES = (90, 320, 1280)
"""Longest sides of the sizes of a photo, pixels; a small photo has fewer sizes."""


@dataclass(frozen=True, slots=True)
class File:
    """A file. Each size of a photo is one; all have the photo's data."""

    id: str
    kind: str
    path: str
    data: bytes
    sizes: tuple[dict[str, Any], ...] = ()

    @property
    def in_json(self) -> dict[str, Any]:
        """The JSON of a file with only an id and a size."""
        unique = f"AQAD{self.id[-6:]}"
        return {"file_id": self.id, "file_unique_id": unique, "file_size": len(self.data)}


class Files:
    """All files with an id."""

    def __init__(self) -> None:
        self._by_id: dict[str, File] = {}
        self._by_path: dict[str, File] = {}
        self._numbers = count(1)

    def add(self, kind: str, data: bytes, suffix: str) -> File:
        """Stores a file that is no photo."""
        number = next(self._numbers)
        return self._store(File(f"BQACAgIAAxk{number:06}", kind, f"{kind}s/file_{number}.{suffix}", data))

    def add_photo(self, data: bytes) -> File:
        """Stores a photo in up to three sizes. Raises Refused for a picture that Telegram rejects."""
        width, height = _measure(data)
        sizes: list[dict[str, Any]] = []
        for side in SIDES:
            shrunk = min(1, side / max(width, height))
            shape = {"width": max(1, round(width * shrunk)), "height": max(1, round(height * shrunk))}
            sizes.append(self._size() | shape | {"file_size": len(data)})
            if shrunk == 1:
                break
        for size in sizes:
            path = f"photos/file_{int(size['file_id'][-6:])}.jpg"
            largest = self._store(File(size["file_id"], "photo", path, data, tuple(sizes)))
        return largest

    def photo(self, given: Any) -> File:
        """The photo of an upload or of a known id. Raises Refused."""
        if isinstance(given, bytes):
            return self.add_photo(given)
        file = self._by_id.get(str(given))
        if file is None:
            raise bad("wrong file identifier/HTTP URL specified")
        if file.kind != "photo":
            raise bad(f"can't use file of type {file.kind.capitalize()} as Photo")
        return file

    def describe(self, file_id: Any) -> dict[str, Any]:
        """The result of getFile. Raises Refused."""
        file = self._by_id.get(str(file_id))
        if file is None:
            raise bad("invalid file_id")
        return {**file.in_json, "file_path": file.path}

    def at(self, path: str) -> bytes | None:
        """The file at that path; None if there is none."""
        file = self._by_path.get(path)
        return file.data if file else None

    def _size(self) -> dict[str, Any]:
        number = next(self._numbers)
        return {"file_id": f"AgACAgIAAxk{number:06}", "file_unique_id": f"AQAD{number:06}"}

    def _store(self, file: File) -> File:
        self._by_id[file.id] = self._by_path[file.path] = file
        return file


def _measure(data: bytes) -> tuple[int, int]:
    if not data:
        raise bad("file must be non-empty")
    if len(data) > MAX_PHOTO_BYTES:
        raise bad("file is too big for a photo")
    try:
        with Image.open(BytesIO(data)) as image:
            width, height = image.size
    except UnidentifiedImageError:
        raise bad("IMAGE_PROCESS_FAILED") from None
    if width + height > 10_000 or max(width, height) > 20 * min(width, height):
        raise bad("PHOTO_INVALID_DIMENSIONS")
    return width, height
