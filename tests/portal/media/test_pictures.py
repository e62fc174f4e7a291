"""Pictures in text: WebP in several widths, words in both languages, whose they are."""

from io import BytesIO

import pytest
from django.core.exceptions import ValidationError
from django.core.files.images import ImageFile
from django.template.loader import render_to_string
from django.utils.translation import override
from PIL import Image

from portal.blocks.stream import SectionStreamBlock
from portal.media.models import CreditedImage
from portal.media.pictures import picture_of
from soums.models import PanoramaStop, SoumPage
from tests.languages import BOTH

pytestmark = pytest.mark.django_db


@pytest.fixture
def media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def image(media):
    packed = BytesIO()
    Image.new("RGB", (1000, 600), (15, 81, 69)).save(packed, "JPEG")
    return CreditedImage.objects.create(
        title="green",
        file=ImageFile(packed, name="green.jpg"),
        alt_text_mn="Ногоон",
        alt_text_en="Green",
        credit="A. Tester",
        licence="CC BY 4.0",
        taken_in=2025,
    )


def block_html(image, caption):
    block = SectionStreamBlock()
    value = block.to_python([{"type": "picture", "value": {"image": image.pk, "caption": caption}}])
    return block.render(value)


def test_a_picture_is_webp_in_widths_up_to_its_own(image):
    shown = picture_of(image)
    assert (shown.width, shown.height) == (800, 480)
    assert [part.split()[1] for part in shown.srcset.split(", ")] == ["400w", "800w", "1000w"]
    assert all(part.split()[0].endswith(".webp") for part in shown.srcset.split(", "))


@BOTH
def test_a_picture_in_a_section_says_what_it_shows_and_whose_it_is(image, language):
    with override(language):
        html = block_html(image, "Caption")
    assert f'alt="{ {"mn": "Ногоон", "en": "Green"}[language] }"' in html
    assert 'width="800"' in html
    assert 'height="480"' in html
    for words in ("Caption", "2025", "A. Tester", "CC BY 4.0"):
        assert words in html


def test_a_text_that_is_missing_in_english_is_marked_as_mongolian(image):
    image.alt_text_en = ""
    with override("en"):
        html = render_to_string("parts/picture.html", {"picture": picture_of(image)})
    assert 'alt="Ногоон"' in html
    assert 'lang="mn"' in html


def test_a_lost_file_leaves_the_page_without_the_picture(image):
    image.file.storage.delete(image.file.name)
    assert picture_of(image) is None
    assert "<img" not in render_to_string("parts/picture.html", {"picture": None})


def test_a_360_image_is_twice_as_wide_as_high(image):
    image.equirectangular = True
    with pytest.raises(ValidationError, match="360°"):
        image.full_clean()


def test_a_stop_needs_an_image_of_the_whole_sphere(image):
    stop = PanoramaStop(place=SoumPage.objects.get(code="4507"), image=image, caption_mn="Төв")
    with pytest.raises(ValidationError, match="360°"):
        stop.full_clean()
