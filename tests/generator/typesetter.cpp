// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/generator/typesetter.h"

#include <QFontInfo>
#include <QFontMetricsF>

using namespace Qt::StringLiterals;

namespace attrap::generator {
namespace {

constexpr double LineSpacing = 1.3;

QString familyOf(Face face)
{
    switch (face) {
    case Face::Serif:
        return u"Liberation Serif"_s;
    case Face::Sans:
        return u"Liberation Sans"_s;
    case Face::Mono:
        return u"Liberation Mono"_s;
    }
    Q_UNREACHABLE();
}

bool isVowel(QChar c)
{
    return u"aeiouyàâéèêëîïôûùœ"_s.contains(c.toLower());
}

/// Whether a syllable may end before the consonant at `at`, which a vowel follows.
bool isSyllable(const QString &word, qsizetype at)
{
    if (isVowel(word.at(at)) || !isVowel(word.at(at + 1))) {
        return false;
    }
    static const QStringList together{u"ch"_s, u"ph"_s, u"th"_s, u"gn"_s, u"bl"_s, u"br"_s,
                                      u"cl"_s, u"cr"_s, u"dr"_s, u"fl"_s, u"fr"_s, u"gl"_s,
                                      u"gr"_s, u"pl"_s, u"pr"_s, u"tr"_s, u"vr"_s, u"qu"_s};
    return !together.contains(word.mid(at - 1, 2));
}

} // namespace

Result<void> checkFonts()
{
    for (const Face face : {Face::Serif, Face::Sans, Face::Mono}) {
        const QString family = familyOf(face);
        if (QFontInfo(fontOf({face, 11, false})).family() != family) {
            return Error{ErrorCode::EngineFailed, family, u"font not installed (Debian: fonts-liberation)"_s};
        }
    }
    return {};
}

QFont fontOf(const TextStyle &style)
{
    QFont font(familyOf(style.face));
    font.setPixelSize(static_cast<int>(style.sizePt * UnitsPerPt));
    font.setBold(style.bold);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setKerning(false);
    return font;
}

double advancePt(const QString &text, const TextStyle &style)
{
    return QFontMetricsF(fontOf(style)).horizontalAdvance(text) / UnitsPerPt;
}

PageRect inkOf(const PlacedWord &word)
{
    const QRectF ink = QFontMetricsF(fontOf(word.style)).tightBoundingRect(word.text);
    return {word.xPt + ink.x() / UnitsPerPt, word.baselinePt + ink.y() / UnitsPerPt, ink.width() / UnitsPerPt,
            ink.height() / UnitsPerPt};
}

Typesetter::Typesetter(const PageRect &column, Hyphens hyphens)
    : m_column(column)
    , m_hyphens(hyphens)
    , m_y(column.y)
{ }

void Typesetter::moveTo(const PageRect &column)
{
    m_column = column;
    m_y = column.y;
}

void Typesetter::add(const Paragraph &paragraph)
{
    const QStringList lines = paragraph.text.split(u'\n');
    for (const QString &line : lines) {
        addLine(line, paragraph);
    }
    m_y += paragraph.spaceAfterPt;
}

void Typesetter::placeLine(const QString &text, double xPt, double baselinePt, const TextStyle &style)
{
    const double space = advancePt(u" "_s, style);
    double x = xPt;
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        m_words.append({word, style, x, baselinePt, false, false});
        x += advancePt(word, style) + space;
    }
    if (!words.isEmpty()) {
        m_words.last().endsLine = true;
    }
}

void Typesetter::addLine(const QString &text, const Paragraph &paragraph)
{
    const double width = m_column.width - paragraph.indentPt;
    const double space = advancePt(u" "_s, paragraph.style);
    QStringList rest = text.split(u' ', Qt::SkipEmptyParts);
    QList<Piece> line;
    double used = 0;
    bool continues = false;
    while (!rest.isEmpty()) {
        const double needed = advancePt(rest.first(), paragraph.style) + (line.isEmpty() ? 0 : space);
        if (used + needed <= width || line.isEmpty()) {
            line.append({rest.takeFirst(), continues});
            continues = false;
            used += needed;
            continue;
        }
        QString head;
        const bool broken = m_hyphens == Hyphens::AtLineEnds && !continues
            && hyphenate(rest, width - used - space, paragraph.style, head);
        if (broken) {
            line.append({head, false});
        }
        flush(line, paragraph, false);
        continues = broken;
        line.clear();
        used = 0;
    }
    flush(line, paragraph, true);
}

/// Breaks the first word of `rest` between syllables, at least three letters from both
/// ends.
bool Typesetter::hyphenate(QStringList &rest, double roomPt, const TextStyle &style, QString &head) const
{
    const QString word = rest.first();
    qsizetype letters = 0;
    while (letters < word.size() && word.at(letters).isLetter()) {
        ++letters;
    }
    for (qsizetype at = letters - 3; at >= 3; --at) {
        head = word.left(at) + u'-';
        if (isSyllable(word, at) && advancePt(head, style) <= roomPt) {
            rest.first() = word.mid(at);
            return true;
        }
    }
    return false;
}

void Typesetter::flush(const QList<Piece> &line, const Paragraph &paragraph, bool last)
{
    const TextStyle &style = paragraph.style;
    const double baseline = m_y + style.sizePt;
    m_y += style.sizePt * LineSpacing;
    m_lastBaseline = baseline;
    if (line.isEmpty()) {
        return;
    }
    double natural = 0;
    for (const Piece &piece : line) {
        natural += advancePt(piece.text, style);
    }
    double space = advancePt(u" "_s, style);
    const double gaps = static_cast<double>(line.size() - 1);
    const double room = m_column.width - paragraph.indentPt - natural - space * gaps;
    double x = m_column.x + paragraph.indentPt;
    if (paragraph.align == Align::Centre) {
        x += room / 2;
    } else if (paragraph.align == Align::Right) {
        x += room;
    } else if (paragraph.align == Align::Justified && !last && gaps > 0) {
        space += room / gaps;
    }
    for (const Piece &piece : line) {
        m_words.append({piece.text, style, x, baseline, false, piece.continuesWord});
        x += advancePt(piece.text, style) + space;
    }
    m_words.last().endsLine = true;
}

} // namespace attrap::generator
