"""The state of the English on the forms of editors."""

import re

import pytest
from django.urls import reverse
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, PanelGroup
from wagtail.models import AbstractPage
from wagtail.snippets.models import get_snippet_models
from wagtail.test.utils.form_data import querydict_from_html
from wagtail.users.models import UserProfile

from guides.models import Programme
from portal.home.models import HomePage
from portal.i18n.english.panels import EnglishStatePanel
from portal.i18n.english.parts import part_keys, tracked_models
from soums.models import PlacePage, SoumPage
from tests.factories import TextPageFactory, UserFactory
from tests.languages import BOTH, LANGUAGES
from tests.portal.i18n.english.states import publish, states

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(client):
    client.force_login(UserFactory(is_superuser=True, is_staff=True))
    return client


def address(page):
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def shown(html):
    """State by part as the form shows it."""
    return dict(re.findall(r'data-english="(\w+)"\s+data-state="(\w*)"', html))


def sent(client, page, action="action-publish", **answers):
    html = client.get(address(page)).content.decode()
    data = querydict_from_html(html, form_id="page-edit-form")
    if "small_correction" in data:  # ticked: browsers send «on» where a box names no value
        data["small_correction"] = "on"
    data.update({f"body_{code}-count": "0" for code in LANGUAGES})
    for name, value in answers.items():
        data.setlist(name, value if isinstance(value, list) else [value])
    data[action] = "on"
    answer = client.post(address(page), data)
    assert answer.status_code == 302, answer.context["form"].errors
    return type(page).objects.get(pk=page.pk)


def test_each_part_says_beside_its_english_field_how_things_stand(editor):
    page = publish(TextPageFactory(lead_mn="Эх", lead_en="Lead"))
    page = publish(page, lead_mn="Шинэ эх", body_mn=[("heading", "Гарчиг")])
    html = editor.get(address(page)).content.decode()
    assert shown(html) == {"title": "current", "lead": "outdated", "body": "missing"}


def test_an_outdated_part_shows_what_the_mongolian_said_and_says(editor):
    page = publish(
        publish(TextPageFactory(lead_mn="Таван эмч", lead_en="Five")), lead_mn="Зургаан эмч"
    )
    html = editor.get(address(page)).content.decode()
    assert "<del>Таван</del><ins>Зургаан</ins>" in re.sub(r">\s+<", "><", html)


def test_a_draft_says_what_its_publication_would_make_of_the_english(editor):
    page = publish(TextPageFactory(lead_mn="Эх", lead_en="Lead"))
    page.lead_mn = "Ноорог"
    page.save_revision()
    html = editor.get(address(page)).content.decode()
    assert shown(html)["lead"] == "current"
    assert "<del>Эх</del>" in html


@BOTH
def test_the_words_stand_in_the_language_of_the_editor(editor, language):
    user = UserFactory(is_superuser=True, is_staff=True)
    UserProfile.objects.create(user=user, preferred_language=language)
    editor.force_login(user)
    page = publish(publish(TextPageFactory(lead_mn="Эх", lead_en="Lead")), lead_mn="Шинэ")
    html = editor.get(address(page)).content.decode()
    words = {"mn": "хуучирсан", "en": "out of date"}
    assert f'<b class="english__state">{words[language]}</b>' in html


def test_saving_a_draft_changes_no_state_and_publishing_does(editor):
    page = publish(TextPageFactory(lead_mn="Эх", lead_en="Lead"))
    page = sent(editor, page, action="", lead_mn="Шинэ")
    assert states(page)["lead"] == "current"
    page = sent(editor, page)
    assert states(page)["lead"] == "outdated"


def test_the_tick_for_a_small_correction_is_gone_after_its_publication(editor):
    page = publish(TextPageFactory(lead_mn="Эх", lead_en="Lead"))
    page = sent(editor, page, lead_mn="Эх.", small_correction="on")
    assert states(page)["lead"] == "current"
    html = editor.get(address(page)).content.decode()
    assert "checked" not in re.search(r'<input[^>]*name="small_correction"[^>]*>', html)[0]
    page = sent(editor, page, lead_mn="Өөр")
    assert states(page)["lead"] == "outdated"


def test_the_tick_of_a_draft_is_still_there_for_who_publishes_it(editor):
    page = publish(TextPageFactory(lead_mn="Эх", lead_en="Lead"))
    page = sent(editor, page, action="", lead_mn="Эх.", small_correction="on")
    page = sent(editor, page)
    assert states(page)["lead"] == "current"


def test_an_editor_who_has_read_both_texts_can_say_that_the_english_holds(editor):
    page = publish(publish(TextPageFactory(lead_mn="Эх", lead_en="Lead")), lead_mn="Шинэ")
    page = sent(editor, page, english_checked=["lead"])
    assert states(page)["lead"] == "current"


def test_the_form_of_a_new_page_says_nothing_about_english(editor):
    add = reverse("wagtailadmin_pages:add", args=["home", "textpage", HomePage.objects.get().pk])
    html = editor.get(add).content.decode()
    assert shown(html) == {}
    assert "small_correction" not in html


def test_the_form_of_a_record_shows_and_asks_the_same(editor):
    programme = Programme.objects.get(slug="sme-fund")
    publish(programme, who_may_mn="Өөр нөхцөл")
    edit = reverse(Programme.snippet_viewset.get_url_name("edit"), args=[programme.pk])
    html = editor.get(edit).content.decode()
    assert shown(html)["who_may"] == "outdated"
    assert 'name="small_correction"' in html


def test_a_place_page_shows_its_parts_in_few_queries(editor, django_assert_max_num_queries):
    page = SoumPage.objects.get(code="4507")
    editor.get(address(page))
    with django_assert_max_num_queries(110):
        html = editor.get(address(page)).content.decode()
    assert shown(html)["portrait"] == "current"


# No type is forgotten.


def english_fields(panel):
    """Parts whose English can be edited in a form."""
    for child in getattr(panel, "children", ()):
        if isinstance(child, InlinePanel):
            yield child.relation_name
        elif isinstance(child, FieldPanel):
            yield child.field_name.removesuffix("_en")
        yield from english_fields(child)


def state_panels(panel):
    for child in getattr(panel, "children", ()):
        if isinstance(child, EnglishStatePanel):
            yield child.part
        if isinstance(child, PanelGroup) and not isinstance(child, FieldRowPanel):
            yield from state_panels(child)


def test_every_form_of_what_is_published_shows_the_state_of_each_of_its_parts():
    kinds = {model for model in tracked_models() if model is not PlacePage}
    forms = {m for m in kinds if issubclass(m, AbstractPage) or m in get_snippet_models()}
    assert forms == kinds
    for model in kinds:
        handler = model.get_edit_handler()
        parts = set(part_keys(model)) & set(english_fields(handler))
        assert sorted(state_panels(handler)) == sorted(parts), model
        assert "title" in parts or "name" in parts or parts == {"text"}, model
