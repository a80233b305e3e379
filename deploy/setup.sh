#!/bin/sh
# What a server needs to know: the pool, the deployments, and the automation for runs whose process is gone.
# The environment names the server and, for the worker's runs, the folders. Run it again after an upgrade.
set -eu
: "${PREFECT_API_URL:?the address of the server, e.g. http://127.0.0.1:4200/api}"
here=$(dirname "$0")
prefect work-pool inspect restated >/dev/null 2>&1 || prefect work-pool create restated --type process
prefect --no-prompt deploy --all --prefect-file "$here/prefect.yaml"
prefect --no-prompt automation delete restated-crashed >/dev/null 2>&1 || true # it is not overwritten
prefect automation create --from-file "$here/automation-crashed.yaml"
