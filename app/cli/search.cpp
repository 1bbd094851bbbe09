// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/search.h"

#include "app/cli/commands.h"
#include "app/cli/context.h"
#include "app/cli/values.h"
#include "core/base/sha256.h"
#include "core/catalogue/recueils.h"

#include <QCommandLineParser>
#include <QLocale>

#include <limits>

using namespace Qt::StringLiterals;

namespace attrap::cli {

namespace {

constexpr int MostResults = 1000;

/// What the arguments ask for, or the sentence that says what is wrong with them.
struct Asked
{
    SearchRequest request;
    QString wrong;
};

/// Fills the date in; false when a text was given that is no date.
bool takeDate(const QCommandLineParser &arguments, const QString &name, QDate *date)
{
    if (!arguments.isSet(name)) {
        return true;
    }
    *date = QDate::fromString(arguments.value(name), u"yyyy-MM-dd"_s);
    return date->isValid();
}

Asked askedBy(const QCommandLineParser &arguments)
{
    Asked asked;
    SearchRequest &request = asked.request;
    request.query = arguments.positionalArguments().join(u' ');
    if (request.query.trimmed().isEmpty()) {
        asked.wrong = translate("Cli", "Say what to search for.");
        return asked;
    }
    request.administrations = arguments.value(u"administration"_s).split(u',', Qt::SkipEmptyParts);
    if (!takeDate(arguments, u"from"_s, &request.from) || !takeDate(arguments, u"to"_s, &request.to)) {
        asked.wrong = translate("Cli", "--from and --to need a day such as 2024-08-14.");
        return asked;
    }
    const QString sort = arguments.isSet(u"sort"_s) ? arguments.value(u"sort"_s) : u"relevance"_s;
    const QStringList orders{u"relevance"_s, u"desc"_s, u"asc"_s}; // As SearchOrder.
    if (!orders.contains(sort)) {
        asked.wrong = translate("Cli", "--sort needs relevance, desc or asc.");
        return asked;
    }
    request.order = static_cast<SearchOrder>(orders.indexOf(sort));
    const auto page = numberOption(arguments, u"page"_s, 1, 1, std::numeric_limits<int>::max() / MostResults);
    const auto limit = numberOption(arguments, u"limit"_s, 10, 1, MostResults);
    if (!page || !limit) {
        asked.wrong = translate("Cli", "--page and --limit need whole numbers, from 1; --limit up to 1000.");
        return asked;
    }
    request.page = *page;
    request.limit = *limit;
    return asked;
}

/// attrap.fr's: so that its scripts recognise a document here.
QString apiId(const QString &url)
{
    return sha256Hex(QByteArray::fromPercentEncoding(url.toUtf8()));
}

QJsonArray hitsJson(const QList<Hit> &hits)
{
    QJsonArray array;
    for (const Hit &hit : hits) {
        array.append(QJsonObject{{u"page"_s, hit.pageIndex + 1},
                                 {u"text"_s, hit.text},
                                 {u"boxes"_s, boxesJson(hit.boxes)},
                                 {u"source"_s, sourceName(hit.source)},
                                 {u"confidence"_s, hit.confidence}});
    }
    return array;
}

QJsonObject resultJson(const SearchResult &result)
{
    const Recueil &recueil = result.recueil;
    return {{u"id"_s, apiId(recueil.url)},
            {u"administration"_s, orNull(result.administration.code)},
            {u"administration_name"_s, orNull(result.administration.name)},
            {u"name"_s, orNull(recueil.title.isEmpty() ? result.acte.title : recueil.title)},
            {u"date"_s, orNull(result.date)},
            {u"timezone"_s, orNull(result.administration.timezone)},
            {u"first_seen_on"_s, orNull(recueil.firstSeen)},
            {u"pdf_creation_date"_s, orNull(result.pdfCreated)},
            {u"pdf_modification_date"_s, orNull(result.pdfModified)},
            {u"url"_s, recueil.url},
            {u"content"_s, QJsonArray::fromStringList(result.snippets)},
            {u"x_document"_s, result.acte.document},
            {u"x_acte"_s, acteJson(result.acte)},
            {u"x_score"_s, result.score},
            {u"x_hits"_s, hitsJson(result.hits)}};
}

QJsonObject answerJson(const SearchAnswer &answer, const LibraryCounts &counts)
{
    QJsonArray elements;
    for (const SearchResult &result : answer.elements) {
        elements.append(resultJson(result));
    }
    return {{u"total"_s, answer.total},
            {u"elements"_s, elements},
            {u"x_read_as"_s, answer.readAs},
            {u"x_undated_left_out"_s, answer.undatedLeftOut},
            {u"x_documents_not_indexed"_s, answer.documentsNotIndexed},
            {u"x_pages_waiting"_s, counts.pagesToRecognise + counts.pagesWaiting},
            {u"x_pages_failed"_s, counts.pagesFailed},
            {u"x_pages_lower_effort"_s, counts.pagesLowerEffort}};
}

/// A snippet for the terminal: the matched words in bold, the rest as it was before it was escaped.
QString shownSnippet(const Console &console, const QString &snippet)
{
    QString shown;
    const QStringList parts = snippet.split(u"<em>"_s);
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const QString &part = parts.at(i);
        const qsizetype end = i == 0 ? -1 : part.indexOf("</em>"_L1);
        shown += end < 0 ? part : console.bold(part.left(end)) + part.mid(end + 5);
    }
    return shown.replace("&lt;"_L1, "<"_L1)
        .replace("&gt;"_L1, ">"_L1)
        .replace("&quot;"_L1, "\""_L1)
        .replace("&#39;"_L1, "'"_L1)
        .replace("&amp;"_L1, "&"_L1)
        .simplified();
}

void printResult(Console &console, const SearchResult &result, int rank)
{
    const QLocale locale;
    const Acte &acte = result.acte;
    const QString title = !acte.title.isEmpty() ? acte.title : result.recueil.title;
    console.print(u"%1. %2"_s.arg(locale.toString(rank), console.bold(title)));
    QStringList facts;
    for (const QString &fact : {result.administration.name, shownDate(result.date), acte.number}) {
        if (!fact.isEmpty()) {
            facts.append(fact);
        }
    }
    if (result.hasOcrHits) {
        facts.append(translate("Cli", "scanned"));
    }
    if (!result.hits.isEmpty()) {
        facts.append(translate("Cli", "p. %1").arg(locale.toString(result.hits.constFirst().pageIndex + 1)));
    }
    const int passages = static_cast<int>(result.hits.size());
    facts.append(translate("Cli", "%n passage(s)", nullptr, passages));
    facts.append(acte.document.left(12));
    console.print(u"   "_s + facts.join(u" · "_s));
    for (const QString &snippet : result.snippets) {
        console.print(u"   "_s + shownSnippet(console, snippet));
    }
}

void printAnswer(Console &console, const SearchRequest &request, const SearchAnswer &answer)
{
    console.print(translate("Cli", "%n acte(s) for %1", nullptr, answer.total).arg(answer.readAs));
    int rank = (request.page - 1) * request.limit;
    for (const SearchResult &result : answer.elements) {
        console.print();
        printResult(console, result, ++rank);
    }
}

} // namespace

Outcome search(Context &context, const QCommandLineParser &arguments)
{
    const Asked asked = askedBy(arguments);
    if (!asked.wrong.isEmpty()) {
        return Outcome::wrongUse(asked.wrong);
    }
    const auto reader = openReader(context);
    if (!reader) {
        return Outcome::failed(reader.error());
    }
    for (const QString &code : asked.request.administrations) {
        const auto known = Recueils(*reader->database).administration(code);
        if (!known) {
            return Outcome::failed(known.error());
        }
    }
    const auto answer = Searcher(*reader->library).search(asked.request, context.interrupt.token());
    if (!answer) {
        return Outcome::failed(answer.error());
    }
    const auto counts = libraryCounts(*reader->database);
    if (!counts) {
        return Outcome::failed(counts.error());
    }
    const int waiting = counts->pagesToRecognise + counts->pagesWaiting;
    if (context.json) {
        context.console.printJson(QJsonDocument(answerJson(*answer, *counts)));
    } else {
        printAnswer(context.console, asked.request, *answer);
    }
    if (waiting > 0 || counts->documentsWaiting > 0 || answer->documentsNotIndexed > 0) {
        context.console.note(
            translate("Cli",
                      "Results may be missing: %1 pages and %2 documents are not read yet, %3 documents "
                      "not indexed.")
                .arg(QLocale().toString(waiting), QLocale().toString(counts->documentsWaiting),
                     QLocale().toString(answer->documentsNotIndexed)));
    }
    if (counts->pagesFailed > 0 || counts->documentsRefused > 0) {
        context.console.note(
            translate("Cli", "No search finds what could not be read: %1 pages and %2 documents.")
                .arg(QLocale().toString(counts->pagesFailed), QLocale().toString(counts->documentsRefused)));
    }
    if (counts->pagesLowerEffort > 0) {
        context.console.note(lowerEffortText(counts->pagesLowerEffort));
    }
    if (answer->undatedLeftOut > 0) {
        context.console.note(
            translate("Cli", "%1 actes match but have no known date: the limit of dates leaves them out.")
                .arg(QLocale().toString(answer->undatedLeftOut)));
    }
    return Outcome::done();
}

} // namespace attrap::cli
