// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/guivalues.h"
#include "app/gui/hitcursor.h"
#include "app/gui/pagelayout.h"
#include "app/gui/textselection.h"
#include "app/gui/viewerclient.h"

#include <QAbstractScrollArea>
#include <QBasicTimer>
#include <QImage>
#include <QTimer>

namespace attrap {

/// The original pages of one document, one under the other, with the hits of a search lit on them. Draws
/// images that others make: it says which it wants and shows what it is given. GUI thread.
class ReaderView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    enum class ZoomMode { FitWidth, FitPage, Free };

    explicit ReaderView(QWidget *parent = nullptr);
    ~ReaderView() override;

    void showDocument(quint64 generation, const OpenedDocument &document, int startPage);
    /// The same document, some of its pages read meanwhile.
    void updatePages(const QList<PageRecord> &pages);
    void clear();
    [[nodiscard]] QString document() const { return m_sha256; } ///< SHA-256; empty when there is none.

    [[nodiscard]] int pageCount() const { return m_layout.pageCount(); }
    /// The page one looks at; -1 when there is none.
    [[nodiscard]] int currentPage() const { return m_currentPage; }
    void goToPage(int pageIndex);

    /// Lights these; keeps the current one where it can.
    void setHits(const QList<Hit> &hits);
    [[nodiscard]] const HitCursor &hits() const { return m_hits; }
    void goToHit(int index);
    /// Goes to the first hit on or after that page.
    void goToFirstHitFrom(int pageIndex);
    /// @return whether there was one further on; where not, nothing moves.
    bool nextHit();
    bool previousHit();

    [[nodiscard]] ZoomMode zoomMode() const { return m_zoomMode; }
    [[nodiscard]] double
    zoom() const; ///< 1: a point of the page is a point of the screen (96 pixels an inch).
    void setZoomMode(ZoomMode mode);
    void setZoom(double zoom);
    void zoomBy(double factor);

    /// Lights where a field of an acte was read, in a colour of its own, and brings it into sight. A page
    /// below 0 puts that light out.
    void lightField(int pageIndex, const QList<PageRect> &boxes);
    [[nodiscard]] int litFieldPage() const { return m_fieldPage; } ///< -1: none.
    /// Underlines the words that the OCR is not sure of.
    void setDoubtfulWordsShown(bool shown);
    [[nodiscard]] bool areDoubtfulWordsShown() const { return m_doubtfulShown; }
    /// How many those are on a page, as far as its words are known here.
    [[nodiscard]] int doubtfulWords(int pageIndex) const;
    /// Null when there is no such page. Valid until the document or its pages change.
    [[nodiscard]] const PageRecord *page(int pageIndex) const;
    /// Where that part of the view shows a page; -1 between pages.
    [[nodiscard]] int pageAt(const QPoint &viewportPoint) const;

    [[nodiscard]] bool hasSelection() const { return m_anchor.isValid() && m_focus.isValid(); }
    void copySelection();
    void selectPage();

    /// Where a part of a page stands in the viewport, in logical pixels.
    [[nodiscard]] QRectF viewportRect(int pageIndex, const PageRect &rect) const;
    /// The resolution at which that page is wanted, for the screen it is on.
    [[nodiscard]] double wantedDpi(int pageIndex) const;

public Q_SLOTS:
    void setPageImage(const attrap::PageRequest &request, const QImage &image);
    void setPageFailure(const attrap::PageRequest &request, const attrap::Error &error);
    void setWords(const QString &sha256, int pageIndex, const QList<attrap::Word> &words);

Q_SIGNALS:
    /// The pages to draw, most wanted first.
    void wantedChanged(const QList<attrap::PageRequest> &requests);
    void wordsWanted(const QString &sha256, int pageIndex);
    void currentPageChanged(int pageIndex);
    void currentHitChanged(int index, int count);
    void zoomChanged();
    void selectionChanged();
    void pagesChanged(); ///< Some are read that were not.
    void wordsChanged(int pageIndex); ///< They are known now.
    /// The menu of a page is wanted, at that place of the screen.
    void menuWanted(int pageIndex, const QPoint &place);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    struct Picture
    {
        QImage image;
        double dpi = 0;
    };

    // Painting (readerpaint.cpp)
    void paintPage(QPainter &painter, int pageIndex) const;
    void paintHits(QPainter &painter, int pageIndex) const;
    void paintField(QPainter &painter, int pageIndex) const;
    void paintDoubtfulWords(QPainter &painter, int pageIndex) const;
    void paintSelection(QPainter &painter, int pageIndex) const;
    void paintNotice(QPainter &painter, int pageIndex) const;
    void paintFocus(QPainter &painter) const;
    [[nodiscard]] QString noticeOf(int pageIndex) const;

    // Selection (readerselection.cpp)
    [[nodiscard]] WordPlace placeNear(const QPointF &viewportPoint) const;
    [[nodiscard]] bool isOverWord(const QPointF &viewportPoint) const;
    bool wantSelectedWords();
    void clearSelection();

    [[nodiscard]] QPointF offset() const;
    void arrange();
    void applyScale(double scale, const QPointF &anchor);
    [[nodiscard]] double scaleOfMode() const;
    void viewChanged();
    void sendWanted();
    void trimPictures();
    void makeVisible(const QRectF &content);
    void showHit();

    quint64 m_generation = 0;
    QString m_sha256;
    QString m_path;
    QList<PageRecord> m_pages;
    PageLayout m_layout;
    ZoomMode m_zoomMode = ZoomMode::FitWidth;
    int m_fitPage = 0; ///< The page that a fitting zoom fits.
    int m_currentPage = -1;
    QHash<int, Picture> m_pictures;
    QHash<int, QString> m_failures;
    HitCursor m_hits;
    int m_fieldPage = -1;
    QList<PageRect> m_fieldBoxes;
    bool m_doubtfulShown = false;
    PageWords m_words;
    QList<int> m_wordsAsked;
    WordPlace m_anchor;
    WordPlace m_focus;
    bool m_copyWhenRead = false; ///< A copy waits for the words of some page.
    QTimer m_wantTimer;
};

} // namespace attrap
