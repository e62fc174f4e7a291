"""Sheets of figures out and in: export, dry run with its progress, confirmation."""

from io import BytesIO, StringIO
from typing import Any

from django import forms
from django.contrib import messages
from django.core.paginator import Paginator
from django.db import transaction
from django.db.models import Count
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from portal.sheets.refusals import LARGEST_FILE, RefusedFileError
from soums.desk.figures.sheets.columns import COLUMNS
from soums.desk.figures.sheets.exporting import exported, write_book, write_csv
from soums.desk.figures.sheets.reading import open_sheet
from soums.desk.figures.sheets.running import CHANGING, Outcome, State, check, confirm, receive
from soums.desk.figures.spots import own_pages, spots_of
from soums.desk.figures.views.base import DeskView
from soums.desk.scope import scope_of
from soums.models import FigureImport, FigureImportRow

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
A_PAGE = 100
REFRESH_SECONDS = 2


class SheetForm(forms.Form):
    """A file; it is read when it is kept."""

    file = forms.FileField(
        label=gettext_lazy("File with figures"),
        help_text=gettext_lazy("XLSX or CSV, at most 10 MB and 30,000 rows, without macros."),
    )


class SheetsView(DeskView):
    """Choose what to take out, or send a sheet; a sent one leads to its dry run."""

    template_name = "soums/desk/figures/sheets.html"
    own_title = gettext_lazy("Figures: sheets")

    def get(self, request: HttpRequest) -> HttpResponseBase:
        """Show both ways."""
        return self._page(SheetForm())

    def post(self, request: HttpRequest) -> HttpResponseBase:
        """Keep the rows of a file, and let them be checked."""
        form = SheetForm(request.POST, request.FILES)
        if form.is_valid():
            file = form.cleaned_data["file"]
            try:
                sheet = open_sheet(str(file.name), file.read(LARGEST_FILE + 1))
                kept = receive(str(file.name), sheet, self.user)
            except RefusedFileError as refusal:
                form.add_error("file", str(refusal))
            else:
                transaction.on_commit(lambda: check.enqueue(kept.pk))
                return redirect("desk_figures_sheet", kept.pk)
        return self._page(form)

    def _page(self, form: SheetForm) -> HttpResponseBase:
        context = self.get_context_data(
            form=form,
            spots=spots_of(own_pages(self.user)),
            everywhere=scope_of(self.user).everywhere,
            sent=FigureImport.objects.filter(sent_by=self.user)[:10],
        )
        return self.render_to_response(context)  # type: ignore[no-any-return]


class ExportView(DeskView):
    """The figures of a place with all below it, or of all of the user's places."""

    def get(self, request: HttpRequest) -> HttpResponse:
        """A file."""
        code = request.GET.get("place", "")
        if code:
            self.spot(code)
        figures = exported(scope_of(self.user), code)
        as_csv = request.GET.get("format") == "csv"
        name = f"nutag-figures-{code or 'all'}-{timezone.localdate():%Y-%m-%d}"
        if as_csv:
            text = StringIO()
            write_csv(figures, text)
            response = HttpResponse(text.getvalue(), content_type="text/csv; charset=utf-8")
        else:
            book = BytesIO()
            write_book(figures, book)
            response = HttpResponse(book.getvalue(), content_type=XLSX)
        ending = "csv" if as_csv else "xlsx"
        response["Content-Disposition"] = f'attachment; filename="{name}.{ending}"'
        return response


class SheetView(DeskView):
    """One sent sheet: how far it is, what it would change, what is wrong; and the confirmation."""

    template_name = "soums/desk/figures/sheet.html"

    def get(self, request: HttpRequest, pk: int) -> HttpResponseBase:
        """Show it; while it is being worked on, the page comes again by itself."""
        kept = self._kept(pk)
        counts = counts_of(kept)
        total = sum(counts.values())
        left = counts[Outcome.UNREAD]
        if kept.state == State.WRITING:
            left = sum(counts[outcome] for outcome in CHANGING)
        busy = kept.state in (State.CHECKING, State.WRITING)
        context = self.get_context_data(
            kept=kept,
            counts=[(Outcome(key).label, number) for key, number in counts.items() if number],
            wrong=counts[Outcome.WRONG],
            changing=sum(counts[outcome] for outcome in CHANGING),
            total=total,
            done=total - left,
            busy=busy,
            **self._lists(kept, request),
        )
        response: HttpResponse = self.render_to_response(context)
        if busy:
            response["Refresh"] = str(REFRESH_SECONDS)
        return response

    def post(self, request: HttpRequest, pk: int) -> HttpResponseBase:
        """Begin to write what the dry run has shown, or go on with what was interrupted."""
        kept = self._kept(pk)
        if request.POST.get("go") == "on" and kept.state == State.CHECKING:
            check.enqueue(kept.pk)
        elif kept.rows.filter(outcome=Outcome.WRONG).exists() and not request.POST.get("without"):
            messages.error(request, _("Tick that rows with errors are left out, or correct them."))
        elif not confirm(kept):
            messages.warning(request, _("This sheet is already being written."))
        return redirect("desk_figures_sheet", kept.pk)

    def get_page_title(self) -> str:
        """The name of the file."""
        return str(self._kept(self.kwargs["pk"]).file_name)

    def _kept(self, pk: int) -> FigureImport:
        return get_object_or_404(FigureImport, pk=pk, sent_by=self.user)

    def _lists(self, kept: FigureImport, request: HttpRequest) -> dict[str, Any]:
        problems = kept.rows.filter(outcome=Outcome.WRONG)
        changes = kept.rows.exclude(change=None)
        if not request.GET.get("p", "1").isdigit():
            raise Http404
        page = Paginator(changes, A_PAGE).get_page(request.GET.get("p"))
        return {
            "problems": [
                (row.number, COLUMNS.get(one["column"], one["column"]), one["reason"])
                for row in problems[:A_PAGE]
                for one in row.problems
            ],
            "more_problems": max(0, problems.count() - A_PAGE),
            "page_obj": page,
            "changes": [_shown(row) for row in page],
        }


def _shown(row: FigureImportRow) -> dict[str, Any]:
    change = row.change or {}
    other = [(COLUMNS.get(name, name), old, new) for name, old, new in change.get("other", [])]
    return {"row": row, "change": change, "other": other}


def counts_of(kept: FigureImport) -> dict[str, int]:
    """How many rows have which outcome. One query."""
    found: dict[str, int] = dict.fromkeys(Outcome.values, 0)
    rows = kept.rows.order_by().values_list("outcome").annotate(number=Count("pk"))
    return {**found, **dict(rows)}
