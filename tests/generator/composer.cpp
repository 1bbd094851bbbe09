// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/generator/composer.h"

#include "tests/generator/scanner.h"
#include "tests/generator/typesetter.h"

#include <QBuffer>
#include <QPageLayout>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

using namespace Qt::StringLiterals;

namespace attrap::generator {
namespace {

/// The page as stored: what /Rotate turns clockwise into the page as displayed.
PageSize storedSize(const PageSpec &page)
{
    const PageSize displayed = page.displayedSize();
    return page.rotate % 180 == 0 ? displayed : PageSize{displayed.heightPt, displayed.widthPt};
}

/// From points as displayed to painting units of the stored page.
QTransform toStored(const PageSpec &page)
{
    const PageSize size = page.displayedSize();
    QTransform turn;
    if (page.rotate == 90) {
        turn = QTransform(0, -1, 1, 0, 0, size.widthPt);
    } else if (page.rotate == 180) {
        turn = QTransform(-1, 0, 0, -1, size.widthPt, size.heightPt);
    } else if (page.rotate == 270) {
        turn = QTransform(0, 1, -1, 0, size.heightPt, 0);
    }
    return turn * QTransform::fromTranslate(page.cropPt.left(), page.cropPt.top())
        * QTransform::fromScale(UnitsPerPt, UnitsPerPt);
}

QPageLayout layoutOf(const PageSpec &page)
{
    const PageSize stored = storedSize(page);
    const QSizeF media(stored.widthPt + page.cropPt.left() + page.cropPt.right(),
                       stored.heightPt + page.cropPt.top() + page.cropPt.bottom());
    return {QPageSize(media, QPageSize::Point, u"made"_s, QPageSize::ExactMatch), QPageLayout::Portrait,
            QMarginsF(), QPageLayout::Point};
}

void paintPage(QPainter &painter, const PageSpec &page)
{
    painter.setTransform(toStored(page));
    painter.setPen(Qt::black);
    if (!page.pictureArea.isEmpty()) {
        const PageRect area = turned(page.pictureArea, A4, page.scan.lies);
        painter.drawImage(QRectF(area.x, area.y, area.width, area.height), scanOf(page));
    }
    painter.scale(1 / UnitsPerPt, 1 / UnitsPerPt);
    paintWords(painter, page.text, page.kind == PageKind::Outline ? PaintAs::Curves : PaintAs::Text);
    paintWords(painter, page.footer, PaintAs::Text);
}

QByteArray paintedPdf(const QList<PageSpec> &pages)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::WriteOnly)) {
        return {};
    }
    QPdfWriter writer(&buffer);
    writer.setResolution(static_cast<int>(72 * UnitsPerPt));
    writer.setPageLayout(layoutOf(pages.first()));
    QPainter painter(&writer);
    for (int i = 0; i < pages.size(); ++i) {
        if (i > 0) {
            writer.setPageLayout(layoutOf(pages.at(i)));
            writer.newPage();
        }
        paintPage(painter, pages.at(i));
    }
    return painter.end() ? bytes : QByteArray();
}

void appendWord(QList<Word> &words, const PlacedWord &piece, const PageRect &box, WordSource source)
{
    if (piece.continuesWord && !words.isEmpty()) {
        Word &word = words.last();
        word.text.chop(1); // The hyphen.
        word.text += piece.text;
        word.boxes.append(box);
        word.endsLine = piece.endsLine;
        return;
    }
    words.append({piece.text, {box}, 1, source, piece.endsLine});
}

PageTruth truthOf(const PageSpec &page)
{
    PageTruth truth{page.kind, page.displayedSize(), page.rotate, {}};
    const WordSource body = page.kind == PageKind::Outline || page.kind == PageKind::GarbageLetters
            || page.kind == PageKind::GarbagePrivateUse
        ? WordSource::Ocr
        : WordSource::Text;
    for (const PlacedWord &piece : page.text) {
        appendWord(truth.words, piece, inkOf(piece), body);
    }
    for (const PlacedWord &piece : page.scanned) {
        appendWord(truth.words, piece, scannedBox(piece, page), WordSource::Ocr);
    }
    for (const PlacedWord &piece : page.footer) {
        const bool spoiled
            = page.kind == PageKind::GarbageLetters || page.kind == PageKind::GarbagePrivateUse;
        appendWord(truth.words, piece, inkOf(piece), spoiled ? WordSource::Ocr : WordSource::Text);
    }
    return truth;
}

} // namespace

Result<GeneratedDocument> compose(const QString &fileName, const QList<PageSpec> &pages,
                                  const FinishSpec &finish)
{
    if (const auto fonts = checkFonts(); !fonts) {
        return fonts.error();
    }
    if (pages.isEmpty()) {
        return Error{ErrorCode::InvalidArgument, fileName, u"a PDF needs a page"_s};
    }
    const QByteArray painted = paintedPdf(pages);
    if (painted.isEmpty()) {
        return Error{ErrorCode::EngineFailed, fileName, u"QPdfWriter did not finish"_s};
    }
    const Result<QByteArray> pdf = finished(painted, pages, finish);
    if (!pdf) {
        return pdf.error();
    }
    GeneratedDocument document;
    document.fileName = fileName;
    document.pdf = *pdf;
    for (const PageSpec &page : pages) {
        document.pages.append(truthOf(page));
    }
    return document;
}

} // namespace attrap::generator
