# Two commands need only python3 and make: `make demo` and `make test`. Each sets up the virtual environment by itself.

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
READY  := $(VENV)/.ready

.PHONY: demo test lint bench docs fast clean

demo: $(READY)
	PATH="$(CURDIR)/$(BIN):$$PATH" sh examples/demo.sh

test: $(READY)
	$(BIN)/python -m pytest

lint: $(READY)
	$(BIN)/ruff check graphbuilder tests benchmarks docs examples
	$(BIN)/ruff format --check graphbuilder tests benchmarks docs examples
	$(BIN)/mypy

bench: $(READY)
	$(BIN)/python -m benchmarks

# Writes docs/ontology.html and docs/ontology.md, to be done after a change of the ontology.
docs: $(READY)
	$(BIN)/python -m docs.ontology_page

# Compiles the modules that read texts, beside their sources, and leaves a wheel of them in dist/. Needs a C compiler
# and some minutes; after a change of the sources it is to be done anew, or undone by `make clean`.
fast: $(READY)
	HATCH_BUILD_HOOK_ENABLE_MYPYC=1 $(BIN)/python -m pip wheel --quiet --no-deps --wheel-dir dist .

clean:
	rm -rf $(VENV) demo graph dist
	find . -path ./$(VENV) -prune -o -name '*.so' -exec rm {} +

$(READY): pyproject.toml
	$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); \
	  echo "The venv module is missing: install it (on Debian and Ubuntu: apt-get install python3-venv)." >&2; exit 1; }
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	touch $@
