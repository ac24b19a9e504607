#!/bin/sh
# Spoils a running reference centre in one way after the other and expects the conformance suite to name it.
# Usage: deviations.sh BIN_DIR, inside tests/centre/conformance/run.sh
set -eu
bin=$1
expect_deviation() {
    echo "$1" > "$DATA/faults.json"
    if "$bin/amphoe-centre-conformance" --url "$URL" --identity "$IDENTITY" > "$DATA/table" 2>&1; then
        echo "deviations: not found: $1" >&2
        exit 1
    fi
    grep -q "^DEVIATES.*$2" "$DATA/table" || { cat "$DATA/table" >&2; echo "deviations: $2 not named: $1" >&2; exit 1; }
    echo "found: $1"
}
expect_deviation '{"wrong_receipt": "signature", "path_prefix": "/v1/messages"}' 'not signed by the receipt certificate'
expect_deviation '{"wrong_receipt": "replayed", "path_prefix": "/v1/messages"}' 'of another message'
expect_deviation '{"wrong_receipt": "other_item", "path_prefix": "/v1/messages/batch"}' 'of another message'
expect_deviation '{"wrong_receipt": "signature", "path_prefix": "/v1/feed"}' 'page is not signed'
expect_deviation '{"content_type": "text/html", "path_prefix": "/v1/feed"}' 'another type'
expect_deviation '{"cut_mid_answer": true, "path_prefix": "/v1/status"}' '200 expected, 0 came'
expect_deviation '{"cut_after_commit": true, "path_prefix": "/v1/messages"}' '201 expected, 0 came'
expect_deviation '{"cut_mid_request": true, "path_prefix": "/v1/number-blocks"}' '200 expected, 0 came'
expect_deviation '{"status": 503, "path_prefix": "/v1/uploads"}' '201 expected, 503 came'
expect_deviation '{"redirect": "https://elsewhere/", "path_prefix": "/v1/cards"}' '307 came'
expect_deviation '{"huge_bytes": 1000000, "path_prefix": "/v1/status"}' 'too large'
rm "$DATA/faults.json"
"$bin/amphoe-centre-conformance" --url "$URL" --identity "$IDENTITY" | tail -n 1
