// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/generator/pages.h"

#include <algorithm>

namespace attrap::generator {
namespace {

constexpr PageRect Sheet{0, 0, A4.widthPt, A4.heightPt};

QList<PlacedWord> set(const PageRect &column, const QList<Paragraph> &paragraphs,
                      Hyphens hyphens = Hyphens::None)
{
    Typesetter setter(column, hyphens);
    for (const Paragraph &paragraph : paragraphs) {
        setter.add(paragraph);
    }
    Q_ASSERT_X(setter.fits(), "generator", "the paragraphs run over the bottom of the page");
    return setter.words();
}

} // namespace

PageSpec textPage(const QList<Paragraph> &paragraphs, Hyphens hyphens)
{
    PageSpec page;
    page.text = set(BodyArea, paragraphs, hyphens);
    return page;
}

PageSpec scannedPage(const QList<Paragraph> &paragraphs, const ScanSpec &scan, Hyphens hyphens)
{
    return asScan(textPage(paragraphs, hyphens), scan);
}

PageSpec mixedPage(const QList<Paragraph> &text, const QList<Paragraph> &scanned, const ScanSpec &scan)
{
    const double half = BodyArea.height / 2;
    PageSpec page;
    page.kind = PageKind::Mixed;
    page.text = set({BodyArea.x, BodyArea.y, BodyArea.width, half - 10}, text);
    page.scanned = set({BodyArea.x, BodyArea.y + half + 20, BodyArea.width, half - 30}, scanned);
    page.pictureArea = {BodyArea.x - 20, BodyArea.y + half, BodyArea.width + 40, half};
    page.scan = scan;
    page.scan.lies = QuarterTurns::None;
    return page;
}

PageSpec blankScan(const ScanSpec &scan)
{
    PageSpec page = asScan({}, scan);
    page.kind = PageKind::BlankScan;
    return page;
}

PageSpec outlinePage(const QList<Paragraph> &paragraphs)
{
    PageSpec page = textPage(paragraphs);
    page.kind = PageKind::Outline;
    return page;
}

PageSpec garbagePage(const QList<Paragraph> &paragraphs, PageKind kind)
{
    PageSpec page = textPage(paragraphs);
    page.kind = kind;
    return page;
}

PageSpec twoColumnPage(const QList<Paragraph> &left, const QList<Paragraph> &right, Hyphens hyphens)
{
    const double width = (BodyArea.width - 25) / 2;
    PageSpec page;
    page.text = set({BodyArea.x, BodyArea.y, width, BodyArea.height}, left, hyphens);
    page.text += set({BodyArea.x + width + 25, BodyArea.y, width, BodyArea.height}, right, hyphens);
    return page;
}

PageSpec tablePage(const QString &title, const QList<QStringList> &rows)
{
    Typesetter setter(BodyArea);
    setter.add({title, {Face::Serif, 12, true}, Align::Centre, 16, 0});
    for (const QStringList &row : rows) {
        const double cell = BodyArea.width / static_cast<double>(std::max<qsizetype>(1, row.size()));
        for (int column = 0; column < row.size(); ++column) {
            setter.placeLine(row.at(column), BodyArea.x + column * cell, setter.y() + 11,
                             {Face::Serif, 11, false});
        }
        setter.skip(20);
    }
    PageSpec page;
    page.text = setter.words();
    return page;
}

PageSpec asScan(PageSpec page, const ScanSpec &scan)
{
    page.kind = PageKind::Scan;
    page.scanned = page.text;
    page.text.clear();
    page.pictureArea = Sheet;
    page.scan = scan;
    return page;
}

} // namespace attrap::generator
