// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/texts.h"

#include "app/gui/errortext.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace attrap {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Texts)
};

/// Thousands apart, as the user's language writes them.
QString number(int value)
{
    return QLocale().toString(value);
}

} // namespace

QString shortAdministrationName(const QString &name)
{
    // The names are French whatever the language of the window.
    static const QStringList beginnings{
        u"Préfecture de la région "_s, u"Préfecture de l'"_s, u"Préfecture de l’"_s, u"Préfecture de la "_s,
        u"Préfecture des "_s,          u"Préfecture du "_s,   u"Préfecture de "_s,   u"Préfecture d'"_s};
    for (const QString &beginning : beginnings) {
        if (name.startsWith(beginning) && name != u"Préfecture de police"_s) {
            return name.sliced(beginning.size());
        }
    }
    return name;
}

QString numberedName(const Administration &administration)
{
    const QString name = shortAdministrationName(administration.name);
    return administration.department.isEmpty() ? name : u"%1 %2"_s.arg(administration.department, name);
}

QString titleOf(const DocumentRow &row)
{
    if (!row.recueil.title.isEmpty()) {
        return row.recueil.title;
    }
    if (!row.document.pdfTitle.isEmpty()) {
        return row.document.pdfTitle;
    }
    return Texts::tr("Document %1").arg(row.document.sha256.left(12));
}

QString shownDate(const QDate &date)
{
    return date.isValid() ? QLocale().toString(date, Texts::tr("dd/MM/yyyy", "order of the parts of a date"))
                          : QString();
}

QString siteText(const Recueil &recueil)
{
    QStringList parts;
    if (recueil.versions > 1) {
        parts.append(Texts::tr("replaced: %n versions", nullptr, recueil.versions));
    }
    if (recueil.goneSince.isValid()) {
        parts.append(
            Texts::tr("no longer listed since %1").arg(shownDate(recueil.goneSince.toLocalTime().date())));
    }
    return parts.join(u" · "_s);
}

QString stateText(const DocumentRow &row)
{
    if (row.document.sha256.isEmpty()) {
        if (row.recueil.failure) {
            return Texts::tr("listed but not held: %1").arg(errorText(*row.recueil.failure));
        }
        return Texts::tr("listed, not brought yet");
    }
    switch (row.document.state) {
    case DocumentState::Received:
        return Texts::tr("not opened yet");
    case DocumentState::Refused:
        return errorTextOfDocument(row.document.refusal.value_or(Error{}));
    case DocumentState::Opened:
        break;
    }
    if (!row.tally) {
        return {};
    }
    if (!row.tally->isComplete()) {
        return Texts::tr("being read, %1 of %2 pages")
            .arg(number(row.tally->read + row.tally->failed), number(row.tally->pages));
    }
    return row.tally->failed == 0 ? Texts::tr("read")
                                  : Texts::tr("read, except %n page(s)", nullptr, row.tally->failed);
}

QString durationText(qint64 seconds)
{
    if (seconds < 60) {
        return Texts::tr("%1 s").arg(QLocale().toString(seconds));
    }
    const qint64 minutes = (seconds + 30) / 60;
    if (minutes < 60) {
        return Texts::tr("%1 min").arg(QLocale().toString(minutes));
    }
    return Texts::tr("%1 h %2 min").arg(QLocale().toString(minutes / 60), QLocale().toString(minutes % 60));
}

QString progressText(const ReadingProgress &progress)
{
    if (progress.idle) {
        return {};
    }
    QStringList parts;
    if (progress.pagesToDo > 0) {
        parts.append(Texts::tr("reading %1 / %2 pages")
                         .arg(number(progress.pagesDone), number(progress.pagesDone + progress.pagesToDo)));
    }
    if (progress.documentsWaiting > 0) {
        parts.append(Texts::tr("%n document(s) to open", nullptr, progress.documentsWaiting));
    }
    if (progress.documentsToCut > 1) {
        parts.append(Texts::tr("%n document(s) to cut into actes", nullptr, progress.documentsToCut));
    }
    if (progress.pause == PauseReason::Battery) {
        parts.append(Texts::tr("reading paused: on battery"));
    } else if (progress.paused) {
        parts.append(Texts::tr("paused"));
    } else if (progress.pagesPerSecond > 0) {
        parts.append(Texts::tr("%1 pages/s").arg(QLocale().toString(progress.pagesPerSecond, 'f', 1)));
        if (progress.secondsLeft >= 0 && progress.documentsWaiting == 0) {
            parts.append(durationText(progress.secondsLeft));
        }
    }
    if (progress.onBattery && !progress.paused) {
        parts.append(Texts::tr("on battery")); // So that it is known why it goes slower.
    }
    return parts.isEmpty() ? Texts::tr("reading…") : parts.join(u" · "_s);
}

QString diskText(const LibrarySnapshot &snapshot)
{
    const auto size
        = [](qint64 bytes) { return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat); };
    const qint64 all = snapshot.counts.originalBytes + snapshot.counts.databaseBytes + snapshot.indexBytes;
    return size(all);
}

QStringList caveats(const LibraryCounts &counts, int documentsNotIndexed, int undatedLeftOut)
{
    QStringList sentences;
    if (undatedLeftOut > 0) {
        sentences.append(
            Texts::tr("%n acte(s) match but have no known date: the limit of dates leaves them out.", nullptr,
                      undatedLeftOut));
    }
    if (documentsNotIndexed > 0) {
        sentences.append(Texts::tr("%n document(s) are not read or indexed yet: results may be missing.",
                                   nullptr, documentsNotIndexed));
    }
    const int pages = counts.pagesToRecognise + counts.pagesWaiting;
    if (pages > 0) {
        sentences.append(
            Texts::tr("%n page(s) still wait to be read: results may be missing.", nullptr, pages));
    }
    if (counts.pagesFailed > 0) {
        sentences.append(
            Texts::tr("%n page(s) could not be read: no search finds them.", nullptr, counts.pagesFailed));
    }
    if (counts.pagesLowerEffort > 0) {
        sentences.append(
            Texts::tr("%n page(s) took too long and were finished less carefully: words of theirs "
                      "may be missing.",
                      nullptr, counts.pagesLowerEffort));
    }
    if (counts.documentsRefused > 0) {
        sentences.append(Texts::tr("%n document(s) cannot be opened: no search finds them.", nullptr,
                                   counts.documentsRefused));
    }
    return sentences;
}

QString importSummary(const ImportReport &report)
{
    QStringList sentences;
    if (report.cancelled) {
        sentences.append(Texts::tr("The import was stopped before its end."));
    }
    sentences.append(Texts::tr("%n document(s) were added.", nullptr, report.imported));
    if (report.known > 0) {
        sentences.append(Texts::tr("%n file(s) were in the library already.", nullptr, report.known));
    }
    if (!report.failed.isEmpty()) {
        sentences.append(
            Texts::tr("%n file(s) could not be added.", nullptr, static_cast<int>(report.failed.size())));
    }
    if (!report.ignored.isEmpty()) {
        sentences.append(Texts::tr("%n file(s) were left out because they are no PDF.", nullptr,
                                   static_cast<int>(report.ignored.size())));
    }
    return sentences.join(u' ');
}

} // namespace attrap
