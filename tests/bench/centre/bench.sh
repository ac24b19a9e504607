#!/bin/sh
# The table of the centre: 1, 2 and 4 instances on both stores, and one instance killed in the middle.
# Usage: bench.sh BIN_DIR [WORKSTATIONS [MESSAGES]]   (500 workstations with 10 messages each unless told)
set -eu
bin=$1
workstations=${2:-500}
messages=${3:-10}
here=$(cd "$(dirname "$0")" && pwd)
echo "$workstations workstations, $messages messages each"
for store in sqlite postgresql; do
    for instances in 1 2 4; do
        printf '%-10s %s instances           ' "$store" "$instances"
        sh "$here/load.sh" "$bin" "$store" "$instances" "$workstations" "$messages" || echo "FAILED $?"
    done
    printf '%-10s 2 instances, one killed ' "$store"
    sh "$here/load.sh" "$bin" "$store" 2 "$workstations" "$messages" $((workstations * messages / 3)) || echo "FAILED $?"
done
