# BoundaryCheck: one command for everything. `make help` lists them.
# Works on a fresh Debian or Ubuntu with Python >= 3.11, git and make; whatever is missing is installed.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

PYTHON ?= $(shell for p in python3.13 python3.12 python3.11 python3; do \
	command -v $$p >/dev/null 2>&1 && $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
	&& { echo $$p; break; }; done)
VENV := .venv
BIN := $(VENV)/bin
TOUR_OUT ?= build/tour
BENCH_OUT ?= build/bench

# What Qt's xcb platform, the virtual screen, the session bus, the PDF checks and the profile's check need, as Debian calls them.
SYSTEM_PACKAGES := apparmor at-spi2-core dbus fonts-inter libdbus-1-3 libegl1 libfontconfig1 libgl1 libglib2.0-0 libxcb-cursor0 \
	libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0 libxcb-render0 \
	libxcb-shape0 libxcb-xinerama0 libxcb-xkb1 libxkbcommon-x11-0 mutt poppler-utils strace xauth xclip xdg-utils \
	xdotool xvfb

# A virtual screen and a session bus of its own, so that nothing of the desktop leaks into a run.
HEADLESS := packaging/headless

.PHONY: help run test lint format tour translations pictures bench bench-durability lock clean system check-python

help: ## List the commands
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F':.*## ' '{printf "  make %-17s %s\n", $$1, $$2}'

run: $(VENV)/ready ## Start the app; without a display, play the guided tour on a virtual screen
	@if [ -n "$${DISPLAY:-}$${WAYLAND_DISPLAY:-}" ]; then \
		exec $(BIN)/boundarycheck; \
	else \
		echo "There is no display here, so the guided tour plays on a virtual screen instead."; \
		$(MAKE) --no-print-directory tour; \
	fi

tour: $(VENV)/ready ## Play the main job in real windows and write a picture of every screen, in both languages
	@rm -f $(TOUR_OUT)/[0-9][0-9]-*.png $(TOUR_OUT)/es/[0-9][0-9]-*.png
	$(HEADLESS) $(BIN)/boundarycheck tour --out $(TOUR_OUT)
	$(HEADLESS) $(BIN)/boundarycheck tour --out $(TOUR_OUT)/es --language es

translations: $(VENV)/dev ## Bring the translators' files up to the source, and make of them what the program loads
	$(BIN)/python packaging/translations.py

pictures: tour ## Renew the pictures of the README from the tour
	@mkdir -p docs/pictures && rm -f docs/pictures/*.png
	@for name in front-door-light question-3-light result-tested-dark request-light people-today-dark help-now-light \
		backups-light restore-look-dark finding-light over-time-dark; do \
		cp $(TOUR_OUT)/[0-9][0-9]-$$name.png docs/pictures/$$name.png; \
	done
	@for name in front-door-dark question-3-light request-dark people-today-light; do \
		cp $(TOUR_OUT)/es/[0-9][0-9]-$$name.png docs/pictures/es-$$name.png; \
	done

lint: $(VENV)/dev ## Every gate that needs no window: ruff, format, mypy, layers
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/mypy tests
	$(BIN)/lint-imports

test: lint ## Every gate and every test, on virtual screens with session buses
	@rm -f .coverage .coverage.* && mkdir -p build
	packaging/run-tests
	$(BIN)/python packaging/coverage_floors.py
	@tail -n 1 build/pytest-pages.txt build/pytest-program.txt build/pytest-others.txt

bench: $(VENV)/dev ## Measure start, memory, unlock and save as ratios within one run
	$(HEADLESS) $(BIN)/pytest tests/bench -p no:randomly -s -o faulthandler_timeout=0

bench-durability: $(VENV)/dev ## Kill a thousand workers on a journal and look what is left; takes a quarter of an hour
	KILLS=1000 $(BIN)/pytest tests/durability -p no:randomly -o faulthandler_timeout=0

format: $(VENV)/dev ## Put the code into the project's form
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

lock: $(VENV)/dev ## Renew the lock files (hashes, no index address)
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
		--no-annotate --no-header --upgrade pyproject.toml --group pyproject.toml:build -o requirements/run.txt
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
		--no-annotate --no-header --upgrade pyproject.toml --group pyproject.toml:build --group pyproject.toml:dev \
		-c requirements/run.txt -o requirements/dev.txt

clean: ## Remove everything that was set up or built here
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .coverage .import_linter_cache

check-python:
	@[ -n "$(PYTHON)" ] || { echo "BoundaryCheck needs Python 3.11 or newer; none was found on the PATH."; exit 1; }

# Only what is missing is asked for, and only where apt is there to give it.
system: check-python
	@packaging/install-system-packages "$(PYTHON)" $(SYSTEM_PACKAGES)

$(VENV)/bin/pip: | system
	$(PYTHON) -m venv $(VENV)

# The lock files name everything, so pip is not to look for more: left to itself it asks for the newest release of
# what is wanted with an extra (coverage[toml]), and refuses that for want of its hash. pip check finds what is missing.
$(VENV)/ready: requirements/run.txt pyproject.toml | system $(VENV)/bin/pip
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements/run.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-index --no-build-isolation --editable .
	$(BIN)/pip check --quiet
	@touch $@

$(VENV)/dev: requirements/dev.txt $(VENV)/ready
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements/dev.txt
	$(BIN)/pip check --quiet
	@mkdir -p build
	@touch $@
