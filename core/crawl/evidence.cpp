// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crawl/evidence_p.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace attrap {

namespace {

QString compact(const QJsonDocument &document)
{
    return QString::fromUtf8(document.toJson(QJsonDocument::Compact));
}

QString text(const QUrl &url)
{
    return url.toString(QUrl::FullyEncoded);
}

QString redirectsOf(const Exchange &exchange)
{
    QJsonArray array;
    for (const Redirect &redirect : exchange.redirects) {
        array.append(QJsonObject{
            {u"from"_s, text(redirect.from)}, {u"status"_s, redirect.status}, {u"to"_s, text(redirect.to)}});
    }
    return compact(QJsonDocument(array));
}

QString headersOf(const Exchange &exchange)
{
    QJsonArray array;
    for (const auto &header : exchange.headers) {
        array.append(QJsonArray{header.first, header.second});
    }
    return compact(QJsonDocument(array));
}

QString noteOf(const HttpOutcome &outcome, const ExchangePurpose &purpose)
{
    const Exchange &exchange = outcome.exchange;
    QJsonObject note{
        {u"route"_s, exchange.route == Route::Browser ? u"browser"_s : u"plain"_s},
    };
    if (!exchange.httpVersion.isEmpty()) {
        note.insert(u"http"_s, exchange.httpVersion);
    }
    if (!purpose.formBody.isEmpty()) {
        note.insert(u"form"_s, QString::fromUtf8(purpose.formBody));
    }
    if (purpose.wasConditional) {
        note.insert(u"conditional"_s, true);
    }
    if (outcome.error) {
        note.insert(u"error"_s, errorCodeName(outcome.error->code));
        note.insert(u"detail"_s, outcome.error->detail);
    }
    return compact(QJsonDocument(note));
}

} // namespace

Observation observationOf(const HttpOutcome &outcome, const ExchangePurpose &purpose, const QDateTime &now)
{
    const Exchange &exchange = outcome.exchange;
    Observation seen;
    seen.at = exchange.at.isValid() ? exchange.at : now;
    seen.kind = purpose.kind;
    seen.recueil = purpose.recueil;
    seen.run = purpose.run;
    seen.url = text(exchange.url);
    seen.finalUrl = text(exchange.finalUrl);
    seen.redirects = redirectsOf(exchange);
    seen.originOverride = exchange.originOverride;
    if (exchange.status != 0) {
        seen.status = exchange.status;
        seen.sizeBytes = exchange.sizeBytes;
    }
    seen.headers = headersOf(exchange);
    seen.certificateSubject = exchange.certificateSubject;
    seen.certificateFingerprint = exchange.certificateFingerprint;
    seen.sha256 = exchange.sha256;
    seen.linkText = purpose.linkText;
    seen.listedOn = purpose.printedDate;
    seen.note = noteOf(outcome, purpose);
    return seen;
}

} // namespace attrap
