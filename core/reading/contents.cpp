// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/contents.h"

#include <QRegularExpression>

#include <algorithm>

namespace attrap {

namespace {

/// A table of contents begins on one of the first pages, and is not longer than that.
constexpr int MostPagesBefore = 3;
constexpr int MostContentsPages = 12;
constexpr qsizetype MostHeadLines = 8;
constexpr qsizetype FewestEntriesOfAPage = 2;
constexpr qsizetype FewestEntries = 3;
constexpr qsizetype LongestLine = 300;
constexpr qsizetype LongestTitle = 600;
/// A title is looked for at the top of a page.
constexpr qsizetype LongestSearch = 3000;
/// Pages that are not counted before page 1, or that were left out.
constexpr int MostOffset = 8;
constexpr double LeastShareOfHeadings = 0.6;

bool hasContentsHead(const PageEvidence &page)
{
    static const QRegularExpression head(
        QStringLiteral("^(?:sommaire|table des mati[e]res|index|table)\\b.{0,20}$"));
    for (qsizetype line = 0; line < page.text.lineCount() && line < MostHeadLines; ++line) {
        if (page.text.foldedLine(line).size() < LongestLine
            && page.text.foldedLine(line).toString().contains(head)) {
            return true;
        }
    }
    return false;
}

/// The entries of one page: lines up to one that ends with a number.
QList<ContentsEntry> entriesOf(const PageEvidence &page, int pageIndex)
{
    static const QRegularExpression end(
        QStringLiteral("^(.{0,280}?)[\\s.\\x{2026}_\\x{b7}-]{0,200}\\s(?:p(?:age|\\.)?\\s?)?(\\d{1,4})$"),
        QRegularExpression::CaseInsensitiveOption);
    QList<ContentsEntry> entries;
    qsizetype start = -1;
    for (qsizetype line = 0; line < page.text.lineCount(); ++line) {
        const QString text = page.text.line(line).left(LongestLine).toString();
        const qsizetype lineStart = page.text.lineStart(line);
        start = start < 0 ? lineStart : start;
        const QRegularExpressionMatch match = end.match(text);
        if (!match.hasMatch()) {
            continue;
        }
        const qsizetype length = lineStart + match.capturedEnd(1) - start;
        const QString title = page.text.text().mid(start, length).simplified();
        if (title.size() > 3 && length < LongestTitle) {
            entries.append({title, {pageIndex, start, length}, match.captured(2).toInt()});
        }
        start = -1;
    }
    return entries;
}

QList<ContentsEntry> readContents(const QList<PageEvidence> &pages, int first, int end)
{
    QList<ContentsEntry> entries;
    bool isInside = false;
    for (int i = first; i < std::min(end, first + MostContentsPages); ++i) {
        const bool begins = !isInside && i <= first + MostPagesBefore && hasContentsHead(pages.at(i));
        const QList<ContentsEntry> found
            = begins || isInside ? entriesOf(pages.at(i), i) : QList<ContentsEntry>();
        if (isInside && found.size() < FewestEntriesOfAPage) {
            break;
        }
        isInside = isInside || (begins && found.size() >= FewestEntriesOfAPage);
        if (isInside) {
            entries += found;
        }
    }
    // Numbers that do not grow are not pages: years, numbers of streets.
    int last = 0;
    entries.removeIf([&last](const ContentsEntry &entry) {
        const bool isPage = entry.printedPage >= last;
        last = isPage ? entry.printedPage : last;
        return !isPage;
    });
    return entries;
}

QMap<int, ContentsEntry> atOffset(const QList<ContentsEntry> &entries, int offset, int first, int end)
{
    QMap<int, ContentsEntry> targets;
    for (const ContentsEntry &entry : entries) {
        const int page = first + entry.printedPage - 1 + offset;
        if (page > entry.titleAt.pageIndex && page < end && !targets.contains(page)) {
            targets.insert(page, entry);
        }
    }
    return targets;
}

/// Whether most words of a title stand on a page.
bool showsTitle(const PageEvidence &page, const QString &title)
{
    const QStringList words = foldedInPlace(title).split(u' ', Qt::SkipEmptyParts);
    const QString text = page.text.foldedText().left(LongestSearch);
    const auto shown
        = std::count_if(words.begin(), words.end(), [&](const QString &word) { return text.contains(word); });
    return 4 * shown >= 3 * words.size();
}

} // namespace

QMap<int, ContentsEntry> findContents(const QList<PageEvidence> &pages, const QList<ActeCourse> &courses,
                                      int first, int end)
{
    const QList<ContentsEntry> entries = readContents(pages, first, end);
    if (entries.size() < FewestEntries) {
        return {};
    }
    QMap<int, ContentsEntry> best;
    qsizetype mostAgreement = 0;
    // 0, -1, 1, -2, 2…: where two agree as well, the nearer one.
    for (int step = 0; step <= 2 * MostOffset; ++step) {
        const int offset = step % 2 == 0 ? step / 2 : -(step + 1) / 2;
        const QMap<int, ContentsEntry> targets = atOffset(entries, offset, first, end);
        qsizetype headings = 0;
        qsizetype titles = 0;
        for (auto it = targets.begin(); it != targets.end(); ++it) {
            headings += courses.at(it.key()).hasHeading ? 1 : 0;
            titles += showsTitle(pages.at(it.key()), it->title) ? 1 : 0;
        }
        const bool isBelieved = headings >= FewestEntries
            && static_cast<double>(headings) >= LeastShareOfHeadings * static_cast<double>(targets.size());
        if (isBelieved && headings + titles > mostAgreement) {
            mostAgreement = headings + titles;
            best = targets;
        }
    }
    return best;
}

} // namespace attrap
