// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/gui/browser/siteserver.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace attrap::test {

const QByteArray SiteServer::Hang = "hang";

SiteServer::SiteServer(const QByteArray &address, Handler handler)
    : m_address(address)
    , m_handler(std::move(handler))
{
    m_socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in name{};
    name.sin_family = AF_INET;
    inet_pton(AF_INET, address.constData(), &name.sin_addr);
    if (::bind(m_socket, reinterpret_cast<sockaddr *>(&name), sizeof name) != 0
        || ::listen(m_socket, 16) != 0) {
        qFatal("The test's server cannot listen.");
    }
    socklen_t size = sizeof name;
    getsockname(m_socket, reinterpret_cast<sockaddr *>(&name), &size);
    m_port = ntohs(name.sin_port);
    m_listener = std::thread([this] { listen(); });
}

SiteServer::~SiteServer()
{
    m_isStopping = true;
    m_listener.join();
    for (std::thread &connection : m_connections) {
        connection.join();
    }
    ::close(m_socket);
}

QUrl SiteServer::url() const
{
    return QUrl(u"http://%1:%2"_s.arg(QString::fromLatin1(m_address)).arg(m_port));
}

QStringList SiteServer::log() const
{
    const std::lock_guard lock(m_mutex);
    QStringList lines;
    for (const SiteRequest &request : m_requests) {
        lines.append(QString::fromLatin1(request.method + ' ' + request.path));
    }
    return lines;
}

SiteRequest SiteServer::last(const QByteArray &path) const
{
    const std::lock_guard lock(m_mutex);
    for (auto it = m_requests.rbegin(); it != m_requests.rend(); ++it) {
        if (it->path == path) {
            return *it;
        }
    }
    return {};
}

void SiteServer::listen()
{
    while (!m_isStopping) {
        pollfd waiting{m_socket, POLLIN, 0};
        if (::poll(&waiting, 1, 20) == 1) {
            const int connection = ::accept4(m_socket, nullptr, nullptr, SOCK_CLOEXEC);
            m_connections.emplace_back([this, connection] { serve(connection); });
        }
    }
}

void SiteServer::serve(int connection)
{
    QByteArray text;
    qsizetype wanted = -1;
    while (!m_isStopping && (wanted < 0 || text.size() < wanted)) {
        pollfd waiting{connection, POLLIN, 0};
        if (::poll(&waiting, 1, 20) != 1) {
            continue; // Chromium opens connections ahead of need.
        }
        char buffer[4096];
        const ssize_t count = ::recv(connection, buffer, sizeof buffer, 0);
        if (count <= 0) {
            break;
        }
        text.append(buffer, count);
        const qsizetype end = text.indexOf("\r\n\r\n");
        if (wanted < 0 && end >= 0) {
            wanted = end + 4;
            const qsizetype at = text.toLower().indexOf("content-length:");
            if (at >= 0 && at < end) {
                wanted += text.mid(at + 15, text.indexOf("\r\n", at) - at - 15).trimmed().toLongLong();
            }
        }
    }
    if (wanted >= 0 && text.size() >= wanted) {
        SiteRequest request;
        const qsizetype end = text.indexOf("\r\n\r\n");
        const QList<QByteArray> lines = text.first(end).split('\n');
        request.method = lines.first().split(' ').value(0);
        request.path = lines.first().split(' ').value(1);
        for (const QByteArray &line : lines.sliced(1)) {
            const qsizetype colon = line.indexOf(':');
            request.headers.insert(line.left(colon).toLower(), line.mid(colon + 1).trimmed());
        }
        request.body = text.sliced(end + 4);
        QByteArray reply;
        {
            const std::lock_guard lock(m_mutex);
            m_requests.push_back(request);
            reply = m_handler(request);
        }
        while (reply == Hang && !m_isStopping) {
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
        }
        for (qsizetype sent = 0; reply != Hang && sent < reply.size();) {
            const ssize_t count
                = ::send(connection, reply.constData() + sent, size_t(reply.size() - sent), MSG_NOSIGNAL);
            if (count <= 0) {
                break;
            }
            sent += count;
        }
    }
    ::shutdown(connection, SHUT_RDWR);
    ::close(connection);
}

QByteArray answer(const QByteArray &status, const QByteArray &headers, const QByteArray &body)
{
    return "HTTP/1.1 " + status + "\r\nConnection: close\r\nContent-Length: "
        + QByteArray::number(body.size()) + "\r\n" + headers + "\r\n" + body;
}

} // namespace attrap::test
