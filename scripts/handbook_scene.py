"""What is on the pictures of the handbook: an approver, a question, a proposal and a banner.

They are made in the database of this checkout, and are gone when the pictures are taken.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import Any

from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.auth.models import Group
from django.contrib.sessions.backends.db import SessionStore
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from guides.models import ReaderQuestion
from portal.accounts.models import User
from soums.figures.door import propose
from soums.figures.state import FigureState, NewFigure
from soums.models import Alert, Figure, SoumPage

SOUM, INDICATOR = "4507", "population_resident"
APPROVERS, OFFICERS = "darkhan-uul-approvers", "4507-officers"
# Pictures of pages that are seen before signing in.
GUEST = ("sign-in",)
# Wagtail writes «Англи» like this.
TAB_OF_ENGLISH = "tab-u0410u043du0433u043bu0438"
BACKEND = "portal.accounts.backend.Backend"


@contextmanager
def scene() -> Iterator[tuple[str, dict[str, str]]]:
    """The session of the approver, and the address of each picture."""
    soum = SoumPage.objects.get(code=SOUM)
    approver = _member("handbook", "Батбаяр", APPROVERS)
    officer = _member("handbook-officer", "Оюунаа", OFFICERS)
    made: list[Any] = []
    try:
        question = ReaderQuestion.objects.create(
            place=soum, language="mn", asked_text="Цэцэрлэгт сул орон тоо бий юу?"
        )
        made += [question, _proposal(soum, officer), _banner(soum)]
        yield _session(approver), _addresses(soum, question, made[-1])
    finally:
        with transaction.atomic():
            for one in (*made, officer, approver):
                one.delete()


def _member(name: str, first_name: str, group: str) -> User:
    user, _made = User.objects.get_or_create(username=name, defaults={"first_name": first_name})
    user.groups.set([Group.objects.get(name=group)])
    return user


def _proposal(soum: SoumPage, officer: User) -> Any:
    figures = Figure.objects.filter(place=soum, indicator__key=INDICATOR).order_by("-year")
    figure = figures[0]
    now = FigureState.of(figure)
    state = replace(now, value=(now.value or Decimal(0)) + 12, checked_on=timezone.localdate())
    row = NewFigure(soum.pk, figure.indicator_id, figure.year, state)
    return propose(row, why="Сумын бүртгэлтэй тулгасан", by=officer)


def _banner(soum: SoumPage) -> Alert:
    now = timezone.now()
    return Alert.objects.create(
        place=soum,
        kind=Alert.Kind.values[0],
        title_mn="Жишээ: зам хаалттай",
        text_mn="Гүүр засаж байна. Тойрог замаар явна уу.",
        starts=now,
        ends=now + timedelta(days=2),
        live=False,
    )


def _session(user: User) -> str:
    store = SessionStore()
    store[SESSION_KEY] = str(user.pk)
    store[BACKEND_SESSION_KEY] = BACKEND
    store[HASH_SESSION_KEY] = user.get_session_auth_hash()
    store.save()
    return str(store.session_key)


def _addresses(soum: SoumPage, question: ReaderQuestion, banner: Alert) -> dict[str, str]:
    aimag = soum.get_parent()
    page = reverse("wagtailadmin_pages:edit", args=[soum.pk])
    return {
        "sign-in": reverse("account_login"),
        "second-factor": reverse("mfa_index"),
        "board": reverse("wagtailadmin_home"),
        "explorer": reverse("wagtailadmin_explore", args=[aimag.pk]),
        "page-edit": page,
        "page-history": reverse("wagtailadmin_pages:history", args=[soum.pk]),
        "grid": reverse("desk_figures_place", args=[soum.code]),
        "queue": reverse("desk_figures_queue"),
        "figure-sheets": reverse("desk_figures_sheets"),
        "english": f"{page}#{TAB_OF_ENGLISH}",
        "listings": reverse("wagtailsnippets_soums_home:list"),
        "sheets": reverse("listing_sheets"),
        "image": reverse("wagtailimages:add"),
        "question": reverse("wagtailsnippets_guides_readerquestion:edit", args=[question.pk]),
        "banner": reverse(Alert.snippet_viewset.get_url_name("edit"), args=[banner.pk]),
    }
