"""No address of the administration shows or changes what belongs to another aimag's desk.

The addresses come from the URL configuration: a new view is walked without anyone remembering.
"""

from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Group
from django.db import transaction
from django.db.models import Model
from django.test import Client
from wagtail.admin.views.bulk_action.registry import bulk_action_registry
from wagtail.models import Collection, Revision, Site
from wagtail.snippets.models import get_snippet_models

from portal.basepage.models import BasePage
from soums.desk.policy import PLACED
from soums.models import AimagPage, Figure, FigureChange, PageFeedback, SectionCheck
from tests.factories import UserFactory
from tests.soums.desk.addresses import Address, addresses
from tests.soums.desk.foreign import BULGAN, SECRET, SOUM, Neighbour, nobody, stranger

pytestmark = pytest.mark.django_db

# What belongs to a place and is no snippet.
BESIDE = {Figure: "place", FigureChange: "place", SectionCheck: "place", PageFeedback: "place"}
STRANGERS = ("editor", "approver", "officer", "partner")
# Addresses that name no object of a desk, with the reason.
APART = {
    "wagtailadmin_password_reset_confirm": "a signed link names the person, not an object",
    "wagtailadmin_logout": "ends the walk",
    "wagtailadmin_error_test": "raises on purpose",
    "accounts_invitation": "a signed link names the person, not an object",
    "accounts_new_password": "a signed link names the person, not an object",
    "editorial_handbook_picture": "the handbook is everybody's",
    "wagtail_bulk_action": "walked with every kind of object and action",
}


@pytest.fixture
def neighbour():
    return Neighbour()


def _model_of(address: Address) -> type[Model] | None:
    for model in get_snippet_models():
        label = f"{model._meta.app_label}_{model._meta.model_name}"
        if address.space in (f"wagtailsnippets_{label}", f"wagtailsnippetchoosers_{label}"):
            return model
    return None


class Filling:
    """Says which object of the neighbour stands for a parameter of an address."""

    def __init__(self, neighbour: Neighbour) -> None:
        self.neighbour = neighbour
        page, things = neighbour.page, {m._meta.model_name: t for m, t in neighbour.things.items()}
        self.named = {
            **dict.fromkeys(("page_id", "page_pk", "parent_page_id", "page_to_move_id"), page.pk),
            "destination_id": AimagPage.objects.get(code="45").pk,
            "task_state_id": neighbour.task_state.pk,
            "workflow_state_id": neighbour.workflow_state.pk,
            "task_id": neighbour.task_state.task_id,
            "workflow_pk": neighbour.desk.workflow.pk,
            "collection_id": neighbour.desk.collection.pk,
            "image_id": things["creditedimage"].pk,
            **dict.fromkeys(("document_id", "doc_id"), things["crediteddocument"].pk),
            "uploaded_file_id": things["uploadedfile"].pk,
            "session_id": things["editingsession"].pk,
            "object_id": page.pk,
            "filter_spec": "original",
            "redirect_id": 0,
            "action_name": "approve",
            "content_type_app_name": "soums",
            "content_type_model_name": "soumpage",
            "app_label": "soums",
            "app_name": "soums",
            "model_name": "soumpage",
            "code": SOUM,
            "key": things["figure"].indicator.key,
            "year": things["figure"].year,
            "section": "housing",
            "kind": "home",
        }
        user = nobody()
        self.by_space = {
            "wagtailadmin_api:pages": page.pk,
            "wagtailadmin_api:images": things["creditedimage"].pk,
            "wagtailadmin_api:documents": things["crediteddocument"].pk,
            "wagtailimages_chooser": things["creditedimage"].pk,
            "wagtaildocs_chooser": things["crediteddocument"].pk,
            "wagtailadmin_pages": page.pk,
            "wagtailadmin_collections": neighbour.desk.collection.pk,
            "wagtailadmin_workflows": neighbour.desk.workflow.pk,
            "wagtailsites": Site.objects.get().pk,
            "wagtailusers_users": user.pk,
            "wagtailusers_groups": Group.objects.get(name="bulgan-editors").pk,
            "listing_sheet": things["listingimport"].pk,
            "mfa_remove_webauthn": things["authenticator"].pk,
            "mfa_edit_webauthn": things["authenticator"].pk,
            "accounts_invitation_act": things["invitation"].pk,
            "accounts_take_factor_away": neighbour.editor.pk,
            "desk_confirm": things["home"].pk,
            "desk_decide": things["sectioncheck"].pk,
            "desk_figures_restore": things["figurechange"].pk,
            "desk_figures_sheet": things["figureimport"].pk,
            "desk_link_again": things["link"].pk,
        }

    def values(self, address: Address) -> dict[str, object]:
        """A value for every parameter; the test fails where nobody has said which."""
        model = _model_of(address)
        thing: Any = self.neighbour.page if model is None else self._thing(model)
        values: dict[str, object] = {**self.named, **self._revisions(thing)}
        if model is not None:
            values["pk"] = thing.pk
        elif "pk" in address.parameters:
            assert address.space in self.by_space, f"which object does {address} name?"
            values["pk"] = self.by_space[address.space]
        unknown = set(address.parameters) - set(values)
        assert not unknown, f"which {unknown} does {address} name?"
        return values

    def _thing(self, model: type[Model]) -> Any:
        if model in self.neighbour.things:
            return self.neighbour.things[model]
        assert model not in PLACED, f"the neighbour has no {model.__name__}: make one"
        return model._default_manager.first() or model(pk=0)

    def _revisions(self, thing: Any) -> dict[str, object]:
        found = Revision.objects.filter(object_id=str(thing.pk)).order_by("created_at")
        own = [revision for revision in found if revision.content_object == thing]
        latest = own[-1].pk if own else 0
        return {
            "revision_id": latest,
            "revision_id_a": own[0].pk if own else 0,
            "revision_id_b": latest,
        }


def _bulk(filling: Filling) -> list[str]:
    found = []
    bulk_action_registry._scan_for_bulk_actions()
    for app_label, models in bulk_action_registry.actions.items():
        for model_name, actions in models.items():
            for model, thing in filling.neighbour.things.items():
                if model._meta.label_lower == f"{app_label}.{model_name}":
                    found += [
                        f"/admin/bulk/{app_label}/{model_name}/{action}/?id={thing.pk}"
                        for action in actions
                    ]
            if (app_label, model_name) in (("wagtailcore", "page"), ("basepage", "basepage")):
                found += [
                    f"/admin/bulk/{app_label}/{model_name}/{action}/?id={filling.neighbour.page.pk}"
                    for action in actions
                ]
    assert found
    return found


def _state(neighbour: Neighbour) -> dict[str, Any]:
    """Everything that belongs to the neighbour, as the database has it."""
    state: dict[str, Any] = {}
    for model, thing in neighbour.things.items():
        state[model.__name__] = list(model._default_manager.filter(pk=thing.pk).values())
    for model, path in {**PLACED, **BESIDE}.items():
        within = {f"{path}__code__startswith": BULGAN}
        state[f"number of {model.__name__}"] = model._default_manager.filter(**within).count()
    aimag = AimagPage.objects.get(code=BULGAN)
    pages = BasePage.objects.filter(path__startswith=aimag.path).order_by("path")
    state["pages"] = list(pages.values())
    state["soum"] = list(type(neighbour.page).objects.filter(pk=neighbour.page.pk).values())
    state["revisions"] = Revision.objects.count()
    state["collections"] = list(Collection.objects.order_by("path").values())
    state["tasks"] = list(type(neighbour.task_state).objects.values())
    group = Group.objects.get(name="bulgan-editors")
    state["group"] = sorted(group.permissions.values_list("pk", flat=True))
    state["members"] = sorted(group.user_set.values_list("pk", flat=True))
    return state


def _text(response: Any) -> str:
    content = b"".join(response.streaming_content) if response.streaming else response.content
    return content.decode("utf-8", errors="replace")


def _forms(root: Client, url: str) -> dict[str, Any]:
    """What somebody with all rights would send from this address, with a word changed."""
    response = root.get(url)
    if response.status_code != 200 or "html" not in response.get("Content-Type", ""):
        return {}
    data: dict[str, Any] = {}
    for form in BeautifulSoup(_text(response), "html.parser").find_all("form"):
        if str(form.get("method", "")).lower() != "post":
            continue
        for field in form.find_all(["input", "textarea", "select"]):
            if field.get("name"):
                _take(data, field)
    return data


def _take(data: dict[str, Any], field: Any) -> None:
    name = field["name"]
    if field.name == "select":
        chosen = field.find_all("option", selected=True)
        data[name] = [option.get("value", "") for option in chosen]
    elif field.name == "textarea":
        data[name] = _changed(name, field.text)
    elif field.get("type") in ("checkbox", "radio"):
        if field.has_attr("checked"):
            data.setdefault(name, []).append(field.get("value", "on"))
    elif field.get("type") != "file":
        data[name] = _changed(name, field.get("value", ""))


def _changed(name: str, text: str) -> str:
    words = name in ("title", "text", "name") or name.endswith("_mn")
    return f"{text} өөр" if words and not text.startswith(("[", "{")) else text


@pytest.fixture
def root():
    client = Client(raise_request_exception=False)
    client.force_login(UserFactory(is_superuser=True, is_staff=True, username="root"))
    return client


def _all(filling: Filling) -> list[tuple[str, bool]]:
    """Every address, and whether it names an object."""
    found = [(url, True) for url in _bulk(filling)]
    for address in addresses():
        if address.name not in APART and address.name:
            values = filling.values(address)
            found.append((address.filled(values), bool(address.parameters)))
    return found


@pytest.mark.parametrize("kind", STRANGERS)
def test_nothing_of_another_aimag_is_read_or_changed(neighbour, root, kind, caplog):
    filling = Filling(neighbour)
    client = Client(raise_request_exception=False)
    client.force_login(stranger(kind))
    read, changed, broken = [], [], []
    before = _state(neighbour)
    for url, named in _all(filling):
        requests = [("get", {})]
        if named or url.endswith(("/add/", "/create/", "/new/")):
            mark = transaction.savepoint()
            data = _forms(root, url)
            transaction.savepoint_rollback(mark)
            requests.append(("post", data))
            if "action-publish" in data or "title_mn" in data:
                requests.append(("post", {**data, "action-publish": "1"}))
        for method, data in requests:
            mark = transaction.savepoint()
            response = getattr(client, method)(url, data)
            if SECRET in _text(response):
                read.append(f"{method} {url}: {response.status_code}")
            if response.status_code >= 500:
                broken.append(f"{method} {url}: {response.status_code}")
            if method == "post" and (now := _state(neighbour)) != before:
                changed.append(f"{url}: {[key for key in now if now[key] != before[key]]}")
            transaction.savepoint_rollback(mark)
    assert (read, changed, broken) == ([], [], [])


def test_the_own_desk_is_read_and_changed(neighbour, root):
    """The walk would see it: the neighbour's own approver reads the drafts and changes them."""
    client = Client()
    client.force_login(_approver())
    for model in PLACED:
        thing = neighbour.things[model]
        url = f"/admin/snippets/{model._meta.app_label}/{model._meta.model_name}/edit/{thing.pk}/"
        assert SECRET in _text(client.get(url)), url
        before = _state(neighbour)
        client.post(url, _forms(root, url))
        assert _state(neighbour) != before, url
    assert SECRET in _text(client.get(f"/admin/pages/{neighbour.page.pk}/edit/"))


def _approver() -> Any:
    user = UserFactory(username="own-approver")
    user.groups.set(Group.objects.filter(name__in=["bulgan-approvers", "bulgan-editors"]))
    return user
