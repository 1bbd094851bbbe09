// SPDX-License-Identifier: GPL-3.0-or-later
#include "scrapers/families/moselle.h"

#include "scrapers/families/walker.h"
#include "scrapers/htmltree.h"
#include "scrapers/links.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace attrap {
namespace {

/// What the list of acts shows at most (2026-08).
constexpr int ActsShown = 51;

bool isFile(const QUrl &url)
{
    return url.query().contains("dims_op=doc_file_download"_L1) || isDocumentLink(url);
}

/// The list of acts itself, not the page of one of them ("do=raa-acte-detail").
bool isPageOfActs(const QUrl &url)
{
    static const QRegularExpression list(u"\\bdo=raa-acte(?:&|$)"_s);
    return list.match(url.query()).hasMatch();
}

/// The hidden rows: id of their div → "Libellé" and so on.
QHash<QString, QHash<QString, QString>> hiddenRows(const HtmlTree &tree)
{
    QHash<QString, QHash<QString, QString>> rows;
    for (int node = 1; node < tree.size(); ++node) {
        const QString id = tree.attribute(node, u"id"_s);
        if (tree.tag(node) != "div"_L1 || !id.startsWith("info_acte"_L1)) {
            continue;
        }
        QString label;
        for (int cell = node + 1; cell < tree.end(node); ++cell) {
            if (tree.tag(cell) != "td"_L1) {
                continue;
            }
            const QString text = tree.text(cell);
            if (!label.isEmpty()) {
                rows[id].insert(label, text);
                label.clear();
            } else if (text.endsWith(u':')) {
                label = foldedFrench(text.chopped(1).trimmed());
            }
        }
    }
    return rows;
}

class RowReader
{
public:
    explicit RowReader(const HtmlTree &tree)
        : m_tree(tree)
        , m_hidden(hiddenRows(tree))
    { }

    /// The document of the link of a row.
    PageDocument document(int anchor, int row, const QUrl &url) const
    {
        PageDocument document;
        document.url = url;
        QStringList cells;
        QString shown;
        for (int node = row + 1; node < m_tree.end(row); ++node) {
            const QString click = m_tree.attribute(node, u"onclick"_s);
            static const QRegularExpression call(u"dims_switchdisplay\\(\\s*['\"]([^'\"]+)"_s);
            const auto match = call.match(click);
            shown = match.hasMatch() ? match.captured(1) : shown;
            const bool isCell = m_tree.tag(node) == "td"_L1;
            const QString text = isCell ? m_tree.text(node, isHidden()) : QString();
            if (!text.isEmpty() && m_tree.closest(node, isHidden()) < 0) {
                cells.append(text);
                document.dates.append({isDay(text) ? DateText::Rank::Row : DateText::Rank::Around, text});
            }
        }
        document.linkText = m_tree.text(anchor);
        const QHash<QString, QString> more = m_hidden.value(shown);
        name(cells, more, document);
        document.dates.prepend({DateText::Rank::Around, more.value(u"date de signature"_s)});
        return document;
    }

private:
    std::function<bool(int)> isHidden() const
    {
        return [this](int node) { return m_tree.attribute(node, u"id"_s).startsWith("info_acte"_L1); };
    }

    static bool isDay(const QString &cell)
    {
        static const QRegularExpression day(u"^\\d{2}/\\d{2}/\\d{4}$"_s);
        return day.match(cell).hasMatch();
    }

    static void name(const QStringList &cells, const QHash<QString, QString> &more, PageDocument &document)
    {
        QStringList words;
        QStringList details;
        for (const QString &cell : cells) {
            (isDay(cell) ? details : words).append(cell);
        }
        const QString label = more.value(u"libelle"_s);
        document.title = words.join(u' ') + (label.isEmpty() ? QString() : u" "_s + label);
        document.title = collapsed(document.title);
        if (document.title.isEmpty()) {
            document.title = document.linkText.isEmpty() ? document.url.query() : document.linkText;
        }
        const QString recueil = more.value(u"attache au recueil"_s);
        const QString signedOn = more.value(u"date de signature"_s);
        if (!signedOn.isEmpty()) {
            details.append(u"date de signature : "_s + signedOn);
        }
        if (!recueil.isEmpty()) {
            details.append(u"attaché au recueil : "_s + recueil);
        }
        document.detail = details.join(" - "_L1);
    }

    const HtmlTree &m_tree;
    QHash<QString, QHash<QString, QString>> m_hidden;
};

/// The walk, which must not lose its session on the way.
class MoselleWalk
{
public:
    MoselleWalk(const QList<QUrl> &starts, Walker &walker)
        : m_start(starts.value(0))
        , m_acts(starts.value(1))
        , m_recueils(starts.value(2))
        , m_walker(walker)
    { }

    Result<void> run()
    {
        const auto session = m_walker.page(m_start);
        if (!session) {
            return session.error();
        }
        if (!*session) {
            return {};
        }
        const Result<void> acts = readActs();
        return acts ? readRecueils() : acts;
    }

private:
    struct Outcome
    {
        bool isLast = true;
        bool hasNews = false;
        bool isOlder = false; ///< All of it long before what is wanted.
        int count = 0;
        QDate oldest;
        QList<QUrl> more;
    };

    /// The list shows the latest acts, and nobody has seen how it goes on: by its own links if it has any.
    Result<void> readActs()
    {
        QList<QUrl> waiting{m_acts};
        QSet<QString> asked{pageKey(m_acts)};
        Outcome all;
        while (!waiting.isEmpty() && !all.isOlder && !m_walker.isOver()) {
            const Result<Outcome> page = read(waiting.takeFirst());
            if (!page) {
                return page.error();
            }
            all.count += page->count;
            all.isOlder = page->isOlder;
            all.oldest = all.oldest.isValid() && (!page->oldest.isValid() || all.oldest < page->oldest)
                ? all.oldest
                : page->oldest;
            for (const QUrl &url : page->more) {
                if (!asked.contains(pageKey(url))) {
                    asked.insert(pageKey(url));
                    waiting.append(url);
                }
            }
        }
        if (all.count >= ActsShown && !m_walker.isOlder(all.oldest)) {
            m_walker.trouble(m_acts, ErrorCode::ListingUnrecognised,
                             u"the list of acts ends at %1: older ones cannot be reached"_s.arg(
                                 all.oldest.toString(Qt::ISODate)));
        }
        return {};
    }

    [[nodiscard]] QUrl recueils(int number) const
    {
        QString address = m_recueils.toString(QUrl::FullyEncoded);
        static const QRegularExpression page(u"\\d+$"_s);
        return QUrl(address.replace(page, QString::number(number)), QUrl::StrictMode);
    }

    Result<void> readRecueils()
    {
        int idlePages = 0;
        int number = 1;
        for (; !m_walker.isOver(); ++number) {
            const QUrl url = recueils(number);
            const Result<Outcome> page = read(url);
            if (!page) {
                return page.error();
            }
            idlePages = page->hasNews ? 0 : idlePages + 1;
            if (page->isLast) {
                break;
            }
            if (idlePages >= 2) {
                m_walker.trouble(url, ErrorCode::TooManyPages, u"its pages repeat themselves"_s);
                return {};
            }
        }
        if (number <= 2 || m_walker.isOver()) { // the second page is the one that says the end
            return {};
        }
        const Result<Outcome> again = read(recueils(1)); // the list may have grown meanwhile
        return again ? Result<void>() : Result<void>(again.error());
    }

    /// The page, the session opened anew once when the site shows something unrelated.
    Result<std::optional<MosellePage>> listing(const QUrl &url)
    {
        for (int attempt = 0; attempt < 2; ++attempt) {
            const auto fetched = m_walker.page(url);
            if (!fetched) {
                return fetched.error();
            }
            if (!*fetched) {
                return std::optional<MosellePage>();
            }
            const Result<MosellePage> page = parseMosellePage(**fetched);
            if (page && (page->hasList || page->isPastEnd)) {
                return std::optional<MosellePage>(*page);
            }
            if (attempt == 0) {
                const auto session = m_walker.page(m_start);
                if (!session) {
                    return session.error();
                }
            }
        }
        m_walker.trouble(url, ErrorCode::ListingUnrecognised,
                         u"no table of documents: the site shows something else when it loses the session"_s);
        return std::optional<MosellePage>();
    }

    Result<Outcome> read(const QUrl &url)
    {
        const auto page = listing(url);
        if (!page) {
            return page.error();
        }
        Outcome outcome;
        if (!*page) {
            return outcome;
        }
        int items = 0;
        int older = 0;
        outcome.isOlder = !(*page)->documents.isEmpty();
        outcome.count = static_cast<int>((*page)->documents.size());
        outcome.more = (*page)->more;
        for (const PageDocument &document : (*page)->documents) {
            const DatedItem dated = datedItem(document, url, m_walker.hints());
            if (dated.hasOnlyImpossibleDates && !m_seen.contains(documentKey(document.url))) {
                m_walker.trouble(url, ErrorCode::DatesOutOfRange, dated.item.title);
            }
            const QDate day = dated.item.publishedOn;
            outcome.isOlder = outcome.isOlder && m_walker.isLongOlder(day);
            const bool isOldest = !outcome.oldest.isValid() || day < outcome.oldest;
            outcome.oldest = day.isValid() && isOldest ? day : outcome.oldest;
            outcome.hasNews = outcome.hasNews || !m_seen.contains(documentKey(document.url));
            m_seen.insert(documentKey(document.url));
            const Result<Walker::Fate> fate = m_walker.report(dated.item);
            if (!fate) {
                return fate.error();
            }
            items += *fate == Walker::Fate::Older ? 0 : 1;
            older += *fate == Walker::Fate::Older ? 1 : 0;
        }
        m_walker.pageRead(url, items, older);
        outcome.isLast = outcome.isOlder || (*page)->isPastEnd || (*page)->documents.isEmpty();
        return outcome;
    }

    QUrl m_start;
    QUrl m_acts;
    QUrl m_recueils;
    Walker &m_walker;
    QSet<QString> m_seen;
};

} // namespace

Result<MosellePage> parseMosellePage(const FetchedPage &page)
{
    const Result<HtmlTree> parsed = HtmlTree::parse(page.body, page.contentType);
    if (!parsed) {
        return Error{parsed.error().code, page.finalUrl.toString(), parsed.error().detail};
    }
    const HtmlTree &tree = *parsed;
    MosellePage found;
    const RowReader rows(tree);
    QSet<QString> seen;
    for (int node = 1; node < tree.size(); ++node) {
        found.hasList = found.hasList || tree.hasClass(node, u"table_list"_s)
            || (tree.tag(node) == "tr"_L1
                && (tree.hasClass(node, u"li1"_s) || tree.hasClass(node, u"li2"_s)));
        if (tree.isText(node) && foldedFrench(tree.text(node)).contains("y a aucun recueil"_L1)) {
            found.isPastEnd = true;
        }
        if (tree.tag(node) != "a"_L1) {
            continue;
        }
        const QUrl url = resolvedHref(page.finalUrl, tree.attribute(node, u"href"_s));
        if (isPageOfActs(url) && pageKey(url) != pageKey(page.finalUrl) && isPageOfActs(page.finalUrl)
            && isSameSite(url, page.finalUrl)) {
            found.more.append(url);
        }
        const int row = tree.closest(node, [&tree](int each) { return tree.tag(each) == "tr"_L1; });
        if (!url.isValid() || row < 0 || !isFile(url) || !isSameSite(url, page.finalUrl)
            || seen.contains(documentKey(url))) {
            continue;
        }
        seen.insert(documentKey(url));
        found.documents.append(rows.document(node, row, url));
    }
    // The unrelated page has PDFs too, but not in a table of that class.
    if (!found.hasList) {
        found.documents.clear();
    }
    return found;
}

Result<void> MoselleScraper::walk(const WalkRequest &request, PageSource &pages, WalkSink &sink,
                                  const CancelToken &token)
{
    Walker walker(request, pages, sink, token);
    return MoselleWalk(definition().start, walker).run();
}

} // namespace attrap
