# Nutag. `make run` serves the portal, `make test` proves it; both set up what is missing first.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.PHONY: help run test lint bench seed clean setup setup-dev requirements messages screens lighthouse

PYTHON ?= $(shell command -v python3.11 || command -v python3)
BIN := .venv/bin
export PATH := $(CURDIR)/$(BIN):$(PATH)
export PORT ?= 8000
export ES_PORT ?= 9210

help: ## what can be done here
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 14

run: setup ## set up what is missing, then serve http://127.0.0.1:$PORT until Ctrl-C
	@exec $(BIN)/python -m portal.ops.start

test: setup-dev ## set up what is missing, then run every check and test
	@bash scripts/browser.sh
	@$(BIN)/python manage.py elasticsearch install
	@bash scripts/lint.sh
	@$(BIN)/python -m pytest

bench: setup-dev ## measure search: relevance, times, beside plain ways of searching
	@$(BIN)/python manage.py elasticsearch install
	@$(BIN)/python -m tests.bench

lint: setup-dev ## style, types, layers, migrations, messages
	@bash scripts/lint.sh

seed: setup ## load the data of the repository; can be run again
	@$(BIN)/python manage.py migrate --verbosity 0
	@$(BIN)/python manage.py seed

messages: setup-dev ## bring the message catalogues up to date
	@$(BIN)/python manage.py messages

requirements: setup-dev ## pin the newest allowed versions, with hashes
	@$(BIN)/uv pip compile --quiet --upgrade --generate-hashes --no-emit-find-links --no-emit-index-url --python-version 3.11 requirements.in -o requirements.txt
	@$(BIN)/uv pip compile --quiet --upgrade --generate-hashes --no-emit-find-links --no-emit-index-url --python-version 3.11 requirements-dev.in -o requirements-dev.txt

screens: setup-dev ## every kind of page at 390 and 1280 px in both languages, to var/screens (BASE_URL: a running portal)
	@bash scripts/browser.sh
	@$(BIN)/python -m scripts.screens

lighthouse: setup-dev ## Lighthouse at mobile settings on five pages (BASE_URL: a running portal)
	@bash scripts/browser.sh
	@$(BIN)/python -m scripts.lighthouse mn
	@$(BIN)/python -m scripts.lighthouse en

clean: ## remove the state of this checkout: database, media, index, environment
	@if [ -x $(BIN)/python ]; then $(BIN)/python manage.py elasticsearch stop || true; fi
	@rm -rf var .venv node_modules

setup:
	@$(PYTHON) scripts/setup.py

setup-dev:
	@$(PYTHON) scripts/setup.py --dev
