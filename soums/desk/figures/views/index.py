"""Where the work with figures begins: choose a place or an indicator."""

from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _

from soums.desk.figures.queue import may_decide, proposals
from soums.desk.figures.spots import country, own_pages, spots_of
from soums.desk.figures.views.base import DeskView
from soums.desk.scope import scope_of
from soums.models import FigureChange, FigureDraft, Indicator


class IndexView(DeskView):
    """Places and indicators of the editor."""

    template_name = "soums/desk/figures/index.html"
    own_title = _("Indicator figures")

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """This is the desk itself."""
        return [*self.breadcrumbs_items, {"url": "", "label": self.get_page_title()}]

    def get(self, request: HttpRequest) -> HttpResponseBase:
        """Show the choices; a chosen one leads to its grid."""
        place, key = request.GET.get("place", ""), request.GET.get("indicator", "")
        if place.isalnum() and place.isascii():
            return redirect("desk_figures_place", place)
        if key and Indicator.objects.filter(key=key).exists():
            within = request.GET.get("within", "")
            if within.isdigit() and within.isascii():
                return redirect("desk_figures_within", key, within)
            return redirect("desk_figures_indicator", key)
        return self.render_to_response(self.get_context_data())  # type: ignore[no-any-return]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The choices, and what waits."""
        everywhere = scope_of(self.user).everywhere
        spots = spots_of(own_pages(self.user))
        levels = {level for spot in spots for level in spot.levels}
        levels |= set(country().levels) if everywhere else set()
        drafts = FigureDraft.objects.filter(user=self.user).exclude(cell="source")
        mine = FigureChange.objects.filter(made_by=self.user, state=FigureChange.State.PROPOSED)
        return {
            **super().get_context_data(**kwargs),
            "spots": [*([country()] if everywhere else []), *spots],
            "aimags": [spot for spot in spots if spot.kind in ("aimag", "capital")],
            "indicators": list(Indicator.objects.filter(level__in=levels, computed=False)),
            "decides": may_decide(self.user),
            "waiting": proposals(self.user).count() if may_decide(self.user) else 0,
            "mine": mine.count(),
            "drafts": [draft.cell.partition(".") for draft in drafts[:20]],
        }
