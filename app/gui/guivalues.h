// SPDX-License-Identifier: GPL-3.0-or-later
// What the window's services hand to it: values only, they cross threads.
#pragma once

#include "core/catalogue/records.h"
#include "core/reading/readingservice.h" // Declares Error to the meta-object system: before any signal of ours.

#include <QHash>
#include <QMetaType>

#include <optional>

namespace attrap {

/// How far the pages of one document are.
struct PageTally
{
    int pages = 0;
    int read = 0;
    int failed = 0;

    [[nodiscard]] bool isComplete() const { return read + failed >= pages; }
    friend bool operator==(const PageTally &, const PageTally &) = default;
};

/// A recueil and the document behind it, as the list shows it.
struct DocumentRow
{
    Recueil recueil;
    Document document; ///< sha256 empty when nothing was fetched yet.
    QString administrationName; ///< Empty when nobody said.
    std::optional<PageTally> tally; ///< Nothing until counted.
};

struct LibrarySnapshot
{
    LibraryCounts counts;
    qint64 indexBytes = 0;
    QList<Administration> administrations;
    QHash<QString, int> countsByAdministration; ///< Recueils; the key "" counts those of none.
    QList<DocumentRow> documents; ///< Newest publication first.
};

/// A document that the reader opens.
struct OpenedDocument
{
    DocumentRow row;
    QList<PageRecord> pages;
    QString originalPath;
};

/// A document (pageIndex -1) or a page that could not be read.
struct FailureRow
{
    QString document; ///< SHA-256; empty for a file that was not taken in.
    QString title;
    int pageIndex = -1;
    Error error;
};

} // namespace attrap

Q_DECLARE_METATYPE(attrap::LibrarySnapshot)
Q_DECLARE_METATYPE(attrap::OpenedDocument)
