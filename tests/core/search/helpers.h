// SPDX-License-Identifier: GPL-3.0-or-later
// What the tests of this room share: text turned into words, and small libraries.
#pragma once

#include "core/base/word.h"
#include "core/catalogue/database.h"
#include "core/catalogue/library.h"
#include "core/catalogue/records.h"
#include "tests/support/fakeclock.h"

#include <QString>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

// Evaluates its argument once: it often writes.
#define GOOD(...)                                                                                            \
    do {                                                                                                     \
        const auto &goodResult = (__VA_ARGS__);                                                              \
        QVERIFY2(                                                                                            \
            goodResult,                                                                                      \
            qPrintable(goodResult ? QString() : goodResult.error().detail + goodResult.error().subject));    \
    } while (false)

namespace attrap {

/// The words of a text, each with a box of its own: the n-th word of a page stands at x = 10 n.
QList<Word> wordsOf(const QString &text);

/// One document as a test describes it.
struct Sample
{
    QString name; ///< Its SHA-256 and its path are made from this.
    QStringList pages;
    QString title; ///< Of its one acte, or of each acte when `cuts` says more.
    QString number;
    QString service;
    QDate signedOn;
    QDate publishedOn;
    QStringList administrations{QString()}; ///< One recueil each.
    QList<int> cuts{0}; ///< First page of each acte; empty: not cut yet.
};

QString sha256Of(const QString &name);

/// A library in a temporary folder, filled through the catalogue's own repositories. No PDF is needed.
class SampleLibrary
{
public:
    SampleLibrary();
    [[nodiscard]] Library &library() const { return *m_library; }
    [[nodiscard]] Database &database() const { return *m_database; }
    [[nodiscard]] FakeClock &clock() { return m_clock; }
    [[nodiscard]] QString folder() const { return m_folder.path(); }

    /// Puts the document into the library, or changes it to what the sample says. @return its SHA-256.
    QString put(const Sample &sample);

private:
    QTemporaryDir m_folder;
    FakeClock m_clock;
    std::unique_ptr<Library> m_library;
    std::unique_ptr<Database> m_database;
};

/// Everything in an index, in an order that does not depend on how it was written: each acte's stored id, its
/// terms field by field with their positions.
QStringList indexContent(const QString &indexFolder);

/// Writes another format's mark into an index, or none.
void markIndex(const QString &indexFolder, const QString &format);

} // namespace attrap
