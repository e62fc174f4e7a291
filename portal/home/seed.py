"""The first pages: home, and what the portal is."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from wagtail.models import Site

from portal.basepage.models import BasePage
from portal.home.models import HomePage, TextPage
from portal.ops.seeding import Reading, Step, read_yaml

DATA = Path(__file__).resolve().parent / "data" / "pages.yaml"


def steps() -> list[Step[Any]]:
    """Return the steps of this room."""
    return [Step("Pages", read, write, size=lambda pages: 1 + len(pages["text"]))]


def read(reading: Reading) -> dict[str, Any]:
    """Return the texts of home and text pages; both languages are required."""
    pages: dict[str, Any] = read_yaml(DATA, reading) or {"home": {}, "text": []}
    for page in [pages["home"], *pages["text"]]:
        for name in ("title", "search_description"):
            if set(page.get(name, {})) != {"mn", "en"}:
                reading.refuse(DATA, 0, f"{page.get('slug', 'home')}: {name} lacks a language")
    return pages


def write(pages: dict[str, Any]) -> Iterator[str]:
    """Create what is missing; a page that exists is left to its editors."""
    home = HomePage.objects.first()
    yield "unchanged" if home else "created"
    home = home or _create_home(pages["home"])
    present = set(TextPage.objects.child_of(home).values_list("slug", flat=True))
    for page in pages["text"]:
        if page["slug"] in present:
            yield "unchanged"
            continue
        home.add_child(instance=TextPage(slug=page["slug"], **_texts(page), **_bodies(page)))
        yield "created"


def _create_home(page: dict[str, Any]) -> HomePage:
    root = BasePage.get_first_root_node()
    # Wagtail's first migrations know of no languages: their pages have no Mongolian title yet.
    BasePage.objects.filter(title_mn=None).update(title_mn="Нутаг", title_en="Nutag")
    Site.objects.all().delete()
    for child in root.get_children():
        child.delete()
    root.refresh_from_db()
    home: HomePage = root.add_child(instance=HomePage(slug="home", **_texts(page)))
    Site.objects.create(
        hostname="localhost", site_name="Нутаг", root_page=home, is_default_site=True
    )
    return home


def _texts(page: dict[str, Any]) -> dict[str, str]:
    names = [name for name in ("title", "search_description", "lead") if name in page]
    return {f"{name}_{lang}": page[name][lang] for name in names for lang in ("mn", "en")}


def _bodies(page: dict[str, Any]) -> dict[str, list[tuple[str, str]]]:
    return {
        f"body_{lang}": [
            (kind, text[lang]) for block in page["body"] for kind, text in block.items()
        ]
        for lang in ("mn", "en")
    }
