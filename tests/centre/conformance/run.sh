#!/bin/sh
# Starts a reference centre, makes two workstations of two offices, and runs the conformance suite against it.
# Usage: run.sh BIN_DIR sqlite|postgresql [COMMAND...]
# With COMMAND, that is run instead, with URL, PROVISION_URL, DATA, IDENTITY and OTHER_IDENTITY in the environment.
set -eu
bin=$1
store=$2
shift 2
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d /tmp/amphoe-conformance-XXXXXX)
chmod 755 "$work"
centre=
finish() {
    [ -z "$centre" ] || kill "$centre" 2> /dev/null || true
    [ -z "$centre" ] || wait "$centre" 2> /dev/null || true
    [ ! -d "$work/pg" ] || sh "$here/../../support/postgresql.sh" stop "$work/pg"
    rm -rf "$work"
}
trap finish EXIT
trap 'exit 1' INT TERM

DATA=$work/centre
set -- "$@"
database=
if [ "$store" = postgresql ]; then
    database=$(sh "$here/../../support/postgresql.sh" start "$work/pg")
fi
"$bin/amphoe-reference-centre" --data "$DATA" ${database:+--database "$database"} --new-token WS-1001-01 \
    > "$work/ready" &
centre=$!
tries=0
until grep -q '"ready":true' "$work/ready" 2> /dev/null; do
    tries=$((tries + 1))
    [ $tries -lt 300 ] && kill -0 "$centre" || { echo "run: the centre did not start" >&2; exit 1; }
    sleep 0.1
done
field() { sed -n "s/.*\"$1\":\"\{0,1\}\([^,\"}]*\).*/\1/p" "$work/ready"; }
URL=https://localhost:$(field port)
PROVISION_URL=https://localhost:$(field provision_port)
IDENTITY=$work/identity
OTHER_IDENTITY=$work/other
"$bin/amphoe-centre-conformance" --make-identity "$IDENTITY" --provision-url "$PROVISION_URL" \
    --token "$(field token)" --ca "$DATA/ca.pem"
other_token=$("$bin/amphoe-reference-centre" --data "$DATA" ${database:+--database "$database"} --issue-token WS-1002-01)
"$bin/amphoe-centre-conformance" --make-identity "$OTHER_IDENTITY" --provision-url "$PROVISION_URL" \
    --token "$other_token" --ca "$DATA/ca.pem"
export URL PROVISION_URL DATA IDENTITY OTHER_IDENTITY
if [ $# -gt 0 ]; then
    "$@"
else
    "$bin/amphoe-centre-conformance" --url "$URL" --identity "$IDENTITY" --other-identity "$OTHER_IDENTITY" \
        --provision-url "$PROVISION_URL"
fi
