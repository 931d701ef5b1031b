# make run has a client chatting, make test passes the tests; each sets itself up.

PYTHON ?= python3
BIN := .venv/bin
READY := .venv/ready
UV := $(shell sed -n "s/^uv==\([0-9.]*\).*/\1/p" requirements.lock)
FLASK := $(BIN)/flask

.PHONY: help setup run test soak check bench pictures screenshots intents lock clean

help:  ## Show what there is to make
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/\t/'

setup: $(READY)  ## Build the environment in .venv

$(READY): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Hallchat needs Python 3.11 or newer.")'
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check uv==$(UV)
	$(BIN)/uv pip install --quiet --require-hashes --requirement requirements.lock
	$(BIN)/uv pip install --quiet --no-deps --no-build-isolation --editable .
	@# Compiled once, also where the environment forbids it: each start would else take twice as long.
	env -u PYTHONDONTWRITEBYTECODE $(BIN)/python -c 'import gunicorn.app.wsgiapp, hallchat.application, hallchat.server'
	touch $(READY)

run: $(READY)  ## Open the studio on http://127.0.0.1:8000, or another PORT
	@$(FLASK) prepare
	@exec $(BIN)/gunicorn wsgi:app

test: $(READY)  ## Run the tests
	$(BIN)/pytest --numprocesses 2 --dist worksteal --ignore tests/browser
	$(BIN)/pytest tests/browser

soak: $(READY)  ## Run the long versions of races, kills and fuzzing (half an hour)
	$(BIN)/pytest -m soak --numprocesses 2 --dist worksteal --exitfirst

check: $(READY)  ## Lint, formatting, types and imports
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

bench: $(READY)  ## Print what turns, pages and the start cost
	$(BIN)/python -m benchmarks

pictures: $(READY)  ## Render hallchat/pictures/*.svg to WebP, with Chromium
	$(BIN)/python scripts/pictures.py

screenshots: $(READY)  ## Look at every page: pictures of all in screenshots/, those of the READMEs in docs/
	mkdir -p screenshots
	SCREENSHOTS=screenshots $(BIN)/pytest tests/browser/test_pages.py
	$(BIN)/python scripts/readme_pictures.py screenshots

intents: $(READY)  ## Learn the intents and the topics anew from training/
	$(BIN)/uv pip install --quiet --require-hashes --requirement training/requirements.lock
	$(BIN)/python -m training.learn

lock: $(READY)  ## Renew requirements.lock from pyproject.toml
	$(BIN)/uv export --quiet --no-emit-project --no-header --group dev --output-file requirements.lock
	$(BIN)/uv export --quiet --no-emit-project --no-header --only-group training --output-file training/requirements.lock
	rm -f uv.lock

clean:  ## Remove the environment and the caches
	rm -rf .venv .mypy_cache .pytest_cache .ruff_cache .hypothesis
