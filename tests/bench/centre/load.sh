#!/bin/sh
# Starts instances of the reference centre in front of one database and lets workstations deliver to them.
# Usage: load.sh BIN_DIR sqlite|postgresql INSTANCES WORKSTATIONS MESSAGES [KILL_AFTER_ACTS]
# With KILL_AFTER_ACTS the first instance is killed (SIGKILL) when so many acts have a receipt. Prints one line of JSON.
# Exit 0: nothing lost, nothing doubled.
set -eu
bin=$1
store=$2
instances=$3
workstations=$4
messages=$5
kill_after=${6-}
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d /tmp/amphoe-load-XXXXXX)
chmod 755 "$work"
pids=
finish() {
    for pid in $pids; do kill "$pid" 2> /dev/null || true; done
    for pid in $pids; do wait "$pid" 2> /dev/null || true; done
    [ ! -d "$work/pg" ] || sh "$here/../../support/postgresql.sh" stop "$work/pg"
    rm -rf "$work"
}
trap finish EXIT
trap 'exit 1' INT TERM

database=
if [ "$store" = postgresql ]; then
    database=$(sh "$here/../../support/postgresql.sh" start "$work/pg")
fi
mkdir "$work/centre"
# A thread for every workstation in every instance, for when the others are dead.
echo "{\"threads\": $((workstations + 20)), \"queue\": 2000}" > "$work/centre/centre.json"
urls=
count=0
while [ $count -lt "$instances" ]; do
    "$bin/amphoe-reference-centre" --data "$work/centre" ${database:+--database "$database"} > "$work/ready$count" &
    pid=$!
    pids="$pids $pid"
    tries=0
    until grep -q '"ready":true' "$work/ready$count" 2> /dev/null; do
        tries=$((tries + 1))
        [ $tries -lt 600 ] && kill -0 "$pid" || { echo "load: an instance did not start" >&2; exit 1; }
        sleep 0.1
    done
    port=$(sed -n 's/.*"port":\([0-9]*\).*/\1/p' "$work/ready$count")
    urls=${urls:+$urls,}https://localhost:$port
    count=$((count + 1))
done
first=$(echo $pids | cut -d' ' -f1)
"$bin/amphoe-bench-centre-load" --data "$work/centre" ${database:+--database "$database"} --urls "$urls" \
    --workstations "$workstations" --messages "$messages" ${kill_after:+--kill "$first" --kill-after "$kill_after"}
if [ -n "$kill_after" ] && kill -0 "$first" 2> /dev/null; then
    # A zombie still answers to kill -0; only a running process has a command line.
    [ ! -s "/proc/$first/cmdline" ] || { echo "load: the instance to be killed still runs" >&2; exit 1; }
fi
