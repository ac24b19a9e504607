#!/bin/sh
# The long form of two tests of the store: kills at random instants of saving, and simulated power loss.
# Usage: kill-nightly.sh [PRESET] [KILLS] [DISKS]
set -eu
root=$(cd "$(dirname "$0")/../../.." && pwd)
tests="$root/build/${1:-dev}/bin/core_storage_tests"
AMPHOE_KILL_ROUNDS="${2:-2000}" AMPHOE_POWER_LOSS_IMAGES="${3:-5000}" \
    "$tests" --gtest_filter='CrashTest.*:PowerLossTest.*'
