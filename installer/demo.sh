#!/bin/sh
# Sets up a fresh Debian or Ubuntu machine, builds the release and shows the main job in training mode:
# a virtual card behind the real pcscd, a camera film of a composite person, dlib on this machine, a real print queue
# with a printer simulator, and the reference centre over HTTPS.
# Usage: sh installer/demo.sh [--headless]   With a display the counter desk opens; otherwise the visit runs by itself.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root"
mkdir -p build
headless=no
[ "${1:-}" = "--headless" ] && headless=yes
[ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || headless=yes

sh installer/linux/packages.sh
sh installer/linux/build.sh release amphoectl amphoedesk amphoe-reference-centre amphoe-virtual-card \
    amphoe-import-models amphoe-make-demonstration
exec sh installer/linux/training.sh "$headless"
