"""Production refuses to start half configured, and Django finds nothing to warn about."""

import os
import subprocess
import sys

import pytest

REQUIRED = {
    "SECRET_KEY": "a-key-for-this-check-only-0123456789-abcdefghijklmnopqrstuvwxyz-ABCDEF",
    "ALLOWED_HOSTS": "nutag.example",
    "DATABASE_URL": "postgres://nutag:nutag@localhost/nutag",
    "BASE_URL": "https://nutag.example",
}


def run(code, **environment):
    clean = {name: value for name, value in os.environ.items() if name not in REQUIRED}
    command = [sys.executable, "-c", code]
    settings = {"DJANGO_SETTINGS_MODULE": "portal.settings.production"}
    given = {**clean, **settings, **environment}
    return subprocess.run(command, env=given, capture_output=True, text=True, check=False)


LOAD = "import portal.settings.production as s; print(s.DEBUG, s.ALLOWED_HOSTS)"


@pytest.mark.parametrize("missing", REQUIRED)
def test_production_does_not_start_without(missing):
    given = {name: value for name, value in REQUIRED.items() if name != missing}
    done = run(LOAD, **given)
    assert done.returncode != 0
    assert missing in done.stderr


def test_production_starts_with_what_it_needs_and_never_in_debug_mode():
    done = run(LOAD, **REQUIRED, DEBUG="1")
    assert done.stdout.strip() == "False ['nutag.example']", done.stderr


def test_django_has_nothing_to_warn_about_in_production():
    check = (
        "from django.core.management import execute_from_command_line as run;"
        "run(['manage.py', 'check', '--deploy', '--fail-level', 'WARNING'])"
    )
    done = run(check, **REQUIRED)
    assert done.returncode == 0, done.stderr
    assert "no issues" in done.stdout


def test_a_checkout_is_not_in_debug_mode_unless_it_is_told_to():
    code = "import portal.settings.dev as s; print(s.DEBUG)"
    assert run(code).stdout.strip() == "False"
    assert run(code, DEBUG="1").stdout.strip() == "True"
