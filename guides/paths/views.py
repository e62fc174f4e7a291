"""The paths: their list, and a page each."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from guides.paths.book import ways
from guides.paths.gathering import gather
from soums.gazetteer import load_gazetteer


@require_safe
def paths(request: HttpRequest) -> HttpResponse:
    """List the paths. No query."""
    return render(request, "guides/paths/paths.html", {"ways": ways().values()})


@require_safe
def path_page(request: HttpRequest, slug: str) -> HttpResponse:
    """Show one path. At most twelve queries."""
    way = ways().get(slug)
    if way is None:
        raise Http404(f"no path {slug}")
    context = {"way": way, "gathered": gather(way, load_gazetteer()), "ways": ways().values()}
    return render(request, "guides/paths/path.html", context)
