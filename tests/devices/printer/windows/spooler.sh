#!/bin/sh
# Runs devices/printer/WindowsSpooler as a Windows program: built with mingw-w64, run by Wine, printing through Wine's
# spooler to CUPS and a simulated IPP printer (installer/linux/print-simulator.sh). By hand, from anywhere:
#
#   apt-get install -y --no-install-recommends g++-mingw-w64-x86-64-posix wine wine64 xvfb googletest
#   sh tests/devices/printer/windows/spooler.sh [BUILD_FOLDER]        (default build/windows-spooler; a minute)
#
# The first program asks Wine's real spooler, the second a scripted one for what Wine's does not do (states of a job,
# deleting it). Ends with 77, said aloud, where Wine, mingw or another part is missing. Nothing of it is in
# installer/linux/packages.txt, because Wine alone is 670 MB. No process is left behind.
set -eu

root=$(cd "$(dirname "$0")/../../../.." && pwd)
here=$root/tests/devices/printer/windows
build=${1:-$root/build/windows-spooler}
compiler=x86_64-w64-mingw32-g++-posix

skip() {
    echo "windows spooler: SKIPPED, $1 is missing" >&2
    exit 77
}
for program in "$compiler" wine wineserver Xvfb python3 pdftotext; do
    command -v "$program" > /dev/null || { [ "$program" = wineserver ] && [ -x /usr/lib/wine/wineserver ]; } || skip "$program"
done
gtest=/usr/src/googletest/googletest
[ -f "$gtest/src/gtest-all.cc" ] || skip "$gtest"

mkdir -p "$build"
build=$(cd "$build" && pwd)
PATH=$PATH:/usr/lib/wine

compile() {
    if command -v ccache > /dev/null; then set -- ccache "$compiler" "$@"; else set -- "$compiler" "$@"; fi
    "$@" -std=c++20 -O1 -D_WIN32_WINNT=0x0A00 -DNOMINMAX -DWIN32_LEAN_AND_MEAN
}
objects=$build/objects
mkdir -p "$objects"
for source in gtest-all gtest_main; do
    [ -f "$objects/$source.o" ] || compile -I"$gtest" -I"$gtest/include" -c "$gtest/src/$source.cc" -o "$objects/$source.o"
done
for source in "$root"/devices/printer/Windows*_windows.cpp "$root/devices/printer/StopReasons.cpp" "$here"/*.cpp; do
    compile -Wall -Wextra -Wshadow -Werror -I"$root" -isystem "$gtest/include" -c "$source" \
        -o "$objects/$(basename "$source" .cpp).o"
done
link() {
    "$compiler" -static "$objects"/gtest-all.o "$objects"/gtest_main.o "$objects"/Windows*_windows.o \
        "$objects/StopReasons.o" "$@"
}
link "$objects/WindowsSpoolerTest.o" -lwinspool -o "$build/windows_spooler_tests.exe"
link "$objects/ScriptedSpoolerTest.o" "$objects/ScriptedSpooler.o" -o "$build/scripted_spooler_tests.exe"

export WINEPREFIX="$build/wine" WINEDEBUG=-all WINEARCH=win64 WINEDLLOVERRIDES="mscoree,mshtml=;winemenubuilder.exe="
simulator=$build/simulator
rm -rf "$build/display" "$build/port.prn"
end() {
    wineserver -k > /dev/null 2>&1 || true
    sh "$root/installer/linux/print-simulator.sh" stop "$simulator" > /dev/null 2>&1 || true
    [ -z "${screen:-}" ] || kill "$screen" 2> /dev/null || true
}
trap end EXIT
trap 'exit 1' INT TERM
Xvfb -displayfd 3 -screen 0 800x600x24 3> "$build/display" > /dev/null 2>&1 &
screen=$!
tries=0
until [ -s "$build/display" ] || [ $tries -ge 50 ]; do tries=$((tries + 1)); sleep 0.1; done
DISPLAY=:$(cat "$build/display")
export DISPLAY
[ -d "$WINEPREFIX/drive_c" ] || wine wineboot -i > /dev/null 2>&1

free_port() {
    python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'
}
rm -rf "$simulator"
sh "$root/installer/linux/print-simulator.sh" start "$simulator" "$(free_port)" "$(free_port)"
# shellcheck disable=SC1091
. "$simulator/env"
export CUPS_SERVER
export AMPHOE_QUEUE="$PRINT_QUEUE" AMPHOE_PRINTED="Z:$PRINTED" AMPHOE_FILE_PORT="$build/port.prn"
export AMPHOE_PAPER="Z:$here/paper.pdf"
# Wine makes its PostScript driver for each queue of CUPS it finds.
AMPHOE_DRIVER=$(wine reg query 'HKLM\System\CurrentControlSet\Control\Print\Printers\'"$PRINT_QUEUE" /v 'Printer Driver' |
    tr -d '\r' | sed -n 's/.*REG_SZ *//p')
export AMPHOE_DRIVER

wine "$build/windows_spooler_tests.exe"
wine "$build/scripted_spooler_tests.exe"
for sheet in "$PRINTED"/*slip-69-000042*; do
    pdftotext "$sheet" - | grep -q 'AMPHOE-SPOOLER-PAPER' || { echo "windows spooler: wrong text on $sheet" >&2; exit 1; }
done
echo "windows spooler: both programs came out right"
