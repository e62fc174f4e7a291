#!/usr/bin/env bash
# Style, types, layers, migrations, messages: every check that needs no running part.
set -euo pipefail
cd "$(dirname "$0")/.."
bin=.venv/bin
export DJANGO_SETTINGS_MODULE=portal.settings.test
step() { echo "lint: $1"; shift; "$@"; }
step "ruff" $bin/ruff check .
step "ruff format" $bin/ruff format --check .
step "mypy" $bin/mypy portal soums guides search scripts
step "djlint" $bin/djlint --lint --quiet portal soums guides search
step "layers" $bin/lint-imports
step "migrations" $bin/python manage.py makemigrations --check --dry-run
step "system checks" $bin/python manage.py check --fail-level WARNING
step "messages" $bin/python manage.py messages --check
