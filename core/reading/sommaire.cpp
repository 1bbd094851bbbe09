// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/sommaire.h"

#include "core/reading/actekind.h"

#include <QRegularExpression>

#include <algorithm>

namespace attrap {

namespace {

/// A sommaire has at most five pages in all that was seen; a document of nothing but entries is none.
constexpr int MostSommairePages = 40;
constexpr qsizetype MostEntries = 3000;
/// Of one entry with the heading before it: what is longer is no entry.
constexpr qsizetype LongestEntry = 4000;
constexpr qsizetype LongestEntryEnd = 60;
/// Pages without "Sommaire" are one when they list that many numbered actes.
constexpr qsizetype FewestEntriesWithoutHead = 2;
/// Of a number that is not the national software's: "2025100-0001"; a year alone is none.
constexpr qsizetype FewestCodeDigits = 5;
constexpr qsizetype LongestTitleKind = 60;

/// The count of pages that ends an entry, and the page after it.
struct EntryEnd
{
    qsizetype start = -1; ///< -1: none.
    qsizetype end = -1;
    int pages = 0;
    int printedPage = 0;
};

/// Looks in windows: each match of a regular expression first checks the whole of its subject.
EntryEnd nextEntryEnd(const QString &text, qsizetype from)
{
    // Two "Page N" in a row are those of a column, and not of this entry.
    static const QRegularExpression re(
        QStringLiteral("\\(\\s?(\\d{1,4})\\s?pages?\\s?\\)"
                       "(?:\\s{1,3}Page\\s(\\d{1,5})(?!\\d|\\s{1,3}Page\\s\\d))?"),
        QRegularExpression::CaseInsensitiveOption);
    for (; from < text.size(); from += LongestEntry) {
        const QRegularExpressionMatch match = re.match(text.mid(from, LongestEntry + LongestEntryEnd));
        if (match.hasMatch() && match.capturedStart() < LongestEntry) {
            return {from + match.capturedStart(), from + match.capturedEnd(), match.captured(1).toInt(),
                    match.captured(2).toInt()};
        }
    }
    return {};
}

/// Where an entry begins in what stands before its count of pages.
struct EntryStart
{
    QString number;
    qsizetype start = -1; ///< -1: not found.
    qsizetype length = 0;
    qsizetype titleStart = 0;
    bool isNumbered = true;
};

qsizetype skipDash(const QString &text, qsizetype at)
{
    while (at < text.size() && (text.at(at).isSpace() || text.at(at) == u'-' || text.at(at) == u'\u2013')) {
        ++at;
    }
    return at;
}

EntryStart numberedStart(const QString &text, qsizetype from)
{
    const FoundNumber found = findNumber(text, from);
    if (found.number.isEmpty()) {
        return {};
    }
    return {found.number, found.start, found.length, skipDash(text, found.start + found.length), true};
}

/// "DDT-SAER 2025125-0001 - Arrêté…" at the beginning of a line: capitals and figures, as no words are
/// written, and no number of the national software that was misread.
QRegularExpressionMatch codeAtLineStart(const QString &text)
{
    static const QRegularExpression re(
        QStringLiteral("(?:^|\\n)\\s?(?!\\S{2,4}\\s?-\\s?\\S{4}\\s?-\\s?\\S{2}\\s?-)"
                       "(?=(?:[^\\n\\d]{0,40}\\d){4})"
                       "([A-Z\\d](?:[A-Z\\d/_.\\-]|\\s(?=\\S)|n\\s?[°º]){2,40}?[A-Z\\d])"
                       "\\s[-\\x{2013}]\\s(?=\\p{L})"),
        QRegularExpression::UseUnicodePropertiesOption);
    const QRegularExpressionMatch match = re.match(text);
    const QString code = match.captured(1);
    const auto digits = std::count_if(code.begin(), code.end(), [](QChar c) { return c.isDigit(); });
    return digits >= FewestCodeDigits && !code.contains(u'\n') ? match : QRegularExpressionMatch();
}

EntryStart freeStart(const QString &text)
{
    static const QRegularExpression re(QStringLiteral("(?:^|\\s)-\\s((?=\\S)[^\\n]{3,60}?\\d)\\s-\\s"));
    const QRegularExpressionMatch code = codeAtLineStart(text);
    const QRegularExpressionMatch match = code.hasMatch() ? code : re.match(text);
    if (!match.hasMatch()) {
        return {};
    }
    return {match.captured(1).simplified(), match.capturedStart(1), match.capturedLength(1),
            skipDash(text, match.capturedEnd(1)), false};
}

/// An entry without a number: its title is the first line that says what kind of acte it is; headings of
/// services stand before it.
EntryStart wordedStart(const QString &text)
{
    for (qsizetype line = 0; line < text.size();) {
        const qsizetype next = text.indexOf(u'\n', line);
        const qsizetype end = next < 0 ? text.size() : next;
        const qsizetype start = skipDash(text, line);
        if (start < end && text.at(start).isUpper()
            && !kindOfActeTitle(text.mid(start, std::min(end - start, LongestTitleKind))).isEmpty()) {
            return {QString(), start, 0, start, true};
        }
        line = end + 1;
    }
    return {};
}

EntryStart entryStart(const QString &text)
{
    const EntryStart numbered = numberedStart(text, 0);
    const EntryStart free = freeStart(text);
    if (free.start < 0 || (numbered.start >= 0 && numbered.start < free.start + free.length)) {
        return numbered.start < 0 ? wordedStart(text) : numbered;
    }
    return free;
}

/// What stands before the number of an entry is the heading of its service, but for page numbers. Its place
/// is that of what is left between the first and last word.
QString serviceIn(const QString &text, qsizetype *start, qsizetype *length)
{
    static const QRegularExpression noise(
        QStringLiteral(
            "\\bPage\\s\\d{1,5}|(?:^|\\n)\\s{0,3}\\d{1,4}(?=\\s|$)|\\bSommaire\\b|^\\s{0,3}\\d{1,4}(?=\\s)"
            "|\\s\\d{1,3}\\s{0,3}$"),
        QRegularExpression::UseUnicodePropertiesOption);
    QString blanked = text;
    auto matches = noise.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        for (qsizetype i = match.capturedStart(); i < match.capturedEnd(); ++i) {
            blanked[i] = u' ';
        }
    }
    const auto isEdge = [](QChar c) { return c.isSpace() || c == u'/' || c == u'-'; };
    qsizetype first = 0;
    while (first < blanked.size() && blanked.at(first).isSpace()) {
        ++first;
    }
    qsizetype end = blanked.size();
    while (end > first && isEdge(blanked.at(end - 1))) {
        --end;
    }
    *start = first;
    *length = end - first;
    return blanked.mid(first, end - first).simplified();
}

/// A second number at the beginning of a line, followed by a dash: the count of pages of the entry before was
/// lost.
qsizetype lostEntryAt(const QString &text, qsizetype from)
{
    while (true) {
        const FoundNumber found = findNumber(text, from);
        if (found.number.isEmpty()) {
            return -1;
        }
        from = found.start + found.length;
        const bool beginsLine = found.start > 0 && text.at(found.start - 1) == u'\n';
        if (beginsLine && text.mid(from, 3).trimmed().startsWith(u'-')) {
            return found.start;
        }
    }
}

struct Reader
{
    QList<SommaireEntry> entries;
    QString service;
    PagePlace serviceAt;

    void append(const QString &segment, qsizetype offset, int pages, int printedPage);
};

void Reader::append(const QString &segment, qsizetype offset, int pages, int printedPage)
{
    const EntryStart begin = entryStart(segment);
    SommaireEntry entry;
    entry.pages = pages;
    entry.printedPage = printedPage;
    entry.number = begin.number;
    entry.isNumbered = begin.isNumbered;
    qsizetype titleStart = 0;
    if (begin.start >= 0) {
        qsizetype start = 0;
        qsizetype length = 0;
        const QString heading = serviceIn(segment.left(begin.start), &start, &length);
        if (!heading.isEmpty()) {
            service = heading;
            serviceAt = {0, offset + start, length};
        }
        if (!begin.number.isEmpty()) {
            entry.numberAt = {0, offset + begin.start, begin.length};
        }
        titleStart = begin.titleStart;
        const qsizetype lost = lostEntryAt(segment, titleStart);
        if (lost >= 0) {
            SommaireEntry first = entry;
            first.pages = -1;
            first.printedPage = 0;
            first.title = segment.mid(titleStart, lost - titleStart).simplified();
            first.titleAt = {0, offset + titleStart, lost - titleStart};
            first.service = service;
            first.serviceAt = serviceAt;
            entries.append(first);
            append(segment.mid(lost), offset + lost, pages, printedPage);
            return;
        }
    }
    entry.service = service;
    entry.serviceAt = serviceAt;
    const QString title = segment.mid(titleStart);
    entry.title = title.simplified();
    entry.titleAt = {0, offset + titleStart, title.trimmed().size()};
    if (!entry.number.isEmpty() || !entry.title.isEmpty()) {
        entries.append(entry);
    }
}

/// A printed page that does not come after those before it was that of another entry.
void dropUnorderedPages(QList<SommaireEntry> *entries)
{
    int last = 0;
    for (SommaireEntry &entry : *entries) {
        if (entry.printedPage > 0 && entry.printedPage <= last) {
            entry.printedPage = 0;
        }
        last = std::max(last, entry.printedPage);
    }
}

/// Where a page's "Page N" stand in a column of their own, they come after its entries, in the same order.
void pairPrintedPages(const QString &text, QList<SommaireEntry> *entries)
{
    if (std::any_of(entries->begin(), entries->end(),
                    [](const SommaireEntry &entry) { return entry.printedPage > 0; })) {
        return;
    }
    static const QRegularExpression page(QStringLiteral("\\bPage\\s(\\d{1,4})(?!\\d)"));
    QList<int> pages;
    auto matches = page.globalMatch(text);
    while (matches.hasNext() && pages.size() <= entries->size()) {
        pages.append(matches.next().captured(1).toInt());
    }
    if (pages.size() != entries->size() || !std::is_sorted(pages.begin(), pages.end())) {
        return;
    }
    for (qsizetype i = 0; i < pages.size(); ++i) {
        (*entries)[i].printedPage = pages.at(i);
    }
}

/// Places in the joined text of pages to places on the page where they begin.
void placeOnPages(const QList<qsizetype> &pageStarts, int firstPage, const QList<PageEvidence> &pages,
                  PagePlace *place)
{
    if (place->pageIndex < 0) {
        return;
    }
    const auto after = std::upper_bound(pageStarts.begin(), pageStarts.end(), place->start);
    const auto index = std::max(0, static_cast<int>(after - pageStarts.begin()) - 1);
    place->pageIndex = firstPage + index;
    place->start -= pageStarts.at(index);
    place->length = std::min(place->length, pages.at(place->pageIndex).text.text().size() - place->start);
}

bool continuesSommaire(const PageEvidence &page)
{
    return page.listsActes && page.footer.number.isEmpty() && !page.isSommaireHead && !page.isSeparator();
}

} // namespace

QList<SommaireEntry> readEntries(const QString &text)
{
    Reader reader;
    qsizetype from = 0;
    while (reader.entries.size() < MostEntries) {
        const EntryEnd end = nextEntryEnd(text, from);
        if (end.start < 0) {
            break;
        }
        const qsizetype start = std::max(from, end.start - LongestEntry);
        const QString segment = text.mid(start, end.start - start);
        if (segment.trimmed().isEmpty() && !reader.entries.isEmpty()) {
            // "… annexe (3 pages) (5 pages)": the last one counts.
            reader.entries.last().pages = end.pages;
            reader.entries.last().printedPage = end.printedPage;
        } else {
            reader.append(segment, start, end.pages, end.printedPage);
        }
        from = end.end;
    }
    // An entry whose count of pages is missing.
    const QString rest = text.mid(from, LongestEntry);
    if (!numberedStart(rest, 0).number.isEmpty()) {
        reader.append(rest, from, -1, 0);
    }
    pairPrintedPages(text, &reader.entries);
    dropUnorderedPages(&reader.entries);
    return reader.entries;
}

bool beginsSommaire(const PageEvidence &page)
{
    if (!page.listsActes || !page.footer.number.isEmpty()) {
        return false;
    }
    if (page.isSommaireHead) {
        return true;
    }
    const QList<SommaireEntry> entries = readEntries(page.text.text());
    const auto numbered = std::count_if(entries.begin(), entries.end(), [](const SommaireEntry &entry) {
        return entry.isNumbered && !entry.number.isEmpty() && entry.pages >= 0;
    });
    return numbered >= FewestEntriesWithoutHead;
}

Sommaire readSommaire(const QList<PageEvidence> &pages, int from)
{
    Sommaire sommaire;
    sommaire.firstPage = from;
    sommaire.lastPage = from;
    QString text;
    QList<qsizetype> starts;
    for (int i = from; i < pages.size() && i < from + MostSommairePages; ++i) {
        if (i > from && !continuesSommaire(pages.at(i))) {
            break;
        }
        sommaire.lastPage = i;
        starts.append(text.size());
        text += pages.at(i).text.text() + u'\n';
    }
    sommaire.entries = readEntries(text);
    for (SommaireEntry &entry : sommaire.entries) {
        placeOnPages(starts, from, pages, &entry.numberAt);
        placeOnPages(starts, from, pages, &entry.titleAt);
        placeOnPages(starts, from, pages, &entry.serviceAt);
    }
    return sommaire;
}

} // namespace attrap
