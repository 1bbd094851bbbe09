// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/actetexts.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

using namespace Qt::StringLiterals;

namespace attrap {

namespace {

struct ActeTexts
{
    Q_DECLARE_TR_FUNCTIONS(ActeTexts)
};

constexpr double Sure = 0.9;
constexpr double Probable = 0.6;

QString number(int value)
{
    return QLocale().toString(value);
}

QString dpiText(const PageRecord &page)
{
    return number(static_cast<int>(std::lround(page.ocrDpi)));
}

/// Of a page that is wholly read.
QString readText(const PageRecord &page)
{
    const bool hasOcr = page.ocrDpi > 0;
    if (page.layer == LayerVerdict::EarlierOcrKept) {
        return ActeTexts::tr("text of an earlier OCR, checked");
    }
    if (page.layer == LayerVerdict::EarlierOcrReplaced && hasOcr) {
        return ActeTexts::tr("text of an earlier OCR, replaced by OCR at %1 dpi").arg(dpiText(page));
    }
    if ((page.layer == LayerVerdict::Garbage || page.kind == PageKind::GarbageText) && hasOcr) {
        return ActeTexts::tr("its text was unreadable, replaced by OCR at %1 dpi").arg(dpiText(page));
    }
    switch (page.kind) {
    case PageKind::Blank:
        return hasOcr ? ActeTexts::tr("no text found, not even by OCR at %1 dpi").arg(dpiText(page))
                      : ActeTexts::tr("blank page");
    case PageKind::Scan:
        return hasOcr ? ActeTexts::tr("scanned, read by OCR at %1 dpi").arg(dpiText(page))
                      : ActeTexts::tr("scanned");
    case PageKind::Mixed:
        return hasOcr ? ActeTexts::tr("original text; the rest read by OCR at %1 dpi").arg(dpiText(page))
                      : ActeTexts::tr("original text, with pictures");
    case PageKind::GarbageText:
        return ActeTexts::tr("its text is unreadable");
    case PageKind::Text:
    case PageKind::Unknown:
        break;
    }
    if (page.layer == LayerVerdict::Native || page.kind == PageKind::Text) {
        return hasOcr ? ActeTexts::tr("original text; its pictures read by OCR at %1 dpi").arg(dpiText(page))
                      : ActeTexts::tr("original text");
    }
    return hasOcr ? ActeTexts::tr("read by OCR at %1 dpi").arg(dpiText(page)) : ActeTexts::tr("read");
}

} // namespace

QString confidenceText(double confidence)
{
    return confidence >= Sure    ? ActeTexts::tr("sure")
        : confidence >= Probable ? ActeTexts::tr("probable")
                                 : ActeTexts::tr("to be checked");
}

bool isDoubtful(double confidence)
{
    return confidence < Probable;
}

QString whereReadText(const ActeField &field)
{
    const QString page = number(field.pageIndex + 1);
    const bool hasPage = field.pageIndex >= 0;
    switch (field.source) {
    case FieldSource::User:
        return ActeTexts::tr("corrected by you");
    case FieldSource::Footer:
        return hasPage ? ActeTexts::tr("read at the foot of page %1").arg(page)
                       : ActeTexts::tr("read at the foot of the pages");
    case FieldSource::Separator:
        return hasPage ? ActeTexts::tr("read on the separator, page %1").arg(page)
                       : ActeTexts::tr("read on the separator");
    case FieldSource::Sommaire:
        return hasPage ? ActeTexts::tr("read in the sommaire, page %1").arg(page)
                       : ActeTexts::tr("read in the sommaire");
    case FieldSource::Outline:
        return ActeTexts::tr("taken from the bookmarks of the PDF");
    case FieldSource::Heading:
        return hasPage ? ActeTexts::tr("read on page %1").arg(page) : ActeTexts::tr("read in the acte");
    case FieldSource::Metadata:
        return hasPage ? ActeTexts::tr("guessed from page %1").arg(page)
                       : ActeTexts::tr("taken from the name of the recueil");
    }
    Q_UNREACHABLE();
}

QString cutText(const Acte &acte)
{
    switch (acte.source) {
    case FieldSource::User:
        return ActeTexts::tr("cut by you");
    case FieldSource::Footer:
        return ActeTexts::tr("cut by the footers");
    case FieldSource::Separator:
        return ActeTexts::tr("cut by the separator pages");
    case FieldSource::Sommaire:
        return ActeTexts::tr("cut by the sommaire");
    case FieldSource::Outline:
        return ActeTexts::tr("cut by the bookmarks");
    case FieldSource::Heading:
        return ActeTexts::tr("cut by the headings");
    case FieldSource::Metadata:
        return isDoubtful(acte.confidence) ? ActeTexts::tr("not cut") : QString();
    }
    Q_UNREACHABLE();
}

QString pagesText(const Acte &acte)
{
    return acte.firstPage == acte.lastPage
        ? ActeTexts::tr("p. %1").arg(number(acte.firstPage + 1))
        : ActeTexts::tr("p. %1–%2").arg(number(acte.firstPage + 1), number(acte.lastPage + 1));
}

QString titleOf(const Acte &acte)
{
    return !acte.title.isEmpty() ? acte.title
        : !acte.number.isEmpty() ? acte.number
                                 : ActeTexts::tr("Acte without title");
}

QString pageText(const PageRecord &page)
{
    switch (page.state) {
    case PageState::Waiting:
        return ActeTexts::tr("not read yet");
    case PageState::ToRecognise:
        return ActeTexts::tr("being read by OCR");
    case PageState::Failed:
        return ActeTexts::tr("could not be read");
    case PageState::Read:
        break;
    }
    const QString text = readText(page);
    return page.lowerEffort
        ? text + u" · ⚠ "_s + ActeTexts::tr("read at a lower effort: words may be missing")
        : text;
}

QString doubtfulWordsText(int count)
{
    return ActeTexts::tr("%n word(s) to be checked", "on a page", count);
}

} // namespace attrap
