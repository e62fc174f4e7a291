"""Pictures of the handbook, in docs/screens/handbook, as an approver of an aimag sees them.

python -m scripts.handbook     BASE_URL names a running portal on this checkout's database; else one
is started. The approver and the question on the pictures are made for them and removed afterwards.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import Any

import django
from PIL import Image
from playwright.sync_api import Page, sync_playwright

from scripts.served import BASE, SWITCHES, chromium, portal

OUT = BASE / "docs" / "screens" / "handbook"
SOUM, GROUP = "4507", "darkhan-uul-approvers"
SIZE = {"width": 1280, "height": 800}
COLOURS = 128
LARGEST = 150_000


def main() -> int:
    """Write the pictures; fails where one is heavier than 150 kB."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings.dev")
    django.setup()
    OUT.mkdir(parents=True, exist_ok=True)
    with editor() as (cookie, addresses), portal() as base, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=SWITCHES)
        context = browser.new_context(base_url=base, viewport=SIZE, service_workers="block")  # type: ignore[arg-type]
        context.add_cookies([{"name": "sessionid", "value": cookie, "url": base}])
        page = context.new_page()
        for name, address in addresses.items():
            _picture(page, address, OUT / f"{name}.png")
        browser.close()
    heavy = [file.name for file in OUT.glob("*.png") if file.stat().st_size > LARGEST]
    print(f"{len(addresses)} pictures", *(f"too heavy: {name}" for name in heavy))
    return 1 if heavy else 0


def _picture(page: Page, address: str, file: Path) -> None:
    page.goto(address, wait_until="networkidle")
    image = Image.open(BytesIO(page.screenshot())).convert("RGB")
    image.quantize(COLOURS).save(file, optimize=True)


@contextmanager
def editor() -> Iterator[tuple[str, dict[str, str]]]:
    """A session of an approver, and what to look at; both are gone afterwards."""
    # The models are there once Django is set up.
    from django.contrib.auth.models import Group  # noqa: PLC0415

    from guides.models import ReaderQuestion  # noqa: PLC0415
    from portal.accounts.models import User  # noqa: PLC0415
    from soums.models import SoumPage  # noqa: PLC0415

    soum = SoumPage.objects.get(code=SOUM)
    user = User.objects.create(username="handbook", first_name="Батбаяр")
    question = ReaderQuestion.objects.create(
        place=soum, language="mn", asked_text="Цэцэрлэгт сул орон тоо бий юу?"
    )
    try:
        user.groups.add(Group.objects.get(name=GROUP))
        yield _session(user), _addresses(soum, question)
    finally:
        question.delete()
        user.delete()


def _session(user: Any) -> str:
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY  # noqa: PLC0415
    from django.contrib.sessions.backends.db import SessionStore  # noqa: PLC0415

    store = SessionStore()
    store[SESSION_KEY] = str(user.pk)
    store[BACKEND_SESSION_KEY] = "django.contrib.auth.backends.ModelBackend"
    store[HASH_SESSION_KEY] = user.get_session_auth_hash()
    store.save()
    return str(store.session_key)


def _addresses(soum: Any, question: Any) -> dict[str, str]:
    from django.urls import reverse  # noqa: PLC0415

    return {
        "explorer": reverse("wagtailadmin_explore", args=[soum.get_parent().pk]),
        "page-edit": reverse("wagtailadmin_pages:edit", args=[soum.pk]),
        "page-history": reverse("wagtailadmin_pages:history", args=[soum.pk]),
        "listings": reverse("wagtailsnippets_soums_home:list"),
        "sheets": reverse("listing_sheets"),
        "image": reverse("wagtailimages:add"),
        "question": reverse("wagtailsnippets_guides_readerquestion:edit", args=[question.pk]),
    }


if __name__ == "__main__":
    sys.exit(main())
