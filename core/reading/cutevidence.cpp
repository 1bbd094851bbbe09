// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/cutevidence.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace attrap {

namespace {

/// Numbers of the national software: department (53, 971, 2A), region (R93), or initials (BFC, D075), date,
/// rank.
#define ATTRAP_NUMBER "(?:\\d{2,3}|2[AB]|[A-Z]\\d{2,3}|[A-Z]{2,4})-(?:19|20)\\d{2}-\\d{2}-\\d{2}-\\d{3,5}"

/// A footer stands in the last characters of its page; further up, the text may quote another acte.
constexpr qsizetype MostFooterLength = 700;
/// "Sommaire" stands at the top of its page.
constexpr qsizetype MostHeadLines = 4;
/// Words of a title that may stand before its kind: "494-2025-recepisse", "20181116 DDT 53 arrete engins".
constexpr int MostWordsBeforeKind = 4;

QRegularExpression expression(const QString &pattern)
{
    return QRegularExpression(
        pattern, QRegularExpression::UseUnicodePropertiesOption | QRegularExpression::CaseInsensitiveOption);
}

const QRegularExpression &entryEnd()
{
    static const QRegularExpression re = expression(QStringLiteral("\\(\\s*(\\d{1,4})\\s*pages?\\s*\\)"));
    return re;
}

/// "Page 12", and a sommaire's own page number, between two entries.
QString serviceBetween(const QString &text)
{
    static const QRegularExpression noise = expression(
        QStringLiteral("\\bPage\\s+\\d+|^\\s*\\d+(?=\\s|$)|(?<=\\s)\\d{1,3}\\s*$|\\bSommaire\\b"));
    QString service = text;
    service.remove(noise);
    service = service.simplified();
    while (service.endsWith(u'/') || service.endsWith(u'-')) {
        service = service.chopped(1).trimmed();
    }
    return service;
}

QString folded(const QString &text)
{
    QString result;
    for (const QChar c : text.normalized(QString::NormalizationForm_KD)) {
        if (c.category() != QChar::Mark_NonSpacing) {
            result += c.toLower();
        }
    }
    return result;
}

/// "mars" gives 3, whatever its accents and case; 0 when it is no month.
int monthOf(const QString &name)
{
    static const std::array<QString, 12> months{
        QStringLiteral("janvier"), QStringLiteral("fevrier"),  QStringLiteral("mars"),
        QStringLiteral("avril"),   QStringLiteral("mai"),      QStringLiteral("juin"),
        QStringLiteral("juillet"), QStringLiteral("aout"),     QStringLiteral("septembre"),
        QStringLiteral("octobre"), QStringLiteral("novembre"), QStringLiteral("decembre")};
    const auto found = std::find(months.begin(), months.end(), folded(name));
    return found == months.end() ? 0 : static_cast<int>(found - months.begin()) + 1;
}

void readFooter(PageEvidence *page)
{
    static const QRegularExpression footer(QStringLiteral("(?:^|\\s)-\\s*(" ATTRAP_NUMBER ")\\s*-\\s*"));
    const QString text = page->lines.join(u'\n');
    const QString end = text.right(MostFooterLength);
    QRegularExpressionMatch last;
    auto matches = footer.globalMatch(end);
    while (matches.hasNext()) {
        last = matches.next();
    }
    if (!last.hasMatch()) {
        return;
    }
    page->footerNumber = last.captured(1);
    const QString before = end.left(last.capturedStart());
    page->footerService = before.mid(before.lastIndexOf(u'\n') + 1).simplified();
    page->footerTitle = end.mid(last.capturedEnd()).simplified();
}

} // namespace

PageEvidence readPage(const QList<Word> &words)
{
    PageEvidence page;
    QString line;
    for (const Word &word : words) {
        line += (line.isEmpty() ? QString() : QStringLiteral(" ")) + word.text;
        if (word.endsLine) {
            page.lines.append(line);
            line.clear();
        }
    }
    if (!line.isEmpty()) {
        page.lines.append(line);
    }
    static const QRegularExpression alone(QStringLiteral("^\\s*(" ATTRAP_NUMBER ")\\s*$"));
    for (qsizetype i = 0; i < page.lines.size(); ++i) {
        const QString text = page.lines.at(i).trimmed();
        const auto match = alone.match(text);
        if (match.hasMatch() && page.aloneLine < 0) {
            page.aloneNumber = match.captured(1);
            page.aloneLine = i;
        }
        if (i < MostHeadLines && text.compare(QStringLiteral("Sommaire"), Qt::CaseInsensitive) == 0) {
            page.isSommaireHead = true;
        }
    }
    page.listsActes = entryEnd().match(page.lines.join(u' ')).hasMatch();
    readFooter(&page);
    return page;
}

QList<SommaireEntry> readEntries(const QString &text, bool *numbered)
{
    static const QRegularExpression numberedStart(
        QStringLiteral("(?<![\\w-])(" ATTRAP_NUMBER ")(?:\\s+-\\s+|\\s+)"));
    static const QRegularExpression freeStart(QStringLiteral("(?:^|\\s)-\\s(?=\\S)(.{3,60}?\\d)\\s-\\s+"));
    const bool isNumbered = numberedStart.match(text).hasMatch();
    const QRegularExpression &start = isNumbered ? numberedStart : freeStart;
    if (numbered != nullptr) {
        *numbered = isNumbered;
    }
    QList<SommaireEntry> entries;
    qsizetype from = 0;
    QString service;
    while (true) {
        const QRegularExpressionMatch begin = start.match(text, from);
        if (!begin.hasMatch()) {
            break;
        }
        const QRegularExpressionMatch end = entryEnd().match(text, begin.capturedEnd());
        const QString heading = serviceBetween(text.mid(from, begin.capturedStart() - from));
        if (!heading.isEmpty()) {
            service = heading;
        }
        SommaireEntry entry;
        entry.number = begin.captured(1).simplified();
        entry.service = service;
        if (!end.hasMatch()) {
            // The count of pages is missing: the entry stays, and the arithmetic will not come out.
            entry.title = text.mid(begin.capturedEnd()).simplified();
            entries.append(entry);
            break;
        }
        entry.title = text.mid(begin.capturedEnd(), end.capturedStart() - begin.capturedEnd()).simplified();
        entry.pages = end.captured(1).toInt();
        entries.append(entry);
        from = end.capturedEnd();
    }
    return entries;
}

Sommaire readSommaire(const QList<PageEvidence> &pages)
{
    Sommaire sommaire;
    for (qsizetype i = 0; i < pages.size() && i < 4; ++i) {
        if (pages.at(i).isSommaireHead && pages.at(i).listsActes) {
            sommaire.firstPage = static_cast<int>(i);
            break;
        }
    }
    if (sommaire.firstPage < 0) {
        return sommaire;
    }
    QStringList lines;
    sommaire.lastPage = sommaire.firstPage;
    for (qsizetype i = sommaire.firstPage; i < pages.size(); ++i) {
        const PageEvidence &page = pages.at(i);
        if (i > sommaire.firstPage && (!page.listsActes || !page.footerNumber.isEmpty())) {
            break;
        }
        sommaire.lastPage = static_cast<int>(i);
        lines += page.lines;
    }
    sommaire.entries = readEntries(lines.join(u' '), &sommaire.numbered);
    return sommaire;
}

QString kindOfTitle(const QString &title)
{
    static const QRegularExpression separators(QStringLiteral("[^a-z]+"));
    static const QHash<QString, QString> kinds{
        {QStringLiteral("arrete"), QStringLiteral("arrêté")},
        {QStringLiteral("arretes"), QStringLiteral("arrêté")},
        {QStringLiteral("decision"), QStringLiteral("décision")},
        {QStringLiteral("decisions"), QStringLiteral("décision")},
        {QStringLiteral("delegation"), QStringLiteral("délégation de signature")},
        {QStringLiteral("subdelegation"), QStringLiteral("délégation de signature")},
        {QStringLiteral("convention"), QStringLiteral("convention")},
        {QStringLiteral("avenant"), QStringLiteral("avenant")},
        {QStringLiteral("avis"), QStringLiteral("avis")},
        {QStringLiteral("recepisse"), QStringLiteral("récépissé")},
        {QStringLiteral("circulaire"), QStringLiteral("circulaire")},
        {QStringLiteral("instruction"), QStringLiteral("instruction")},
        {QStringLiteral("agrement"), QStringLiteral("agrément")},
        {QStringLiteral("deliberation"), QStringLiteral("délibération")},
    };
    const QStringList words = folded(title).split(separators, Qt::SkipEmptyParts);
    for (qsizetype i = 0; i < words.size() && i <= MostWordsBeforeKind; ++i) {
        const auto found = kinds.constFind(words.at(i));
        // "convention de délégation" is a convention, "arrêté de délégation" an arrêté: the first word says
        // it.
        if (found != kinds.constEnd()) {
            return *found;
        }
    }
    return {};
}

QDate dateOfTitle(const QString &title)
{
    static const QRegularExpression date = expression(QStringLiteral(
        "^(?:arr[êe]t[ée]|d[ée]cision|avis|convention|r[ée]c[ée]piss[ée]|avenant)"
        "(?:\\s+(?:inter)?pr[ée]fectorale?|\\s+minist[ée]riel|\\s+conjointe?|\\s+r[ée]glementaire|\\s+zonal"
        "|\\s+inter-?pr[ée]fectorale?|\\s+inter-?d[ée]partementale?)*"
        "(?:\\s*n\\s*[°o]\\s*\\S.{0,60}?|\\s+(?=\\S*\\d)\\S+)?\\s+(?:en\\s+date\\s+)?du\\s+"
        "(?:(\\d{1,2})\\s*(?:er)?\\s+(\\p{L}+)\\s+(\\d{4})|(\\d{1,2})/(\\d{1,2})/(\\d{4}))"));
    const QRegularExpressionMatch match = date.match(title);
    if (!match.hasMatch()) {
        return {};
    }
    if (!match.captured(4).isEmpty()) {
        return {match.captured(6).toInt(), match.captured(5).toInt(), match.captured(4).toInt()};
    }
    return {match.captured(3).toInt(), monthOf(match.captured(2)), match.captured(1).toInt()};
}

QDate publishedOn(const QStringList &lines)
{
    static const QRegularExpression published = expression(
        QStringLiteral("\\bPUBLI[ÉE]E?\\s+LE\\s+(\\d{1,2})\\s*(?:er)?\\s+(\\p{L}+)\\s+(\\d{4})"));
    const QRegularExpressionMatch match = published.match(lines.join(u' '));
    return match.hasMatch()
        ? QDate(match.captured(3).toInt(), monthOf(match.captured(2)), match.captured(1).toInt())
        : QDate();
}

QString squeezed(const QString &text)
{
    QString result;
    for (const QChar c : folded(text)) {
        if (c.isLetterOrNumber()) {
            result += c;
        }
    }
    return result;
}

} // namespace attrap
