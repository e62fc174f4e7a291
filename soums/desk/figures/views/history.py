"""The history of one figure, with the way back; one's own proposals."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import F, Q
from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from soums.desk.figures.history import history, restore, state_in_words
from soums.desk.figures.people import name_of
from soums.desk.figures.spots import COUNTRY
from soums.desk.figures.views.base import DeskView, indicator_or_404
from soums.desk.scope import may_publish
from soums.models import FigureChange, Source


class HistoryView(DeskView):
    """Who changed a figure, when, from what to what, and why."""

    template_name = "soums/desk/figures/history.html"
    own_title = gettext_lazy("History of a figure")

    def get(self, request: HttpRequest, code: str, key: str, year: int) -> HttpResponseBase:
        """Show all changes."""
        spot, indicator = self.spot(code), indicator_or_404(key)
        changes = history(spot, indicator, year)
        if not changes:
            raise Http404
        context = self.get_context_data(
            spot=spot,
            indicator=indicator,
            year=year,
            changes=changes,
            publishes=may_publish(self.user, spot.scope_code),
        )
        return self.render_to_response(context)  # type: ignore[no-any-return]


class RestoreView(DeskView):
    """One click back to what a figure once said."""

    http_method_names = ["post", "options"]  # noqa: RUF012 (Django's own declaration)

    def post(self, request: HttpRequest, pk: int) -> HttpResponseBase:
        """Write or propose the older state as a new change."""
        approved = FigureChange.objects.select_related("place", "indicator")
        change = get_object_or_404(approved, pk=pk, state=FigureChange.State.APPROVED)
        spot = self.spot(change.place.code if change.place else COUNTRY)
        if not Source.objects.filter(pk=change.new["source_id"]).exists():
            messages.error(request, _("The source of that state is no more: enter it anew."))
        elif restore(change, spot, self.user):
            messages.success(request, _("The older value stands again."))
        else:
            messages.success(request, _("The older value was sent to the approvers."))
        return redirect("desk_figures_history", spot.code, change.indicator.key, change.year)


class MineView(DeskView):
    """One's own proposals, and what became of them."""

    template_name = "soums/desk/figures/mine.html"
    own_title = gettext_lazy("My proposals")

    def get(self, request: HttpRequest) -> HttpResponseBase:
        """The latest first, fifty a page."""
        made = FigureChange.objects.filter(made_by=self.user).select_related(
            "place", "indicator", "decided_by"
        )
        # What an approver writes is decided as it is made: that was no proposal.
        at_once = Q(state=FigureChange.State.APPROVED, decided_by=F("made_by"))
        own = made.exclude(at_once)
        page = Paginator(own, 50).get_page(request.GET.get("p"))
        context = self.get_context_data(page_obj=page, rows=[_row(one) for one in page])
        return self.render_to_response(context)  # type: ignore[no-any-return]


def _row(change: FigureChange) -> dict[str, Any]:
    return {
        "change": change,
        "code": change.place.code if change.place else COUNTRY,
        "place": str(change.place) if change.place else _("Mongolia"),
        "after": state_in_words(change.new, change.indicator),
        "decided": name_of(change.decided_by),
    }
