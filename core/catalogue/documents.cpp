// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/documents.h"

#include "core/catalogue/database.h"
#include "core/catalogue/jsonforms.h"
#include "core/catalogue/statement.h"

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace attrap {

namespace {

#define DOCUMENT_COLUMNS                                                                                     \
    "sha256, size_bytes, received_at, state, refusal_code, refusal_detail, page_count, pdf_title, "          \
    "pdf_producer, pdf_created, pdf_modified, encrypted, content_version FROM document "
#define PAGE_COLUMNS                                                                                         \
    "document, page_index, width_pt, height_pt, rotation, state, kind, failure_code, failure_detail, "       \
    "ocr_regions, ocr_dpi, reader_version, layer, lower_effort, cells FROM page "

Document readDocument(const Statement &row)
{
    Document document;
    document.sha256 = row.textAt(0);
    document.sizeBytes = row.integerAt(1);
    document.receivedAt = row.timeAt(2);
    document.state = static_cast<DocumentState>(row.intAt(3));
    if (!row.isNull(4)) {
        document.refusal = Error{errorCodeFromName(row.textAt(4)), document.sha256, row.textAt(5)};
    }
    document.pageCount = row.intAt(6);
    document.pdfTitle = row.textAt(7);
    document.pdfProducer = row.textAt(8);
    document.pdfCreated = row.timeAt(9);
    document.pdfModified = row.timeAt(10);
    document.encrypted = row.intAt(11) != 0;
    document.contentVersion = row.integerAt(12);
    return document;
}

PageRecord readPage(const Statement &row)
{
    PageRecord page;
    page.document = row.textAt(0);
    page.pageIndex = row.intAt(1);
    page.size = {row.realAt(2), row.realAt(3)};
    page.rotation = row.intAt(4);
    page.state = static_cast<PageState>(row.intAt(5));
    page.kind = static_cast<PageKind>(row.intAt(6));
    if (!row.isNull(7)) {
        page.failure = Error{errorCodeFromName(row.textAt(7)), page.document, row.textAt(8)};
    }
    page.ocrRegions = rectsFromJson(row.textAt(9));
    page.ocrDpi = row.realAt(10);
    page.readerVersion = row.intAt(11);
    page.layer = static_cast<LayerVerdict>(row.intAt(12));
    page.lowerEffort = row.intAt(13) != 0;
    page.cells = rectsFromJson(row.textAt(14));
    return page;
}

Error unknownDocument(const QString &sha256)
{
    return Error{ErrorCode::UnknownDocument, sha256, {}};
}

/// UnknownDocument where the statement that just ran changed no row.
Result<void> changedOne(const Database &database, const Result<void> &ran, const Error &otherwise)
{
    if (ran && sqlite3_changes(database.handle()) == 0) {
        return otherwise;
    }
    return ran;
}

Result<void> storePages(Database &database, const QString &sha256, const QList<PageInfo> &pages)
{
    // Pages beyond the last exist only where an earlier engine counted otherwise.
    for (const char *sql : {"DELETE FROM page_words WHERE document = ? AND page_index >= ?",
                            "DELETE FROM page WHERE document = ? AND page_index >= ?"}) {
        auto removed = Statement(database, sql).text(sha256).integer(pages.size()).run();
        if (!removed) {
            return removed;
        }
    }
    // What is already known of a page is not thrown away when the document is looked at again.
    Statement insert(database,
                     "INSERT INTO page (document, page_index, width_pt, height_pt, rotation) "
                     "VALUES (?,?,?,?,?) ON CONFLICT (document, page_index) DO UPDATE SET "
                     "width_pt = excluded.width_pt, height_pt = excluded.height_pt, "
                     "rotation = excluded.rotation");
    for (qsizetype i = 0; i < pages.size(); ++i) {
        const PageInfo &page = pages.at(i);
        auto stored = insert.text(sha256)
                          .integer(i)
                          .real(page.size.widthPt)
                          .real(page.size.heightPt)
                          .integer(page.rotation)
                          .run();
        if (!stored) {
            return stored;
        }
        insert.reset();
    }
    return {};
}

Result<QString> structure(const Database &database, const QString &sha256, const char *sql)
{
    Statement statement(database, sql);
    const auto row = statement.text(sha256).step();
    if (!row) {
        return row.error();
    }
    return *row ? statement.textAt(0) : QString();
}

} // namespace

Documents::Documents(Database &database)
    : m_database(database)
{ }

Result<QList<Document>> Documents::list() const
{
    Statement statement(m_database, "SELECT " DOCUMENT_COLUMNS "ORDER BY received_at DESC, sha256");
    return allRows<Document>(statement, readDocument);
}

Result<Document> Documents::document(const QString &sha256) const
{
    Statement statement(m_database, "SELECT " DOCUMENT_COLUMNS "WHERE sha256 = ?");
    const auto row = statement.text(sha256).step();
    if (!row) {
        return row.error();
    }
    if (!*row) {
        return unknownDocument(sha256);
    }
    return readDocument(statement);
}

Result<QString> Documents::resolve(const QString &prefix) const
{
    const QString low = prefix.toLower();
    const bool isHex = std::all_of(
        low.begin(), low.end(), [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); });
    if (low.size() < 6 || low.size() > 64 || !isHex) {
        return Error{ErrorCode::UnknownDocument, prefix, u"6 to 64 hexadecimal digits are needed"_s};
    }
    Statement statement(m_database, "SELECT sha256 FROM document WHERE sha256 BETWEEN ? AND ? LIMIT 2");
    const auto found = allRows<QString>(statement.text(low).text(low + u'g'),
                                        [](const Statement &row) { return row.textAt(0); });
    if (!found) {
        return found.error();
    }
    if (found->isEmpty()) {
        return unknownDocument(prefix);
    }
    if (found->size() > 1) {
        return Error{ErrorCode::AmbiguousDocument, prefix, {}};
    }
    return found->first();
}

Result<void> Documents::setOpened(const QString &sha256, const DocumentInfo &info)
{
    const auto transaction = Transaction::begin(m_database);
    if (!transaction) {
        return transaction.error();
    }
    auto done
        = Statement(m_database,
                    "UPDATE document SET state = 1, refusal_code = NULL, refusal_detail = NULL, "
                    "page_count = ?, pdf_title = ?, pdf_author = ?, pdf_producer = ?, pdf_creator = ?, "
                    "pdf_version = ?, pdf_created = ?, pdf_modified = ?, encrypted = ? WHERE sha256 = ?")
              .integer(info.pages.size())
              .text(info.title)
              .text(info.author)
              .text(info.producer)
              .text(info.creator)
              .text(info.pdfVersion)
              .time(info.created)
              .time(info.modified)
              .integer(info.encrypted ? 1 : 0)
              .text(sha256)
              .run();
    done = changedOne(m_database, done, unknownDocument(sha256));
    if (done) {
        done = Statement(m_database,
                         "INSERT INTO document_structure (document, outline, links) VALUES (?,?,?) "
                         "ON CONFLICT (document) DO UPDATE SET outline = excluded.outline, "
                         "links = excluded.links")
                   .text(sha256)
                   .text(outlineToJson(info.outline))
                   .text(linksToJson(info.links))
                   .run();
    }
    if (done) {
        done = storePages(m_database, sha256, info.pages);
    }
    return done ? (*transaction)->commit() : done;
}

Result<void> Documents::setRefused(const QString &sha256, const Error &reason)
{
    const auto done = Statement(m_database,
                                "UPDATE document SET state = 2, refusal_code = ?, refusal_detail = ? "
                                "WHERE sha256 = ?")
                          .text(errorCodeName(reason.code))
                          .text(reason.detail)
                          .text(sha256)
                          .run();
    return changedOne(m_database, done, unknownDocument(sha256));
}

Result<QList<OutlineEntry>> Documents::outline(const QString &sha256) const
{
    const auto known = document(sha256);
    if (!known) {
        return known.error();
    }
    const auto json
        = structure(m_database, sha256, "SELECT outline FROM document_structure WHERE document = ?");
    if (!json) {
        return json.error();
    }
    return outlineFromJson(*json);
}

Result<QList<PageLink>> Documents::links(const QString &sha256) const
{
    const auto known = document(sha256);
    if (!known) {
        return known.error();
    }
    const auto json
        = structure(m_database, sha256, "SELECT links FROM document_structure WHERE document = ?");
    if (!json) {
        return json.error();
    }
    return linksFromJson(*json);
}

Result<QList<PageRecord>> Documents::pages(const QString &sha256) const
{
    const auto known = document(sha256);
    if (!known) {
        return known.error();
    }
    Statement statement(m_database, "SELECT " PAGE_COLUMNS "WHERE document = ? ORDER BY page_index");
    return allRows<PageRecord>(statement.text(sha256), readPage);
}

Result<PageRecord> Documents::page(const QString &sha256, int pageIndex) const
{
    Statement statement(m_database, "SELECT " PAGE_COLUMNS "WHERE document = ? AND page_index = ?");
    const auto row = statement.text(sha256).integer(pageIndex).step();
    if (!row) {
        return row.error();
    }
    if (!*row) {
        const auto known = document(sha256);
        if (!known) {
            return known.error();
        }
        return Error{ErrorCode::PageOutOfRange, sha256, u"page index %1"_s.arg(pageIndex)};
    }
    return readPage(statement);
}

Result<void> Documents::updatePage(const PageRecord &page)
{
    const auto done
        = Statement(m_database,
                    "UPDATE page SET state = ?, kind = ?, failure_code = ?, failure_detail = ?, "
                    "ocr_regions = ?, ocr_dpi = ?, reader_version = ?, layer = ?, cells = ?, lower_effort = "
                    "? WHERE document = ? AND page_index = ?")
              .integer(static_cast<int>(page.state))
              .integer(static_cast<int>(page.kind))
              .textOrNull(page.failure ? errorCodeName(page.failure->code) : QString())
              .textOrNull(page.failure ? page.failure->detail : QString())
              .text(rectsToJson(page.ocrRegions))
              .real(page.ocrDpi)
              .integer(page.readerVersion)
              .integer(static_cast<int>(page.layer))
              .text(rectsToJson(page.cells))
              .integer(page.lowerEffort ? 1 : 0)
              .text(page.document)
              .integer(page.pageIndex)
              .run();
    return changedOne(
        m_database, done,
        Error{ErrorCode::PageOutOfRange, page.document, u"page index %1"_s.arg(page.pageIndex)});
}

Result<void> Documents::setWords(const QString &sha256, int pageIndex, WordLayer layer,
                                 const QList<Word> &words)
{
    const auto transaction = Transaction::begin(m_database);
    if (!transaction) {
        return transaction.error();
    }
    const auto known = page(sha256, pageIndex);
    if (!known) {
        return known.error();
    }
    if (!canPackWords(words)) {
        // Stored, they would be found damaged when they are needed.
        return Error{ErrorCode::InvalidArgument, sha256, u"words of page index %1"_s.arg(pageIndex)};
    }
    auto done = Statement(m_database,
                          "INSERT INTO page_words (document, page_index, layer, words) VALUES (?,?,?,?) "
                          "ON CONFLICT (document, page_index, layer) DO UPDATE SET words = excluded.words")
                    .text(sha256)
                    .integer(pageIndex)
                    .integer(static_cast<int>(layer))
                    .blob(packWords(words))
                    .run();
    // Only the words put together are searched.
    if (done && layer == WordLayer::Page) {
        done = Statement(m_database,
                         "UPDATE document SET content_version = content_version + 1 WHERE sha256 = ?")
                   .text(sha256)
                   .run();
    }
    return done ? (*transaction)->commit() : done;
}

Result<QList<Word>> Documents::words(const QString &sha256, int pageIndex, WordLayer layer) const
{
    Statement statement(m_database,
                        "SELECT words FROM page_words WHERE document = ? AND page_index = ? AND layer = ?");
    const auto row = statement.text(sha256).integer(pageIndex).integer(static_cast<int>(layer)).step();
    if (!row) {
        return row.error();
    }
    if (!*row) {
        const auto known = page(sha256, pageIndex);
        if (!known) {
            return known.error();
        }
        return QList<Word>();
    }
    auto words = unpackWords(statement.blobAt(0));
    if (!words) {
        Error error = words.error();
        error.subject = sha256;
        return error;
    }
    return words;
}

Result<QHash<QString, qint64>> Documents::contentVersions() const
{
    Statement statement(m_database,
                        "SELECT sha256, content_version FROM document "
                        "WHERE EXISTS (SELECT 1 FROM acte WHERE acte.document = sha256)");
    QHash<QString, qint64> versions;
    const auto rows = allRows<bool>(statement, [&versions](const Statement &row) {
        versions.insert(row.textAt(0), row.integerAt(1));
        return true;
    });
    if (!rows) {
        return rows.error();
    }
    return versions;
}

} // namespace attrap
