"""Renders hallchat/pictures/*.svg, the drawings of the halls, to the WebP files that `flask seed` stores."""

import shutil
from pathlib import Path

from playwright.sync_api import sync_playwright

from hallchat.booking.photos import HEIGHT, WIDTH, make_photo

PICTURES = Path(__file__).parents[1] / "hallchat" / "pictures"
MAX_PHOTO_BYTES = 60 * 1024
PAGE = "<style>body {{ margin: 0 }} svg {{ display: block; width: 100vw; height: 100vh }}</style>{svg}"


def main() -> None:
    path = shutil.which("chromium")
    if path is None:
        raise SystemExit("Chromium is not installed (Debian: apt install chromium).")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
        for source in sorted(PICTURES.glob("*.svg")):
            page.set_content(PAGE.format(svg=source.read_text("utf-8")))
            photo = make_photo(page.screenshot())
            if len(photo) > MAX_PHOTO_BYTES:
                raise SystemExit(f"{source.name}: {len(photo)} bytes, limit {MAX_PHOTO_BYTES}.")
            source.with_suffix(".webp").write_bytes(photo)
        browser.close()


if __name__ == "__main__":
    main()
