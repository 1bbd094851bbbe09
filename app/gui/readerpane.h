// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/guivalues.h"

#include <QWidget>

#include <optional>

class QLabel;
class QSpinBox;
class QSplitter;
class QStackedWidget;
class QToolBar;
class QAction;

namespace attrap {

class ElidedLabel;
class ReaderView;

/// The right pane: what is open, the page one is at, the hits, and the pages themselves. GUI thread.
class ReaderPane : public QWidget
{
    Q_OBJECT

public:
    explicit ReaderPane(QWidget *parent = nullptr);

    [[nodiscard]] ReaderView &view() { return *m_view; }
    void setTitle(const QString &title, const QString &detail);
    /// Shows a sentence in place of pages; an empty one shows the pages again.
    void setTrouble(const QString &sentence);
    /// Puts the window's own actions on the bar.
    void addBarActions(const QList<QAction *> &actions);
    void focusPageNumber();
    /// Puts a sentence there that says how to begin: no document is open.
    void showNothing();
    /// Stands at the right of the pages; the pane owns it. While nobody has said whether it is wanted, it
    /// shows where it leaves the page wide enough to be read.
    void setSide(QWidget *side);
    void setSideShown(bool shown); ///< As the user wants it, however narrow the pane is.
    /// As the user wanted it on an earlier day, perhaps on a larger screen. A width of 0: nobody has said.
    void restoreSide(std::optional<bool> shown, int width);
    /// The width that is wanted for it. It is given less where the page would be left with less than half.
    [[nodiscard]] int sideWidth() const { return m_sideWidth; }

Q_SIGNALS:
    void sideShownChanged(bool shown); ///< The user has said so.

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showPageNumber();
    void showPageText();
    void arrangeSide();

    ElidedLabel *m_title = nullptr;
    QSpinBox *m_page = nullptr;
    QLabel *m_pages = nullptr;
    QLabel *m_hits = nullptr;
    QLabel *m_zoom = nullptr;
    QLabel *m_trouble = nullptr;
    QToolBar *m_bar = nullptr;
    QLabel *m_pageText = nullptr;
    QSplitter *m_splitter = nullptr;
    QStackedWidget *m_stack = nullptr;
    QWidget *m_side = nullptr;
    int m_sideWidth = 0;
    bool m_sideIsWanted = true;
    int m_leastWidth = 0; ///< The side yields to the page where the pane is narrower.
    ReaderView *m_view = nullptr;
};

} // namespace attrap
