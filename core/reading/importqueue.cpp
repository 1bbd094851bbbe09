// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/importqueue.h"

#include "core/base/clock.h"
#include "core/catalogue/recueils.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace attrap {

namespace {

/// Far above any recueil (the largest known has 300 MB); below what would fill a laptop's disk by one
/// mistake.
constexpr qint64 MostBytes = Q_INT64_C(2) << 30;
/// Readers accept a header anywhere in the first KiB (ISO 32000-1, annex H): HTTP headers may stand before
/// it.
constexpr qint64 HeadBytes = 1024;

enum class Content { Empty, Pdf, WebPage, Other };

Content contentOf(const QByteArray &head)
{
    if (head.isEmpty()) {
        return Content::Empty;
    }
    if (head.contains("%PDF")) {
        return Content::Pdf;
    }
    const QByteArray lower = head.toLower();
    return lower.contains("<!doctype html") || lower.contains("<html") ? Content::WebPage : Content::Other;
}

bool isPdfName(const QString &path)
{
    return path.endsWith(QStringLiteral(".pdf"), Qt::CaseInsensitive);
}

/// Errors of the library itself: the next file would meet them too.
bool isOfLibrary(const Error &error)
{
    return error.code == ErrorCode::DiskFull || error.code == ErrorCode::FileUnwritable
        || error.code == ErrorCode::DatabaseFailed || error.code == ErrorCode::LibraryDamaged;
}

} // namespace

void ImportQueue::add(const ImportRequest &request)
{
    Request queued;
    queued.administration = request.administration;
    queued.sourceOf = request.sourceOf;
    for (const QString &path : request.paths) {
        queued.items.push_back({QDir::cleanPath(QFileInfo(path).absoluteFilePath()), true});
    }
    m_requests.enqueue(std::move(queued));
}

void ImportQueue::cancel()
{
    for (Request &request : m_requests) {
        request.items.clear();
        request.report.cancelled = true;
    }
}

ImportQueue::Step ImportQueue::step(Database &database, const Store &store, const Clock &clock)
{
    Step step;
    if (m_requests.isEmpty()) {
        return step;
    }
    Request &request = m_requests.head();
    if (!request.items.empty()) {
        const Item item = request.items.front();
        step.path = item.path;
        const QFileInfo info(item.path);
        if (info.isDir()) {
            request.items.pop_front();
            openFolder(&request, item.path);
        } else {
            step.broken = takeIn(&request, item, database, store, clock, &step);
            if (step.broken) {
                return step;
            }
            request.items.pop_front();
            ++request.done;
        }
    }
    step.done = request.done;
    step.total = request.done + static_cast<int>(request.items.size());
    if (request.items.empty()) {
        step.finished = m_requests.dequeue().report;
    }
    return step;
}

/// Puts what is in a folder before what else waits, sorted by name: the order is the same on each machine.
void ImportQueue::openFolder(Request *request, const QString &path)
{
    const QString canonical = QFileInfo(path).canonicalFilePath();
    if (canonical.isEmpty() || request->folders.contains(canonical)) {
        return;
    }
    request->folders.insert(canonical);
    const QDir folder(path);
    if (!folder.isReadable()) {
        request->report.failed.append(
            {path, {ErrorCode::FileUnreadable, path, QStringLiteral("folder")}, {}});
        return;
    }
    QStringList names
        = folder.entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    std::sort(names.begin(), names.end());
    for (auto name = names.crbegin(); name != names.crend(); ++name) {
        request->items.push_front({folder.filePath(*name), false});
    }
}

/// @return an error of the library; errors of the file go into the report.
std::optional<Error> ImportQueue::takeIn(Request *request, const Item &item, Database &database,
                                         const Store &store, const Clock &clock, Step *step)
{
    ImportReport &report = request->report;
    const auto fail = [&](ErrorCode code, const QString &detail = {}) -> std::optional<Error> {
        report.failed.append({item.path, {code, item.path, detail}, {}});
        return std::nullopt;
    };
    const QFileInfo info(item.path);
    if (!info.exists()) {
        return fail(ErrorCode::FileNotFound);
    }
    if (!info.isFile()) {
        // Sockets, devices, pipes: opening one could wait for ever.
        if (item.named) {
            return fail(ErrorCode::NotAPdf, QStringLiteral("not a regular file"));
        }
        report.ignored.append(item.path);
        return std::nullopt;
    }
    QFile file(item.path);
    const bool named = item.named || isPdfName(item.path);
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(ErrorCode::FileUnreadable, file.errorString());
    }
    const Content content = contentOf(file.peek(HeadBytes));
    if (!named && content != Content::Pdf) {
        report.ignored.append(item.path);
        return std::nullopt;
    }
    switch (content) {
    case Content::Empty:
        return fail(ErrorCode::EmptyFile);
    case Content::WebPage:
        return fail(ErrorCode::WebPageNotPdf);
    case Content::Other:
        // Named .pdf, its header may be further on or damaged: the worker decides, and the bytes are kept.
        if (!isPdfName(item.path)) {
            return fail(ErrorCode::NotAPdf);
        }
        break;
    case Content::Pdf:
        break;
    }
    if (file.size() > MostBytes) {
        return fail(ErrorCode::TooLarge);
    }
    const auto stored = store.add(file, MostBytes);
    if (!stored) {
        return isOfLibrary(stored.error()) ? std::optional(stored.error())
                                           : fail(stored.error().code, stored.error().detail);
    }
    SavedFrom from{request->administration, {}, {}};
    if (from.administration.isEmpty() && request->sourceOf) {
        from = request->sourceOf(item.path);
    }
    const auto isNew = Recueils(database).recordLocalFile({item.path, from.administration, stored->sha256,
                                                           stored->sizeBytes, info.lastModified().toUTC(),
                                                           from.url, from.evidence},
                                                          clock.now());
    if (!isNew) {
        return isOfLibrary(isNew.error()) ? std::optional(isNew.error())
                                          : fail(isNew.error().code, isNew.error().detail);
    }
    step->newDocument = *isNew;
    step->knownDocument = *isNew ? QString() : stored->sha256;
    ++(*isNew ? report.imported : report.known);
    if (!request->documents.contains(stored->sha256)) {
        request->documents.insert(stored->sha256);
        report.documents.append(stored->sha256);
    }
    return std::nullopt;
}

} // namespace attrap
