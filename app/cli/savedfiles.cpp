// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/savedfiles.h"

#include "app/cli/context.h"
#include "app/cli/values.h"
#include "core/catalogue/recueils.h"
#include "core/crawl/scraper.h"

#include <QFileInfo>
#include <QMutexLocker>

using namespace Qt::StringLiterals;

namespace attrap::cli {

Result<void> SavedFiles::prepare(Database &database, const ScraperSet &scrapers)
{
    const auto administrations = Recueils(database).administrations();
    auto listed = Crawls(database).names({});
    if (!administrations || !listed) {
        return !administrations ? administrations.error() : listed.error();
    }
    for (const Administration &administration : *administrations) {
        const auto scraper = scrapers.scraper(administration.code);
        m_sites.append({administration.code, administration.department,
                        scraper ? (*scraper)->startPages() : QList<QUrl>()});
    }
    m_listed = *std::move(listed);
    return {};
}

SavedFrom SavedFiles::sourceOf(const QString &path)
{
    const FileOrigin origin = originOfFile(path);
    const Attribution found = attribute(QFileInfo(path).fileName(), origin, m_sites, m_listed);
    if (found.confidence == Attribution::Confidence::None) {
        return {{}, origin.url.toString(QUrl::FullyEncoded), origin.evidence};
    }
    const QMutexLocker locker(&m_mutex);
    m_judged.append({path, found, origin.evidence});
    if (found.confidence != Attribution::Confidence::Sure) {
        return {{}, found.url, origin.evidence};
    }
    QStringList evidence{origin.evidence, found.why};
    evidence.removeAll(QString());
    return {found.administration, found.url, evidence.join(u", "_s)};
}

void SavedFiles::show(Context &context) const
{
    for (const Judged &judged : m_judged) {
        const QString name = QFileInfo(judged.path).fileName();
        const QString &code = judged.attribution.administration;
        context.console.note(
            judged.attribution.confidence == Attribution::Confidence::Sure
                ? translate("Cli", "%1 is of %2 (%3).").arg(name, code, judged.attribution.why)
                : translate("Cli",
                            "%1 is probably of %2 (%3), which is not sure enough to be recorded: import it "
                            "with --administration %2 if it is.")
                      .arg(name, code, judged.attribution.why));
    }
}

QJsonArray SavedFiles::json() const
{
    QJsonArray array;
    for (const Judged &judged : m_judged) {
        const bool isSure = judged.attribution.confidence == Attribution::Confidence::Sure;
        array.append(QJsonObject{{u"path"_s, judged.path},
                                 {u"administration"_s, judged.attribution.administration},
                                 {u"confidence"_s, isSure ? u"sure"_s : u"likely"_s},
                                 {u"url"_s, orNull(judged.attribution.url)},
                                 {u"why"_s, judged.attribution.why},
                                 {u"evidence"_s, orNull(judged.evidence)}});
    }
    return array;
}

} // namespace attrap::cli
