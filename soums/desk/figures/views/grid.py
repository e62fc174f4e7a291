"""The two grids, and the drafts that they send while somebody types."""

from functools import cached_property
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from soums.desk.figures import drafts
from soums.desk.figures.cells import Cell, Typed
from soums.desk.figures.grid import Grid, indicator_grid, place_grid
from soums.desk.figures.saving import Saved, save
from soums.desk.figures.sources import PREFIX, SourceForm
from soums.desk.figures.spots import spots_within
from soums.desk.figures.views.base import DeskView, indicator_or_404
from soums.desk.scope import may_publish
from soums.models import FigureDraft, Indicator

# Said in every row: looked up once for the whole page.
WORDS = {
    "state": gettext_lazy("State"),
    "value": gettext_lazy("Value"),
    "none": gettext_lazy("None"),
    "missing": gettext_lazy("No data yet"),
    "year": gettext_lazy("Year"),
    "source": gettext_lazy("Source"),
    "above": gettext_lazy("as chosen above"),
    "before": gettext_lazy("as before"),
    "note": gettext_lazy("Note"),
    "note_mn": gettext_lazy("Note in Mongolian"),
    "note_en": gettext_lazy("Note in English"),
    "why": gettext_lazy("Reason of the change"),
    "old": gettext_lazy("old"),
    "checked": gettext_lazy("checked"),
    "proposed": gettext_lazy("proposed"),
    "draft": gettext_lazy("draft"),
    "history": gettext_lazy("History of a figure"),
    "computed": gettext_lazy("The portal computes it: it cannot be entered."),
}


class GridView(DeskView):
    """What both grids do. Whoever sends a grid sends what was typed; the places are the view's."""

    template_name = "soums/desk/figures/grid.html"

    def load(self) -> Grid:
        """The grid as it stands now, with the editor's drafts."""
        raise NotImplementedError

    def get(self, request: HttpRequest, **_kwargs: str) -> HttpResponseBase:
        """Show the grid."""
        grid = self.load()
        return self._page(grid, SourceForm(initial=grid.source_draft))

    def post(self, request: HttpRequest, **_kwargs: str) -> HttpResponseBase:
        """Save what is clean; show again what is not."""
        if "discard" in request.POST:
            drafts.forget(self.user, [cell.key for cell in self.load().cells])
            messages.success(request, _("The drafts of this page are gone."))
            return redirect(request.path)
        source = SourceForm(request.POST)
        grid, saved = save(self.load, request.POST, source, self.user)
        self._tell(request, saved)
        return self._page(grid, source) if saved.open else redirect(request.path)

    def _page(self, grid: Grid, source: SourceForm) -> HttpResponseBase:
        codes = {cell.spot.scope_code for cell in grid.cells}
        context = self.get_context_data(
            grid=grid,
            source=source,
            publishes=all(may_publish(self.user, code) for code in codes),
            words={name: str(word) for name, word in WORDS.items()},
            wrong=[cell for cell in grid.cells if cell.problems or cell.conflict],
        )
        return self.render_to_response(context)  # type: ignore[no-any-return]

    def _tell(self, request: HttpRequest, saved: Saved) -> None:
        for number, words in (
            (saved.written, ngettext("%(n)s figure saved", "%(n)s figures saved", saved.written)),
            (
                saved.proposed,
                ngettext(
                    "%(n)s figure sent to the approvers",
                    "%(n)s figures sent to the approvers",
                    saved.proposed,
                ),
            ),
        ):
            if number:
                messages.success(request, words % {"n": number})
        if saved.open:
            words = ngettext(
                "%(n)s cell is not saved yet: see what is marked. What you typed is kept.",
                "%(n)s cells are not saved yet: see what is marked. What you typed is kept.",
                len(saved.open),
            )
            messages.error(request, words % {"n": len(saved.open)})
        elif not (saved.written or saved.proposed):
            messages.info(request, _("Nothing was changed."))


class PlaceGridView(GridView):
    """All figures of one place."""

    @cached_property
    def place(self) -> Any:
        """The place of the address."""
        return self.spot(self.kwargs["code"])

    def get_page_title(self) -> str:
        """The name of the place."""
        return str(self.place.name)

    def load(self) -> Grid:
        """Its grid."""
        return place_grid(self.place, self.user)


class IndicatorGridView(GridView):
    """One indicator over the editor's places."""

    @cached_property
    def indicator(self) -> Indicator:
        """The indicator of the address."""
        return indicator_or_404(self.kwargs["key"])

    @cached_property
    def spots(self) -> list[Any]:
        """The places; Http404 when there is none for the editor."""
        found = spots_within(self.user, self.kwargs.get("code", ""), self.indicator.level)
        if not found:
            raise Http404
        return found

    def get_page_title(self) -> str:
        """What is measured."""
        return str(self.indicator.label)

    def load(self) -> Grid:
        """Its grid."""
        return indicator_grid(self.indicator, self.spots, self.user)


class DraftView(DeskView):
    """Takes one cell while somebody types; answers 204, or 404 for somebody else's place."""

    def post(self, request: HttpRequest) -> HttpResponse:
        """Keep the cell, or forget it when it says what it said at first."""
        key = request.POST.get("cell", "")
        if key == drafts.SOURCE:
            names = SourceForm.base_fields
            typed = {name: request.POST.get(f"{PREFIX}-{name}", "") for name in names}
            drafts.keep_source(self.user, typed)
            return HttpResponse(status=204)
        code, _dot, indicator = key.partition(".")
        cell = Cell(self.spot(code), indicator_or_404(indicator), [], 0)
        cell.typed = _short(Typed.of(request.POST))
        cell.base = request.POST.get("base", "")[:40]
        if cell.changed:
            drafts.keep(self.user, [cell])
        else:
            FigureDraft.objects.filter(user=self.user, cell=cell.key).delete()
        return HttpResponse(status=204)


def _short(typed: Typed) -> Typed:
    return Typed(**{name: text[: drafts.LONGEST] for name, text in typed.__dict__.items()})
