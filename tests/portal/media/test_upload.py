"""No picture comes in without words for who cannot see it and without its photographer."""

import json
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image
from wagtail.models import Collection, UploadedFile

from portal.media.models import CreditedImage
from tests.factories import UserFactory

pytestmark = pytest.mark.django_db

WHOLE = {"alt_text_mn": "Сургуулийн байр", "credit": "Б. Болд", "licence": "CC BY 4.0"}
LACKING = pytest.mark.parametrize("lacking", ["alt_text_mn", "credit", "licence"])


@pytest.fixture
def editor(client, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    client.force_login(UserFactory(is_superuser=True, is_staff=True))
    return client


def picture():
    packed = BytesIO()
    Image.new("RGB", (40, 30), (15, 81, 69)).save(packed, "PNG")
    return SimpleUploadedFile("school.png", packed.getvalue(), content_type="image/png")


def words(prefix="", **without):
    root = Collection.get_first_root_node().pk
    whole = {"title": "Сургууль", "collection": root, "tags": "", **WHOLE, **without}
    return {f"{prefix}{name}": value for name, value in whole.items()}


def test_a_whole_picture_is_taken(editor):
    assert editor.post("/admin/images/add/", {**words(), "file": picture()}).status_code == 302
    assert CreditedImage.objects.get().credit == "Б. Болд"


@LACKING
@pytest.mark.parametrize("empty", ["", "   "])
def test_a_single_upload_is_refused_without(editor, lacking, empty):
    data = {**words(**{lacking: empty}), "file": picture()}
    answer = editor.post("/admin/images/add/", data)
    assert answer.status_code == 200
    assert lacking in answer.context["form"].errors
    assert not CreditedImage.objects.exists()


@LACKING
def test_an_upload_in_the_chooser_is_refused_without(editor, lacking):
    prefix = "image-chooser-upload-"
    data = {**words(prefix, **{lacking: ""}), f"{prefix}file": picture()}
    answer = editor.post("/admin/images/chooser/create/", data)
    assert json.loads(answer.content)["step"] != "chosen"
    assert not CreditedImage.objects.exists()


def test_of_many_uploads_each_waits_until_its_words_are_there(editor):
    for _time in range(2):
        answer = editor.post("/admin/images/multiple/add/", {"title": "", "files[]": picture()})
        assert json.loads(answer.content)["success"]
    assert UploadedFile.objects.count() == 2
    assert not CreditedImage.objects.exists()


@LACKING
def test_one_of_many_is_refused_without(editor, lacking):
    editor.post("/admin/images/multiple/add/", {"title": "", "files[]": picture()})
    waiting = UploadedFile.objects.get()
    address = f"/admin/images/multiple/create_from_uploaded_image/{waiting.pk}/"
    prefix = f"uploaded-image-{waiting.pk}-"
    refused = editor.post(address, words(prefix, **{lacking: ""}))
    assert not json.loads(refused.content)["success"]
    assert not CreditedImage.objects.exists()
    taken = editor.post(address, words(prefix))
    assert json.loads(taken.content)["success"]
    assert CreditedImage.objects.get().alt_text_mn == "Сургуулийн байр"


@LACKING
def test_what_a_picture_has_cannot_be_taken_from_it(editor, lacking):
    editor.post("/admin/images/add/", {**words(), "file": picture()})
    image = CreditedImage.objects.get()
    answer = editor.post(f"/admin/images/{image.pk}/", words(**{lacking: ""}))
    assert lacking in answer.context["form"].errors
    image.refresh_from_db()
    assert getattr(image, lacking) == WHOLE[lacking]
