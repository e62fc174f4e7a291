"""Whether a form that came without a cookie may be taken."""

from http import HTTPStatus
from urllib.parse import urlsplit

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from guides.openforms.limits import is_too_often
from guides.openforms.tickets import TICKET_FIELD, is_valid

HONEYPOT = "website"
MOST_AN_HOUR = 10


class OpenForm(forms.Form):
    """A form with a field that people do not see: only programs fill it in."""

    website = forms.CharField(required=False)

    @property
    def is_trapped(self) -> bool:
        """Whether the field that people do not see was filled in."""
        return bool(self.data.get(HONEYPOT))


def refusal(request: HttpRequest, purpose: str, form: str) -> str:
    """Return why the request is refused, in the reader's language; "" when it may be taken.

    The page it comes from must be our own, and the ticket one of ours for this very `purpose`.
    """
    if not is_own_origin(request):
        return _("This form was sent from another site.")
    if not is_valid(request.POST.get(TICKET_FIELD, ""), purpose):
        return _("This form is too old. Please open the page again and fill it in once more.")
    if is_too_often(request, form, MOST_AN_HOUR):
        return _("This was sent very often from your connection. Please try again in an hour.")
    return ""


def is_own_origin(request: HttpRequest) -> bool:
    """Whether a browser says that our own page sent this; every browser of today says it."""
    site = request.headers.get("Sec-Fetch-Site")
    if site is not None and site not in ("same-origin", "none"):
        return False
    origin = request.headers.get("Origin") or request.headers.get("Referer") or ""
    return urlsplit(origin).netloc == request.get_host()


def private(response: HttpResponse) -> HttpResponse:
    """Keep a page with a form, or what became of it, out of every cache."""
    response["Cache-Control"] = "private, no-store"
    return response


def refused(request: HttpRequest, reason: str) -> HttpResponse:
    """Say why the form was not taken."""
    too_often = HTTPStatus.FORBIDDEN
    context = {"reason": reason}
    return private(render(request, "guides/openforms/refused.html", context, status=too_often))
