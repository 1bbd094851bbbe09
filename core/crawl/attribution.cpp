// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crawl/attribution.h"

#include "core/base/files.h"
#include "core/crawl/recueilnames.h"

#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <array>
#include <sys/xattr.h>

using namespace Qt::StringLiterals;

namespace attrap {

namespace {

constexpr qint64 MaxTraceBytes = 64 << 10; ///< What browsers write is far shorter.
const auto RegionsHost = u"prefectures-regions.gouv.fr"_s;

/// Empty when the file, or its disk, has no such attribute.
QByteArray attributeOf(const QString &path, const char *name)
{
    std::array<char, MaxTraceBytes>
        value; // NOLINT(cppcoreguidelines-pro-type-member-init): getxattr fills it
    const ssize_t size = ::getxattr(QFile::encodeName(path).constData(), name, value.data(), value.size());
    return size > 0 ? QByteArray(value.data(), static_cast<qsizetype>(size)) : QByteArray();
}

/// Only what can be the address of a site: browsers also write "about:internet" and "blob:…".
QUrl webAddress(const QByteArray &bytes)
{
    const QUrl url = QUrl(QString::fromUtf8(bytes).trimmed(), QUrl::TolerantMode);
    const bool isWeb = url.scheme() == "https"_L1 || url.scheme() == "http"_L1;
    return isWeb && !url.host().isEmpty() ? url : QUrl();
}

FileOrigin zoneOrigin(const QByteArray &stream)
{
    FileOrigin origin;
    const QList<QByteArray> lines = stream.split('\n');
    for (const QByteArray &line : lines) {
        const qsizetype equals = line.indexOf('=');
        const QByteArray key = line.left(equals).trimmed().toLower();
        if (key == "hosturl") {
            origin.url = webAddress(line.mid(equals + 1));
        } else if (key == "referrerurl") {
            origin.referrer = webAddress(line.mid(equals + 1));
        }
    }
    if (origin.url.isValid() || origin.referrer.isValid()) {
        origin.evidence = u"Zone.Identifier"_s;
    }
    return origin;
}

QString bareHost(const QUrl &url)
{
    const QString host = url.host().toLower();
    return host.startsWith("www."_L1) ? host.mid(4) : host;
}

QString firstFolder(const QUrl &url)
{
    return url.path().section(u'/', 1, 1).toLower();
}

bool isOfSite(const QUrl &address, const QUrl &page)
{
    const QString host = bareHost(address);
    return !host.isEmpty() && host == bareHost(page)
        && (host != RegionsHost || firstFolder(address) == firstFolder(page));
}

/// The administrations whose site that address is of.
QSet<QString> ownersOf(const QUrl &address, const QList<AdministrationSite> &sites)
{
    QSet<QString> owners;
    for (const AdministrationSite &site : sites) {
        for (const QUrl &page : site.pages) {
            if (isOfSite(address, page)) {
                owners.insert(site.administration);
            }
        }
    }
    return owners;
}

/// Where two share a host (31 and Occitanie, 2A and Corse): the one whose start page the referrer lies
/// deepest under. Empty when none or several do.
QString deepestOwner(const QUrl &referrer, const QSet<QString> &candidates,
                     const QList<AdministrationSite> &sites)
{
    qsizetype depth = 0;
    QSet<QString> deepest;
    for (const AdministrationSite &site : sites) {
        for (const QUrl &page : site.pages) {
            const QString root = page.path();
            const bool isUnder = candidates.contains(site.administration) && isOfSite(referrer, page)
                && (referrer.path() == root || referrer.path().startsWith(root + u'/'));
            if (!isUnder || root.size() < depth) {
                continue;
            }
            if (root.size() > depth) {
                deepest.clear();
                depth = root.size();
            }
            deepest.insert(site.administration);
        }
    }
    return deepest.size() == 1 ? *deepest.begin() : QString();
}

/// As a browser would save it: without the " (1)" of a second copy, reserved characters aside.
QString savedName(const QString &fileName)
{
    static const QRegularExpression copy(u" ?\\([0-9]+\\)(?=\\.pdf$|$)"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression reserved(u"[\\\\/:*?\"<>|_+\\s]+"_s);
    QString name = fileName.normalized(QString::NormalizationForm_C);
    name.remove(copy);
    name.replace(reserved, u" "_s);
    return name.trimmed().toLower();
}

Attribution byListedUrl(const QUrl &origin, const QList<RecueilName> &listed)
{
    const QString url = origin.toString(QUrl::FullyEncoded);
    const QString key = urlKey(url);
    const QString pair = idPairKey(url);
    QSet<QString> owners;
    QString found;
    for (const RecueilName &recueil : listed) {
        if (urlKey(recueil.url) == key || (!pair.isEmpty() && idPairKey(recueil.url) == pair)) {
            owners.insert(recueil.administration);
            found = recueil.url;
        }
    }
    if (owners.size() != 1) {
        return {};
    }
    return {*owners.begin(), Attribution::Confidence::Sure, found, u"origin URL"_s};
}

Attribution byListedName(const QString &fileName, const QList<RecueilName> &listed)
{
    static const QRegularExpression digit(u"[0-9]"_s);
    const QString name = savedName(fileName);
    if (!name.contains(digit)) {
        return {}; // "RAA.pdf" is anybody's.
    }
    QSet<QString> owners;
    QString url;
    int count = 0;
    for (const RecueilName &recueil : listed) {
        // Files taken in earlier are recueils too, but nobody listed them.
        if (!recueil.url.startsWith("file:"_L1) && savedName(fileNameOf(recueil.url)) == name) {
            owners.insert(recueil.administration);
            url = recueil.url;
            ++count;
        }
    }
    if (owners.size() != 1) {
        return {};
    }
    // Several of one administration ("RAA n°09.pdf" of each month): whose it is is known, which one not.
    return count == 1
        ? Attribution{*owners.begin(), Attribution::Confidence::Sure, url, u"listed file name"_s}
        : Attribution{
            *owners.begin(), Attribution::Confidence::Likely, {}, u"listed file name, several times"_s};
}

/// INSEE's codes of régions, as their recueils are numbered: r75 is Nouvelle-Aquitaine.
QString regionNumbered(const QString &code)
{
    static const QHash<QString, QString> Regions{
        {u"r01"_s, u"pref971"_s},      {u"r02"_s, u"pref972"_s},  {u"r03"_s, u"pref973"_s},
        {u"r04"_s, u"pref974"_s},      {u"r06"_s, u"pref976"_s},  {u"r11"_s, u"prefidf"_s},
        {u"r24"_s, u"prefcvl"_s},      {u"r27"_s, u"prefbfc"_s},  {u"r28"_s, u"prefnormandie"_s},
        {u"r32"_s, u"prefhdf"_s},      {u"r44"_s, u"prefge"_s},   {u"r52"_s, u"prefpdl"_s},
        {u"r53"_s, u"prefbretagne"_s}, {u"r75"_s, u"prefna"_s},   {u"r76"_s, u"prefoccitanie"_s},
        {u"r84"_s, u"prefara"_s},      {u"r93"_s, u"prefpaca"_s}, {u"r94"_s, u"prefcorse"_s}};
    return Regions.value(code);
}

/// The administrations that the number in a file name can be of.
QSet<QString> ownersByNumber(const QString &fileName, const QList<AdministrationSite> &sites)
{
    static const QRegularExpression dated(
        u"(?<![0-9a-z])d([0-9]{2,3}|2[ab])[- ][0-3][0-9][- ][0-1][0-9][- ]20"_s);
    QString code;
    if (const auto number = numberInName(fileName, {})) {
        code = number->code;
    }
    if (const auto match = dated.match(foldedName(fileName)); code.isEmpty() && match.hasMatch()) {
        code = match.captured(1);
    }
    if (code.size() == 1) {
        code.prepend(u'0');
    }
    const QString region = regionNumbered(code);
    QSet<QString> owners;
    for (const AdministrationSite &site : sites) {
        const bool isDepartment = !code.isEmpty() && site.department.toLower() == code;
        if (isDepartment || (!region.isEmpty() && site.administration == region)) {
            owners.insert(site.administration);
        }
    }
    return owners;
}

/// What the site that the file came from tells; None where it is nobody's or several administrations'.
Attribution bySite(const QString &fileName, const FileOrigin &origin, const QList<AdministrationSite> &sites)
{
    const bool hasUrl = !origin.url.isEmpty();
    const QUrl &address = hasUrl ? origin.url : origin.referrer;
    const QString url = hasUrl ? origin.url.toString(QUrl::FullyEncoded) : QString();
    const QSet<QString> owners = ownersOf(address, sites);
    if (owners.size() == 1) {
        return {*owners.begin(), Attribution::Confidence::Sure, url,
                hasUrl ? u"origin host"_s : u"referrer host"_s};
    }
    if (const QString deepest = deepestOwner(origin.referrer, owners, sites); !deepest.isEmpty()) {
        return {deepest, Attribution::Confidence::Sure, url, u"referrer page"_s};
    }
    const QSet<QString> both = ownersByNumber(fileName, sites) & owners;
    if (both.size() == 1) {
        return {*both.begin(), Attribution::Confidence::Likely, url,
                u"origin host and number in file name"_s};
    }
    return {};
}

} // namespace

FileOrigin originOfFile(const QString &path)
{
    FileOrigin origin;
    origin.url = webAddress(attributeOf(path, "user.xdg.origin.url"));
    origin.referrer = webAddress(attributeOf(path, "user.xdg.referrer.url"));
    if (origin.url.isValid() || origin.referrer.isValid()) {
        origin.evidence
            = origin.url.isValid() ? u"xattr user.xdg.origin.url"_s : u"xattr user.xdg.referrer.url"_s;
        return origin;
    }
    origin = zoneOrigin(attributeOf(path, "user.Zone.Identifier"));
    if (!origin.evidence.isEmpty()) {
        return origin;
    }
    const auto beside = readFile(path + u":Zone.Identifier"_s, MaxTraceBytes);
    return beside ? zoneOrigin(*beside) : FileOrigin();
}

Attribution attribute(const QString &fileName, const FileOrigin &origin,
                      const QList<AdministrationSite> &sites, const QList<RecueilName> &listed)
{
    if (!origin.url.isEmpty()) {
        if (const Attribution found = byListedUrl(origin.url, listed); !found.administration.isEmpty()) {
            return found;
        }
    }
    if (!origin.url.isEmpty() || !origin.referrer.isEmpty()) {
        if (const Attribution found = bySite(fileName, origin, sites); !found.administration.isEmpty()) {
            return found;
        }
    }
    if (const Attribution found = byListedName(fileName, listed); !found.administration.isEmpty()) {
        return found;
    }
    const QSet<QString> owners = ownersByNumber(fileName, sites);
    if (owners.size() == 1) {
        return {*owners.begin(), Attribution::Confidence::Likely, {}, u"number in file name"_s};
    }
    return {};
}

} // namespace attrap
