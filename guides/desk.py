"""What this room contributes to the desks' board: questions of readers, wishes, notes of places."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy
from django.views.decorators.http import require_safe

from guides.models import PlaceNote, ReaderQuestion, Wish
from soums.desk.board.desks import codes_asked, desks_of
from soums.desk.board.figures import HOLDS_FOR
from soums.desk.board.lines import Codes, DeskLine, by_place, within

NOTES_A_PAGE = 50


def lines(codes: Codes) -> list[DeskLine]:
    """Unanswered questions, wishes that wait, notes not checked for a year. Three queries."""
    states = ReaderQuestion.State
    unanswered = ReaderQuestion.objects.filter(state__in=(states.NEW, states.WAITING))
    before = timezone.localdate() - HOLDS_FOR
    return [
        DeskLine(
            "questions",
            _("Questions of readers"),
            ngettext_lazy(
                "%(number)s question of a reader waits for an answer.",
                "%(number)s questions of readers wait for an answer.",
                "count",
            ),
            by_place(unanswered, codes),
            _list_of("readerquestion", "?state=new"),
        ),
        DeskLine(
            "wishes",
            _("Wishes"),
            ngettext_lazy(
                "%(number)s wish of a resident waits for a decision.",
                "%(number)s wishes of residents wait for a decision.",
                "count",
            ),
            by_place(Wish.objects.filter(state=Wish.State.WAITING), codes),
            _list_of("wish", "?state=waiting"),
        ),
        DeskLine(
            "notes",
            _("Notes to check"),
            ngettext_lazy(
                "%(number)s note on a guide was not checked for a year.",
                "%(number)s notes on guides were not checked for a year.",
                "count",
            ),
            by_place(PlaceNote.objects.filter(live=True, checked_on__lt=before), codes),
            reverse("desk_notes"),
            narrows=True,
        ),
    ]


def _list_of(model: str, query: str) -> str:
    return reverse(f"wagtailsnippets_guides_{model}:list") + query


@require_safe
def notes(request: HttpRequest) -> HttpResponse:
    """Notes of the user's places, checked longest ago first: each can be confirmed."""
    place = request.GET.get("place", "")
    rows = within(PlaceNote.objects.filter(live=True), codes_asked(request.user, place))
    context = {
        "page": Paginator(
            rows.select_related("place", "guide").order_by("checked_on", "pk"), NOTES_A_PAGE
        ).get_page(request.GET.get("page")),
        "title": _("Notes on guides"),
        "desks": desks_of(request.user),
        "place": place,
        "here": request.get_full_path(),
    }
    return render(request, "guides/desk/notes.html", context)


def desk_urls() -> list[URLPattern]:
    """Addresses below the administration's."""
    return [path("desk/notes/", notes, name="desk_notes")]
