// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/context.h"
#include "app/cli/crawlvalues.h"
#include "app/cli/values.h"
#include "core/catalogue/documents.h"
#include "core/catalogue/recueils.h"
#include "core/crawl/keptpages.h"
#include "core/crawl/recueilnames.h"

#include <QCommandLineParser>
#include <QJsonDocument>
#include <QLocale>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace attrap::cli {

namespace {

QJsonObject observationJson(const Observation &seen)
{
    return {{u"at"_s, orNull(seen.at)},
            {u"kind"_s, seen.kind},
            {u"url"_s, seen.url},
            {u"final_url"_s, orNull(seen.finalUrl)},
            {u"redirects"_s, QJsonDocument::fromJson(seen.redirects.toUtf8()).array()},
            {u"origin_override"_s, orNull(seen.originOverride)},
            {u"status"_s, seen.status ? QJsonValue(*seen.status) : QJsonValue()},
            {u"headers"_s, QJsonDocument::fromJson(seen.headers.toUtf8()).array()},
            {u"certificate_subject"_s, orNull(seen.certificateSubject)},
            {u"certificate_fingerprint"_s, orNull(seen.certificateFingerprint)},
            {u"size"_s, seen.sizeBytes ? QJsonValue(*seen.sizeBytes) : QJsonValue()},
            {u"sha256"_s, orNull(seen.sha256)},
            {u"link_text"_s, orNull(seen.linkText)},
            {u"listed_on"_s, orNull(seen.listedOn)},
            {u"run"_s, seen.run ? QJsonValue(*seen.run) : QJsonValue()},
            {u"note"_s, orNull(seen.note)}};
}

QJsonArray observationsJson(const QList<Observation> &seen)
{
    QJsonArray array;
    for (const Observation &observation : seen) {
        array.append(observationJson(observation));
    }
    return array;
}

/// What is known of one recueil.
struct Evidence
{
    Recueil recueil;
    QList<Crawls::Version> versions;
    QList<Observation> seen;
    QList<Observation> pageSeen; ///< Looks at the page that last listed it.
};

QJsonObject evidenceJson(const Evidence &evidence)
{
    const QJsonArray seen = observationsJson(evidence.seen);
    QJsonArray absent;
    for (const Observation &observation : evidence.seen) {
        if (observation.kind == "absence"_L1) {
            absent.append(orNull(observation.at));
        }
    }
    return {{u"recueil"_s, evidence.recueil.id},
            {u"administration"_s, orNull(evidence.recueil.administration)},
            {u"title"_s, orNull(evidence.recueil.title)},
            {u"url"_s, evidence.recueil.url},
            {u"first_seen"_s, orNull(evidence.recueil.firstSeen)},
            {u"last_seen"_s, orNull(evidence.recueil.lastSeen)},
            {u"gone_since"_s, orNull(evidence.recueil.goneSince)},
            {u"seen_absent"_s, absent},
            {u"versions"_s, versionsJson(evidence.versions)},
            {u"observations"_s, seen},
            {u"listing_url"_s, orNull(evidence.recueil.listingUrl)},
            {u"listing_observations"_s, observationsJson(evidence.pageSeen)}};
}

QString line(const Observation &seen)
{
    QStringList parts{QLocale().toString(seen.at.toLocalTime(), QLocale::ShortFormat), seen.kind};
    if (seen.status) {
        parts.append(u"HTTP %1"_s.arg(*seen.status));
    }
    if (!seen.sha256.isEmpty()) {
        parts.append(seen.sha256.left(12));
    }
    if (!seen.listedOn.isEmpty() || !seen.linkText.isEmpty()) {
        parts.append(translate("Cli", "listed as “%1”, dated %2").arg(seen.linkText, seen.listedOn));
    }
    if (!seen.originOverride.isEmpty()) {
        parts.append(translate("Cli", "not the real site but a stand-in (%1)").arg(seen.originOverride));
    }
    return u"    "_s + parts.join(u"  "_s);
}

void print(Console &console, const Evidence &evidence)
{
    const QLocale locale;
    const auto time
        = [&locale](const QDateTime &at) { return locale.toString(at.toLocalTime(), QLocale::ShortFormat); };
    console.print(evidence.recueil.title);
    console.print(evidence.recueil.url);
    console.print(translate("Cli", "First seen %1, last seen %2.")
                      .arg(time(evidence.recueil.firstSeen), time(evidence.recueil.lastSeen)));
    if (evidence.recueil.goneSince.isValid()) {
        console.print(translate("Cli", "Seen absent since %1.").arg(time(evidence.recueil.goneSince)));
    }
    for (const Crawls::Version &version : evidence.versions) {
        console.print(translate("Cli", "Document %1 from %2 to %3.")
                          .arg(version.document.left(12), time(version.firstSeen), time(version.lastSeen)));
    }
    for (const Observation &seen : evidence.seen) {
        console.print(line(seen));
    }
    if (!evidence.pageSeen.isEmpty()) {
        console.print(translate("Cli", "Listed on %1").arg(evidence.recueil.listingUrl));
        for (const Observation &seen : evidence.pageSeen) {
            console.print(line(seen));
        }
    }
}

void print(Console &console, const QList<Evidence> &recueils, const QList<Observation> &page)
{
    for (const Evidence &evidence : recueils) {
        print(console, evidence);
    }
    for (const Observation &seen : page) {
        console.print(line(seen));
    }
}

void printJson(Console &console, const QList<Evidence> &recueils, const QList<Observation> &page,
               const QString &problem, int saved)
{
    QJsonArray json;
    for (const Evidence &evidence : recueils) {
        json.append(evidenceJson(evidence));
    }
    const QJsonObject journal{{u"intact"_s, problem.isEmpty()}, {u"problem"_s, orNull(problem)}};
    console.printJson(QJsonDocument(QJsonObject{{u"recueils"_s, json},
                                                {u"page"_s, observationsJson(page)},
                                                {u"journal"_s, journal},
                                                {u"x_saved"_s, saved}}));
}

Result<QList<Recueil>> asked(Database &database, const QString &what)
{
    Recueils recueils(database);
    if (!what.contains(u"://"_s)) {
        const auto document = Documents(database).resolve(what);
        return document ? recueils.ofDocument(*document) : document.error();
    }
    auto all = recueils.list();
    if (!all) {
        return all.error();
    }
    const QString key = urlKey(what);
    all->erase(std::remove_if(all->begin(), all->end(),
                              [&key](const Recueil &recueil) { return urlKey(recueil.url) != key; }),
               all->end());
    return all;
}

/// The recueils asked for, or the listing page of that address.
Result<QList<Evidence>> evidenceOf(Database &database, const QString &what)
{
    const Crawls crawls(database);
    const auto recueils = asked(database, what);
    if (!recueils) {
        return recueils.error();
    }
    QList<Evidence> all;
    for (const Recueil &recueil : *recueils) {
        const auto versions = crawls.versions(recueil.id);
        const auto seen = crawls.observations(recueil.id);
        const auto page = crawls.pageObservations(recueil.listingUrl);
        if (!versions || !seen || !page) {
            return !versions ? versions.error() : !seen ? seen.error() : page.error();
        }
        all.append({recueil, *versions, *seen, *page});
    }
    return all;
}

} // namespace

Outcome observations(Context &context, const QCommandLineParser &arguments)
{
    const QStringList given = arguments.positionalArguments();
    if (given.size() != 1) {
        return Outcome::wrongUse(translate(
            "Cli", "Say of what: a document, or the address of a recueil or of a page that lists them."));
    }
    const auto reader = openReader(context);
    if (!reader) {
        return Outcome::failed(reader.error());
    }
    const QString what = given.constFirst();
    const Crawls crawls(*reader->database);
    const auto recueils = evidenceOf(*reader->database, what);
    const auto page = crawls.pageObservations(QUrl(what).toString(QUrl::FullyEncoded));
    const auto problem = checkJournal(*reader->database);
    if (!recueils || !page || !problem) {
        return Outcome::failed(!recueils ? recueils.error() : !page ? page.error() : problem.error());
    }
    if (recueils->isEmpty() && page->isEmpty()) {
        return Outcome::failed(translate("Cli", "The library has seen nothing at the address %1.").arg(what));
    }
    const QString folder = arguments.value(u"save"_s);
    int saved = 0;
    if (!folder.isEmpty()) {
        QList<Observation> all = *page;
        for (const Evidence &evidence : *recueils) {
            all += evidence.seen + evidence.pageSeen;
        }
        const auto written = saveKeptPages(crawls, all, folder);
        if (!written) {
            return Outcome::failed(written.error());
        }
        saved = *written;
    }
    if (context.json) {
        printJson(context.console, *recueils, *page, *problem, saved);
    } else {
        print(context.console, *recueils, *page);
        if (!folder.isEmpty()) {
            context.console.print(
                translate("Cli", "%n page(s), as the sites gave them, are in %1.", nullptr, saved)
                    .arg(folder));
        }
        if (problem->isEmpty()) {
            context.console.print(translate(
                "Cli", "The journal is whole: each entry holds the fingerprint of the one before."));
        }
    }
    return problem->isEmpty()
        ? Outcome::done()
        : Outcome::failed(
            translate("Cli", "The journal of observations was changed since it was written: %1.")
                .arg(*problem));
}

} // namespace attrap::cli
