// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/canceltoken.h"
#include "core/base/result.h"
#include "core/catalogue/records.h"
#include "core/search/query.h"

#include <QMetaType>
#include <QStringList>

#include <memory>

namespace attrap {

class Library;

enum class SearchOrder { Relevance, NewestFirst, OldestFirst };

struct SearchRequest
{
    QString query;
    QStringList administrations; ///< Codes; empty: all.
    QDate from; ///< Inclusive, on the acte's date; invalid: no limit. An acte without a date is left out by a
                ///< limit.
    QDate to;
    SearchOrder order = SearchOrder::Relevance;
    int page = 1; ///< 1-based.
    int limit = 10; ///< Results a page, 1 to 1000.
};

/// A place that the query matched: a word, or the words of a phrase.
struct Hit
{
    int pageIndex = 0;
    QString text; ///< As printed.
    QList<PageRect> boxes; ///< Page as displayed; one a word or, for a word cut at a line end, two.
    WordSource source = WordSource::Text; ///< Ocr when any of its words is.
    double confidence = 1; ///< The lowest of its words.
};

struct SearchResult
{
    Acte acte;
    Recueil recueil; ///< The one whose latest bytes these are; of several, the newest.
    Administration administration; ///< Code empty when nobody said.
    QDate date; ///< Of the recueil's publication, else the acte's signature; may be invalid.
    QDateTime pdfCreated;
    QDateTime pdfModified;
    double score = 0; ///< Larger is better; comparable within one answer only.
    /// Lines around the first hits: HTML-escaped, the matched words in <em>…</em>.
    QStringList snippets;
    QList<Hit> hits; ///< Page by page, in reading order.
    bool hasOcrHits = false; ///< Some hit stands on scanned text.
};

struct SearchAnswer
{
    int total = 0; ///< Actes that match, on all pages.
    QList<SearchResult> elements;
    int documentsNotIndexed
        = 0; ///< Known to the library, not yet in the index: results may be missing because of them.
    /// Actes that match but are left out by a limit of dates because theirs is not known. 0 without a limit.
    int undatedLeftOut = 0;
    QString readAs; ///< describeQuery() of what was searched.
};

/// Searches the index and lights the hits. Opens its own read-only views, refreshed at each call when the
/// index moved. Thread: one at a time. Errors: QuerySyntax, QueryTooBroad, IndexFailed, DatabaseFailed,
/// Cancelled.
class Searcher
{
public:
    /// `library` outlives it. An index that is not there yet answers nothing, with documentsNotIndexed true
    /// to that.
    explicit Searcher(const Library &library);
    ~Searcher();
    Searcher(const Searcher &) = delete;
    Searcher &operator=(const Searcher &) = delete;

    Result<SearchAnswer> search(const SearchRequest &request, const CancelToken &token = {});

    /// Every hit of the query in one document, or on one of its pages when pageIndex >= 0, whichever acte it
    /// stands in.
    Result<QList<Hit>> hitsInDocument(const QString &query, const QString &sha256, int pageIndex = -1,
                                      const CancelToken &token = {});

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace attrap

Q_DECLARE_METATYPE(attrap::SearchRequest)
Q_DECLARE_METATYPE(attrap::SearchAnswer)
Q_DECLARE_METATYPE(attrap::Hit)
