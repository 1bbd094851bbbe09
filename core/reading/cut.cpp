// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/cut.h"

#include "core/reading/cutevidence.h"
#include "core/reading/headings.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace attrap {

namespace {

/// How far a cut is to be believed, by what bears it out.
constexpr double SureConfidence = 1.0; ///< Sommaire, separators, footers and the count of pages all agree.
constexpr double SommaireConfidence = 0.9; ///< The sommaire's counts come out, and what pages say agrees.
constexpr double PrintedConfidence = 0.85; ///< Separators and footers alone.
constexpr double CountedConfidence = 0.7; ///< The sommaire's counts come out; no page could say anything.
constexpr double SingleConfidence = 0.9; ///< One acte, and nothing speaks of more.
constexpr double ContradictedConfidence = 0.3; ///< The evidence contradicts itself: kept in one piece.

struct Run
{
    QString number;
    QString title;
    QString service;
    int first = 0;
    int last = 0;
    bool hasSeparator = false;
};

struct Plan
{
    QList<Run> runs; ///< Empty: nothing can be planned.
    double confidence = 0;
    FieldSource source = FieldSource::Separator;
};

int pageCount(const QList<PageEvidence> &pages)
{
    return static_cast<int>(pages.size());
}

bool isPageNumber(const QString &word)
{
    bool isNumber = false;
    const int number = word.toInt(&isNumber);
    return isNumber && number > 0 && word.size() <= 4;
}

/// The title of a footer without the page number, which ends one of its lines: the number that two pages of
/// one acte do not share.
QString footerTitle(const QString &title, const QString &onNextPage)
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

/// Pages are cut where separators and footers say so. Nothing when one page after the first acte says nothing
/// at all of where it belongs, or when two pages contradict each other.
Plan planByPages(const QList<PageEvidence> &pages, int from)
{
    Plan plan;
    plan.confidence = PrintedConfidence;
    plan.source = FieldSource::Footer;
    for (int i = from; i < pageCount(pages); ++i) {
        const PageEvidence &page = pages.at(i);
        const bool separator = !page.aloneNumber.isEmpty()
            && (page.footerNumber.isEmpty() || page.footerNumber == page.aloneNumber);
        const bool continues = !plan.runs.isEmpty() && page.footerNumber == plan.runs.last().number
            && !(separator && page.aloneNumber != plan.runs.last().number);
        if (continues) {
            plan.runs.last().last = i;
            continue;
        }
        const QString number = separator ? page.aloneNumber : page.footerNumber;
        if (number.isEmpty()) {
            return {};
        }
        const bool again = std::any_of(plan.runs.begin(), plan.runs.end(),
                                       [&](const Run &run) { return run.number == number; });
        if (again) {
            return {};
        }
        plan.runs.append({number, page.footerTitle, page.footerService, i, i, separator});
    }
    for (Run &run : plan.runs) {
        run.title
            = footerTitle(run.title, run.last > run.first ? pages.at(run.first + 1).footerTitle : QString());
    }
    return plan;
}

/// Pages are counted off as the sommaire says (R2): separator, pages, separator, pages, to the last page
/// exactly.
Plan planBySommaire(const Sommaire &sommaire, int pages)
{
    Plan plan;
    plan.source = FieldSource::Sommaire;
    plan.confidence = CountedConfidence;
    int at = sommaire.lastPage + 1;
    QSet<QString> numbers;
    for (const SommaireEntry &entry : sommaire.entries) {
        if (entry.pages <= 0 || numbers.contains(entry.number)) {
            return {};
        }
        numbers.insert(entry.number);
        plan.runs.append({entry.number, entry.title, entry.service, at, at + entry.pages, true});
        at += entry.pages + 1;
    }
    return at == pages ? plan : Plan{};
}

/// Whether a page that must be the separator of an acte shows its number.
bool showsNumber(const PageEvidence &page, const QString &number)
{
    return page.aloneNumber == number || squeezed(page.lines.join(u' ')).contains(squeezed(number));
}

struct Agreement
{
    int borneOut = 0; ///< Separators that show their number.
    int contradicted = 0; ///< Pages that name another acte than the plan does.
};

Agreement compare(const Plan &plan, const QList<PageEvidence> &pages)
{
    Agreement agreement;
    for (const Run &run : plan.runs) {
        agreement.borneOut += showsNumber(pages.at(run.first), run.number) ? 1 : 0;
        for (int i = run.first; i <= run.last; ++i) {
            const QString &footer = pages.at(i).footerNumber;
            const QString &alone = pages.at(i).aloneNumber;
            const bool otherFooter = !footer.isEmpty() && footer != run.number;
            const bool otherSeparator
                = i > run.first && footer.isEmpty() && !alone.isEmpty() && alone != run.number;
            agreement.contradicted += otherFooter || otherSeparator ? 1 : 0;
        }
    }
    return agreement;
}

/// The pages that the sommaire's links lead to are the separators (R5).
bool linksAgree(const Plan &plan, const QList<PageLink> &links, const Sommaire &sommaire)
{
    QSet<int> targets;
    for (const PageLink &link : links) {
        if (link.pageIndex >= sommaire.firstPage && link.pageIndex <= sommaire.lastPage) {
            targets.insert(link.targetPageIndex);
        }
    }
    return targets.size() == plan.runs.size()
        && std::all_of(plan.runs.begin(), plan.runs.end(),
                       [&](const Run &run) { return targets.contains(run.first); });
}

bool sameNumbers(const Plan &a, const Plan &b)
{
    return std::equal(a.runs.begin(), a.runs.end(), b.runs.begin(), b.runs.end(),
                      [](const Run &x, const Run &y) { return x.number == y.number; });
}

bool samePages(const Plan &a, const Plan &b)
{
    return std::equal(a.runs.begin(), a.runs.end(), b.runs.begin(), b.runs.end(),
                      [](const Run &x, const Run &y) { return x.first == y.first && x.last == y.last; });
}

/// Titles and services as the sommaire has them, where it lists the acte: a footer's are cut short.
void takeTitles(Plan *plan, const Sommaire &sommaire)
{
    for (Run &run : plan->runs) {
        for (const SommaireEntry &entry : sommaire.entries) {
            if (entry.number == run.number) {
                run.title = entry.title;
                run.service = entry.service;
                break;
            }
        }
    }
}

bool listsAll(const Plan &plan, const Sommaire &sommaire)
{
    return plan.runs.size() == sommaire.entries.size()
        && std::equal(plan.runs.begin(), plan.runs.end(), sommaire.entries.begin(),
                      [](const Run &run, const SommaireEntry &entry) { return run.number == entry.number; });
}

/// The first page that is neither cover nor sommaire.
int firstActePage(const QList<PageEvidence> &pages, const Sommaire &sommaire)
{
    if (sommaire.firstPage >= 0) {
        return sommaire.lastPage + 1;
    }
    int first = 0;
    while (first < pageCount(pages) && pages.at(first).footerNumber.isEmpty()
           && pages.at(first).aloneNumber.isEmpty()) {
        ++first;
    }
    return first;
}

/// The plan that the evidence bears out; without runs when there is none. `contradicted` tells that there is
/// evidence of several actes, but that it does not fit together.
Plan choosePlan(const QList<PageEvidence> &pages, const Sommaire &sommaire, const QList<PageLink> &links,
                bool *contradicted)
{
    const Plan counted = sommaire.firstPage >= 0 ? planBySommaire(sommaire, pageCount(pages)) : Plan{};
    Plan printed = planByPages(pages, firstActePage(pages, sommaire));
    *contradicted = false;
    if (!counted.runs.isEmpty()) {
        const Agreement agreement = compare(counted, pages);
        const auto all = static_cast<int>(counted.runs.size());
        Plan plan = counted;
        if (!printed.runs.isEmpty() && sameNumbers(counted, printed) && samePages(counted, printed)) {
            plan.confidence = SureConfidence;
            plan.source = FieldSource::Separator;
            return plan;
        }
        if (agreement.contradicted == 0) {
            if (agreement.borneOut == all) {
                plan.confidence = linksAgree(plan, links, sommaire) ? SureConfidence : SommaireConfidence;
                plan.source = FieldSource::Separator;
                return plan;
            }
            if (linksAgree(plan, links, sommaire)) {
                plan.confidence = SommaireConfidence;
                return plan;
            }
            if (sommaire.numbered && 2 * agreement.borneOut >= all) {
                plan.confidence = CountedConfidence;
                return plan;
            }
        }
    }
    const bool listed = sommaire.entries.isEmpty() || listsAll(printed, sommaire);
    if (!printed.runs.isEmpty() && listed) {
        takeTitles(&printed, sommaire);
        return printed;
    }
    *contradicted = sommaire.entries.size() > 1 || printed.runs.size() > 1;
    return {};
}

/// The lines before the number of a separator page are the service, those after it the title.
void readSeparator(const PageEvidence &page, Acte *acte)
{
    if (page.aloneLine < 0 || page.aloneNumber != acte->number) {
        return;
    }
    const QString service = page.lines.mid(0, page.aloneLine).join(u' ').simplified();
    if (!service.isEmpty()) {
        acte->service = service;
    }
    if (acte->title.isEmpty() && page.aloneLine + 1 < page.lines.size()) {
        acte->title = page.lines.mid(page.aloneLine + 1, 6).join(u' ').simplified();
    }
}

Acte toActe(const Run &run, const Plan &plan, const CutInput &input, const QList<PageEvidence> &pages)
{
    Acte acte;
    acte.document = input.document;
    acte.number = run.number;
    acte.title = run.title;
    acte.service = run.service;
    acte.firstPage = run.first;
    acte.lastPage = run.last;
    acte.confidence = plan.confidence;
    acte.source = plan.source;
    if (run.hasSeparator) {
        readSeparator(pages.at(run.first), &acte);
    }
    if (acte.title.isEmpty()) {
        acte.title = input.title;
    }
    acte.kind = kindOfTitle(acte.title);
    acte.signedOn = dateOfTitle(acte.title);
    return acte;
}

/// Cover and sommaire, which search must find too.
Acte frontActe(const CutInput &input, int lastPage, const Plan &plan)
{
    Acte acte;
    acte.document = input.document;
    acte.kind = QStringLiteral("sommaire");
    acte.title
        = input.title.isEmpty() ? QStringLiteral("Sommaire") : QStringLiteral("Sommaire — ") + input.title;
    acte.firstPage = 0;
    acte.lastPage = lastPage;
    acte.confidence = plan.confidence;
    acte.source = plan.source;
    return acte;
}

Acte wholeDocument(const CutInput &input, const QList<PageEvidence> &pages, bool contradicted)
{
    Acte acte;
    acte.document = input.document;
    acte.title = input.title;
    acte.lastPage = pageCount(pages) - 1;
    acte.confidence = contradicted ? ContradictedConfidence : SingleConfidence;
    acte.source = FieldSource::Metadata;
    if (contradicted) {
        return acte;
    }
    const Heading heading = findHeading(input.pages);
    if (!heading.title.isEmpty()) {
        acte.title = heading.title;
        acte.number = heading.number;
        acte.signedOn = dateOfTitle(heading.title);
        acte.source = FieldSource::Heading;
    }
    acte.kind = kindOfTitle(acte.title);
    return acte;
}

} // namespace

CutResult cutIntoActes(const CutInput &input)
{
    CutResult result;
    QList<PageEvidence> pages;
    pages.reserve(input.pages.size());
    for (const QList<Word> &words : input.pages) {
        pages.append(readPage(words));
    }
    if (pages.isEmpty()) {
        return result;
    }
    const Sommaire sommaire = readSommaire(pages);
    if (sommaire.firstPage != 0) {
        result.publishedOn = publishedOn(pages.first().lines);
    }
    bool contradicted = false;
    const Plan plan = choosePlan(pages, sommaire, input.links, &contradicted);
    if (plan.runs.isEmpty()) {
        result.actes.append(wholeDocument(input, pages, contradicted));
        return result;
    }
    if (plan.runs.first().first > 0) {
        result.actes.append(frontActe(input, plan.runs.first().first - 1, plan));
    }
    for (const Run &run : plan.runs) {
        result.actes.append(toActe(run, plan, input, pages));
    }
    return result;
}

} // namespace attrap
