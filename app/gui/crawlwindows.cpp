// SPDX-License-Identifier: GPL-3.0-or-later
// The windows that the CrawlController opens.
#include "app/gui/crawlclient.h"
#include "app/gui/crawlcontroller.h"
#include "app/gui/crawlline.h"
#include "app/gui/crawlsettingsdialog.h"
#include "app/gui/crawltexts.h"
#include "app/gui/dialogs.h"
#include "app/gui/followdialog.h"
#include "app/gui/healthdialog.h"
#include "app/gui/runsdialog.h"
#include "app/gui/tabledialog.h"
#include "app/gui/texts.h"
#include "app/gui/versionsdialog.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace attrap {

void CrawlController::showFollow()
{
    if (!canWrite()) {
        return;
    }
    if (!m_hasSnapshot) {
        m_followWanted = true;
        return;
    }
    const QDate today = m_clock->now().toLocalTime().date();
    auto *dialog = new FollowDialog(m_snapshot, today, m_dialogs, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        if (!canWrite()) {
            return;
        }
        CrawlSettings settings = m_snapshot.settings;
        settings.dailyAt = dialog->dailyAt();
        m_schedule->setHour(settings.dailyAt, DailySchedule::Change::ChosenNow);
        m_client->save(dialog->followed(m_clock->now()), settings);
        if (dialog->startsNow()) {
            m_startWhenSaved = dialog->administrations(); // Another thread stores them.
        }
    });
    dialog->open();
}

void CrawlController::showRuns()
{
    if (!m_client) {
        return;
    }
    if (!m_runs) {
        m_runs = new RunsDialog(m_dialogs, &m_window);
        m_runs->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_runs, &RunsDialog::detailWanted, this, [this](qint64 run) {
            if (m_client) {
                m_client->loadRun(run);
            }
        });
        connect(m_runs, &RunsDialog::pageWanted, this,
                [this](const QUrl &page) { m_dialogs.openInBrowser(page); });
        connect(m_runs, &RunsDialog::tryAgainWanted, this, [this](const QString &server) {
            if (m_client) {
                m_client->tryAgainNow(server);
            }
        });
        connect(m_runs, &RunsDialog::crawlWanted, this, &CrawlController::update);
        m_runs->setProgress(m_line->progress());
        m_runs->setSnapshot(m_snapshot);
    }
    m_runs->show();
    m_runs->raise();
    m_runs->activateWindow();
}

void CrawlController::showHealth()
{
    if (!m_client) {
        return;
    }
    if (!m_health) {
        m_health = new HealthDialog(m_dialogs, &m_window);
        m_health->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_health, &HealthDialog::administrationWanted, this, &CrawlController::administrationWanted);
        connect(m_health, &HealthDialog::crawlWanted, this, &CrawlController::update);
        m_health->setSnapshot(m_snapshot);
    }
    m_health->show();
    m_health->raise();
    m_health->activateWindow();
}

void CrawlController::showSettings()
{
    if (!canWrite() || !m_hasSnapshot) {
        return;
    }
    auto *dialog = new CrawlSettingsDialog(m_snapshot.settings, m_dialogs, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        if (!canWrite()) {
            return;
        }
        QList<FollowedAdministration> followed;
        for (const AdministrationHealth &one : std::as_const(m_snapshot.administrations)) {
            if (one.followed) {
                followed.append(*one.followed);
            }
        }
        m_schedule->setHour(dialog->settings().dailyAt, DailySchedule::Change::ChosenNow);
        m_client->save(followed, dialog->settings());
    });
    dialog->open();
}

void CrawlController::showComparison()
{
    if (!m_client) {
        return;
    }
    m_dialogs.openFile(&m_window, tr("List of recueils of data.gouv.fr"),
                       tr("Table (*.csv *.CSV);;All files (*)"), [this](const QString &path) {
                           if (m_client && !path.isEmpty()) {
                               m_client->compare(path);
                           }
                       });
}

void CrawlController::showCompared(const Comparison &comparison)
{
    const CrossCheck &check = comparison.check;
    Table table{{tr("Administration"), tr("Title"), tr("First seen there"), tr("Address")}, {}};
    for (const DataGouvRow &row : check.unknown) {
        table.rows.append({row.administration.isEmpty() ? tr("unknown") : nameOf(row.administration),
                           row.title, shownDate(row.firstSeen), row.url});
    }
    const QString sentence
        = tr("%n recueil(s) in %1.", nullptr, check.rows).arg(QDir::toNativeSeparators(comparison.path))
        + u' ' + tr("%n of them are in the library.", nullptr, check.known) + u' '
        + tr("%n are not: they are older than what you follow, of administrations that you do not follow, "
             "or missed.",
             nullptr, static_cast<int>(check.unknown.size()))
        + u"\n\n"_s
        + tr("Source: “Recueils des actes administratifs des préfectures”, data.gouv.fr, Open Database "
             "License (ODbL) 1.0.");
    auto *dialog = new TableDialog(tr("Comparison with data.gouv.fr"), sentence, m_dialogs, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->addTable(tr("What data.gouv.fr knows and the library does not"), table,
                     tr("missing-recueils.csv"));
    dialog->show();
}

void CrawlController::showHistory(qint64 recueil)
{
    if (m_client) {
        m_client->loadHistory(recueil);
    }
}

void CrawlController::showVersions(const RecueilHistory &history)
{
    auto *dialog = new VersionsDialog(history, m_dialogs, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &VersionsDialog::documentWanted, this, &CrawlController::documentWanted);
    connect(dialog, &VersionsDialog::pageWanted, this,
            [this](const QUrl &page) { m_dialogs.openInBrowser(page); });
    connect(dialog, &VersionsDialog::savedPagesWanted, this, [this, dialog](qint64 recueil) {
        m_dialogs.openFolder(dialog, tr("Folder for the pages"), {}, [this, recueil](const QString &folder) {
            if (m_client) {
                m_client->savePages(recueil, folder);
            }
        });
    });
    dialog->show();
}

void CrawlController::openPage(const QString &administration)
{
    for (const AdministrationHealth &one : std::as_const(m_snapshot.administrations)) {
        if (one.administration.code == administration && one.page.isValid()) {
            m_dialogs.openInBrowser(one.page);
        }
    }
}

} // namespace attrap
