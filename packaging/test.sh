#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds, runs every test; the last line is "N passed, N failed[, N skipped]".
#   packaging/test.sh                        everything
#   packaging/test.sh --sanitize address     the unit tests under AddressSanitizer and UBSan, in build-asan/
#   packaging/test.sh --sanitize thread      the same under ThreadSanitizer, in build-tsan/
set -eu
set -o pipefail
# shellcheck source=packaging/common.sh
. "$(dirname "$0")/common.sh"

preset=release
build=build
selection=()
if [ "${1:-}" = --sanitize ]; then
    case "${2:-}" in
    address) preset=asan build=build-asan ;;
    thread) preset=tsan build=build-tsan ;;
    *)
        say "--sanitize needs address or thread."
        exit 2
        ;;
    esac
    selection=(-L unit)
elif [ "$#" -gt 0 ]; then
    say "Usage: packaging/test.sh [--sanitize address|thread]"
    exit 2
fi

install_missing build run test
if [ "$preset" = release ]; then
    install_browser
fi
cd "$root"
cmake --preset "$preset" >&2
cmake --build "$build" --parallel "$(build_jobs)" >&2

report=$root/$build/tests.xml
rm -f "$report"
status=0
# One after the other: they start workers of their own, and would time out on each other.
ctest --test-dir "$build" "${selection[@]+"${selection[@]}"}" --output-on-failure --output-junit "$report" \
    --test-output-size-passed 4000000 </dev/null >&2 || status=$?
if [ ! -f "$report" ]; then
    say "The tests did not run."
    exit 1
fi

# A QTest program that skips prints SKIP lines and still succeeds: say so, test by test.
counts=$(awk '
    /<testcase / { name = $0; sub(/.*name="/, "", name); sub(/".*/, "", name); total++
                   failed += /status="fail"/; notrun += /status="(notrun|disabled)"/ }
    /^[[:space:]]*SKIP|<system-out>SKIP/ { if (!(name in skips)) order[++n] = name; skips[name]++ }
    END { for (i = 1; i <= n; i++) printf "skipped in %s: %d\n", order[i], skips[order[i]] > "/dev/stderr"
          print total + 0, failed + 0, notrun + 0, n + 0 }' "$report")
read -r total failed notrun partly <<<"$counts"
if [ "$total" -eq 0 ]; then
    say "No test was found."
    exit 1
fi
failed=$((failed + notrun))
if [ "$partly" -gt 0 ]; then
    say "$partly of the passed tests left something out, above: usually because ../shared/corpus is not here."
    printf '%d passed, %d failed, %d skipped\n' "$((total - failed - partly))" "$failed" "$partly"
else
    printf '%d passed, %d failed\n' "$((total - failed))" "$failed"
fi
if [ "$failed" -gt 0 ] || [ "$status" -ne 0 ]; then
    exit 1
fi
