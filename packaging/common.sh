# SPDX-License-Identifier: GPL-3.0-or-later
# Shared by run.sh and test.sh; sourced, not run.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
export DEBIAN_FRONTEND=noninteractive

say() { printf '%s\n' "$*" >&2; }

# Installs what is missing of packaging/dependencies.txt, for the given uses ("build run"). Touches neither apt
# nor the network when nothing is missing.
install_missing() {
    local uses=" $* " package use reason missing=()
    while read -r package use reason; do
        case "$package" in '' | '#'*) continue ;; esac
        case "$uses" in *" $use "*) ;; *) continue ;; esac
        if ! dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q '^install ok installed$'; then
            missing+=("$package")
        fi
    done <"$root/packaging/dependencies.txt"
    if [ "${#missing[@]}" -eq 0 ]; then
        return 0
    fi
    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        if ! command -v sudo >/dev/null; then
            say "These packages are missing, and neither root nor sudo is here to install them: ${missing[*]}"
            return 1
        fi
        as_root=(sudo)
    fi
    say "Installing with apt: ${missing[*]}"
    "${as_root[@]}" apt-get update -q </dev/null >&2
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -q --no-install-recommends "${missing[@]}" </dev/null >&2
}

# The window for sites that need a browser is the one part that Attrap can be built without: tried once, and
# not again at each start where it could not be installed (no network, no right to).
install_browser() {
    local mark=$root/build/browser-not-installed
    if [ -e "$mark" ]; then
        return 0
    fi
    if ! install_missing browser; then
        say "Going on without the window for sites that need a browser. To try again: rm $mark"
        mkdir -p "$root/build"
        : >"$mark"
    fi
}

# Parallel compilers: one a core, but never more than the memory carries (about 1 GB each).
build_jobs() {
    local cores memory
    cores=$(nproc)
    memory=$(awk '/MemAvailable/ { print int($2 / 1000000) }' /proc/meminfo)
    if [ "$memory" -lt 1 ]; then memory=1; fi
    if [ "$cores" -gt "$memory" ]; then cores=$memory; fi
    printf '%s' "$cores"
}
