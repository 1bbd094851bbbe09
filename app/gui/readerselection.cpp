// SPDX-License-Identifier: GPL-3.0-or-later
// How ReaderView selects and copies text.
#include "app/gui/readerview.h"

#include <QApplication>
#include <QClipboard>
#include <QMouseEvent>
#include <QScrollBar>

namespace attrap {

WordPlace ReaderView::placeNear(const QPointF &viewportPoint) const
{
    const PageLayout::PagePoint point = m_layout.toPage(viewportPoint + offset());
    if (point.pageIndex < 0) {
        return {};
    }
    return {point.pageIndex, wordNear(m_words.value(point.pageIndex), point.x, point.y)};
}

bool ReaderView::isOverWord(const QPointF &viewportPoint) const
{
    const PageLayout::PagePoint point = m_layout.toPage(viewportPoint + offset());
    const auto words = m_words.constFind(point.pageIndex);
    return words != m_words.constEnd() && wordUnder(*words, point.x, point.y) >= 0;
}

void ReaderView::clearSelection()
{
    m_anchor = {};
    m_focus = {};
    m_copyWhenRead = false;
    Q_EMIT selectionChanged();
}

void ReaderView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton) {
        return;
    }
    const bool extend = event->modifiers().testFlag(Qt::ShiftModifier) && m_anchor.isValid();
    if (!extend) {
        clearSelection();
        m_anchor = placeNear(event->position());
    } else {
        m_focus = placeNear(event->position());
        Q_EMIT selectionChanged();
    }
    viewport()->update();
}

void ReaderView::mouseMoveEvent(QMouseEvent *event)
{
    if (!event->buttons().testFlag(Qt::LeftButton)) {
        viewport()->setCursor(isOverWord(event->position()) ? Qt::IBeamCursor : Qt::ArrowCursor);
        return;
    }
    const int y = static_cast<int>(event->position().y());
    const int beyond = y < 0 ? y : std::max(0, y - viewport()->height());
    verticalScrollBar()->setValue(verticalScrollBar()->value() + beyond);
    const WordPlace place = placeNear(event->position());
    if (m_anchor.isValid() && place.isValid() && place != m_focus) {
        m_focus = place;
        wantSelectedWords();
        viewport()->update();
        Q_EMIT selectionChanged();
    }
}

void ReaderView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && isOverWord(event->position())) {
        m_anchor = placeNear(event->position());
        m_focus = m_anchor;
        viewport()->update();
        Q_EMIT selectionChanged();
    }
}

void ReaderView::selectPage()
{
    const qsizetype words = m_words.value(m_currentPage).size();
    if (words > 0) {
        m_anchor = {m_currentPage, 0};
        m_focus = {m_currentPage, static_cast<int>(words) - 1};
        viewport()->update();
        Q_EMIT selectionChanged();
    }
}

bool ReaderView::wantSelectedWords()
{
    if (!hasSelection()) {
        return false;
    }
    bool missing = false;
    const auto [from, to] = std::minmax(m_anchor.pageIndex, m_focus.pageIndex);
    for (int page = from; page <= to; ++page) {
        missing = missing || !m_words.contains(page);
        if (!m_words.contains(page) && !m_wordsAsked.contains(page)) {
            m_wordsAsked.append(page);
            Q_EMIT wordsWanted(m_sha256, page);
        }
    }
    return missing;
}

void ReaderView::copySelection()
{
    if (!hasSelection()) {
        return;
    }
    // A copy without the pages in the middle would look whole and not be.
    m_copyWhenRead = wantSelectedWords();
    if (!m_copyWhenRead) {
        QApplication::clipboard()->setText(selectedText(m_words, m_anchor, m_focus));
    }
}

} // namespace attrap
