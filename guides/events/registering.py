"""Registering for an event and giving the places back: no cookie, nothing kept in a cache."""

from http import HTTPStatus

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from guides.events.coming import coming
from guides.events.forms import RegistrationForm
from guides.events.links import key_of
from guides.events.mail import confirm
from guides.events.seats import Outcome, give_back, take
from guides.events.showing import Shown, shown
from guides.events.upkeep import forget_past
from guides.models import Event, EventRegistration
from portal.readers.forms import private
from portal.readers.origin import is_own
from portal.readers.throttle import Limit
from soums.gazetteer import load_gazetteer

BY_NETWORK = Limit("event", 10, 3600)


# Readers have no cookie that a foreign page could abuse; the form asks where it comes from.
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def register(request: HttpRequest, slug: str) -> HttpResponse:
    """Show the form of an event, and take it."""
    row = _event(slug)
    if request.method != "POST":
        return _form(request, row, RegistrationForm())
    form = RegistrationForm(request.POST)
    if not form.accepts(request, BY_NETWORK):
        return _form(request, row, form)
    if form.from_machine:
        return _thanks(slug)
    forget_past()
    outcome, registration = take(row.pk, form.wanted())
    if registration is None:
        form.refuse(_reason(outcome), HTTPStatus.CONFLICT)
        return _form(request, _event(slug), form)
    confirm.enqueue(registration.pk)
    return _thanks(slug)


@require_safe
def registered(request: HttpRequest, slug: str) -> HttpResponse:
    """Say that the mail is on its way; the same for everybody, so that nothing is given away."""
    context = {"event": _shown(_event(slug))}
    return private(render(request, "guides/events/registered.html", context))


@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def cancel(request: HttpRequest, token: str) -> HttpResponse:
    """Ask once more, then give the places back; opening the link alone changes nothing."""
    key = key_of(token)
    row = EventRegistration.objects.select_related("event").filter(key=key).first() if key else None
    state = "ask" if row else "unknown"
    if request.method == "POST" and row is not None and is_own(request):
        state = "done" if give_back(row.key) else "unknown"
    context = {"state": state, "registration": row}
    status = HTTPStatus.NOT_FOUND if state == "unknown" else HTTPStatus.OK
    return private(render(request, "guides/events/cancel.html", context, status=status))


def _event(slug: str) -> Event:
    row = coming().filter(slug=slug, registration=Event.Registration.FORM).first()
    if row is None:
        raise Http404(f"no event {slug}")
    return row


def _shown(row: Event) -> Shown:
    return shown(row, load_gazetteer())


def _reason(outcome: Outcome) -> str:
    if outcome is Outcome.FULL:
        return _("Fewer places are left than you asked for.")
    return _("Registration for this event is not open.")


def _thanks(slug: str) -> HttpResponse:
    return private(HttpResponseRedirect(reverse("event_registered", args=[slug])))


def _form(request: HttpRequest, row: Event, form: RegistrationForm) -> HttpResponse:
    context = {"event": _shown(row), "form": form}
    return private(render(request, "guides/events/register.html", context, status=form.status))
