// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scrapers/scrapers.h"

#include <QList>
#include <QRegularExpression>

namespace attrap {

/// In which order the pages of a list hold their documents.
enum class ListOrder { NewestFirst, OldestFirst, Unknown };

/// What the parameters of a definition of the families dsfr and prefectures-regions say.
struct ListingRules
{
    ListOrder order = ListOrder::Unknown;
    QList<QRegularExpression> follow; ///< On the decoded path of text links and of titles of the régions.
    QList<QRegularExpression> exclude; ///< On the decoded path or the title of pages.
    QList<QRegularExpression> skip; ///< On the decoded file name of documents.
};

/// The regular expression of a definition, its tokens ({YYYY}, {MM}, {Mois}…) replaced; case-insensitive.
QRegularExpression definitionPattern(const QString &pattern);

/// Of a definition that loadDefinitions() accepted.
ListingRules listingRules(const Definition &definition);

/// Whether one of them matches one of the texts, white space collapsed and accents composed.
bool matchesAny(const QList<QRegularExpression> &patterns, const QStringList &texts);

} // namespace attrap
