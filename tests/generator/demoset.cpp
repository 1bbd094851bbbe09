// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/generator/demoset.h"

#include "tests/generator/composer.h"
#include "tests/generator/pages.h"
#include "tests/generator/recueilmaker.h"
#include "tests/generator/texts.h"

using namespace Qt::StringLiterals;

namespace attrap::generator {
namespace {

const QString Department = u"VAL-IMAGINAIRE"_s;
const QString Cabinet = u"Préfecture du Val-Imaginaire / Cabinet"_s;
const QString Secretariat = u"Préfecture du Val-Imaginaire / Secrétariat général"_s;
const QString Territories
    = u"Direction départementale des territoires du Val-Imaginaire / Service de l'eau"_s;

ScanSpec scan(quint32 seed, ScanInk ink = ScanInk::Bilevel, double skew = 0.3, int dpi = 200)
{
    return {dpi, ink, skew, QuarterTurns::None, 1.0, seed};
}

FinishSpec madeOn(const QDate &date)
{
    FinishSpec finish;
    finish.created = QDateTime(date, QTime(16, 0, 26), Qt::UTC);
    return finish;
}

Result<GeneratedDocument> recueil(const QString &number, const QDate &date, const QList<ActeSpec> &actes)
{
    return makeRecueil({u"recueil-"_s + number + u".pdf"_s, Department, number, date, RecueilKind::Ordinary,
                        actes, madeOn(date)});
}

Result<GeneratedDocument> lyingRecueil()
{
    ScanSpec lying = scan(31, ScanInk::Grey, 0);
    lying.lies = QuarterTurns::One;
    return recueil(u"99-2026-015"_s, QDate(2026, 3, 6),
                   {{u"99-2026-03-02-00003"_s,
                     texts::waterTitle(),
                     Territories,
                     {scannedPage(texts::waterFirst(), scan(32, ScanInk::Grey, 1.6)),
                      scannedPage(texts::waterSecond(), scan(33, ScanInk::Bilevel, -1.6))}},
                    {u"99-2026-03-03-00001"_s,
                     texts::roadTitle(),
                     Territories,
                     {scannedPage(texts::roadLying(), lying)}}});
}

Result<GeneratedDocument> mixedRecueil()
{
    return recueil(u"99-2026-016"_s, QDate(2026, 3, 9),
                   {{u"99-2026-03-05-00002"_s,
                     u"Arrêté n° 2026-NAT-005 protégeant la tourbière des Aiguères"_s,
                     Territories,
                     {mixedPage(texts::mixedText(), texts::mixedScan(), scan(41, ScanInk::Grey)),
                      tablePage(u"Tableau des communes concernées"_s, texts::waterTable())}}});
}

Result<GeneratedDocument> scannedArrete()
{
    return compose(u"arrete-2025-pat-088.pdf"_s,
                   {scannedPage(texts::beaconFirst(), scan(51, ScanInk::Colour, 0.4)),
                    scannedPage(texts::beaconSecond(), scan(52, ScanInk::Bilevel, -0.5, 300))},
                   madeOn(QDate(2025, 12, 19)));
}

/// Makes each in turn; the first failure ends it.
using Maker = Result<GeneratedDocument> (*)();
Result<QList<GeneratedDocument>> all(const QList<Maker> &makers)
{
    QList<GeneratedDocument> documents;
    for (const Maker make : makers) {
        Result<GeneratedDocument> document = make();
        if (!document) {
            return document.error();
        }
        documents.append(*document);
    }
    return documents;
}

struct NamedPage
{
    QString name;
    PageSpec page;
};

PageSpec rotated(PageSpec page, int rotate)
{
    page.rotate = rotate;
    return page;
}

PageSpec cropped(PageSpec page)
{
    page.cropPt = {30, 40, 20, 10};
    return page;
}

PageSpec lying(int turns, double skew)
{
    ScanSpec spec = scan(60U + static_cast<quint32>(turns), ScanInk::Bilevel, skew);
    spec.lies = static_cast<QuarterTurns>(turns);
    return scannedPage(texts::roadLying(), spec);
}

QList<NamedPage> textKinds()
{
    const QList<Paragraph> text = texts::delegationFirst();
    return {{u"text"_s, textPage(text)},
            {u"hyphens"_s, textPage(text, Hyphens::AtLineEnds)},
            {u"columns"_s,
             twoColumnPage(texts::waterFirst().mid(2), texts::delegationFirst().mid(2), Hyphens::AtLineEnds)},
            {u"table"_s, tablePage(u"Tableau des communes concernées"_s, texts::waterTable())},
            {u"outlines"_s, outlinePage(text)},
            {u"garbage-letters"_s, garbagePage(text, PageKind::GarbageLetters)},
            {u"garbage-private"_s, garbagePage(text, PageKind::GarbagePrivateUse)},
            {u"text-rotate-90"_s, rotated(textPage(text), 90)},
            {u"text-rotate-180"_s, rotated(textPage(text), 180)},
            {u"text-rotate-270"_s, rotated(textPage(text), 270)},
            {u"text-cropped"_s, cropped(textPage(text))},
            {u"text-cropped-rotate-90"_s, rotated(cropped(textPage(text)), 90)}};
}

QList<NamedPage> scanKinds()
{
    const QList<Paragraph> text = texts::roadLying();
    return {{u"scan-bilevel-200"_s, scannedPage(text, scan(71))},
            {u"scan-bilevel-300"_s, scannedPage(text, scan(72, ScanInk::Bilevel, 0, 300))},
            {u"scan-grey"_s, scannedPage(text, scan(73, ScanInk::Grey))},
            {u"scan-colour"_s, scannedPage(text, scan(74, ScanInk::Colour))},
            {u"scan-skewed"_s, scannedPage(text, scan(75, ScanInk::Bilevel, 1.6))},
            {u"scan-hyphens"_s, scannedPage(text, scan(76), Hyphens::AtLineEnds)},
            {u"scan-columns"_s,
             asScan(twoColumnPage(texts::waterFirst().mid(2), texts::delegationFirst().mid(2), Hyphens::None),
                    scan(77))},
            {u"scan-lies-90"_s, lying(1, 0)},
            {u"scan-lies-180"_s, lying(2, 0)},
            {u"scan-lies-270"_s, lying(3, 0.8)},
            {u"scan-rotate-90"_s, rotated(scannedPage(text, scan(78)), 90)},
            {u"scan-rotate-180"_s, rotated(scannedPage(text, scan(79)), 180)},
            {u"scan-rotate-270"_s, rotated(scannedPage(text, scan(80)), 270)},
            {u"scan-blank"_s, blankScan(scan(81, ScanInk::Grey))},
            {u"mixed"_s, mixedPage(texts::mixedText(), texts::mixedScan(), scan(82, ScanInk::Grey))}};
}

} // namespace

Result<GeneratedDocument> droneRecueil()
{
    return recueil(u"99-2026-014"_s, QDate(2026, 3, 5),
                   {{u"99-2026-03-04-00001"_s,
                     texts::droneTitle(),
                     Cabinet,
                     {textPage(texts::droneFirst()), scannedPage(texts::droneDecisive(), scan(11))}},
                    {u"99-2026-03-04-00002"_s,
                     texts::crowdTitle(),
                     Cabinet,
                     {scannedPage(texts::crowdOnly(), scan(12, ScanInk::Grey, -0.4))}}});
}

Result<GeneratedDocument> textRecueil()
{
    return recueil(
        u"99-2026-012"_s, QDate(2026, 2, 27),
        {{u"99-2026-02-24-00004"_s,
          texts::delegationTitle(),
          Secretariat,
          {textPage(texts::delegationFirst(), Hyphens::AtLineEnds),
           textPage(texts::delegationSecond(), Hyphens::AtLineEnds)}},
         {u"99-2026-02-25-00001"_s, texts::marchTitle(), Cabinet, {textPage(texts::marchOnly())}},
         {u"99-2026-02-26-00007"_s, texts::cameraTitle(), Cabinet, {textPage(texts::cameraOnly())}}});
}

Result<QList<GeneratedDocument>> demoSet()
{
    return all({droneRecueil, textRecueil, lyingRecueil, mixedRecueil, scannedArrete});
}

Result<QList<GeneratedDocument>> pageSet()
{
    QList<GeneratedDocument> documents;
    const QList<NamedPage> kinds = textKinds() + scanKinds();
    for (const NamedPage &kind : kinds) {
        Result<GeneratedDocument> document = compose(u"page-"_s + kind.name + u".pdf"_s, {kind.page});
        if (!document) {
            return document.error();
        }
        documents.append(*document);
    }
    return documents;
}

Result<QList<GeneratedDocument>> robustnessSet()
{
    FinishSpec locked;
    locked.userPassword = u"secret"_s;
    FinishSpec owned;
    owned.ownerPassword = u"owner"_s;
    const QList<PageSpec> pages{textPage(texts::delegationFirst()), textPage(texts::delegationSecond())};
    Result<GeneratedDocument> secret = compose(u"password-secret.pdf"_s, pages, locked);
    Result<GeneratedDocument> restricted = compose(u"owner-password.pdf"_s, pages, owned);
    Result<GeneratedDocument> broken = compose(u"broken-off.pdf"_s, pages);
    for (const auto *made : {&secret, &restricted, &broken}) {
        if (!*made) {
            return made->error();
        }
    }
    secret->pages.clear();
    broken->pages.clear();
    broken->pdf = truncated(broken->pdf, 0.6);
    GeneratedDocument empty;
    empty.fileName = u"empty.pdf"_s;
    GeneratedDocument page;
    page.fileName = u"web-page.pdf"_s;
    page.pdf
        = "<!DOCTYPE html>\n<html><head><title>503</title></head><body>Service indisponible</body></html>\n";
    return QList<GeneratedDocument>{*secret, *restricted, *broken, empty, page};
}

} // namespace attrap::generator
