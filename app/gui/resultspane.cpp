// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/resultspane.h"

#include "app/gui/listroles.h"
#include "app/gui/listtools.h"
#include "app/gui/resultdelegate.h"

#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace attrap {

ResultsPane::ResultsPane(QWidget *parent)
    : QWidget(parent)
    , m_heading(new QLabel(this))
    , m_caveats(new QLabel(this))
    , m_news(new QLabel(this))
    , m_stack(new QStackedWidget(this))
{
    setObjectName(u"resultsPane"_s);
    m_heading->setObjectName(u"heading"_s);
    m_caveats->setObjectName(u"caveats"_s);
    m_news->setObjectName(u"news"_s);
    for (QLabel *label : {m_heading, m_caveats}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_news->setTextFormat(Qt::RichText);
    m_news->setWordWrap(true);
    m_heading->setContentsMargins(9, 6, 9, 2);
    for (QLabel *label : {m_caveats, m_news}) {
        label->setContentsMargins(9, 4, 9, 4);
        label->setAutoFillBackground(true);
        label->setBackgroundRole(QPalette::ToolTipBase);
        label->setForegroundRole(QPalette::ToolTipText);
        label->hide();
    }
    m_resultList = makeRowList(u"resultList"_s, tr("Results"), this);
    m_resultList->setModel(&m_results);
    m_resultList->setItemDelegate(new ResultDelegate({2, 1}, m_resultList));
    m_documentList = makeRowList(u"documentList"_s, tr("Documents"), this);
    m_documentList->setModel(&m_documents);
    m_documentList->setItemDelegate(new ResultDelegate({1, 1}, m_documentList));
    m_documentList->setUniformItemSizes(true);
    m_welcome = makeWelcome();
    m_stack->addWidget(m_documentList);
    m_stack->addWidget(m_resultList);
    m_stack->addWidget(m_welcome);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(m_heading);
    column->addWidget(m_caveats);
    column->addWidget(m_news);
    column->addWidget(m_stack, 1);

    connect(m_news, &QLabel::linkActivated, this, &ResultsPane::refreshWanted);
    connect(m_resultList->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) {
                if (current.isValid()) {
                    Q_EMIT resultChosen(current.row());
                }
            });
    connect(m_documentList->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) {
                if (current.isValid()) {
                    Q_EMIT documentChosen(current.data(DocumentRole).toString());
                }
            });
    connect(m_resultList, &QListView::clicked, this,
            [this](const QModelIndex &index) { Q_EMIT resultChosen(index.row()); });
    connect(m_documentList, &QListView::clicked, this,
            [this](const QModelIndex &index) { Q_EMIT documentChosen(index.data(DocumentRole).toString()); });
}

QWidget *ResultsPane::makeWelcome()
{
    auto *page = new QWidget(this);
    m_welcomeText = new QLabel(page);
    m_welcomeText->setObjectName(u"welcomeText"_s);
    m_welcomeText->setWordWrap(true);
    m_welcomeText->setAlignment(Qt::AlignCenter);
    auto *follow = new QPushButton(tr("Follow administrations…"), page);
    follow->setObjectName(u"welcomeFollow"_s);
    connect(follow, &QPushButton::clicked, this, &ResultsPane::followWanted);
    auto *files = new QPushButton(tr("Import files…"), page);
    auto *folder = new QPushButton(tr("Import a folder…"), page);
    files->setObjectName(u"welcomeFiles"_s);
    folder->setObjectName(u"welcomeFolder"_s);
    connect(files, &QPushButton::clicked, this, &ResultsPane::importFilesWanted);
    connect(folder, &QPushButton::clicked, this, &ResultsPane::importFolderWanted);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(30, 30, 30, 30);
    column->addStretch(2);
    column->addWidget(m_welcomeText);
    column->addSpacing(14);
    column->addWidget(follow, 0, Qt::AlignCenter);
    column->addWidget(files, 0, Qt::AlignCenter);
    column->addWidget(folder, 0, Qt::AlignCenter);
    column->addStretch(3);
    return page;
}

QListView &ResultsPane::currentList()
{
    return showsResults() ? *m_resultList : *m_documentList;
}

bool ResultsPane::showsResults() const
{
    return m_stack->currentWidget() == m_resultList;
}

void ResultsPane::showResults(const QString &heading)
{
    m_heading->setText(heading);
    m_stack->setCurrentWidget(m_resultList);
}

void ResultsPane::showDocuments(const QString &heading)
{
    m_heading->setText(heading);
    m_stack->setCurrentWidget(m_documentList);
}

void ResultsPane::showWelcome(int followed)
{
    m_welcomeText->setText(
        followed == 0
            ? tr("This library is empty.\n\nChoose the administrations whose recueils Attrap is to collect, "
                 "or drop PDF files or a folder of recueils here. Attrap copies them, reads them, and finds "
                 "what they say, scanned pages included.")
            : tr("Nothing is here yet.\n\n%n administration(s) are followed: what they publish appears here "
                 "as it is brought. “Update” looks at once; the runs tell what was found.",
                 nullptr, followed));
    m_heading->setText({});
    m_stack->setCurrentWidget(m_welcome);
}

void ResultsPane::setCaveats(const QStringList &sentences)
{
    m_caveats->setText(sentences.join(u'\n'));
    m_caveats->setVisible(!sentences.isEmpty());
}

void ResultsPane::setNews(const QString &sentence)
{
    m_news->setText(u"%1 <a href=\"refresh\">%2</a>"_s.arg(sentence.toHtmlEscaped(),
                                                           tr("Search again (F5)").toHtmlEscaped()));
    m_news->setVisible(!sentence.isEmpty());
}

void ResultsPane::chooseResult(int row)
{
    chooseRow(*m_resultList, m_results.index(row, 0));
}

int ResultsPane::currentResult() const
{
    return m_resultList->currentIndex().isValid() ? m_resultList->currentIndex().row() : -1;
}

} // namespace attrap
