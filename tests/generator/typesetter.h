// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "tests/generator/pagespec.h"

#include <QFont>
#include <QRectF>

namespace attrap::generator {

/// Painting unit: a twentieth of a point. Fonts are measured and painted at that size, so that measures are
/// exact.
constexpr double UnitsPerPt = 20;

/// Needs a QGuiApplication. Errors: EngineFailed when the fonts it paints with are not installed (subject =
/// family).
Result<void> checkFonts();

/// The font of a style, sized in painting units.
QFont fontOf(const TextStyle &style);
double advancePt(const QString &text, const TextStyle &style);
/// The ink of a piece where it was placed.
PageRect inkOf(const PlacedWord &word);

enum class Hyphens { None, AtLineEnds };

/// Sets paragraphs into a column, from its top down. Whole paragraphs: what does not fit runs over the
/// bottom, which fits() tells.
class Typesetter
{
public:
    explicit Typesetter(const PageRect &column, Hyphens hyphens = Hyphens::None);

    void add(const Paragraph &paragraph);
    /// One line at a place of its own, its words parted by spaces; does not move the column.
    void placeLine(const QString &text, double xPt, double baselinePt, const TextStyle &style);
    void skip(double heightPt) { m_y += heightPt; }
    void moveTo(const PageRect &column);

    [[nodiscard]] double y() const { return m_y; }
    [[nodiscard]] double lastBaseline() const { return m_lastBaseline; }
    [[nodiscard]] bool fits() const { return m_y <= m_column.bottom() + 0.5; }
    [[nodiscard]] QList<PlacedWord> words() const { return m_words; }

private:
    struct Piece
    {
        QString text;
        bool continuesWord = false;
    };
    void addLine(const QString &line, const Paragraph &paragraph);
    bool hyphenate(QStringList &rest, double roomPt, const TextStyle &style, QString &head) const;
    void flush(const QList<Piece> &line, const Paragraph &paragraph, bool last);

    PageRect m_column;
    Hyphens m_hyphens;
    double m_y;
    double m_lastBaseline = 0;
    QList<PlacedWord> m_words;
};

} // namespace attrap::generator
