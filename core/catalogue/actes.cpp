// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/actes.h"

#include "core/catalogue/database.h"
#include "core/catalogue/jsonforms.h"
#include "core/catalogue/statement.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace attrap {

namespace {

#define ACTE_COLUMNS                                                                                         \
    "a.id, a.document, a.number, a.title, a.kind, a.service, a.signed_on, a.first_page, a.last_page, "       \
    "a.confidence, a.source, a.signatory, a.applies_from, a.applies_to FROM acte a "

Acte readActe(const Statement &row)
{
    Acte acte;
    acte.id = row.integerAt(0);
    acte.document = row.textAt(1);
    acte.number = row.textAt(2);
    acte.title = row.textAt(3);
    acte.kind = row.textAt(4);
    acte.service = row.textAt(5);
    acte.signedOn = row.dateAt(6);
    acte.firstPage = row.intAt(7);
    acte.lastPage = row.intAt(8);
    acte.confidence = row.realAt(9);
    acte.source = static_cast<FieldSource>(row.intAt(10));
    acte.signatory = row.textAt(11);
    acte.appliesFrom = row.textAt(12);
    acte.appliesTo = row.textAt(13);
    return acte;
}

Result<void> store(Database &database, const QString &sha256, const Acte &acte)
{
    return Statement(database,
                     "INSERT INTO acte (document, first_page, last_page, number, title, kind, service, "
                     "signed_on, confidence, source, signatory, applies_from, applies_to) "
                     "VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?) "
                     "ON CONFLICT (document, first_page) DO UPDATE SET last_page = excluded.last_page, "
                     "number = excluded.number, title = excluded.title, kind = excluded.kind, "
                     "service = excluded.service, signed_on = excluded.signed_on, "
                     "confidence = excluded.confidence, source = excluded.source, "
                     "signatory = excluded.signatory, applies_from = excluded.applies_from, "
                     "applies_to = excluded.applies_to")
        .text(sha256)
        .integer(acte.firstPage)
        .integer(acte.lastPage)
        .text(acte.number)
        .text(acte.title)
        .text(acte.kind)
        .text(acte.service)
        .date(acte.signedOn)
        .real(acte.confidence)
        .integer(static_cast<int>(acte.source))
        .text(acte.signatory)
        .text(acte.appliesFrom)
        .text(acte.appliesTo)
        .run();
}

/// The fields of an acte that is stored already. Of a value read twice from the same kind of place the first
/// stays: the better one.
Result<void> storeFields(Database &database, const QString &sha256, const Acte &acte)
{
    Statement known(database, "SELECT id FROM acte WHERE document = ? AND first_page = ?");
    const auto id = oneInteger(known.text(sha256).integer(acte.firstPage));
    if (!id) {
        return id.error();
    }
    auto done = Statement(database, "DELETE FROM acte_field WHERE acte = ?").integer(*id).run();
    for (const ActeField &field : acte.fields) {
        if (!done) {
            return done;
        }
        Statement statement(database,
                            "INSERT OR IGNORE INTO acte_field (acte, name, source, value, confidence, "
                            "page_index, boxes) VALUES (?,?,?,?,?,?,?)");
        statement.integer(*id).text(field.name).integer(static_cast<int>(field.source)).text(field.value);
        statement.real(field.confidence);
        if (field.pageIndex < 0) {
            statement.null();
        } else {
            statement.integer(field.pageIndex);
        }
        done = statement.text(rectsToJson(field.boxes)).run();
    }
    return done;
}

Result<void> removeOthers(Database &database, const QString &sha256, const QSet<int> &firstPages)
{
    Statement known(database, "SELECT first_page FROM acte WHERE document = ?");
    const auto pages = allRows<int>(known.text(sha256), [](const Statement &row) { return row.intAt(0); });
    if (!pages) {
        return pages.error();
    }
    for (const int page : *pages) {
        if (firstPages.contains(page)) {
            continue;
        }
        const auto removed = Statement(database, "DELETE FROM acte WHERE document = ? AND first_page = ?")
                                 .text(sha256)
                                 .integer(page)
                                 .run();
        if (!removed) {
            return removed;
        }
    }
    return {};
}

} // namespace

Actes::Actes(Database &database)
    : m_database(database)
{ }

Result<void> Actes::replace(const QString &sha256, const QList<Acte> &actes, int cutterVersion)
{
    const auto transaction = Transaction::begin(m_database);
    if (!transaction) {
        return transaction.error();
    }
    QSet<int> firstPages;
    for (const Acte &acte : actes) {
        if (firstPages.contains(acte.firstPage)) {
            return Error{ErrorCode::InvalidArgument, sha256,
                         u"two actes begin at page index %1"_s.arg(acte.firstPage)};
        }
        firstPages.insert(acte.firstPage);
    }
    auto done = removeOthers(m_database, sha256, firstPages);
    for (const Acte &acte : actes) {
        if (!done) {
            return done;
        }
        done = store(m_database, sha256, acte);
        if (done) {
            done = storeFields(m_database, sha256, acte);
        }
    }
    if (done) {
        done = Statement(m_database,
                         "UPDATE document SET cutter_version = ?, content_version = content_version + 1 "
                         "WHERE sha256 = ?")
                   .integer(cutterVersion)
                   .text(sha256)
                   .run();
    }
    return done ? (*transaction)->commit() : done;
}

Result<QList<Acte>> Actes::list() const
{
    Statement statement(m_database,
                        "SELECT " ACTE_COLUMNS "JOIN document d ON d.sha256 = a.document "
                        "ORDER BY d.received_at DESC, a.document, a.first_page");
    return allRows<Acte>(statement, readActe);
}

Result<QList<Acte>> Actes::ofDocument(const QString &sha256) const
{
    Statement statement(m_database, "SELECT " ACTE_COLUMNS "WHERE a.document = ? ORDER BY a.first_page");
    return allRows<Acte>(statement.text(sha256), readActe);
}

Result<std::optional<Acte>> Actes::acte(qint64 id) const
{
    Statement statement(m_database, "SELECT " ACTE_COLUMNS "WHERE a.id = ?");
    const auto row = statement.integer(id).step();
    if (!row) {
        return row.error();
    }
    return *row ? std::optional<Acte>(readActe(statement)) : std::nullopt;
}

Result<QList<ActeField>> Actes::fields(qint64 acte) const
{
    Statement statement(m_database,
                        "SELECT name, source, value, confidence, page_index, boxes FROM acte_field "
                        "WHERE acte = ? ORDER BY name, source, confidence DESC, value");
    return allRows<ActeField>(statement.integer(acte), [](const Statement &row) {
        ActeField field;
        field.name = row.textAt(0);
        field.source = static_cast<FieldSource>(row.intAt(1));
        field.value = row.textAt(2);
        field.confidence = row.realAt(3);
        field.pageIndex = row.isNull(4) ? -1 : row.intAt(4);
        field.boxes = rectsFromJson(row.textAt(5));
        return field;
    });
}

} // namespace attrap
