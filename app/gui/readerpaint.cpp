// SPDX-License-Identifier: GPL-3.0-or-later
// How ReaderView draws.
#include "app/gui/colours.h"
#include "app/gui/errortext.h"
#include "app/gui/readerview.h"

#include <QPaintEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace attrap {

namespace {

constexpr double SameDpi = 0.01;
/// Below, a word read by OCR is one that somebody should look at.
constexpr double SureWord = 0.7;

bool isDoubtfulWord(const Word &word)
{
    return word.source == WordSource::Ocr && word.confidence < SureWord;
}

QColor paper()
{
    return Qt::white;
}

} // namespace

void ReaderView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    const QColor desk = palette().color(QPalette::Window);
    painter.fillRect(event->rect(), desk.lightness() < 128 ? desk.darker(120) : desk.darker(112));
    const double top = offset().y();
    const auto [first, last] = m_layout.pagesBetween(top + event->rect().top(), top + event->rect().bottom());
    for (int page = first; page >= 0 && page <= last; ++page) {
        paintPage(painter, page);
    }
    paintFocus(painter);
}

/// Who works without a mouse has to see that the keys turn these pages.
void ReaderView::paintFocus(QPainter &painter) const
{
    if (hasFocus()) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(viewport()->rect().adjusted(1, 1, -1, -1));
    }
}

void ReaderView::paintPage(QPainter &painter, int pageIndex) const
{
    const QRectF rect = m_layout.pageRect(pageIndex).translated(-offset());
    painter.fillRect(rect, paper());
    const auto picture = m_pictures.constFind(pageIndex);
    if (picture != m_pictures.constEnd()) {
        const bool sharp = std::abs(picture->dpi - wantedDpi(pageIndex)) <= SameDpi
            && std::abs(picture->dpi - m_layout.scale() * 72 * devicePixelRatioF()) <= SameDpi;
        if (sharp) {
            QImage image = picture->image; // Shares the pixels.
            image.setDevicePixelRatio(devicePixelRatioF());
            painter.drawImage(rect.topLeft(), image);
        } else {
            painter.setRenderHint(QPainter::SmoothPixmapTransform);
            painter.drawImage(rect, picture->image);
        }
    } else {
        const auto failure = m_failures.constFind(pageIndex);
        painter.setPen(QColor(110, 110, 110));
        painter.drawText(rect.adjusted(40, 40, -40, -40), Qt::AlignCenter | Qt::TextWordWrap,
                         failure != m_failures.constEnd() ? *failure : tr("Page %1").arg(pageIndex + 1));
    }
    paintField(painter, pageIndex);
    paintHits(painter, pageIndex);
    paintDoubtfulWords(painter, pageIndex);
    paintSelection(painter, pageIndex);
    paintNotice(painter, pageIndex);
    painter.setPen(QColor(0, 0, 0, 60));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(rect.adjusted(-0.5, -0.5, 0.5, 0.5));
}

void ReaderView::paintHits(QPainter &painter, int pageIndex) const
{
    for (const int index : m_hits.onPage(pageIndex)) {
        const bool current = index == m_hits.current();
        for (const PageRect &box : m_hits.hits().at(index).boxes) {
            const QRectF rect = viewportRect(pageIndex, box);
            // Multiplied, the ink under it stays as dark as it is.
            painter.setCompositionMode(QPainter::CompositionMode_Multiply);
            painter.fillRect(rect, current ? currentHitColour() : hitColour());
            painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
            if (current) {
                painter.setPen(QPen(currentHitOutline(), 2));
                painter.setBrush(Qt::NoBrush);
                painter.drawRect(rect.adjusted(-1.5, -1.5, 1.5, 1.5));
            }
        }
    }
}

void ReaderView::paintField(QPainter &painter, int pageIndex) const
{
    if (pageIndex != m_fieldPage) {
        return;
    }
    for (const PageRect &box : m_fieldBoxes) {
        const QRectF rect = viewportRect(pageIndex, box).adjusted(-1, -1, 1, 1);
        painter.setCompositionMode(QPainter::CompositionMode_Multiply);
        painter.fillRect(rect, fieldColour());
        painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
        painter.setPen(QPen(fieldOutline(), 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect);
    }
}

void ReaderView::paintDoubtfulWords(QPainter &painter, int pageIndex) const
{
    if (!m_doubtfulShown) {
        return;
    }
    painter.setPen(QPen(troubleColour(), 2));
    for (const Word &word : m_words.value(pageIndex)) {
        if (!isDoubtfulWord(word)) {
            continue;
        }
        for (const PageRect &box : word.boxes) {
            const QRectF rect = viewportRect(pageIndex, box);
            painter.drawLine(rect.bottomLeft() + QPointF(0, 1), rect.bottomRight() + QPointF(0, 1));
        }
    }
}

void ReaderView::lightField(int pageIndex, const QList<PageRect> &boxes)
{
    const bool isThere = pageIndex >= 0 && pageIndex < pageCount() && !boxes.isEmpty();
    m_fieldPage = isThere ? pageIndex : -1;
    m_fieldBoxes = isThere ? boxes : QList<PageRect>();
    if (isThere) {
        makeVisible(m_layout.toContent(pageIndex, boxes.first()));
        viewChanged();
    }
    viewport()->update();
}

void ReaderView::setDoubtfulWordsShown(bool shown)
{
    m_doubtfulShown = shown;
    viewport()->update();
}

int ReaderView::doubtfulWords(int pageIndex) const
{
    const QList<Word> words = m_words.value(pageIndex);
    return static_cast<int>(std::count_if(words.begin(), words.end(), isDoubtfulWord));
}

void ReaderView::paintSelection(QPainter &painter, int pageIndex) const
{
    if (!hasSelection()) {
        return;
    }
    const WordPlace from = std::min(m_anchor, m_focus);
    const WordPlace to = std::max(m_anchor, m_focus);
    if (pageIndex < from.pageIndex || pageIndex > to.pageIndex) {
        return;
    }
    QColor colour = palette().color(QPalette::Highlight);
    colour.setAlpha(90);
    const QList<Word> words = m_words.value(pageIndex);
    const int first = pageIndex == from.pageIndex ? from.word : 0;
    const int last = pageIndex == to.pageIndex ? to.word : static_cast<int>(words.size()) - 1;
    for (int i = first; i <= last && i < words.size(); ++i) {
        for (const PageRect &box : words.at(i).boxes) {
            painter.fillRect(viewportRect(pageIndex, box), colour);
        }
    }
}

QString ReaderView::noticeOf(int pageIndex) const
{
    const PageRecord &page = m_pages.at(pageIndex);
    switch (page.state) {
    case PageState::Waiting:
        return tr("This page is not read yet: a search does not find it.");
    case PageState::ToRecognise:
        return tr("This page is still being read (OCR): a search may miss some of it.");
    case PageState::Failed:
        return errorTextOfDocument(page.failure.value_or(Error{}));
    case PageState::Read:
        break;
    }
    return page.lowerEffort
        ? tr("This page took too long to read and was finished at a lower effort: a search "
             "may miss some of it.")
        : QString();
}

void ReaderView::paintNotice(QPainter &painter, int pageIndex) const
{
    const QString notice = noticeOf(pageIndex);
    if (notice.isEmpty()) {
        return;
    }
    const QRectF page = m_layout.pageRect(pageIndex).translated(-offset());
    constexpr double Side = 10;
    constexpr double Above = 4;
    constexpr int Flags = Qt::AlignTop | Qt::AlignLeft | Qt::TextWordWrap;
    const QRectF room = page.adjusted(Side, Above, -Side, -Above);
    const QRectF text = QFontMetricsF(painter.font()).boundingRect(room, Flags, notice); // Whole, never cut.
    QColor background = palette().color(QPalette::ToolTipBase);
    background.setAlpha(235);
    painter.fillRect(QRectF(page.topLeft(), QSizeF(page.width(), text.height() + 2 * Above)), background);
    painter.setPen(palette().color(QPalette::ToolTipText));
    painter.drawText(room, Flags, notice);
}

} // namespace attrap
