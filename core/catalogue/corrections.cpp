// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/corrections.h"

#include "core/catalogue/database.h"
#include "core/catalogue/statement.h"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

using namespace Qt::StringLiterals;

namespace attrap {

namespace {

bool isFieldName(const QString &name)
{
    static const std::array<QStringView, 10> names{
        FieldName::Number,   FieldName::Title,     FieldName::Service,     FieldName::Kind,
        FieldName::SignedOn, FieldName::Signatory, FieldName::AppliesFrom, FieldName::AppliesTo,
        FieldName::Duration, FieldName::LegalBasis};
    return std::find(names.begin(), names.end(), name) != names.end();
}

Error badPage(const QString &sha256, int pageIndex)
{
    return Error{ErrorCode::InvalidArgument, sha256,
                 u"no acte can be corrected at page index %1"_s.arg(pageIndex)};
}

/// No document has so many pages.
constexpr int Aside = std::numeric_limits<int>::max();

/// Whether an acte begins at that page.
Result<bool> begins(const Database &database, const QString &sha256, int pageIndex)
{
    Statement statement(database, "SELECT EXISTS (SELECT 1 FROM acte WHERE document = ? AND first_page = ?)");
    const auto found = oneInteger(statement.text(sha256).integer(pageIndex));
    return found ? Result<bool>(*found != 0) : Result<bool>(found.error());
}

} // namespace

Corrections::Corrections(Database &database)
    : m_database(database)
{ }

Result<void> Corrections::setField(const QString &sha256, const FieldCorrection &correction)
{
    if (correction.firstPage < 0) {
        return badPage(sha256, correction.firstPage);
    }
    if (!isFieldName(correction.name)) {
        return Error{ErrorCode::InvalidArgument, sha256, u"no field is called "_s + correction.name};
    }
    return Statement(m_database,
                     "INSERT INTO acte_correction (document, first_page, name, value, at) VALUES (?,?,?,?,?) "
                     "ON CONFLICT (document, first_page, name) DO UPDATE SET value = excluded.value, "
                     "at = excluded.at")
        .text(sha256)
        .integer(correction.firstPage)
        .text(correction.name)
        .text(correction.value)
        .time(correction.at)
        .run();
}

Result<void> Corrections::clearField(const QString &sha256, int firstPage, const QString &name)
{
    return Statement(m_database,
                     "DELETE FROM acte_correction WHERE document = ? AND first_page = ? AND name = ?")
        .text(sha256)
        .integer(firstPage)
        .text(name)
        .run();
}

Result<void> Corrections::setBoundary(const QString &sha256, const BoundaryCorrection &correction)
{
    // The first page always begins an acte.
    if (correction.pageIndex < 0 || (correction.pageIndex == 0 && !correction.begins)) {
        return badPage(sha256, correction.pageIndex);
    }
    return Statement(
               m_database,
               "INSERT INTO boundary_correction (document, page_index, begins, at) VALUES (?,?,?,?) "
               "ON CONFLICT (document, page_index) DO UPDATE SET begins = excluded.begins, at = excluded.at")
        .text(sha256)
        .integer(correction.pageIndex)
        .integer(correction.begins ? 1 : 0)
        .time(correction.at)
        .run();
}

Result<void> Corrections::clearBoundary(const QString &sha256, int pageIndex)
{
    return Statement(m_database, "DELETE FROM boundary_correction WHERE document = ? AND page_index = ?")
        .text(sha256)
        .integer(pageIndex)
        .run();
}

Result<void> Corrections::moveBoundary(const QString &sha256, int from, int to, const QDateTime &at)
{
    if (from == to) {
        return {};
    }
    const auto transaction = Transaction::begin(m_database);
    if (!transaction) {
        return transaction.error();
    }
    auto done = setBoundary(sha256, {from, false, at});
    if (done) {
        done = setBoundary(sha256, {to, true, at});
    }
    const auto taken = begins(m_database, sha256, to);
    if (!taken) {
        return taken.error();
    }
    if (done) {
        done = Statement(m_database,
                         "UPDATE OR IGNORE acte SET first_page = ?1, last_page = max(last_page, ?1) "
                         "WHERE document = ?2 AND first_page = ?3")
                   .integer(to)
                   .text(sha256)
                   .integer(from)
                   .run();
    }
    // What is left at the new place of an acte that began there once must not become this one's: it changes
    // places with what moves.
    const QList<std::pair<int, int>> ways = *taken
        ? QList<std::pair<int, int>>{{from, to}}
        : QList<std::pair<int, int>>{{to, Aside}, {from, to}, {Aside, from}};
    for (const auto &[source, target] : ways) {
        for (const char *sql :
             {"UPDATE OR IGNORE acte_correction SET first_page = ?1 WHERE document = ?2 AND first_page = ?3",
              "UPDATE OR IGNORE acte_tag SET first_page = ?1 WHERE document = ?2 AND first_page = ?3",
              "UPDATE OR IGNORE veille_hit SET first_page = ?1 WHERE document = ?2 AND first_page = ?3"}) {
            if (done) {
                done = Statement(m_database, sql).integer(target).text(sha256).integer(source).run();
            }
        }
    }
    return done ? (*transaction)->commit() : done;
}

Result<QList<FieldCorrection>> Corrections::fields(const QString &sha256) const
{
    Statement statement(m_database,
                        "SELECT first_page, name, value, at FROM acte_correction WHERE document = ? "
                        "ORDER BY first_page, name");
    return allRows<FieldCorrection>(statement.text(sha256), [](const Statement &row) {
        return FieldCorrection{row.intAt(0), row.textAt(1), row.textAt(2), row.timeAt(3)};
    });
}

Result<QList<BoundaryCorrection>> Corrections::boundaries(const QString &sha256) const
{
    Statement statement(m_database,
                        "SELECT page_index, begins, at FROM boundary_correction WHERE document = ? "
                        "ORDER BY page_index");
    return allRows<BoundaryCorrection>(statement.text(sha256), [](const Statement &row) {
        return BoundaryCorrection{row.intAt(0), row.intAt(1) != 0, row.timeAt(2)};
    });
}

} // namespace attrap
