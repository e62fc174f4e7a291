"""Tokens with the list of groups, and one page a group. Only where the setting says so."""

import re
from dataclasses import dataclass
from itertools import count

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from portal.i18n.languages import DEFAULT_LANGUAGE, LANGUAGE_NAMES
from portal.styleguide.apart import set_apart
from portal.styleguide.samples import Group, Sample, groups
from portal.styleguide.tokens import tokens


@dataclass(frozen=True)
class Shown:
    """A part with its rendered states: pairs of a label and markup."""

    template: str
    states: list[tuple[str, SafeString]]


@never_cache
@require_safe
def start(request: HttpRequest) -> HttpResponse:
    """`/-/styleguide?lang=en` leads to the pages below the language."""
    _only_in_development()
    language = request.GET.get("lang", "")
    language = language if language in LANGUAGE_NAMES else DEFAULT_LANGUAGE
    return HttpResponseRedirect(f"/{language}/-/styleguide/")


@never_cache
@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """Tokens, icons, and the groups of parts."""
    _only_in_development()
    colours, measures = tokens()
    context = {
        "groups": groups(),
        "colours": colours,
        "measures": measures,
        "icons": icon_names(),
    }
    return render(request, "styleguide/index.html", context)


@never_cache
@require_safe
def group(request: HttpRequest, key: str) -> HttpResponse:
    """Every part of a group in all its states."""
    _only_in_development()
    found = next((one for one in groups() if one.key == key), None)
    if found is None:
        raise Http404(key)
    context = {"group": found, "shown": shown(found, request)}
    return render(request, "styleguide/group.html", context)


def icon_names() -> list[str]:
    """Return the names of the sprite's drawings."""
    sprite = settings.BASE_DIR / "portal" / "static" / "img" / "icons.svg"
    return re.findall(r'<symbol id="(\w+)"', sprite.read_text("utf-8"))


def shown(found: Group, request: HttpRequest) -> list[Shown]:
    """Render every state of every part of a group."""
    numbers = count(1)
    return [
        Shown(
            sample.template,
            [
                (state.label, rendered(sample, dict(state.context), request, next(numbers)))
                for state in sample.states
            ],
        )
        for sample in found.samples
    ]


def rendered(
    sample: Sample, context: dict[str, object], request: HttpRequest, number: int
) -> SafeString:
    """Render one state inside the element that the part needs."""
    html = set_apart(render_to_string(sample.template, context, request), number)
    tag, _, css = sample.around.partition(".")
    safe = mark_safe(html)  # noqa: S308 (a template of ours)
    return format_html('<{0} class="{1}">{2}</{0}>', tag, css or "sample", safe)


def _only_in_development() -> None:
    if not settings.NUTAG_SHOW_STYLEGUIDE:
        raise Http404("only in development")
