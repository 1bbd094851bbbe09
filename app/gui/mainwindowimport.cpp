// SPDX-License-Identifier: GPL-3.0-or-later
// How the window takes documents in, and tells what failed.
#include "app/gui/crawlcontroller.h"
#include "app/gui/dialogs.h"
#include "app/gui/errortext.h"
#include "app/gui/mainwindow.h"
#include "app/gui/services.h"
#include "app/gui/settings.h"
#include "app/gui/statusline.h"
#include "app/gui/tabledialog.h"
#include "app/gui/texts.h"

#include <QAction>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace attrap {

namespace {

QStringList localPaths(const QMimeData &data)
{
    QStringList paths;
    for (const QUrl &url : data.urls()) {
        if (url.isLocalFile()) {
            paths.append(url.toLocalFile());
        }
    }
    return paths;
}

} // namespace

void MainWindow::importFiles()
{
    m_dialogs.openFiles(this, m_settings.lastImportFolder(), [this](const QStringList &paths) {
        if (!paths.isEmpty()) {
            m_settings.setLastImportFolder(QFileInfo(paths.first()).absolutePath());
            importPaths(paths);
        }
    });
}

void MainWindow::importFolder()
{
    m_dialogs.openFolder(this, tr("Import a folder"), m_settings.lastImportFolder(),
                         [this](const QString &folder) {
                             m_settings.setLastImportFolder(folder);
                             importPaths({folder});
                         });
}

void MainWindow::importPaths(const QStringList &paths)
{
    if (!m_services || m_services->isReadOnly() || paths.isEmpty()) {
        return;
    }
    m_crawl->attribute(paths); // Asks only about what it cannot tell.
}

void MainWindow::importPaths(const QStringList &paths, const QString &administration)
{
    if (m_services && !m_services->isReadOnly()) {
        m_services->import({paths, administration});
    }
}

void MainWindow::importAttributed(const AttributedFiles &files, const QString &administration)
{
    if (!m_services || m_services->isReadOnly()) {
        return;
    }
    QHash<QString, SavedFrom> saved;
    for (auto it = files.from.begin(); it != files.from.end(); ++it) {
        SavedFrom from = *it;
        if (!from.administration.isEmpty() && from.administration != administration) {
            from.url.clear(); // The user knows better than the name of the file.
        }
        from.administration = administration;
        saved.insert(QDir::cleanPath(QFileInfo(it.key()).absoluteFilePath()), from);
    }
    // Files of a folder are not in there: theirs is what was said of the folder.
    m_services->import({files.paths, {}, [saved, administration](const QString &path) {
                            return saved.value(path, SavedFrom{administration, {}, {}});
                        }});
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (m_services && !m_services->isReadOnly() && !localPaths(*event->mimeData()).isEmpty()) {
        event->acceptProposedAction();
    }
}

void MainWindow::dropEvent(QDropEvent *event)
{
    // The originals are copied, whatever the file manager proposes to do with them.
    event->setDropAction(Qt::CopyAction);
    event->accept();
    importPaths(localPaths(*event->mimeData()));
}

void MainWindow::showImportReport(const ImportReport &report)
{
    m_lastImport = report;
    m_hasImported = true;
    m_status->endImport();
    m_crawl->reload(); // A file may be what a site lists and refused.
    m_status->say(importSummary(report));
    enableActions();
    if (!report.failed.isEmpty() || !report.ignored.isEmpty()) {
        showLastImport();
    }
    Q_EMIT importSummarised(report);
}

void MainWindow::showLastImport()
{
    auto *dialog = new TableDialog(tr("Import"), importSummary(m_lastImport), m_dialogs, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (!m_lastImport.failed.isEmpty()) {
        Table failed{{tr("File"), tr("Why it could not be added or read")}, {}};
        for (const ImportFailure &failure : m_lastImport.failed) {
            Error named = failure.error;
            named.subject = QFileInfo(failure.path).fileName();
            failed.rows.append({QDir::toNativeSeparators(failure.path), errorText(named)});
        }
        dialog->addTable(tr("Not added, or not readable"), failed, tr("import-failures.csv"));
    }
    if (!m_lastImport.ignored.isEmpty()) {
        Table ignored{{tr("File")}, {}};
        for (const QString &path : m_lastImport.ignored) {
            ignored.rows.append({QDir::toNativeSeparators(path)});
        }
        dialog->addTable(tr("Left out because they are no PDF"), ignored, tr("import-left-out.csv"));
    }
    dialog->show();
}

void MainWindow::showFailures(const QList<FailureRow> &failures)
{
    Table table{{tr("Document"), tr("Page"), tr("Why it could not be read"), tr("Fingerprint (SHA-256)")},
                {}};
    for (const FailureRow &failure : failures) {
        table.rows.append({failure.title,
                           failure.pageIndex >= 0 ? QLocale().toString(failure.pageIndex + 1) : tr("all"),
                           errorTextOfDocument(failure.error), failure.document});
    }
    auto *dialog
        = new TableDialog(tr("What could not be read"),
                          tr("%n document(s) or page(s) could not be read. The originals are kept, and "
                             "“Read again what failed” tries once more.",
                             nullptr, static_cast<int>(failures.size())),
                          m_dialogs, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->addTable(tr("Failures"), table, tr("reading-failures.csv"));
    dialog->show();
}

void MainWindow::retryFailures(const QList<FailureRow> &failures)
{
    QStringList documents;
    for (const FailureRow &failure : failures) {
        documents.append(failure.document);
    }
    documents.removeDuplicates();
    for (const QString &sha256 : std::as_const(documents)) {
        m_services->retry(sha256);
    }
    m_status->say(tr("%n document(s) are tried once more.", nullptr, static_cast<int>(documents.size())));
}

} // namespace attrap
