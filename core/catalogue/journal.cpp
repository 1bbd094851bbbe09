// SPDX-License-Identifier: GPL-3.0-or-later
// hash = SHA-256 of the concatenation, over the columns of the row in the order of ObservationColumns, of
// "<length in bytes>:<UTF-8 text>\n", or "-\n" for NULL; integers are written in decimal. previous_hash is
// the last of these columns, so that each row seals all that came before it; it is empty in the first row.
#include "core/catalogue/journal.h"

#include "core/base/clock.h"
#include "core/base/sha256.h"
#include "core/catalogue/database.h"
#include "core/catalogue/statement.h"

using namespace Qt::StringLiterals;

namespace attrap {

namespace {

#define OBSERVATION_COLUMNS                                                                                  \
    "id, at, kind, recueil, run, url, final_url, redirects, origin_override, status, headers, "              \
    "certificate_subject, certificate_fingerprint, size_bytes, sha256, link_text, listed_on, note, "         \
    "previous_hash"
constexpr int SealedColumns = 19;

void seal(QByteArray &canonical, const QString &value)
{
    const QByteArray utf8 = value.toUtf8();
    canonical += QByteArray::number(utf8.size()) + ':' + utf8 + '\n';
}

void seal(QByteArray &canonical, const std::optional<qint64> &value)
{
    if (value) {
        seal(canonical, QString::number(*value));
    } else {
        canonical += "-\n";
    }
}

/// Binds and seals the same values in the same order: the two cannot drift apart.
class SealedInsert
{
public:
    SealedInsert(const Database &database, const char *sql)
        : m_statement(database, sql)
    { }
    SealedInsert &operator<<(const QString &value)
    {
        seal(m_canonical, value);
        m_statement.text(value);
        return *this;
    }
    SealedInsert &operator<<(const std::optional<qint64> &value)
    {
        seal(m_canonical, value);
        if (value) {
            m_statement.integer(*value);
        } else {
            m_statement.null();
        }
        return *this;
    }
    Result<void> run() { return m_statement.text(sha256Hex(m_canonical)).run(); }

private:
    Statement m_statement;
    QByteArray m_canonical;
};

} // namespace

Result<void> appendObservation(Database &database, const Observation &o)
{
    Statement last(database, "SELECT id, hash FROM observation ORDER BY id DESC LIMIT 1");
    const auto row = last.step();
    if (!row) {
        return row.error();
    }
    const qint64 id = *row ? last.integerAt(0) + 1 : 1;
    const QString previous = *row ? last.textAt(1) : QString();
    SealedInsert insert(database,
                        "INSERT INTO observation (" OBSERVATION_COLUMNS
                        ", hash) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
    insert << std::optional<qint64>(id) << toStorage(o.at) << o.kind << o.recueil << o.run << o.url
           << o.finalUrl << o.redirects << o.originOverride << o.status << o.headers << o.certificateSubject
           << o.certificateFingerprint << o.sizeBytes << o.sha256 << o.linkText << o.listedOn << o.note
           << previous;
    return insert.run();
}

Result<QString> checkJournal(Database &database)
{
    Statement rows(database, "SELECT " OBSERVATION_COLUMNS ", hash FROM observation ORDER BY id");
    QString previous;
    qint64 id = 0;
    while (true) {
        const auto row = rows.step();
        if (!row) {
            return row.error();
        }
        if (!*row) {
            break;
        }
        QByteArray canonical;
        for (int i = 0; i < SealedColumns; ++i) {
            if (rows.isNull(i)) {
                canonical += "-\n";
            } else {
                seal(canonical, rows.textAt(i));
            }
        }
        ++id;
        if (rows.integerAt(0) != id || rows.textAt(SealedColumns - 1) != previous
            || sha256Hex(canonical) != rows.textAt(SealedColumns)) {
            return u"observation %1 was changed, or one before it removed"_s.arg(rows.integerAt(0));
        }
        previous = rows.textAt(SealedColumns);
    }
    Statement given(database, "SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'observation'");
    const auto count = oneInteger(given);
    if (!count) {
        return count.error();
    }
    return *count == id ? QString() : u"observations after %1 were removed"_s.arg(id);
}

} // namespace attrap
