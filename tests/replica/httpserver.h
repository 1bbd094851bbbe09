// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace attrap::replica {

struct HttpRequest
{
    QString server; ///< "127.0.0.1:40123"
    QString method;
    QByteArray target; ///< As sent.
    QString host; ///< As sent.
    QString userAgent;
    QString ifNoneMatch;
    QString cookie;
    QByteArray body;
};

struct HttpReply
{
    enum class Way {
        Whole,
        Drip, ///< A byte every pauseMs.
        Truncated, ///< 60 % of the announced bytes, then closed.
        Huge, ///< 2 GB, not held anywhere.
        Reset, ///< Nothing but a TCP reset.
        Nothing, ///< Closed.
    };
    int status = 200;
    QByteArray type = "text/html; charset=utf-8";
    QByteArray body;
    QList<std::pair<QByteArray, QByteArray>> headers;
    Way way = Way::Whole;
    int pauseMs = 0;
};

/// Certificates by the name a client asks for.
struct TlsFiles
{
    QString good; ///< PEM of certificate and key; names every host.
    QString wrongName;
    QString expired;
    QString trust; ///< PEM of all three certificates: what a client must trust.
};
/// Makes them in that folder, valid around now. Errors: Internal, FileUnwritable.
Result<TlsFiles> makeCertificates(const QString &folder, const QStringList &hosts);

/// An HTTP server on one loopback address that can also fail as servers do. Answers come from the handler, in
/// threads of the server's own, several at a time. Needs stop() or destruction to end.
class HttpServer
{
public:
    using Handler = std::function<HttpReply(const HttpRequest &)>;
    /// Given a host name, how its certificate is bad: 0 wrong name, 1 expired; nothing: it is good.
    using CertificateChoice = std::function<std::optional<int>(const QString &)>;

    explicit HttpServer(Handler handler);
    ~HttpServer();
    HttpServer(const HttpServer &) = delete;
    HttpServer &operator=(const HttpServer &) = delete;

    /// Before start(). Errors: Internal.
    Result<void> useTls(const TlsFiles &files, const CertificateChoice &choice);
    /// On a free port. Errors: Internal (subject = address).
    Result<void> start(const QString &address);
    void stop();
    [[nodiscard]] int port() const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace attrap::replica
