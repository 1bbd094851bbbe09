// SPDX-License-Identifier: GPL-3.0-or-later
// A scripted site on loopback: one connection after the other, each for one request.
#pragma once

#include <QByteArray>
#include <QHash>
#include <QStringList>
#include <QUrl>

#include <atomic>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace attrap::test {

struct SiteRequest
{
    QByteArray method;
    QByteArray path;
    QHash<QByteArray, QByteArray> headers; ///< Names in lower case.
    QByteArray body;

    [[nodiscard]] bool hasCookie(const QByteArray &cookie) const
    {
        return headers.value("cookie").contains(cookie);
    }
};

class SiteServer
{
public:
    /// The whole answer, status line included; empty: the connection is closed without one; `Hang`: it is
    /// held until the server goes. Called in the server's threads, one at a time.
    using Handler = std::function<QByteArray(const SiteRequest &)>;
    static const QByteArray Hang;

    /// @param address  Of 127.0.0.0/8.
    SiteServer(const QByteArray &address, Handler handler);
    ~SiteServer();
    SiteServer(const SiteServer &) = delete;
    SiteServer &operator=(const SiteServer &) = delete;

    [[nodiscard]] QUrl url() const;
    /// "GET /liste", in the order in which they came.
    [[nodiscard]] QStringList log() const;
    [[nodiscard]] SiteRequest last(const QByteArray &path) const;

private:
    void listen();
    void serve(int connection);

    QByteArray m_address;
    Handler m_handler;
    int m_socket = -1;
    int m_port = 0;
    std::atomic<bool> m_isStopping = false;
    mutable std::mutex m_mutex;
    std::vector<SiteRequest> m_requests;
    std::vector<std::thread> m_connections;
    std::thread m_listener;
};

QByteArray answer(const QByteArray &status, const QByteArray &headers, const QByteArray &body);

} // namespace attrap::test
