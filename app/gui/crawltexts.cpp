// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/crawltexts.h"

#include "app/gui/errortext.h"
#include "app/gui/texts.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace attrap {

namespace {

struct CrawlTexts
{
    Q_DECLARE_TR_FUNCTIONS(CrawlTexts)
};

QString number(int value)
{
    return QLocale().toString(value);
}

QString hourOf(const QDateTime &time, const QDateTime &now)
{
    const QDateTime local = time.toLocalTime();
    const QString hour = QLocale().toString(local.time(), QLocale::ShortFormat);
    return local.date() == now.toLocalTime().date()
        ? hour
        : CrawlTexts::tr("%1 on %2", "an hour, then a date").arg(hour, shownDate(local.date()));
}

QString shortReason(const Error &why)
{
    switch (why.code) {
    case ErrorCode::ServerBusy:
        return CrawlTexts::tr("site overloaded");
    case ErrorCode::ConnectionLost:
        return CrawlTexts::tr("connection cut by the site");
    default:
        return CrawlTexts::tr("site refuses for now");
    }
}

} // namespace

QString numberedName(const QString &code, const QList<AdministrationHealth> &administrations)
{
    for (const AdministrationHealth &one : administrations) {
        if (one.administration.code == code) {
            return numberedName(one.administration);
        }
    }
    return code;
}

QString shownTime(const QDateTime &time)
{
    if (!time.isValid()) {
        return {};
    }
    const QDateTime local = time.toLocalTime();
    return shownDate(local.date()) + u' ' + QLocale().toString(local.time(), QLocale::ShortFormat);
}

QString runStateText(RunState state)
{
    switch (state) {
    case RunState::Running:
        return CrawlTexts::tr("running");
    case RunState::Complete:
        return CrawlTexts::tr("complete");
    case RunState::Incomplete:
        return CrawlTexts::tr("incomplete");
    case RunState::Failed:
        return CrawlTexts::tr("failed");
    case RunState::Stopped:
        return CrawlTexts::tr("stopped");
    case RunState::NeedsUser:
        return CrawlTexts::tr("waits for you");
    }
    return {};
}

QString runWhyText(const CrawlRun &run)
{
    if (run.why) {
        return errorText(*run.why);
    }
    switch (run.state) {
    case RunState::Running:
        return run.pages == 0 ? CrawlTexts::tr("It waits for its turn.")
                              : CrawlTexts::tr("It is under way, or goes on at the next start.");
    case RunState::Complete:
        if (run.listed == 0) {
            return run.since.isValid()
                ? CrawlTexts::tr("The site lists nothing since %1.").arg(shownDate(run.since))
                : CrawlTexts::tr("The site lists nothing.");
        }
        return run.fetched > 0 ? CrawlTexts::tr("Everything that the site lists is held.")
                               : CrawlTexts::tr("Everything that the site lists was held already.");
    case RunState::Incomplete:
        return run.failed > 0
            ? CrawlTexts::tr("%n document(s) or page(s) could not be brought; the list below says which.",
                             nullptr, run.failed)
            : CrawlTexts::tr("The listing was not read to its end.");
    case RunState::Failed:
        return CrawlTexts::tr("It broke off, and nothing tells why.");
    case RunState::Stopped:
        return CrawlTexts::tr("You stopped it. What was brought is kept.");
    case RunState::NeedsUser:
        return CrawlTexts::tr("The site asks for a browser, with you in front of it.");
    }
    return {};
}

QString outcomeText(const CrawlResult &result)
{
    const QString &outcome = result.outcome;
    if (outcome == "new"_L1) {
        return CrawlTexts::tr("listed for the first time");
    }
    if (outcome == "fetched"_L1) {
        return CrawlTexts::tr("brought");
    }
    if (outcome == "changed"_L1) {
        return CrawlTexts::tr("replaced by the site: both versions are kept");
    }
    if (outcome == "unchanged"_L1) {
        return CrawlTexts::tr("looked at again, unchanged");
    }
    if (outcome == "gone"_L1) {
        return CrawlTexts::tr("no longer listed");
    }
    if (outcome == "failed"_L1) {
        return CrawlTexts::tr("could not be brought");
    }
    return outcome;
}

HealthState healthState(const AdministrationHealth &health)
{
    const std::optional<CrawlRun> &last = health.coverage.lastRun;
    if (last && last->state == RunState::NeedsUser) {
        return HealthState::NeedsUser;
    }
    if (last && last->state == RunState::Failed) {
        return HealthState::Broken;
    }
    if (!health.followed) {
        return HealthState::NotFollowed;
    }
    if (!last) {
        return HealthState::NeverRun;
    }
    const bool isIncomplete = last->state == RunState::Incomplete || health.coverage.missing > 0;
    return isIncomplete ? HealthState::Incomplete : HealthState::Well;
}

QString healthText(const AdministrationHealth &health)
{
    switch (healthState(health)) {
    case HealthState::Broken:
        return CrawlTexts::tr("the last run failed");
    case HealthState::NeedsUser:
        return CrawlTexts::tr("waits for you in a browser");
    case HealthState::Incomplete:
        return CrawlTexts::tr("something is missing");
    case HealthState::NeverRun:
        return CrawlTexts::tr("never looked at yet");
    case HealthState::NotFollowed:
        return CrawlTexts::tr("not followed");
    case HealthState::Well:
        return CrawlTexts::tr("well");
    }
    return {};
}

QString holesText(const QList<NumberingHole> &holes)
{
    QStringList parts;
    for (const NumberingHole &hole : holes) {
        const QString numbers = hole.first == hole.last
            ? QString::number(hole.first)
            : u"%1–%2"_s.arg(QString::number(hole.first), QString::number(hole.last));
        QString when = hole.year > 0 ? QString::number(hole.year) : QString();
        if (hole.month > 0) {
            when = u"%1/%2"_s.arg(hole.month, 2, 10, QChar(u'0')).arg(when);
        }
        QString text = when.isEmpty() ? u"n° %1"_s.arg(numbers) : u"n° %1 (%2)"_s.arg(numbers, when);
        if (hole.isSpecial) {
            text = CrawlTexts::tr("special %1", "a series of recueils, then its numbers").arg(text);
        }
        parts.append(text);
    }
    return parts.join(u", "_s);
}

QString pauseText(const ServerPause &pause, const QString &name, const QDateTime &now)
{
    return CrawlTexts::tr("%1: resumes at %2 (%3)", "site, hour, reason")
        .arg(name.isEmpty() ? pause.host : name, hourOf(pause.until, now), shortReason(pause.why));
}

QString crawlProgressText(const CrawlProgress &progress, const QString &name, const QDateTime &now)
{
    if (progress.step == CrawlStep::Idle) {
        return progress.paused ? CrawlTexts::tr("collecting paused") : QString();
    }
    QStringList parts;
    QString where = name.isEmpty() ? progress.host : name;
    if (progress.administrationsTotal > 1 && !where.isEmpty()) {
        where = CrawlTexts::tr("%1 (%2 of %3)", "administration, its place, how many there are")
                    .arg(where,
                         number(std::min(progress.administrationsDone + 1, progress.administrationsTotal)),
                         number(progress.administrationsTotal));
    }
    switch (progress.step) {
    case CrawlStep::Idle:
        break;
    case CrawlStep::Walking:
        parts.append(CrawlTexts::tr("reading the lists of %1").arg(where));
        break;
    case CrawlStep::Fetching:
        parts.append(CrawlTexts::tr("bringing the documents of %1").arg(where));
        break;
    case CrawlStep::Rechecking:
        parts.append(CrawlTexts::tr("looking again at recent documents of %1").arg(where));
        break;
    case CrawlStep::Waiting:
        if (!progress.resumesAt.isValid()) {
            parts.append(CrawlTexts::tr("waiting"));
        } else if (where.isEmpty()) {
            parts.append(CrawlTexts::tr("waits for a site that refuses for now; resumes at %1")
                             .arg(hourOf(progress.resumesAt, now)));
        } else {
            parts.append(CrawlTexts::tr("%1: resumes at %2", "site, hour")
                             .arg(where, hourOf(progress.resumesAt, now)));
        }
        break;
    }
    if (progress.listed > 0) {
        parts.append(CrawlTexts::tr("%n recueil(s) listed", nullptr, progress.listed));
    }
    if (progress.fetched > 0 || progress.toFetch > 0) {
        parts.append(CrawlTexts::tr("%1 / %2 documents")
                         .arg(number(progress.fetched), number(progress.fetched + progress.toFetch)));
    }
    if (progress.paused) {
        parts.append(CrawlTexts::tr("paused"));
    }
    return parts.join(u" · "_s);
}

QString crawlSummary(const CrawlReport &report)
{
    int isNew = 0;
    int fetched = 0;
    int changed = 0;
    int gone = 0;
    int failed = 0;
    int broken = 0;
    int waiting = 0;
    int lookedAt = 0;
    for (const CrawlRun &run : report.runs) {
        // One that was stopped before its first page was not.
        lookedAt += run.state != RunState::Stopped || run.pages > 0 ? 1 : 0;
        isNew += run.isNew;
        fetched += run.fetched;
        changed += run.changed;
        gone += run.gone;
        failed += run.failed;
        broken += run.state == RunState::Failed ? 1 : 0;
        waiting += run.state == RunState::NeedsUser ? 1 : 0;
    }
    QStringList sentences;
    if (report.stopped) {
        sentences.append(CrawlTexts::tr("The update was stopped before its end."));
    }
    sentences.append(CrawlTexts::tr("%n administration(s) looked at.", nullptr, lookedAt));
    // What a site refused to show is not "nothing new".
    if (isNew > 0) {
        sentences.append(CrawlTexts::tr("%n new recueil(s).", nullptr, isNew));
    } else if (failed == 0 && broken == 0 && waiting == 0 && !report.stopped) {
        sentences.append(CrawlTexts::tr("Nothing new."));
    }
    if (fetched > 0) {
        sentences.append(CrawlTexts::tr("%n document(s) brought.", nullptr, fetched));
    }
    if (changed > 0) {
        sentences.append(CrawlTexts::tr("%n replaced by its site.", nullptr, changed));
    }
    if (gone > 0) {
        sentences.append(CrawlTexts::tr("%n no longer listed.", nullptr, gone));
    }
    if (failed > 0) {
        sentences.append(CrawlTexts::tr("%n document(s) or page(s) could not be brought.", nullptr, failed));
    }
    if (broken > 0) {
        sentences.append(CrawlTexts::tr(
            "%n site(s) could not be read: nobody knows whether they have something new.", nullptr, broken));
    }
    if (waiting > 0) {
        sentences.append(CrawlTexts::tr("%n site(s) wait for you in a browser.", nullptr, waiting));
    }
    return sentences.join(u' ');
}

QString provenanceText(const RecueilHistory &history)
{
    const Recueil &recueil = history.recueil;
    QStringList lines;
    const Observation *fetched = nullptr;
    for (const Observation &seen : history.observations) {
        if (seen.kind == "document"_L1 && !seen.sha256.isEmpty()) {
            fetched = &seen;
        }
    }
    if (!history.administrationName.isEmpty()) {
        lines.append(CrawlTexts::tr("Published by: %1").arg(history.administrationName));
    }
    lines.append(CrawlTexts::tr("Address: %1").arg(recueil.url));
    if (!recueil.listingUrl.isEmpty()) {
        lines.append(CrawlTexts::tr("Listed on: %1").arg(recueil.listingUrl));
    }
    if (!recueil.linkText.isEmpty()) {
        lines.append(CrawlTexts::tr("Words of the link: “%1”").arg(recueil.linkText));
    }
    if (!recueil.printedDate.isEmpty()) {
        lines.append(CrawlTexts::tr("Date as the list printed it: “%1”").arg(recueil.printedDate));
    }
    lines.append(CrawlTexts::tr("Seen on the site from %1 to %2")
                     .arg(shownTime(recueil.firstSeen), shownTime(recueil.lastSeen)));
    if (recueil.goneSince.isValid()) {
        lines.append(
            CrawlTexts::tr("No longer listed since %1. It is kept.").arg(shownTime(recueil.goneSince)));
    }
    if (history.versions.isEmpty()) {
        lines.append(recueil.failure
                         ? CrawlTexts::tr("Its document is not held. %1").arg(errorText(*recueil.failure))
                         : CrawlTexts::tr("Its document is not held."));
    } else if (history.versions.size() > 1) {
        lines.append(CrawlTexts::tr("The site gave %n different documents at this address; all are kept.",
                                    nullptr, static_cast<int>(history.versions.size())));
    }
    if (fetched != nullptr) {
        if (!fetched->certificateSubject.isEmpty()) {
            lines.append(CrawlTexts::tr("Certificate of the site: %1 (SHA-256 %2)")
                             .arg(fetched->certificateSubject, fetched->certificateFingerprint));
        }
        if (!fetched->originOverride.isEmpty()) {
            lines.append(CrawlTexts::tr("Not asked from the real site but from a stand-in: %1")
                             .arg(fetched->originOverride));
        }
    }
    return lines.join(u'\n');
}

QString pairsText(const QString &json)
{
    QStringList lines;
    const QJsonArray array = QJsonDocument::fromJson(json.toUtf8()).array();
    for (const QJsonValue &value : array) {
        if (value.isArray()) {
            const QJsonArray pair = value.toArray();
            lines.append(pair.at(0).toString() + u": "_s + pair.at(1).toString());
        } else if (value.isObject()) {
            QStringList parts;
            const QJsonObject object = value.toObject();
            for (auto it = object.begin(); it != object.end(); ++it) {
                parts.append(it.key() + u": "_s + it.value().toVariant().toString());
            }
            lines.append(parts.join(u", "_s));
        } else {
            lines.append(value.toString());
        }
    }
    return lines.join(u'\n');
}

} // namespace attrap
