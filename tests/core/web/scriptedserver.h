// SPDX-License-Identifier: GPL-3.0-or-later
// A server on loopback that does exactly what a test tells it, faults included.
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QString>
#include <QUrl>

#include <atomic>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace attrap {

/// One connection, in the hands of a script. Every call gives up when the server stops.
class Connection
{
public:
    Connection(int socket, int stopPipe);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    /// The head of a request and its body, as Content-Length has it. Empty when the other end closed.
    QByteArray readRequest();
    /// So many bytes, or fewer when the other end closed.
    QByteArray read(qsizetype count);
    void send(const QByteArray &bytes);
    /// Closes with RST instead of FIN.
    void reset();
    /// Does nothing until the other end closes.
    void hang();
    /// A byte now and then until the other end closes.
    void drip();
    /// Carries bytes both ways to that port of this computer until either end closes.
    void relayTo(int port);

private:
    bool waitReadable(int timeoutMs);
    QByteArray readSome();

    int m_socket = -1;
    int m_stop = -1;
    QByteArray m_pending;
};

/// Runs one script a connection, in the order given; the last one again and again. Thread: the test's;
/// scripts run in the server's.
class ScriptedServer
{
public:
    using Script = std::function<void(Connection &)>;

    explicit ScriptedServer(const Script &script = {});
    ~ScriptedServer();
    ScriptedServer(const ScriptedServer &) = delete;
    ScriptedServer &operator=(const ScriptedServer &) = delete;

    void then(const Script &script);
    /// Reads a request, logs it, sends these bytes, closes.
    void thenSend(const QByteArray &bytes);
    void log(const QByteArray &request);

    [[nodiscard]] int port() const { return m_port; }
    [[nodiscard]] QUrl origin() const; ///< "http://127.0.0.1:PORT"
    [[nodiscard]] QByteArrayList requests() const;
    [[nodiscard]] int connections() const { return m_connections; }

private:
    void run();

    int m_listener = -1;
    int m_stop[2] = {-1, -1};
    int m_port = 0;
    std::atomic<int> m_connections = 0;
    mutable std::mutex m_mutex;
    std::deque<Script> m_scripts;
    QByteArrayList m_requests;
    std::thread m_thread;
};

/// "HTTP/1.1 200 OK" with Content-Length and these headers ("A: b\r\n" each).
QByteArray httpAnswer(const QByteArray &status, const QByteArray &body, const QByteArray &headers = {});

} // namespace attrap
