"""Sheets out and in: export, dry run, confirmation."""

from dataclasses import asdict
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_safe

from portal.accounts.models import User
from soums.listings.admin.forms import SheetForm
from soums.listings.kinds import models_of_listings
from soums.listings.models import ListingImport
from soums.listings.sheets.exporting import export_book
from soums.listings.sheets.plan import Address, Plan, Planner
from soums.listings.sheets.reading import Problem, SheetRow
from soums.listings.sheets.writing import write_plan
from soums.models import PlacePage

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
HEADING = "heading_problems"


def may_use_sheets(user: Any) -> bool:
    """Whether a user may change listings of some kind."""
    names = [model._meta.model_name for model in models_of_listings()]
    return any(user.has_perm(f"soums.change_{name}") for name in names)


def _editor(request: HttpRequest) -> User:
    if not isinstance(request.user, User) or not may_use_sheets(request.user):
        raise PermissionDenied
    return request.user


@require_http_methods(["GET", "POST"])
def sheets(request: HttpRequest) -> HttpResponseBase:
    """Choose what to take out, or send a sheet; a sent one leads to its dry run."""
    editor = _editor(request)
    form = SheetForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        kept = ListingImport.objects.create(
            file_name=str(form.cleaned_data["file"].name)[:160],
            cells=[
                *(row.as_json() for row in form.rows),
                *({HEADING: asdict(problem)} for problem in form.problems),
            ],
            sent_by=editor,
        )
        return redirect("listing_sheet", kept.pk)
    aimags = PlacePage.objects.filter(kind__in=("aimag", "capital")).order_by("title_mn")
    context = {
        "form": form,
        "aimags": list(aimags.values_list("code", "title_mn")),
        "sent": ListingImport.objects.filter(sent_by=editor)[:10],
    }
    return render(request, "soums/listings/admin/sheets.html", context)


@require_safe
def export(request: HttpRequest) -> HttpResponse:
    """The user's listings of an aimag, or all of them, as a workbook."""
    editor = _editor(request)
    code = request.GET.get("aimag", "")
    if code and not (code.isascii() and code.isdigit()):
        code = ""
    response = HttpResponse(export_book(code, editor), content_type=XLSX)
    name = f"nutag-listings-{code or 'all'}-{timezone.localdate():%Y-%m-%d}.xlsx"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


@require_http_methods(["GET", "POST"])
def sheet(request: HttpRequest, pk: int) -> HttpResponseBase:
    """The dry run of a sent sheet, and its confirmation: row by row where there are errors."""
    editor = _editor(request)
    kept = get_object_or_404(ListingImport, pk=pk, sent_by=editor)
    plan = _plan_of(kept, editor)
    if request.method == "POST" and kept.confirmed_at is None:
        if request.POST.get("digest") != plan.digest():
            messages.warning(request, _("The listings have changed meanwhile. Look once more."))
        else:
            _write(request, kept, plan, editor)
        return redirect("listing_sheet", kept.pk)
    context = {"kept": kept, "plan": plan, "digest": plan.digest(), "counts": plan.counts}
    return render(request, "soums/listings/admin/sheet.html", context)


def _plan_of(kept: ListingImport, editor: User) -> Plan:
    rows = [SheetRow(**entry) for entry in kept.cells if HEADING not in entry]
    problems = [Problem(**entry[HEADING]) for entry in kept.cells if HEADING in entry]
    return Planner(rows, editor).plan(problems)


def _write(request: HttpRequest, kept: ListingImport, plan: Plan, editor: User) -> None:
    chosen = _chosen(request)
    written = write_plan(plan, why=kept.file_name, by=editor, only=chosen)
    if not written:
        messages.warning(request, _("No row was chosen: nothing was written."))
        return
    kept.written = [asdict(row) for row in written]
    kept.confirmed_at = timezone.now()
    kept.save()
    words = ngettext("%(number)s row written", "%(number)s rows written", len(written))
    messages.success(request, words % {"number": len(written)})


def _chosen(request: HttpRequest) -> set[Address]:
    found = (value.rpartition("!") for value in request.POST.getlist("row"))
    return {(sheet, int(row)) for sheet, _mark, row in found if row.isdigit()}
