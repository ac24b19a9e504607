#!/bin/sh
# Runs a window test on a virtual display of its own; listing the tests needs none.
case "$*" in
    *--gtest_list_tests*) exec "$@" ;;
esac
exec xvfb-run -a -s "-screen 0 1366x768x24" "$@"
