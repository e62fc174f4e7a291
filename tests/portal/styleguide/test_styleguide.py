"""The pattern library: complete, in both languages, in development only."""

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from django.conf import settings

from portal.styleguide.apart import set_apart
from portal.styleguide.samples import described, groups, part_files
from portal.styleguide.tokens import tokens
from tests.languages import BOTH, LANGUAGES

pytestmark = pytest.mark.django_db

CHECKER = Path(settings.NODE_MODULES) / "vnu-jar" / "build" / "dist" / "vnu.jar"
GROUPS = [group.key for group in groups()]


def addresses():
    return [
        f"/{language}/-/styleguide/{key}"
        for language in LANGUAGES
        for key in ("", *(f"{key}/" for key in GROUPS))
    ]


def test_every_part_of_every_room_is_shown_or_said_not_to_be():
    assert part_files() - described(groups()) == set()


def test_nothing_is_described_that_is_not_there():
    assert described(groups()) - part_files() == set()


def test_a_part_that_is_not_shown_has_a_reason():
    assert all(reason for group in groups() for reason in group.apart.values())


@pytest.mark.parametrize("address", addresses())
def test_every_page_of_the_library_answers(client, address):
    answer = client.get(address)
    assert answer.status_code == 200
    ids = re.findall(r'\bid="([^"]+)"', answer.content.decode())
    assert sorted(ids) == sorted(set(ids))


@BOTH
def test_the_short_address_leads_to_the_language_that_is_asked_for(client, language):
    answer = client.get(f"/-/styleguide?lang={language}")
    assert answer["Location"] == f"/{language}/-/styleguide/"


def test_it_is_not_there_outside_development(client, settings):
    settings.NUTAG_SHOW_STYLEGUIDE = False
    for address in ("/-/styleguide", *addresses()):
        assert client.get(address).status_code == 404


def test_the_markup_of_the_library_is_valid(client, tmp_path):
    for number, address in enumerate(addresses()):
        (tmp_path / f"{number}.html").write_bytes(client.get(address).content)
    command = [shutil.which("java"), "-jar", CHECKER, "--format", "json", "--stdout"]
    pages = sorted(tmp_path.iterdir())
    done = subprocess.run(
        [*command, "--exit-zero-always", *pages], capture_output=True, text=True, check=True
    )
    found = [
        f"{one['url'][-8:]} {one.get('lastLine')}: {one['message']}"
        for one in json.loads(done.stdout)["messages"]
        if one["type"] == "error" or one.get("subType") == "warning"
    ]
    assert found == []


def test_tokens_are_read_with_their_dark_values():
    colours, measures = tokens()
    page = next(token for token in colours if token.name == "page")
    assert (page.light, page.dark) == ("#ffffff", "#12141d")
    assert {"t-m", "s4", "r"} <= {token.name for token in measures}


def test_samples_share_no_id_and_no_name_of_a_landmark():
    html = '<nav aria-label="Way"><a href="#a" id="b" aria-labelledby="b c">x</a></nav>'
    assert set_apart(html, 7) == (
        '<nav aria-label="Way (7)"><a href="#a-7" id="b-7" aria-labelledby="b-7 c-7">x</a></nav>'
    )
