// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/indexservice.h"

#include "core/base/files.h"
#include "core/catalogue/database.h"
#include "core/catalogue/documents.h"
#include "core/catalogue/library.h"
#include "core/search/actewriter_p.h"

#include <QDir>
#include <QElapsedTimer>
#include <QLoggingCategory>
#include <QTimer>

#include <algorithm>

namespace attrap {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(searchLog, "attrap.search")

/// While more documents wait, at most so long after the first of them…
constexpr int CommitEveryMs = 1000;
/// …and after the last one at once, unless there was a commit less than this before: what was just imported
/// is searched for now, and a commit costs a few files and their syncing.
constexpr int CommitGapMs = 400;
constexpr int CommitEveryDocuments = 500;

/// Puts away what a rebuild that was killed left behind; killed between its two renames, the old index is it.
void removeLeftovers(const QString &indexFolder)
{
    if (const QString standing = standingIndex(indexFolder); standing != indexFolder) {
        QDir().rename(standing, indexFolder);
    }
    for (const QString &suffix : {u".new"_s, u".old"_s}) {
        QDir(indexFolder + suffix).removeRecursively();
    }
}

} // namespace

struct IndexService::Impl
{
    IndexService *q;
    const Library &library;
    std::unique_ptr<Database> database;
    std::unique_ptr<ActeWriter> writer;
    QStringList pending; ///< In the order of asking, none twice.
    int uncommitted = 0;
    QTimer commitTimer;
    QElapsedTimer sinceCommit;
    bool workAsked = false;

    Impl(IndexService *service, const Library &lib)
        : q(service)
        , library(lib)
        , commitTimer(service)
    { }

    Result<void> connect();
    Result<int> makeAnew(const CancelToken &token, const std::function<void(int, int)> &progress);
    void startTimer();
    Result<void> openWriter();
    Result<QStringList> outOfDate();
    Result<QStringList> whatIsMissing();
    Result<void> indexOne(const QString &sha256);
    Result<void> commit();
    Result<int> indexAll(const QStringList &documents, ActeWriter &target, const CancelToken &token,
                         const std::function<void(int, int)> &progress);
    void askForWork();
    void work();
    void fail(const Error &error);
    void stop();
};

Result<void> IndexService::Impl::connect()
{
    if (!database) {
        auto opened = library.connectReadOnly();
        if (!opened) {
            return opened.error();
        }
        database = std::move(*opened);
    }
    return {};
}

Result<void> IndexService::Impl::openWriter()
{
    if (const Result<void> connected = connect(); !connected || writer) {
        return connected;
    }
    removeLeftovers(library.indexFolder());
    const bool exists = !QDir(library.indexFolder()).isEmpty();
    auto opened = ActeWriter::open(library.indexFolder(),
                                   exists ? ActeWriter::Mode::Append : ActeWriter::Mode::Create);
    if (!opened && opened.error().code == ErrorCode::IndexFailed && exists) {
        // Of another format, or damaged: it is derived, so it is made again.
        qCInfo(searchLog) << "the index is made again:" << opened.error().detail;
        QDir(library.indexFolder()).removeRecursively();
        opened = ActeWriter::open(library.indexFolder(), ActeWriter::Mode::Create);
    }
    if (!opened) {
        return opened.error();
    }
    writer = std::move(*opened);
    return {};
}

/// Documents whose actes the index does not hold as they are now; removes those that the library no longer
/// has.
Result<QStringList> IndexService::Impl::outOfDate()
{
    const auto versions = Documents(*database).contentVersions();
    if (!versions) {
        return versions.error();
    }
    const auto stamps = indexedStamps(library.indexFolder());
    if (!stamps) {
        return stamps.error();
    }
    for (const QString &stamp : *stamps) {
        const QString sha256 = stamp.section(u':', 0, 0);
        if (!versions->contains(sha256)) {
            if (const Result<void> removed = writer->removeDocument(sha256); !removed) {
                return removed.error();
            }
            ++uncommitted;
        }
    }
    QStringList documents;
    for (auto it = versions->cbegin(); it != versions->cend(); ++it) {
        if (!stamps->contains(stampOf(it.key(), it.value()))) {
            documents.append(it.key());
        }
    }
    documents.sort();
    return documents;
}

Result<void> IndexService::Impl::indexOne(const QString &sha256)
{
    ++uncommitted;
    return writer->indexDocument(*database, sha256);
}

Result<void> IndexService::Impl::commit()
{
    commitTimer.stop();
    if (uncommitted == 0 || !writer) {
        return {};
    }
    const Result<void> done = writer->commit();
    sinceCommit.start();
    if (done) {
        uncommitted = 0;
        Q_EMIT q->indexChanged(static_cast<int>(pending.size()));
    }
    return done;
}

Result<int> IndexService::Impl::indexAll(const QStringList &documents, ActeWriter &target,
                                         const CancelToken &token,
                                         const std::function<void(int, int)> &progress)
{
    int done = 0;
    for (const QString &sha256 : documents) {
        if (token.isCancelled()) {
            return Error{ErrorCode::Cancelled, {}, {}};
        }
        if (const Result<void> indexed = target.indexDocument(*database, sha256); !indexed) {
            return indexed.error();
        }
        ++done;
        if (progress) {
            progress(done, static_cast<int>(documents.size()));
        }
    }
    if (const Result<void> committed = target.commit(); !committed) {
        return committed.error();
    }
    return done;
}

/// outOfDate(), after an index that cannot be read was begun anew.
Result<QStringList> IndexService::Impl::whatIsMissing()
{
    if (const Result<void> opened = openWriter(); !opened) {
        return opened.error();
    }
    Result<QStringList> documents = outOfDate();
    if (documents || documents.error().code != ErrorCode::IndexFailed) {
        return documents;
    }
    qCInfo(searchLog) << "the index is made again:" << documents.error().detail;
    writer.reset();
    uncommitted = 0;
    QDir(library.indexFolder()).removeRecursively();
    if (const Result<void> opened = openWriter(); !opened) {
        return opened.error();
    }
    return outOfDate();
}

void IndexService::Impl::askForWork()
{
    if (!workAsked && !pending.isEmpty()) {
        workAsked = true;
        QMetaObject::invokeMethod(
            q,
            [this] {
                workAsked = false;
                work();
            },
            Qt::QueuedConnection);
    }
}

/// One document, then back to the event loop.
void IndexService::Impl::work()
{
    if (pending.isEmpty() || !writer) {
        return;
    }
    const QString sha256 = pending.takeFirst();
    Result<void> indexed = indexOne(sha256);
    if (!indexed && indexed.error().code == ErrorCode::UnknownDocument) {
        indexed = writer->removeDocument(sha256);
    }
    if (!indexed) {
        fail(indexed.error());
        return;
    }
    if (uncommitted >= CommitEveryDocuments) {
        if (const Result<void> committed = commit(); !committed) {
            fail(committed.error());
            return;
        }
    }
    startTimer();
    askForWork();
}

void IndexService::Impl::startTimer()
{
    if (uncommitted == 0) {
        return;
    }
    const qint64 since = sinceCommit.isValid() ? sinceCommit.elapsed() : CommitGapMs;
    const int wait
        = pending.isEmpty() ? static_cast<int>(std::max<qint64>(0, CommitGapMs - since)) : CommitEveryMs;
    if (!commitTimer.isActive() || commitTimer.remainingTime() > wait) {
        commitTimer.start(wait);
    }
}

/// What was not committed is found again by the next start().
void IndexService::Impl::fail(const Error &error)
{
    qCWarning(searchLog) << "indexing has stopped:" << errorCodeName(error.code) << error.detail;
    stop();
    Q_EMIT q->failed(error);
}

void IndexService::Impl::stop()
{
    commitTimer.stop();
    writer.reset();
    pending.clear();
    uncommitted = 0;
}

IndexService::IndexService(const Library &library)
    : m_impl(std::make_unique<Impl>(this, library))
{
    m_impl->commitTimer.setSingleShot(true);
    connect(&m_impl->commitTimer, &QTimer::timeout, this, [this] {
        if (const Result<void> committed = m_impl->commit(); !committed) {
            m_impl->fail(committed.error());
        }
    });
}

IndexService::~IndexService()
{
    if (m_impl->writer && m_impl->uncommitted > 0) {
        const Result<void> committed = m_impl->writer->commit();
        if (!committed) {
            qCWarning(searchLog) << "the last commit failed; the next start makes up for it:"
                                 << committed.error().detail;
        }
    }
}

/// A whole index beside the old one, then in its place. The old one stands until the new one is whole;
/// readers keep the files that they have open.
Result<int> IndexService::Impl::makeAnew(const CancelToken &token,
                                         const std::function<void(int, int)> &progress)
{
    const QString folder = library.indexFolder();
    removeLeftovers(folder);
    const auto versions = Documents(*database).contentVersions();
    if (!versions) {
        return versions.error();
    }
    QStringList documents = versions->keys();
    documents.sort();
    Result<int> done = 0;
    {
        const auto fresh = ActeWriter::open(folder + u".new"_s, ActeWriter::Mode::Create);
        if (!fresh) {
            return fresh.error();
        }
        done = indexAll(documents, **fresh, token, progress);
    }
    if (!done) {
        removeLeftovers(folder);
        return done;
    }
    const bool hadOld = QDir(folder).exists();
    if ((hadOld && !QDir().rename(folder, folder + u".old"_s))
        || !QDir().rename(folder + u".new"_s, folder)) {
        removeLeftovers(folder);
        return Error{ErrorCode::FileUnwritable, folder, u"the new index cannot be put in place"_s};
    }
    removeLeftovers(folder);
    if (const Result<void> synced = syncFolder(library.folder()); !synced) {
        return synced.error();
    }
    return done;
}

Result<int> IndexService::rebuild(const CancelToken &token,
                                  const std::function<void(int done, int total)> &progress)
{
    Impl &impl = *m_impl;
    const bool wasStarted = impl.writer != nullptr;
    impl.stop();
    if (const Result<void> connected = impl.connect(); !connected) {
        return connected.error();
    }
    const Result<int> done = impl.makeAnew(token, progress);
    if (done) {
        Q_EMIT indexChanged(0);
    }
    if (wasStarted) {
        start(); // To go on following the library, and take up what was waiting.
    }
    return done;
}

Result<int> IndexService::bringUpToDate(const CancelToken &token)
{
    Impl &impl = *m_impl;
    const bool wasStarted = impl.writer != nullptr;
    const Result<QStringList> documents = impl.whatIsMissing();
    if (!documents) {
        return documents.error();
    }
    const int removed = impl.uncommitted;
    const Result<int> indexed = impl.indexAll(*documents, *impl.writer, token, {});
    if (!indexed) {
        impl.stop();
        if (wasStarted && indexed.error().code == ErrorCode::Cancelled) {
            start();
        }
        return indexed;
    }
    impl.uncommitted = 0;
    impl.commitTimer.stop();
    impl.pending.clear();
    Q_EMIT indexChanged(0);
    return *indexed + removed;
}

void IndexService::start()
{
    Impl &impl = *m_impl;
    const Result<QStringList> documents = impl.whatIsMissing();
    if (!documents) {
        impl.fail(documents.error());
        return;
    }
    for (const QString &sha256 : *documents) {
        if (!impl.pending.contains(sha256)) {
            impl.pending.append(sha256);
        }
    }
    impl.startTimer(); // For what was only removed.
    impl.askForWork();
    Q_EMIT indexChanged(static_cast<int>(impl.pending.size()));
}

void IndexService::indexDocument(const QString &sha256)
{
    Impl &impl = *m_impl;
    // Before start(), or after a failure, nothing is forgotten: start() compares the index with the library.
    if (impl.writer && !impl.pending.contains(sha256)) {
        impl.pending.append(sha256);
        impl.askForWork();
    }
}

} // namespace attrap
