// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/search.h"

#include "core/catalogue/actes.h"
#include "core/catalogue/database.h"
#include "core/catalogue/documents.h"
#include "core/catalogue/library.h"
#include "core/catalogue/recueils.h"
#include "core/search/actetext.h"
#include "core/search/actewriter_p.h"
#include "core/search/lucenequery_p.h"
#include "core/search/matcher.h"
#include "core/search/snippet.h"

#include <QCache>
#include <QDir>

#include <algorithm>
#include <utility>

namespace attrap {

using namespace Qt::StringLiterals;

namespace {

constexpr int MostResultsAPage = 1000;
constexpr qsizetype CachedTokens
    = 400'000; ///< Some 50 MB: the actes of the results on the screen, and those before.
constexpr qint64 CountAgainAfterMs = 1000;

bool limitsDates(const SearchRequest &request)
{
    return request.from.isValid() || request.to.isValid();
}

enum class Dates { AsAsked, Unknown };

/// What an acte must be besides matching; Dates::Unknown: those that a limit of dates leaves out for want of
/// one.
Lucene::QueryPtr filterOf(const SearchRequest &request, Dates dates)
{
    const auto all = Lucene::newLucene<Lucene::BooleanQuery>(true);
    if (!request.administrations.isEmpty()) {
        const auto any = Lucene::newLucene<Lucene::BooleanQuery>(true);
        for (const QString &code : request.administrations) {
            any->add(Lucene::newLucene<Lucene::TermQuery>(
                         Lucene::newLucene<Lucene::Term>(field::Administration, toLucene(code))),
                     Lucene::BooleanClause::SHOULD);
        }
        all->add(any, Lucene::BooleanClause::MUST);
    }
    if (dates == Dates::Unknown) {
        all->add(Lucene::newLucene<Lucene::TermQuery>(
                     Lucene::newLucene<Lucene::Term>(field::Oldest, toLucene(UnknownOldest))),
                 Lucene::BooleanClause::MUST);
    } else if (limitsDates(request)) {
        const QString from = request.from.isValid() ? request.from.toString(u"yyyyMMdd"_s) : u"00000000"_s;
        const QString to = request.to.isValid() ? request.to.toString(u"yyyyMMdd"_s) : u"99999999"_s;
        all->add(
            Lucene::newLucene<Lucene::TermRangeQuery>(field::Date, toLucene(from), toLucene(to), true, true),
            Lucene::BooleanClause::MUST);
    }
    return all->getClauses().empty() ? Lucene::QueryPtr() : Lucene::QueryPtr(all);
}

Lucene::SortPtr sortOf(SearchOrder order)
{
    Lucene::SortFieldPtr first = Lucene::SortField::FIELD_SCORE();
    if (order == SearchOrder::NewestFirst) {
        first = Lucene::newLucene<Lucene::SortField>(field::Newest, Lucene::SortField::INT, true);
    } else if (order == SearchOrder::OldestFirst) {
        first = Lucene::newLucene<Lucene::SortField>(field::Oldest, Lucene::SortField::INT);
    }
    // Equals go by the acte's id, so that pages of results neither repeat nor lose one.
    return Lucene::newLucene<Lucene::Sort>(Lucene::newCollection<Lucene::SortFieldPtr>(
        first, Lucene::newLucene<Lucene::SortField>(field::Acte, Lucene::SortField::LONG)));
}

struct Found
{
    qint64 acte = 0;
    double score = 0;
};

struct FoundPage
{
    int total = 0;
    int undatedLeftOut = 0;
    QList<Found> actes;
};

/// The title with the words that matched lit, for an acte of which only the title did.
QString litTitle(const SearchResult &result, const Query &query, Stemmer &stemmer)
{
    QList<Word> words;
    const QStringList parts = result.acte.title.split(u' ', Qt::SkipEmptyParts);
    if (parts.isEmpty()) {
        return {}; // Its number, its service or its recueil matched.
    }
    for (const QString &part : parts) {
        words.append({part, {{0, 0, 1, 1}}, 1, WordSource::Text, false});
    }
    const ActeText text = tokenised({}, {}, {words});
    const QStringList snippets = snippetsOf(text, matchActe(text, query, stemmer).spans);
    return snippets.value(0, result.acte.title.toHtmlEscaped());
}

} // namespace

struct Searcher::Impl
{
    const Library &library;
    std::unique_ptr<Database> database;
    Lucene::IndexReaderPtr reader;
    Lucene::SearcherPtr searcher;
    Stemmer stemmer;
    QCache<QString, std::shared_ptr<const ActeText>> texts{CachedTokens};
    int notIndexed = 0;
    qint64 countedAtMs = -1;

    explicit Impl(const Library &lib)
        : library(lib)
    { }

    Result<void> refresh();
    Result<void> openReader();
    void closeReader();
    Result<void> countNotIndexed();
    Result<FoundPage> find(const Query &query, const SearchRequest &request);
    Result<std::shared_ptr<const ActeText>> textOf(const Acte &acte, const Document &document,
                                                   const QString &title);
    Result<std::optional<SearchResult>> present(const Found &found, const Query &query);
};

/// Without this, what Lucene++ keeps for sorting stays in memory, and its files open.
void Searcher::Impl::closeReader()
{
    searcher.reset();
    countedAtMs = -1;
    if (const auto closing = std::exchange(reader, nullptr)) {
        const Result<void> closed = guarded([&closing]() -> Result<void> {
            closing->close();
            return {};
        });
        (void)closed; // It was only read.
    }
}

Result<void> Searcher::Impl::openReader()
{
    const QString folder = standingIndex(library.indexFolder());
    const bool exists = QDir(folder).exists();
    return guarded([&]() -> Result<void> {
        const auto directory
            = exists ? Lucene::FSDirectory::open(toLucene(folder)) : Lucene::FSDirectoryPtr();
        if (!directory || !Lucene::IndexReader::indexExists(directory)) {
            closeReader();
            return {};
        }
        if (reader && reader->getVersion() == Lucene::IndexReader::getCurrentVersion(directory)) {
            return {};
        }
        closeReader();
        reader = Lucene::IndexReader::open(directory, true);
        const auto fresh = Lucene::newLucene<Lucene::IndexSearcher>(reader);
        fresh->setDefaultFieldSortScoring(true, false);
        searcher = fresh;
        return {};
    });
}

Result<void> Searcher::Impl::refresh()
{
    if (!database) {
        auto opened = library.connectReadOnly();
        if (!opened) {
            return opened.error();
        }
        database = std::move(*opened);
    }
    Result<void> opened = openReader();
    if (!opened) {
        // The writer may have swapped files between our looks at them: what stands there now is whole.
        closeReader();
        opened = openReader();
    }
    if (!opened) {
        return Error{opened.error().code, library.indexFolder(), opened.error().detail};
    }
    return countNotIndexed();
}

/// A person types faster than this count changes: it is made again at most once a second.
Result<void> Searcher::Impl::countNotIndexed()
{
    const qint64 now = library.clock().monotonicMs();
    if (countedAtMs >= 0 && now - countedAtMs < CountAgainAfterMs) {
        return {};
    }
    const auto versions = Documents(*database).contentVersions();
    if (!versions) {
        return versions.error();
    }
    const auto counts = libraryCounts(*database);
    if (!counts) {
        return counts.error();
    }
    const auto stamps = !reader ? Result<QSet<QString>>(QSet<QString>())
                                : guarded([this]() -> Result<QSet<QString>> { return stampsOf(reader); });
    if (!stamps) {
        return stamps.error();
    }
    int indexed = 0;
    for (auto it = versions->cbegin(); it != versions->cend(); ++it) {
        indexed += stamps->contains(stampOf(it.key(), it.value())) ? 1 : 0;
    }
    notIndexed = std::max(0, counts->documents - counts->documentsRefused - indexed);
    countedAtMs = now;
    return {};
}

Result<FoundPage> Searcher::Impl::find(const Query &query, const SearchRequest &request)
{
    if (!reader) {
        return FoundPage{};
    }
    return guarded([&]() -> Result<FoundPage> {
        const auto asked = toLuceneQuery(query, reader, stemmer);
        if (!asked) {
            return asked.error();
        }
        const Lucene::QueryPtr limits = filterOf(request, Dates::AsAsked);
        const Lucene::FilterPtr filter = limits
            ? Lucene::FilterPtr(Lucene::newLucene<Lucene::QueryWrapperFilter>(limits))
            : Lucene::FilterPtr();
        const int wanted = request.page * request.limit;
        const auto top = searcher->search(*asked, filter, wanted, sortOf(request.order));
        FoundPage page;
        page.total = top->totalHits;
        if (limitsDates(request)) {
            const auto undated
                = Lucene::newLucene<Lucene::QueryWrapperFilter>(filterOf(request, Dates::Unknown));
            page.undatedLeftOut = searcher->search(*asked, undated, 1)->totalHits;
        }
        for (int i = wanted - request.limit; i < static_cast<int>(top->scoreDocs.size()); ++i) {
            const auto hit = top->scoreDocs[i];
            page.actes.append(
                {fromLucene(searcher->doc(hit->doc)->get(field::Acte)).toLongLong(), hit->score});
        }
        return page;
    });
}

Result<std::shared_ptr<const ActeText>> Searcher::Impl::textOf(const Acte &acte, const Document &document,
                                                               const QString &title)
{
    const QString key = u"%1:%2"_s.arg(acte.id).arg(stampOf(acte.document, document.contentVersion));
    if (const auto *known = texts.object(key)) {
        return *known;
    }
    Result<ActeText> loaded = loadActeText(*database, acte, title);
    if (!loaded) {
        return loaded.error();
    }
    auto text = std::make_shared<const ActeText>(*std::move(loaded));
    texts.insert(key, new std::shared_ptr<const ActeText>(text), std::max<qsizetype>(1, text->tokens.size()));
    return std::shared_ptr<const ActeText>(text);
}

/// Nothing when the acte is gone since it was indexed, or no longer matches.
Result<std::optional<SearchResult>> Searcher::Impl::present(const Found &found, const Query &query)
{
    const auto acte = Actes(*database).acte(found.acte);
    if (!acte) {
        return acte.error();
    }
    if (!*acte) {
        return std::optional<SearchResult>();
    }
    const auto document = Documents(*database).document((*acte)->document);
    const auto recueils = Recueils(*database).ofDocument((*acte)->document);
    if (!document || !recueils) {
        return document ? recueils.error() : document.error();
    }
    SearchResult result;
    result.acte = **acte;
    result.recueil = recueils->value(0);
    result.score = found.score;
    result.pdfCreated = document->pdfCreated;
    result.pdfModified = document->pdfModified;
    result.date = acteDate(result.acte, result.recueil);
    if (!result.recueil.administration.isEmpty()) {
        const auto administration = Recueils(*database).administration(result.recueil.administration);
        if (!administration) {
            return administration.error();
        }
        result.administration = *administration;
    }
    const auto text = textOf(result.acte, *document, result.recueil.title);
    if (!text) {
        return text.error();
    }
    const Match match = matchActe(**text, query, stemmer);
    if (!match.matches) {
        return std::optional<SearchResult>();
    }
    result.hits = toHits(**text, match.spans);
    result.snippets = snippetsOf(**text, match.spans);
    if (match.spans.isEmpty()) {
        const QString title = litTitle(result, query, stemmer);
        result.snippets = title.isEmpty() ? QStringList() : QStringList{title};
    }
    result.hasOcrHits = std::any_of(result.hits.cbegin(), result.hits.cend(),
                                    [](const Hit &hit) { return hit.source == WordSource::Ocr; });
    return std::optional(std::move(result));
}

Searcher::Searcher(const Library &library)
    : m_impl(std::make_unique<Impl>(library))
{ }

Searcher::~Searcher() = default;

Result<SearchAnswer> Searcher::search(const SearchRequest &request, const CancelToken &token)
{
    if (request.page < 1 || request.limit < 1 || request.limit > MostResultsAPage
        || request.page > std::numeric_limits<int>::max() / MostResultsAPage) {
        return Error{
            ErrorCode::InvalidArgument, u"page %1, limit %2"_s.arg(request.page).arg(request.limit), {}};
    }
    const auto query = parseQuery(request.query);
    if (!query) {
        return query.error();
    }
    if (const Result<void> fresh = m_impl->refresh(); !fresh) {
        return fresh.error();
    }
    const auto found = m_impl->find(*query, request);
    if (!found) {
        return found.error();
    }
    const auto view = Transaction::beginRead(*m_impl->database); // Actes and words of one moment.
    if (!view) {
        return view.error();
    }
    SearchAnswer answer;
    answer.total = found->total;
    answer.documentsNotIndexed = m_impl->notIndexed;
    answer.readAs = describeQuery(*query);
    answer.undatedLeftOut = found->undatedLeftOut;
    for (const Found &one : found->actes) {
        if (token.isCancelled()) {
            return Error{ErrorCode::Cancelled, request.query, {}};
        }
        auto result = m_impl->present(one, *query);
        if (!result) {
            return result.error();
        }
        if (*result) {
            answer.elements.append(**std::move(result));
        } else {
            --answer.total; // The document was read or cut again since; the index follows within a second.
        }
    }
    return answer;
}

Result<QList<Hit>> Searcher::hitsInDocument(const QString &queryText, const QString &sha256, int pageIndex,
                                            const CancelToken &token)
{
    const auto query = parseQuery(queryText);
    if (!query) {
        return query.error();
    }
    if (const Result<void> fresh = m_impl->refresh(); !fresh) {
        return fresh.error();
    }
    const auto view = Transaction::beginRead(*m_impl->database);
    if (!view) {
        return view.error();
    }
    const auto document = Documents(*m_impl->database).document(sha256);
    const auto actes = Actes(*m_impl->database).ofDocument(sha256);
    const auto recueils = Recueils(*m_impl->database).ofDocument(sha256);
    if (!document || !actes || !recueils) {
        return !document ? document.error() : !actes ? actes.error() : recueils.error();
    }
    QList<Hit> hits;
    for (const Acte &acte : *actes) {
        if (token.isCancelled()) {
            return Error{ErrorCode::Cancelled, queryText, {}};
        }
        if (pageIndex >= 0 && (pageIndex < acte.firstPage || pageIndex > acte.lastPage)) {
            continue;
        }
        const auto text = m_impl->textOf(acte, *document, recueils->value(0).title);
        if (!text) {
            return text.error();
        }
        const QList<Hit> found = toHits(**text, matchActe(**text, *query, m_impl->stemmer).spans);
        std::copy_if(found.cbegin(), found.cend(), std::back_inserter(hits),
                     [pageIndex](const Hit &hit) { return pageIndex < 0 || hit.pageIndex == pageIndex; });
    }
    return hits;
}

} // namespace attrap
