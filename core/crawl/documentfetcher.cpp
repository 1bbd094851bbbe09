// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crawl/documentfetcher_p.h"

#include "core/base/files.h"
#include "core/catalogue/database.h"
#include "core/crawl/bodycheck_p.h"
#include "core/crawl/evidence_p.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include <utility>

using namespace Qt::StringLiterals;

namespace attrap {

namespace {

/// Above what WebClient lets through.
constexpr qint64 MostBytes = Q_INT64_C(2) << 30;
/// A page that came instead of a PDF is kept as proof when it is no larger than a message is.
constexpr qint64 MostProofBytes = 256 << 10;

/// Deletes the file when it goes.
class TemporaryPath
{
public:
    explicit TemporaryPath(const QString &folder)
        : m_path(folder + u'/' + QUuid::createUuid().toString(QUuid::WithoutBraces) + u".part"_s)
    { }
    ~TemporaryPath() { QFile::remove(m_path); }
    TemporaryPath(const TemporaryPath &) = delete;
    TemporaryPath &operator=(const TemporaryPath &) = delete;
    [[nodiscard]] QString path() const { return m_path; }

private:
    QString m_path;
};

/// The server, or the whole site, does not answer: it says nothing of the document.
bool isOfServer(const Error &error)
{
    return error.code == ErrorCode::Cancelled || error.code == ErrorCode::ServerPaused
        || error.code == ErrorCode::ServerBusy || error.code == ErrorCode::ConnectionLost
        || error.code == ErrorCode::NeedsBrowser;
}

bool isOfLibrary(const Error &error)
{
    return error.code == ErrorCode::FileUnwritable || error.code == ErrorCode::DiskFull;
}

std::optional<Error> errorOf(BodyKind kind, const QString &url)
{
    switch (kind) {
    case BodyKind::WholePdf:
        return std::nullopt;
    case BodyKind::PdfWithoutEnd:
        return Error{ErrorCode::DownloadTruncated, url, u"no %%EOF at its end"_s};
    case BodyKind::WebPage:
        return Error{ErrorCode::WebPageNotPdf, url, {}};
    case BodyKind::Empty:
        return Error{ErrorCode::DownloadTruncated, url, u"no bytes"_s};
    case BodyKind::Other:
        return Error{ErrorCode::NotAPdf, url, {}};
    }
    return Error{ErrorCode::Internal, url, {}};
}

} // namespace

struct DocumentFetcher::Attempt
{
    std::shared_ptr<TemporaryPath> file;
    HttpOutcome outcome;
    Observation seen;
    BodyKind kind = BodyKind::Empty;
    std::optional<Error> why; ///< It is no document that can be kept.
    std::optional<Error> doubt; ///< It is kept, but something is wrong with it.

    [[nodiscard]] bool isUnchanged() const { return !outcome.error && outcome.exchange.status == 304; }
    /// A second time may help.
    [[nodiscard]] bool isWorthAnother() const
    {
        return why && (!outcome.error || outcome.error->code == ErrorCode::DownloadTruncated);
    }
    [[nodiscard]] QByteArray proof() const
    {
        if (kind != BodyKind::WebPage || outcome.error || outcome.exchange.sizeBytes > MostProofBytes) {
            return {};
        }
        auto body = readFile(file->path(), MostProofBytes);
        return body ? *std::move(body) : QByteArray();
    }
};

DocumentFetcher::DocumentFetcher(Parts parts)
    : m_parts(std::move(parts))
{ }

Result<void> DocumentFetcher::clear() const
{
    const QDir folder(m_parts.temporaryFolder);
    const auto left = folder.entryList({u"*.part"_s}, QDir::Files);
    for (const QString &name : left) {
        if (!QFile::remove(folder.filePath(name))) {
            return Error{ErrorCode::FileUnwritable, folder.filePath(name), {}};
        }
    }
    return {};
}

DocumentFetcher::Attempt DocumentFetcher::ask(const WantedDocument &wanted, const CrawlRun &run,
                                              const Scraper &scraper, bool isFirst) const
{
    Attempt attempt;
    attempt.file = std::make_shared<TemporaryPath>(m_parts.temporaryFolder);
    HttpRequest request;
    request.url = QUrl(wanted.url);
    request.kind = ResourceKind::Document;
    request.savePath = attempt.file->path();
    if (isFirst) {
        request.etag = wanted.etag;
        request.lastModified = wanted.lastModified;
    }
    attempt.outcome = m_parts.access->ask(request, scraper);
    attempt.why = attempt.outcome.error;
    const bool isBody = !attempt.outcome.error && attempt.outcome.exchange.status != 304;
    if (isBody) {
        const auto kind = bodyKindOf(attempt.file->path());
        attempt.kind = kind ? *kind : BodyKind::Empty;
        attempt.why = kind ? errorOf(*kind, wanted.url) : kind.error();
    } else if (attempt.isUnchanged() && request.etag.isEmpty() && request.lastModified.isEmpty()) {
        attempt.why = Error{ErrorCode::ServerFailed, wanted.url, u"304 to no condition"_s};
        attempt.outcome.error = attempt.why;
    }
    ExchangePurpose purpose;
    purpose.kind = u"document"_s;
    purpose.run = run.id;
    purpose.recueil = wanted.recueil;
    purpose.linkText = wanted.linkText;
    purpose.printedDate = wanted.printedDate;
    purpose.wasConditional = !request.etag.isEmpty() || !request.lastModified.isEmpty();
    HttpOutcome told = attempt.outcome;
    told.error = attempt.why;
    attempt.seen = observationOf(told, purpose, m_parts.clock->now());
    // The journal finds a recueil's exchanges by its address as it was listed.
    attempt.seen.url = wanted.url;
    return attempt;
}

Result<Brought> DocumentFetcher::bring(const WantedDocument &wanted, const CrawlRun &run,
                                       const Scraper &scraper)
{
    const auto made = makeFolder(m_parts.temporaryFolder);
    if (!made) {
        return made.error();
    }
    Attempt attempt = ask(wanted, run, scraper, true);
    if (attempt.isWorthAnother()) {
        const auto recorded = Crawls(*m_parts.database).recordExchange(attempt.seen, attempt.proof());
        if (!recorded) {
            return recorded.error();
        }
        const bool wasWhole = !attempt.outcome.error;
        const QString first = attempt.outcome.exchange.sha256;
        attempt = ask(wanted, run, scraper, false);
        if (wasWhole && !attempt.outcome.error && attempt.kind == BodyKind::PdfWithoutEnd && !first.isEmpty()
            && attempt.outcome.exchange.sha256 == first) {
            attempt.doubt = std::exchange(attempt.why, std::nullopt);
        }
    }
    return settle(wanted, run, attempt);
}

Result<Brought> DocumentFetcher::settle(const WantedDocument &wanted, const CrawlRun &run,
                                        const Attempt &attempt)
{
    if (attempt.why && isOfLibrary(*attempt.why)) {
        return *attempt.why;
    }
    if (attempt.why) {
        return fail(wanted, run, attempt);
    }
    if (!attempt.isUnchanged()) {
        return keep(wanted, run, attempt);
    }
    const auto transaction = Transaction::begin(*m_parts.database);
    if (!transaction) {
        return transaction.error();
    }
    Crawls crawls(*m_parts.database);
    auto done = crawls.recordAsked(wanted.recueil, attempt.seen, std::nullopt, m_parts.clock->now());
    if (done) {
        done = crawls.addResult(run.id, {wanted.url, wanted.recueil, {}, u"unchanged"_s, {}, {}, false});
    }
    if (done) {
        done = (*transaction)->commit();
    }
    if (!done) {
        return done.error();
    }
    return Brought{Brought::What::Unchanged, wanted.heldDocument, {}, attempt.outcome};
}

Result<Brought> DocumentFetcher::keep(const WantedDocument &wanted, const CrawlRun &run,
                                      const Attempt &attempt)
{
    QFile file(attempt.file->path());
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{ErrorCode::FileUnreadable, file.fileName(), file.errorString()};
    }
    const auto stored = Store(m_parts.storeFolder).add(file, MostBytes);
    if (!stored) {
        return stored.error();
    }
    Crawls::FetchedDocument fetched;
    fetched.recueil = wanted.recueil;
    fetched.sha256 = stored->sha256;
    fetched.sizeBytes = stored->sizeBytes;
    fetched.seen = attempt.seen;
    fetched.seen.sha256 = stored->sha256;
    fetched.seen.sizeBytes = stored->sizeBytes;
    fetched.isWhole = !attempt.doubt;
    const auto transaction = Transaction::begin(*m_parts.database);
    if (!transaction) {
        return transaction.error();
    }
    Crawls crawls(*m_parts.database);
    const auto recorded = crawls.recordFetched(fetched, m_parts.clock->now());
    if (!recorded) {
        return recorded.error();
    }
    Brought brought{Brought::What::Fetched, stored->sha256, {}, attempt.outcome};
    if (recorded->isChange) {
        brought.what = Brought::What::Changed;
    } else if (!wanted.heldDocument.isEmpty()) {
        brought.what = Brought::What::Unchanged;
    }
    CrawlResult result{wanted.url, wanted.recueil, {}, u"fetched"_s, {}, stored->sha256, false};
    if (brought.what == Brought::What::Changed) {
        result.outcome = u"changed"_s;
    } else if (brought.what == Brought::What::Unchanged) {
        result.outcome = u"unchanged"_s;
    }
    result.isDuplicate = brought.what != Brought::What::Unchanged && !recorded->isNewDocument;
    auto done = crawls.addResult(run.id, result);
    if (done && attempt.doubt) {
        brought.error = attempt.doubt;
        done = crawls.addResult(run.id,
                                {wanted.url,
                                 wanted.recueil,
                                 {},
                                 u"failed"_s,
                                 attempt.doubt,
                                 u"kept as the site gave it, twice the same"_s,
                                 false});
    }
    if (done) {
        done = (*transaction)->commit();
    }
    return done ? Result<Brought>(brought) : done.error();
}

Result<Brought> DocumentFetcher::fail(const WantedDocument &wanted, const CrawlRun &run,
                                      const Attempt &attempt)
{
    const Error &why = *attempt.why;
    Brought brought{Brought::What::Failed, {}, why, attempt.outcome};
    if (why.code == ErrorCode::Cancelled || why.code == ErrorCode::ServerPaused) {
        brought.what = Brought::What::NotAsked; // Nothing was asked: there is nothing to note.
        return brought;
    }
    const auto transaction = Transaction::begin(*m_parts.database);
    if (!transaction) {
        return transaction.error();
    }
    Crawls crawls(*m_parts.database);
    auto done = crawls.recordAsked(wanted.recueil, attempt.seen, why, m_parts.clock->now(), attempt.proof());
    if (isOfServer(why)) {
        brought.what = Brought::What::NotAsked;
    } else if (done) {
        done
            = crawls.addResult(run.id, {wanted.url, wanted.recueil, {}, u"failed"_s, why, why.detail, false});
    }
    if (done) {
        done = (*transaction)->commit();
    }
    return done ? Result<Brought>(brought) : done.error();
}

Result<Brought> DocumentFetcher::lookAtAbsent(const WantedDocument &wanted, const CrawlRun &run,
                                              const Scraper &scraper)
{
    const auto made = makeFolder(m_parts.temporaryFolder);
    if (!made) {
        return made.error();
    }
    Attempt attempt = ask(wanted, run, scraper, true);
    if (attempt.why && isOfLibrary(*attempt.why)) {
        return *attempt.why;
    }
    if (attempt.why && isOfServer(*attempt.why)) {
        return fail(wanted, run, attempt);
    }
    const auto transaction = Transaction::begin(*m_parts.database);
    if (!transaction) {
        return transaction.error();
    }
    Brought brought{Brought::What::Unchanged, wanted.heldDocument, {}, attempt.outcome};
    if (attempt.why) {
        brought.what = Brought::What::Failed;
        brought.error = attempt.why;
    } else if (!attempt.isUnchanged()) {
        // Served though no longer listed: other bytes than those held, or none held, are worth keeping.
        const bool isHeld
            = !wanted.heldDocument.isEmpty() && attempt.outcome.exchange.sha256 == wanted.heldDocument;
        auto kept = isHeld ? Result<Brought>(brought) : keep(wanted, run, attempt);
        if (!kept) {
            return kept;
        }
        brought = *kept;
    }
    Observation absence = attempt.seen;
    absence.kind = u"absence"_s;
    auto done = Crawls(*m_parts.database).recordAbsence(wanted.recueil, absence, m_parts.clock->now());
    if (done) {
        done = (*transaction)->commit();
    }
    return done ? Result<Brought>(brought) : done.error();
}

} // namespace attrap
