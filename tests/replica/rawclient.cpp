// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/replica/rawclient.h"

#include <QRegularExpression>
#include <QUrl>

#include <arpa/inet.h>
#include <array>
#include <cerrno>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace attrap::replica {

namespace {

/// A connected socket that is closed at the end.
class Connection
{
public:
    Connection(const QString &address, int port)
        : m_socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_in to{};
        to.sin_family = AF_INET;
        to.sin_port = htons(static_cast<uint16_t>(port));
        ::inet_pton(AF_INET, address.toLatin1().constData(), &to.sin_addr);
        const timeval patience{20, 0};
        ::setsockopt(m_socket, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
        m_connected = ::connect(m_socket, reinterpret_cast<const sockaddr *>(&to), sizeof to) == 0;
    }
    ~Connection() { ::close(m_socket); }
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    [[nodiscard]] bool send(const QByteArray &bytes) const
    {
        return m_connected
            && ::send(m_socket, bytes.constData(), static_cast<size_t>(bytes.size()), MSG_NOSIGNAL)
            == bytes.size();
    }
    /// Everything that comes; false when a reset ended it.
    [[nodiscard]] bool receive(QByteArray &into, int atMost) const
    {
        std::array<char, 65536> buffer{};
        while (atMost < 0 || into.size() < atMost) {
            const ssize_t count = ::recv(m_socket, buffer.data(), buffer.size(), 0);
            if (count <= 0) {
                return !(count < 0 && errno == ECONNRESET);
            }
            into.append(buffer.data(), count);
        }
        return true;
    }

private:
    int m_socket;
    bool m_connected = false;
};

QByteArray targetOf(const QUrl &url)
{
    const QString path = url.path(QUrl::FullyDecoded);
    QByteArray target = QUrl::toPercentEncoding(path.isEmpty() ? u"/"_s : path, "/:@!$&'()*+,;=");
    if (url.hasQuery()) {
        target += '?' + url.query(QUrl::FullyEncoded).toLatin1();
    }
    return target;
}

} // namespace

QByteArray RawAnswer::header(const QByteArray &name) const
{
    for (const QByteArray &line : head.split('\n')) {
        if (line.toLower().startsWith(name.toLower() + ':')) {
            return line.mid(name.size() + 1).trimmed();
        }
    }
    return {};
}

RawClient::RawClient(QStringList origins)
    : m_origins(std::move(origins))
{ }

RawAnswer RawClient::ask(const QByteArray &method, const QString &url, const QByteArray &body) const
{
    const QUrl asked(url);
    QUrl server;
    for (const QString &origin : m_origins) {
        if (origin.section(u'=', 0, 0) == "https://"_L1 + asked.host()) {
            server = QUrl(origin.section(u'=', 1));
        }
    }
    QByteArray request = method + ' ' + targetOf(asked) + " HTTP/1.1\r\nHost: " + asked.host().toLatin1()
        + "\r\nUser-Agent: " + userAgent.toLatin1() + "\r\nConnection: close\r\n" + extraHeaders;
    if (!cookies.isEmpty()) {
        request += "Cookie: " + cookies + "\r\n";
    }
    if (!body.isEmpty()) {
        request += "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
            + QByteArray::number(body.size()) + "\r\n";
    }
    RawAnswer answer;
    const Connection connection(server.host(), server.port());
    if (!connection.send(request + "\r\n" + body)) {
        return answer;
    }
    QByteArray all;
    answer.reset = !connection.receive(all, atMost);
    const qsizetype end = all.indexOf("\r\n\r\n");
    if (end > 0) {
        answer.head = all.left(end);
        answer.body = all.mid(end + 4);
        answer.status = answer.head.mid(9, 3).toInt();
    }
    return answer;
}

RawAnswer RawClient::follow(const QString &url, QString *finalUrl) const
{
    QUrl here(url);
    RawAnswer answer = get(url);
    for (int hops = 0; hops < 10 && (answer.status == 301 || answer.status == 302); ++hops) {
        here = here.resolved(QUrl(QString::fromLatin1(answer.header("Location"))));
        answer = get(here.toString());
    }
    if (finalUrl != nullptr) {
        *finalUrl = here.toString();
    }
    return answer;
}

QString decoded(const QString &url)
{
    return QString::fromUtf8(QByteArray::fromPercentEncoding(url.toUtf8()));
}

QString unescaped(QString text)
{
    return text.replace("&#039;"_L1, "'"_L1).replace("&quot;"_L1, "\""_L1).replace("&amp;"_L1, "&"_L1);
}

QStringList linksOf(const QByteArray &page, const QString &base)
{
    static const QRegularExpression Href(u"href=\"([^\"]+)\"|<option value=\"([^\"]+)\""_s);
    const qsizetype main = page.indexOf("<main");
    const QString text = QString::fromUtf8(main < 0 ? page : page.mid(main));
    QStringList links;
    for (auto it = Href.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        QString link = unescaped(match.captured(1));
        if (link.isEmpty()) {
            link = u'/' + unescaped(match.captured(2));
        }
        QUrl url(base);
        if (link.startsWith(u'?')) {
            link = decoded(base.section(u'?', 0, 0)) + link;
        } else if (link.startsWith(u'/')) {
            link = u"https://"_s + url.host() + link;
        }
        if (link.startsWith("https://"_L1 + url.host())) {
            links.append(link.section(u'#', 0, 0));
        }
    }
    return links;
}

bool isFile(const QString &url)
{
    return url.contains(".pdf"_L1) || url.contains("doc_file_download"_L1);
}

} // namespace attrap::replica
