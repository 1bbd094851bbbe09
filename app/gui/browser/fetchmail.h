// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QString>
#include <QUrl>

#include <condition_variable>
#include <mutex>
#include <optional>

namespace attrap {

/// Status and headers of an answer, as the browser tells them.
struct FetchHead
{
    int status = 0;
    QUrl url; ///< Of the answer, with the real site's host.
    bool isRedirected = false;
    QList<QPair<QString, QString>> headers;
    QString originOverride;
};

/// How a fetch in the page came to its end.
struct FetchEnd
{
    enum class Kind {
        Whole, ///< The body is there to its end.
        NoAnswer, ///< The browser does not say why: name, connection, reset, empty reply.
        RedirectLost, ///< A redirect that leads off the site, or in circles.
        BodyLost, ///< The connection broke inside the body, or brought less than announced.
        UserNeeded, ///< Nobody passed at that site yet, or its page is not there any more.
    };
    Kind kind = Kind::Whole;
    QString detail; ///< UserNeeded: the page to open. Otherwise what the browser said, English.
    QString httpVersion; ///< "1.1", "2"; empty when not known.
};

/// One answer on its way from the page (GUI thread) to whoever waits for it (crawl thread). The body goes in
/// pieces, still in base64, so that the GUI thread neither decodes, hashes nor writes. Thread: any.
class FetchMail
{
public:
    struct Delivery
    {
        std::optional<FetchHead> head; ///< Once.
        QList<QString> pieces; ///< Each a base64 text of its own.
        std::optional<FetchEnd> end; ///< Once, after all pieces.
    };

    // For the page.
    void putHead(const FetchHead &head);
    void putPieces(const QList<QString> &pieces);
    void putEnd(const FetchEnd &end);
    /// The reader is behind: ask the page for no more until it is not.
    [[nodiscard]] bool isFull() const;
    /// Nobody waits any more.
    [[nodiscard]] bool isAbandoned() const;

    // For the reader.
    /// What has come; waits up to timeoutMs for something to come.
    [[nodiscard]] Delivery take(int timeoutMs);
    void abandon();

private:
    mutable std::mutex m_mutex;
    std::condition_variable m_something;
    Delivery m_held;
    qint64 m_heldCharacters = 0;
    bool m_isAbandoned = false;
};

} // namespace attrap
