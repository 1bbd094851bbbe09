// SPDX-License-Identifier: GPL-3.0-or-later
// The kinds of pages that recueils hold, each from its paragraphs.
#pragma once

#include "tests/generator/pagespec.h"
#include "tests/generator/typesetter.h"

#include <QStringList>

namespace attrap::generator {

/// Where the body of an act stands on the sheet; the footer has the rest.
constexpr PageRect BodyArea{70, 60, 455, 720};

PageSpec textPage(const QList<Paragraph> &paragraphs, Hyphens hyphens = Hyphens::None);
/// A sheet that is only a picture.
PageSpec scannedPage(const QList<Paragraph> &paragraphs, const ScanSpec &scan,
                     Hyphens hyphens = Hyphens::None);
/// Text above, a picture over the lower half of the sheet.
PageSpec mixedPage(const QList<Paragraph> &text, const QList<Paragraph> &scanned, const ScanSpec &scan);
/// Nothing but paper: dust and grain.
PageSpec blankScan(const ScanSpec &scan);
/// Letters drawn as curves: neither text nor picture.
PageSpec outlinePage(const QList<Paragraph> &paragraphs);
/// Reads well, extracts as garbage. kind: GarbageLetters or GarbagePrivateUse.
PageSpec garbagePage(const QList<Paragraph> &paragraphs, PageKind kind);
/// The paragraphs of the left column, then those of the right; as text, or as a picture of it by asScan().
PageSpec twoColumnPage(const QList<Paragraph> &left, const QList<Paragraph> &right, Hyphens hyphens);
/// A title and rows of cells of equal width.
PageSpec tablePage(const QString &title, const QList<QStringList> &rows);
/// The same page as a copier gives it back: all its text goes into a picture.
PageSpec asScan(PageSpec page, const ScanSpec &scan);

} // namespace attrap::generator
