// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/recogniser.h"

#include "core/engine/pagepicture.h"
#include "core/engine/readlines.h"
#include "core/engine/secondlook.h"
#include "core/engine/textink.h"
#include "core/engine/textreader.h"
#include "core/engine/turntrial.h"
#include "core/engine/uprightscan.h"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <ctime>

namespace attrap {

namespace {

/// Ordinary print (9 to 12 pt) is read at the first; smaller print at a higher resolution, up to the last.
constexpr double ReadingDpi = 170;
constexpr double MaxReadingDpi = 300;
/// Letters without ascenders are to be this high.
constexpr double WantedLetterPx = 11.5;
/// Drawing again must gain this much.
constexpr double WorthRedrawing = 1.1;
/// A page read with less confidence than this on average may have been read sideways.
constexpr double DoubtfulConfidence = 0.6;
/// The same where the letters' shapes did not tell how the page lies.
constexpr double DoubtfulUnsureConfidence = 0.8;
/// What a page's first reading missed must be read with this much confidence: it may be dirt or a picture.
constexpr double SureOfMissed = 0.6;
/// Letterheads in light grey are darker than this; what shows through the paper is lighter.
constexpr int FaintInk = 210;
/// One letter alone is easily read into dirt.
constexpr double SureOfMissedLetter = 0.9;
/// A missed line is read with this much around it, the border being white paper.
constexpr int LineMarginPx = 3;
constexpr int LineBorderPx = 10;
/// Once the budget is spent: resolution for the rest, and its share of the budget, which is at least what a
/// whole ordinary page takes.
constexpr double LowEffortDpi = 110;
constexpr int LowEffortBudgetParts = 2;
constexpr int MinLowEffortMs = 1500;
/// Smaller specks are dirt, there.
constexpr int MinSpeckPx = 2;

/// Of what was read where the first reading saw nothing: words rather than dirt.
void keepSure(QList<ReadWord> *words)
{
    const auto isDirt = [](const ReadWord &word) {
        const auto count = std::count_if(word.text.cbegin(), word.text.cend(),
                                         [](QChar c) { return c.isLetterOrNumber(); });
        return count == 0 || word.confidence < (count == 1 ? SureOfMissedLetter : SureOfMissed);
    };
    for (qsizetype i = words->size() - 1; i >= 0; --i) {
        if (isDirt(words->at(i))) {
            if (i > 0 && words->at(i).endsLine) {
                (*words)[i - 1].endsLine = true;
            }
            words->removeAt(i);
        }
    }
}

QRectF scaled(const QRectF &rect, double by)
{
    return {rect.x() * by, rect.y() * by, rect.width() * by, rect.height() * by};
}

/// What is to be read, to draw it again.
struct Page
{
    OpenDocument &document;
    const RecogniseTask &task;
};

/// The picture of a page and what is known of it before it is read.
struct Sheet
{
    PagePicture picture;
    PixPtr layout; ///< As of layoutCopy().
    Orientation orientation;
};

Result<Sheet> drawSheet(const Page &page, double dpi)
{
    Result<PagePicture> picture = PagePicture::draw(page.document, page.task, dpi);
    if (!picture) {
        return picture.error();
    }
    Sheet sheet{*std::move(picture), nullptr, {}};
    if (sheet.picture.grey()) {
        sheet.layout = layoutCopy(sheet.picture.grey(), sheet.picture.dpi());
        sheet.orientation = findOrientation(sheet.layout);
    }
    return sheet;
}

/// The resolution at which the letters of the page are read best.
double readingDpi(const Sheet &sheet)
{
    const double height
        = letterHeightPt(sheet.layout, layoutDpi(sheet.picture.dpi()), sheet.orientation.turns);
    return height > 0 ? std::clamp(WantedLetterPx * 72 / height, ReadingDpi, MaxReadingDpi) : ReadingDpi;
}

} // namespace

struct Recogniser::Impl
{
    TextReader reader;
    int budgetMs = 0;
    CpuDeadline deadline;
    bool lowerEffort = false;

    QList<ReadWord> readLine(const UprightScan &scan, const QRectF &line, double dpi);
    Reading readScan(const UprightScan &scan, double dpi);
    void readMissed(const UprightScan &scan, double dpi, const PixPtr &ink, Reading *reading);
    void readRest(const UprightScan &scan, double dpi, Reading *reading);
    QuarterTurns tryTurns(const Sheet &sheet, QuarterTurns likeliest);
    Result<void> lookCloser(const Page &page, const Sheet &sheet, QuarterTurns turns, Reading *reading);
    Result<void> readTurned(const Page &page, const Sheet &sheet, QuarterTurns turns, Reading *reading,
                            RecognisedPage *result);
    Result<void> readSheet(const Page &page, const Sheet &sheet, RecognisedPage *result);
};

/// Words of one line in pixels of the upright picture.
QList<ReadWord> Recogniser::Impl::readLine(const UprightScan &scan, const QRectF &line, double dpi)
{
    const QRect whole(0, 0, pixGetWidth(scan.picture()), pixGetHeight(scan.picture()));
    const QRect clip = line.toAlignedRect()
                           .adjusted(-LineMarginPx, -LineMarginPx, LineMarginPx, LineMarginPx)
                           .intersected(whole);
    if (clip.isEmpty()) {
        return {};
    }
    const PixPtr picture = takePix(pixAddBorder(clipped(scan.picture(), clip).get(), LineBorderPx, 255));
    QList<ReadWord> words = reader.read(picture.get(), dpi, TextLayout::Line, deadline).words;
    for (ReadWord &word : words) {
        word.box.translate(clip.x() - LineBorderPx, clip.y() - LineBorderPx);
    }
    return words;
}

/// Words in pixels of the upright picture.
Reading Recogniser::Impl::readScan(const UprightScan &scan, double dpi)
{
    Reading reading = reader.read(scan.picture(), dpi, TextLayout::Page, deadline);
    if (reading.words.isEmpty() && !reading.isCut) {
        // A few lines on a stained sheet can be taken for a picture.
        reading = reader.read(scan.picture(), dpi, TextLayout::Block, deadline);
        keepSure(&reading.words);
    }
    if (reading.isCut) {
        readRest(scan, dpi, &reading);
    } else if (!reading.isLying) {
        readMissed(scan, dpi, blackAndWhite(scan.picture()), &reading);
        readMissed(scan, dpi, takePix(pixThresholdToBinary(scan.picture(), FaintInk)), &reading);
    }
    return reading;
}

/// Reads of `ink`, a black and white copy, what the first reading left: Tesseract takes text for pictures,
/// and drops lone digits.
void Recogniser::Impl::readMissed(const UprightScan &scan, double dpi, const PixPtr &ink, Reading *reading)
{
    QList<QRectF> boxes;
    for (const ReadWord &word : std::as_const(reading->words)) {
        boxes.append(word.box);
    }
    for (const QRectF &line : unreadLines(ink, WantedLetterPx, boxes)) {
        if (deadline.hasPassed()) {
            lowerEffort = true;
            return;
        }
        QList<ReadWord> words = readLine(scan, line, dpi);
        keepSure(&words);
        insertLine(&reading->words, words);
    }
}

/// The budget is spent: reads what is left of the page coarsely, within a budget of its own.
void Recogniser::Impl::readRest(const UprightScan &scan, double dpi, Reading *reading)
{
    lowerEffort = true;
    const PixPtr rest = takePix(pixCopy(nullptr, scan.picture()));
    for (const ReadWord &word : std::as_const(reading->words)) {
        paintWhite(
            rest.get(),
            word.box.toAlignedRect().adjusted(-LineMarginPx, -LineMarginPx, LineMarginPx, LineMarginPx));
    }
    const auto scale = static_cast<float>(std::min(1.0, LowEffortDpi / dpi));
    const PixPtr ink = blackAndWhite(takePix(pixScale(rest.get(), scale, scale)).get());
    const PixPtr clean = takePix(
        pixSelectBySize(ink.get(), MinSpeckPx, MinSpeckPx, 8, L_SELECT_IF_EITHER, L_SELECT_IF_GT, nullptr));
    const int budget = std::max(MinLowEffortMs, budgetMs / LowEffortBudgetParts);
    const Reading coarse = reader.read(clean.get(), dpi * scale, TextLayout::Page, CpuDeadline::inMs(budget));
    for (const ReadLine &line : linesOf(coarse.words)) {
        QList<ReadWord> words = coarse.words.mid(line.first, line.count);
        for (ReadWord &word : words) {
            word.box = scaled(word.box, 1 / scale);
        }
        insertLine(&reading->words, words);
    }
}

/// Reads what was read with doubt once more, from a sharper picture.
Result<void> Recogniser::Impl::lookCloser(const Page &page, const Sheet &sheet, QuarterTurns turns,
                                          Reading *reading)
{
    const Result<PagePicture> sharp = PagePicture::draw(page.document, page.task, MaxReadingDpi);
    if (!sharp) {
        return sharp.error();
    }
    const double scale = sharp->dpi() / sheet.picture.dpi();
    const UprightScan scan(sharp->grey(), sheet.layout, turns);
    QList<ReadLine> parts = doubtfulParts(reading->words);
    // From the end, so that the places of those before stay.
    std::reverse(parts.begin(), parts.end());
    for (const ReadLine &part : std::as_const(parts)) {
        if (deadline.hasPassed()) {
            lowerEffort = true;
            break;
        }
        QList<ReadWord> again = readLine(scan, scaled(part.box, scale), sharp->dpi());
        for (ReadWord &word : again) {
            word.box = scaled(word.box, 1 / scale);
        }
        const QList<ReadWord> surer = surerOf(reading->words.mid(part.first, part.count), again);
        reading->words.remove(part.first, part.count);
        for (qsizetype i = 0; i < surer.size(); ++i) {
            reading->words.insert(part.first + i, surer.at(i));
        }
    }
    return {};
}

Result<void> Recogniser::Impl::readTurned(const Page &page, const Sheet &sheet, QuarterTurns turns,
                                          Reading *reading, RecognisedPage *result)
{
    const UprightScan scan(sheet.picture.grey(), sheet.layout, turns);
    result->turns = scan.turns();
    result->skewDegrees = scan.skewDegrees();
    *reading = readScan(scan, sheet.picture.dpi());
    const bool canSeeMore = MaxReadingDpi > WorthRedrawing * sheet.picture.dpi();
    if (canSeeMore && !reading->isCut && !reading->isLying && isWorthASecondLook(reading->words)) {
        if (Result<void> looked = lookCloser(page, sheet, turns, reading); !looked) {
            return looked;
        }
    }
    result->words.clear();
    for (const ReadWord &word : std::as_const(reading->words)) {
        result->words.append({word.text,
                              {sheet.picture.toPage(scan.toScan(word.box))},
                              word.confidence,
                              WordSource::Ocr,
                              word.endsLine});
    }
    return {};
}

/// The way to turn the sheet in which most can be read.
QuarterTurns Recogniser::Impl::tryTurns(const Sheet &sheet, QuarterTurns likeliest)
{
    const TurnTrial trial = readTurnedWays(reader, {sheet.picture.grey(), sheet.layout, sheet.picture.dpi()},
                                           likeliest, deadline);
    lowerEffort = lowerEffort || trial.isCut;
    return trial.best.value_or(sheet.orientation.turns);
}

Result<void> Recogniser::Impl::readSheet(const Page &page, const Sheet &sheet, RecognisedPage *result)
{
    QuarterTurns turns = sheet.orientation.turns;
    const bool mayLie
        = !sheet.orientation.isSure && linesAreLying(sheet.layout, layoutDpi(sheet.picture.dpi()));
    if (mayLie) {
        // Reading it whole as it lies would cost as much as reading it right, and give nothing.
        turns = tryTurns(sheet, QuarterTurns::One);
    }
    Reading reading;
    if (Result<void> read = readTurned(page, sheet, turns, &reading, result); !read) {
        return read;
    }
    const double enough = sheet.orientation.isSure ? DoubtfulConfidence : DoubtfulUnsureConfidence;
    if (mayLie || (!reading.isLying && meanConfidence(reading.words) >= enough)) {
        return {};
    }
    const QuarterTurns better = tryTurns(sheet, turns);
    return better == turns ? Result<void>() : readTurned(page, sheet, better, &reading, result);
}

Recogniser::Recogniser()
    : m_impl(std::make_unique<Impl>())
{
    setMsgSeverity(L_SEVERITY_NONE);
}

Recogniser::~Recogniser() = default;

Result<RecognisedPage> Recogniser::recognise(OpenDocument &document, const RecogniseTask &task)
{
    const std::clock_t started = std::clock();
    if (const Result<void> loaded = m_impl->reader.load(task.languages); !loaded) {
        return loaded.error();
    }
    m_impl->budgetMs = task.budgetMs;
    m_impl->deadline = task.budgetMs > 0 ? CpuDeadline::inMs(task.budgetMs) : CpuDeadline();
    m_impl->lowerEffort = false;
    const Page page{document, task};
    Result<Sheet> sheet = drawSheet(page, ReadingDpi);
    if (sheet && sheet->layout) {
        const double dpi = readingDpi(*sheet);
        if (dpi > WorthRedrawing * sheet->picture.dpi()) {
            sheet = drawSheet(page, dpi);
        }
    }
    if (!sheet) {
        return sheet.error();
    }
    RecognisedPage result;
    result.dpi = sheet->picture.dpi();
    if (sheet->layout) {
        if (const Result<void> read = m_impl->readSheet(page, *sheet, &result); !read) {
            return read.error();
        }
    }
    result.lowerEffort = m_impl->lowerEffort;
    result.cpuMs = static_cast<int>((std::clock() - started) * 1000 / CLOCKS_PER_SEC);
    return result;
}

} // namespace attrap
