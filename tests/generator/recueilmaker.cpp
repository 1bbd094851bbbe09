// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/generator/recueilmaker.h"

#include "tests/generator/composer.h"
#include "tests/generator/typesetter.h"

using namespace Qt::StringLiterals;

namespace attrap::generator {
namespace {

constexpr TextStyle FooterStyle{Face::Sans, 8, false};
constexpr TextStyle EntryStyle{Face::Sans, 12, false};
constexpr PageRect EntryColumn{70, 90, 400, 690};
constexpr double SommaireBottom = 780;

/// Not QLocale: what the recueil prints must not follow the locale of who makes it.
QString frenchDate(const QDate &date)
{
    static const QStringList months{u"JANVIER"_s,   u"FÉVRIER"_s, u"MARS"_s,     u"AVRIL"_s,
                                    u"MAI"_s,       u"JUIN"_s,    u"JUILLET"_s,  u"AOÛT"_s,
                                    u"SEPTEMBRE"_s, u"OCTOBRE"_s, u"NOVEMBRE"_s, u"DÉCEMBRE"_s};
    const QString day = date.day() == 1 ? u"1ER"_s : QString::number(date.day());
    return u"%1 %2 %3"_s.arg(day, months.at(date.month() - 1), QString::number(date.year()));
}

PageSpec coverOf(const RecueilSpec &spec)
{
    Typesetter setter({120, 90, 420, 600});
    setter.add({spec.department, {Face::Sans, 14, true}, Align::Left, 160, 0});
    const QString kind
        = spec.kind == RecueilKind::Special ? u"ADMINISTRATIFS SPÉCIAL"_s : u"ADMINISTRATIFS"_s;
    const TextStyle large{Face::Sans, 26, true};
    setter.add({u"RECUEIL DES ACTES\n"_s + kind + u"\nN°"_s + spec.number, large, Align::Left, 40, 0});
    setter.add({u"PUBLIÉ LE "_s + frenchDate(spec.publishedOn), {Face::Sans, 16, false}, Align::Left, 0, 0});
    PageSpec page;
    page.text = setter.words();
    return page;
}

PageSpec separatorOf(const ActeSpec &acte)
{
    Typesetter setter({60, 145, 475, 500});
    const TextStyle style{Face::Sans, 20, false};
    setter.add({acte.service.section(u" / "_s, 0, 0), style, Align::Centre, 30, 0});
    setter.add({acte.number, style, Align::Centre, 30, 0});
    setter.add({acte.title, style, Align::Centre, 0, 0});
    PageSpec page;
    page.text = setter.words();
    return page;
}

QString entryText(const ActeSpec &acte)
{
    const auto count = acte.pages.size();
    return u"%1 - %2 (%3 %4)"_s.arg(acte.number, acte.title, QString::number(count),
                                    count > 1 ? u"pages"_s : u"page"_s);
}

/// The sommaire, given the page index of each separator: one list of words and links a page.
QList<PageSpec> sommaireOf(const RecueilSpec &spec, const QList<int> &separators)
{
    QList<PageSpec> pages;
    Typesetter setter(EntryColumn);
    PageSpec page;
    QString service;
    setter.placeLine(u"Sommaire"_s, 60, 70, {Face::Sans, 20, true});
    for (int i = 0; i < spec.actes.size(); ++i) {
        const ActeSpec &acte = spec.actes.at(i);
        Typesetter measure({0, 0, EntryColumn.width, EntryColumn.height});
        measure.add({acte.service, {Face::Sans, 12, true}, Align::Left, 2, 0});
        measure.add({entryText(acte), EntryStyle, Align::Left, 4, 0});
        if (setter.y() + measure.y() > SommaireBottom) {
            page.text = setter.words();
            pages.append(page);
            page = {};
            setter = Typesetter({EntryColumn.x, 50, EntryColumn.width, EntryColumn.height + 40});
        }
        if (acte.service != service) {
            service = acte.service;
            setter.moveTo({60, setter.y(), EntryColumn.width + 10, EntryColumn.height});
            setter.add({service, {Face::Sans, 12, true}, Align::Left, 2, 0});
            setter.moveTo({EntryColumn.x, setter.y(), EntryColumn.width, EntryColumn.height});
        }
        const double top = setter.y();
        setter.add({entryText(acte), EntryStyle, Align::Left, 4, 0});
        const QString where = u"Page %1"_s.arg(separators.at(i) + 1);
        setter.placeLine(where, 535 - advancePt(where, EntryStyle), setter.lastBaseline(), EntryStyle);
        page.links.append({{EntryColumn.x, top, 535 - EntryColumn.x, setter.y() - top}, separators.at(i)});
    }
    page.text = setter.words();
    pages.append(page);
    return pages;
}

QList<int> separatorsAfter(const RecueilSpec &spec, int sommairePages)
{
    QList<int> separators;
    int next = 1 + sommairePages;
    for (const ActeSpec &acte : spec.actes) {
        separators.append(next);
        next += 1 + static_cast<int>(acte.pages.size());
    }
    return separators;
}

} // namespace

QList<PlacedWord> footerOf(const QString &text, int pageNumber, const PageSize &displayed)
{
    const double width = displayed.widthPt - 90;
    Typesetter measure({17, 0, width, 40});
    measure.add({text, FooterStyle, Align::Left, 0, 0});
    Typesetter setter({17, displayed.heightPt - 8 - measure.y(), width, 40});
    if (!text.isEmpty()) {
        setter.add({text, FooterStyle, Align::Left, 0, 0});
    }
    const TextStyle style{Face::Sans, 14, false};
    const QString number = QString::number(pageNumber);
    setter.placeLine(number, displayed.widthPt - 17 - advancePt(number, style), displayed.heightPt - 10,
                     style);
    return setter.words();
}

Result<GeneratedDocument> makeRecueil(const RecueilSpec &spec)
{
    if (const auto fonts = checkFonts(); !fonts) {
        return fonts.error();
    }
    const auto sommairePages = static_cast<int>(sommaireOf(spec, separatorsAfter(spec, 1)).size());
    const QList<int> separators = separatorsAfter(spec, sommairePages);
    QList<PageSpec> pages{coverOf(spec)};
    pages += sommaireOf(spec, separators);
    QStringList footers(pages.size());
    QList<ActeTruth> actes;
    for (const ActeSpec &acte : spec.actes) {
        const auto separator = static_cast<int>(pages.size());
        const auto count = static_cast<int>(acte.pages.size());
        pages.append(separatorOf(acte));
        pages += acte.pages;
        const QString footer
            = u"%1 - %2 - %3"_s.arg(acte.service.section(u" / "_s, 0, 0), acte.number, acte.title);
        footers += QStringList(count + 1, footer);
        actes.append({acte.number, acte.title, acte.service, separator, separator + 1, separator + count});
    }
    for (int i = 1; i < pages.size(); ++i) { // The cover has none.
        pages[i].footer = footerOf(footers.at(i), i + 1, pages.at(i).displayedSize());
    }
    Result<GeneratedDocument> document = compose(spec.fileName, pages, spec.finish);
    if (document) {
        document->actes = actes;
        document->publishedOn = spec.publishedOn;
    }
    return document;
}

} // namespace attrap::generator
