# The commands. `make run` and `make test` are all a newcomer needs.
PORT ?= 8000
PYTHON ?= python3
BIN := .venv/bin

.PHONY: run test check web bench encoder clean help

help:
	@echo "make run [PORT=8123]  set up, load the demo county, serve on http://127.0.0.1:PORT"
	@echo "make test             set up, then ruff, mypy, import-linter and pytest"
	@echo "make check            ruff, mypy and import-linter only"
	@echo "make bench            measure everything (an hour) and write docs/benchmarks.md"
	@echo "make encoder REFERENCE=DIR  train the sentence encoder anew"
	@echo "make clean            remove what was built (not var/)"

run: .venv/.ready api/web/static/vendor/.ready
	$(BIN)/rettjobb serve --demo --port $(PORT)

test: .venv/.ready api/web/static/vendor/.ready check
	$(BIN)/pytest

check: .venv/.ready
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

web: api/web/static/vendor/.ready

# One environment for running and testing, made from the pinned versions.
.venv/.ready: pyproject.toml constraints.txt
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Rettjobb needs Python 3.11 or newer")'
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[dev]' -c constraints.txt
	touch $@

# Third-party web files, by name from package.json, copied to where the pages find them.
api/web/static/vendor/.ready: package.json package-lock.json api/web/vendor.py | .venv/.ready
	npm ci --silent
	$(BIN)/python -m api.web.vendor
	touch $@

# Measure everything and write docs/benchmarks.md; SMALL=1 for a few minutes on small worlds.
bench: .venv/.ready api/web/static/vendor/.ready
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[bench]' -c constraints.txt
	$(BIN)/python -m tests.bench.report $(if $(SMALL),--small)

# Train the encoder anew: REFERENCE is the folder with codes/ and esco/, see models/data/README.md.
encoder: .venv/.ready
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[train]' -c constraints.txt
	$(BIN)/python -m matcher.training --reference $(REFERENCE) --out var/encoder --stage titles --steps 412
	$(BIN)/python -m matcher.training --reference $(REFERENCE) --out var/encoder --stage lay --steps 620 --rate 1.5e-4
	$(BIN)/python -m matcher.training --reference $(REFERENCE) --out var/encoder --stage vectors
	cp -r var/encoder/encoder/. models/encoder/

clean:
	rm -rf .venv node_modules api/web/static/vendor .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
