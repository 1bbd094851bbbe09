// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "tests/generator/finisher.h"
#include "tests/generator/pagespec.h"

namespace attrap::generator {

struct ActeSpec
{
    QString number; ///< "99-2026-03-04-00001"
    QString title;
    QString service; ///< "Préfecture / Cabinet": what stands before the slash is printed in the footer.
    QList<PageSpec> pages;
};

enum class RecueilKind { Ordinary, Special };

struct RecueilSpec
{
    QString fileName;
    QString department; ///< "VAL-IMAGINAIRE"
    QString number; ///< "99-2026-014"
    QDate publishedOn;
    RecueilKind kind = RecueilKind::Ordinary;
    QList<ActeSpec> actes;
    FinishSpec finish;
};

/// Makes a recueil as the national software does: cover, sommaire with links, a separator page before each
/// acte, and the footer with the page number on every page. Needs a QGuiApplication. Errors: EngineFailed.
Result<GeneratedDocument> makeRecueil(const RecueilSpec &spec);

/// The words that a footer shows at the bottom of a page displayed at that size, and the page number at its
/// right.
QList<PlacedWord> footerOf(const QString &text, int pageNumber, const PageSize &displayed);

} // namespace attrap::generator
