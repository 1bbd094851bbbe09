// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/crawl/crawlhouse.h"

#include "core/base/sha256.h"
#include "core/catalogue/recueils.h"
#include "core/catalogue/verify.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace attrap {

HttpOutcome FakeSites::answer(const HttpRequest &request, int status, const QByteArray &body)
{
    HttpOutcome outcome;
    outcome.exchange.url = request.url;
    outcome.exchange.finalUrl = request.url;
    outcome.exchange.status = status;
    outcome.exchange.savePath = request.savePath;
    outcome.exchange.sizeBytes = body.size();
    outcome.exchange.sha256 = body.isEmpty() ? QString() : sha256Hex(body);
    const QString url = request.url.toString();
    if (status == 0) {
        outcome.error = Error{ErrorCode::ConnectionLost, url, u"reset"_s};
    } else if (status == 429 || status == 503) {
        outcome.error = Error{ErrorCode::ServerBusy, url, QString::number(status)};
    } else if (status == 404) {
        outcome.error = Error{ErrorCode::PageNotFound, url, u"404"_s};
    } else if (status == 403) {
        outcome.error = Error{ErrorCode::NeedsBrowser, url, u"403"_s};
    }
    if (request.savePath.isEmpty()) {
        outcome.exchange.body = body;
    } else {
        QFile file(request.savePath);
        if (!file.open(QIODevice::WriteOnly) || file.write(body) != body.size()) {
            outcome.error = Error{ErrorCode::FileUnwritable, request.savePath, file.errorString()};
        }
    }
    return outcome;
}

HttpOutcome FakeSites::exchange(const HttpRequest &request, const CancelToken &token)
{
    HttpOutcome outcome;
    if (token.isCancelled()) {
        outcome = answer(request, 0);
        outcome.error = Error{ErrorCode::Cancelled, {}, {}};
        return outcome;
    }
    const QString url = request.url.toString(QUrl::FullyEncoded);
    const auto known = resources.constFind(url);
    const bool conditional = !request.etag.isEmpty();
    std::optional<HttpOutcome> faulty = fault ? fault(request) : std::nullopt;
    if (faulty) {
        outcome = *faulty;
    } else if (known == resources.constEnd()) {
        outcome = answer(request, 404, "<html>404</html>");
    } else if (conditional && request.etag == known->etag) {
        outcome = answer(request, 304);
        outcome.exchange.headers = {{u"ETag"_s, known->etag}};
    } else {
        outcome = answer(request, 200, known->body);
        outcome.exchange.headers
            = {{u"Content-Type"_s, known->contentType}, {u"ETag"_s, known->etag}, {u"Server"_s, u"fake"_s}};
    }
    outcome.exchange.at = m_clock.now();
    outcome.exchange.certificateSubject = u"CN=fake"_s;
    asked.append({url, conditional, outcome.exchange.status, m_clock.monotonicMs(), request.route});
    if (afterEach) {
        afterEach();
    }
    return outcome;
}

QStringList FakeSites::urls() const
{
    QStringList all;
    for (const Asked &one : asked) {
        all.append(one.url);
    }
    return all;
}

int FakeSites::count(const QString &part) const
{
    return static_cast<int>(urls().filter(part).size());
}

Result<QStringList> FakeResolver::addressesOf(const QString &host)
{
    return QStringList{addresses.value(host, u"192.0.2.1 of "_s + host)};
}

Result<void> FakeWaiter::wait(qint64 ms, const CancelToken &token)
{
    if (token.isCancelled()) {
        return Error{ErrorCode::Cancelled, {}, {}};
    }
    m_clock.advanceMs(ms);
    if (onWait) {
        onWait(ms);
    }
    return {};
}

Result<void> FakeScraper::walk(const WalkRequest &request, PageSource &pages, WalkSink &sink,
                               const CancelToken &token)
{
    QList<QUrl> queue{m_start};
    while (!queue.isEmpty()) {
        if (token.isCancelled()) {
            return Error{ErrorCode::Cancelled, {}, {}};
        }
        const QUrl url = queue.takeFirst();
        const auto page = pages.page(url);
        if (!page) {
            switch (page.error().code) {
            case ErrorCode::Cancelled:
            case ErrorCode::ServerPaused:
            case ErrorCode::ServerBusy:
            case ErrorCode::ConnectionLost:
            case ErrorCode::NeedsBrowser:
                return page.error();
            default:
                sink.trouble({url, page.error()});
                continue;
            }
        }
        int items = 0;
        int older = 0;
        const auto give = [&](const ListedItem &item) -> Result<void> {
            if (item.publishedOn.isValid() && item.publishedOn < request.since) {
                ++older;
                return {};
            }
            ++items;
            return sink.item(item);
        };
        for (const QByteArray &line : page->body.split('\n')) {
            const QString text = QString::fromUtf8(line);
            if (text.startsWith(u"next "_s)) {
                queue.append(QUrl(text.mid(5)));
            } else if (text.startsWith(u"detail "_s)) {
                const QUrl detail(text.mid(7));
                const auto known = pages.remembered(detail);
                if (!known) {
                    queue.append(detail);
                    continue;
                }
                for (const ListedItem &item : *known) {
                    const auto given = give(item);
                    if (!given) {
                        return given;
                    }
                }
            } else if (text.startsWith(u"item "_s)) {
                const QStringList parts = text.mid(5).split(u'|');
                ListedItem item;
                item.url = QUrl(parts.value(0));
                item.title = parts.value(1);
                item.linkText = u"Télécharger "_s + parts.value(1);
                item.detail = parts.value(2);
                item.printedDate = parts.value(3);
                item.publishedOn = QDate::fromString(parts.value(3), Qt::ISODate);
                item.listingUrl = url;
                const auto given = give(item);
                if (!given) {
                    return given;
                }
            }
        }
        sink.pageRead(page->finalUrl, items, older);
    }
    return {};
}

QStringList FakeScrapers::codes() const
{
    return {u"pref06"_s, u"pref13"_s, u"pref83"_s};
}

Result<std::unique_ptr<Scraper>> FakeScrapers::scraper(const QString &code) const
{
    if (!codes().contains(code)) {
        return Error{ErrorCode::UnknownAdministration, code, {}};
    }
    return std::unique_ptr<Scraper>(std::make_unique<FakeScraper>(
        code, QUrl(u"https://%1.example/raa"_s.arg(code)), browserCodes.contains(code)));
}

CrawlHouse::CrawlHouse()
{
    library = *Library::open(folder.path(), LibraryAccess::ReadWrite, clock);
    database = *library->connect();
}

QString CrawlHouse::url(const QString &code, const QString &name)
{
    return u"https://%1.example/doc/%2"_s.arg(code, name);
}

QByteArray CrawlHouse::pdf(const QByteArray &what)
{
    return "%PDF-1.4\n" + what + "\n%%EOF\n";
}

CrawlHouse::Item CrawlHouse::item(const QString &name, const QDate &day)
{
    return {name, pdf(name.toUtf8()), day, u"PDF - 1 Mb"_s, u"Recueil "_s + name};
}

QByteArray CrawlHouse::line(const QString &code, const Item &item)
{
    return u"item %1|%2|%3|%4\n"_s
        .arg(url(code, item.name), item.title, item.detail, item.day.toString(Qt::ISODate))
        .toUtf8();
}

void CrawlHouse::serve(const QString &url, const QByteArray &body)
{
    sites.resources.insert(
        url,
        {body, body.startsWith("%PDF") ? u"application/pdf"_s : u"text/html"_s, sha256Hex(body).left(8)});
}

void CrawlHouse::setListing(const QString &code, const QByteArray &lines, const QString &path)
{
    serve(u"https://%1.example%2"_s.arg(code, path), "<html>\n" + lines);
}

void CrawlHouse::publish(const QString &code, const QList<Item> &items)
{
    QByteArray lines;
    for (const Item &item : items) {
        lines += line(code, item);
        serve(url(code, item.name), item.body);
    }
    setListing(code, lines);
}

CrawlParts CrawlHouse::parts()
{
    CrawlParts parts;
    parts.library = library.get();
    parts.scrapers = &scrapers;
    parts.clock = &clock;
    parts.plain = &sites;
    parts.browser = browser;
    parts.resolver = &resolver;
    parts.waiter = &waiter;
    parts.politeness = politeness;
    return parts;
}

CrawlHouse::Told CrawlHouse::with(const std::function<void(CrawlService &)> &act)
{
    Told told;
    CrawlService one(parts());
    QObject::connect(&one, &CrawlService::finished, &one, [&](const CrawlReport &report) {
        told.report = report;
        ++told.finished;
    });
    QObject::connect(&one, &CrawlService::runEnded, &one,
                     [&](const CrawlRun &run) { told.ended.append(run); });
    QObject::connect(&one, &CrawlService::progressChanged, &one,
                     [&](const CrawlProgress &progress) { told.progress.append(progress); });
    QObject::connect(&one, &CrawlService::documentFetched, &one,
                     [&](const QString &sha256) { told.documents.append(sha256); });
    QObject::connect(&one, &CrawlService::failed, &one,
                     [&](const Error &error) { told.failures.append(error); });
    QObject::connect(&one, &CrawlService::userNeeded, &one, [&](const QString &code, const QUrl &page) {
        told.usersNeeded.append(code + u' ' + page.toString());
    });
    service = &one;
    act(one);
    service = nullptr;
    return told;
}

CrawlHouse::Told CrawlHouse::crawl(const QStringList &codes, const QDate &since)
{
    return with([&](CrawlService &one) {
        CrawlRequest request;
        request.administrations = codes;
        request.since = since;
        one.crawl(request);
    });
}

CrawlHouse::Told CrawlHouse::start()
{
    return with([](CrawlService &one) { one.start(); });
}

CrawlRun CrawlHouse::last(const QString &code)
{
    const auto runs = Crawls(*database).runs(code, 1);
    return runs && !runs->isEmpty() ? runs->first() : CrawlRun();
}

QHash<QString, QString> CrawlHouse::held()
{
    QHash<QString, QString> all;
    const auto list = Recueils(*database).list();
    for (const Recueil &recueil : *list) {
        if (!recueil.document.isEmpty()) {
            all.insert(recueil.url, recueil.document);
        }
    }
    return all;
}

QString CrawlHouse::problems()
{
    const auto report = verifyLibrary(*library);
    if (!report) {
        return report.error().detail;
    }
    QStringList found;
    for (const Error &problem : report->problems) {
        found.append(errorCodeName(problem.code) + u' ' + problem.subject + u' ' + problem.detail);
    }
    return found.join(u'\n');
}

} // namespace attrap
