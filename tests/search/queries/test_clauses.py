"""Requests as plain values: what is asked for is decided without a server."""

from datetime import date

import pytest

from search.queries.clauses import place_clause
from search.queries.content import content_body
from search.queries.places import places_body
from search.question import NEWEST, Question, Request
from search.reader.reading import ReadConcept, Reading

JOB = ReadConcept("job", "jobs", "ажил", 1.6)


def request(reading=None, **question):
    asked = Question("x", question.pop("language", "mn"), **question)
    return Request(asked, reading or Reading("x", text="ажил"), date(2026, 11, 21))


def boosts(clause):
    return [way["constant_score"]["boost"] for way in clause["dis_max"]["queries"]]


def answering(body):
    return body["query"]["function_score"]["query"]["bool"]


def test_concepts_outweigh_topics():
    reading = Reading("x", concepts=(JOB,), topics=("jobs",))
    ways = answering(content_body(request(reading)))["must"][0]["bool"]["should"]
    concept, topic = (way["constant_score"]["boost"] for way in ways)
    assert concept == pytest.approx(9.6)
    assert topic == 3


def test_a_place_alone_asks_for_everything_that_lies_there():
    must = answering(content_body(request(Reading("x", filter_codes=("45",)))))["must"]
    assert must[0] == {"match_all": {"boost": 0}}
    assert len(must) == 2


def test_elsewhere_leaves_the_place_out():
    body = content_body(request(Reading("x", filter_codes=("45",), text="ажил")), near_places=False)
    assert len(answering(body)["must"]) == 1


def test_a_soum_comes_before_its_aimag_and_that_before_guides_and_sister_soums():
    assert sorted(boosts(place_clause(["4507"])), reverse=True) == [30, 24, 14, 4, 3]


def test_an_aimag_comes_before_its_soums_and_those_before_guides():
    assert sorted(boosts(place_clause(["45"])), reverse=True) == [30, 14, 8, 4]


def test_expired_listings_are_left_out():
    (still_valid,) = answering(content_body(request()))["filter"]
    (until, _) = still_valid["bool"]["should"]
    assert until["range"]["expires_at"] == {"gte": "2026-11-21"}


def test_each_facet_is_counted_inside_the_choices_of_the_others():
    body = content_body(request(choices={"topic": ("jobs",), "kind": ("guide",)}, with_facets=True))
    within = {name: body["aggs"][name]["filter"]["bool"]["filter"] for name in ("topic", "kind")}
    assert within["topic"] == [{"terms": {"kind": ["guide"]}}]
    assert within["kind"] == [{"terms": {"topics": ["jobs"]}}]
    assert len(body["post_filter"]["bool"]["filter"]) == 2


def test_one_page_counts_once_in_whatever_languages_it_exists():
    body = content_body(request())
    assert body["collapse"] == {"field": "translation_key"}
    total = body["aggs"]["total"]["aggs"]["pages"]["cardinality"]
    assert total["field"] == "translation_key"


def test_the_reader_s_language_is_marked_and_preferred():
    body = content_body(request(language="en"))
    assert set(body["highlight"]["fields"]) == {"title.en", "summary.en", "body.en"}
    assert answering(body)["should"][0]["constant_score"]["filter"] == {"term": {"locale": "en"}}


def test_the_newest_first_is_asked_for():
    assert "checked_on" in content_body(request(sort=NEWEST))["sort"][0]


def test_places_are_asked_for_in_their_order():
    ways = places_body(["45", "4501"])["query"]["bool"]["should"]
    assert [way["constant_score"]["boost"] for way in ways] == [100, 99]


def test_no_place_asks_for_none():
    assert places_body([])["query"] == {"match_none": {}}
