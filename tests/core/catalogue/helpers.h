// SPDX-License-Identifier: GPL-3.0-or-later
// What the tests of this room share.
#pragma once

#include "core/base/word.h"
#include "core/catalogue/store.h"

#include <QBuffer>
#include <QByteArray>
#include <QTest>

// Evaluates its argument once: it often writes.
#define GOOD(...)                                                                                            \
    do {                                                                                                     \
        const auto &goodResult = (__VA_ARGS__);                                                              \
        QVERIFY2(                                                                                            \
            goodResult,                                                                                      \
            qPrintable(goodResult ? QString() : goodResult.error().detail + goodResult.error().subject));    \
    } while (false)

// That it failed, and with which code.
#define FAILS(expected, ...)                                                                                 \
    do {                                                                                                     \
        const auto &badResult = (__VA_ARGS__);                                                               \
        QVERIFY(!badResult);                                                                                 \
        QVERIFY2(badResult.error().code == (expected),                                                       \
                 qPrintable(attrap::errorCodeName(badResult.error().code) + badResult.error().detail));      \
    } while (false)

namespace attrap {

inline Word someWord(const QString &text)
{
    return Word{text, {{1.25, 2.5, 30, 9.75}, {-4, 700.01, 3, 4}}, 0.875, WordSource::Ocr, true};
}

inline Result<StoredOriginal> addBytes(const Store &store, const QByteArray &bytes)
{
    QBuffer source;
    source.setData(bytes);
    source.open(QIODevice::ReadOnly);
    return store.add(source, 1 << 24);
}

} // namespace attrap
