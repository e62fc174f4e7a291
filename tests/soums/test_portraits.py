"""Portraits of the 330 soums: complete, sourced, and never more than the figures say."""

import re
import string
from dataclasses import asdict
from pathlib import Path

import pytest
import yaml

import soums
from soums.portraits import Facts, Portrait, Remark, make_all, read_facts
from soums.portraits.conditions import conditions
from soums.portraits.facts import Cell, Soum
from soums.portraits.sources import credit
from soums.portraits.template import Template, read_template
from soums.portraits.wording import write_number

DATA = Path(soums.__file__).parent / "data"
SUFFIX_ON_NUMBER = re.compile(r"\d-?(т|д|ын|ийн|аас|ээс|оос|тай|тэй|р)\b")
UNFILLED = re.compile(r"None|nan\b|[{}]|  ")
PRAISE = ("шилдэг", "гайхалтай", "хамгийн сайн", "best", "wonderful", "great")
GROWTH_KEYS = {"grew", "steady", "shrank"}


@pytest.fixture(scope="module")
def facts() -> Facts:
    return read_facts(DATA)


@pytest.fixture(scope="module")
def portraits(facts: Facts) -> dict[str, Portrait]:
    return make_all(facts)


@pytest.fixture(scope="module")
def template() -> Template:
    return read_template()


def remarks(portrait: Portrait) -> list[Remark]:
    return [*portrait.advantages, *portrait.drawbacks]


def texts(portrait: Portrait) -> list[str]:
    spoken = [text for r in remarks(portrait) for text in (r.text_mn, r.text_en)]
    return [portrait.portrait_mn, portrait.portrait_en, *spoken]


def word_count(text: str) -> int:
    return len(text.replace("\u00a0", "").split())


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_every_soum_has_a_portrait(facts: Facts, portraits: dict[str, Portrait]) -> None:
    assert len(portraits) == 330
    assert set(portraits) == {soum.code for soum in facts.soums}


@pytest.mark.parametrize("language", ["mn", "en"])
def test_a_portrait_has_40_to_70_words(portraits: dict[str, Portrait], language: str) -> None:
    counts = {code: word_count(asdict(p)[f"portrait_{language}"]) for code, p in portraits.items()}
    assert {code: n for code, n in counts.items() if not 40 <= n <= 70} == {}


@pytest.mark.parametrize("language", ["mn", "en"])
def test_no_two_portraits_are_the_same(portraits: dict[str, Portrait], language: str) -> None:
    assert len({asdict(p)[f"portrait_{language}"] for p in portraits.values()}) == 330


def test_every_soum_has_advantages_and_drawbacks(portraits: dict[str, Portrait]) -> None:
    assert [c for c, p in portraits.items() if not p.advantages or not p.drawbacks] == []


def test_no_text_is_empty_or_has_an_unfilled_place(portraits: dict[str, Portrait]) -> None:
    broken = [
        t for p in portraits.values() for t in texts(p) if not t.strip() or UNFILLED.search(t)
    ]
    assert broken == []


def test_no_suffix_is_glued_to_a_number(portraits: dict[str, Portrait]) -> None:
    found = [t for p in portraits.values() for t in texts(p) if SUFFIX_ON_NUMBER.search(t)]
    assert found == []


def test_no_text_advertises(portraits: dict[str, Portrait]) -> None:
    praised = [
        t for p in portraits.values() for t in texts(p) if any(w in t.lower() for w in PRAISE)
    ]
    assert praised == []


def test_every_remark_names_its_source(portraits: dict[str, Portrait]) -> None:
    for portrait in portraits.values():
        for remark in remarks(portrait):
            assert remark.source_publisher
            assert 0 < len(remark.source_title) <= 255
            assert re.fullmatch(r"\d{4}(-\d{2})?", remark.source_date)


def test_distances_are_our_own_and_say_that_they_are_straight(
    portraits: dict[str, Portrait],
) -> None:
    for portrait in portraits.values():
        for remark in remarks(portrait):
            if any(key.startswith("distance_") for key in remark.indicators):
                assert remark.source_publisher.startswith("Nutag")
                assert remark.source_title.startswith("Straight-line distance between")
                assert "шулуун шугамаар" in remark.text_mn


def test_a_railway_distance_credits_openstreetmap(portraits: dict[str, Portrait]) -> None:
    near = [r for p in portraits.values() for r in p.advantages if r.key == "near_railway"]
    assert near
    assert all("OpenStreetMap" in remark.source_publisher for remark in near)


def test_a_figure_of_the_aimag_says_aimag(template: Template) -> None:
    for sentence in (*template.advantages, *template.drawbacks):
        if any(template.figures[name].place == "aimag" for name in sentence.figures):
            assert re.search(r"аймагт|Аймгийн төвд", sentence.mn)
            assert "aimag" in sentence.en


def test_a_remark_names_every_figure_that_it_writes(template: Template) -> None:
    for sentence in (*template.advantages, *template.drawbacks):
        for text in (sentence.mn, sentence.en):
            assert placeholders(text) & set(template.figures) <= {*sentence.figures, "percent"}


def test_both_languages_of_a_sentence_give_the_same_figures(template: Template) -> None:
    for sentence in (*template.portrait, *template.advantages, *template.drawbacks):
        assert placeholders(sentence.mn) == placeholders(sentence.en)


def test_the_template_speaks_of_the_newest_year(facts: Facts, template: Template) -> None:
    compared_with = {"population_before", "unemployment_before", "ub_unemployment_before"}
    for name, figure in template.figures.items():
        if name not in compared_with:
            years = [year for _, key, year in facts.cells if key == figure.indicator]
            assert figure.year == max(years), name


def test_jumping_counts_are_kept_out_of_growth(portraits: dict[str, Portrait]) -> None:
    for code in ("4407", "4122"):
        assert GROWTH_KEYS.isdisjoint(r.key for r in remarks(portraits[code]))
        assert "эх сурвалж учрыг тайлбарлаагүй" in portraits[code].portrait_mn
        assert "gives no reason" in portraits[code].portrait_en


def test_no_other_count_jumps_by_half(facts: Facts, template: Template) -> None:
    jumping = {
        soum.code
        for soum in facts.soums
        if abs(facts.cells[soum.code, "population_change_2020_2025", 2025].value) >= 50
    }
    assert jumping == template.counted_apart


def test_growth_is_said_with_the_numbers_of_both_years(portraits: dict[str, Portrait]) -> None:
    grown = next(r for r in portraits["4501"].advantages if r.key == "grew")
    assert grown.text_mn == (
        "Хүн ам нь 2020 оноос 2025 оны эцэс хүртэл 2\u00a0874 хүнээр буюу 3,3 хувиар өссөн."
    )
    assert grown.source_title == (
        "DT_NSO_0300_068V2, resident population, 2025; DT_NSO_0300_067V2, resident population, 2020"
    )


def test_no_household_count_is_given_where_it_looks_short(portraits: dict[str, Portrait]) -> None:
    assert "малчин өрх" not in portraits["2322"].portrait_mn
    assert "households" not in portraits["2322"].portrait_en


def test_a_missing_figure_leaves_its_sentence_out() -> None:
    alone = Soum("2104", {"mn": "Баяндун", "en": "Bayandun"}, False, 6302.0)
    true = conditions(alone, {"population": 3181.0}, counted_apart=False)
    assert {key for key, holds in true.items() if holds} == {"always", "soum", "no_climate"}


def test_a_figure_without_a_known_publication_is_refused() -> None:
    with pytest.raises(ValueError, match="no publication known"):
        credit("population_resident", 2030, Cell(1.0, "heard somewhere"))


@pytest.mark.parametrize(
    ("value", "language", "decimals", "written"),
    [
        (5044, "mn", 0, "5\u00a0044"),
        (5044, "en", 0, "5,044"),
        (-934, "mn", 0, "−934"),
        (0.05, "en", None, "0.05"),
        (0.31, "mn", None, "0,3"),
        (874.7, "en", None, "875"),
    ],
)
def test_numbers_are_written_as_each_language_writes_them(
    value: float, language: str, decimals: int | None, written: str
) -> None:
    assert write_number(value, language, decimals) == written


def open_notes() -> list[dict]:
    return yaml.safe_load((DATA / "open_notes.yaml").read_text(encoding="utf-8"))


def test_the_eleven_open_questions_have_one_note_each() -> None:
    codes = [code for entry in open_notes() for code in entry["codes"]]
    tuv = {"4116", "4131", "4122", "4119", "4110", "4158", "4176"}
    assert len(codes) == len(set(codes))
    assert set(codes) == {"6334", "6340", "4407", *tuv}


def test_an_open_note_has_both_languages_and_a_source() -> None:
    for entry in open_notes():
        assert entry["note"]["mn"].strip()
        assert entry["note"]["en"].strip()
        assert entry["source"]["publisher"]
        assert entry["source"]["title"]
        assert entry["checked_on"].isoformat() == "2026-11-21"
