"""The list of guides and its filters."""

import re

import pytest

pytestmark = pytest.mark.django_db


def slugs(response, language):
    return re.findall(
        rf'<h3>\s*<a href="/{language}/guides/([a-z0-9-]+)/"', response.content.decode()
    )


def test_the_list_shows_all_guides_grouped_by_stage(client, language):
    response = client.get(f"/{language}/guides/")

    assert response.status_code == 200
    assert len(slugs(response, language)) == 36
    groups = re.findall(r'<h2 id="stage-(\w+)"', response.content.decode())
    assert groups == ["plan", "move", "settle", "always"]


def test_the_list_is_filtered_by_audience_and_stage(client, language):
    response = client.get(f"/{language}/guides/?audience=herder&stage=plan")

    assert slugs(response, language) == [
        "dormitory",
        "moving-with-livestock",
        "connectivity",
        "winter-and-dzud",
    ]


def test_a_chosen_filter_stays_chosen(client):
    html = client.get("/mn/guides/?audience=herder").content.decode()

    assert re.search(r'name="audience"\s+value="herder"\s+checked', html)


def test_an_empty_filter_filters_nothing(client):
    response = client.get("/mn/guides/?audience=&stage=")

    assert len(slugs(response, "mn")) == 36
    assert b'class="alert"' not in response.content


@pytest.mark.parametrize(
    "query", ["audience=tourist", "stage=%00%FF", "audience=herder&stage=someday", "stage=<script>"]
)
def test_an_unknown_value_is_left_out_with_a_notice(client, language, query):
    response = client.get(f"/{language}/guides/?{query}")

    assert response.status_code == 200
    assert b'class="alert" role="status"' in response.content
    assert b"<script>" not in response.content
    assert len(slugs(response, language)) >= 18


def test_filters_that_leave_nothing_say_what_to_do_next(client, language):
    response = client.get(f"/{language}/guides/?audience=business&stage=always&x=1")
    empty = client.get(f"/{language}/guides/?audience=returnee&stage=plan")

    assert b'class="empty"' not in response.content
    assert len(slugs(empty, language)) == 2


def test_readers_are_told_that_guides_await_confirmation(client):
    html = client.get("/en/guides/").content.decode()

    assert "no officer has confirmed them yet" in html


@pytest.mark.parametrize("query", ["", "?audience=herder&stage=plan"])
def test_the_list_costs_at_most_eight_queries(
    client, language, query, django_assert_max_num_queries
):
    with django_assert_max_num_queries(8):
        client.get(f"/{language}/guides/{query}")
