"""The report, and asking for one link at once."""

from datetime import timedelta

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from portal.links.asking import Asker
from portal.links.models import Link
from portal.links.pacing import Pacer
from portal.links.run import keep_away, record
from portal.readers.throttle import Limit
from soums.desk.links.reading import SHELVES, counts, lines, links_within, on_shelf
from soums.desk.scope import Scope, scope_of

PER_PAGE = 50
# An editor waits for the answer: less patience than the nightly runs have.
REQUEST_SECONDS, ALL_SECONDS, PAUSE = 5.0, 10.0, 0.5
NOT_AGAIN_WITHIN = timedelta(minutes=1)
LIMIT = Limit("links-again", most=30, seconds=3600)


def impatient() -> Asker:
    """Asks while somebody waits."""
    return Asker(pacer=Pacer(pause=PAUSE), seconds=REQUEST_SECONDS, total=ALL_SECONDS)


@require_safe
def report(request: HttpRequest) -> HttpResponse:
    """The links of the user's own places on one shelf. At most ten queries."""
    scope, shelf = _scope(request), _shelf(request.GET.get("show", ""))
    page = Paginator(on_shelf(scope, shelf), PER_PAGE).get_page(request.GET.get("p"))
    numbers = counts(scope)
    shelves = [(key, label, numbers[key]) for key, (_states, label) in SHELVES.items()]
    context = {
        "shelf": shelf,
        "shelves": shelves,
        "page": page,
        "lines": lines(page, request.user),
        "untried": not Link.objects.exclude(last_tried=None).exists(),
    }
    return render(request, "soums/desk/links.html", context)


@require_POST
def again(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Ask for one link now; what came of it is said above the report."""
    link = get_object_or_404(links_within(_scope(request)), pk=pk)
    now = timezone.now()
    if link.not_before and link.not_before > now:
        messages.warning(request, _("The server has asked not to be asked for a while."))
    elif link.last_tried and now - link.last_tried < NOT_AGAIN_WITHIN:
        messages.warning(request, _("This link was asked less than a minute ago."))
    elif not LIMIT.allows(f"user {request.user.pk}"):
        messages.warning(request, _("That were many links within an hour. Please go on later."))
    else:
        _ask(request, link)
    return redirect(f"{reverse('desk_links')}?show={_shelf(request.POST.get('show', ''))}")


def _ask(request: HttpRequest, link: Link) -> None:
    finding = impatient().look_up(link.address)
    record(link, finding)
    if finding.retry_after:
        keep_away(link.host, finding.retry_after)
    say = messages.success if link.state == Link.State.OK else messages.warning
    say(request, f"{link.address}: {Link.State(link.state).label}")


def _scope(request: HttpRequest) -> Scope:
    if not scope_of(request.user).somewhere:
        raise PermissionDenied
    return scope_of(request.user)


def _shelf(asked: str) -> str:
    return asked if asked in SHELVES else next(iter(SHELVES))
