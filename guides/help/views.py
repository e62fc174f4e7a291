"""The help directory and a page for each organisation."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from guides.help.directory import directory, load
from guides.help.entries import entry
from guides.help.sensitive import without_trace
from guides.models import Organisation
from guides.reading import EXIT_URL
from soums.gazetteer import load_gazetteer


@require_safe
def help_directory(request: HttpRequest) -> HttpResponse:
    """List organisations by `?aimag=<code>&help=<kind>&language=&kind=`. Three queries."""
    gazetteer = load_gazetteer()
    found = directory(load(gazetteer), request.GET.dict(), gazetteer)
    context = {"directory": found, "exit_url": EXIT_URL if found.is_sensitive else ""}
    response = render(request, "guides/help/directory.html", context)
    return without_trace(response) if found.is_sensitive else response


@require_safe
def organisation(request: HttpRequest, slug: str) -> HttpResponse:
    """Show one organisation. Three queries."""
    row = Organisation.objects.filter(live=True, slug=slug).first()
    if row is None:
        raise Http404(f"no organisation {slug}")
    shown = entry(row, load_gazetteer())
    context = {"entry": shown, "exit_url": EXIT_URL if shown.is_sensitive else ""}
    response = render(request, "guides/help/organisation.html", context)
    return without_trace(response) if shown.is_sensitive else response
