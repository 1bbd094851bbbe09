// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/guivalues.h"
#include "core/search/search.h"

#include <QObject>
#include <QThread>

#include <functional>
#include <memory>

namespace attrap {

/// What answers a search. Used in one thread only, the one that made it.
class SearchBackend
{
public:
    SearchBackend() = default;
    virtual ~SearchBackend() = default;
    SearchBackend(const SearchBackend &) = delete;
    SearchBackend &operator=(const SearchBackend &) = delete;

    virtual Result<SearchAnswer> search(const SearchRequest &request, const CancelToken &token) = 0;
    virtual Result<QList<Hit>> hits(const QString &query, const QString &sha256, const CancelToken &token)
        = 0;
};

/// Asks searches of a backend in a thread of its own. A new search cancels the former one, whose answer is
/// never heard of; the same for hits. Lives in the GUI thread.
class SearchClient : public QObject
{
    Q_OBJECT

public:
    /// Called once, in the search thread.
    using Factory = std::function<std::unique_ptr<SearchBackend>()>;

    explicit SearchClient(Factory factory, QObject *parent = nullptr);
    ~SearchClient() override; ///< Cancels, then waits for the thread.

    /// @return the number that the answer will carry.
    quint64 search(const SearchRequest &request);
    quint64 hitsInDocument(const QString &query, const QString &sha256);
    /// Nobody wants the search under way any more.
    void cancelSearch();
    void cancelHits();

Q_SIGNALS:
    void answered(quint64 id, const attrap::SearchAnswer &answer);
    void searchFailed(quint64 id, const attrap::Error &error);
    void hitsFound(quint64 id, const QString &sha256, const QList<attrap::Hit> &hits);
    /// The page stands there without its hits lit: the user must be told that they are not known.
    void hitsFailed(const attrap::Error &error);

private:
    struct Runner;
    void deliver(quint64 id, const Result<SearchAnswer> &answer);
    void deliverHits(quint64 id, const QString &sha256, const Result<QList<Hit>> &hits);

    QThread m_thread;
    QObject *m_context = nullptr; ///< Lives in the thread, deleted there when it ends.
    std::shared_ptr<Runner> m_runner;
    std::unique_ptr<CancelSource> m_searchCancel;
    std::unique_ptr<CancelSource> m_hitsCancel;
    quint64 m_lastSearch = 0;
    quint64 m_lastHits = 0;
    quint64 m_lastId = 0;
};

} // namespace attrap
