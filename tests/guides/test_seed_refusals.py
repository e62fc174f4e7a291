"""A broken row is named with file, line and reason, and then nothing at all is written."""

import shutil

import pytest
from django.core.management import CommandError, call_command

import guides.seed
from guides.models import GuidePage, Organisation
from portal.ops.seeding import Reading

BROKEN = {}


def steps_of_the_broken_copy():
    """What the seed command runs in these tests."""
    return guides.seed.steps(BROKEN["data"])


@pytest.fixture
def data(tmp_path):
    return shutil.copytree(guides.seed.DATA, tmp_path / "data")


def refusals(data):
    reading = Reading()
    for step in guides.seed.steps(data):
        step.read(reading)
    return {str(problem) for problem in reading.problems}


def change(data, name, old, new, times=1):
    path = data / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, times), encoding="utf-8")


CASES = [
    (
        "guides.yaml",
        "    en: 'Before you decide: questions to ask yourself'\n",
        "",
        "guides.yaml:7: title lacks the language “en”",
    ),
    (
        "guides.yaml",
        "  - living\n  - housing\n  - jobs\n",
        "  - living\n  - hobbies\n",
        "guides.yaml:4: topics: “hobbies” is not known",
    ),
    (
        "guides.yaml",
        "  stage: plan\n",
        "  stage: someday\n",
        "guides.yaml:4: stage: “someday” is not known",
    ),
    (
        "guides.yaml",
        "  audience:\n  - person\n",
        "  audience:\n  - tourist\n",
        "guides.yaml:4: audience: “tourist” is not known",
    ),
    (
        "guides.yaml",
        "  - compare-soums\n",
        "  - no-such-guide\n",
        "guides.yaml:4: related: “no-such-guide” is not known",
    ),
    (
        "guides.yaml",
        "      publisher: Government of Mongolia\n",
        "",
        "guides.yaml:94: publisher is empty",
    ),
    (
        "guides.yaml",
        "    confidence: A\n",
        "    confidence: C\n",
        "guides.yaml:87: confidence: “C” is not known",
    ),
    (
        "guides.yaml",
        "  status: draft\n",
        "  status: confirmed\n",
        "guides.yaml:4: status: only an officer confirms, and not in this file",
    ),
    (
        "guides.yaml",
        "    days_deadline: 10\n    deadline_from: arrival\n",
        "    days_deadline: 10\n    deadline_from: null\n",
        "deadline_from is empty",
    ),
    (
        "guides.yaml",
        "  place_scope: national\n",
        "  place_scope:\n  - '9999'\n",
        "guides.yaml:4: place_scope: “9999” is not known",
    ),
    (
        "guides.yaml",
        "  slug: compare-soums\n",
        "  slug: before-you-decide\n",
        "“before-you-decide” stands twice",
    ),
    (
        "concepts.yaml",
        "  kindergarten: [",
        "  kinder: [",
        "concepts.yaml has nothing for “kindergarten”",
    ),
    (
        "checklists.yaml",
        "  guide: before-you-decide\n",
        "  guide: elsewhere\n",
        "checklists.yaml:4: guide: “elsewhere” is not known",
    ),
    (
        "checklists.yaml",
        "- slug: settle-returnee\n",
        "- slug: settle-everyone\n",
        "slug: “settle-everyone” is not “settle-returnee”",
    ),
    (
        "programmes.yaml",
        "    operator: gte\n    value: 18\n",
        "    operator: gte\n    value: grown-up\n",
        "value: “grown-up” does not go with “gte”",
    ),
    (
        "programmes.yaml",
        "  status_as_of: 2023-03\n",
        "  status_as_of: spring\n",
        "programmes.yaml:3: status_as_of: “spring” is not a year, month or day",
    ),
    (
        "organisations.yaml",
        "  url: https://mongolia.iom.int\n",
        "  url: mongolia.iom.int\n",
        "organisations.yaml:4: url: “mongolia.iom.int” is not a https address",
    ),
    (
        "organisations.yaml",
        "  aimags:\n  - '85'\n",
        "  aimags:\n  - '99'\n",
        "organisations.yaml:4: aimags: “99” is not known",
    ),
    ("index.yaml", "  en: Guides\n", "", "title lacks the language “en”"),
]


@pytest.mark.parametrize(("name", "old", "new", "refusal"), CASES, ids=lambda v: str(v)[:40])
def test_a_broken_row_is_refused_with_its_line_and_reason(data, name, old, new, refusal):
    change(data, name, old, new)

    assert any(refusal in problem for problem in refusals(data)), refusals(data)


def test_a_source_that_is_missing_is_refused(data):
    change(data, "programmes.yaml", "  sources:\n", "  references:\n")

    assert any("programmes.yaml:3: sources is empty" in problem for problem in refusals(data)), (
        refusals(data)
    )


def test_a_file_that_cannot_be_parsed_is_refused_once_with_its_line(data):
    (data / "guides.yaml").write_text("guides:\n- slug: [\n", encoding="utf-8")

    named = [problem for problem in refusals(data) if problem.startswith("guides.yaml:")]
    assert [problem.split(":")[1] for problem in named] == ["3"]


def test_every_broken_row_is_named_in_one_run(data):
    change(data, "guides.yaml", "  stage: plan\n", "  stage: someday\n", times=3)

    assert len([problem for problem in refusals(data) if "someday" in problem]) == 3


def test_the_command_writes_nothing_when_one_row_is_broken(db, data, settings, capsys):
    settings.NUTAG_SEEDS = ["tests.guides.test_seed_refusals.steps_of_the_broken_copy"]
    change(data, "organisations.yaml", "  type: un\n", "  type: club\n")
    BROKEN["data"] = data
    Organisation.objects.all().delete()
    GuidePage.objects.update(summary_mn="")

    with pytest.raises(CommandError, match="1 broken rows; nothing was written"):
        call_command("seed")

    assert "organisations.yaml:4: type: “club” is not known" in capsys.readouterr().err
    assert not GuidePage.objects.exclude(summary_mn="").exists()
    assert not Organisation.objects.exists()
