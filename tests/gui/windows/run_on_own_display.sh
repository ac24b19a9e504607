#!/bin/sh
# Runs a window test on a virtual display of its own; listing the tests needs none.
case "$*" in
    *--gtest_list_tests*) exec "$@" ;;
esac
# UTF-8 without any language installed on the machine; no accessibility bus is started for these tests.
export LANG=C.UTF-8 NO_AT_BRIDGE=1
exec xvfb-run -a -s "-screen 0 1366x768x24" "$@"
