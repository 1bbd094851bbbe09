// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crawl/scraper.h"

#include <QJsonObject>

#include <memory>

namespace attrap {

/// A definition as its file gives it (scrapers/README.md says what each key means).
struct Definition
{
    QString code;
    QString family;
    QString fileName;
    QList<QUrl> start;
    QList<QUrl> alternates; ///< Tried when no start page answers (404).
    bool needsBrowser = false;
    Numbering numbering = Numbering::Yearly;
    int delaySeconds = 0;
    QString userAgent;
    QStringList oddities; ///< "2025-07: …", as they are shown.
    QString verified; ///< "2026-08"
    QStringList uncertain; ///< What nobody has seen yet.
    QJsonObject parameters; ///< What is left: of the family.
};

/// Reads every definition of a folder or resource (":/attrap/definitions"), strictly. Errors:
/// DefinitionInvalid (subject = file, detail = "line 7, key "follow": …").
Result<QList<Definition>> loadDefinitions(const QString &folder);

/// The scrapers of the definitions shipped with the program. Errors as loadDefinitions().
Result<std::shared_ptr<ScraperSet>> shippedScrapers();
/// The same of definitions at hand: tests, `scrapers check FILE`.
Result<std::shared_ptr<ScraperSet>> scrapersOf(const QList<Definition> &definitions);
/// What is shipped, for lists.
Result<QList<Definition>> shippedDefinitions();

} // namespace attrap
