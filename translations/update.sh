#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Brings both .ts files up to the sources; then fill in what is marked unfinished, in French and in English.
# -I: without the headers lupdate loses the namespace, and with it every context.
cd "$(dirname "$0")/.." || exit 1
lupdate=${LUPDATE:-/usr/lib/qt6/bin/lupdate}
for language in fr en; do
    "$lupdate" -silent -no-obsolete -locations none -I . -source-language en -target-language $language \
        app -ts translations/attrap_$language.ts
done
