"""Taking what somebody misses: an editor reads it before anybody else does."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from guides.business.wishes import WishForm
from guides.models import Wish
from portal.i18n.languages import current_language
from portal.readers.forms import private
from portal.readers.throttle import Limit
from soums.gazetteer import Gazetteer, load_gazetteer

BY_NETWORK = Limit("wish", 10, 3600)


# Readers have no cookie that a foreign page could abuse; the form asks where it comes from.
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def wish(request: HttpRequest) -> HttpResponse:
    """Show the form, for the place of `?place=<code>`, and take it."""
    gazetteer = load_gazetteer()
    if request.method != "POST":
        place = gazetteer.get(request.GET.get("place", ""))
        initial = {"place": place.full_name if place else ""}
        return _form(request, WishForm(gazetteer, initial=initial), gazetteer)
    form = WishForm(gazetteer, request.POST)
    if not form.accepts(request, BY_NETWORK):
        return _form(request, form, gazetteer)
    if not form.from_machine:
        _keep(form)
    return private(HttpResponseRedirect(reverse("wish_sent")))


@require_safe
def wish_sent(request: HttpRequest) -> HttpResponse:
    """Say what happens now."""
    return private(render(request, "guides/business/wish_sent.html"))


def _keep(form: WishForm) -> None:
    data = form.cleaned_data
    Wish.objects.create(
        place_id=data["place"], kind=data["kind"], text=data["text"], locale=current_language()
    )


def _form(request: HttpRequest, form: WishForm, gazetteer: Gazetteer) -> HttpResponse:
    context = {"form": form, "gazetteer": gazetteer}
    return private(render(request, "guides/business/wish.html", context, status=form.status))
