#!/bin/sh
# Fuzzes one entry: run.sh TARGET SECONDS [libFuzzer options]. Builds it first, in the preset fuzz.
# Corpus and findings stay below build/ for the next run. Fails when an input breaks something.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
target=$1
seconds=$2
shift 2
cd "$root"
export CCACHE_BASEDIR="${CCACHE_BASEDIR:-$root}" CCACHE_NOHASHDIR=1
mkdir -p build
cmake --preset fuzz > build/configure-fuzz.log 2>&1 || {
    cat build/configure-fuzz.log >&2
    exit 1
}
cmake --build --preset fuzz --target "fuzz_$target"
{
    read -r seeds
    read -r made_seeds
    read -r max_length
} < "build/fuzz/fuzz/$target.options"
corpus="build/fuzz-corpus/$target"
findings="build/fuzz-findings/$target"
mkdir -p "$corpus" "$findings"
folders=$corpus
for folder in "$seeds" "$made_seeds"; do
    if [ -d "$folder" ]; then folders="$folders $folder"; fi
done
# shellcheck disable=SC2086  # folders of our own making, without spaces inside the tree
exec "build/fuzz/bin/fuzz_$target" -max_total_time="$seconds" -max_len="$max_length" -timeout=10 -rss_limit_mb=2048 \
    -print_final_stats=1 -artifact_prefix="$findings/" "$@" $folders
