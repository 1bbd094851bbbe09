// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/crawlvalues.h"
#include "app/gui/rowsmodel.h"

#include <QDialog>

class QPlainTextEdit;
class QTableView;

namespace attrap {

class Dialogs;

/// A recueil over time: where it comes from, each version of its bytes, each look at it. GUI thread.
class VersionsDialog : public QDialog
{
    Q_OBJECT

public:
    VersionsDialog(const RecueilHistory &history, Dialogs &dialogs, QWidget *parent = nullptr);

Q_SIGNALS:
    void documentWanted(const QString &sha256);
    void pageWanted(const QUrl &page);
    /// The pages that listed it are to be saved.
    void savedPagesWanted(qint64 recueil);

private:
    [[nodiscard]] QLayout *makeVersions();
    [[nodiscard]] QLayout *makeObservations();
    void openVersion(const QModelIndex &index);
    void showObservation(const QModelIndex &index);

    RecueilHistory m_history;
    Dialogs &m_dialogs;
    RowsModel<Crawls::Version> m_versions;
    RowsModel<Observation> m_observations;
    QTableView *m_versionList = nullptr;
    QTableView *m_observationList = nullptr;
    QPlainTextEdit *m_answer = nullptr;
};

} // namespace attrap
