// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/readerview.h"

#include "app/gui/errortext.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace attrap {

namespace {

/// Pictures kept: about 150 MB, whatever their number.
constexpr qsizetype MaxPictureBytes = qsizetype{150} << 20;
/// A picture has at most that many pixels (96 MB); beyond, it is drawn enlarged.
constexpr double MaxPicturePixels = 24e6;
constexpr double ScreenPixelsPerPoint = 96.0 / 72.0;
constexpr double MinScale = 0.08;
constexpr double MaxScale = 16;
constexpr double SameDpi = 0.01;
constexpr int MaxPagesOfWords = 200;

} // namespace

ReaderView::ReaderView(QWidget *parent)
    : QAbstractScrollArea(parent)
{
    setObjectName(QStringLiteral("readerView"));
    setAccessibleName(tr("Pages of the document"));
    setFocusPolicy(Qt::StrongFocus);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // Else fitting the width could swing to and fro.
    setFrameShape(QFrame::NoFrame);
    viewport()->setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    m_wantTimer.setSingleShot(true);
    m_wantTimer.setInterval(0);
    connect(&m_wantTimer, &QTimer::timeout, this, &ReaderView::sendWanted);
}

ReaderView::~ReaderView() = default;

void ReaderView::showDocument(quint64 generation, const OpenedDocument &document, int startPage)
{
    clear();
    m_generation = generation;
    m_sha256 = document.row.document.sha256;
    m_path = document.originalPath;
    m_pages = document.pages;
    QList<PageSize> sizes;
    for (const PageRecord &page : m_pages) {
        sizes.append(page.size);
    }
    m_layout.setPages(sizes);
    m_fitPage = std::clamp(startPage, 0, std::max(0, pageCount() - 1));
    if (m_zoomMode != ZoomMode::Free && pageCount() > 0) {
        m_layout.setScale(scaleOfMode());
    }
    arrange();
    goToPage(m_fitPage);
    viewChanged();
}

void ReaderView::updatePages(const QList<PageRecord> &pages)
{
    if (pages.size() != m_pages.size()) {
        return;
    }
    for (int i = 0; i < pages.size(); ++i) {
        const PageRecord &now = pages.at(i);
        const PageRecord &before = m_pages.at(i);
        if (now.state != before.state || now.ocrDpi != before.ocrDpi || now.layer != before.layer
            || now.readerVersion != before.readerVersion || now.lowerEffort != before.lowerEffort) {
            m_words.remove(i); // OCR may have added some.
            m_wordsAsked.removeAll(i);
        }
    }
    m_pages = pages;
    viewChanged();
    Q_EMIT pagesChanged();
}

void ReaderView::clear()
{
    m_generation = 0;
    m_sha256.clear();
    m_path.clear();
    m_pages.clear();
    m_pictures.clear();
    m_failures.clear();
    m_words.clear();
    m_wordsAsked.clear();
    m_copyWhenRead = false;
    m_hits.clear();
    m_fieldPage = -1;
    m_fieldBoxes.clear();
    clearSelection();
    m_layout.setPages({});
    m_currentPage = -1;
    arrange();
    verticalScrollBar()->setValue(0);
    Q_EMIT wantedChanged({});
    Q_EMIT currentHitChanged(-1, 0);
    Q_EMIT currentPageChanged(-1);
    viewport()->update();
}

QPointF ReaderView::offset() const
{
    return {static_cast<double>(horizontalScrollBar()->value()),
            static_cast<double>(verticalScrollBar()->value())};
}

QRectF ReaderView::viewportRect(int pageIndex, const PageRect &rect) const
{
    return m_layout.toContent(pageIndex, rect).translated(-offset());
}

void ReaderView::arrange()
{
    m_layout.setViewportWidth(viewport()->width());
    const QSize content = m_layout.contentSize();
    horizontalScrollBar()->setRange(0, std::max(0, content.width() - viewport()->width()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setSingleStep(40);
    verticalScrollBar()->setRange(0, std::max(0, content.height() - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height() - 40);
    verticalScrollBar()->setSingleStep(40);
}

double ReaderView::scaleOfMode() const
{
    if (pageCount() == 0 || m_zoomMode == ZoomMode::Free) {
        return m_layout.scale();
    }
    const double scale = m_zoomMode == ZoomMode::FitWidth
        ? m_layout.scaleToFitWidth(m_fitPage, viewport()->width())
        : m_layout.scaleToFitPage(m_fitPage, viewport()->size());
    return std::clamp(scale, MinScale, MaxScale);
}

void ReaderView::applyScale(double scale, const QPointF &anchor)
{
    const PageLayout::PagePoint held = m_layout.toPage(anchor + offset());
    m_layout.setScale(std::clamp(scale, MinScale, MaxScale));
    arrange();
    if (held.pageIndex >= 0) {
        const QRectF place = m_layout.toContent(held.pageIndex, {held.x, held.y, 0, 0});
        horizontalScrollBar()->setValue(static_cast<int>(std::lround(place.left() - anchor.x())));
        verticalScrollBar()->setValue(static_cast<int>(std::lround(place.top() - anchor.y())));
    }
    viewChanged();
    Q_EMIT zoomChanged();
}

double ReaderView::zoom() const
{
    return m_layout.scale() / ScreenPixelsPerPoint;
}

void ReaderView::setZoomMode(ZoomMode mode)
{
    m_zoomMode = mode;
    m_fitPage = std::max(0, m_currentPage);
    if (mode == ZoomMode::FitPage && pageCount() > 0) {
        applyScale(scaleOfMode(), {});
        goToPage(m_fitPage);
    } else {
        applyScale(scaleOfMode(), {viewport()->width() / 2.0, 0});
    }
}

void ReaderView::setZoom(double zoom)
{
    m_zoomMode = ZoomMode::Free;
    applyScale(zoom * ScreenPixelsPerPoint, QRectF(viewport()->rect()).center());
}

void ReaderView::zoomBy(double factor)
{
    setZoom(zoom() * factor);
}

void ReaderView::goToPage(int pageIndex)
{
    if (pageCount() == 0) {
        return;
    }
    const int page = std::clamp(pageIndex, 0, pageCount() - 1);
    const QRectF rect = m_layout.pageRect(page);
    verticalScrollBar()->setValue(static_cast<int>(rect.top()) - PageLayout::Gap / 2);
    if (rect.width() > viewport()->width()) {
        horizontalScrollBar()->setValue(static_cast<int>(rect.left()) - PageLayout::Gap);
    } else {
        horizontalScrollBar()->setValue(static_cast<int>(rect.center().x()) - viewport()->width() / 2);
    }
    viewChanged();
}

void ReaderView::makeVisible(const QRectF &content)
{
    const QRectF seen(offset(), QSizeF(viewport()->size()));
    if (!(content.top() >= seen.top() + 20 && content.bottom() <= seen.bottom() - 20)) {
        verticalScrollBar()->setValue(static_cast<int>(content.center().y()) - viewport()->height() * 2 / 5);
    }
    if (content.left() < seen.left() || content.right() > seen.right()) {
        horizontalScrollBar()->setValue(static_cast<int>(content.center().x()) - viewport()->width() / 2);
    }
}

void ReaderView::setHits(const QList<Hit> &hits)
{
    m_hits.setHits(hits);
    viewport()->update();
    Q_EMIT currentHitChanged(m_hits.current(), static_cast<int>(m_hits.hits().size()));
}

void ReaderView::goToHit(int index)
{
    if (index < 0 || index >= m_hits.hits().size()) {
        return;
    }
    m_hits.setCurrent(index);
    showHit();
}

void ReaderView::goToFirstHitFrom(int pageIndex)
{
    if (m_hits.startAtPage(pageIndex) >= 0) {
        showHit();
    }
}

void ReaderView::showHit()
{
    const Hit hit = m_hits.hits().at(m_hits.current());
    if (hit.pageIndex >= 0 && hit.pageIndex < pageCount() && !hit.boxes.isEmpty()) {
        makeVisible(m_layout.toContent(hit.pageIndex, hit.boxes.first()));
    }
    viewChanged();
    Q_EMIT currentHitChanged(m_hits.current(), static_cast<int>(m_hits.hits().size()));
}

bool ReaderView::nextHit()
{
    const bool moved = m_hits.next();
    if (moved) {
        showHit();
    }
    return moved;
}

bool ReaderView::previousHit()
{
    const bool moved = m_hits.previous();
    if (moved) {
        showHit();
    }
    return moved;
}

double ReaderView::wantedDpi(int pageIndex) const
{
    const PageSize size = m_layout.pageSize(pageIndex);
    const double dpi = m_layout.scale() * 72 * devicePixelRatioF();
    const double pixels = size.widthPt * size.heightPt * (dpi / 72) * (dpi / 72);
    return pixels <= MaxPicturePixels ? dpi : dpi * std::sqrt(MaxPicturePixels / pixels);
}

void ReaderView::viewChanged()
{
    if (pageCount() > 0) {
        const double look = offset().y() + viewport()->height() / 3.0;
        const int page = m_layout.toPage({0, look}).pageIndex;
        if (page != m_currentPage) {
            m_currentPage = page;
            Q_EMIT currentPageChanged(page);
        }
        m_wantTimer.start();
    }
    viewport()->update();
}

void ReaderView::sendWanted()
{
    const double top = offset().y();
    const auto [first, last] = m_layout.pagesBetween(top, top + viewport()->height());
    if (first < 0) {
        return;
    }
    QList<int> order{m_currentPage};
    for (int page = first; page <= last; ++page) {
        order.append(page);
    }
    const QList<int> visible = order;
    order << last + 1 << first - 1;
    QList<PageRequest> wanted;
    QList<int> done;
    for (const int page : order) {
        if (page < 0 || page >= pageCount() || done.contains(page) || m_failures.contains(page)) {
            continue;
        }
        done.append(page);
        const double dpi = wantedDpi(page);
        if (std::abs(m_pictures.value(page).dpi - dpi) > SameDpi) {
            wanted.append({m_generation, m_path, page, dpi});
        }
    }
    Q_EMIT wantedChanged(wanted);
    for (const int page : visible) {
        if (!m_wordsAsked.contains(page)) {
            m_wordsAsked.append(page);
            Q_EMIT wordsWanted(m_sha256, page);
        }
    }
}

void ReaderView::setPageImage(const PageRequest &request, const QImage &image)
{
    if (request.generation != m_generation || request.pageIndex >= pageCount()) {
        return;
    }
    m_pictures.insert(request.pageIndex, {image, request.dpi});
    m_failures.remove(request.pageIndex);
    trimPictures();
    viewport()->update();
}

void ReaderView::setPageFailure(const PageRequest &request, const Error &error)
{
    if (request.generation != m_generation || request.pageIndex >= pageCount()) {
        return;
    }
    m_failures.insert(request.pageIndex, errorTextOfDocument(error));
    viewport()->update();
}

void ReaderView::trimPictures()
{
    const auto bytes = [this] {
        qsizetype sum = 0;
        for (const Picture &picture : std::as_const(m_pictures)) {
            sum += picture.image.sizeInBytes();
        }
        return sum;
    };
    while (m_pictures.size() > 1 && bytes() > MaxPictureBytes) {
        int furthest = m_currentPage;
        for (auto it = m_pictures.constBegin(); it != m_pictures.constEnd(); ++it) {
            if (std::abs(it.key() - m_currentPage) > std::abs(furthest - m_currentPage)) {
                furthest = it.key();
            }
        }
        if (m_pictures.remove(furthest) == 0) {
            return;
        }
    }
}

void ReaderView::setWords(const QString &sha256, int pageIndex, const QList<Word> &words)
{
    if (sha256 != m_sha256) {
        return;
    }
    m_words.insert(pageIndex, words);
    if (m_words.size() > MaxPagesOfWords && !hasSelection()) {
        m_words = {{pageIndex, words}};
        m_wordsAsked = {pageIndex};
    }
    if (m_copyWhenRead && !wantSelectedWords()) {
        copySelection();
    }
    viewport()->update();
    Q_EMIT wordsChanged(pageIndex);
}

void ReaderView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    if (m_zoomMode == ZoomMode::Free) {
        arrange();
        viewChanged();
    } else {
        applyScale(scaleOfMode(), {viewport()->width() / 2.0, 0});
    }
}

void ReaderView::scrollContentsBy(int, int)
{
    viewChanged();
}

void ReaderView::wheelEvent(QWheelEvent *event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    const double turns = event->angleDelta().y() / 120.0;
    m_zoomMode = ZoomMode::Free;
    applyScale(m_layout.scale() * std::pow(1.15, turns), event->position());
    event->accept();
}

void ReaderView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Home:
        goToPage(0);
        break;
    case Qt::Key_End:
        goToPage(pageCount() - 1);
        break;
    case Qt::Key_Space:
        verticalScrollBar()->triggerAction(event->modifiers().testFlag(Qt::ShiftModifier)
                                               ? QAbstractSlider::SliderPageStepSub
                                               : QAbstractSlider::SliderPageStepAdd);
        break;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void ReaderView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool isMouse = event->reason() == QContextMenuEvent::Mouse;
    const int page = isMouse ? pageAt(event->pos()) : m_currentPage;
    if (page >= 0) {
        Q_EMIT menuWanted(page, isMouse ? event->globalPos() : viewport()->mapToGlobal(QPoint(40, 40)));
    }
}

const PageRecord *ReaderView::page(int pageIndex) const
{
    return pageIndex >= 0 && pageIndex < m_pages.size() ? &m_pages.at(pageIndex) : nullptr;
}

int ReaderView::pageAt(const QPoint &viewportPoint) const
{
    return m_layout.toPage(QPointF(viewportPoint) + offset()).pageIndex;
}

void ReaderView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        viewport()->update();
    }
}

void ReaderView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void ReaderView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

} // namespace attrap
