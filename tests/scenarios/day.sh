#!/bin/sh
# Replays a full day at one counter against the reference centre: 200 visits of a generated district of 20,000 people,
# one in twenty with a mishap, ending with a balanced close, an empty outbox and a valid audit log. Prints a table of
# counts and times. The same seed gives the same day.
# Usage: day.sh [VISITS] [SEED]. DAY_REPLAY names the program when it is not that of the dev build.
set -eu
folder=$(cd "$(dirname "$0")" && pwd)
exec "${DAY_REPLAY:-$folder/../../build/dev/bin/day_replay}" "${1:-200}" "${2:-2569}"
