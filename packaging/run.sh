#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds Attrap and opens its window.
#   packaging/run.sh [ARGUMENTS OF attrap]   the window
#   packaging/run.sh --demo                  the whole job in the terminal, on made sites and recueils; also where there is no display
set -eu
set -o pipefail
# shellcheck source=packaging/common.sh
. "$(dirname "$0")/common.sh"

demo=no
if [ "${1:-}" = --demo ]; then
    demo=yes
    shift
elif [ -z "${DISPLAY:-}" ] && [ -z "${WAYLAND_DISPLAY:-}" ]; then
    say "There is no display here: showing the whole job in the terminal instead of the window."
    demo=yes
fi

install_missing build run
install_browser
cd "$root"
say "Building into build/ (the first time takes some minutes)."
mkdir -p build
cmake --preset release >build/configure.log 2>&1 || {
    cat build/configure.log >&2
    exit 1
}
cmake --build build --parallel "$(build_jobs)" >&2

if [ "$demo" = no ]; then
    exec build/bin/attrap "$@"
fi

show() {
    printf '\n$ attrap-cli %s\n' "$*"
    build/bin/attrap-cli --library demo/library "$@"
}

rm -rf demo/recueils demo/library demo/origins
mkdir -p demo

# The stand-in for the sites: it ends with its input, so also when this script is killed.
coproc replica { exec build/bin/attrap-replica --no-challenges --origins-file demo/origins 2>demo/replica.log; }
replica_pid=$replica_PID
trap 'kill "$replica_pid" 2>/dev/null || true' EXIT
ready=no
while read -r -t 60 line <&"${replica[0]}"; do
    if [ "$line" = ready ]; then
        ready=yes
        break
    fi
done
if [ "$ready" = no ]; then
    say "The stand-in for the sites did not start:"
    cat demo/replica.log >&2
    exit 1
fi
printf '\nFour sites, as a server on this computer imitates them: asked as the real ones are, only faster.\n'
show crawl pref01 pref38 pref57 pref83 --since 2026-08-18 --no-read --speed 100000 --origins-file demo/origins
show coverage pref01 pref38 pref57 pref83
kill "$replica_pid" 2>/dev/null || true
wait "$replica_pid" 2>/dev/null || true
trap - EXIT

printf '\nFive made recueils of a département that does not exist: text, scans, mixed pages.\n'
build/bin/attrap-generate demo/recueils --set demo
ls demo/recueils/*.pdf
show import --no-read demo/recueils
show read
show status
printf '\nWords that stand only on scanned pages:\n'
show search drone
show search 'sémaphore ET lanterne'
show search '"seuil de vigilance"'

query=drone
# The page of the first hit that stands on a scan.
read -r document page <<EOF_HIT
$(build/bin/attrap-cli --library demo/library search "$query" --json 2>/dev/null | awk '
    /"x_document":/ { gsub(/[",]/, "", $2); document = $2 }
    /"page":/ { gsub(/[^0-9]/, "", $2); page = $2 }
    /"source": "ocr"/ && !found { found = 1; print document, page }')
EOF_HIT
if [ -z "${page:-}" ]; then
    say "The demonstration found no scanned page for “$query”."
    exit 1
fi
show page "$document" --page "$page" --highlight "$query" -o demo/page.png
printf '\nThe scanned page with the word “%s” lit is in %s/demo/page.png\n' "$query" "$root"
