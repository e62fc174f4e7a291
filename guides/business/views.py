"""The business door: nationwide, of an aimag, and the comparison that it starts from."""

from http import HTTPStatus

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from guides.business.support import contacts, support_for
from guides.business.table import COMPARED, table_of
from guides.business.wishes import shown_wishes
from guides.models import Wish
from soums.compare import MOST, choose, compare
from soums.doors import doors_of
from soums.dossier import dossier_of
from soums.gazetteer import Place, load_gazetteer
from soums.models import AimagPage, Indicator

SECTIONS = ("jobs", "land", "business")
WISHES = 20


@require_safe
def business(request: HttpRequest) -> HttpResponse:
    """The door for the whole country. At most twelve queries."""
    gazetteer = load_gazetteer()
    context = {
        "support": support_for(),
        "table": table_of(gazetteer),
        "contacts": contacts(gazetteer),
        "wishes": wishes_in(gazetteer.by_id, ""),
        "aimags": sorted(gazetteer.aimags, key=lambda place: place.name),
    }
    return render(request, "guides/business/business.html", context)


@require_safe
def business_of_aimag(request: HttpRequest, slug: str) -> HttpResponse:
    """The door of an aimag, or of the capital. At most sixteen queries."""
    page = AimagPage.objects.live().filter(slug=slug).first()
    if page is None:
        raise Http404(f"no aimag {slug}")
    dossier = dossier_of(page)
    place = dossier.place
    context = {
        "page": page,
        "place": place,
        "dossier": dossier,
        "sections": [view for view in dossier.sections if view.section.key in SECTIONS],
        "doors": [door for door in doors_of(page) if door.key == "business-door"],
        "support": support_for(place.code),
        "contacts": contacts(dossier.gazetteer, place.code),
        "wishes": wishes_in(dossier.gazetteer.by_id, place.code),
        "others": dossier.gazetteer.of_similar_size(place, MOST - 1),
    }
    return render(request, "guides/business/aimag.html", context)


@require_safe
def business_comparison(request: HttpRequest) -> HttpResponse:
    """Two to four places in the rows that a business asks for. Three queries."""
    gazetteer = load_gazetteer()
    choice = choose(request.GET.getlist("place"), gazetteer)
    indicators = list(Indicator.objects.filter(key__in=COMPARED))
    comparison = compare(choice.places, gazetteer, indicators) if choice.comparable else None
    context = {
        "choice": choice,
        "comparison": comparison,
        "only_differences": False,
        "fields": [*choice.places, *([None] * (MOST - len(choice.places)))],
        "aimags": sorted(gazetteer.aimags, key=lambda place: place.name),
    }
    status = HTTPStatus.BAD_REQUEST if choice.problems else HTTPStatus.OK
    return render(request, "guides/business/compare.html", context, status=status)


def wishes_in(places: dict[int, Place], code: str) -> list[tuple[Wish, Place]]:
    """Return what residents miss with the place they speak of, the newest first."""
    found = ((wish, places.get(wish.place_id)) for wish in shown_wishes(code)[:WISHES])
    return [(wish, place) for wish, place in found if place is not None]
