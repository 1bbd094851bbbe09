// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/replica/sites.h"

#include "core/base/files.h"
#include "tests/generator/demoset.h"

#include <QCryptographicHash>
#include <QDir>
#include <QGuiApplication>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace attrap::replica {

namespace {

constexpr qint64 LargestCorpusFile = 512LL * 1024 * 1024;

/// The PDFs of a folder as documents of a site, a day apart, the newest today.
QList<Document> corpusDocuments(const SiteCase &site, const QString &folder, int firstIndex)
{
    QList<Document> documents;
    const QDir dir(folder);
    const QRegularExpression date(u"(\\d{4}-\\d{2}-\\d{2})"_s);
    int i = 0;
    for (const QString &name : dir.entryList({u"*.pdf"_s}, QDir::Files, QDir::Name)) {
        Document d;
        d.index = firstIndex + i;
        d.id = site.code + "-c"_L1 + QString::number(i);
        d.day = QDate::fromString(date.match(name).captured(1), Qt::ISODate);
        if (!d.day.isValid() || d.day < QDate(2024, 1, 1) || d.day > today()) {
            d.day = today().addDays(-i);
        }
        d.number = 500 + i;
        d.title = name.chopped(4);
        d.path = u"/contenu/telechargement/"_s + QString::number(70000 + i) + "/1/file/"_L1 + name;
        d.size = u"1,37 Mb"_s;
        d.localFile = dir.filePath(name);
        documents.append(d);
        ++i;
    }
    return documents;
}

/// A list that several administrations share on one page (Paris and Île-de-France).
void merge(Page &page, const Page &other)
{
    for (const Block &block : other.blocks) {
        const auto same = std::find_if(page.blocks.begin(), page.blocks.end(),
                                       [&block](const Block &b) { return b.as == block.as; });
        if (same == page.blocks.end()) {
            page.blocks.append(block);
        } else {
            same->entries += block.entries;
        }
    }
}

} // namespace

QString urlOf(const QString &host, const QString &path)
{
    QUrl url;
    url.setScheme(u"https"_s);
    url.setHost(host);
    url.setPath(path.section(u'?', 0, 0), QUrl::DecodedMode);
    if (path.contains(u'?')) {
        url.setQuery(path.section(u'?', 1));
    }
    return QString::fromLatin1(url.toEncoded());
}

Sites::Sites(FaultBook &faults)
    : m_faults(faults)
{ }

Result<void> Sites::load(const QString &corpus)
{
    const auto cases = loadCases();
    if (!cases) {
        return cases.error();
    }
    const QMutexLocker lock(&m_mutex);
    m_sites.clear();
    for (const SiteCase &about : *cases) {
        Site site{about, initialDocuments(about), nullptr};
        if (about.code == "pref83"_L1 && !corpus.isEmpty()) {
            site.documents += corpusDocuments(about, corpus, int(site.documents.size()));
        }
        rebuild(site);
        m_sites.append(site);
    }
    return {};
}

Result<void> Sites::makePdfs()
{
    const QMutexLocker lock(&m_mutex);
    if (!m_bases.isEmpty()) {
        return {};
    }
    if (qGuiApp == nullptr) {
        return Error{ErrorCode::Internal, u"replica"_s, u"the recueils need a QGuiApplication"_s};
    }
    for (const auto make : {generator::textRecueil, generator::droneRecueil}) {
        const auto document = make();
        if (!document) {
            return document.error();
        }
        m_bases.append(document->pdf);
    }
    return {};
}

void Sites::rebuild(Site &site) const
{
    QList<Document> listed;
    for (const Document &document : std::as_const(site.documents)) {
        if (!m_faults.vanished(site.about.host, document.path)) {
            listed.append(document);
        }
    }
    site.tree = std::make_shared<const SiteTree>(buildTree(site.about, listed));
}

void Sites::rebuild()
{
    const QMutexLocker lock(&m_mutex);
    for (Site &site : m_sites) {
        rebuild(site);
    }
}

QStringList Sites::codes() const
{
    QStringList codes;
    for (const SiteCase &about : cases()) {
        if (!about.code.isEmpty()) {
            codes.append(about.code);
        }
    }
    return codes;
}

QList<SiteCase> Sites::cases() const
{
    const QMutexLocker lock(&m_mutex);
    QList<SiteCase> cases;
    for (const Site &site : m_sites) {
        cases.append(site.about);
    }
    return cases;
}

QList<Site> Sites::onHost(const QString &host) const
{
    const QMutexLocker lock(&m_mutex);
    QList<Site> found;
    std::copy_if(m_sites.begin(), m_sites.end(), std::back_inserter(found),
                 [&host](const Site &site) { return site.about.host == host; });
    return found;
}

Found Sites::find(const QString &host, const QString &asked, const QString &query) const
{
    static const QRegularExpression Offset(u"^(.*)/\\(offset\\)/(\\d+)/?$"_s);
    Found found;
    QString path = asked;
    if (const auto match = Offset.match(asked); match.hasMatch()) {
        path = match.captured(1);
        found.offset = match.captured(2).toInt();
    }
    while (path.size() > 1 && path.endsWith(u'/')) {
        path.chop(1);
    }
    const QString whole = query.isEmpty() ? path : path + u'?' + query;
    for (const Site &site : onHost(host)) {
        const SiteTree &tree = *site.tree;
        for (const QString &key : {path, whole}) {
            if (const auto it = tree.documents.constFind(key); it != tree.documents.constEnd()) {
                found.site = site;
                found.document = tree.all[*it];
                return found;
            }
        }
        if (const auto it = tree.pages.constFind(path); it != tree.pages.constEnd()) {
            if (found.page) {
                merge(*found.page, *it);
            } else {
                found.site = site;
                found.page = *it;
            }
        } else if (const QString right = tree.canonical.value(path.toLower());
                   !found.page && site.about.has(u"case-301"_s) && !right.isEmpty()) {
            found.site = site;
            found.canonical = right;
        }
    }
    return found;
}

QList<ExpectedItem> Sites::expected(const QString &code, const QDate &since)
{
    Site site;
    {
        const QMutexLocker lock(&m_mutex);
        const auto it = std::find_if(m_sites.begin(), m_sites.end(),
                                     [&code](const Site &one) { return one.about.code == code; });
        if (it == m_sites.end()) {
            return {};
        }
        site = *it;
    }
    QList<Document> documents;
    for (const Document &d : site.documents) {
        // Without a date, only its month tells.
        const QDate known = d.dated ? d.day : QDate(d.day.year(), d.day.month(), d.day.daysInMonth());
        if (d.expected && !(since.isValid() && known < since)
            && !m_faults.vanished(site.about.host, d.path)) {
            documents.append(d);
        }
    }
    std::stable_sort(documents.begin(), documents.end(), [](const Document &a, const Document &b) {
        return std::pair(a.day, a.index) > std::pair(b.day, b.index);
    });
    QList<ExpectedItem> items;
    for (const Document &d : std::as_const(documents)) {
        ExpectedItem item;
        item.url = urlOf(site.about.host, d.path);
        item.title = d.title;
        item.publishedOn = d.dated ? d.day : QDate();
        item.sha256 = sha256Of(site.about.host, d);
        item.listingUrl = urlOf(site.about.host, site.tree->listedOn.value(d.path, site.about.root));
        items.append(item);
    }
    return items;
}

QString Sites::publish(const QString &code, const QDate &day)
{
    const QMutexLocker lock(&m_mutex);
    for (Site &site : m_sites) {
        if (site.about.code == code) {
            const Document document = oneMore(site.about, site.documents, day);
            site.documents.append(document);
            rebuild(site);
            return urlOf(site.about.host, document.path);
        }
    }
    return {};
}

QByteArray Sites::bytesOf(const QString &host, const Document &document)
{
    const int revision = m_faults.replaced(host, document.path);
    QByteArray bytes;
    if (!document.localFile.isEmpty()) {
        if (const auto read = readFile(document.localFile, LargestCorpusFile)) {
            bytes = *read;
        }
    } else {
        const QMutexLocker lock(&m_mutex);
        if (m_bases.isEmpty()) {
            return {};
        }
        const bool scans = document.id.startsWith("pref57-"_L1) || document.index % 5 == 4;
        bytes = scans ? m_bases.last() : m_bases.first();
    }
    if (!document.localFile.isEmpty() && revision == 0) {
        return bytes; // A real one stays as it is.
    }
    return bytes + "\n% attrap-replica " + document.id.toLatin1() + " revision "
        + QByteArray::number(revision) + "\n";
}

QString Sites::sha256Of(const QString &host, const Document &document)
{
    const QString key = document.id + u' ' + QString::number(m_faults.replaced(host, document.path));
    {
        const QMutexLocker lock(&m_mutex);
        if (const QString known = m_hashes.value(key); !known.isEmpty()) {
            return known;
        }
    }
    const QByteArray bytes = bytesOf(host, document);
    const QString hash
        = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    const QMutexLocker lock(&m_mutex);
    m_hashes.insert(key, hash);
    return hash;
}

} // namespace attrap::replica
