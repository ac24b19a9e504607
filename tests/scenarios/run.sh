#!/bin/sh
# Runs every scenario in a process of its own and prints a table: row, result, milliseconds of its visits, what it shows;
# then the keystrokes of every service (C16) and the time from the card to the saved ThaID enrolment.
# Usage: run.sh [SCENARIO_TESTS]. Exit code 1 when one of them failed or the
# median of that time is above three seconds.
set -u
folder=$(cd "$(dirname "$0")" && pwd)
tests=${1:-$folder/../../build/dev/bin/scenario_tests}
failed=0
all=$(mktemp)
trap 'rm -f "$all"' EXIT
printf '%-5s %-6s %8s  %s\n' row result ms shows
for file in "$folder"/C*.json; do
    row=$(basename "$file" .json)
    if said=$("$tests" --gtest_filter="Rows/ScenarioTest.ComesOutAsTheRowSays/$row" 2>&1); then
        result=passed
    else
        result=FAILED
        failed=1
    fi
    printf '%s\n' "$said" | sed -n 's/^keystrokes //p' | tr ',' '\n' | sed 's/^ *//' >> "$all"
    printf '%s\n' "$said" | sed -n 's/^card_to_saved \([0-9]*\) ms/~\1/p' >> "$all"
    line=$(printf '%s\n' "$said" | sed -n 's/^scenario *[^ ]* *\([0-9]*\) ms  \(.*\)$/\1|\2/p' | head -1)
    printf '%-5s %-6s %8s  %s\n' "$row" "$result" "${line%%|*}" "${line#*|}"
done
printf '\n%-20s %8s %8s %8s\n' 'keystrokes of' runs least most
grep = "$all" | awk -F= '{ n[$1]++; if (!($1 in low) || $2 < low[$1]) low[$1] = $2; if ($2 > high[$1]) high[$1] = $2 }
    END { for (s in n) printf "%-20s %8d %8d %8d\n", s, n[s], low[s], high[s] }' | sort
sed -n 's/^~//p' "$all" | sort -n | awk '{ t[NR] = $1 }
    END { median = t[int((NR + 1) / 2)]
          if (NR) printf "\ncard in to saved ThaID enrolment: median %d ms, most %d ms of %d runs (at most 3000)\n", median, t[NR], NR
          exit NR == 0 || median > 3000 }' || failed=1
exit $failed
