// SPDX-License-Identifier: GPL-3.0-or-later
// Whose is a PDF that the user saved with a browser?
#pragma once

#include "core/base/result.h"
#include "core/catalogue/crawls.h"

#include <QStringList>
#include <QUrl>

namespace attrap {

/// From where a browser says it took a file. Empty where it left no trace.
struct FileOrigin
{
    QUrl url;
    QUrl referrer; ///< The page that held the link.
    QString evidence; ///< "xattr user.xdg.origin.url", "Zone.Identifier"; empty when there is none.
};
/// Reads the extended attributes user.xdg.origin.url and user.xdg.referrer.url, and a Zone.Identifier: the
/// stream of an NTFS disk (as xattr or as the file "NAME:Zone.Identifier" beside it). Changes nothing.
FileOrigin originOfFile(const QString &path);

/// The sites of an administration, as the definitions give them.
struct AdministrationSite
{
    QString administration;
    QString department; ///< "06"
    QList<QUrl> pages; ///< Start pages: their hosts and paths.
};

struct Attribution
{
    enum class Confidence { Sure, Likely, None };
    QString administration; ///< Code; empty with None.
    Confidence confidence = Confidence::None;
    QString
        url; ///< The recueil's address when known (origin, or that of a listed recueil of that file name).
    QString
        why; ///< English, kept in the observation: "origin host", "listed file name", "number in file name".
};
/// Sure: the origin's host (and, on www.prefectures-regions.gouv.fr, its first folder) is of one
/// administration, or its URL, or the file's name, is that of exactly one listed recueil. Likely: the number
/// in the file name
/// ("recueil-83-2026-014", "r75-2026-139") names one. Never guesses between two.
Attribution attribute(const QString &fileName, const FileOrigin &origin,
                      const QList<AdministrationSite> &sites, const QList<RecueilName> &listed);

} // namespace attrap
