// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/replica/httpserver.h"

#include <QHash>
#include <QMutex>

namespace attrap::replica {

/// The pages that want a browser, and who has shown one. A pass is a cookie that only the script of the page
/// makes from what the page holds, and it is good for the User-Agent that was given that page. Thread: any.
class Challenges
{
public:
    /// Whether the cookies show that this visitor passed.
    [[nodiscard]] bool passed(const QString &cookies, const QString &userAgent) const;
    /// 403, "Just a moment…": a person must press the button.
    HttpReply cloudflare(const QString &userAgent);
    /// 200, a script that goes to /redirect_…; `target` is what was asked for.
    HttpReply javaScript(const QByteArray &target, const QString &userAgent);
    /// The answer to /redirect_…, nothing for another path.
    std::optional<HttpReply> redirect(const QByteArray &target, const QString &cookies,
                                      const QString &userAgent);

private:
    QString issue(const QString &userAgent);
    [[nodiscard]] bool isOf(const QString &nonce, const QString &userAgent) const;

    mutable QMutex m_mutex;
    QHash<QString, QString> m_issued; ///< Nonce to User-Agent.
};

/// The value of a cookie in a Cookie header; empty when it is not there.
QString cookieOf(const QString &header, QLatin1StringView name);

} // namespace attrap::replica
