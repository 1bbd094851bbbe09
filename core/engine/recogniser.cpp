// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/recogniser.h"

#include "core/engine/opendocument.h"
#include "core/engine/rasteriser.h"
#include "core/engine/uprightscan.h"

#include <leptonica/allheaders.h>
#include <tesseract/baseapi.h>
#include <tesseract/resultiterator.h>

#include <algorithm>
#include <cmath>
#include <ctime>
#include <string>
#include <vector>

namespace attrap {

namespace {

constexpr double ReadingDpi = 300;
constexpr qint64 MaxReadingPixels = 16'000'000;
/// The text layer's boxes hug the letters; their smoothed edges stand just outside, the accents of capitals
/// by this part of the height.
constexpr double CoveredMarginPt = 0.5;
constexpr double AccentHeights = 0.2;
constexpr double RegionMarginPt = 4;
/// Paper darker than this is evened out first, so that painting white leaves no edges on it.
constexpr int WhitePaper = 245;
/// A page read with less confidence than this on average may have been read sideways.
constexpr double DoubtfulConfidence = 0.6;
/// The same where the letters' shapes did not tell how the page lies.
constexpr double DoubtfulUnsureConfidence = 0.8;
/// Resolution at which the other ways to turn a doubtful page are tried: enough to tell writing from
/// nonsense.
constexpr double TrialDpi = 150;
/// So many, read well, leave no doubt: the remaining turns are not tried.
constexpr double PlentyOfLetters = 200;
/// A mark without a letter or digit, read with less confidence, is dirt.
constexpr double MinMarkConfidence = 0.3;

/// Which pixels of the page are read, and how they lie on it.
struct Window
{
    int left = 0;
    int top = 0;
    double pxPerPtX = 1;
    double pxPerPtY = 1;

    [[nodiscard]] PageRect toPage(const QRectF &pixels) const
    {
        return {(pixels.x() + left) / pxPerPtX, (pixels.y() + top) / pxPerPtY, pixels.width() / pxPerPtX,
                pixels.height() / pxPerPtY};
    }
    [[nodiscard]] QRect toPixels(const PageRect &rect) const
    {
        return QRect(QPoint(static_cast<int>(std::floor(rect.x * pxPerPtX)),
                            static_cast<int>(std::floor(rect.y * pxPerPtY))),
                     QPoint(static_cast<int>(std::ceil(rect.right() * pxPerPtX)) - 1,
                            static_cast<int>(std::ceil(rect.bottom() * pxPerPtY)) - 1));
    }
};

void paintWhite(const PixPtr &pix, const QRect &rect)
{
    const QRect inside = rect.intersected(QRect(0, 0, pixGetWidth(pix.get()), pixGetHeight(pix.get())));
    if (!inside.isEmpty()) {
        pixRasterop(pix.get(), inside.x(), inside.y(), inside.width(), inside.height(), PIX_SET, nullptr, 0,
                    0);
    }
}

/// The most common grey of the lighter half: the paper.
int paperGrey(const PixPtr &pix)
{
    const std::unique_ptr<Numa, void (*)(Numa *)> histogram(pixGetGrayHistogram(pix.get(), 8),
                                                            [](Numa *numa) { numaDestroy(&numa); });
    int best = 255;
    float most = 0;
    for (int grey = 128; grey < 256 && histogram; ++grey) {
        float count = 0;
        numaGetFValue(histogram.get(), grey, &count);
        if (count >= most) {
            most = count;
            best = grey;
        }
    }
    return best;
}

/// All that may be inked of a word of the text layer.
PageRect withAccents(const PageRect &word)
{
    const PageRect grown = word.grown(CoveredMarginPt);
    if (word.width >= word.height) {
        const double accent = AccentHeights * word.height;
        return {grown.x, grown.y - accent, grown.width, grown.height + accent};
    }
    // Writing that runs up or down: the accents may be on either side.
    const double accent = AccentHeights * word.width;
    return {grown.x - accent, grown.y, grown.width + 2 * accent, grown.height};
}

/// Leaves only the asked regions, without the covered words; moves the window to their bounds.
PixPtr cutOut(PixPtr page, const RecogniseTask &task, Window *window)
{
    for (const PageRect &word : task.covered) {
        paintWhite(page, window->toPixels(withAccents(word)));
    }
    const QRect whole(0, 0, pixGetWidth(page.get()), pixGetHeight(page.get()));
    if (task.regions.isEmpty()) {
        return page;
    }
    QRect bounds;
    PixPtr kept = takePix(pixCreateTemplate(page.get()));
    pixSetAll(kept.get());
    for (const PageRect &region : task.regions) {
        const QRect wanted = window->toPixels(region).intersected(whole);
        if (!wanted.isEmpty()) {
            pixRasterop(kept.get(), wanted.x(), wanted.y(), wanted.width(), wanted.height(), PIX_SRC,
                        page.get(), wanted.x(), wanted.y());
            bounds = bounds.united(wanted);
        }
    }
    if (bounds.isEmpty()) {
        return nullptr;
    }
    const int margin = static_cast<int>(RegionMarginPt * window->pxPerPtX);
    bounds = bounds.adjusted(-margin, -margin, margin, margin).intersected(whole);
    const std::unique_ptr<Box, void (*)(Box *)> box(
        boxCreate(bounds.x(), bounds.y(), bounds.width(), bounds.height()), [](Box *b) { boxDestroy(&b); });
    window->left = bounds.x();
    window->top = bounds.y();
    return takePix(pixClipRectangle(kept.get(), box.get(), nullptr));
}

bool hasLetterOrDigit(const QString &text)
{
    return std::any_of(text.cbegin(), text.cend(), [](QChar c) { return c.isLetterOrNumber(); });
}

QString cleaned(const char *utf8)
{
    QString text;
    for (const QChar character : QString::fromUtf8(utf8)) {
        if (!character.isSpace() && character.category() != QChar::Other_Control) {
            text += character;
        }
    }
    return text.normalized(QString::NormalizationForm_C);
}

/// Whether Tesseract read a block lying at 90 degrees: it can, taking it for vertical writing.
bool isLying(const tesseract::PageIterator &at)
{
    tesseract::Orientation orientation = tesseract::ORIENTATION_PAGE_UP;
    tesseract::WritingDirection direction = tesseract::WRITING_DIRECTION_LEFT_TO_RIGHT;
    tesseract::TextlineOrder order = tesseract::TEXTLINE_ORDER_TOP_TO_BOTTOM;
    float deskew = 0;
    at.Orientation(&orientation, &direction, &order, &deskew);
    return direction == tesseract::WRITING_DIRECTION_TOP_TO_BOTTOM;
}

/// What a picture gave.
struct Reading
{
    QList<Word> words;
    bool isLying = false; ///< Most of the words lie at 90 degrees in it.
};

/// What Tesseract found in the upright picture, boxes brought back to the page.
Reading collectWords(tesseract::TessBaseAPI &api, const UprightScan &scan, const Window &window)
{
    Reading reading;
    QList<Word> &words = reading.words;
    qsizetype lying = 0;
    const std::unique_ptr<tesseract::ResultIterator> at(api.GetIterator());
    if (!at) {
        return reading;
    }
    do {
        if (at->Empty(tesseract::RIL_WORD)) {
            continue;
        }
        const bool endsLine = at->IsAtFinalElement(tesseract::RIL_TEXTLINE, tesseract::RIL_WORD);
        const std::unique_ptr<char[]> utf8(at->GetUTF8Text(tesseract::RIL_WORD));
        const QString text = cleaned(utf8.get());
        const double confidence = std::clamp(at->Confidence(tesseract::RIL_WORD) / 100.0, 0.0, 1.0);
        int left = 0;
        int top = 0;
        int right = 0;
        int bottom = 0;
        const bool isDirt = text.isEmpty() || (confidence < MinMarkConfidence && !hasLetterOrDigit(text));
        if (isDirt || !at->BoundingBox(tesseract::RIL_WORD, &left, &top, &right, &bottom)) {
            if (endsLine && !words.isEmpty()) {
                words.last().endsLine = true;
            }
            continue;
        }
        const QRectF pixels(left, top, right - left, bottom - top);
        words.append({text, {window.toPage(scan.toScan(pixels))}, confidence, WordSource::Ocr, endsLine});
        lying += isLying(*at) ? 1 : 0;
    } while (at->Next(tesseract::RIL_WORD));
    reading.isLying = lying * 2 > words.size();
    return reading;
}

double meanConfidence(const QList<Word> &words)
{
    double sum = 0;
    for (const Word &word : words) {
        sum += word.confidence;
    }
    return words.isEmpty() ? 0 : sum / static_cast<double>(words.size());
}

/// How many letters were read with confidence: what tells a page read upright from the same page read
/// sideways.
double legibleLetters(const QList<Word> &words)
{
    double letters = 0;
    for (const Word &word : words) {
        const auto count
            = std::count_if(word.text.cbegin(), word.text.cend(), [](QChar c) { return c.isLetter(); });
        if (count >= 2 && word.confidence >= DoubtfulConfidence) {
            letters += static_cast<double>(count) * word.confidence;
        }
    }
    return letters;
}

} // namespace

struct Recogniser::Impl
{
    tesseract::TessBaseAPI api;
    QString languages; ///< What the API is loaded with; empty: nothing.

    Result<void> load(const QString &wanted);
    Reading read(const UprightScan &scan, const Window &window, double dpi);
    QuarterTurns tryTurns(const PixPtr &grey, const PixPtr &layout, const RecognisedPage &result,
                          bool isLying);
    void readUpright(const PixPtr &grey, const Window &window, RecognisedPage *result);
};

Result<void> Recogniser::Impl::load(const QString &wanted)
{
    if (wanted == languages) {
        return {};
    }
    const QStringList codes = wanted.split(u'+', Qt::SkipEmptyParts);
    for (const QString &code : codes) {
        const bool isName = std::all_of(code.cbegin(), code.cend(),
                                        [](QChar c) { return c.isLetterOrNumber() || c == u'_'; });
        if (!isName) {
            return Error{ErrorCode::InvalidArgument, wanted, QStringLiteral("not a list of language codes")};
        }
    }
    if (codes.isEmpty()) {
        return Error{ErrorCode::InvalidArgument, wanted, QStringLiteral("no language")};
    }
    languages.clear();
    api.End();
    api.SetVariable("debug_file", "/dev/null");
    const std::string joined = codes.join(u'+').toStdString();
    const bool loaded = api.Init(nullptr, joined.c_str(), tesseract::OEM_LSTM_ONLY) == 0;
    // Init succeeds when the first language loads, and says nothing of the others.
    std::vector<std::string> present;
    if (loaded) {
        api.GetLoadedLanguagesAsVector(&present);
    }
    for (const QString &code : codes) {
        if (std::find(present.cbegin(), present.cend(), code.toStdString()) == present.cend()) {
            api.End();
            return Error{ErrorCode::LanguageMissing, code, QStringLiteral("Tesseract does not load it")};
        }
    }
    languages = wanted;
    return {};
}

Reading Recogniser::Impl::read(const UprightScan &scan, const Window &window, double dpi)
{
    api.SetPageSegMode(tesseract::PSM_AUTO);
    api.SetImage(scan.picture());
    api.SetSourceResolution(static_cast<int>(std::lround(dpi)));
    Reading reading;
    if (api.Recognize(nullptr) == 0) {
        reading = collectWords(api, scan, window);
    }
    api.Clear();
    api.ClearAdaptiveClassifier();
    return reading;
}

/// The way to turn the picture in which most can be read. `result`: as it was read so far.
QuarterTurns Recogniser::Impl::tryTurns(const PixPtr &grey, const PixPtr &layout,
                                        const RecognisedPage &result, bool isLying)
{
    const auto scale = static_cast<float>(std::min(1.0, TrialDpi / result.dpi));
    const PixPtr small = takePix(pixScale(grey.get(), scale, scale));
    QuarterTurns best = result.turns;
    double most = isLying ? 0 : legibleLetters(result.words);
    for (const QuarterTurns turns :
         {QuarterTurns::One, QuarterTurns::Three, QuarterTurns::Two, QuarterTurns::None}) {
        if (turns == result.turns) {
            continue;
        }
        const Reading reading = read(UprightScan(small, layout, turns), {}, result.dpi * scale);
        const double letters = reading.isLying ? 0 : legibleLetters(reading.words);
        if (letters > most) {
            most = letters;
            best = turns;
        }
        if (letters >= PlentyOfLetters && meanConfidence(reading.words) >= DoubtfulUnsureConfidence) {
            break;
        }
    }
    return best;
}

void Recogniser::Impl::readUpright(const PixPtr &grey, const Window &window, RecognisedPage *result)
{
    const PixPtr layout = layoutCopy(grey, result->dpi);
    const Orientation orientation = findOrientation(layout);
    const auto readTurned = [&](QuarterTurns turns) {
        const UprightScan scan(grey, layout, turns);
        result->turns = scan.turns();
        result->skewDegrees = scan.skewDegrees();
        Reading reading = read(scan, window, result->dpi);
        result->words = std::move(reading.words);
        return reading.isLying;
    };
    const bool isLying = readTurned(orientation.turns);
    const double enough = orientation.isSure ? DoubtfulConfidence : DoubtfulUnsureConfidence;
    if (!isLying && meanConfidence(result->words) >= enough) {
        return;
    }
    const QuarterTurns better = tryTurns(grey, layout, *result, isLying);
    if (better != result->turns) {
        readTurned(better);
    }
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
    if (const Result<void> loaded = m_impl->load(task.languages); !loaded) {
        return loaded.error();
    }
    const PageSize page = document.pageSize(task.pageIndex);
    const RasterSize size = rasterSize(page, ReadingDpi, MaxReadingPixels);
    PixPtr picture;
    {
        const Result<PageImage> image = drawPage(document, task.pageIndex, size, PixelFormat::Grey8);
        if (!image) {
            return image.error();
        }
        picture = toPix(*image);
    }
    if (paperGrey(picture) < WhitePaper) {
        picture = takePix(pixBackgroundNormSimple(picture.get(), nullptr, nullptr));
    }
    Window window;
    window.pxPerPtX = size.pixels.width() / page.widthPt;
    window.pxPerPtY = size.pixels.height() / page.heightPt;
    RecognisedPage result;
    result.dpi = size.dpi;
    picture = cutOut(std::move(picture), task, &window);
    if (picture) {
        m_impl->readUpright(picture, window, &result);
    }
    result.cpuMs = static_cast<int>((std::clock() - started) * 1000 / CLOCKS_PER_SEC);
    return result;
}

} // namespace attrap
