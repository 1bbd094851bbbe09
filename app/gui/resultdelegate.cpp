// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/resultdelegate.h"

#include "app/gui/colours.h"
#include "app/gui/listroles.h"
#include "app/gui/snippet.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QPainter>
#include <QScrollBar>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace attrap {

namespace {

constexpr int Margin = 9;
constexpr int LineGap = 3;
constexpr int SnippetLines = 2;
constexpr int MaxSnippets = 3;
constexpr int SnippetLead = 48; ///< Characters before the first lit word, so that it is in sight.

struct Block
{
    QString text;
    QFont font;
    int maxLines = 1;
    bool quiet = false;
    QList<QTextLayout::FormatRange> formats;
};

QFont smaller(QFont font)
{
    font.setPointSizeF(font.pointSizeF() * 0.92);
    return font;
}

QList<Block> blocksOf(const QStyleOptionViewItem &option, const QModelIndex &index,
                      const ResultDelegate::Lines &lines)
{
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    QFont bold = option.font;
    bold.setBold(true);
    const QStringList snippets = index.data(SnippetsRole).toStringList();
    QList<Block> blocks;
    if (const QString title = index.data(TitleRole).toString(); !title.isEmpty()) {
        blocks.append({title, bold, lines.title, false, {}});
    }
    // Rows of one height keep its place free.
    if (const QString detail = index.data(DetailRole).toString(); !detail.isEmpty() || lines.detail == 1) {
        blocks.append({detail, smaller(option.font), lines.detail, true, {}});
    }
    for (const QString &html : snippets.first(std::min<qsizetype>(snippets.size(), MaxSnippets))) {
        const Snippet snippet = shortened(parseSnippet(html), SnippetLead);
        Block block{snippet.text, option.font, SnippetLines, false, {}};
        for (const Snippet::Range &range : snippet.lit) {
            QTextCharFormat format;
            format.setBackground(isSelected ? hitColour() : snippetHitColour(option.palette));
            if (isSelected) {
                format.setForeground(Qt::black); // On the accent itself, whatever the palette selects with.
            }
            format.setFontWeight(QFont::DemiBold);
            block.formats.append({range.start, range.length, format});
        }
        blocks.append(block);
    }
    const QString foot = index.data(FootRole).toString();
    if (!foot.isEmpty()) {
        blocks.append({foot, smaller(option.font), lines.detail, true, {}});
    }
    return blocks;
}

/// Lays a block out in that width, and draws it when there is a painter. @return its height.
double layOut(const Block &block, const QPointF &topLeft, double width, QPainter *painter)
{
    const QFontMetricsF metrics(block.font);
    if (block.maxLines == 1) {
        if (painter != nullptr) {
            painter->setFont(block.font);
            painter->drawText(QRectF(topLeft, QSizeF(width, metrics.height())),
                              Qt::AlignLeft | Qt::AlignVCenter,
                              metrics.elidedText(block.text, Qt::ElideRight, width));
        }
        return std::ceil(metrics.height());
    }
    QTextOption wrapping;
    wrapping.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    QTextLayout layout(block.text, block.font);
    layout.setTextOption(wrapping);
    layout.setFormats(block.formats);
    layout.beginLayout();
    double height = 0;
    for (int count = 0; count < block.maxLines; ++count) {
        QTextLine line = layout.createLine();
        if (!line.isValid()) {
            break;
        }
        line.setLineWidth(width);
        line.setPosition({0, height});
        height += line.height();
        const bool isCut
            = count + 1 == block.maxLines && line.textStart() + line.textLength() < block.text.size();
        if (isCut && painter != nullptr) {
            const QString rest = block.text.sliced(line.textStart());
            if (block.formats.isEmpty()) {
                layout.endLayout();
                Block last = block;
                last.maxLines = 1;
                last.text = rest;
                if (line.textStart() > 0) {
                    painter->save();
                    painter->setClipRect(QRectF(topLeft, QSizeF(width, height - line.height())),
                                         Qt::IntersectClip);
                    layout.draw(painter, topLeft);
                    painter->restore();
                }
                layOut(last, topLeft + QPointF(0, height - line.height()), width, painter);
                return std::ceil(height);
            }
        }
    }
    layout.endLayout();
    if (painter != nullptr) {
        layout.draw(painter, topLeft);
    }
    return std::ceil(height);
}

} // namespace

ResultDelegate::ResultDelegate(const Lines &lines, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_lines(lines)
{ }

void ResultDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    QStyleOptionViewItem own = option;
    initStyleOption(&own, index);
    own.text.clear();
    const QWidget *widget = own.widget;
    const bool hasKeys = widget == nullptr || widget->hasFocus();
    if (!hasKeys) {
        own.palette.setColor(QPalette::Highlight, quietSelectionColour(option.palette));
        own.palette.setColor(QPalette::HighlightedText, option.palette.color(QPalette::Text));
    }
    const QStyle *style = widget != nullptr ? widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &own, painter, widget);

    const bool selected = own.state.testFlag(QStyle::State_Selected);
    const QPalette::ColorGroup group
        = own.state.testFlag(QStyle::State_Active) ? QPalette::Active : QPalette::Inactive;
    const QColor text = own.palette.color(group, selected ? QPalette::HighlightedText : QPalette::Text);
    painter->save();
    painter->setClipRect(own.rect);
    QPointF place = own.rect.topLeft() + QPoint(Margin, Margin - 2);
    const double width = own.rect.width() - 2 * Margin;
    for (const Block &block : blocksOf(own, index, m_lines)) {
        painter->setPen(block.quiet && !(selected && hasKeys) ? quietTextColour(text) : text);
        place.ry() += layOut(block, place, width, painter) + LineGap;
    }
    QColor rule = own.palette.color(QPalette::Text);
    rule.setAlpha(28);
    painter->setPen(rule);
    painter->drawLine(own.rect.bottomLeft(), own.rect.bottomRight());
    painter->restore();
}

QSize ResultDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = view != nullptr ? view->viewport()->width() : option.rect.width();
    double height = 2 * Margin - 4;
    for (const Block &block : blocksOf(option, index, m_lines)) {
        height += layOut(block, {}, width - 2 * Margin, nullptr) + LineGap;
    }
    return {width, static_cast<int>(std::ceil(height))};
}

} // namespace attrap
