// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/web/webclient.h"

#include <QSet>

#include <vector>

namespace attrap {

/// What is known of one server: when it was asked last, and whether it wants to be left alone. Times are of
/// Clock::monotonicMs(): the user may set the computer's clock during a pause.
struct ServerQueue
{
    QString key; ///< What the user and the library know it by; see ServerPause::server.
    QSet<QString> addresses; ///< Every one that a host of it was found at; or the one key without address.
    bool isLoopback = false;
    std::optional<qint64> lastRequestMs; ///< End of the last exchange.
    std::optional<qint64> lastDocumentMs;
    int refusals = 0; ///< In a row.
    std::optional<qint64> pausedUntilMs;
    QString refusedHost;
    Error why;
};

/// The queues of all servers, one per server address, and the arithmetic of their pauses. It never waits.
/// Thread: the crawl thread.
class PoliteQueues
{
public:
    PoliteQueues(const Politeness &politeness, const Clock &clock);

    /// The queue of the server with these names; what shares any of them is one server from now on.
    /// Never empty. References hold until the next call of find() or restore().
    ServerQueue &find(const QStringList &addresses, bool isLoopback);

    /// When that server may be asked for something of that kind, as monotonicMs().
    [[nodiscard]] qint64 turn(const ServerQueue &queue, const HttpRequest &request) const;
    void setDocumentsToBring(int count) { m_documentsToBring = count; }

    void asked(ServerQueue &queue, bool wasDocument);
    /// One refusal more: leaves it alone, at least for retryAfterMs.
    void refused(ServerQueue &queue, const QString &host, const Error &why, qint64 retryAfterMs);
    /// It answered. @return Whether it had refused before.
    bool answered(ServerQueue &queue);

    /// The pause under way, none when it is over.
    [[nodiscard]] std::optional<ServerPause> pauseOf(const ServerQueue &queue) const;
    [[nodiscard]] QList<ServerPause> pauses() const;
    void restore(const ServerPause &pause);
    /// The pause of that key is over; its refusals stay counted.
    void endPause(const QString &server);

private:
    [[nodiscard]] qint64 lengthened(qint64 ms, bool isLoopback) const;

    Politeness m_politeness;
    const Clock &m_clock;
    int m_documentsToBring = 0;
    std::vector<std::unique_ptr<ServerQueue>> m_queues;
};

} // namespace attrap
