"""What a listing refuses, and what editors see of it."""

from io import BytesIO

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils.translation import override

from portal.accounts.models import User
from soums.listings.fields import phone_link
from soums.listings.kinds import KINDS
from soums.listings.models import Home
from soums.models import ServiceType
from tests.languages import BOTH
from tests.soums.listings.conftest import EVERY_KIND, TITLES, make
from tests.soums.listings.sheets import book, dated

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("kind", "values"),
    [
        ("home", {"contact_name": ""}),
        ("home", {"phone": "12"}),
        ("home", {"deal": "gift"}),
        ("home", {"title_mn": ""}),
        ("job", {"pay_from": 2, "pay_to": 1}),
        ("job", {"employer_register": "12"}),
        ("school", {"languages": ["xx"]}),
        ("school", {"languages": []}),
    ],
)
def test_what_is_wrong_is_refused(kind, values):
    with pytest.raises(ValidationError):
        make(kind, **values)


def test_a_vacancy_does_not_outlive_its_deadline():
    job = make("job")
    job.deadline = job.checked_on
    with pytest.raises(ValidationError):
        job.full_clean()


def test_the_address_of_a_shelter_is_never_kept():
    shelter = ServiceType.objects.get(key="violence-centre")
    with pytest.raises(ValidationError):
        make("service", service=shelter, address_mn="1 дүгээр баг")
    assert make("service", service=shelter).pk


@pytest.mark.parametrize(
    ("text", "link"),
    [("7035 1234", "+97670351234"), ("+976 7035-1234", "+97670351234"), ("107", "107")],
)
def test_numbers_are_dialled_as_the_world_writes_them(text, link):
    assert phone_link(text) == link


@BOTH
@EVERY_KIND
def test_the_original_stays_mongolian_whatever_language_an_editor_works_in(kind, language):
    with override(language):
        listing = make(kind)
        listing.title_en = "Changed"
        listing.save_revision().publish()
    listing.refresh_from_db()
    assert (listing.title_mn, listing.title_en) == (TITLES[kind][0], "Changed")
    assert listing.__dict__["title"] == TITLES[kind][0]


@BOTH
@EVERY_KIND
def test_a_draft_can_be_previewed_and_is_not_public(client, kind, language):
    listing = make(kind)
    listing.title_mn = listing.title_en = "Ноорог"
    listing.save_revision()
    draft = listing.get_latest_revision_as_object()
    shown = draft.make_preview_request(preview_mode=language).content.decode()
    assert "Ноорог" in shown
    assert "Ноорог" not in client.get(listing.url_in(language)).content.decode()


@EVERY_KIND
def test_every_field_that_editors_see_has_help(kind):
    model = KINDS[kind].model
    names = {"place", "title", "text", "phone", "expires_on", "checked_on"}
    own = {name.removesuffix("_mn").removesuffix("_en") for name in KINDS[kind].own}
    for name in names | own:
        assert model._meta.get_field(name).help_text


def sheet_address():
    return reverse("listing_sheets")


@pytest.fixture
def chief(client):
    user = User.objects.create_superuser("chief", "chief@example.mn", "secret")
    client.force_login(user)
    return user


def test_an_editor_takes_a_sheet_out_corrects_it_and_confirms_it(client, chief):
    file = BytesIO(book([dated({}), dated({"deal": "?"})]))
    file.name = "homes.xlsx"
    answer = client.post(sheet_address(), {"file": file, "kind": ""})
    assert answer.status_code == 302
    dry = client.get(answer["Location"]).content.decode()
    assert "<td>deal</td>" in dry
    assert not Home.objects.exists()

    digest = dry.split('name="digest" value="')[1].split('"')[0]
    client.post(answer["Location"], {"digest": "old", "row": "Байр, орон сууц!2"})
    assert not Home.objects.exists()
    client.post(answer["Location"], {"digest": digest, "row": "Байр, орон сууц!2"})
    assert Home.objects.get().title_mn == "Хоёр өрөө байр"
    assert client.get(sheet_address()).status_code == 200
    assert client.get(reverse("listing_export"), {"aimag": "45"}).content.startswith(b"PK")


def test_an_unfit_file_is_refused_in_words(client, chief):
    file = BytesIO(b"macro")
    file.name = "homes.xlsm"
    answer = client.post(sheet_address(), {"file": file})
    assert answer.status_code == 200
    assert answer.context["form"].errors["file"]


def test_who_may_not_change_listings_sees_no_sheets(client):
    user = User.objects.create_user("guest", "guest@example.mn", "secret", is_staff=True)
    client.force_login(user)
    assert client.get(sheet_address()).status_code in (302, 403)
