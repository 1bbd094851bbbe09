// SPDX-License-Identifier: GPL-3.0-or-later
#include "scrapers/links.h"

#include "scrapers/frenchdates.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace attrap {
namespace {

bool isHex(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

QByteArray encodedOnce(const QString &href)
{
    static const QByteArray kept("-._~:/?#@!$&'()*+,;=");
    static const char digits[] = "0123456789ABCDEF";
    const QByteArray raw = href.normalized(QString::NormalizationForm_C).toUtf8();
    QByteArray encoded;
    encoded.reserve(raw.size() * 2);
    for (qsizetype i = 0; i < raw.size(); ++i) {
        const char c = raw.at(i);
        const bool isPlain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        const bool isEscape = c == '%' && i + 2 < raw.size() && isHex(raw.at(i + 1)) && isHex(raw.at(i + 2));
        if (isPlain || isEscape || kept.contains(c)) {
            encoded.append(c);
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        encoded.append('%').append(digits[byte >> 4]).append(digits[byte & 15]);
    }
    return encoded;
}

/// Old data of the régions holds "/ile-de-france/ile-de-france/irecontenu/…": one document, one address.
QString withoutRepeatedRegion(const QString &path)
{
    static const QRegularExpression repeated(u"^/([^/]+)(?:/\\1)+(?=/irecontenu/)"_s);
    QString collapsedPath = path;
    return collapsedPath.replace(repeated, u"/\\1"_s);
}

QString hostKey(const QUrl &url)
{
    const QString host = url.host().toLower();
    return host.startsWith("www."_L1) ? host.mid(4) : host;
}

} // namespace

QUrl resolvedHref(const QUrl &page, const QString &href)
{
    QString text = href.trimmed();
    static const QRegularExpression breaks(u"[\\r\\n\\t]"_s);
    text.remove(breaks);
    static const QRegularExpression scheme(u"^([a-zA-Z][a-zA-Z0-9+.-]*):"_s);
    const auto match = scheme.match(text);
    if (match.hasMatch()) {
        const QString name = match.captured(1).toLower();
        if (name != "http"_L1 && name != "https"_L1) {
            return {};
        }
    } else if (text.section(u'/', 0, 0).contains(u'@')) {
        return {};
    }
    if (text.isEmpty() || text.startsWith(u'#')) {
        return {};
    }
    QUrl url = page.resolved(QUrl::fromEncoded(encodedOnce(text), QUrl::StrictMode));
    if (!url.isValid() || url.host().isEmpty()) {
        return {};
    }
    url.setFragment(QString());
    if (url.scheme() == "http"_L1 && hostKey(url) == hostKey(page)) {
        url.setScheme(u"https"_s);
        url.setPort(page.port());
    }
    const QString path = url.path(QUrl::FullyEncoded);
    const QString once = withoutRepeatedRegion(path);
    if (once != path) {
        url.setPath(once, QUrl::StrictMode);
    }
    return url;
}

QUrl resolvedOption(const QUrl &page, const QString &value)
{
    const QString text = value.trimmed();
    if (text.isEmpty()) {
        return {};
    }
    const bool isWhole = text.startsWith(u'/') || text.startsWith("http"_L1);
    return resolvedHref(page, isWhole ? text : u'/' + text);
}

QByteArray optionForm(const QString &field, const QString &value)
{
    const auto coded
        = [](const QString &text) { return QUrl::toPercentEncoding(text, "*-._ ", "~").replace(' ', '+'); };
    return coded(field) + '=' + coded(value);
}

QString documentKey(const QUrl &url)
{
    return hostKey(url) + QUrl::fromPercentEncoding(url.path(QUrl::FullyEncoded).toLatin1())
        + (url.hasQuery() ? u'?' + QUrl::fromPercentEncoding(url.query(QUrl::FullyEncoded).toLatin1())
                          : QString());
}

QString pageKey(const QUrl &url)
{
    static const QRegularExpression firstPage(u"/\\(offset\\)/0$"_s);
    QUrl bare = url;
    QString path = decodedPath(url);
    while (path.endsWith(u'/')) {
        path.chop(1);
    }
    path.remove(firstPage);
    path.replace(u'+', u' '); // the tags of the régions are linked with either
    return hostKey(url) + path
        + (url.hasQuery() ? u'?' + QUrl::fromPercentEncoding(url.query(QUrl::FullyEncoded).toLatin1())
                          : QString());
}

QString listKey(const QUrl &url)
{
    static const QRegularExpression offset(u"/\\(offset\\)/\\d+$"_s);
    QUrl bare = url;
    bare.setQuery(QString());
    return pageKey(bare).remove(offset);
}

std::optional<QPair<qint64, qint64>> objectIds(const QUrl &url)
{
    static const QRegularExpression ids(u"/(?:telechargement|content/download)/(\\d+)/(\\d+)(?:/|$)"_s);
    const auto match = ids.match(url.path());
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    return qMakePair(match.captured(1).toLongLong(), match.captured(2).toLongLong());
}

bool isDocumentLink(const QUrl &url)
{
    const QString path = decodedPath(url).trimmed();
    if (path.endsWith(".pdf"_L1, Qt::CaseInsensitive)) {
        return true;
    }
    if (!objectIds(url)) {
        return false;
    }
    static const QRegularExpression otherType(
        u"\\.(?:zip|docx?|xlsx?|pptx?|od[tsp]|rtf|csv|txt|xml|jpe?g|png|gif|html?|mp[34])$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return !otherType.match(path).hasMatch();
}

bool isSameSite(const QUrl &a, const QUrl &b)
{
    return a.scheme() == "https"_L1 && b.scheme() == "https"_L1 && hostKey(a) == hostKey(b);
}

QString lastSegment(const QUrl &url)
{
    QString path = url.path(QUrl::FullyEncoded);
    while (path.endsWith(u'/')) {
        path.chop(1);
    }
    return QUrl::fromPercentEncoding(path.section(u'/', -1).toLatin1());
}

QString decodedPath(const QUrl &url)
{
    return QUrl::fromPercentEncoding(url.path(QUrl::FullyEncoded).toLatin1());
}

} // namespace attrap
