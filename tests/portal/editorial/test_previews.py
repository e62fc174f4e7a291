"""Whatever can be previewed is previewed in both languages."""

from datetime import timedelta

import pytest
from django.utils import timezone
from wagtail.models import PreviewableMixin, get_page_models
from wagtail.snippets.models import get_snippet_models

from soums.listings.kinds import KINDS
from soums.models import Alert, SoumPage
from tests.languages import BOTH
from tests.soums.listings.conftest import make

pytestmark = pytest.mark.django_db

PAGES = [model for model in get_page_models() if model.is_creatable]
RECORDS = [model for model in get_snippet_models() if issubclass(model, PreviewableMixin)]
KIND_OF = {kind.model: key for key, kind in KINDS.items()}


def one_of(model):
    """A seeded page, or a listing or banner of the test's own."""
    if model is Alert:
        now = timezone.now()
        return Alert(title_mn="Зам", text_mn="Хаалттай.", starts=now, ends=now + timedelta(days=1))
    return make(KIND_OF[model]) if model in KIND_OF else model.objects.first()


@pytest.mark.parametrize("model", [*PAGES, *RECORDS], ids=lambda model: model.__name__)
@BOTH
def test_a_draft_is_previewed_in_the_language_that_is_asked_for(model, language):
    draft = one_of(model)
    draft.title_mn, draft.title_en = "Ноорог гарчиг", "Draft title"
    assert [mode for mode, _label in draft.preview_modes] == ["mn", "en"]
    answer = draft.make_preview_request(preview_mode=language)
    html = answer.content.decode()
    assert answer.status_code == 200
    assert f'<html lang="{language}">' in html
    assert html.count("<h1") == 1


@BOTH
def test_the_preview_of_a_listing_shows_the_words_of_its_language(language):
    draft = make("home")
    draft.title_mn, draft.title_en = "Ноорог гарчиг", "Draft title"
    html = draft.make_preview_request(preview_mode=language).content.decode()
    assert {"mn": "Ноорог гарчиг", "en": "Draft title"}[language] in html


def test_every_kind_of_listing_can_be_previewed():
    assert {KIND_OF[model] for model in RECORDS if model is not Alert} == set(KINDS)


@BOTH
def test_the_preview_of_a_place_shows_the_texts_of_the_draft(language):
    draft = SoumPage.objects.get(code="4507")
    texts = {"mn": "Ноорог хөрөг", "en": "A draft portrait"}
    draft.portrait_mn, draft.portrait_en = texts["mn"], texts["en"]
    draft.housing_mn = draft.housing_en = [("heading", "Байр 123")]
    html = draft.make_preview_request(preview_mode=language).content.decode()
    assert texts[language] in html
    assert "Байр 123" in html
