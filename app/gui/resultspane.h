// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/documentsmodel.h"
#include "app/gui/resultsmodel.h"

#include <QWidget>

class QLabel;
class QListView;
class QStackedWidget;
class QAbstractItemView;

namespace attrap {

/// The middle pane: what was searched and found, or else the documents of the library; and what may be
/// missing. GUI thread.
class ResultsPane : public QWidget
{
    Q_OBJECT

public:
    explicit ResultsPane(QWidget *parent = nullptr);

    [[nodiscard]] ResultsModel &results() { return m_results; }
    [[nodiscard]] DocumentsModel &documents() { return m_documents; }
    /// The one that is shown.
    [[nodiscard]] QListView &currentList();
    [[nodiscard]] bool showsResults() const;

    void showResults(const QString &heading);
    void showDocuments(const QString &heading);
    /// The library holds nothing yet, and that many administrations are followed.
    void showWelcome(int followed);
    void setCaveats(const QStringList &sentences);
    /// Something new can be found since the search; an empty sentence hides it.
    void setNews(const QString &sentence);

    /// Makes a row of the results current, as a click would.
    void chooseResult(int row);
    [[nodiscard]] int currentResult() const;

Q_SIGNALS:
    void resultChosen(int row);
    void documentChosen(const QString &sha256);
    void importFilesWanted();
    void importFolderWanted();
    void followWanted();
    void refreshWanted();

private:
    [[nodiscard]] QWidget *makeWelcome();

    ResultsModel m_results;
    DocumentsModel m_documents;
    QLabel *m_heading = nullptr;
    QLabel *m_caveats = nullptr;
    QLabel *m_news = nullptr;
    QStackedWidget *m_stack = nullptr;
    QListView *m_resultList = nullptr;
    QListView *m_documentList = nullptr;
    QWidget *m_welcome = nullptr;
    QLabel *m_welcomeText = nullptr;
};

} // namespace attrap
