#!/bin/sh
# Configures and builds one preset, then makes the face models and the demonstration people in build/setup.
# Usage: build.sh PRESET [TARGET...]. Without targets everything is built. Idempotent: a second run takes seconds where
# nothing changed.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
preset=$1
shift
cd "$root"
mkdir -p build
export CCACHE_BASEDIR="${CCACHE_BASEDIR:-$root}" CCACHE_NOHASHDIR=1

echo "build: configuring $preset"
cmake --preset "$preset" > "$root/build/configure-$preset.log" 2>&1 || {
    cat "$root/build/configure-$preset.log" >&2
    exit 1
}
echo "build: compiling $preset (the first time takes minutes)"
cmake --build --preset "$preset" ${1:+--target "$@" amphoe-import-models amphoe-make-demonstration}
sh "$root/installer/linux/models.sh" "$root/build/setup" "$root/build/$preset/bin/amphoe-import-models"
"$root/build/$preset/bin/amphoe-make-demonstration" "$root/build/setup"
