"""One object of every kind that an aimag's desk keeps, each with a history."""

from datetime import timedelta
from io import BytesIO

from django.apps import apps
from django.core.files.base import ContentFile
from django.core.files.images import ImageFile
from django.utils import timezone
from PIL import Image
from wagtail.models import RevisionMixin, WorkflowMixin

from guides.models import Event, GuidePage, PlaceNote, ReaderQuestion, Wish
from portal.media.models import CreditedDocument, CreditedImage
from soums.listings.kinds import KINDS
from soums.models import AimagDesk, ListingImport, SoumPage
from tests.soums.listings.conftest import OWN, make

SOUM = "4507"
SOURCE = {"source_publisher": "Сумын ЗДТГ", "source_title": "Зар"}
MONGOLIAN = {"title_en": "", "text_en": ""}


class Desk:
    """What the desk of Darkhan-Uul has on it: `of(model)` gives the object of a kind."""

    def __init__(self, user):
        self.soum = SoumPage.objects.get(code=SOUM)
        self.user = user
        self.collection = AimagDesk.objects.get(aimag=self.soum.get_parent()).collection
        self.image, self.document = self._image(), self._document()
        made = [*self._listings(), self._question(), self._event(), self._wish(), self._note()]
        self._made = {type(one): one for one in made}
        for one in (self.soum, *made):
            self._give_history(one)
        self.sheet = ListingImport.objects.create(file_name="зар.xlsx", cells=[], sent_by=user)

    def of(self, model):
        """The object of a kind; of kinds that belong to no place, any."""
        return self._made.get(model) or model._default_manager.first()

    def _give_history(self, one):
        if isinstance(one, RevisionMixin):
            one.save_revision(user=self.user, log_action=True)
            one.save_revision(user=self.user, log_action=True, changed=True)
        if isinstance(one, WorkflowMixin) and (workflow := one.get_workflow()):
            workflow.start(one, self.user)

    def _image(self):
        packed = BytesIO()
        Image.new("RGB", (400, 300), (15, 81, 69)).save(packed, "JPEG")
        return CreditedImage.objects.create(
            title="Талын зам",
            file=ImageFile(packed, name="зам.jpg"),
            alt_text_mn="Талын зам",
            credit="Сумын ЗДТГ",
            licence="CC BY 4.0",
            collection=self.collection,
        )

    def _document(self):
        return CreditedDocument.objects.create(
            title="Тогтоол",
            file=ContentFile(b"%PDF-1.4", "тогтоол.pdf"),
            collection=self.collection,
        )

    def _listings(self):
        return [make(kind, SOUM, **MONGOLIAN, **_without_english(OWN[kind])) for kind in KINDS]

    def _question(self):
        return ReaderQuestion.objects.create(
            place=self.soum, language="mn", asked_text="Цэцэрлэгт сул орон тоо бий юу?"
        )

    def _event(self):
        starts = timezone.now() + timedelta(days=5)
        return Event.objects.create(
            slug="odorlog",
            title_mn="Нээлттэй өдөр",
            text_mn="Ирж асууна уу.",
            venue_mn="Соёлын төв",
            place=self.soum,
            starts=starts,
            ends=starts + timedelta(hours=2),
            language="mn",
            **SOURCE,
        )

    def _wish(self):
        return Wish.objects.create(place=self.soum, kind="shop", text="Гуталчин", locale="mn")

    def _note(self):
        return PlaceNote.objects.create(
            guide=GuidePage.objects.first(),
            place=self.soum,
            text_mn="Баримтыг өглөө авна.",
            checked_on=timezone.localdate(),
            checked_by="Б. Туяа",
            **SOURCE,
        )

    def fill(self, name, part):
        """What stands in a part of the address called `name`; None where there is nothing."""
        namespace = name.rpartition(":")[0]
        of_kind = self._of_snippet(namespace)
        if part in ("pk", "object_id") and of_kind is not None:
            return of_kind.pk
        named = of_kind if of_kind is not None else self.soum
        return self._by_part(name, part) or self._of_history(named, part)

    def _of_snippet(self, namespace):
        head, _, rest = namespace.partition("_")
        if head not in ("wagtailsnippets", "wagtailsnippetchoosers"):
            return None
        app, _, model = rest.partition("_")
        return self.of(apps.get_model(app, model))

    def _by_part(self, name, part):
        by_name = {
            "listing_sheet": self.sheet.pk,
            "wagtailadmin_pages:revisions_compare": self.soum.pk,
            "wagtailimages_chooser:chosen": self.image.pk,
            "wagtaildocs_chooser:chosen": self.document.pk,
        }
        if part == "pk":
            return by_name.get(name)
        return {
            "page_id": self.soum.pk,
            "parent_page_id": self.soum.get_parent().pk,
            "page_to_move_id": self.soum.pk,
            "image_id": self.image.pk,
            "document_id": self.document.pk,
            "doc_id": self.document.pk,
            "content_type_app_name": "soums",
            "content_type_model_name": "soumpage",
            "app_name": "taggit",
            "model_name": "tag",
            "revision_id_a": "earliest",
            "revision_id_b": "latest",
            "action_name": "reject",
            "filter_spec": "max-100x100",
        }.get(part)

    @staticmethod
    def _of_history(named, part):
        if part == "revision_id" and isinstance(named, RevisionMixin):
            first = named.revisions.order_by("pk").first()
            return first.pk if first else None
        state = getattr(named, "current_workflow_state", None)
        if state is None:
            return None
        return {
            "workflow_state_id": state.pk,
            "task_state_id": state.current_task_state_id,
            "task_id": state.current_task_state.task_id,
        }.get(part)


def _without_english(values):
    return {name: "" for name in values if name.endswith("_en")}
