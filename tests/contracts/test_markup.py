"""The Nu HTML Checker has nothing to say about any page."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from django.conf import settings

from tests.e2e.kinds import KINDS, address
from tests.languages import LANGUAGES

pytestmark = pytest.mark.django_db

CHECKER = Path(settings.NODE_MODULES) / "vnu-jar" / "build" / "dist" / "vnu.jar"


def complaints(folder):
    """What the checker says about the pages in a folder, in one run."""
    java = shutil.which("java")
    assert java, "Java 17 is needed by the HTML checker"
    command = [java, "-jar", CHECKER, "--format", "json", "--stdout", "--exit-zero-always"]
    pages = sorted(folder.iterdir())
    done = subprocess.run([*command, *pages], capture_output=True, text=True, check=True)
    return json.loads(done.stdout)["messages"]


def test_the_markup_of_every_page_is_valid(client, tmp_path):
    for language in LANGUAGES:
        for kind in KINDS:
            html = client.get(address(kind, language)).content
            (tmp_path / f"{kind}-{language}.html").write_bytes(html)
    found = [
        f"{Path(one['url']).name}:{one.get('lastLine')}: {one['message']}"
        for one in complaints(tmp_path)
        if one["type"] == "error" or one.get("subType") == "warning"
    ]
    assert found == []
