"""What holds for the whole of the code: layers, migrations, messages, checks, what is committed."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from django.conf import settings
from django.core.checks import run_checks
from django.core.management import call_command
from modeltranslation.translator import translator
from wagtail.models import get_page_models

from portal.i18n.catalogues import as_text, gathered, merged, read, untranslated

BASE = Path(settings.BASE_DIR)
OWN = BASE / "locale"
BINARY = {".ico", ".jpg", ".png", ".webp", ".woff2"}
LONGEST_SETTINGS, LONGEST_MODULE = 200, 400


def tracked():
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=BASE, capture_output=True, text=True, check=True
    )
    files = [BASE / name for name in listed.stdout.split("\0") if name]
    return [file for file in files if file.is_file() and file.suffix not in BINARY]


def test_no_room_uses_one_above_it():
    program = Path(sys.executable).parent / "lint-imports"
    done = subprocess.run([program], cwd=BASE, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


@pytest.mark.django_db
def test_no_migration_is_missing():
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


def test_the_system_checks_find_nothing():
    assert run_checks() == []


def test_the_catalogues_hold_what_the_code_says():
    for language in ("mn", "en"):
        path = OWN / language / "LC_MESSAGES" / "django.po"
        catalogue = merged(read(path, language), gathered(BASE, language))
        assert path.read_text(encoding="utf-8") == as_text(catalogue), language


def test_every_message_of_ours_is_translated_into_mongolian():
    path = OWN / "mn" / "LC_MESSAGES" / "django.po"
    with path.open("rb") as handle:
        catalogue = read_po(handle, locale="mn", abort_invalid=True)
    assert untranslated(catalogue) == []
    assert [message.id for message in catalogue if message.fuzzy and message.id] == []


@pytest.mark.parametrize("file", sorted(OWN.rglob("*.po")), ids=lambda f: str(f.relative_to(OWN)))
def test_a_catalogue_can_be_compiled_and_keeps_its_placeholders(file):
    with file.open("rb") as handle:
        catalogue = read_po(handle, locale=file.parent.parent.name, abort_invalid=True)
    faults = [(message.id, error) for message in catalogue for error in message.check(catalogue)]
    assert faults == []
    single = [m for m in catalogue if m.id and m.string and isinstance(m.id, str)]
    assert [m.id for m in single if placeholders(m.id) - placeholders(m.string) - EMPTY] == []
    assert [m.id for m in single if placeholders(m.string) - placeholders(m.id)] == []


# Wagtail's lists of search results leave it empty: a translation may do without.
EMPTY = {"model_name"}


def placeholders(text):
    return set(re.findall(r"%\((\w+)\)", text))


def test_no_settings_file_is_long():
    for file in (BASE / "portal" / "settings").rglob("*.py"):
        lines = file.read_text(encoding="utf-8").count("\n")
        assert lines <= LONGEST_SETTINGS, f"{file.name}: {lines} lines"


def test_no_module_is_long():
    for file in tracked():
        if file.suffix == ".py" and not {"tests", "migrations"} & set(file.parts):
            lines = file.read_text(encoding="utf-8").count("\n")
            assert lines <= LONGEST_MODULE, f"{file.name}: {lines} lines"


@pytest.mark.parametrize("page", get_page_models(), ids=lambda page: page.__name__)
def test_every_page_type_has_a_title_in_both_languages(page):
    translated = translator.get_options_for_model(page).all_fields
    assert "title" in translated
    for language in settings.MODELTRANSLATION_LANGUAGES:
        assert page._meta.get_field(f"title_{language}").column


def test_no_file_names_a_machine_or_a_registry():
    # Written in parts, so that this file does not name them itself.
    home, work = "/ro" + "ot/", "/wo" + "rk/"
    machine = re.compile(rf"(?<![\w.])(?:{home}|{work})[\w.]|/tmp/bash" + r"_jobs")
    registry = re.compile(
        r"https?://[\w.-]*(?:artifact|nexus|mirror|proxy|pypi|npmjs)[\w.-]*/", re.I
    )
    for file in tracked():
        text = file.read_text(encoding="utf-8")
        assert not machine.search(text), f"{file.name}: {machine.search(text)}"
        if file.name != "README.md":
            assert not registry.search(text), f"{file.name}: {registry.search(text)}"


def test_no_secret_is_committed():
    secret = re.compile(
        r"-----BEGIN [A-Z ]*PRIVATE KEY|AKIA[0-9A-Z]{16}|ghp_\w{30}|(?i:password)\s*=\s*['\"]\w{8,}"
    )
    for file in tracked():
        if "tests" not in file.parts:
            found = secret.search(file.read_text(encoding="utf-8"))
            assert not found, f"{file.name}: {found}"


def test_no_state_of_a_checkout_is_committed():
    for file in tracked():
        top = file.relative_to(BASE).parts[0]
        assert top not in ("var", ".venv", "node_modules"), file
        assert file.suffix not in (".mo", ".sqlite3", ".pyc"), file
