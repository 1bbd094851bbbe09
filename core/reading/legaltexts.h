// SPDX-License-Identifier: GPL-3.0-or-later
// Where a text names a code, a law, a décret. Room-internal to legalbases.cpp.
#pragma once

#include "core/reading/actedates.h"
#include "core/reading/fieldtext.h"

#include <QList>
#include <QString>

namespace attrap {

struct LegalTextRead
{
    QString name; ///< In the normal form of legalbases.h: "loi n° 2021-646 du 25 mai 2021".
    QString key; ///< What it is the same text by, whatever its date: "loi n° 2021-646".
    TextPlace place;
    double certainty = 0;
    bool isCode = false;
    bool countsAlone = true; ///< False: an abbreviation that could mean something else.
};

/// In their order; none within another.
QList<LegalTextRead> legalTexts(const QString &printed, const QString &folded, const QList<PrintedDay> &days);

/// "du", "de la", "de l'": what leads from an article to that text, with the blank where there is one.
QString leadToText(const QString &name);

} // namespace attrap
