# `make demo` and `make test` are all a newcomer needs; both set the machine up first.
PYTHON ?= python3
BIN := .venv/bin
STAMP := .venv/.ready-$(firstword $(shell cksum requirements/dev.txt pyproject.toml | cksum))

.PHONY: demo test setup lint lock bench
demo: setup
	$(BIN)/mailworker demo

test: setup lint
	$(BIN)/pytest

lint: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

setup: $(STAMP)
$(STAMP):
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "mailworker needs Python 3.11 or newer: make PYTHON=python3.11 $(MAKECMDGOALS)")'
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@rm -f .venv/.ready-*
	@touch $@

# Pins every requirement with its hashes, for every platform, without naming a registry.
lock:
	for extra in demo dev bench; do uv pip compile -q --universal --python-version 3.11 --generate-hashes \
	  --no-header --no-annotate --no-emit-index-url --extra $$extra pyproject.toml -o requirements/$$extra.txt; done

bench: setup
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/bench.txt
	$(BIN)/python -m benchmarks
