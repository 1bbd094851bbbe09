// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/benches.h"
#include "tests/bench/ownreading.h"
#include "tests/bench/picture.h"
#include "tests/bench/readpeer.h"
#include "tests/bench/readreport.h"
#include "tests/bench/searchable.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace attrap::bench {

namespace {

void tell(const QString &sentence)
{
    QTextStream(stderr) << sentence << '\n';
}

/// A file under measurement.
struct Work
{
    ReadSource source;
    QString pdf; ///< The file itself, or the PDF around a picture.
    QString folder; ///< For what the programs write.
    OwnReading own;
};

QStringList textsOf(const QList<OwnPage> &pages)
{
    QStringList texts;
    for (const OwnPage &page : pages) {
        texts.append(page.text());
    }
    return texts;
}

/// Words of one source, or of both, each box for itself; only the first carries the text.
QList<PlacedWord> placed(const OwnPage &page, const std::optional<WordSource> &source)
{
    QList<PlacedWord> words;
    for (const Word &word : page.words) {
        if (source && (word.source != *source || word.boxes.size() != 1)) {
            continue; // Others do not join what a hyphen parts: such a word has no partner.
        }
        for (qsizetype i = 0; i < word.boxes.size(); ++i) {
            words.append({i == 0 ? word.text : QString(), word.boxes.at(i), word.confidence, word.endsLine});
        }
    }
    return words;
}

void measurePeer(const Work &work, FileReading *file)
{
    tell(u"  ocrmypdf …"_s);
    const auto peer = readWithPeer(work.pdf, work.folder);
    if (!peer) {
        file->peerFailed = true;
        tell(u"  ocrmypdf did not read it: "_s + peer.error().detail);
        return;
    }
    file->peer = ReadingCost{peer->taken.wallSeconds, peer->taken.cpuSeconds, peer->taken.peakBytes};
    file->peerWords = comparableWords(peer->pages.join(u'\n')).size();
    file->peerMatch = comparePages(work.source.pages, peer->pages);
}

/// Pages that somebody else is to read whole: what we recognised, and what has next to no text layer.
QList<int> pagesToReadWhole(const Work &work, const QList<QList<PlacedWord>> &layer)
{
    constexpr qsizetype FewWords = 60;
    QList<int> numbers;
    for (qsizetype i = 0; i < work.own.pages.size(); ++i) {
        if (work.own.pages.at(i).isRecognised() || layer.value(i).size() < FewWords) {
            numbers.append(static_cast<int>(i) + 1);
        }
    }
    return numbers;
}

/// A page whose text layer is a small part of what stands on it.
bool isUnderFooter(const QList<PlacedWord> &layer, const QList<PlacedWord> &whole)
{
    constexpr qsizetype Times = 3;
    return !layer.isEmpty() && whole.size() >= Times * layer.size();
}

void measurePlaces(const Work &work, const ReadOptions &options, FileReading *file)
{
    const auto layer = textLayerOf(work.pdf);
    if (!layer) {
        tell(u"  pdftotext: "_s + layer.error().detail);
        return;
    }
    for (qsizetype i = 0; i < work.own.pages.size(); ++i) {
        const QList<PlacedWord> own = placed(work.own.pages.at(i), WordSource::Text);
        if (!own.isEmpty()) {
            file->textBoxes += matchBoxes(layer->value(i), own);
        }
    }
    if (!hasIndependentReader()) {
        return;
    }
    const QList<int> numbers = pagesToReadWhole(work, *layer);
    tell(u"  %1 pages read whole by tesseract …"_s.arg(numbers.size()));
    QStringList notes;
    const auto whole = readIndependently(work.pdf, numbers, work.folder, &notes);
    for (const QString &note : std::as_const(notes)) {
        tell(u"  "_s + note);
    }
    for (qsizetype i = 0; i < numbers.size(); ++i) {
        const OwnPage &page = work.own.pages.at(numbers.at(i) - 1);
        if (page.isRecognised()) {
            file->scanBoxes += matchBoxes(whole.at(i), placed(page, WordSource::Ocr));
        }
        if (isUnderFooter(layer->value(numbers.at(i) - 1), whole.at(i))) {
            const FoundWords found = findWords(whole.at(i), placed(page, std::nullopt));
            file->underFooter += found;
            ++file->footerPages;
            if (options.isVerbose && !found.missing.isEmpty()) {
                tell(u"  page %1, not found: %2"_s.arg(QString::number(numbers.at(i)),
                                                       found.missing.join(u' ')));
            }
        }
    }
}

void measureSearch(const Work &work, FileReading *file)
{
    const QStringList words = rareWords(work.own);
    if (!file->isTextLayer() || words.isEmpty()) {
        return;
    }
    const auto searchable = timeUntilSearchable(work.pdf, work.own.document, words, {});
    if (searchable) {
        file->searchableSeconds = searchable->seconds;
    } else {
        tell(u"  search: "_s + searchable.error().detail);
    }
}

/// Reads one file with everything. Errors: Attrap could not.
Result<FileReading> measure(Work *work, const ReadOptions &options)
{
    if (work->source.isPicture()) {
        work->pdf = work->folder + u"/picture.pdf"_s;
        if (const auto wrapped = wrapPicture(work->source.path, work->pdf); !wrapped) {
            return wrapped.error();
        }
    }
    auto own = readWithAttrap(work->pdf, work->folder + u"/library"_s);
    if (!own) {
        return own.error();
    }
    work->own = *std::move(own);
    const OwnReading &reading = work->own;
    const QStringList texts = textsOf(reading.pages);
    FileReading file;
    file.name = QFileInfo(work->source.path).fileName();
    file.pages = static_cast<int>(reading.pages.size());
    file.ocrPages = reading.ocrPages;
    file.wholePages
        = static_cast<int>(std::count_if(reading.pages.begin(), reading.pages.end(), [](const OwnPage &page) {
              return page.record.ocrDpi > 0
                  && (page.record.kind == PageKind::Scan || page.record.kind == PageKind::GarbageText);
          }));
    file.failedPages = reading.failedPages;
    file.own = {reading.taken.wallSeconds, reading.taken.cpuSeconds, reading.programPeakBytes};
    file.workerPeakBytes = reading.workerPeakBytes;
    file.words = comparableWords(texts.join(u'\n')).size();
    file.reference = work->source.kind;
    file.ownMatch = comparePages(work->source.pages, texts);
    if (options.withPeer && hasPeer()) {
        measurePeer(*work, &file);
    }
    if (options.withBoxes) {
        measurePlaces(*work, options, &file);
    }
    if (options.withSearch) {
        measureSearch(*work, &file);
    }
    return file;
}

/// The shortest text layer there is, while the scan with the most pages is recognised.
QList<BesideRecognition> measureBesideRecognition(const QList<Work> &works, const QList<FileReading> &files)
{
    qsizetype scan = -1;
    QList<BesideRecognition> besides;
    for (qsizetype i = 0; i < files.size(); ++i) {
        if (files.at(i).isScanned() && (scan < 0 || files.at(i).ocrPages > files.at(scan).ocrPages)) {
            scan = i;
        }
    }
    for (qsizetype i = 0; scan >= 0 && i < files.size(); ++i) {
        const QStringList words = rareWords(works.at(i).own);
        if (!files.at(i).isTextLayer() || words.isEmpty()) {
            continue;
        }
        tell(u"%1 while %2 is recognised …"_s.arg(files.at(i).name, files.at(scan).name));
        const auto searchable
            = timeUntilSearchable(works.at(i).pdf, works.at(i).own.document, words, {works.at(scan).pdf});
        if (!searchable) {
            tell(u"  "_s + searchable.error().detail);
        } else if (searchable->recognitionLeft == 0) {
            tell(u"  the recognition had ended before: not counted"_s);
        } else {
            besides.append({files.at(i).name, searchable->seconds, searchable->recognitionLeft});
        }
    }
    return besides;
}

} // namespace

QString readHelp()
{
    return u"attrap-bench read FILES-or-FOLDERS: PDFs and pictures (jpg, png), folders walked. Reference "
           u"texts are "
           "found beside them: NAME.txt beside NAME.jpg; page-NNN.verite.txt of a folder, in that order, for "
           "each "
           "PDF of the folder with as many pages; ocr-verite/mistral-reference/NAME.mistral.md for "
           "raa-pdf/NAME.pdf (rough: no goal rests on it). tests/bench/README.md says what is measured how."_s;
}

Result<QList<Figure>> readBench(const ReadOptions &options)
{
    QStringList notes;
    const QList<ReadSource> sources = findReadSources(options.paths, &notes);
    for (const QString &note : std::as_const(notes)) {
        tell(note);
    }
    if (sources.isEmpty()) {
        return Error{ErrorCode::InvalidArgument, options.paths.join(u' '), u"no PDF and no picture"_s};
    }
    const QTemporaryDir folder;
    QList<Work> works;
    QList<FileReading> files;
    QList<Figure> figures;
    for (const ReadSource &source : sources) {
        Work work{source, source.path, folder.filePath(QString::number(works.size())), {}};
        QDir().mkpath(work.folder);
        tell(QFileInfo(source.path).fileName());
        const OtherLoad load;
        const auto file = measure(&work, options);
        tell(u"  others kept %1 cores busy"_s.arg(QString::number(load.meanwhile(), 'f', 2)));
        if (!file) {
            tell(u"  Attrap did not read it: "_s + file.error().detail);
            continue;
        }
        works.append(work);
        files.append(*file);
        figures += fileFigures(*file);
    }
    const auto besides
        = options.withSearch ? measureBesideRecognition(works, files) : QList<BesideRecognition>();
    figures += totalFigures(files, besides);
    if (files.size() < sources.size()) {
        figures.append({u"files that Attrap did not read"_s,
                        double(sources.size() - files.size()),
                        u"files"_s,
                        {},
                        {},
                        {}});
    }
    return figures;
}

} // namespace attrap::bench
