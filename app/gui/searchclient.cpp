// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/searchclient.h"

namespace attrap {

/// What the search thread owns.
struct SearchClient::Runner
{
    Factory factory;
    std::unique_ptr<SearchBackend> backend;

    SearchBackend &use()
    {
        if (!backend) {
            backend = factory();
        }
        return *backend;
    }
};

SearchClient::SearchClient(Factory factory, QObject *parent)
    : QObject(parent)
    , m_context(new QObject)
    , m_runner(std::make_shared<Runner>())
{
    m_runner->factory = std::move(factory);
    m_thread.setObjectName(QStringLiteral("search"));
    m_context->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_context, [runner = m_runner] { runner->backend.reset(); });
    connect(&m_thread, &QThread::finished, m_context, &QObject::deleteLater);
    m_thread.start();
}

SearchClient::~SearchClient()
{
    cancelSearch();
    cancelHits();
    m_thread.quit();
    m_thread.wait();
}

void SearchClient::cancelSearch()
{
    m_searchCancel.reset(); // Cancels on destruction.
    m_lastSearch = 0;
}

void SearchClient::cancelHits()
{
    m_hitsCancel.reset();
    m_lastHits = 0;
}

quint64 SearchClient::search(const SearchRequest &request)
{
    cancelSearch();
    m_searchCancel = std::make_unique<CancelSource>();
    m_lastSearch = ++m_lastId;
    QMetaObject::invokeMethod(
        m_context, [this, runner = m_runner, request, id = m_lastSearch, token = m_searchCancel->token()] {
            if (token.isCancelled()) {
                return;
            }
            // The destructor waits for this thread, so `this` is there.
            const auto answer = runner->use().search(request, token);
            QMetaObject::invokeMethod(this, [this, id, answer] { deliver(id, answer); });
        });
    return m_lastSearch;
}

quint64 SearchClient::hitsInDocument(const QString &query, const QString &sha256)
{
    cancelHits();
    m_hitsCancel = std::make_unique<CancelSource>();
    m_lastHits = ++m_lastId;
    QMetaObject::invokeMethod(
        m_context, [this, runner = m_runner, query, sha256, id = m_lastHits, token = m_hitsCancel->token()] {
            if (token.isCancelled()) {
                return;
            }
            const auto hits = runner->use().hits(query, sha256, token);
            QMetaObject::invokeMethod(this, [this, id, sha256, hits] { deliverHits(id, sha256, hits); });
        });
    return m_lastHits;
}

void SearchClient::deliver(quint64 id, const Result<SearchAnswer> &answer)
{
    if (id != m_lastSearch) {
        return;
    }
    if (answer) {
        Q_EMIT answered(id, *answer);
    } else if (answer.error().code != ErrorCode::Cancelled) {
        Q_EMIT searchFailed(id, answer.error());
    }
}

void SearchClient::deliverHits(quint64 id, const QString &sha256, const Result<QList<Hit>> &hits)
{
    if (id != m_lastHits) {
        return;
    }
    if (hits) {
        Q_EMIT hitsFound(id, sha256, *hits);
    } else if (hits.error().code != ErrorCode::Cancelled) {
        Q_EMIT hitsFailed(hits.error());
    }
}

} // namespace attrap
