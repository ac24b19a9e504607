#!/bin/sh
# Sets up everything a fresh Debian or Ubuntu machine needs, builds and runs all tests.
# Usage: sh tests/run.sh [--asan]   (--asan: units of core, devices and centre, under address and UB sanitizers)
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root"
mkdir -p build

preset=dev
[ "${1:-}" != "--asan" ] || preset=asan

sh installer/linux/packages.sh
if [ "$preset" = asan ]; then
    sh installer/linux/build.sh asan unit_tests
    echo "tests: units under address and undefined-behaviour sanitizers"
    ctest --preset asan -L unit -j 2 --no-tests=error
else
    sh installer/linux/build.sh dev
    # Much of it waits for films and services, so a third place is free on two cores.
    echo "tests: everything, on real parts"
    ctest --preset dev -j 3 --no-tests=error
fi
