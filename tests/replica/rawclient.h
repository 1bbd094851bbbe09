// SPDX-License-Identifier: GPL-3.0-or-later
// Asks a server over a plain socket and keeps what really comes, answers that no HTTP library would take
// included.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace attrap::replica {

struct RawAnswer
{
    int status = 0; ///< 0: no answer.
    QByteArray head;
    QByteArray body;
    bool reset = false; ///< Ended by a TCP reset.

    /// The value of a header; empty when it is not there.
    [[nodiscard]] QByteArray header(const QByteArray &name) const;
};

class RawClient
{
public:
    explicit RawClient(QStringList origins);

    QString userAgent = QStringLiteral("tst_replica");
    QByteArray cookies;
    QByteArray extraHeaders; ///< Whole lines with \r\n.
    int atMost = -1; ///< Stop after so many bytes; -1: read to the end.

    /// `url` with the real host, decoded or encoded (nothing in it is encoded twice).
    RawAnswer get(const QString &url) const { return ask("GET", url, {}); }
    RawAnswer post(const QString &url, const QByteArray &body) const { return ask("POST", url, body); }
    /// Follows Location up to ten times; `finalUrl` is where it ended.
    RawAnswer follow(const QString &url, QString *finalUrl = nullptr) const;

private:
    RawAnswer ask(const QByteArray &method, const QString &url, const QByteArray &body) const;

    QStringList m_origins;
};

/// The URL with its percent-encoding undone.
QString decoded(const QString &url);
/// &amp; &quot; and &#039; undone.
QString unescaped(QString text);
/// Every link and option of the main part of a page, as whole decoded URLs of the same site.
QStringList linksOf(const QByteArray &page, const QString &base);
/// Whether the address is that of a document.
bool isFile(const QString &url);

} // namespace attrap::replica
