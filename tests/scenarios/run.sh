#!/bin/sh
# Runs every scenario in a process of its own and prints a table: row, result, milliseconds of the visit, what it shows.
# Usage: run.sh [SCENARIO_TESTS]. Exit code 1 when one of them failed.
set -u
folder=$(cd "$(dirname "$0")" && pwd)
tests=${1:-$folder/../../build/dev/bin/scenario_tests}
failed=0
printf '%-5s %-6s %8s  %s\n' row result ms shows
for file in "$folder"/C*.json; do
    row=$(basename "$file" .json)
    if said=$("$tests" --gtest_filter="Rows/ScenarioTest.ComesOutAsTheRowSays/$row" 2>&1); then
        result=passed
    else
        result=FAILED
        failed=1
    fi
    line=$(printf '%s\n' "$said" | sed -n 's/^scenario *[^ ]* *\([0-9]*\) ms  \(.*\)$/\1|\2/p' | head -1)
    printf '%-5s %-6s %8s  %s\n' "$row" "$result" "${line%%|*}" "${line#*|}"
done
exit $failed
