// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/resultwriter.h"

#include "core/catalogue/database.h"
#include "core/reading/assemble.h"
#include "core/reading/cut.h"
#include "core/reading/earlierocr.h"
#include "core/reading/garbage.h"
#include "core/reading/judge.h"

#include <algorithm>

namespace attrap {

namespace {

/// Tesseract's code of the language that recueils are written in.
const QString &languages()
{
    static const QString codes = QStringLiteral("fra");
    return codes;
}

/// What a page may cost before the rest of it is read less carefully. Pages of the corpus take 0.5 to 2.5 s;
/// the worker's own limit (WorkerConfig::cpuSecondsPerRequest, 60 s at least) must leave time to finish.
constexpr int RecognitionBudgetMs = 20'000;
/// Below 0 is what can wait until nothing else does (Jobs); from 1 000 000 on, what the user looks at.
constexpr int MinorPriority = -1;
constexpr int LeastPriorityOfUser = 1'000'000;

/// The verdict of a page whose judgement is stored.
PageVerdict verdictOf(const PageRecord &page, const QList<Word> &textLayer)
{
    PageVerdict verdict;
    verdict.kind = page.kind;
    verdict.needsOcr = true;
    verdict.ocrRegions = page.ocrRegions;
    verdict.cells = page.cells;
    verdict.textIsGood = page.kind != PageKind::GarbageText;
    if (verdict.ocrRegions.isEmpty()) {
        return verdict;
    }
    // Hidden words cover nothing: what they stand on is to be read, or it would not be asked for.
    for (const Word &word : trustedWords(textLayer)) {
        if (!isHidden(word)) {
            verdict.covered += word.boxes;
        }
    }
    return verdict;
}

} // namespace

#define ATTRAP_TRY(expression)                                                                               \
    if (const auto &tried = (expression); !tried) {                                                          \
        return tried.error();                                                                                \
    }

ResultWriter::ResultWriter(Database &database)
    : m_database(database)
    , m_documents(database)
    , m_recueils(database)
    , m_actes(database)
    , m_corrections(database)
    , m_jobs(database)
{ }

Result<void> ResultWriter::opened(const Job &job, const DocumentInfo &info)
{
    auto transaction = Transaction::begin(m_database);
    ATTRAP_TRY(transaction);
    ATTRAP_TRY(m_documents.setOpened(job.document, info));
    const int pages = static_cast<int>(info.pages.size());
    for (int first = 0; first < pages; first += PagesPerChunk) {
        Job text;
        text.kind = JobKind::ReadText;
        text.document = job.document;
        text.pageIndex = first;
        text.pageCount = std::min(PagesPerChunk, pages - first);
        text.priority = job.priority;
        ATTRAP_TRY(m_jobs.add(text));
    }
    ATTRAP_TRY(m_jobs.finish(job.id));
    return (*transaction)->commit();
}

Result<void> ResultWriter::refused(const Job &job, const Error &reason)
{
    auto transaction = Transaction::begin(m_database);
    ATTRAP_TRY(transaction);
    ATTRAP_TRY(m_documents.setRefused(job.document, reason));
    ATTRAP_TRY(m_jobs.finish(job.id));
    return (*transaction)->commit();
}

Result<void> ResultWriter::storePage(const Job &job, PageRecord page, const PageText &text, const InkMap &ink,
                                     const std::optional<Error> &failure, PageOutcome *outcome)
{
    const bool wasRead = page.readerVersion > 0;
    const PageVerdict verdict = judgePage(page.size, text, ink);
    if (!failure || !wasRead) {
        ATTRAP_TRY(m_documents.setWords(job.document, page.pageIndex, WordLayer::Text, verdict.words));
    }
    page.readerVersion = ReaderVersion;
    page.ocrDpi = 0;
    page.failure = failure;
    page.ocrRegions.clear();
    page.cells.clear();
    page.layer = LayerVerdict::Unknown;
    page.lowerEffort = false;
    if (failure) {
        page.state = PageState::Failed;
        page.kind = PageKind::Unknown;
        // What an earlier reading found stays; there is none otherwise.
        outcome->failed.append({page.pageIndex, *failure});
        ++outcome->finished;
        return m_documents.updatePage(page);
    }
    page.kind = verdict.kind;
    page.layer = verdict.layer;
    page.ocrRegions = verdict.ocrRegions;
    page.cells = verdict.cells;
    page.state = verdict.needsOcr ? PageState::ToRecognise : PageState::Read;
    // Read again, a page keeps what was recognised on it until it is recognised again: it can be found
    // meanwhile. Otherwise what an earlier reading recognised belongs to another verdict.
    const auto earlier = m_documents.words(job.document, page.pageIndex, WordLayer::Ocr);
    ATTRAP_TRY(earlier);
    if (!verdict.needsOcr || !wasRead || earlier->isEmpty()) {
        ATTRAP_TRY(m_documents.setWords(job.document, page.pageIndex, WordLayer::Ocr, {}));
        ATTRAP_TRY(m_documents.setWords(job.document, page.pageIndex, WordLayer::Page,
                                        assemblePage(page.size, verdict, verdict.words, {})));
    }
    ATTRAP_TRY(m_documents.updatePage(page));
    if (!verdict.needsOcr) {
        ++outcome->finished;
        return {};
    }
    Job recognise;
    recognise.kind = JobKind::Recognise;
    recognise.document = job.document;
    recognise.pageIndex = page.pageIndex;
    recognise.pageCount = 1;
    recognise.priority = job.priority;
    if (verdict.isMinor) {
        recognise.priority = job.priority < LeastPriorityOfUser ? MinorPriority : job.priority;
        m_repeated.expect(job.document, page.pageIndex,
                          {verdict.pattern, verdict.pictures, verdict.ocrRegions});
    }
    return m_jobs.add(recognise);
}

Result<PageOutcome> ResultWriter::textRead(const Job &job, const Result<QList<PageText>> &texts,
                                           const Result<QList<InkMap>> &inks, bool cutNow)
{
    auto transaction = Transaction::begin(m_database);
    ATTRAP_TRY(transaction);
    PageOutcome outcome;
    for (int i = 0; i < job.pageCount; ++i) {
        PageText text;
        if (!texts) {
            text.failure
                = texts.error().detail.isEmpty() ? errorCodeName(texts.error().code) : texts.error().detail;
        } else if (i < texts->size()) {
            text = texts->at(i);
        } else {
            text.failure = QStringLiteral("the worker gave no answer for this page");
        }
        InkMap ink;
        if (!inks) {
            ink.failure
                = inks.error().detail.isEmpty() ? errorCodeName(inks.error().code) : inks.error().detail;
        } else if (i < inks->size()) {
            ink = inks->at(i);
        } else {
            ink.failure = QStringLiteral("the worker gave no answer for this page");
        }
        std::optional<Error> failure;
        if (!text.failure.isEmpty() && !ink.failure.isEmpty()) {
            // What killed a worker says more than that the page cannot be read.
            const ErrorCode code = !inks ? inks.error().code
                : !texts                 ? texts.error().code
                                         : ErrorCode::PageUnreadable;
            failure = Error{code, job.document, text.failure + QStringLiteral("; ") + ink.failure};
        }
        const auto page = m_documents.page(job.document, job.pageIndex + i);
        ATTRAP_TRY(page);
        ATTRAP_TRY(storePage(job, *page, text, ink, failure, &outcome));
    }
    ATTRAP_TRY(finishPages(job, CutWhen::TextIsRead, cutNow));
    ATTRAP_TRY((*transaction)->commit());
    return outcome;
}

Result<void> ResultWriter::split(const Job &job)
{
    auto transaction = Transaction::begin(m_database);
    ATTRAP_TRY(transaction);
    for (int i = 0; i < job.pageCount; ++i) {
        Job single = job;
        single.pageIndex = job.pageIndex + i;
        single.pageCount = 1;
        ATTRAP_TRY(m_jobs.add(single));
    }
    ATTRAP_TRY(m_jobs.finish(job.id));
    return (*transaction)->commit();
}

Result<RecogniseTask> ResultWriter::recogniseTask(const Job &job)
{
    const auto page = m_documents.page(job.document, job.pageIndex);
    ATTRAP_TRY(page);
    const auto text = m_documents.words(job.document, job.pageIndex, WordLayer::Text);
    ATTRAP_TRY(text);
    const PageVerdict verdict = verdictOf(*page, *text);
    RecogniseTask task;
    task.pageIndex = job.pageIndex;
    task.regions = verdict.ocrRegions;
    task.covered = verdict.covered;
    task.languages = languages();
    task.budgetMs = RecognitionBudgetMs;
    return task;
}

std::optional<RecognisedPage> ResultWriter::recognisedBefore(const Job &job) const
{
    return m_repeated.recall(job.document, job.pageIndex);
}

bool ResultWriter::isLike(const Job &job, const Job &other) const
{
    return job.document == other.document && m_repeated.isLike(job.document, job.pageIndex, other.pageIndex);
}

Result<PageOutcome> ResultWriter::recognised(const Job &job, const RecognisedPage &read, bool cutNow)
{
    auto transaction = Transaction::begin(m_database);
    ATTRAP_TRY(transaction);
    auto page = m_documents.page(job.document, job.pageIndex);
    ATTRAP_TRY(page);
    const auto text = m_documents.words(job.document, job.pageIndex, WordLayer::Text);
    ATTRAP_TRY(text);
    const PageVerdict verdict = verdictOf(*page, *text);
    const QList<Word> words = assemblePage(page->size, verdict, *text, read.words);
    ATTRAP_TRY(m_documents.setWords(job.document, job.pageIndex, WordLayer::Ocr, read.words));
    ATTRAP_TRY(m_documents.setWords(job.document, job.pageIndex, WordLayer::Page, words));
    page->state = PageState::Read;
    page->failure.reset();
    page->ocrDpi = read.dpi;
    page->lowerEffort = read.lowerEffort;
    page->readerVersion = ReaderVersion;
    if (page->layer == LayerVerdict::EarlierOcrKept && replacesEarlierOcr(verdict, *text, read.words)) {
        page->layer = LayerVerdict::EarlierOcrReplaced;
    }
    if (page->kind == PageKind::GarbageText && layerStands(verdict, *text, read.words)) {
        page->kind = PageKind::Text;
        page->layer = LayerVerdict::Native;
    }
    if (showsNothing(verdict, *text, read.words)) {
        page->kind = PageKind::Blank;
    }
    ATTRAP_TRY(m_documents.updatePage(*page));
    ATTRAP_TRY(finishPages(job, CutWhen::AllIsRead, cutNow));
    ATTRAP_TRY((*transaction)->commit());
    m_repeated.learn(job.document, job.pageIndex, read);
    return PageOutcome{1, {}};
}

Result<PageOutcome> ResultWriter::recogniseFailed(const Job &job, const Error &reason)
{
    auto transaction = Transaction::begin(m_database);
    ATTRAP_TRY(transaction);
    auto page = m_documents.page(job.document, job.pageIndex);
    ATTRAP_TRY(page);
    page->state = PageState::Failed;
    page->failure = reason;
    page->readerVersion = ReaderVersion;
    ATTRAP_TRY(m_documents.updatePage(*page));
    ATTRAP_TRY(finishPages(job, CutWhen::AllIsRead, false));
    ATTRAP_TRY((*transaction)->commit());
    return PageOutcome{1, {{job.pageIndex, reason}}};
}

/// Deletes the job; the document is cut once its text layers are all read, and again once its OCR is done.
/// Earlier too when that is due: what is read can then be found.
Result<void> ResultWriter::finishPages(const Job &job, CutWhen when, bool cutNow)
{
    ATTRAP_TRY(m_jobs.finish(job.id));
    if (!cutNow) {
        QList<JobKind> before{JobKind::ReadText};
        if (when == CutWhen::AllIsRead) {
            before.append(JobKind::Recognise);
        }
        const auto waits = m_jobs.hasJobs(job.document, before);
        ATTRAP_TRY(waits);
        if (*waits) {
            return {};
        }
    }
    Job cut;
    cut.kind = JobKind::Cut;
    cut.document = job.document;
    cut.priority = std::max(job.priority, 0);
    return m_jobs.add(cut);
}

Result<void> ResultWriter::cut(const Job &job, const DocumentCut &cut)
{
    auto transaction = Transaction::begin(m_database);
    ATTRAP_TRY(transaction);
    ATTRAP_TRY(storeCut(cut));
    ATTRAP_TRY(m_jobs.finish(job.id));
    return (*transaction)->commit();
}

Result<void> ResultWriter::storeCut(const DocumentCut &cut)
{
    ATTRAP_TRY(m_actes.replace(cut.document, cut.actes, CutterVersion));
    if (cut.publishedOn.isValid()) {
        ATTRAP_TRY(m_recueils.setPublishedOnIfUnknown(cut.document, cut.publishedOn));
    }
    return {};
}

Result<void> ResultWriter::correct(const Correction &correction, const QDateTime &at)
{
    auto transaction = Transaction::begin(m_database);
    ATTRAP_TRY(transaction);
    const QString &sha256 = correction.document;
    const auto pages = m_documents.pages(sha256);
    ATTRAP_TRY(pages);
    const auto isPage = [&pages](int index) { return index >= 0 && index < pages->size(); };
    if (!isPage(correction.page)
        || (correction.kind == Correction::Kind::MoveBoundary && !isPage(correction.toPage))) {
        return Error{ErrorCode::PageOutOfRange, sha256, QStringLiteral("page index %1").arg(correction.page)};
    }
    switch (correction.kind) {
    case Correction::Kind::SetField:
        ATTRAP_TRY(m_corrections.setField(sha256, {correction.page, correction.name, correction.value, at}));
        break;
    case Correction::Kind::ClearField:
        ATTRAP_TRY(m_corrections.clearField(sha256, correction.page, correction.name));
        break;
    case Correction::Kind::BeginActe:
        ATTRAP_TRY(m_corrections.setBoundary(sha256, {correction.page, true, at}));
        break;
    case Correction::Kind::JoinToPrevious:
        ATTRAP_TRY(m_corrections.setBoundary(sha256, {correction.page, false, at}));
        break;
    case Correction::Kind::ClearBoundary:
        ATTRAP_TRY(m_corrections.clearBoundary(sha256, correction.page));
        break;
    case Correction::Kind::MoveBoundary:
        ATTRAP_TRY(m_corrections.moveBoundary(sha256, correction.page, correction.toPage, at));
        break;
    }
    const auto cut = cutDocument(m_database, sha256);
    ATTRAP_TRY(cut);
    ATTRAP_TRY(storeCut(*cut));
    return (*transaction)->commit();
}

Result<RetryOutcome> ResultWriter::retry(const QString &sha256)
{
    auto transaction = Transaction::begin(m_database);
    ATTRAP_TRY(transaction);
    const auto document = m_documents.document(sha256);
    ATTRAP_TRY(document);
    Job job;
    job.document = sha256;
    RetryOutcome again;
    if (document->state == DocumentState::Refused) {
        job.kind = JobKind::Inspect;
        again.document = true;
        ATTRAP_TRY(m_jobs.add(job));
    } else {
        const auto pages = m_documents.pages(sha256);
        ATTRAP_TRY(pages);
        for (PageRecord page : *pages) {
            if (page.state != PageState::Failed) {
                continue;
            }
            page.state = PageState::Waiting;
            page.failure.reset();
            ATTRAP_TRY(m_documents.updatePage(page));
            job.kind = JobKind::ReadText;
            job.pageIndex = page.pageIndex;
            job.pageCount = 1;
            ATTRAP_TRY(m_jobs.add(job));
            ++again.pages;
        }
    }
    ATTRAP_TRY((*transaction)->commit());
    return again;
}

Result<int> ResultWriter::readAgain(const QString &sha256, ReadAgain which)
{
    auto transaction = Transaction::begin(m_database);
    ATTRAP_TRY(transaction);
    ATTRAP_TRY(m_documents.document(sha256));
    const int olderThan = which == ReadAgain::All ? ReaderVersion + 1 : ReaderVersion;
    const auto pages = m_jobs.addReadingAgain(sha256, olderThan, PagesPerChunk, BackgroundPriority);
    ATTRAP_TRY(pages);
    ATTRAP_TRY((*transaction)->commit());
    return *pages;
}

} // namespace attrap
