// SPDX-License-Identifier: GPL-3.0-or-later
#include "scrapers/dryrun.h"

#include <QHash>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace attrap {
namespace {

/// Notes what is asked and found.
class Recorder : public PageSource, public WalkSink
{
public:
    explicit Recorder(PageSource &pages)
        : m_pages(pages)
    { }

    Result<FetchedPage> page(const QUrl &url) override { return noted(url, m_pages.page(url), false); }

    Result<FetchedPage> submit(const QUrl &url, const QByteArray &formBody) override
    {
        return noted(url, m_pages.submit(url, formBody), true);
    }

    std::optional<QList<ListedItem>> remembered(const QUrl &) override { return std::nullopt; }

    Result<void> item(const ListedItem &item) override
    {
        const auto known = m_places.constFind(item.url);
        if (known != m_places.constEnd()) {
            m_run.items[*known] = item;
            return {};
        }
        m_places.insert(item.url, m_run.items.size());
        m_run.items.append(item);
        return {};
    }

    void trouble(const WalkTrouble &trouble) override { m_run.troubles.append(trouble); }

    void pageRead(const QUrl &finalUrl, int items, int olderItems) override
    {
        for (auto page = m_run.pages.rbegin(); page != m_run.pages.rend(); ++page) {
            if (page->finalUrl == finalUrl) {
                page->items = items;
                page->olderItems = olderItems;
                return;
            }
        }
    }

    DryRun run(const std::optional<Error> &ended)
    {
        m_run.ended = ended;
        return m_run;
    }

private:
    Result<FetchedPage> noted(const QUrl &url, const Result<FetchedPage> &answer, bool isForm)
    {
        m_run.pages.append({url, answer ? answer->finalUrl : QUrl(), isForm, 0, 0});
        return answer;
    }

    PageSource &m_pages;
    DryRun m_run;
    QHash<QUrl, qsizetype> m_places;
};

void addPatterns(const Definition &definition, const QString &key, const QString &label, QStringList &lines)
{
    const QJsonArray list = definition.parameters.value(key).toArray();
    for (const QJsonValue &each : list) {
        lines.append(label + each.toString());
    }
}

} // namespace

Result<DryRun> dryRun(const Definition &definition, PageSource &pages, const WalkRequest &request,
                      const CancelToken &token)
{
    const auto set = scrapersOf({definition});
    if (!set) {
        return set.error();
    }
    const auto scraper = (*set)->scraper(definition.code);
    if (!scraper) {
        return scraper.error();
    }
    Recorder recorder(pages);
    const Result<void> walked = (*scraper)->walk(request, recorder, recorder, token);
    if (!walked && walked.error().code == ErrorCode::Cancelled) {
        return walked.error();
    }
    return recorder.run(walked ? std::nullopt : std::optional<Error>(walked.error()));
}

QStringList describe(const Definition &definition)
{
    QStringList lines{u"family: "_s + definition.family};
    for (const QUrl &url : definition.start) {
        lines.append(u"start: "_s + url.toString(QUrl::FullyEncoded));
    }
    for (const QUrl &url : definition.alternates) {
        lines.append(u"else: "_s + url.toString(QUrl::FullyEncoded));
    }
    const QString order = definition.parameters.value("order"_L1).toString();
    if (!order.isEmpty()) {
        lines.append(u"paged lists: "_s + order);
    }
    addPatterns(definition, u"follow"_s, u"follows text links: "_s, lines);
    addPatterns(definition, u"exclude"_s, u"leaves out pages: "_s, lines);
    addPatterns(definition, u"skip"_s, u"leaves out files: "_s, lines);
    if (definition.needsBrowser) {
        lines.append(u"asks for a browser"_s);
    }
    if (definition.delaySeconds > 0) {
        lines.append(u"at least %1 s between requests"_s.arg(definition.delaySeconds));
    }
    if (!definition.userAgent.isEmpty()) {
        lines.append(u"User-Agent: "_s + definition.userAgent);
    }
    lines.append(u"verified: "_s + definition.verified);
    for (const QString &each : definition.oddities) {
        lines.append(u"seen "_s + each);
    }
    for (const QString &each : definition.uncertain) {
        lines.append(u"uncertain: "_s + each);
    }
    return lines;
}

} // namespace attrap
