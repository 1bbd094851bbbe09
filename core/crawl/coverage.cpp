// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crawl/coverage.h"

#include "core/base/files.h"
#include "core/crawl/recueilnames.h"

#include <QHash>
#include <QMap>
#include <QSet>
#include <QStringDecoder>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace attrap {

namespace {

constexpr int LeastNumbers = 5; ///< Fewer are no series.
constexpr qint64 MaxListBytes = 256 << 20; ///< The list of 2026 holds a few MiB.

/// "39" of "pref39"; empty for regions and the préfecture de police.
QString ownCodeOf(const QString &administration)
{
    const QString code = administration.mid(4);
    return administration.startsWith("pref"_L1) && !code.isEmpty() && code.front().isDigit() ? code
                                                                                             : QString();
}

using Numbers = std::set<int>;

/// The numbers of one year or month, ordinary ones and special ones apart.
struct Series
{
    Numbers ordinary;
    Numbers special;
};

bool isOneSeries(const Series &series)
{
    // Where special recueils are numbered among the others (53: "2018-074-special", "2018-075") hardly any
    // number comes twice; where they count by themselves most do.
    const auto common = std::count_if(series.special.begin(), series.special.end(),
                                      [&series](int number) { return series.ordinary.contains(number); });
    const auto smaller = std::min(series.ordinary.size(), series.special.size());
    return static_cast<std::size_t>(common) * 4 <= smaller;
}

void addHoles(const Numbers &numbers, const NumberingHole &where, QList<NumberingHole> *holes)
{
    if (numbers.size() < LeastNumbers) {
        return;
    }
    const int length = *numbers.rbegin() - *numbers.begin() + 1;
    if (static_cast<int>(numbers.size()) * 2 < length) {
        return;
    }
    int before = *numbers.begin();
    for (const int number : numbers) {
        if (number > before + 1) {
            NumberingHole hole = where;
            hole.first = before + 1;
            hole.last = number - 1;
            holes->append(hole);
        }
        before = number;
    }
}

/// RFC 4180, and lines that end with LF alone.
class CsvReader
{
public:
    CsvReader(const QString &text, QChar separator)
        : m_text(text)
        , m_separator(separator)
    { }

    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    [[nodiscard]] int line() const { return m_line; }

    QStringList row()
    {
        QStringList fields;
        QString field;
        bool quoted = false;
        while (m_at < m_text.size()) {
            const QChar c = m_text.at(m_at++);
            m_line += c == u'\n' ? 1 : 0;
            if (quoted) {
                if (c != u'"') {
                    field += c;
                } else if (m_at < m_text.size() && m_text.at(m_at) == u'"') {
                    field += m_text.at(m_at++);
                } else {
                    quoted = false;
                }
            } else if (c == u'"' && field.isEmpty()) {
                quoted = true;
            } else if (c == m_separator) {
                fields.append(field);
                field.clear();
            } else if (c == u'\n') {
                break;
            } else if (c != u'\r') {
                field += c;
            }
        }
        fields.append(field);
        return fields;
    }

private:
    const QString &m_text;
    QChar m_separator;
    qsizetype m_at = 0;
    int m_line = 1;
};

/// "pref06" for "06", "6", "2A", "D06"; empty for what is no département.
QString administrationOf(const QString &department)
{
    QString code = department.trimmed().toLower();
    if (code.size() == 1 && code.front().isDigit()) {
        code.prepend(u'0');
    }
    static const QSet<QString> Islands{u"2a"_s, u"2b"_s, u"971"_s, u"972"_s, u"973"_s, u"974"_s, u"976"_s};
    bool isNumber = false;
    const int number = code.toInt(&isNumber);
    const bool isMainland = isNumber && code.size() == 2 && number >= 1 && number <= 95 && number != 20;
    return isMainland || Islands.contains(code) ? u"pref"_s + code : QString();
}

struct Columns
{
    qsizetype department = -1;
    qsizetype title = -1;
    qsizetype url = -1;
    qsizetype firstSeen = -1;

    [[nodiscard]] bool areThere() const { return department >= 0 && url >= 0; }
    [[nodiscard]] qsizetype last() const { return std::max({department, title, url, firstSeen}); }
};

Columns columnsOf(const QStringList &header)
{
    QStringList names;
    for (const QString &name : header) {
        names.append(foldedName(name).replace(u' ', u'_'));
    }
    return {names.indexOf(u"departement"_s), names.indexOf(u"titre"_s), names.indexOf(u"url"_s),
            names.indexOf(u"mise_a_jour"_s)};
}

Error notTheList(const QString &path, int line, const QString &what)
{
    return {ErrorCode::InvalidArgument, path, u"line %1: %2"_s.arg(line).arg(what)};
}

} // namespace

std::optional<RecueilNumber> recueilNumber(const RecueilName &recueil, Numbering numbering)
{
    if (numbering == Numbering::None) {
        return std::nullopt;
    }
    const QString ownCode = ownCodeOf(recueil.administration);
    auto found = numberInName(recueil.title, ownCode);
    if (!found) {
        found = numberInName(fileNameOf(recueil.url), ownCode);
    }
    if (!found) {
        return std::nullopt;
    }
    RecueilNumber number;
    number.number = found->number;
    number.isSpecial = found->isSpecial;
    number.year = found->year;
    if (recueil.publishedOn.isValid()) {
        // Nothing is published before the year it is numbered in: 01 dates its n°007 of 2026 "08-01-2027".
        const int published = recueil.publishedOn.year();
        number.year = number.year == 0 || number.year > published ? published : number.year;
    }
    if (numbering == Numbering::Monthly) {
        number.month = found->month;
        if (number.month == 0 && recueil.publishedOn.isValid()) {
            number.month = recueil.publishedOn.month();
        }
    }
    return number;
}

QList<NumberingHole> numberingHoles(const QList<RecueilName> &recueils, Numbering numbering)
{
    QMap<QPair<int, int>, Series> byPeriod;
    for (const RecueilName &recueil : recueils) {
        const auto number = recueilNumber(recueil, numbering);
        const bool isPlaced
            = number && number->year != 0 && (numbering == Numbering::Yearly || number->month != 0);
        if (isPlaced) {
            Series &series = byPeriod[{number->year, number->month}];
            (number->isSpecial ? series.special : series.ordinary).insert(number->number);
        }
    }
    QList<NumberingHole> holes;
    for (auto it = byPeriod.begin(); it != byPeriod.end(); ++it) {
        Series &series = it.value();
        if (isOneSeries(series)) {
            series.ordinary.insert(series.special.begin(), series.special.end());
            series.special.clear();
        }
        addHoles(series.ordinary, {it.key().first, it.key().second, false, 0, 0}, &holes);
        addHoles(series.special, {it.key().first, it.key().second, true, 0, 0}, &holes);
    }
    return holes;
}

Result<QList<DataGouvRow>> readDataGouvList(const QString &path)
{
    const auto bytes = readFile(path, MaxListBytes);
    if (!bytes) {
        return bytes.error();
    }
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(*bytes);
    if (decoder.hasError()) {
        return notTheList(path, 1, u"not UTF-8"_s);
    }
    const QString firstLine = text.section(u'\n', 0, 0);
    CsvReader csv(text, firstLine.count(u';') > firstLine.count(u',') ? u';' : u',');
    const Columns columns = columnsOf(csv.row());
    if (!columns.areThere()) {
        return notTheList(path, 1, u"no columns departement and url"_s);
    }
    QList<DataGouvRow> rows;
    while (!csv.atEnd()) {
        const int line = csv.line();
        const QStringList fields = csv.row();
        if (fields.size() == 1 && fields.constFirst().trimmed().isEmpty()) {
            continue; // An empty line, the last one often.
        }
        if (fields.size() <= columns.last() || fields.at(columns.url).trimmed().isEmpty()) {
            return notTheList(path, line, u"a row without its columns"_s);
        }
        rows.append({administrationOf(fields.at(columns.department)),
                     fields.value(columns.title).simplified(), fields.at(columns.url).trimmed(),
                     QDate::fromString(fields.value(columns.firstSeen).trimmed().left(10), Qt::ISODate)});
    }
    return rows;
}

CrossCheck crossCheck(const QList<DataGouvRow> &rows, const QList<RecueilName> &recueils)
{
    QSet<QString> urls;
    QSet<QString> pairs;
    for (const RecueilName &recueil : recueils) {
        urls.insert(urlKey(recueil.url));
        if (const QString pair = idPairKey(recueil.url); !pair.isEmpty()) {
            pairs.insert(pair);
        }
    }
    CrossCheck check;
    check.rows = static_cast<int>(rows.size());
    for (const DataGouvRow &row : rows) {
        const QString pair = idPairKey(row.url);
        if (urls.contains(urlKey(row.url)) || (!pair.isEmpty() && pairs.contains(pair))) {
            ++check.known;
        } else {
            check.unknown.append(row);
        }
    }
    return check;
}

} // namespace attrap
