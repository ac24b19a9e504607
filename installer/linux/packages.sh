#!/bin/sh
# Installs the packages of packages.txt that are missing, and Node.js with npm where there is none.
# Says what it does; a second run takes no time. Run as root, or sudo is used.
set -eu
here=$(cd "$(dirname "$0")" && pwd)

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

command -v apt-get >/dev/null 2>&1 || { echo "This set-up knows Debian and Ubuntu (apt-get) only." >&2; exit 1; }

missing=""
for package in $(grep -v '^#' "$here/packages.txt"); do
    status=$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null || true)
    [ "$status" = installed ] || missing="$missing $package"
done
command -v npm >/dev/null 2>&1 || missing="$missing nodejs npm"

if [ -z "$missing" ]; then
    echo "packages: all there"
    exit 0
fi
echo "packages: installing$missing"
as_root apt-get -o DPkg::Lock::Timeout=600 update -qq
as_root env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=600 install -y -qq --no-install-recommends $missing \
    > /dev/null
echo "packages: done"
