// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/cutevidence.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace attrap {

namespace {

/// A footer stands in the last characters of its page; further up, the text may quote another acte.
constexpr qsizetype MostFooterLength = 700;
/// Or, whatever the order of reading, below that share of the page's height.
constexpr double FooterTop = 0.9;
/// "Sommaire" stands at the top of its page.
constexpr qsizetype MostHeadLines = 4;
/// A separator page has a service, a number, a title, and perhaps a footer with all of them.
constexpr qsizetype MostSeparatorWords = 200;
constexpr qsizetype MostCoverWords = 80;
/// What is further down on a page is neither a heading nor a list of actes; a page is never longer but to
/// harm.
constexpr qsizetype MostPageLength = 30000;

QRegularExpression expression(const QString &pattern)
{
    return QRegularExpression(
        pattern, QRegularExpression::UseUnicodePropertiesOption | QRegularExpression::CaseInsensitiveOption);
}

/// "mars" gives 3, whatever its accents and case; 0 when it is no month.
int monthOf(const QString &name)
{
    static const std::array<QString, 12> months{
        QStringLiteral("janvier"), QStringLiteral("fevrier"),  QStringLiteral("mars"),
        QStringLiteral("avril"),   QStringLiteral("mai"),      QStringLiteral("juin"),
        QStringLiteral("juillet"), QStringLiteral("aout"),     QStringLiteral("septembre"),
        QStringLiteral("octobre"), QStringLiteral("novembre"), QStringLiteral("decembre")};
    const auto found = std::find(months.begin(), months.end(), foldedInPlace(name));
    return found == months.end() ? 0 : static_cast<int>(found - months.begin()) + 1;
}

/// Where the text of the page's last lines begins.
qsizetype footerStart(const QString &text)
{
    return std::max<qsizetype>(0, text.size() - MostFooterLength);
}

/// Footers that do not come last in the order of reading, as on pages that lie on their side or that were put
/// together from two readings.
FoundNumber footerByPlace(const PlacedText &text, const PageSize &size)
{
    if (size.heightPt <= 0 || text.text().size() > MostPageLength) {
        return {};
    }
    for (qsizetype from = 0; from < text.text().size();) {
        const FoundNumber found = findNumber(text.text(), from);
        if (found.number.isEmpty()) {
            break;
        }
        from = found.start + found.length;
        const QList<PageRect> boxes = text.boxesAt(found.start, found.length);
        const qsizetype line = text.lineStart(text.lineAt(found.start));
        const bool isLow = !boxes.isEmpty() && boxes.first().centreY() > FooterTop * size.heightPt;
        if (isLow && !findNumberBetweenDashes(text.text().mid(line, from + 4 - line)).number.isEmpty()) {
            return found;
        }
    }
    return {};
}

void readFooter(PageEvidence *page, const PageSize &size, int pageIndex)
{
    const QString &text = page->text.text();
    const qsizetype tail = footerStart(text);
    page->footer = findNumberBetweenDashes(text.mid(tail));
    page->footer.start += page->footer.number.isEmpty() ? 0 : tail;
    if (page->footer.number.isEmpty()) {
        page->footer = footerByPlace(page->text, size);
    }
    if (page->footer.number.isEmpty()) {
        return;
    }
    const auto isDashOrBlank = [](QChar c) { return c.isSpace() || c == u'-' || c == u'\u2013'; };
    const qsizetype lineStart = page->text.lineStart(page->text.lineAt(page->footer.start));
    qsizetype serviceEnd = page->footer.start;
    while (serviceEnd > lineStart && isDashOrBlank(text.at(serviceEnd - 1))) {
        --serviceEnd;
    }
    page->footerServiceAt = {pageIndex, lineStart, serviceEnd - lineStart};
    page->footerService = text.mid(lineStart, serviceEnd - lineStart).simplified();
    qsizetype titleStart = page->footer.start + page->footer.length;
    while (titleStart < text.size() && isDashOrBlank(text.at(titleStart))) {
        ++titleStart;
    }
    const qsizetype length = std::min(text.size() - titleStart, MostFooterLength);
    page->footerTitleAt = {pageIndex, titleStart, length};
    page->footerTitle = text.mid(titleStart, length).simplified();
}

void readAloneNumbers(PageEvidence *page)
{
    for (qsizetype line = 0; line < page->text.lineCount(); ++line) {
        const QStringView text = page->text.line(line);
        FoundNumber found = aloneNumber(text);
        if (!found.number.isEmpty()) {
            const auto blanks = std::find_if(text.begin(), text.end(), [](QChar c) { return !c.isSpace(); });
            found.start += page->text.lineStart(line) + static_cast<qsizetype>(blanks - text.begin());
            page->alone.append({found, line});
        }
    }
}

/// "Sommaire", also as OCR misreads it.
bool isSommaireWord(QStringView line)
{
    const QString word = squeezed(line.toString());
    return word.size() >= 6 && word.size() <= 10 && editDistance(word, u"sommaire", 2) <= 2;
}

bool isPageNumber(const QString &word)
{
    bool isNumber = false;
    const int number = word.toInt(&isNumber);
    return isNumber && number > 0 && word.size() <= 4;
}

} // namespace

QString PageEvidence::label() const
{
    if (!footer.number.isEmpty()) {
        return footer.number;
    }
    return isShort && !alone.isEmpty() ? alone.first().found.number : QString();
}

bool PageEvidence::isSeparator() const
{
    return isShort && !alone.isEmpty() && (footer.number.isEmpty() || separatorOf(footer.number) != nullptr);
}

const AloneNumber *PageEvidence::separatorOf(const QString &number) const
{
    const auto it = std::find_if(alone.begin(), alone.end(), [&](const AloneNumber &candidate) {
        return candidate.found.number == number;
    });
    return isShort && it != alone.end() ? &*it : nullptr;
}

PageEvidence readPage(const QList<Word> &words, const PageSize &size, int pageIndex)
{
    PageEvidence page(words);
    page.isShort = words.size() <= MostSeparatorWords;
    readAloneNumbers(&page);
    for (qsizetype i = 0; i < page.text.lineCount() && i < MostHeadLines; ++i) {
        page.isSommaireHead = page.isSommaireHead || isSommaireWord(page.text.line(i));
    }
    static const QRegularExpression entryEnd(QStringLiteral("\\(\\s?\\d{1,4}\\s?pages?\\s?\\)"));
    const QString folded = page.text.foldedText().left(MostPageLength);
    page.listsActes = folded.contains(entryEnd);
    // A title, not "sera publié au recueil des actes administratifs".
    static const QRegularExpression cover(
        QStringLiteral("(?:^|\\n)(?:RECUEIL\\s(?:SP[ÉE]CIAL\\s|NORMAL\\s)?DES\\sACTES|Recueil des actes"
                       "\\sadministratifs\\s?(?:sp[ée]cial|normal|n[°º]\\s?\\S{1,30})?(?:\\n|$))"));
    page.isCover = words.size() <= MostCoverWords && page.text.text().contains(cover)
        && folded.contains(QStringLiteral("administratifs"));
    readFooter(&page, size, pageIndex);
    page.isCover = page.isCover && page.footer.number.isEmpty();
    return page;
}

QString footerTitleWithoutPage(const QString &title, const QString &onNextPage)
{
    QStringList words = title.split(u' ', Qt::SkipEmptyParts);
    const QStringList others = onNextPage.split(u' ', Qt::SkipEmptyParts);
    if (words.size() == others.size()) {
        for (qsizetype i = words.size() - 1; i >= 0; --i) {
            if (words.at(i) != others.at(i) && isPageNumber(words.at(i)) && isPageNumber(others.at(i))) {
                words.removeAt(i);
                return words.join(u' ');
            }
        }
    }
    if (!words.isEmpty() && isPageNumber(words.last())) {
        words.removeLast();
    }
    return words.join(u' ');
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

QDate publishedOn(const QString &cover)
{
    static const QRegularExpression published = expression(
        QStringLiteral("\\bPUBLI[ÉE]E?\\sLE\\s(\\d{1,2})\\s?(?:er)?\\s(\\p{L}{3,12})\\s(\\d{4})"));
    const QRegularExpressionMatch match = published.match(cover.left(MostPageLength));
    return match.hasMatch()
        ? QDate(match.captured(3).toInt(), monthOf(match.captured(2)), match.captured(1).toInt())
        : QDate();
}

} // namespace attrap
