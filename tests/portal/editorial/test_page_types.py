"""At each place of the tree only the page types are offered that belong there."""

import re

import pytest
from wagtail.models import get_page_models

from portal.basepage.models import BasePage
from portal.home.models import HomePage, TextPage
from soums.models import AimagPage, SoumPage
from tests.factories import UserFactory, member

pytestmark = pytest.mark.django_db

BELONGS = {
    "basepage.BasePage": {"home.HomePage"},
    "home.HomePage": {"home.TextPage", "soums.AimagPage", "guides.GuideIndexPage"},
    "soums.AimagPage": {"soums.SoumPage"},
    "guides.GuideIndexPage": {"guides.GuidePage"},
}


def test_every_page_type_takes_only_what_belongs_below_it():
    for model in get_page_models():
        offered = {child._meta.label for child in model.creatable_subpage_models()}
        assert offered == BELONGS.get(model._meta.label, set()), model


def test_no_page_can_be_moved_to_where_its_type_does_not_belong():
    soum, aimag = SoumPage.objects.first(), AimagPage.objects.first()
    text, home = TextPage.objects.get(), HomePage.objects.get()
    assert soum.can_move_to(aimag)
    assert text.can_move_to(home)
    for page, target in ((soum, home), (soum, text), (text, aimag), (text, soum), (aimag, aimag)):
        assert not page.can_move_to(target), (page, target)


def test_below_the_home_page_a_second_list_of_guides_is_not_offered(client):
    client.force_login(UserFactory(is_superuser=True))
    home = HomePage.objects.get()
    html = client.get(f"/admin/pages/{home.pk}/add_subpage/").content.decode()
    offered = set(re.findall(rf"/admin/pages/add/(\w+/\w+)/{home.pk}/", html))
    assert offered == {"home/textpage", "soums/aimagpage"}


def test_a_page_of_another_type_is_refused_by_address_too(client):
    client.force_login(UserFactory(is_superuser=True))
    soum, aimag = SoumPage.objects.first(), AimagPage.objects.first()
    for kind, parent in (("home/textpage", aimag), ("soums/soumpage", soum)):
        assert client.get(f"/admin/pages/add/{kind}/{parent.pk}/").status_code == 302
    assert client.get(f"/admin/pages/{soum.pk}/add_subpage/").status_code == 302


def test_an_editor_of_an_aimag_is_offered_nothing_outside_it(client):
    client.force_login(member("darkhan-uul-editors"))
    others = AimagPage.objects.get(slug="bulgan")
    for page in (HomePage.objects.get(), others, BasePage.get_first_root_node()):
        assert client.get(f"/admin/pages/{page.pk}/add_subpage/").status_code == 302
