"""The form for a question. Kept in no cache, because it is sent from here only."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from guides.asking.forms import AskForm
from guides.asking.subjects import label_of
from guides.models import ReaderQuestion
from portal.i18n.languages import current_language
from portal.readers.throttle import Limit
from soums.gazetteer import Place, load_gazetteer

BY_NETWORK = Limit("ask", 6, 600)


@csrf_exempt  # readers have no cookie that another site could use; see portal.readers.origin
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def ask(request: HttpRequest) -> HttpResponse:
    """Show the form, or keep what was asked for the desk of the place."""
    gazetteer = load_gazetteer()
    if request.method != "POST":
        first = {name: request.GET.get(name, "") for name in ("place", "about", "page")}
        form = AskForm(initial=first)
        return _page(request, form, gazetteer.get(first["place"]))
    form = AskForm(request.POST)
    place = gazetteer.get(str(form["place"].value() or ""))
    if not form.accepts(request, BY_NETWORK):
        return _page(request, form, place)
    if not form.from_machine:
        _keep(form, place)
    return render(request, "guides/asking/thanks.html", {"place": place})


def _keep(form: AskForm, place: Place | None) -> None:
    about = form.cleaned_data["about"]
    ReaderQuestion.objects.create(
        place_id=place.id if place else None,
        about=about if label_of(about) else "",
        page_path=form.cleaned_data["page"],
        language=current_language(),
        asked_text=form.cleaned_data["text"],
    )


def _page(request: HttpRequest, form: AskForm, place: Place | None) -> HttpResponse:
    about = str(form["about"].value() or "")
    context = {"form": form, "place": place, "about": about, "subject": label_of(about)}
    return render(request, "guides/asking/ask.html", context, status=form.status)
