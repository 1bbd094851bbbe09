// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/replica/challenges.h"

#include <QRandomGenerator>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace attrap::replica {

namespace {

QString reversed(QString text)
{
    std::reverse(text.begin(), text.end());
    return text;
}

} // namespace

QString cookieOf(const QString &header, QLatin1StringView name)
{
    for (const QString &one : header.split(u';')) {
        if (one.section(u'=', 0, 0).trimmed() == name) {
            return one.section(u'=', 1).trimmed();
        }
    }
    return {};
}

QString Challenges::issue(const QString &userAgent)
{
    QString nonce;
    for (int i = 0; i < 4; ++i) {
        nonce += QString::number(QRandomGenerator::system()->generate(), 16).rightJustified(8, u'0');
    }
    const QMutexLocker lock(&m_mutex);
    m_issued.insert(nonce, userAgent);
    return nonce;
}

bool Challenges::isOf(const QString &nonce, const QString &userAgent) const
{
    const QMutexLocker lock(&m_mutex);
    const auto it = m_issued.constFind(nonce);
    return it != m_issued.constEnd() && *it == userAgent;
}

bool Challenges::passed(const QString &cookies, const QString &userAgent) const
{
    return isOf(reversed(cookieOf(cookies, "cf_clearance"_L1)), userAgent)
        || isOf(reversed(cookieOf(cookies, "acces"_L1)), userAgent);
}

HttpReply Challenges::cloudflare(const QString &userAgent)
{
    const QString page
        = u"<!DOCTYPE html>\n<html lang=\"fr\"><head><meta charset=\"utf-8\"><title>Just a "
          u"moment...</title></head>\n<body>\n"
          "<h1>www.prefectures-regions.gouv.fr</h1><p>Just a moment…</p>\n"
          "<button id=\"verification\" type=\"button\">Je ne suis pas un robot</button>\n"
          "<noscript>Enable JavaScript and cookies to continue</noscript>\n<script>\n"
          "document.getElementById('verification').addEventListener('click', function () {\n"
          "  document.cookie = 'cf_clearance=' + '%1'.split('').reverse().join('') + '; path=/';\n"
          "  window.location.reload();\n});\n</script></body></html>\n"_s.arg(issue(userAgent));
    HttpReply reply;
    reply.status = 403;
    reply.body = page.toUtf8();
    reply.headers = {{"cf-mitigated", "challenge"}, {"Server", "cloudflare"}, {"Cache-Control", "no-store"}};
    return reply;
}

HttpReply Challenges::javaScript(const QByteArray &target, const QString &userAgent)
{
    const QString to = QString::fromLatin1(target.toPercentEncoding());
    const QString page
        = u"<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title></title></head><body>\n<script>\n"
          "document.cookie = 'visite=' + '%1'.split('').reverse().join('') + '; path=/';\n"
          "window.location.href = \"/redirect_%1?to=%2\";\n</script>\n"
          "<noscript>JavaScript est nécessaire.</noscript></body></html>\n"_s.arg(issue(userAgent), to);
    HttpReply reply;
    reply.body = page.toUtf8();
    reply.headers = {{"Cache-Control", "no-store"}};
    return reply;
}

std::optional<HttpReply> Challenges::redirect(const QByteArray &target, const QString &cookies,
                                              const QString &userAgent)
{
    if (!target.startsWith("/redirect_")) {
        return std::nullopt;
    }
    const QString text = QString::fromLatin1(target);
    const QString nonce = text.section(u'?', 0, 0).mid(10);
    const QByteArray to = QByteArray::fromPercentEncoding(text.section("?to="_L1, 1).toLatin1());
    const bool shown = cookieOf(cookies, "visite"_L1) == reversed(nonce) && isOf(nonce, userAgent);
    if (!shown || !to.startsWith('/') || to.startsWith("//")) {
        return javaScript(to.startsWith('/') ? to : QByteArray("/"), userAgent);
    }
    HttpReply reply;
    reply.status = 302;
    reply.headers = {{"Location", to},
                     {"Set-Cookie", "acces=" + reversed(issue(userAgent)).toLatin1() + "; Path=/; HttpOnly"}};
    return reply;
}

} // namespace attrap::replica
