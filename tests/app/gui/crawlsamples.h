// SPDX-License-Identifier: GPL-3.0-or-later
// Values of crawling, as tests of the window want them.
#pragma once

#include "app/gui/crawlvalues.h"
#include "app/gui/dialogs.h"

namespace attrap {

using namespace Qt::StringLiterals;

inline AdministrationHealth administrationHealth(const QString &code, const QString &name,
                                                 const QString &department, const QString &region)
{
    AdministrationHealth made;
    made.administration = {code, name, u"departement"_s, department, region, u"Europe/Paris"_s};
    made.hasScraper = true;
    made.page = QUrl(u"https://www.%1.gouv.fr/raa"_s.arg(code));
    made.coverage.administration = code;
    return made;
}

inline CrawlRun crawlRun(qint64 id, const QString &administration, RunState state)
{
    CrawlRun run;
    run.id = id;
    run.administration = administration;
    run.startedAt = QDateTime(QDate(2026, 8, 21), QTime(6, 0), Qt::UTC).addSecs(id * 60);
    run.endedAt = run.startedAt.addSecs(50);
    run.since = QDate(2026, 6, 20);
    run.state = state;
    run.pages = 12;
    run.listed = 40;
    run.isNew = 3;
    run.fetched = 3;
    if (state == RunState::Failed) {
        run.why = Error{ErrorCode::ServerBusy, u"https://www.var.gouv.fr/raa"_s, u"503"_s};
        run.fetched = 0;
        run.failed = 1;
    }
    if (state == RunState::NeedsUser) {
        run.why = Error{ErrorCode::NeedsBrowser, u"https://www.prefectures-regions.gouv.fr/paca/raa"_s, {}};
    }
    return run;
}

/// Four followed, one of them failing, one waiting for the user; one more that nobody follows.
inline CrawlSnapshot crawlSnapshot()
{
    CrawlSnapshot made;
    auto alpes = administrationHealth(u"pref06"_s, u"Préfecture des Alpes-Maritimes"_s, u"06"_s,
                                      u"Provence-Alpes-Côte d'Azur"_s);
    auto herault = administrationHealth(u"pref34"_s, u"Préfecture de l'Hérault"_s, u"34"_s, u"Occitanie"_s);
    auto var
        = administrationHealth(u"pref83"_s, u"Préfecture du Var"_s, u"83"_s, u"Provence-Alpes-Côte d'Azur"_s);
    auto paca = administrationHealth(u"prefpaca"_s, u"Préfecture de la région Provence-Alpes-Côte d'Azur"_s,
                                     {}, u"Provence-Alpes-Côte d'Azur"_s);
    auto reunion
        = administrationHealth(u"pref974"_s, u"Préfecture de La Réunion"_s, u"974"_s, u"La Réunion"_s);
    paca.needsBrowser = true;
    const QDateTime added(QDate(2026, 8, 1), QTime(9, 0), Qt::UTC);
    for (AdministrationHealth *one : {&alpes, &herault, &var, &paca}) {
        one->followed = FollowedAdministration{one->administration.code, QDate(2026, 6, 20), added};
    }
    made.runs
        = {crawlRun(4, u"prefpaca"_s, RunState::NeedsUser), crawlRun(3, u"pref83"_s, RunState::Failed),
           crawlRun(2, u"pref34"_s, RunState::Incomplete), crawlRun(1, u"pref06"_s, RunState::Complete)};
    paca.coverage.lastRun = made.runs.at(0);
    paca.coverage.lastFailure = made.runs.at(0);
    var.coverage.lastRun = made.runs.at(1);
    var.coverage.lastFailure = made.runs.at(1);
    herault.coverage.lastRun = made.runs.at(2);
    herault.coverage.lastGoodRun = made.runs.at(2);
    alpes.coverage.lastRun = made.runs.at(3);
    alpes.coverage.lastGoodRun = made.runs.at(3);
    alpes.coverage.listed = 198;
    alpes.coverage.held = 198;
    alpes.coverage.replaced = 1;
    alpes.coverage.gone = 2;
    alpes.coverage.newest = QDate(2026, 8, 20);
    herault.coverage.listed = 60;
    herault.coverage.held = 58;
    herault.coverage.missing = 2;
    herault.holes = {{2026, 0, false, 12, 14}, {2026, 0, true, 3, 3}};
    made.administrations = {alpes, herault, var, reunion, paca};
    made.settings.dailyAt = QTime(7, 30);
    return made;
}

/// Answers as told, and notes what it was asked.
class CrawlDialogs : public Dialogs
{
public:
    QString folder;
    QString file;
    QString savePath;
    QString administration;
    QStringList likely; ///< What was proposed, question by question.
    QList<QStringList> asked; ///< The paths of each question.
    QStringList told;
    QList<QUrl> opened;

    void openFiles(QWidget *, const QString &, std::function<void(QStringList)> done) override
    {
        done({file});
    }
    void openFolder(QWidget *, const QString &, const QString &, std::function<void(QString)> done) override
    {
        done(folder);
    }
    void saveFile(QWidget *, const QString &, std::function<void(QString)> done) override { done(savePath); }
    void chooseAdministration(QWidget *, const QList<Administration> &, const QStringList &paths,
                              const QString &proposed, std::function<void(QString)> done) override
    {
        asked.append(paths);
        likely.append(proposed);
        done(administration);
    }
    void openFile(QWidget *, const QString &, const QString &, std::function<void(QString)> done) override
    {
        done(file);
    }
    void tell(QWidget *, const QString &sentence) override { told.append(sentence); }
    void openInBrowser(const QUrl &page) override { opened.append(page); }
};

} // namespace attrap
