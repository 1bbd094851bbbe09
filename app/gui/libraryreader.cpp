// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/libraryreader.h"

#include "core/catalogue/database.h"
#include "core/catalogue/documents.h"
#include "core/catalogue/library.h"
#include "core/catalogue/recueils.h"
#include "core/catalogue/store.h"

#include <QDirIterator>
#include <QFileInfo>

#include <algorithm>

namespace attrap {

namespace {

/// Documents counted before other questions get their turn.
constexpr int CountedAtOnce = 40;

qint64 folderBytes(const QString &folder)
{
    qint64 bytes = 0;
    QDirIterator it(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        it.next();
        bytes += it.fileInfo().size();
    }
    return bytes;
}

PageTally tallyOf(const QList<PageRecord> &pages)
{
    PageTally tally;
    tally.pages = static_cast<int>(pages.size());
    for (const PageRecord &page : pages) {
        tally.read += page.state == PageState::Read ? 1 : 0;
        tally.failed += page.state == PageState::Failed ? 1 : 0;
    }
    return tally;
}

/// A title for a document that no recueil names.
QString titleOf(const DocumentRow &row)
{
    if (!row.recueil.title.isEmpty()) {
        return row.recueil.title;
    }
    return row.document.pdfTitle.isEmpty() ? row.document.sha256.left(12) : row.document.pdfTitle;
}

} // namespace

struct LibraryReader::Impl
{
    const Library &library;
    std::unique_ptr<Database> connection;
    QHash<QString, PageTally> tallies; ///< Those that are complete are not counted again.
    QStringList toCount;
    bool counting = false;

    explicit Impl(const Library &usedLibrary)
        : library(usedLibrary)
    { }

    Result<Database *> database()
    {
        if (!connection) {
            auto opened = library.connectReadOnly();
            if (!opened) {
                return opened.error();
            }
            connection = std::move(*opened);
        }
        return connection.get();
    }

    Result<LibrarySnapshot> snapshot();
    Result<QList<DocumentRow>> rows(Database &used, const QList<Administration> &administrations) const;
    Result<OpenedDocument> open(const QString &sha256);
    Result<QList<FailureRow>> failures();
    void planCounting(const LibrarySnapshot &snapshot);
};

Result<QList<DocumentRow>> LibraryReader::Impl::rows(Database &used,
                                                     const QList<Administration> &administrations) const
{
    auto recueils = Recueils(used).list();
    if (!recueils) {
        return recueils.error();
    }
    auto documents = Documents(used).list();
    if (!documents) {
        return documents.error();
    }
    QHash<QString, QString> names;
    for (const Administration &administration : administrations) {
        names.insert(administration.code, administration.name);
    }
    QHash<QString, Document> bySha;
    for (const Document &document : *documents) {
        bySha.insert(document.sha256, document);
    }
    QList<DocumentRow> rows;
    rows.reserve(recueils->size());
    for (const Recueil &recueil : *recueils) {
        DocumentRow row{recueil, bySha.value(recueil.document), names.value(recueil.administration), {}};
        const auto tally = tallies.constFind(recueil.document);
        if (tally != tallies.constEnd()) {
            row.tally = *tally;
        }
        rows.append(row);
    }
    return rows;
}

Result<LibrarySnapshot> LibraryReader::Impl::snapshot()
{
    auto used = database();
    if (!used) {
        return used.error();
    }
    auto transaction = Transaction::beginRead(**used);
    if (!transaction) {
        return transaction.error();
    }
    Recueils recueils(**used);
    auto counts = libraryCounts(**used);
    if (!counts) {
        return counts.error();
    }
    auto administrations = recueils.administrations();
    if (!administrations) {
        return administrations.error();
    }
    auto byAdministration = recueils.countsByAdministration();
    if (!byAdministration) {
        return byAdministration.error();
    }
    auto documents = rows(**used, *administrations);
    if (!documents) {
        return documents.error();
    }
    return LibrarySnapshot{*counts, folderBytes(library.indexFolder()), *administrations, *byAdministration,
                           *documents};
}

void LibraryReader::Impl::planCounting(const LibrarySnapshot &snapshot)
{
    toCount.clear();
    for (const DocumentRow &row : snapshot.documents) {
        const QString &sha256 = row.document.sha256;
        const auto known = tallies.constFind(sha256);
        const bool settled = known != tallies.constEnd() && known->isComplete() && known->pages > 0;
        if (row.document.state == DocumentState::Opened && !settled && !sha256.isEmpty()) {
            toCount.append(sha256);
        }
    }
    toCount.removeDuplicates();
}

Result<OpenedDocument> LibraryReader::Impl::open(const QString &sha256)
{
    auto used = database();
    if (!used) {
        return used.error();
    }
    Documents documents(**used);
    Recueils recueils(**used);
    auto document = documents.document(sha256);
    if (!document) {
        return document.error();
    }
    auto pages = documents.pages(sha256);
    if (!pages) {
        return pages.error();
    }
    auto behind = recueils.ofDocument(sha256);
    if (!behind) {
        return behind.error();
    }
    OpenedDocument opened;
    opened.row.document = *document;
    opened.pages = *pages;
    opened.row.tally = tallyOf(*pages);
    opened.originalPath = Store(library.storeFolder()).path(sha256);
    if (!behind->isEmpty()) {
        opened.row.recueil = behind->first();
        if (!opened.row.recueil.administration.isEmpty()) {
            const auto administration = recueils.administration(opened.row.recueil.administration);
            opened.row.administrationName = administration ? administration->name : QString();
        }
    }
    return opened;
}

Result<QList<FailureRow>> LibraryReader::Impl::failures()
{
    auto used = database();
    if (!used) {
        return used.error();
    }
    auto documents = rows(**used, {});
    if (!documents) {
        return documents.error();
    }
    QList<FailureRow> failures;
    QStringList seen;
    for (const DocumentRow &row : *documents) {
        const QString &sha256 = row.document.sha256;
        if (row.document.refusal) {
            failures.append({sha256, titleOf(row), -1, *row.document.refusal});
        }
        if (row.document.state != DocumentState::Opened || seen.contains(sha256)) {
            continue;
        }
        const auto tally = tallies.constFind(sha256);
        if (tally != tallies.constEnd() && tally->isComplete() && tally->failed == 0) {
            continue;
        }
        seen.append(sha256);
        auto pages = Documents(**used).pages(sha256);
        if (!pages) {
            return pages.error();
        }
        for (const PageRecord &page : *pages) {
            if (page.failure) {
                failures.append({sha256, titleOf(row), page.pageIndex, *page.failure});
            }
        }
    }
    return failures;
}

LibraryReader::LibraryReader(const Library &library)
    : m_impl(std::make_unique<Impl>(library))
{ }

LibraryReader::~LibraryReader() = default;

void LibraryReader::load()
{
    auto snapshot = m_impl->snapshot();
    if (!snapshot) {
        Q_EMIT failed(snapshot.error());
        return;
    }
    Q_EMIT loaded(*snapshot);
    m_impl->planCounting(*snapshot);
    if (!m_impl->counting && !m_impl->toCount.isEmpty()) {
        m_impl->counting = true;
        QMetaObject::invokeMethod(this, &LibraryReader::countSome, Qt::QueuedConnection);
    }
}

void LibraryReader::countSome()
{
    QHash<QString, PageTally> counted;
    auto used = m_impl->database();
    while (used && counted.size() < CountedAtOnce && !m_impl->toCount.isEmpty()) {
        const QString sha256 = m_impl->toCount.takeFirst();
        if (auto pages = Documents(**used).pages(sha256)) {
            counted.insert(sha256, tallyOf(*pages));
        }
    }
    m_impl->tallies.insert(counted);
    if (!counted.isEmpty()) {
        Q_EMIT tallied(counted);
    }
    m_impl->counting = used && !m_impl->toCount.isEmpty();
    if (m_impl->counting) {
        QMetaObject::invokeMethod(this, &LibraryReader::countSome, Qt::QueuedConnection);
    }
}

void LibraryReader::recount(const QString &sha256)
{
    auto used = m_impl->database();
    if (!used) {
        return;
    }
    if (auto pages = Documents(**used).pages(sha256)) {
        m_impl->tallies.insert(sha256, tallyOf(*pages));
        Q_EMIT tallied({{sha256, m_impl->tallies.value(sha256)}});
    }
}

void LibraryReader::openDocument(quint64 id, const QString &sha256)
{
    const auto opened = m_impl->open(sha256);
    if (opened) {
        Q_EMIT documentOpened(id, *opened);
    } else {
        Q_EMIT documentFailed(id, opened.error());
    }
}

void LibraryReader::loadWords(quint64 id, const QString &sha256, int pageIndex)
{
    auto used = m_impl->database();
    if (!used) {
        return;
    }
    const auto words = Documents(**used).words(sha256, pageIndex, WordLayer::Page);
    Q_EMIT wordsLoaded(id, sha256, pageIndex, words ? *words : QList<Word>());
}

void LibraryReader::loadActes(quint64 id, const QString &sha256)
{
    auto used = m_impl->database();
    const auto actes = used ? loadDocumentActes(**used, sha256) : used.error();
    if (actes) {
        Q_EMIT actesLoaded(id, *actes);
    } else {
        Q_EMIT failed(actes.error());
    }
}

void LibraryReader::loadFailures(quint64 id)
{
    const auto failures = m_impl->failures();
    if (failures) {
        Q_EMIT failuresLoaded(id, *failures);
    } else {
        Q_EMIT failed(failures.error());
    }
}

} // namespace attrap
