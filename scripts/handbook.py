"""Pictures of the handbook, in docs/screens/handbook, as an approver of an aimag sees them.

python -m scripts.handbook     BASE_URL names a running portal on this checkout's database; else one
is started. What `scripts.handbook_scene` makes for the pictures is removed afterwards.
"""

import os
import sys
from io import BytesIO

import django
from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

from scripts.served import BASE, SWITCHES, chromium, portal

OUT = BASE / "docs" / "screens" / "handbook"
SIZE = {"width": 1280, "height": 800}
COLOURS = 128
LARGEST = 150_000
# What the picture starts with, where it is not the top of the page.
FROM = {"grid": "form[data-desk-grid] table"}


def main() -> int:
    """Write the pictures; fails where one is heavier than 150 kB."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings.dev")
    # Playwright keeps a loop running in this thread, in which Django would refuse its database.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
    django.setup()
    # The models are there once Django is set up.
    from scripts.handbook_scene import GUEST, scene  # noqa: PLC0415

    OUT.mkdir(parents=True, exist_ok=True)
    with scene() as (cookie, addresses), portal() as base, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=SWITCHES)
        pages = {True: _page(browser, base, ""), False: _page(browser, base, cookie)}
        for name, address in addresses.items():
            _picture(pages[name in GUEST], address, name)
        browser.close()
    heavy = [file.name for file in OUT.glob("*.png") if file.stat().st_size > LARGEST]
    print(f"{len(addresses)} pictures", *(f"too heavy: {name}" for name in heavy))
    return 1 if heavy else 0


def _page(browser: Browser, base: str, cookie: str) -> Page:
    context = browser.new_context(base_url=base, viewport=SIZE, service_workers="block")  # type: ignore[arg-type]
    if cookie:
        context.add_cookies([{"name": "sessionid", "value": cookie, "url": base}])
    return context.new_page()


def _picture(page: Page, address: str, name: str) -> None:
    page.goto(address, wait_until="networkidle")
    if start := FROM.get(name):
        page.locator(start).first.evaluate("one => one.scrollIntoView({block: 'start'})")
        page.mouse.wheel(0, -140)
        page.wait_for_timeout(300)
    image = Image.open(BytesIO(page.screenshot())).convert("RGB")
    image.quantize(COLOURS).save(OUT / f"{name}.png", optimize=True)


if __name__ == "__main__":
    sys.exit(main())
