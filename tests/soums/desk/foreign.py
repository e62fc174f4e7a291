"""A neighbour's desk: one object of every kind, with words that only its own people may read."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from allauth.mfa.models import Authenticator
from django.contrib.auth.models import Group
from django.contrib.contenttypes.models import ContentType
from django.core.files.base import ContentFile
from django.db.models import Model
from django.utils import timezone
from wagtail.admin.models import EditingSession
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import UploadedFile

from guides.models import (
    EventRegistration,
    GuidePage,
    Organisation,
    PlaceNote,
    ReaderQuestion,
    Wish,
)
from portal.accounts.models import Invitation
from portal.links.models import Link
from soums.figures.door import NewFigure, propose
from soums.figures.state import FigureState
from soums.listings.kinds import KINDS
from soums.listings.models import ListingImport
from soums.models import (
    AimagDesk,
    Alert,
    Figure,
    FigureDraft,
    FigureImport,
    FigureImportRow,
    PageFeedback,
    PlacePage,
    SectionCheck,
)
from tests.factories import UserFactory, member
from tests.guides.events.conftest import make_event
from tests.soums.listings.conftest import make

SECRET = "ХаЛхНуУцҮг"
BULGAN, SOUM = "63", "6304"


def drafted(thing: Any, **words: str) -> Any:
    """Save words as a draft only."""
    for name, text in words.items():
        setattr(thing, name, text)
    thing.save_revision(user=None)
    return type(thing)._default_manager.get(pk=thing.pk)


class Neighbour:
    """Bulgan: `things` holds one object a model; `values` fills the parameters of addresses."""

    def __init__(self) -> None:
        self.editor = member("bulgan-editors", username="neighbour", first_name=SECRET)
        self.soum = PlacePage.objects.get(code=SOUM).specific
        self.desk = AimagDesk.objects.select_related("collection", "workflow").get(
            aimag__code=BULGAN
        )
        self.page = drafted(self.soum, portrait_mn=SECRET, title_mn=SECRET, title_en=SECRET)
        self.workflow_state = self.page.get_workflow().start(self.page, self.editor)
        self.task_state = self.workflow_state.current_task_state
        self.first_revision = self.page.revisions.order_by("created_at").first()
        self.things: dict[type[Model], Any] = {}
        for thing in (*self._media(), *self._placed(), *self._apart()):
            self.things[type(thing)] = thing

    def _media(self) -> list[Any]:
        collection = self.desk.collection
        image = get_image_model().objects.create(
            title=SECRET,
            file=get_test_image_file(),
            collection=collection,
            alt_text_mn=SECRET,
            credit=SECRET,
        )
        document = get_document_model().objects.create(
            title=SECRET, file=ContentFile(SECRET.encode(), name="a.pdf"), collection=collection
        )
        for file in (image, document):
            # What Wagtail would keep when the file is first looked at.
            file.get_file_size()
            file.get_file_hash()
        return [image, document]

    def _placed(self) -> list[Any]:
        note = PlaceNote.objects.create(
            guide=GuidePage.objects.first(),
            place=self.page,
            text_mn="Тайлбар",
            source_publisher="Сорил",
            source_title="Сорил",
            checked_on=timezone.localdate(),
            checked_by="Сорил",
        )
        event = make_event(slug="neighbour", place=SOUM)
        event.organiser_group = Group.objects.get(name="bulgan-editors")
        event.save()
        listings = [
            drafted(make(kind, code=SOUM), title_mn=SECRET, text_mn=SECRET) for kind in KINDS
        ]
        return [
            *listings,
            drafted(note, text_mn=SECRET),
            drafted(event, title_mn=SECRET, text_mn=SECRET),
            EventRegistration.objects.create(
                event=event, name=SECRET, email="a@example.org", locale="mn"
            ),
            Wish.objects.create(place=self.page, kind="service", text=SECRET, locale="mn"),
            ReaderQuestion.objects.create(place=self.page, asked_text=SECRET, language="mn"),
        ]

    def _apart(self) -> list[Any]:
        organisation = Organisation.objects.first()
        image_type = get_image_model()
        return [
            *self._figures(),
            *self._kept(),
            drafted(organisation, role_mn=SECRET),
            ListingImport.objects.create(file_name=SECRET, sent_by=self.editor),
            EditingSession.objects.create(
                user=self.editor, content_object=self.page, last_seen_at=timezone.now()
            ),
            UploadedFile.objects.create(
                for_content_type=ContentType.objects.get_for_model(image_type),
                file=ContentFile(SECRET.encode(), name="b.png"),
                uploaded_by_user=self.editor,
            ),
        ]

    def _figures(self) -> list[Any]:
        figure = Figure.objects.filter(place=self.page).first()
        state = FigureState.of(figure)
        row = NewFigure(
            self.page.pk, figure.indicator_id, figure.year, replace(state, note_mn=SECRET)
        )
        sheet = FigureImport.objects.create(file_name=SECRET, sent_by=self.editor)
        return [
            figure,
            propose(row, why=SECRET, by=self.editor),
            FigureDraft.objects.create(
                user=self.editor,
                cell=f"{SOUM}.{figure.indicator.key}",
                typed={"value": SECRET},
            ),
            sheet,
            FigureImportRow.objects.create(sheet=sheet, number=2, cells={"note": SECRET}),
        ]

    def _kept(self) -> list[Any]:
        now, today = timezone.now(), timezone.localdate()
        link = Link.objects.create(
            address=f"https://example.org/{SECRET}", host="example.org", state=Link.State.BROKEN
        )
        link.uses.create(
            content_type=ContentType.objects.get_for_model(self.page),
            object_id=self.page.pk,
            title=SECRET,
            place_code=SOUM,
        )
        alert = Alert.objects.create(
            place=self.page,
            kind="warning",
            title_mn="Мэдэгдэл",
            text_mn="Мэдэгдэл",
            starts=now,
            ends=now + timedelta(days=1),
        )
        return [
            link,
            drafted(alert, title_mn=SECRET, text_mn=SECRET),
            SectionCheck.objects.create(
                place=self.page,
                section="housing",
                checked_on=today,
                state=SectionCheck.State.PROPOSED,
                made_by=self.editor,
            ),
            PageFeedback.objects.create(
                page_path="/", place=self.page, language="mn", helpful=False, text=SECRET
            ),
            Invitation.objects.create(name=SECRET, email="b@example.org", invited_by=self.editor),
            Authenticator.objects.create(
                user=self.editor, type=Authenticator.Type.WEBAUTHN, data={"name": SECRET}
            ),
        ]


def stranger(kind: str) -> Any:
    """Somebody of another aimag, by the role."""
    groups = {
        "editor": "darkhan-uul-editors",
        "approver": "darkhan-uul-approvers",
        "officer": "4507-officers",
        "partner": "mignet-partners",
    }
    return member(groups[kind], username=f"stranger-{kind}")


def nobody() -> Any:
    """A user who is not the one who walks."""
    return UserFactory(username="somebody-else", first_name=SECRET)
