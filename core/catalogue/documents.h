// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/pagedata.h"
#include "core/base/result.h"
#include "core/catalogue/records.h"

namespace attrap {

class Database;

/// Documents, their pages and the words on them. Words are one compressed row a page and layer.
/// Thread: that of the database. Errors: DatabaseFailed, and UnknownDocument where a SHA-256 is asked for.
/// Methods that write do so in one transaction each, or in the caller's when one is open.
class Documents
{
public:
    explicit Documents(Database &database);

    Result<QList<Document>> list() const;
    Result<Document> document(const QString &sha256) const;
    /// The SHA-256 that begins with `prefix` (6 characters or more). Errors: UnknownDocument,
    /// AmbiguousDocument. A prefix that is too short or not hexadecimal is of no document.
    Result<QString> resolve(const QString &prefix) const;

    /// Inspect's answer: metadata, outline, links and one Waiting page each.
    Result<void> setOpened(const QString &sha256, const DocumentInfo &info);
    Result<void> setRefused(const QString &sha256, const Error &reason);
    Result<QList<OutlineEntry>> outline(const QString &sha256) const;
    Result<QList<PageLink>> links(const QString &sha256) const;

    Result<QList<PageRecord>> pages(const QString &sha256) const;
    /// Error besides: PageOutOfRange.
    Result<PageRecord> page(const QString &sha256, int pageIndex) const;
    /// Stores state, kind, failure, regions, dpi and version of a known page.
    Result<void> updatePage(const PageRecord &page);
    /// Errors besides: InvalidArgument when a word has no text or no box, or they are beyond all measure.
    Result<void> setWords(const QString &sha256, int pageIndex, WordLayer layer, const QList<Word> &words);
    /// Empty when that layer was never stored.
    Result<QList<Word>> words(const QString &sha256, int pageIndex, WordLayer layer) const;

    /// SHA-256 and contentVersion of every document that has actes: what the index must hold.
    Result<QHash<QString, qint64>> contentVersions() const;

private:
    Database &m_database;
};

/// The stored form of words: zlib over QDataStream-free, versioned bytes. Exposed for tests and migrations.
QByteArray packWords(const QList<Word> &words);
/// Whether unpackWords() would give them back: each word has text and a box, and all fit in 64 MB unpacked.
bool canPackWords(const QList<Word> &words);
/// Never takes more than 64 MB, whatever the bytes are. Error: LibraryDamaged when the bytes are not of that
/// form.
Result<QList<Word>> unpackWords(const QByteArray &bytes);

} // namespace attrap
