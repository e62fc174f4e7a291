"""Pictures of every kind of page, on a phone and on a desk, in both languages, in var/screens.

python -m scripts.screens [--dark]     BASE_URL names a running portal; else one is started
"""

import re
import sys
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, ViewportSize, sync_playwright

from scripts.served import BASE, SWITCHES, chromium, portal
from tests.e2e.kinds import KINDS
from tests.languages import LANGUAGES

OUT = BASE / "var" / "screens"
Scheme = Literal["light", "dark"]
WIDTHS = (390, 1280)
HEIGHT = 900


def main(arguments: list[str]) -> int:
    """Write the pictures and print how wide and high every page is."""
    scheme: Scheme = "dark" if "--dark" in arguments else "light"
    OUT.mkdir(parents=True, exist_ok=True)
    with portal() as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=SWITCHES)
        for width in WIDTHS:
            _pictures(browser, address, width, scheme)
        browser.close()
    print(f"{len(KINDS) * len(LANGUAGES) * len(WIDTHS)} screens in {OUT.relative_to(BASE)}")
    return 0


def _pictures(browser: Browser, address: str, width: int, scheme: Scheme) -> None:
    size: ViewportSize = {"width": width, "height": HEIGHT}
    context = browser.new_context(
        base_url=address, viewport=size, color_scheme=scheme, service_workers="block"
    )
    page = context.new_page()
    for kind, path in KINDS.items():
        for language in LANGUAGES:
            page.goto(f"/{language}{path}", wait_until="networkidle")
            file = _file(kind, language, width, scheme)
            page.screenshot(path=file, full_page=True)
            wide, high = page.evaluate(
                "[document.documentElement.scrollWidth, document.documentElement.scrollHeight]"
            )
            print(f"{wide:5} × {high:6}  {file.name}", flush=True)
    context.close()


def _file(kind: str, language: str, width: int, scheme: str) -> Path:
    dark = "-dark" if scheme == "dark" else ""
    return OUT / f"{re.sub(r'[^a-z]+', '-', kind.lower())}-{language}-{width}{dark}.png"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
