// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/crawl/attribution.h"
#include "core/reading/readingservice.h"

#include <QJsonArray>
#include <QMutex>

namespace attrap {
class Database;
class ScraperSet;
} // namespace attrap

namespace attrap::cli {

struct Context;

/// Whose the files of an import are, by the traces that browsers leave, listed names and numbers. Only what
/// is sure is believed; what is likely is said.
class SavedFiles
{
public:
    /// Errors: DatabaseFailed.
    Result<void> prepare(Database &database, const ScraperSet &scrapers);
    /// Thread: any.
    SavedFrom sourceOf(const QString &path);

    // After the import.
    void show(Context &context) const;
    [[nodiscard]] QJsonArray json() const;

private:
    struct Judged
    {
        QString path;
        Attribution attribution;
        QString evidence;
    };
    QList<AdministrationSite> m_sites;
    QList<RecueilName> m_listed;
    QMutex m_mutex;
    QList<Judged> m_judged; ///< Without those that nothing is known of.
};

} // namespace attrap::cli
