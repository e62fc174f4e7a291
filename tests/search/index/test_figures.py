"""An officer's figure: invisible until approved, then the same on page, API, index and audit."""

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from search.index.names import write_alias
from search.index.rebuild import rebuild
from search.index.sync import sync
from soums.models import Figure, FigureChange
from tests.factories import member
from tests.soums.desk.figures.forms import DESK, KHONGOR, fields_of, send, soup, typed

pytestmark = [pytest.mark.django_db, pytest.mark.elasticsearch]
KEY = "herder_households"
CHANGED = "271"


def signed_in(*groups):
    client = Client()
    client.force_login(member(*groups))
    return client


def on_page(language="mn"):
    answer = Client().get(f"/{language}/darkhan-uul/khongor/herding/")
    figures = BeautifulSoup(answer.content, "html.parser").select(f'[data-indicator="{KEY}"]')
    return " ".join(figures[0].get_text(" ").split())


def in_api():
    query = {"place": KHONGOR, "indicator": KEY, "latest": "true"}
    return Client().get("/api/v1/figures", query).json()["results"][0]["value"]


def in_index(server):
    sync(server)
    place = server.get(index=write_alias("places"), id=f"place:{KHONGOR}")["_source"]
    section = server.get(index=write_alias("content"), id=f"section:{KHONGOR}:herding:mn")
    return place["figures"][KEY], str(section["_source"])


@pytest.fixture
def everywhere(client_of_few):
    """Whether all four say a number: `everywhere(271)`."""
    rebuild(client_of_few)

    def says(number):
        shown, section = in_index(client_of_few)
        return [
            str(number) in on_page("mn"),
            str(number) in on_page("en"),
            in_api() == number,
            shown == number,
            f": {number} " in section,
        ]

    return says


def approve(client):
    page = client.get(f"{DESK}queue/")
    tokens = [box["value"] for box in soup(page).select("[name=change]")]
    data = {**fields_of(page, "form[data-desk-queue]"), "change": tokens, "decision": "approve"}
    return client.post(f"{DESK}queue/", data)


def test_a_proposal_is_nowhere_until_approved_then_everywhere_and_one_click_takes_it_back(
    everywhere,
):
    before = in_api()
    assert all(everywhere(before))
    officer, approver = signed_in("4507-officers"), signed_in("darkhan-uul-approvers")
    figures = Figure.objects.filter(place__code=KHONGOR, indicator__key=KEY)
    source = str(figures.order_by("-year").first().source_id)
    assert send(officer, typed(KEY, CHANGED, source=source)).status_code == 302
    assert all(everywhere(before))

    approve(approver)
    assert all(everywhere(int(CHANGED)))
    audit = FigureChange.objects.filter(indicator__key=KEY).order_by("-pk").first()
    assert audit.state == "approved"
    assert str(audit.made_by_id) == officer.session["_auth_user_id"]
    assert str(audit.decided_by_id) == approver.session["_auth_user_id"]

    history = approver.get(f"{DESK}history/{KHONGOR}/{KEY}/{audit.year}/")
    back = soup(history).select("form[action*=restore]")
    assert len(back) == 1
    approver.post(back[0]["action"])
    assert all(everywhere(before))
