// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/crawldesk.h"

#include "app/gui/folderwatch.h"
#include "core/catalogue/database.h"
#include "core/catalogue/library.h"
#include "core/catalogue/recueils.h"
#include "core/crawl/keptpages.h"
#include "core/crawl/scraper.h"

#include <QFileInfo>
#include <QHash>

using namespace Qt::StringLiterals;

namespace attrap {

namespace {

constexpr int RunsShown = 2'000;

/// What the definitions say of a site; read once.
struct Site
{
    QList<QUrl> pages;
    bool needsBrowser = false;
    Numbering numbering = Numbering::None;
};

/// What the observation of a saved file keeps.
SavedFrom savedFrom(const FileOrigin &origin, const Attribution &found)
{
    if (found.confidence == Attribution::Confidence::None) {
        return {{}, origin.url.toString(QUrl::FullyEncoded), origin.evidence};
    }
    QStringList evidence{origin.evidence, found.why};
    evidence.removeAll(QString());
    return {found.administration, found.url, evidence.join(u", "_s)};
}

/// Holes are looked for again when these have changed.
struct KnownHoles
{
    int listed = -1;
    int gone = 0;
    QList<NumberingHole> holes;
};

} // namespace

struct CrawlDesk::Impl
{
    const Library &library;
    const ScraperSet *scrapers;
    std::unique_ptr<Database> reading;
    std::unique_ptr<Database> writing;
    QHash<QString, Site> sites;
    bool sitesRead = false;
    QHash<QString, KnownHoles> holes;
    FolderWatch *folder = nullptr; ///< A child of the desk.
    bool watching = false;

    Impl(const Library &usedLibrary, const ScraperSet *usedScrapers)
        : library(usedLibrary)
        , scrapers(usedScrapers)
    { }

    Result<Database *> database()
    {
        if (!reading) {
            auto opened = library.connectReadOnly();
            if (!opened) {
                return opened.error();
            }
            reading = std::move(*opened);
        }
        return reading.get();
    }

    void readSites();
    Result<CrawlSnapshot> snapshot();
    Result<QList<AdministrationHealth>> administrations(Database &used);
    Result<QList<NumberingHole>> holesOf(Database &used, const AdministrationCoverage &coverage,
                                         Numbering numbering);
    Result<RecueilHistory> history(qint64 recueil);
    /// `origin` is that of every path; nothing: each file tells its own.
    Result<QList<AttributedFiles>> attribute(const QStringList &paths, FileSource source,
                                             const std::optional<FileOrigin> &origin = {});
    Result<void> save(const QList<FollowedAdministration> &followed, const CrawlSettings &settings);
};

void CrawlDesk::Impl::readSites()
{
    if (sitesRead || scrapers == nullptr) {
        return;
    }
    sitesRead = true;
    for (const QString &code : scrapers->codes()) {
        if (const auto scraper = scrapers->scraper(code)) {
            sites.insert(code,
                         {(*scraper)->startPages(), (*scraper)->needsBrowser(), (*scraper)->numbering()});
        }
    }
}

Result<QList<NumberingHole>> CrawlDesk::Impl::holesOf(Database &used, const AdministrationCoverage &coverage,
                                                      Numbering numbering)
{
    KnownHoles &known = holes[coverage.administration];
    if (known.listed == coverage.listed && known.gone == coverage.gone) {
        return known.holes;
    }
    auto names = Crawls(used).names(coverage.administration);
    if (!names) {
        return names.error();
    }
    known = {coverage.listed, coverage.gone, numberingHoles(*names, numbering)};
    return known.holes;
}

Result<QList<AdministrationHealth>> CrawlDesk::Impl::administrations(Database &used)
{
    const Crawls crawls(used);
    const auto all = Recueils(used).administrations();
    if (!all) {
        return all.error();
    }
    const auto followed = crawls.followed();
    if (!followed) {
        return followed.error();
    }
    const auto coverage = crawls.coverage();
    if (!coverage) {
        return coverage.error();
    }
    QHash<QString, FollowedAdministration> followedByCode;
    for (const FollowedAdministration &one : *followed) {
        followedByCode.insert(one.administration, one);
    }
    QHash<QString, AdministrationCoverage> coverageByCode;
    for (const AdministrationCoverage &one : *coverage) {
        coverageByCode.insert(one.administration, one);
    }
    QList<AdministrationHealth> healths;
    for (const Administration &administration : *all) {
        AdministrationHealth health;
        health.administration = administration;
        health.coverage.administration = administration.code;
        if (followedByCode.contains(administration.code)) {
            health.followed = followedByCode.value(administration.code);
        }
        const Site site = sites.value(administration.code);
        health.hasScraper = sites.contains(administration.code);
        health.needsBrowser = site.needsBrowser;
        health.page = site.pages.value(0);
        if (coverageByCode.contains(administration.code)) {
            health.coverage = coverageByCode.value(administration.code);
            auto found = holesOf(used, health.coverage, site.numbering);
            if (!found) {
                return found.error();
            }
            health.holes = *found;
        }
        healths.append(health);
    }
    return healths;
}

Result<CrawlSnapshot> CrawlDesk::Impl::snapshot()
{
    readSites();
    auto used = database();
    if (!used) {
        return used.error();
    }
    const auto view = Transaction::beginRead(**used);
    if (!view) {
        return view.error();
    }
    CrawlSnapshot snapshot;
    const auto healths = administrations(**used);
    if (!healths) {
        return healths.error();
    }
    snapshot.administrations = *healths;
    const Crawls crawls(**used);
    const auto settings = crawls.settings();
    if (!settings) {
        return settings.error();
    }
    snapshot.settings = *settings;
    const auto runs = crawls.runs({}, RunsShown);
    if (!runs) {
        return runs.error();
    }
    snapshot.runs = *runs;
    return snapshot;
}

Result<RecueilHistory> CrawlDesk::Impl::history(qint64 recueil)
{
    auto used = database();
    if (!used) {
        return used.error();
    }
    const auto view = Transaction::beginRead(**used);
    if (!view) {
        return view.error();
    }
    const Crawls crawls(**used);
    const Recueils recueils(**used);
    RecueilHistory history;
    const auto versions = crawls.versions(recueil);
    if (!versions) {
        return versions.error();
    }
    history.versions = *versions;
    const auto observations = crawls.observations(recueil);
    if (!observations) {
        return observations.error();
    }
    history.observations = *observations;
    const auto all = recueils.list();
    if (!all) {
        return all.error();
    }
    for (const Recueil &one : *all) {
        if (one.id == recueil) {
            history.recueil = one;
        }
    }
    if (!history.recueil.administration.isEmpty()) {
        const auto administration = recueils.administration(history.recueil.administration);
        history.administrationName = administration ? administration->name : QString();
    }
    return history;
}

Result<void> CrawlDesk::Impl::save(const QList<FollowedAdministration> &followed,
                                   const CrawlSettings &settings)
{
    if (!writing) {
        auto opened = library.connect();
        if (!opened) {
            return opened.error();
        }
        writing = std::move(*opened);
    }
    const auto transaction = Transaction::begin(*writing);
    if (!transaction) {
        return transaction.error();
    }
    Crawls crawls(*writing);
    if (const auto done = crawls.setFollowed(followed); !done) {
        return done.error();
    }
    if (const auto done = crawls.setSettings(settings); !done) {
        return done.error();
    }
    return (*transaction)->commit();
}

Result<QList<AttributedFiles>> CrawlDesk::Impl::attribute(const QStringList &paths, FileSource source,
                                                          const std::optional<FileOrigin> &origin)
{
    readSites();
    auto used = database();
    if (!used) {
        return used.error();
    }
    const auto administrations = Recueils(**used).administrations();
    if (!administrations) {
        return administrations.error();
    }
    QList<AdministrationSite> known;
    for (const Administration &one : *administrations) {
        known.append({one.code, one.department, sites.value(one.code).pages});
    }
    const auto names = Crawls(**used).names({});
    if (!names) {
        return names.error();
    }
    QSet<QString> held; // Files that are in the library already, by the URL they were imported under.
    for (const RecueilName &name : *names) {
        if (name.url.startsWith("file:"_L1)) {
            held.insert(name.url);
        }
    }
    QList<AttributedFiles> groups;
    for (const QString &path : paths) {
        const QFileInfo file(path);
        const QString url = QString::fromUtf8(QUrl::fromLocalFile(file.absoluteFilePath()).toEncoded());
        if (source == FileSource::WatchedBefore && held.contains(url)) {
            continue;
        }
        Attribution found;
        SavedFrom from;
        if (!file.isDir()) {
            const FileOrigin savedAt = origin ? *origin : originOfFile(path);
            found = attrap::attribute(file.fileName(), savedAt, known, *names);
            from = savedFrom(savedAt, found);
        }
        bool isAdded = false;
        for (AttributedFiles &group : groups) {
            if (group.attribution.administration == found.administration
                && group.attribution.confidence == found.confidence) {
                group.paths.append(path);
                group.from.insert(path, from);
                isAdded = true;
            }
        }
        if (!isAdded) {
            groups.append({{path}, found, {{path, from}}});
        }
    }
    return groups;
}

CrawlDesk::CrawlDesk(const Library &library, const ScraperSet *scrapers)
    : m_impl(std::make_unique<Impl>(library, scrapers))
{
    m_impl->folder = new FolderWatch(this);
    connect(m_impl->folder, &FolderWatch::settled, this, [this](const QStringList &paths, bool wereThere) {
        attribute(paths, wereThere ? FileSource::WatchedBefore : FileSource::Watched);
    });
    connect(m_impl->folder, &FolderWatch::lost, this, &CrawlDesk::watchedFolderLost);
}

CrawlDesk::~CrawlDesk() = default;

void CrawlDesk::load()
{
    const auto snapshot = m_impl->snapshot();
    if (!snapshot) {
        Q_EMIT failed(snapshot.error());
        return;
    }
    Q_EMIT loaded(*snapshot);
    if (m_impl->watching) {
        m_impl->folder->setFolder(snapshot->settings.watchedFolder);
    }
}

void CrawlDesk::watch()
{
    m_impl->watching = true;
    load();
}

void CrawlDesk::loadRun(qint64 run)
{
    auto used = m_impl->database();
    if (!used) {
        Q_EMIT failed(used.error());
        return;
    }
    const auto results = Crawls(**used).results(run);
    if (results) {
        Q_EMIT runLoaded({run, *results});
    } else {
        Q_EMIT failed(results.error());
    }
}

void CrawlDesk::loadHistory(qint64 recueil)
{
    const auto history = m_impl->history(recueil);
    if (history) {
        Q_EMIT historyLoaded(*history);
    } else {
        Q_EMIT failed(history.error());
    }
}

void CrawlDesk::savePages(qint64 recueil, const QString &folder)
{
    const auto history = m_impl->history(recueil);
    auto used = m_impl->database();
    if (!history || !used) {
        Q_EMIT failed(history ? used.error() : history.error());
        return;
    }
    const Crawls crawls(**used);
    const auto pages = crawls.pageObservations(history->recueil.listingUrl);
    const auto saved
        = pages ? saveKeptPages(crawls, history->observations + *pages, folder) : Result<int>(pages.error());
    if (saved) {
        Q_EMIT pagesSaved(*saved, folder);
    } else {
        Q_EMIT failed(saved.error());
    }
}

void CrawlDesk::compare(const QString &path)
{
    const auto rows = readDataGouvList(path);
    if (!rows) {
        Q_EMIT failed(rows.error());
        return;
    }
    auto used = m_impl->database();
    if (!used) {
        Q_EMIT failed(used.error());
        return;
    }
    const auto names = Crawls(**used).names({});
    if (!names) {
        Q_EMIT failed(names.error());
        return;
    }
    Q_EMIT compared({path, crossCheck(*rows, *names)});
}

void CrawlDesk::save(const QList<FollowedAdministration> &followed, const CrawlSettings &settings)
{
    const auto done = m_impl->save(followed, settings);
    if (!done) {
        Q_EMIT failed(done.error());
        return;
    }
    load();
    Q_EMIT saved();
}

void CrawlDesk::attribute(const QStringList &paths, FileSource source)
{
    const auto files = m_impl->attribute(paths, source);
    if (files) {
        Q_EMIT attributed(*files, source);
    } else {
        Q_EMIT failed(files.error());
    }
}

void CrawlDesk::attributeSaved(const QString &path, const QUrl &url, const QUrl &page)
{
    const auto files
        = m_impl->attribute({path}, FileSource::Dropped, FileOrigin{url, page, u"saved in Attrap"_s});
    if (files) {
        Q_EMIT attributed(*files, FileSource::Dropped);
    } else {
        Q_EMIT failed(files.error());
    }
}

} // namespace attrap
