"""The report of links: each desk sees its own, with the way to the repair, and may ask again."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from portal.home.models import TextPage
from portal.links.asking import Asker
from portal.links.gathering import Use, keep
from portal.links.models import Link
from portal.links.pacing import Pacer
from soums.desk.board.others import links as board_lines
from soums.desk.links import views
from soums.models import PlacePage, Source
from tests.factories import UserFactory, member
from tests.portal.links.servers import MadeUpInternet, serving

pytestmark = pytest.mark.django_db

REPORT = "desk_links"
DARKHAN, KHONGOR, BULGAN = "45", "4507", "63"


def place(code):
    return PlacePage.objects.get(code=code)


@pytest.fixture
def links():
    """Makes one broken link for the country and one for each of three places."""
    keep(
        [
            Use("http://country.example/", TextPage.objects.first()),
            *(Use(f"http://p{code}.example/", place(code), code) for code in ("45", "4507", "63")),
        ]
    )
    Link.objects.update(
        state=Link.State.BROKEN,
        reason="status",
        status=404,
        since=timezone.now(),
        last_tried=timezone.now() - timedelta(days=1),
    )
    return {link.host.partition(".")[0]: link for link in Link.objects.all()}


@pytest.fixture
def server(monkeypatch):
    """What the desk asks is asked of a made-up internet."""
    with serving() as found:
        internet = MadeUpInternet(found)
        monkeypatch.setattr(views, "impatient", lambda: Asker(internet, Pacer(pause=0)))
        yield found


def seen(client, group, links, shelf="broken"):
    client.force_login(member(group) if group else UserFactory(is_superuser=True))
    html = client.get(reverse(REPORT), {"show": shelf}).content.decode()
    return {name for name, link in links.items() if f'href="{link.address}"' in html}


@pytest.mark.parametrize(
    ("group", "expected"),
    [
        ("darkhan-uul-editors", {"p45", "p4507"}),
        ("darkhan-uul-approvers", {"p45", "p4507"}),
        ("4507-officers", {"p4507"}),
        ("bulgan-editors", {"p63"}),
        ("national-editors", {"country", "p45", "p4507", "p63"}),
        ("", {"country", "p45", "p4507", "p63"}),
    ],
)
def test_a_desk_sees_the_links_of_its_places_and_national_editors_see_all(
    client, links, group, expected
):
    assert seen(client, group, links) == expected


def test_a_link_that_others_use_as_well_names_only_the_own_places(client):
    keep([Use("http://both.example/", place(code), code) for code in (DARKHAN, BULGAN)])
    Link.objects.update(state=Link.State.BROKEN, since=timezone.now())
    client.force_login(member("bulgan-editors"))
    html = client.get(reverse(REPORT)).content.decode()
    edit = "wagtailadmin_pages:edit"
    assert reverse(edit, args=[place(BULGAN).pk]) in html
    assert reverse(edit, args=[place(DARKHAN).pk]) not in html


@pytest.mark.parametrize("group", ["mignet-partners", None])
def test_who_keeps_no_place_has_no_report(client, links, group):
    if group:
        client.force_login(member(group))
    assert client.get(reverse(REPORT)).status_code in (302, 403)


def test_a_line_leads_to_the_edit_view_of_what_uses_the_link(client, links):
    source = Source.objects.first()
    keep(
        [Use("http://s.example/", source, DARKHAN), Use("http://p.example/", place("4507"), "4507")]
    )
    Link.objects.update(state=Link.State.BROKEN, since=timezone.now())
    client.force_login(member("national-editors"))
    html = client.get(reverse(REPORT)).content.decode()
    mend = reverse("wagtailsnippets_soums_source:edit", args=[source.pk])
    assert f'href="{mend}"' in html
    assert client.get(mend).status_code == 200
    assert f'href="{reverse("wagtailadmin_pages:edit", args=[place("4507").pk])}"' in html
    client.force_login(member("darkhan-uul-editors"))
    assert f'href="{mend}"' not in client.get(reverse(REPORT)).content.decode()


@pytest.mark.parametrize(
    ("state", "shelf"),
    [("broken", "broken"), ("moved", "moved"), ("unsure", "unsure"), ("refused", "unsure")],
)
def test_links_stand_on_the_shelf_of_their_state(client, links, state, shelf):
    Link.objects.filter(pk=links["p45"].pk).update(state=state, moved_to="http://new.example/")
    assert "p45" in seen(client, "darkhan-uul-editors", links, shelf)
    others = {"broken", "moved", "unsure"} - {shelf}
    assert all("p45" not in seen(client, "darkhan-uul-editors", links, one) for one in others)


def test_right_links_are_on_no_shelf_and_an_unknown_shelf_is_the_first(client, links):
    Link.objects.filter(pk=links["p45"].pk).update(state="ok")
    assert "p45" not in seen(client, "national-editors", links)
    assert "p63" in seen(client, "national-editors", links, "<script>")


def test_the_report_takes_no_more_queries_for_more_links(
    client, links, django_assert_max_num_queries
):
    client.force_login(UserFactory(is_superuser=True))
    client.get(reverse(REPORT))
    keep([Use(f"http://{n}.example/", place(DARKHAN), DARKHAN) for n in range(60)])
    Link.objects.update(state=Link.State.BROKEN, since=timezone.now())
    with django_assert_max_num_queries(16):
        html = client.get(reverse(REPORT)).content.decode()
    assert html.count(" data-link>") == 50
    assert "p=2" in html


def test_asking_again_records_what_came_of_it(client, links, server):
    server.answers["p4507.example/"] = (200, {})
    client.force_login(member("4507-officers"))
    address = reverse("desk_link_again", args=[links["p4507"].pk])
    answer = client.post(address, {"show": "broken"}, follow=True)
    assert answer.redirect_chain == [(f"{reverse(REPORT)}?show=broken", 302)]
    assert Link.objects.get(pk=links["p4507"].pk).state == Link.State.OK
    assert "http://p4507.example/" in answer.content.decode()


def test_a_second_failure_on_the_same_day_is_no_proof(client, server):
    keep([Use("http://p45.example/", place(DARKHAN), DARKHAN)])
    link = Link.objects.get()
    client.force_login(member("darkhan-uul-editors"))
    for _ in range(2):
        Link.objects.update(last_tried=None)
        client.post(reverse("desk_link_again", args=[link.pk]))
    assert len(server.asked) == 4
    assert Link.objects.get().state == Link.State.UNSURE


@pytest.mark.parametrize(
    "changed",
    [
        {"last_tried": timezone.now() + timedelta(seconds=-10)},
        {"not_before": timezone.now() + timedelta(days=1)},
    ],
)
def test_nobody_is_asked_twice_a_minute_or_against_the_servers_wish(client, links, server, changed):
    Link.objects.update(**changed | {"last_tried": timezone.now()})
    client.force_login(member("darkhan-uul-editors"))
    client.post(reverse("desk_link_again", args=[links["p45"].pk]))
    assert server.asked == []


@pytest.mark.parametrize("name", ["p63", "country"])
def test_a_link_of_other_desks_cannot_be_asked(client, links, server, name):
    client.force_login(member("darkhan-uul-approvers"))
    answer = client.post(reverse("desk_link_again", args=[links[name].pk]))
    assert answer.status_code == 404
    assert server.asked == []


def test_asking_changes_something_and_so_is_no_plain_visit(client, links, server):
    client.force_login(member("darkhan-uul-approvers"))
    assert client.get(reverse("desk_link_again", args=[links["p45"].pk])).status_code == 405


def test_the_board_counts_broken_links_by_place_and_for_the_country(links):
    keep(
        [
            *(Use("http://p45.example/", place(code), code) for code in ("4504", "4507")),
            Use("http://p63.example/", place(BULGAN), BULGAN),
            Use("http://country.example/", TextPage.objects.first()),
            Use("http://right.example/", place("65"), "65"),
        ]
    )
    (line,) = board_lines(None)
    assert line.by_place == {None: 1, "4504": 1, "4507": 1, BULGAN: 1}
    (own,) = board_lines(frozenset({"45", "4504"}))
    assert own.by_place == {"4504": 1}
