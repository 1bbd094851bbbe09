// SPDX-License-Identifier: GPL-3.0-or-later
// What the window is told of crawling: values only, they cross threads.
#pragma once

#include "app/gui/guivalues.h"
#include "core/catalogue/crawls.h"
#include "core/crawl/attribution.h"
#include "core/crawl/coverage.h"
#include "core/crawl/crawlservice.h"
#include "core/reading/readingservice.h"

#include <QHash>
#include <QMetaType>

namespace attrap {

/// One administration as the user follows it, and how its site does.
struct AdministrationHealth
{
    Administration administration;
    std::optional<FollowedAdministration> followed; ///< Nothing: not followed.
    bool hasScraper = false; ///< The program knows its site.
    bool needsBrowser = false;
    QUrl page; ///< Where its recueils are listed.
    AdministrationCoverage coverage;
    QList<NumberingHole> holes;
};

/// Everything that the views of crawling show, read at one instant.
struct CrawlSnapshot
{
    QList<AdministrationHealth> administrations; ///< All that there are, by code.
    CrawlSettings settings;
    QList<CrawlRun> runs; ///< Newest first.
};

/// What one run did, URL by URL.
struct RunDetail
{
    qint64 run = 0;
    QList<CrawlResult> results;
};

/// What is known of a recueil: each version of its bytes, each look at it.
struct RecueilHistory
{
    Recueil recueil;
    QString administrationName;
    QList<Crawls::Version> versions; ///< Oldest first.
    QList<Observation> observations; ///< Oldest first.
};

/// The list of data.gouv.fr beside the library.
struct Comparison
{
    QString path;
    CrossCheck check;
};

/// Files of one administration, or of nobody known.
struct AttributedFiles
{
    QStringList paths;
    Attribution attribution; ///< Of the first; the others agree with it.
    QHash<QString, SavedFrom> from; ///< By path: where each was saved from, as far as something tells.
};

/// From where files came that were given to be attributed: it decides what is asked.
enum class FileSource {
    Dropped, ///< The user brought them: always taken in.
    Watched, ///< They appeared in the watched folder: what nobody knows is left alone.
    WatchedBefore, ///< They were there when the watching began: only what is sure is taken in.
};

} // namespace attrap

Q_DECLARE_METATYPE(attrap::CrawlSnapshot)
Q_DECLARE_METATYPE(attrap::RunDetail)
Q_DECLARE_METATYPE(attrap::RecueilHistory)
Q_DECLARE_METATYPE(attrap::Comparison)
Q_DECLARE_METATYPE(attrap::AttributedFiles)
