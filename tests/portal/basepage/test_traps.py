"""The twelve traps of Wagtail with an own base page and modeltranslation, one after the other."""

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.auth.models import Group, Permission
from django.db import connection, models
from django.test import RequestFactory
from django.utils.translation import override
from django_tasks_db.models import DBTaskResult
from modeltranslation.fields import TranslationField
from modeltranslation.translator import translator
from wagtail.fields import StreamField
from wagtail.models import GroupPagePermission, ReferenceIndex, get_page_models

from portal.basepage.forms import BasePageForm, without_empty_paragraphs
from portal.basepage.models import BasePage
from portal.blocks.stream import BilingualStreamField, SectionStreamBlock
from portal.home.models import HomePage, TextPage
from soums.models import SoumPage
from tests.factories import TextPageFactory, UserFactory
from tests.languages import BOTH, LANGUAGES

pytestmark = pytest.mark.django_db


def stored_title(page):
    """The un-suffixed column itself: modeltranslation answers for it everywhere else."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT title FROM basepage_basepage WHERE id = %s", [page.pk])
        return cursor.fetchone()[0]


def admin_client_of(client):
    client.force_login(UserFactory(is_superuser=True, is_staff=True))
    return client


# 1: modeltranslation has to be told about StreamFields.


@BOTH
def test_a_stream_field_has_its_own_text_in_each_language(language):
    texts = {"mn": "Гэр", "en": "Home"}
    page = TextPageFactory(**{f"body_{code}": [("heading", texts[code])] for code in LANGUAGES})
    found = TextPage.objects.get(pk=page.pk)
    with override(language):
        assert found.body[0].value == texts[language]


def test_every_stream_field_of_a_place_is_translated_or_holds_both_languages_in_its_blocks():
    fields = [f for f in SoumPage._meta.get_fields() if isinstance(f, StreamField)]
    own = {f.name for f in fields if not isinstance(f, TranslationField)}
    translated = {f.name[:-3] for f in fields if f.name.endswith(("_mn", "_en"))}
    assert own - translated == {"person_door", "business_door"}


# 2: the un-suffixed column follows the language of the editor's screen unless it is held.


@BOTH
def test_the_column_title_stays_mongolian_whatever_language_a_page_is_saved_under(language):
    page = TextPageFactory(title_mn="Тухай", title_en="About")
    with override(language):
        page.title_en = "About us"
        page.save()
    assert stored_title(page) == "Тухай"


@BOTH
def test_the_column_title_stays_mongolian_in_a_revision_and_when_it_is_published(language):
    page = TextPageFactory(title_mn="Тухай", title_en="About")
    with override(language):
        page.title_mn = "Бидний тухай"
        revision = page.save_revision()
        assert revision.content["title"] == "Бидний тухай"
        revision.publish()
    assert stored_title(page) == "Бидний тухай"


@pytest.mark.parametrize(("language", "shown"), [("mn", "Тухай"), ("en", "About")])
def test_the_admin_shows_a_title_in_the_language_of_the_editor(language, shown):
    page = TextPageFactory(title_mn="Тухай", title_en="About")
    with override(language):
        assert BasePage.objects.get(pk=page.pk).get_admin_display_title() == shown


def test_the_admin_shows_the_mongolian_title_where_there_is_no_english_one():
    page = TextPageFactory(title_mn="Тухай", title_en="")
    with override("en"):
        assert page.get_admin_display_title() == "Тухай"


# 3: without fields of their own only the un-suffixed title is searchable in the admin.


@pytest.mark.parametrize("query", ["Цэнхэрмандал", "Tsenkhermandal"])
def test_the_admin_finds_a_page_by_either_title(client, query):
    answer = admin_client_of(client).get("/admin/pages/search/", {"q": query})
    page = SoumPage.objects.get(title_en="Tsenkhermandal")
    assert f"/admin/pages/{page.pk}/edit/" in answer.content.decode()


@pytest.mark.parametrize("query", ["Цэнхэрм", "Tsenkherm"])
def test_the_admin_completes_either_title(query):
    page = SoumPage.objects.get(title_en="Tsenkhermandal")
    assert page.pk in [found.pk for found in BasePage.objects.all().autocomplete(query)]


# 4: Wagtail and Django each break on a sitemap of one tree in two languages.


def test_a_page_stands_in_the_sitemap_once_a_language_with_all_alternates():
    page = SoumPage.objects.get(code="4507")
    entries = page.get_sitemap_urls(RequestFactory().get("/sitemap.xml"))
    assert [entry["location"].split("/", 3)[3] for entry in entries] == [
        "mn/darkhan-uul/khongor/",
        "en/darkhan-uul/khongor/",
    ]
    for entry in entries:
        codes = {one["lang_code"]: one["location"] for one in entry["alternates"]}
        assert set(codes) == {"mn", "en", "x-default"}
        assert codes["x-default"] == codes["mn"] == entries[0]["location"]


# 5: with a translated title Wagtail makes no slug of its own.


@pytest.mark.parametrize(
    ("titles", "slug"),
    [
        ({"title_mn": "Өргөө хот", "title_en": "Urguu City"}, "urguu-city"),
        ({"title_mn": "Нутаг", "title_en": ""}, "nutag"),
    ],
)
def test_a_slug_comes_from_the_latin_name(titles, slug):
    page = TextPage(**titles)
    with override("en"):
        HomePage.objects.get().add_child(instance=page)
    assert page.slug == slug


def test_a_second_page_of_the_same_name_gets_a_slug_of_its_own():
    home = HomePage.objects.get()
    pages = [TextPage(title_mn="Тухай", title_en="Same name") for _ in range(2)]
    for page in pages:
        home.add_child(instance=page)
    assert [page.slug for page in pages] == ["same-name", "same-name-2"]


# 6: an emptied editor leaves a paragraph behind, and the other language is not shown.


@pytest.mark.parametrize(
    "left", ['<p data-block-key="a1b2c"></p>', "<p></p>\n<p><br/></p>", "  ", "<p> </p>"]
)
def test_what_an_emptied_editor_leaves_is_nothing(left):
    assert without_empty_paragraphs(left) == ""


def test_a_paragraph_with_words_stays_as_it_is():
    assert without_empty_paragraphs('<p data-block-key="a">Нутаг</p>') == (
        '<p data-block-key="a">Нутаг</p>'
    )


def test_the_form_of_a_page_empties_what_only_looks_filled():
    form_class = TextPage.get_edit_handler().get_form_class()
    assert issubclass(form_class, BasePageForm)
    page = TextPageFactory(lead_mn="Нутаг")
    form = form_class(
        instance=page,
        data={
            "title_mn": page.title_mn,
            "title_en": page.title_en,
            "slug": page.slug,
            "lead_mn": '<p data-block-key="a1b2c"></p>',
            **{f"body_{code}-count": "0" for code in LANGUAGES},
        },
        for_user=UserFactory(is_superuser=True),
    )
    assert form.is_valid(), form.errors
    assert form.cleaned_data["lead_mn"] == ""


# 7: a preview has to be told its language.


@BOTH
def test_a_draft_is_previewed_in_each_language(language):
    page = TextPageFactory(title_mn="Тухай", title_en="About")
    answer = page.make_preview_request(preview_mode=language)
    html = answer.content.decode()
    assert f'<html lang="{language}">' in html
    assert {"mn": "Тухай", "en": "About"}[language] in html


def test_every_page_type_offers_a_preview_in_each_language():
    for model in get_page_models():
        assert [mode for mode, _label in model().preview_modes] == ["mn", "en"], model


# 8: a factory that sets `title` fills the language that happens to be active.


@BOTH
def test_the_factories_give_both_titles_whatever_language_is_active(language):
    with override(language):
        page = TextPageFactory(title_mn="Тухай", title_en="About")
    assert (page.title_mn, page.title_en, stored_title(page)) == ("Тухай", "About", "Тухай")


# 9: permissions are named for the base page, not for Wagtail's page.


@pytest.mark.parametrize(
    "action", ["add", "change", "delete", "view", "publish", "lock", "unlock", "bulk_delete"]
)
def test_the_permissions_are_named_for_the_base_page(action):
    assert Permission.objects.filter(
        codename=f"{action}_basepage", content_type__app_label="basepage"
    ).exists()


def test_a_group_with_the_permission_of_the_base_page_may_publish_below_a_page():
    home, editor, group = HomePage.objects.get(), UserFactory(), Group.objects.create(name="ed")
    editor.groups.add(group)
    permission = Permission.objects.get(codename="publish_basepage")
    GroupPagePermission.objects.create(group=group, page=home, permission=permission)
    assert home.permissions_for_user(editor).can_publish_subpage()


# 10: a translated column in a constraint or an index holds for one language only.


def named_fields(model):
    for constraint in model._meta.constraints:
        yield from getattr(constraint, "fields", ())
        condition = getattr(constraint, "condition", None)
        yield from re.findall(r"'(\w+)'", str(condition)) if condition else ()
    for index in model._meta.indexes:
        yield from index.fields
    for together in model._meta.unique_together:
        yield from together


def test_no_constraint_or_index_names_a_translated_field():
    for model in translator.get_registered_models(abstract=False):
        options = translator.get_options_for_model(model)
        translated = {name for base in options.all_fields for name in (base, *columns(base))}
        assert not translated & set(named_fields(model)), model
        single = [model._meta.get_field(name) for base in options.all_fields for name in (base,)]
        assert not [f for f in single if f.unique or f.db_index], model


def columns(field):
    return [f"{field}_{code}" for code in LANGUAGES]


# 11: blocks have no place in migrations.


def test_a_stream_field_keeps_its_blocks_out_of_migrations():
    _name, path, args, kwargs = BilingualStreamField(SectionStreamBlock()).deconstruct()
    assert path == "portal.blocks.stream.BilingualStreamField"
    assert args == []
    assert not {"block_types", "block_lookup"} & set(kwargs)


def test_no_migration_describes_a_block():
    for room in ("portal", "soums", "guides", "search"):
        for file in (Path(settings.BASE_DIR) / room).rglob("migrations/*.py"):
            text = file.read_text(encoding="utf-8")
            assert "block_lookup" not in text, file
            assert "wagtail.blocks" not in text, file


def test_every_stream_field_of_ours_is_one_that_keeps_its_blocks():
    for model in get_page_models():
        for field in model._meta.get_fields():
            if isinstance(field, StreamField) and isinstance(field, models.Field):
                assert isinstance(field, BilingualStreamField), field


# 12: references and the admin's search are updated by a worker.


def test_a_saved_page_leaves_work_for_a_worker(settings, django_capture_on_commit_callbacks):
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    with django_capture_on_commit_callbacks(execute=True):
        page = TextPageFactory(title_mn="Цогцолбор", title_en="Complex")
    waiting = set(DBTaskResult.objects.values_list("task_path", flat=True))
    assert any("reference_index" in path for path in waiting), waiting
    assert any("search" in path or "index" in path for path in waiting), waiting
    assert page.pk


def test_the_processes_of_a_checkout_include_the_worker():
    processes = (Path(settings.BASE_DIR) / "Procfile").read_text(encoding="utf-8")
    assert re.search(r"^worker: .*db_worker", processes, re.M)


def test_a_text_that_links_to_a_page_is_known_as_a_reference(django_capture_on_commit_callbacks):
    aim = SoumPage.objects.get(code="4507")
    link = f'<p><a linktype="page" id="{aim.pk}">Хонгор</a></p>'
    with django_capture_on_commit_callbacks(execute=True):
        page = TextPageFactory(body_mn=[("paragraph", link)])
    found = ReferenceIndex.get_references_to(aim.basepage_ptr)
    assert str(page.pk) in {reference.object_id for reference in found}
