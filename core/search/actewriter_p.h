// SPDX-License-Identifier: GPL-3.0-or-later
// Room-internal: the one place that writes the index.
#pragma once

#include "core/base/canceltoken.h"
#include "core/base/result.h"
#include "core/search/lucene_p.h"
#include "core/search/stemmer.h"

#include <QSet>
#include <QString>

#include <memory>

namespace attrap {

class Database;

/// An index open for writing. Nothing is visible to searches, or safe, before commit(). Thread: one.
class ActeWriter
{
public:
    enum class Mode { Append, Create };

    /// Opens the index in that folder, or begins an empty one. Errors: IndexFailed (another format included),
    /// DiskFull.
    static Result<std::unique_ptr<ActeWriter>> open(const QString &folder, Mode mode);
    /// Leaves what was not committed.
    ~ActeWriter();
    ActeWriter(const ActeWriter &) = delete;
    ActeWriter &operator=(const ActeWriter &) = delete;

    /// Replaces whatever the index holds of that document by its actes as the library has them now.
    Result<void> indexDocument(Database &database, const QString &sha256);
    Result<void> removeDocument(const QString &sha256);
    Result<void> commit();

private:
    ActeWriter() = default;
    Lucene::IndexWriterPtr m_writer;
    Stemmer m_stemmer;
};

/// The stamps in an index: which bytes of which version it holds. Empty where there is none.
/// Error: IndexFailed when it cannot be read or is of another format.
Result<QSet<QString>> indexedStamps(const QString &folder);
QSet<QString> stampsOf(const Lucene::IndexReaderPtr &reader);

/// The index of that folder: there, or beside it for the instant in which a rebuild swaps the two.
QString standingIndex(const QString &folder);

/// "<sha256>:<contentVersion>"
QString stampOf(const QString &sha256, qint64 contentVersion);

} // namespace attrap
