// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/textlayer.h"

#include "core/engine/hiddentext.h"
#include "core/engine/opendocument.h"
#include "core/engine/turnedcopies.h"

#include <QRectF>

#include <poppler-document.h>
#include <poppler-page.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <optional>
#include <string>

namespace attrap {

namespace {

/// Two pieces that share at least this part of the lower one's height stand on one line (an exponent does).
constexpr double SameLineShare = 0.3;
/// A piece that begins further back than this many heights begins another line, whatever its height on the
/// page.
constexpr double BackwardHeights = 1.0;
/// Pieces without a space between them are one word up to this gap, in heights.
constexpr double GluedHeights = 0.15;
/// The same writing on a page and on its turned copy stands so close.
constexpr double ClosePt = 1;

/// A run of characters as Poppler gives it: one word, or part of one, or several.
struct Piece
{
    QString text;
    PageRect box;
    int rotation = 0; ///< Quarter turns clockwise of the writing on the page as displayed.
    bool spaceAfter = false;
    bool isHidden = false;
};

/// A box seen along the direction in which its text runs.
struct Run
{
    double start = 0;
    double end = 0;
    double top = 0;
    double bottom = 0;

    [[nodiscard]] double height() const { return bottom - top; }
};

Run runOf(const PageRect &box, int rotation)
{
    switch (rotation & 3) {
    case 1:
        return {box.y, box.bottom(), -box.right(), -box.x};
    case 2:
        return {-box.right(), -box.x, -box.bottom(), -box.y};
    case 3:
        return {-box.bottom(), -box.y, box.x, box.right()};
    default:
        return {box.x, box.right(), box.y, box.bottom()};
    }
}

bool onOneLine(const Piece &first, const Piece &next)
{
    if (first.rotation != next.rotation) {
        return false;
    }
    const Run a = runOf(first.box, first.rotation);
    const Run b = runOf(next.box, next.rotation);
    const double shared = std::min(a.bottom, b.bottom) - std::max(a.top, b.top);
    const double lower = std::min(a.height(), b.height());
    return shared >= SameLineShare * lower
        && b.start >= a.start - BackwardHeights * std::max(a.height(), b.height());
}

bool areGlued(const Piece &first, const Piece &next)
{
    if (first.spaceAfter || first.isHidden != next.isHidden || !onOneLine(first, next)) {
        return false;
    }
    const Run a = runOf(first.box, first.rotation);
    const Run b = runOf(next.box, next.rotation);
    const double gap = GluedHeights * std::min(a.height(), b.height());
    return b.start >= a.start && std::abs(b.start - a.end) <= gap;
}

/// Whether a character shows nothing and separates nothing. The soft hyphen shows at a line's end;
/// private-use and replacement characters stay: they are how the reading room recognises a broken layer.
bool isNothing(char32_t character)
{
    const QChar::Category category = QChar::category(character);
    return category == QChar::Other_Control || (category == QChar::Other_Format && character != 0xAD);
}

PageRect toRect(const poppler::rectf &box)
{
    return {std::min(box.left(), box.right()), std::min(box.top(), box.bottom()), std::abs(box.width()),
            std::abs(box.height())};
}

/// The box of characters [from, to) of a text of `total`: Poppler's own where it has one, else a share of the
/// whole.
PageRect boxOfPart(const poppler::text_box &textBox, const PageRect &whole, int rotation, int from, int to,
                   int total)
{
    if (from == 0 && to == total) {
        return whole;
    }
    PageRect box;
    for (int i = from; i < to; ++i) {
        box = box.united(toRect(textBox.char_bbox(static_cast<std::size_t>(i))));
    }
    if (!box.isEmpty()) {
        return box;
    }
    const double first = static_cast<double>(from) / total;
    const double part = static_cast<double>(to - from) / total;
    switch (rotation & 3) {
    case 1:
        return {whole.x, whole.y + first * whole.height, whole.width, part * whole.height};
    case 2:
        return {whole.right() - (first + part) * whole.width, whole.y, part * whole.width, whole.height};
    case 3:
        return {whole.x, whole.bottom() - (first + part) * whole.height, whole.width, part * whole.height};
    default:
        return {whole.x + first * whole.width, whole.y, part * whole.width, whole.height};
    }
}

/// Cuts what Poppler gives at white space, which some producers put inside (no-break spaces, mostly).
void appendPieces(const poppler::text_box &textBox, bool isHidden, QList<Piece> *pieces)
{
    const poppler::ustring raw = textBox.text();
    const QString text = QString::fromUtf16(reinterpret_cast<const char16_t *>(raw.data()),
                                            static_cast<qsizetype>(raw.size()));
    QList<uint> characters = text.toUcs4();
    // Poppler's conversion puts a byte order mark before the text.
    if (!characters.isEmpty() && characters.first() == 0xFEFF) {
        characters.removeFirst();
    }
    const PageRect whole = toRect(textBox.bbox());
    const int rotation = textBox.rotation();
    const int total = static_cast<int>(characters.size());
    int from = 0;
    while (from < total) {
        int to = from;
        QString part;
        while (to < total && !QChar::isSpace(characters.at(to))) {
            if (!isNothing(characters.at(to))) {
                part += QChar::fromUcs4(characters.at(to));
            }
            ++to;
        }
        if (!part.isEmpty()) {
            pieces->append({part, boxOfPart(textBox, whole, rotation, from, to, total), rotation,
                            to < total || textBox.has_space_after(), isHidden});
        }
        from = to + 1;
    }
}

QList<Word> toWords(const QList<Piece> &pieces)
{
    QList<Word> words;
    for (qsizetype i = 0; i < pieces.size();) {
        QString text = pieces.at(i).text;
        PageRect box = pieces.at(i).box;
        qsizetype next = i + 1;
        while (next < pieces.size() && areGlued(pieces.at(next - 1), pieces.at(next))) {
            text += pieces.at(next).text;
            box = box.united(pieces.at(next).box);
            ++next;
        }
        Word word;
        word.text = text.normalized(QString::NormalizationForm_C);
        word.boxes = {box};
        word.confidence = pieces.at(i).isHidden ? 0 : 1;
        word.endsLine = next >= pieces.size() || !onOneLine(pieces.at(next - 1), pieces.at(next));
        words.append(word);
        i = next;
    }
    return words;
}

/// Brings boxes from the page as Poppler measures it to the page as it is drawn, where the two disagree.
void fit(QList<Word> *words, const PageSize &measured, const PageSize &drawn)
{
    if (measured.widthPt <= 0 || measured.heightPt <= 0 || drawn.widthPt <= 0 || drawn.heightPt <= 0) {
        return;
    }
    const double scaleX = drawn.widthPt / measured.widthPt;
    const double scaleY = drawn.heightPt / measured.heightPt;
    if (std::abs(scaleX - 1) < 1e-4 && std::abs(scaleY - 1) < 1e-4) {
        return;
    }
    for (Word &word : *words) {
        for (PageRect &box : word.boxes) {
            box = {box.x * scaleX, box.y * scaleY, box.width * scaleX, box.height * scaleY};
        }
    }
}

double shareOfHidden(const QList<Word> &words)
{
    const auto hidden
        = std::count_if(words.begin(), words.end(), [](const Word &word) { return word.confidence < 1; });
    return words.isEmpty() ? 0 : static_cast<double>(hidden) / static_cast<double>(words.size());
}

QList<Piece> piecesOf(const poppler::page &page, const HiddenShares &hidden)
{
    // Asking for the fonts costs half as much again; only a page of both kinds of text needs them.
    const bool byFont = hidden.ofPage > 0 && hidden.ofPage < 1;
    QList<Piece> pieces;
    for (const poppler::text_box &textBox :
         page.text_list(byFont ? poppler::page::text_list_include_font : 0)) {
        const bool isHidden = byFont && textBox.has_font_info()
            ? hidden.isHidden(QString::fromStdString(textBox.get_font_name()))
            : hidden.ofPage > 0.5;
        appendPieces(textBox, isHidden, &pieces);
    }
    return pieces;
}

/// Quarter turns clockwise from upright to how more than half of the page is written.
QuarterTurns lieOf(const QList<Piece> &pieces)
{
    std::array<qsizetype, 4> characters{};
    qsizetype all = 0;
    for (const Piece &piece : pieces) {
        characters.at(static_cast<std::size_t>(piece.rotation & 3)) += piece.text.size();
        all += piece.text.size();
    }
    for (std::size_t turns = 1; turns < characters.size(); ++turns) {
        if (characters.at(turns) * 2 > all) {
            return static_cast<QuarterTurns>(turns);
        }
    }
    return QuarterTurns::None;
}

/// How far the page itself is turned when displayed.
int rotateOf(const poppler::page &page)
{
    switch (page.orientation()) {
    case poppler::page::landscape:
        return 90;
    case poppler::page::upside_down:
        return 180;
    case poppler::page::seascape:
        return 270;
    default:
        return 0;
    }
}

QString sortedCharacters(const QList<Piece> &pieces)
{
    QString all;
    for (const Piece &piece : pieces) {
        all += piece.text;
    }
    std::sort(all.begin(), all.end());
    return all;
}

PageRect boundsOf(const QList<Piece> &pieces)
{
    PageRect bounds;
    for (const Piece &piece : pieces) {
        bounds = bounds.united(piece.box);
    }
    return bounds;
}

bool areClose(const PageRect &a, const PageRect &b)
{
    return std::abs(a.x - b.x) <= ClosePt && std::abs(a.y - b.y) <= ClosePt
        && std::abs(a.right() - b.right()) <= ClosePt && std::abs(a.bottom() - b.bottom()) <= ClosePt;
}

/// A page whose writing lies, as Poppler reads it.
struct LyingPage
{
    int pageIndex = 0;
    QuarterTurns lie = QuarterTurns::None;
    int rotate = 0; ///< How far the page itself is turned when displayed.
    PageSize size; ///< As displayed.
    QRectF box; ///< What is displayed of the page's own space.
    HiddenShares hidden;
};

/// Where a rectangle of the page as displayed stands in its own space.
QRectF toOwnSpace(const PageRect &rect, const LyingPage &page)
{
    const auto back = static_cast<QuarterTurns>((4 - page.rotate / 90) % 4);
    const PageRect unturned = turned(rect, page.size, back);
    return {page.box.x() + unturned.x, page.box.bottom() - unturned.bottom(), unturned.width,
            unturned.height};
}

/// The words of `shown`, a part of the page, read from a copy that is turned upright. Nothing where the copy
/// cannot be had, or does not hold the writing of `expected`, in the same place.
std::optional<QList<Word>> readUpright(OpenDocument &document, const LyingPage &lying, const PageRect &shown,
                                       const QList<Piece> &expected)
{
    const int upright = (lying.rotate + 360 - 90 * static_cast<int>(lying.lie)) % 360;
    const std::string copy = document.turnedCopies().ofPage(lying.pageIndex, document.pageCount(), upright,
                                                            toOwnSpace(shown, lying));
    if (copy.empty()) {
        return std::nullopt;
    }
    const std::unique_ptr<poppler::document> turnedDocument(
        poppler::document::load_from_raw_data(copy.data(), static_cast<int>(copy.size())));
    const std::unique_ptr<poppler::page> page(turnedDocument ? turnedDocument->create_page(0) : nullptr);
    if (!page) {
        return std::nullopt;
    }
    const QList<Piece> pieces = piecesOf(*page, lying.hidden);
    if (sortedCharacters(pieces) != sortedCharacters(expected)) {
        return std::nullopt;
    }
    QList<Word> words = toWords(pieces);
    const PageSize size = displayedSize(*page);
    PageRect bounds;
    for (Word &word : words) {
        PageRect &box = word.boxes.first();
        box = turned(box, size, lying.lie);
        box.x += shown.x;
        box.y += shown.y;
        bounds = bounds.united(box);
    }
    return areClose(bounds, boundsOf(expected)) ? std::optional(words) : std::nullopt;
}

/// The words of a page whose writing lies, in the order of the writing.
std::optional<QList<Word>> readLying(OpenDocument &document, const LyingPage &lying,
                                     const QList<Piece> &pieces)
{
    QList<Piece> body;
    QList<Piece> above;
    QList<Piece> around;
    const auto isOfBody
        = [&](const Piece &piece) { return (piece.rotation & 3) == static_cast<int>(lying.lie); };
    std::copy_if(pieces.begin(), pieces.end(), std::back_inserter(body), isOfBody);
    const PageRect page{0, 0, lying.size.widthPt, lying.size.heightPt};
    const PageRect shown = boundsOf(body).grown(ClosePt).intersected(page);
    bool isApart = true;
    for (const Piece &piece : pieces) {
        if (!isOfBody(piece)) {
            isApart = isApart && piece.box.intersected(shown).isEmpty();
            (piece.box.centreY() < shown.y ? above : around).append(piece);
        }
    }
    // A footer that stands upright beside the lying text would change the order in which Poppler gives that.
    if (isApart && body.size() < pieces.size()) {
        if (const std::optional<QList<Word>> words = readUpright(document, lying, shown, body)) {
            return toWords(above) + *words + toWords(around);
        }
    }
    return readUpright(document, lying, page, pieces);
}

} // namespace

PageText readTextLayer(OpenDocument &document, int pageIndex)
{
    PageText result;
    poppler::document *const poppler = document.poppler();
    if (poppler == nullptr || pageIndex >= poppler->pages()) {
        result.failure = QStringLiteral("Poppler cannot open it");
        return result;
    }
    const std::unique_ptr<poppler::page> page(poppler->create_page(pageIndex));
    if (!page) {
        result.failure = QStringLiteral("Poppler cannot open page %1").arg(pageIndex + 1);
        return result;
    }
    const HiddenShares hidden = document.hiddenText().ofPage(pageIndex, document.pageCount());
    const QList<Piece> pieces = piecesOf(*page, hidden);
    std::optional<QList<Word>> upright;
    if (const QuarterTurns lie = lieOf(pieces); lie != QuarterTurns::None) {
        const poppler::rectf box = page->page_rect(poppler::crop_box);
        upright = readLying(document,
                            {pageIndex, lie, rotateOf(*page), displayedSize(*page),
                             QRectF(box.x(), box.y(), box.width(), box.height()), hidden},
                            pieces);
    }
    result.words = upright ? *upright : toWords(pieces);
    result.hiddenShare = shareOfHidden(result.words);
    fit(&result.words, displayedSize(*page), document.pageSize(pageIndex));
    return result;
}

} // namespace attrap
