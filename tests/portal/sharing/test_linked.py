"""Linked data: valid nodes with full addresses, and nothing that could end the data block."""

from django.template import Context, Template
from django.test import RequestFactory
from django.utils.translation import override

from portal.sharing.linked import breadcrumbs, graph, with_site
from tests.languages import BOTH

TAG = Template("{% load linkeddata %}{% linked_data %}")


@BOTH
def test_the_way_begins_at_home_and_is_numbered(language):
    with override(language):
        way = breadcrumbs([("A", f"/{language}/a/")])["itemListElement"]
    assert [step["position"] for step in way] == [1, 2]
    assert [step["item"] for step in way] == [f"/{language}/", f"/{language}/a/"]


def test_addresses_get_the_site_and_texts_keep_their_slash():
    made = with_site({"url": "/mn/", "name": "/mn/", "item": [{"@id": "/p/45"}]}, "https://a.mn")
    assert made == {
        "url": "https://a.mn/mn/",
        "name": "/mn/",
        "item": [{"@id": "https://a.mn/p/45"}],
    }


def test_a_text_cannot_end_the_data_block():
    context = Context(
        {"linked_data": graph({"name": "</script><b>&"}), "request": RequestFactory().get("/mn/")}
    )
    written = TAG.render(context)
    assert written.count("<") == 2
    assert r"\u003C/script\u003E\u003Cb\u003E\u0026" in written


def test_a_page_without_linked_data_has_no_block():
    assert TAG.render(Context({})) == ""
