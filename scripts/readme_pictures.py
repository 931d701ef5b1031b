"""Makes the pictures of the READMEs from the screenshots of the browser tests.

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


def clients(folder: Path, language: str) -> Image.Image:
    """The screens of CLIENTS on a phone, side by side."""
    screens = [Image.open(folder / f"{name}-390-light-{language}.png").convert("RGB") for name in CLIENTS]
    row = Image.new("RGB", ((screens[0].width + GAP) * len(screens) + GAP, HEIGHT + 2 * GAP), "#ddd6cc")
    for at, screen in enumerate(screens):
        row.paste(screen.crop((0, 0, screen.width, HEIGHT)), (GAP + at * (screen.width + GAP), GAP))
    return row


def main(folder: Path) -> None:
    DOCS.mkdir(exist_ok=True)
    for language in ("ru", "en"):
        clients(folder, language).save(DOCS / f"clients-{language}.webp", quality=85, method=6)
        staff = Image.open(folder / f"admin-day-1280-light-{language}.png").convert("RGB")
        staff.save(DOCS / f"staff-{language}.webp", quality=85, method=6)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
