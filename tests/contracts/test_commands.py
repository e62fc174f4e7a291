"""What the README promises is there: commands, files, and the way the checks are run."""

import re
from pathlib import Path

from django.conf import settings
from django.core.management import get_commands

BASE = Path(settings.BASE_DIR)
PROMISED = {"run", "test", "lint", "seed", "clean", "help"}


def text(name):
    return (BASE / name).read_text(encoding="utf-8")


def targets():
    return set(re.findall(r"^([a-z-]+):", text("Makefile"), re.MULTILINE))


def named_after(command, document):
    """Words that follow a command where a document shows code."""
    shown = " ".join(re.findall(r"```.*?```|`[^`]+`", document, re.DOTALL))
    return set(re.findall(rf"\b{command} ([a-z_][a-z_-]*)", shown))


def test_the_readme_names_make_targets_that_exist():
    named = named_after("make", text("README.md"))
    assert {"run", "test"} <= named
    assert named <= targets()


def test_the_promised_make_targets_exist():
    assert targets() >= PROMISED


def test_the_readme_names_management_commands_that_exist():
    assert named_after(r"manage\.py", text("README.md")) <= set(get_commands())


def test_the_checks_run_as_the_readme_says():
    lines = [line for line in text(".ci/run").splitlines() if line and not line.startswith("#")]
    assert lines[-1] == "make test"
    assert (BASE / ".ci" / "run").stat().st_mode & 0o111


def test_make_test_runs_what_make_lint_runs():
    recipe = text("Makefile").split("\ntest:")[1].split("\n\n")[0]
    assert "scripts/lint.sh" in recipe
    assert "scripts/browser.sh" in recipe
    assert "pytest" in recipe


def test_every_file_that_the_readme_links_exists():
    for link in re.findall(r"\]\((?!https?:)([^)#]+)", text("README.md")):
        assert (BASE / link).exists(), link
