"""The pictures of the READMEs, put together from the screenshots that the browser tests make.

SCREENSHOTS=screenshots .venv/bin/pytest tests/browser/test_pages.py
.venv/bin/python scripts/readme_pictures.py screenshots
"""

import sys
from pathlib import Path

from PIL import Image

DOCS = Path(__file__).parent.parent / "docs"
CLIENTS = ("chat-empty", "chat-hours", "chat-summary", "checkout-held")
HEIGHT = 844
GAP = 24


def clients(folder: Path, locale: str) -> Image.Image:
    """Four screens of a telephone, side by side."""
    screens = [Image.open(folder / f"{name}-390-light-{locale}.png").convert("RGB") for name in CLIENTS]
    row = Image.new("RGB", ((screens[0].width + GAP) * len(screens) + GAP, HEIGHT + 2 * GAP), "#ddd6cc")
    for at, screen in enumerate(screens):
        row.paste(screen.crop((0, 0, screen.width, HEIGHT)), (GAP + at * (screen.width + GAP), GAP))
    return row


def main(folder: Path) -> None:
    DOCS.mkdir(exist_ok=True)
    for locale in ("ru", "en"):
        clients(folder, locale).save(DOCS / f"clients-{locale}.webp", quality=85, method=6)
        staff = Image.open(folder / f"admin-day-1280-light-{locale}.png").convert("RGB")
        staff.save(DOCS / f"staff-{locale}.webp", quality=85, method=6)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
