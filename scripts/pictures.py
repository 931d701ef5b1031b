"""Render the drawn pictures of halls, hallchat/pictures/*.svg, to the WebP files that `flask seed` uses."""

import shutil
from pathlib import Path

from playwright.sync_api import sync_playwright

from hallchat.booking.photos import HEIGHT, WIDTH, make_photo

PICTURES = Path(__file__).parents[1] / "hallchat" / "pictures"
MOST_BYTES = 60 * 1024
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
            if len(photo) > MOST_BYTES:
                raise SystemExit(f"{source.name} makes {len(photo)} bytes: more than a page should load.")
            source.with_suffix(".webp").write_bytes(photo)
        browser.close()


if __name__ == "__main__":
    main()
