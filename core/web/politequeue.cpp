// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/web/politequeue.h"

#include "core/web/addresses.h"

#include <QRandomGenerator>

#include <algorithm>
#include <cmath>

namespace attrap {
namespace {

constexpr qint64 DayMs = qint64(24) * 3600 * 1000;
constexpr qint64 LeastBackOffMs = 120'000; ///< When the settings name none.

void keepLater(std::optional<qint64> &mine, const std::optional<qint64> &other)
{
    // No value is less than any.
    mine = std::max(mine, other);
}

void merge(ServerQueue &into, const ServerQueue &other)
{
    into.addresses.unite(other.addresses);
    into.isLoopback = into.isLoopback && other.isLoopback;
    keepLater(into.lastRequestMs, other.lastRequestMs);
    keepLater(into.lastDocumentMs, other.lastDocumentMs);
    into.refusals = std::max(into.refusals, other.refusals);
    if (other.pausedUntilMs > into.pausedUntilMs) {
        into.pausedUntilMs = other.pausedUntilMs;
        into.refusedHost = other.refusedHost;
        into.why = other.why;
    }
}

} // namespace

QList<qint64> defaultBackOffMs()
{
    constexpr qint64 MinuteMs = 60'000;
    return {2 * MinuteMs, 10 * MinuteMs, 30 * MinuteMs, 60 * MinuteMs};
}

PoliteQueues::PoliteQueues(const Politeness &politeness, const Clock &clock)
    : m_politeness(politeness)
    , m_clock(clock)
{ }

ServerQueue &PoliteQueues::find(const QStringList &addresses, bool isLoopback)
{
    ServerQueue *found = nullptr;
    for (auto it = m_queues.begin(); it != m_queues.end();) {
        const bool shares = std::any_of(addresses.begin(), addresses.end(), [&it](const QString &address) {
            return (*it)->addresses.contains(address);
        });
        if (shares && found != nullptr) {
            merge(*found, **it);
            it = m_queues.erase(it);
            continue;
        }
        if (shares) {
            found = it->get();
        }
        ++it;
    }
    if (found == nullptr) {
        m_queues.push_back(std::make_unique<ServerQueue>());
        found = m_queues.back().get();
        found->key = addresses.isEmpty() ? QString() : addresses.first();
        found->isLoopback = isLoopback;
    }
    found->addresses.unite(QSet<QString>(addresses.begin(), addresses.end()));
    found->isLoopback = found->isLoopback && isLoopback;
    return *found;
}

qint64 PoliteQueues::lengthened(qint64 ms, bool isLoopback) const
{
    const double share = std::max(0.0, m_politeness.jitter) * QRandomGenerator::global()->generateDouble();
    // Haste is for stand-ins on this computer only, and slowness for no one.
    const double speed = isLoopback && m_politeness.speed > 1 ? m_politeness.speed : 1;
    return static_cast<qint64>(std::ceil(static_cast<double>(ms) * (1 + share) / speed));
}

qint64 PoliteQueues::turn(const ServerQueue &queue, const HttpRequest &request) const
{
    qint64 due = m_clock.monotonicMs();
    if (queue.lastRequestMs) {
        const qint64 pause = std::max(m_politeness.betweenRequestsMs, request.pauseMs);
        due = std::max(due, *queue.lastRequestMs + lengthened(pause, queue.isLoopback));
    }
    if (request.kind == ResourceKind::Document && queue.lastDocumentMs) {
        const qint64 pause = m_documentsToBring > m_politeness.manyDocuments
            ? std::max(m_politeness.betweenManyDocumentsMs, m_politeness.betweenDocumentsMs)
            : m_politeness.betweenDocumentsMs;
        due = std::max(due, *queue.lastDocumentMs + lengthened(pause, queue.isLoopback));
    }
    return due;
}

void PoliteQueues::asked(ServerQueue &queue, bool wasDocument)
{
    queue.lastRequestMs = m_clock.monotonicMs();
    if (wasDocument) {
        queue.lastDocumentMs = queue.lastRequestMs;
    }
}

void PoliteQueues::refused(ServerQueue &queue, const QString &host, const Error &why, qint64 retryAfterMs)
{
    const QList<qint64> &steps = m_politeness.backOffMs;
    const qint64 own
        = steps.isEmpty() ? LeastBackOffMs : steps.at(std::min<qsizetype>(queue.refusals, steps.size() - 1));
    const qint64 pause = lengthened(std::max(own, retryAfterMs), queue.isLoopback);
    ++queue.refusals;
    queue.pausedUntilMs = m_clock.monotonicMs() + std::min(pause, DayMs);
    queue.refusedHost = host;
    queue.why = why;
}

bool PoliteQueues::answered(ServerQueue &queue)
{
    const bool hadRefused = queue.refusals > 0;
    queue.refusals = 0;
    queue.pausedUntilMs.reset();
    queue.refusedHost.clear();
    queue.why = {};
    return hadRefused;
}

std::optional<ServerPause> PoliteQueues::pauseOf(const ServerQueue &queue) const
{
    const qint64 leftMs = queue.pausedUntilMs.value_or(0) - m_clock.monotonicMs();
    if (!queue.pausedUntilMs || leftMs <= 0) {
        return {};
    }
    return ServerPause{queue.key, queue.refusedHost, m_clock.now().addMSecs(leftMs), queue.refusals,
                       queue.why};
}

QList<ServerPause> PoliteQueues::pauses() const
{
    QList<ServerPause> all;
    for (const auto &queue : m_queues) {
        if (const auto pause = pauseOf(*queue)) {
            all.append(*pause);
        }
    }
    return all;
}

void PoliteQueues::restore(const ServerPause &pause)
{
    if (!pause.until.isValid()) {
        return;
    }
    // "127.0.0.1:PORT" is what the queue of a stand-in is called.
    ServerQueue &queue = find({pause.server}, isLoopbackAddress(pause.server.section(u':', 0, 0)));
    // A pause that is over still counts as a refusal in a row: the next one is answered by a longer pause.
    queue.refusals = std::max(queue.refusals, pause.refusals);
    const qint64 leftMs = std::min(m_clock.now().msecsTo(pause.until), DayMs);
    if (leftMs > 0) {
        keepLater(queue.pausedUntilMs, m_clock.monotonicMs() + leftMs);
    }
    queue.refusedHost = pause.host;
    queue.why = pause.why;
}

void PoliteQueues::endPause(const QString &server)
{
    for (const auto &queue : m_queues) {
        if (queue->key == server) {
            queue->pausedUntilMs.reset();
        }
    }
}

} // namespace attrap
