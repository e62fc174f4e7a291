"""Every field that an editor meets says what belongs into it, in both languages."""

import re

import pytest
from django.utils.translation import override
from wagtail.admin.panels import FieldPanel
from wagtail.blocks import FieldBlock, ListBlock, StreamBlock, StructBlock
from wagtail.documents import get_document_model
from wagtail.documents.forms import get_document_form
from wagtail.fields import StreamField
from wagtail.images import get_image_model
from wagtail.images.forms import get_image_form
from wagtail.models import get_page_models
from wagtail.snippets.models import get_snippet_models

from portal.basepage.models import BasePage
from portal.editorial.helps import field_panels, help_of
from search.models import QueryLog, SearchRecord
from soums.models import PlacePage
from tests.languages import BOTH

# Nobody fills these in: what the portal itself has written, and the types below which pages stand.
NOT_EDITED = {QueryLog, SearchRecord, BasePage, PlacePage}
# Wagtail's own window for dates of publication explains itself.
SELF_EXPLAINED = {"go_live_at", "expire_at"}

CYRILLIC = re.compile(r"[А-Яа-яӨөҮү]")
FORMS = [m for m in [*get_page_models(), *get_snippet_models()] if m not in NOT_EDITED]


def forms():
    return pytest.mark.parametrize("model", FORMS, ids=lambda model: model.__name__)


def in_language(words, language):
    """Whether words are there, and are those of the language."""
    return bool(str(words).strip()) and bool(CYRILLIC.search(str(words))) == (language == "mn")


@BOTH
@forms()
def test_every_field_says_what_belongs_into_it(model, language):
    with override(language):
        without = [
            f"{panel.model.__name__}.{panel.field_name}: {help_of(panel)}"
            for panel in field_panels(model.get_edit_handler())
            if not panel.read_only
            and panel.field_name not in SELF_EXPLAINED
            and not in_language(help_of(panel), language)
        ]
    assert without == []


def words_of(block):
    """The help text that the form of a block shows."""
    return block.field.help_text if isinstance(block, FieldBlock) else block.meta.help_text


def blocks_below(block, path):
    if isinstance(block, StreamBlock | StructBlock):
        for name, child in block.child_blocks.items():
            yield from blocks_below(child, f"{path}.{name}")
        return
    yield path, block
    if isinstance(block, ListBlock):
        yield from blocks_below(block.child_block, f"{path}.*")


@BOTH
def test_every_block_of_a_text_says_what_belongs_into_it(language):
    streams = {
        (model, field.name): field.stream_block
        for model in get_page_models()
        for field in model._meta.get_fields()
        if isinstance(field, StreamField)
    }
    with override(language):
        without = {
            path
            for (model, name), stream in streams.items()
            for path, block in blocks_below(stream, f"{model.__name__}.{name}")
            if not in_language(words_of(block), language)
        }
    assert without == set()


@BOTH
def test_pictures_and_documents_say_what_belongs_into_their_fields(language):
    own = {"alt_text_mn", "alt_text_en", "credit", "licence", "taken_in", "equirectangular"}
    image = get_image_form(get_image_model()).base_fields
    document = get_document_form(get_document_model()).base_fields
    with override(language):
        found = {name: image[name].help_text for name in own}
        found |= {f"document {n}": document[n].help_text for n in ("publisher", "licence")}
        assert [name for name, words in found.items() if not in_language(words, language)] == []


def test_a_help_text_is_shown_beside_its_field(admin_client):
    answer = admin_client.get("/admin/snippets/search/pin/add/")
    assert "Нэр, албан тушаал" in answer.content.decode()


def test_read_only_fields_are_the_only_ones_without_an_input():
    panels = [p for model in FORMS for p in field_panels(model.get_edit_handler())]
    assert {p.field_name for p in panels if p.read_only} == {
        *("asked_text", "language", "asked_at", "page_path", "event", "email", "title"),
    }
    assert all(isinstance(panel, FieldPanel) for panel in panels)
