// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/readerpane.h"

#include "app/gui/actetexts.h"
#include "app/gui/colours.h"
#include "app/gui/elidedlabel.h"
#include "app/gui/readerview.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolBar>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace attrap {

namespace {

constexpr int SideWidth = 280;
/// Leaves 420 pixels to the page: its print can still be read when it fills that width.
constexpr int LeastWidthWithSide = 700;
/// The user is content with a smaller page, but that may have been said on another screen.
constexpr int LeastWidthWithWantedSide = 480;

} // namespace

ReaderPane::ReaderPane(QWidget *parent)
    : QWidget(parent)
    , m_title(new ElidedLabel(this))
    , m_page(new QSpinBox(this))
    , m_pages(new QLabel(this))
    , m_hits(new QLabel(this))
    , m_zoom(new QLabel(this))
    , m_trouble(new QLabel(this))
    , m_bar(new QToolBar(this))
    , m_pageText(new QLabel(this))
    , m_splitter(new QSplitter(this))
    , m_stack(new QStackedWidget(this))
    , m_view(new ReaderView(this))
{
    setObjectName(u"readerPane"_s);
    m_title->setObjectName(u"readerTitle"_s);
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_page->setObjectName(u"pageNumber"_s);
    m_page->setAccessibleName(tr("Page number"));
    m_page->setPrefix(tr("p. ", "before the number of a page"));
    m_page->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_page->setKeyboardTracking(false);
    m_page->setEnabled(false);
    m_page->hide();
    m_page->setMinimumWidth(fontMetrics().horizontalAdvance(u"p. 00000"_s) + 16);
    m_zoom->setMargin(4);
    m_hits->setObjectName(u"hitNumber"_s);
    m_pageText->setObjectName(u"pageText"_s);
    m_pageText->setContentsMargins(8, 0, 8, 3);
    m_pageText->setTextFormat(Qt::PlainText);
    m_pageText->setWordWrap(true); // What it warns of must not be cut.
    QPalette quiet = palette();
    quiet.setColor(QPalette::WindowText, quietTextColour(quiet.color(QPalette::WindowText)));
    m_pageText->setPalette(quiet);
    m_pageText->hide();
    m_trouble->setObjectName(u"readerTrouble"_s);
    m_trouble->setWordWrap(true);
    m_trouble->setAlignment(Qt::AlignCenter);
    m_trouble->setMargin(40);
    m_trouble->setTextFormat(Qt::PlainText);
    m_trouble->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);

    auto *row = new QHBoxLayout;
    row->setContentsMargins(8, 2, 4, 2);
    row->setSpacing(8);
    row->addWidget(m_title, 1);
    row->addWidget(m_hits);
    row->addWidget(m_page);
    row->addWidget(m_pages);
    row->addWidget(m_zoom);
    row->addWidget(m_bar);
    m_bar->setIconSize({16, 16});
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_trouble);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(row);
    column->addWidget(m_pageText);
    m_splitter->addWidget(m_stack);
    m_splitter->setCollapsible(0, false);
    column->addWidget(m_splitter, 1);

    connect(m_view, &ReaderView::currentPageChanged, this, &ReaderPane::showPageNumber);
    connect(m_view, &ReaderView::currentPageChanged, this, &ReaderPane::showPageText);
    connect(m_view, &ReaderView::pagesChanged, this, &ReaderPane::showPageText);
    connect(m_view, &ReaderView::wordsChanged, this, &ReaderPane::showPageText);
    connect(m_view, &ReaderView::zoomChanged, this, [this] {
        m_zoom->setText(m_view->pageCount() > 0 ? tr("%1 %").arg(qRound(m_view->zoom() * 100)) : QString());
    });
    connect(m_view, &ReaderView::currentHitChanged, this, [this](int index, int count) {
        m_hits->setText(count == 0 ? QString()
                            : index >= 0
                            ? tr("hit %1 of %2").arg(QLocale().toString(index + 1), QLocale().toString(count))
                            : tr("%n hit(s)", nullptr, count));
    });
    connect(m_page, &QSpinBox::valueChanged, this, [this](int number) { m_view->goToPage(number - 1); });
    connect(m_page, &QSpinBox::editingFinished, this, [this] {
        if (m_page->hasFocus()) {
            m_view->setFocus();
        }
    });
}

void ReaderPane::showPageNumber()
{
    const QSignalBlocker block(m_page);
    const int count = m_view->pageCount();
    const bool isOpen = m_view->currentPage() >= 0;
    m_page->setEnabled(isOpen);
    m_page->setRange(isOpen ? 1 : 0, count);
    m_page->setVisible(isOpen);
    m_page->setValue(m_view->currentPage() + 1);
    m_pages->setText(
        isOpen ? tr("/ %1", "number of pages after the number of the page").arg(QLocale().toString(count))
               : QString());
    m_view->setAccessibleDescription(
        isOpen ? tr("Page %1 of %2")
                     .arg(QLocale().toString(m_view->currentPage() + 1), QLocale().toString(count))
               : QString());
}

void ReaderPane::showPageText()
{
    const PageRecord *page = m_view->page(m_view->currentPage());
    m_pageText->setVisible(page != nullptr);
    if (page == nullptr) {
        m_pageText->clear();
        return;
    }
    QStringList parts{pageText(*page)};
    if (const int doubtful = m_view->doubtfulWords(page->pageIndex); doubtful > 0) {
        parts.append(doubtfulWordsText(doubtful));
    }
    m_pageText->setText(tr("Page %1: %2", "what a page is and how it was read")
                            .arg(QLocale().toString(page->pageIndex + 1), parts.join(u" · "_s)));
}

void ReaderPane::showNothing()
{
    setTitle({}, {});
    setTrouble(tr("Choose a document or a result in the list: its pages are shown here."));
}

void ReaderPane::setSide(QWidget *side)
{
    m_side = side;
    m_sideWidth = SideWidth;
    m_leastWidth = LeastWidthWithSide;
    m_splitter->addWidget(side);
    m_splitter->setCollapsible(1, false); // Hidden is said in another way, and remembered.
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] { m_sideWidth = m_splitter->sizes().at(1); });
    arrangeSide();
}

void ReaderPane::setSideShown(bool shown)
{
    m_sideIsWanted = shown;
    m_leastWidth = 0;
    arrangeSide();
    Q_EMIT sideShownChanged(shown);
}

void ReaderPane::restoreSide(std::optional<bool> shown, int width)
{
    m_sideIsWanted = shown.value_or(true);
    m_leastWidth = shown ? LeastWidthWithWantedSide : LeastWidthWithSide;
    m_sideWidth = width > 0 ? width : SideWidth;
    arrangeSide();
}

void ReaderPane::arrangeSide()
{
    m_side->setVisible(m_sideIsWanted && width() >= m_leastWidth);
    const int given = std::max(m_side->minimumWidth(), std::min(m_sideWidth, width() / 2));
    m_splitter->setSizes({width() - given - m_splitter->handleWidth(), given});
}

void ReaderPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_side != nullptr) {
        arrangeSide();
    }
}

void ReaderPane::setTitle(const QString &title, const QString &detail)
{
    m_title->setFullText(detail.isEmpty() ? title : u"%1 · %2"_s.arg(title, detail));
}

void ReaderPane::setTrouble(const QString &sentence)
{
    m_trouble->setText(sentence);
    m_stack->setCurrentWidget(sentence.isEmpty() ? static_cast<QWidget *>(m_view) : m_trouble);
}

void ReaderPane::addBarActions(const QList<QAction *> &actions)
{
    m_bar->addActions(actions);
}

void ReaderPane::focusPageNumber()
{
    m_page->setFocus();
    m_page->selectAll();
}

} // namespace attrap
