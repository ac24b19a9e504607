#!/bin/sh
# Holds the contract resources/centre/openapi.yaml against third parties: lints it (Spectral), and runs the conformance
# suite through a proxy that validates every request and answer by it (openapi-backend).
# Usage: contract.sh BIN_DIR WORK_DIR      WORK_DIR keeps the npm packages for the next run
# Exit 77: no node, or npm cannot get its packages.
set -eu
bin=$(cd "$1" && pwd)
mkdir -p "$2"
work=$(cd "$2" && pwd)
here=$(cd "$(dirname "$0")" && pwd)
contract=$here/../../resources/centre/openapi.yaml

if [ "${3-}" != behind-centre ]; then
    command -v node > /dev/null && command -v npm > /dev/null || { echo "contract: SKIPPED, no node" >&2; exit 77; }
    cp "$here/contract/package.json" "$work/package.json"
    if ! (cd "$work" && npm install --no-audit --no-fund --ignore-scripts --prefer-offline --loglevel=error) \
        > "$work/npm.log" 2>&1; then
        tail -n 5 "$work/npm.log" >&2
        echo "contract: SKIPPED, npm cannot get its packages" >&2
        exit 77
    fi
    echo "contract: lint"
    "$work/node_modules/.bin/spectral" lint --ruleset "$here/contract/ruleset.yaml" --fail-severity warn "$contract"
    exec sh "$here/conformance/run.sh" "$bin" sqlite sh "$here/contract.sh" "$bin" "$work" behind-centre
fi

# From here on a reference centre runs: URL, PROVISION_URL, DATA, IDENTITY, OTHER_IDENTITY come from run.sh.
proxies=
# shellcheck disable=SC2064
finish() { for proxy in $proxies; do kill "$proxy" 2> /dev/null || true; done; }
trap finish EXIT
trap 'exit 1' INT TERM
cd "$work"
rm -f report.jsonl service.url provisioning.url
start_proxy() {
    node "$here/contract/proxy.mjs" "$contract" "$DATA" "$1" "$2" "$work/report.jsonl" "$IDENTITY" "$OTHER_IDENTITY" \
        > "$work/$2.url" &
    proxies="$proxies $!"
    tries=0
    until [ -s "$work/$2.url" ]; do
        tries=$((tries + 1))
        [ $tries -lt 600 ] || { echo "contract: the proxy did not start" >&2; exit 1; }
        sleep 0.1
    done
}
start_proxy "$URL" service
start_proxy "$PROVISION_URL" provisioning
echo "contract: conformance suite through the validating proxy"
"$bin/amphoe-centre-conformance" --url "$(cat service.url)" --provision-url "$(cat provisioning.url)" \
    --identity "$IDENTITY" --other-identity "$OTHER_IDENTITY"
node "$here/contract/verdict.mjs" "$contract" report.jsonl
