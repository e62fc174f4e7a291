"""The editors' handbook: `docs/handbook.md` as a page of the administration."""

from functools import lru_cache
from itertools import pairwise
from pathlib import Path

from django.conf import settings
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path, reverse
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import slugify
from django.views.decorators.http import require_safe
from markdown_it import MarkdownIt
from markdown_it.token import Token

FILE = Path(settings.BASE_DIR) / "docs" / "handbook.md"
PICTURES = Path(settings.BASE_DIR) / "docs" / "screens" / "handbook"
PREFIX = "screens/handbook/"
Chapters = list[tuple[str, str]]


@require_safe
def handbook(request: HttpRequest) -> HttpResponse:
    """The whole handbook on one page, with a list of its chapters."""
    body, chapters = read(FILE.stat().st_mtime)
    return render(request, "editorial/handbook.html", {"body": body, "chapters": chapters})


@require_safe
def picture(_request: HttpRequest, name: str) -> FileResponse:
    """A picture of the handbook; raises Http404 for a name that is none of its pictures."""
    if name not in {file.name for file in PICTURES.glob("*.png")}:
        raise Http404(name)
    return FileResponse((PICTURES / name).open("rb"), content_type="image/png")


@lru_cache(maxsize=1)
def read(_changed: float) -> tuple[SafeString, Chapters]:
    """The handbook as HTML and its chapters as `(anchor, title)`; read anew when it changes."""
    parser = MarkdownIt("commonmark", {"html": False}).enable("table")
    tokens = parser.parse(FILE.read_text(encoding="utf-8"))
    chapters = _with_anchors(tokens)
    _with_pictures(tokens)
    html = parser.renderer.render(_without_title(tokens), parser.options, {})
    return mark_safe(html), chapters  # noqa: S308 (a file of the project; raw HTML is off)


def _with_anchors(tokens: list[Token]) -> Chapters:
    found: Chapters = []
    for token, inline in pairwise(tokens):
        if token.type == "heading_open" and token.tag in ("h2", "h3"):
            anchor = slugify(inline.content, allow_unicode=True)
            token.attrSet("id", anchor)
            if token.tag == "h2":
                found.append((anchor, inline.content))
    return found


def _with_pictures(tokens: list[Token]) -> None:
    images = (child for token in tokens for child in token.children or [] if child.type == "image")
    for image in images:
        name = str(image.attrGet("src") or "").removeprefix(PREFIX)
        image.attrSet("src", reverse("editorial_handbook_picture", args=[name]))
        image.attrSet("loading", "lazy")


def _without_title(tokens: list[Token]) -> list[Token]:
    """The page has the title in its own heading."""
    is_title = bool(tokens) and tokens[0].type == "heading_open" and tokens[0].tag == "h1"
    return tokens[3:] if is_title else tokens


urlpatterns = [
    path("handbook/", handbook, name="editorial_handbook"),
    path("handbook/screens/<str:name>", picture, name="editorial_handbook_picture"),
]
