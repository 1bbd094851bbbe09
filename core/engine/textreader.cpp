// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/textreader.h"

#include <tesseract/baseapi.h>
#include <tesseract/ocrclass.h>
#include <tesseract/resultiterator.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

namespace attrap {

namespace {

/// A mark without a letter or digit, read with less confidence, is dirt.
constexpr double MinMarkConfidence = 0.3;

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

Reading collectWords(tesseract::TessBaseAPI &api)
{
    Reading reading;
    QList<ReadWord> &words = reading.words;
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
        words.append({text, QRectF(left, top, right - left, bottom - top), confidence, endsLine});
        lying += isLying(*at) ? 1 : 0;
    } while (at->Next(tesseract::RIL_WORD));
    reading.isLying = lying * 2 > words.size();
    return reading;
}

tesseract::PageSegMode segmentation(TextLayout layout)
{
    switch (layout) {
    case TextLayout::Page:
        return tesseract::PSM_AUTO;
    case TextLayout::Block:
        return tesseract::PSM_SINGLE_BLOCK;
    case TextLayout::Line:
        return tesseract::PSM_SINGLE_LINE;
    }
    return tesseract::PSM_AUTO;
}

bool hasPassed(void *deadline, int /*words*/)
{
    return static_cast<const CpuDeadline *>(deadline)->hasPassed();
}

} // namespace

CpuDeadline CpuDeadline::inMs(int ms)
{
    CpuDeadline deadline;
    deadline.m_end = std::clock() + static_cast<std::clock_t>(ms) * (CLOCKS_PER_SEC / 1000);
    return deadline;
}

struct TextReader::Impl
{
    tesseract::TessBaseAPI api;
    QString languages; ///< What the API is loaded with; empty: nothing.
};

TextReader::TextReader()
    : m_impl(std::make_unique<Impl>())
{ }

TextReader::~TextReader() = default;

Result<void> TextReader::load(const QString &languages)
{
    if (languages == m_impl->languages) {
        return {};
    }
    const QStringList codes = languages.split(u'+', Qt::SkipEmptyParts);
    for (const QString &code : codes) {
        const bool isName = std::all_of(code.cbegin(), code.cend(),
                                        [](QChar c) { return c.isLetterOrNumber() || c == u'_'; });
        if (!isName) {
            return Error{ErrorCode::InvalidArgument, languages,
                         QStringLiteral("not a list of language codes")};
        }
    }
    if (codes.isEmpty()) {
        return Error{ErrorCode::InvalidArgument, languages, QStringLiteral("no language")};
    }
    tesseract::TessBaseAPI &api = m_impl->api;
    m_impl->languages.clear();
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
    // Paragraphs and evenly spaced print are looked for at some cost, and nothing here asks for them.
    api.SetVariable("paragraph_text_based", "0");
    api.SetVariable("textord_disable_pitch_test", "1");
    m_impl->languages = languages;
    return {};
}

Reading TextReader::read(Pix *picture, double dpi, TextLayout layout, const CpuDeadline &deadline)
{
    tesseract::TessBaseAPI &api = m_impl->api;
    api.SetPageSegMode(segmentation(layout));
    api.SetImage(picture);
    api.SetSourceResolution(static_cast<int>(std::lround(dpi)));
    tesseract::ETEXT_DESC monitor;
    monitor.cancel = hasPassed;
    CpuDeadline end = deadline;
    monitor.cancel_this = &end;
    const bool isWhole = api.Recognize(&monitor) == 0;
    // What was not read before the deadline comes back as words without text.
    Reading reading = collectWords(api);
    reading.isCut = !isWhole && end.hasPassed();
    api.Clear();
    api.ClearAdaptiveClassifier();
    return reading;
}

} // namespace attrap
