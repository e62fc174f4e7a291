"""The public API of guides and support programmes."""

import pytest

pytestmark = pytest.mark.django_db

IN_SHORT = {
    *("slug", "title_mn", "title_en", "summary_mn", "summary_en", "url", "audience", "stage"),
    *("topics", "concepts", "verification", "checked_on", "reading_minutes"),
}


def get(client, path):
    response = client.get(f"/api/v1/{path}")
    return response.status_code, response.json()


def test_the_list_gives_every_guide_once(client):
    status, body = get(client, "guides")

    assert status == 200
    assert (body["count"], body["limit"], body["offset"]) == (36, 100, 0)
    assert len({guide["slug"] for guide in body["results"]}) == 36
    assert set(body["results"][0]) >= IN_SHORT


def test_the_list_is_cut_by_limit_and_offset(client):
    _, body = get(client, "guides?limit=2&offset=4")

    assert [guide["number"] for guide in body["results"]] == [5, 6]
    assert body["count"] == 36


def test_filters_narrow_the_list(client):
    _, body = get(client, "guides?audience=herder&stage=plan&topic=herding")

    assert [guide["slug"] for guide in body["results"]] == [
        "dormitory",
        "moving-with-livestock",
        "winter-and-dzud",
    ]


def test_the_address_follows_the_language(client, language):
    _, body = get(client, f"guides?limit=1&lang={language}")

    assert body["results"][0]["url"] == f"/{language}/guides/before-you-decide/"


def test_a_guide_has_steps_facts_and_whom_to_ask(client):
    status, guide = get(client, "guides/residence-registration")

    assert status == 200
    assert guide["steps"][1]["days_deadline"] == 10
    assert guide["steps"][1]["deadline_from"] == "arrival"
    assert guide["steps"][0]["documents_en"][0] == "ID card"
    assert guide["facts"][0]["source"]["publisher"]
    assert guide["facts"][0]["source"]["date"] is None
    assert guide["who_to_ask_en"] == "The soum state registrar"
    assert guide["verification"] == "draft"
    assert "needs_confirmation" not in str(guide)


def test_a_programme_has_rules_steps_and_sources(client, language):
    status, programme = get(client, f"programmes/sme-fund?lang={language}")

    assert status == 200
    assert (programme["status"], programme["status_as_of"]) == ("closed", "2023-03-10")
    assert programme["rules"][0] == {
        "key": "staff",
        "question_mn": "Хэдэн ажилтантай вэ?",
        "question_en": "How many staff do you have?",
        "type": "integer",
        "operator": "lte",
        "value": 200,
        "choices": [],
        "explanation_mn": "200-аас олон ажилтантай бол хамрагдахгүй.",
        "explanation_en": "You may have up to 200 staff.",
    }
    assert programme["sources"]
    assert programme["sources"][0]["confidence"] == "A"
    assert programme["url"] == f"/{language}/support/sme-fund/"


def test_programmes_are_filtered_by_status(client):
    _, body = get(client, "programmes?status=planned")

    assert {programme["status"] for programme in body["results"]} == {"planned"}
    assert body["count"] == 3


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("guides?limit=501", 422),
        ("guides?limit=0", 422),
        ("guides?offset=-1", 422),
        ("guides?lang=ru", 422),
        ("programmes?limit=501", 422),
        ("programmes?status=maybe", 422),
        ("guides?audience=tourist", 404),
        ("guides?stage=someday", 404),
        ("programmes?topic=hobbies", 404),
        ("guides/nothing", 404),
        ("programmes/nothing", 404),
    ],
)
def test_a_bad_request_gets_a_reason(client, path, status):
    answered, body = get(client, path)

    assert answered == status
    assert body["detail"]


@pytest.mark.parametrize(
    ("path", "most"),
    [("guides", 4), ("guides/rural-mortgage-3", 8), ("programmes", 7), ("programmes/sme-fund", 6)],
)
def test_the_number_of_queries_does_not_grow_with_the_list(
    client, path, most, django_assert_max_num_queries
):
    with django_assert_max_num_queries(most):
        client.get(f"/api/v1/{path}")
