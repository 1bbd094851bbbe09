// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/web/scriptedserver.h"

#include <array>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace attrap {
namespace {

constexpr int DripMs = 50;

sockaddr_in loopback(int port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

qsizetype contentLength(const QByteArray &head)
{
    const qsizetype at = head.toLower().indexOf("content-length:");
    return at < 0 ? 0 : head.mid(at + 15, head.indexOf('\r', at) - at - 15).trimmed().toLongLong();
}

} // namespace

Connection::Connection(int socket, int stopPipe)
    : m_socket(socket)
    , m_stop(stopPipe)
{ }

Connection::~Connection()
{
    if (m_socket < 0) {
        return;
    }
    // FIN first and the rest read: a close with unread bytes would be a reset.
    ::shutdown(m_socket, SHUT_WR);
    hang();
    ::close(m_socket);
}

/// False when stopped or when the time is over.
bool Connection::waitReadable(int timeoutMs)
{
    std::array<pollfd, 2> both{pollfd{m_socket, POLLIN, 0}, pollfd{m_stop, POLLIN, 0}};
    return ::poll(both.data(), both.size(), timeoutMs) > 0 && both[1].revents == 0 && both[0].revents != 0;
}

QByteArray Connection::readSome()
{
    if (m_socket < 0 || !waitReadable(-1)) {
        return {};
    }
    std::array<char, 4096> piece{};
    const ssize_t got = ::recv(m_socket, piece.data(), piece.size(), 0);
    return got > 0 ? QByteArray(piece.data(), got) : QByteArray();
}

QByteArray Connection::readRequest()
{
    for (;;) {
        const qsizetype end = m_pending.indexOf("\r\n\r\n");
        if (end >= 0) {
            return read(end + 4 + contentLength(m_pending.left(end + 2)));
        }
        const QByteArray more = readSome();
        if (more.isEmpty()) {
            return {};
        }
        m_pending += more;
    }
}

QByteArray Connection::read(qsizetype count)
{
    while (m_pending.size() < count) {
        const QByteArray more = readSome();
        if (more.isEmpty()) {
            break;
        }
        m_pending += more;
    }
    const QByteArray taken = m_pending.left(count);
    m_pending.remove(0, taken.size());
    return taken;
}

void Connection::send(const QByteArray &bytes)
{
    const char *data = bytes.constData();
    for (qsizetype left = bytes.size(); left > 0 && m_socket >= 0;) {
        std::array<pollfd, 2> both{pollfd{m_socket, POLLOUT, 0}, pollfd{m_stop, POLLIN, 0}};
        if (::poll(both.data(), both.size(), -1) <= 0 || both[1].revents != 0) {
            return;
        }
        const ssize_t sent
            = ::send(m_socket, data, static_cast<std::size_t>(left), MSG_NOSIGNAL | MSG_DONTWAIT);
        if (sent < 0 && errno != EAGAIN) {
            return;
        }
        data += std::max<ssize_t>(sent, 0);
        left -= std::max<ssize_t>(sent, 0);
    }
}

void Connection::reset()
{
    const linger atOnce{1, 0};
    ::setsockopt(m_socket, SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
    ::close(m_socket);
    m_socket = -1;
}

void Connection::hang()
{
    while (!readSome().isEmpty()) { }
}

void Connection::drip()
{
    for (;;) {
        if (waitReadable(DripMs)) {
            return; // Closed: nobody writes to us any more.
        }
        std::array<pollfd, 1> stop{pollfd{m_stop, POLLIN, 0}};
        if (::poll(stop.data(), 1, 0) > 0 || ::send(m_socket, ".", 1, MSG_NOSIGNAL) < 0) {
            return;
        }
    }
}

void Connection::relayTo(int port)
{
    const int other = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const sockaddr_in address = loopback(port);
    if (::connect(other, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0) {
        std::array<char, 4096> piece{};
        for (bool isOpen = true; isOpen;) {
            std::array<pollfd, 3> all{pollfd{m_socket, POLLIN, 0}, pollfd{other, POLLIN, 0},
                                      pollfd{m_stop, POLLIN, 0}};
            if (::poll(all.data(), all.size(), -1) <= 0 || all[2].revents != 0) {
                break;
            }
            const int from = all[0].revents != 0 ? m_socket : other;
            const ssize_t got = ::recv(from, piece.data(), piece.size(), 0);
            isOpen = got > 0
                && ::send(from == other ? m_socket : other, piece.data(), static_cast<std::size_t>(got),
                          MSG_NOSIGNAL)
                    == got;
        }
    }
    ::close(other);
}

ScriptedServer::ScriptedServer(const Script &script)
{
    if (script) {
        then(script);
    }
    m_listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address = loopback(0);
    socklen_t size = sizeof address;
    if (::pipe(m_stop) != 0 || ::bind(m_listener, reinterpret_cast<sockaddr *>(&address), size) != 0
        || ::listen(m_listener, 16) != 0
        || ::getsockname(m_listener, reinterpret_cast<sockaddr *>(&address), &size) != 0) {
        qFatal("the test's server cannot listen");
    }
    m_port = ntohs(address.sin_port);
    m_thread = std::thread([this] { run(); });
}

ScriptedServer::~ScriptedServer()
{
    ::close(m_stop[1]); // Readable (end of file) for whoever waits.
    m_thread.join();
    ::close(m_stop[0]);
    ::close(m_listener);
}

void ScriptedServer::then(const Script &script)
{
    const std::lock_guard lock(m_mutex);
    m_scripts.push_back(script);
}

void ScriptedServer::thenSend(const QByteArray &bytes)
{
    then([this, bytes](Connection &connection) {
        log(connection.readRequest());
        connection.send(bytes);
    });
}

void ScriptedServer::log(const QByteArray &request)
{
    const std::lock_guard lock(m_mutex);
    m_requests.append(request);
}

QUrl ScriptedServer::origin() const
{
    return QUrl(u"http://127.0.0.1:%1"_s.arg(m_port));
}

QByteArrayList ScriptedServer::requests() const
{
    const std::lock_guard lock(m_mutex);
    return m_requests;
}

void ScriptedServer::run()
{
    for (;;) {
        std::array<pollfd, 2> both{pollfd{m_listener, POLLIN, 0}, pollfd{m_stop[0], POLLIN, 0}};
        if (::poll(both.data(), both.size(), -1) <= 0 || both[1].revents != 0) {
            return;
        }
        Connection connection(::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC), m_stop[0]);
        ++m_connections;
        Script script;
        {
            const std::lock_guard lock(m_mutex);
            if (!m_scripts.empty()) {
                script = m_scripts.front();
                if (m_scripts.size() > 1) {
                    m_scripts.pop_front();
                }
            }
        }
        if (script) {
            script(connection);
        }
    }
}

QByteArray httpAnswer(const QByteArray &status, const QByteArray &body, const QByteArray &headers)
{
    return "HTTP/1.1 " + status + "\r\n" + headers + "Content-Length: " + QByteArray::number(body.size())
        + "\r\nConnection: close\r\n\r\n" + body;
}

} // namespace attrap
