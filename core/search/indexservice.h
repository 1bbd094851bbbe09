// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/canceltoken.h"
#include "core/base/result.h"

#include <QObject>
#include <QString>

#include <functional>
#include <memory>

namespace attrap {

class Library;

/// The one writer of the index. What SQLite says is true: the index is derived from it and can be deleted at
/// any time. Lives in the index thread: make it, move it to a QThread, and reach it by queued slots.
class IndexService : public QObject
{
    Q_OBJECT

public:
    /// `library` outlives it.
    explicit IndexService(const Library &library);
    ~IndexService() override; ///< Commits what it has.

    /// Deletes the index and makes it again from the library; blocks. For the command line and for a broken
    /// index. Errors: IndexFailed, DatabaseFailed, DiskFull, Cancelled (the library is untouched; the next
    /// start completes it).
    Result<int> rebuild(const CancelToken &token = {},
                        const std::function<void(int done, int total)> &progress = {});
    /// Brings the index up to the library, now; blocks. @return documents indexed anew or removed. Errors as
    /// above.
    Result<int> bringUpToDate(const CancelToken &token = {});

public Q_SLOTS:
    /// Brings the index up to what the library says; an index of another version or a damaged one is made
    /// again.
    void start();
    /// Indexes a document again; several calls close together are one commit, at most a second later. Alone,
    /// it is committed as soon as it is indexed.
    void indexDocument(const QString &sha256);

Q_SIGNALS:
    /// A commit is done: new searches see it. `waiting` documents are still to be indexed.
    void indexChanged(int waiting);
    void failed(const attrap::Error &error);

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace attrap
