// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QDate>
#include <QHash>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

namespace attrap::replica {

/// The day the sites stand at.
inline constexpr QDate today()
{
    return QDate::fromJulianDay(2461274); // 2026-08-21
}

/// One kind of folder between the entry page and the lists. See README.md for the keys of a case.
struct LevelCase
{
    QString by; ///< year, month, quarter, half, period (January–July, August–December), category, fixed
    QStringList slugs; ///< One, or one a part of the year or category; one starting with "/" is a whole path.
    QStringList titles;
    QString as; ///< grey, white, select, h3, li, text; régions: news, sommaire, plain
    QString select; ///< The id of that select.
    QStringList skip; ///< Years that have no such folder.
    QMap<QString, QStringList> other; ///< Year or year-month to slug and title of its own.
    bool ascending = false;
    bool paged = false; ///< Ten folders a page.
    bool collapse = false; ///< A folder with one such child answers a redirect to it.
    bool future = false; ///< The months to come exist, empty.
    QString futureSlug;
};

/// A page or a card that is not in the way to the documents.
struct ExtraCase
{
    QString at; ///< root, year, month
    QString title;
    QString slug; ///< Below the page it is on; a whole path when it starts with "/".
    QString as; ///< grey, white, text
    int documents = 0; ///< Of another administration: never expected.
    bool first = false;
};

struct SiteCase
{
    QString code;
    QString name;
    QString host;
    QString family; ///< dsfr, regions, drupal, dims
    QString root;
    QStringList redirects; ///< Old entry pages.
    QStringList parents; ///< "path|title of the card": pages above the root that lead to it.
    QList<LevelCase> levels;
    QList<ExtraCase> extras;
    QStringList leaf; ///< How documents are shown; several: each is shown several times.
    QMap<QString, QStringList> leafOf; ///< Years whose lists are made otherwise; only their cards are paged.
    QStringList detail; ///< The same on the page of one document; empty: there is none.
    QString detailUnder; ///< A whole path, or "root"; empty: below the list.
    QString detailSlug;
    QString title; ///< Of a document, with tokens.
    QString file;
    QString altTitle; ///< Of every altEvery-th document.
    QString altFile;
    int altEvery = 0;
    QString heading; ///< h2 or h3
    QString months; ///< Month headings in a list: b, ib, p, h4; empty: none.
    QString selectId;
    int documents = 0;
    QMap<QString, int> busy; ///< "2026" or "2026-08" to documents more.
    QStringList quirks; ///< See README.md.
    bool ascending = false;
    bool paged = false;

    [[nodiscard]] bool has(const QString &quirk) const { return quirks.contains(quirk); }
};

/// All 115 cases, from tests/replica/cases. Errors: Internal (subject = file).
Result<QList<SiteCase>> loadCases();

/// `pattern` with its tokens replaced: {YYYY} {YY} {YYYY+1} {MM} {M} {DD} {D} {d} (1er), {Mois} {MOIS} {mois}
/// without accents, {Month} {MONTH} {month} with them, {de} ("de-" or "d-"), {Q}, {N} {NNN} the number in its
/// year, {n} {nn} that in its month.
QString filled(const QString &pattern, const QDate &day, int number = 0, int inMonth = 0);

} // namespace attrap::replica
