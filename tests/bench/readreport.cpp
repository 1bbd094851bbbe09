// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/readreport.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace attrap::bench {

namespace {

constexpr double Megabyte = 1e6;
constexpr double Percent = 100;

struct ReadingShare
{
    QString name;
    double (WordMatch::*share)() const;
};

QString peerName()
{
    return u"ocrmypdf --redo-ocr"_s;
}

Figure plain(const QString &name, double value, const QString &unit)
{
    return {name, value, unit, {}, {}, {}};
}

Figure beside(const QString &name, double value, const QString &unit, const std::optional<double> &theirs)
{
    return {name, value, unit, {}, theirs ? peerName() : QString(), theirs};
}

Figure withGoal(Figure figure, GoalIs is, double goal)
{
    figure.goal = goal;
    figure.goalIs = is;
    return figure;
}

double rate(double pages, double seconds)
{
    return seconds > 0 ? pages / seconds : 0;
}

/// Recall, precision and order of both sides, in hundredths of the words.
QList<Figure> matchFigures(const FileReading &file, const QString &of)
{
    if (file.reference == ReferenceKind::None) {
        return {};
    }
    const QString rough = file.reference == ReferenceKind::Rough ? u", rough reference"_s : QString();
    const auto one = [&](const QString &name, double (WordMatch::*share)() const) {
        return beside(name + rough + of, Percent * (file.ownMatch.*share)(), u"%"_s,
                      file.peer ? std::optional(Percent * (file.peerMatch.*share)()) : std::nullopt);
    };
    return {plain(u"words in the reference"_s + rough + of, double(file.ownMatch.reference), u"words"_s),
            one(u"word recall"_s, &WordMatch::recall),
            one(u"word precision"_s, &WordMatch::precision),
            one(u"words in the reference's order"_s, &WordMatch::order),
            plain(u"numbers with hyphens in the reference"_s + rough + of, double(file.ownMatch.numbers),
                  u"numbers"_s),
            one(u"numbers with hyphens, as printed"_s, &WordMatch::numbersAsPrinted)};
}

/// Over all files: most have few such numbers.
QList<Figure> numberFigures(const QList<FileReading> &files)
{
    WordMatch own;
    WordMatch peer;
    bool hasPeer = false;
    for (const FileReading &file : files) {
        if (file.reference != ReferenceKind::None) {
            own += file.ownMatch;
            peer += file.peerMatch;
            hasPeer = hasPeer || file.peer;
        }
    }
    if (own.numbers == 0) {
        return {};
    }
    return {plain(u"numbers with hyphens in the references"_s, double(own.numbers), u"numbers"_s),
            beside(u"numbers with hyphens, as printed"_s, Percent * own.numbersAsPrinted(), u"%"_s,
                   hasPeer ? std::optional(Percent * peer.numbersAsPrinted()) : std::nullopt)};
}

QList<Figure> boxFigures(const BoxMatch &match, const QString &what, const QString &of)
{
    if (match.reference == 0) {
        return {};
    }
    const double matched = double(match.distances.size());
    return {plain(u"boxes, %1: mean distance"_s.arg(what) + of, match.mean(), u"pt"_s),
            plain(u"boxes, %1: 95 % within"_s.arg(what) + of, match.percentile(0.95), u"pt"_s),
            plain(u"boxes, %1: words matched"_s.arg(what) + of, matched, u"words"_s),
            plain(u"boxes, %1: of the other's words"_s.arg(what) + of,
                  Percent * matched / double(match.reference), u"%"_s)};
}

QList<Figure> footerFigures(const FoundWords &words, int pages, const QString &of)
{
    if (words.reference == 0) {
        return {};
    }
    const double all = double(words.reference);
    return {plain(u"scanned pages under a text footer"_s + of, pages, u"pages"_s),
            plain(u"their words that full-page OCR finds"_s + of, all, u"words"_s),
            plain(u"of these, words of Attrap's page"_s + of, Percent * double(words.found) / all, u"%"_s),
            plain(u"of these, read by Attrap, the same or otherwise"_s + of,
                  Percent * double(words.placed) / all, u"%"_s)};
}

/// Sums over some of the files.
struct Sum
{
    int files = 0;
    double pages = 0;
    double ocrPages = 0;
    ReadingCost own;
    ReadingCost peer;

    void add(const FileReading &file)
    {
        ++files;
        pages += file.pages;
        ocrPages += file.ocrPages;
        own.wallSeconds += file.own.wallSeconds;
        own.cpuSeconds += file.own.cpuSeconds;
        if (file.peer) {
            peer.wallSeconds += file.peer->wallSeconds;
            peer.cpuSeconds += file.peer->cpuSeconds;
        }
    }
};

template <typename Chosen> Sum sumOf(const QList<FileReading> &files, Chosen isChosen)
{
    Sum sum;
    for (const FileReading &file : files) {
        if (isChosen(file)) {
            sum.add(file);
        }
    }
    return sum;
}

QList<Figure> scannedFigures(const QList<FileReading> &files)
{
    const Sum all = sumOf(files, [](const FileReading &file) { return file.isScanned(); });
    if (all.files == 0) {
        return {};
    }
    const Sum both = sumOf(files, [](const FileReading &file) { return file.isScanned() && file.peer; });
    QList<Figure> figures{
        plain(u"scanned files"_s, all.files, u"files"_s),
        plain(u"scanned files: rate"_s, rate(all.pages, all.own.wallSeconds), u"pages/s"_s),
        plain(u"scanned files: processor time a page"_s, rate(all.own.cpuSeconds, all.pages), u"s"_s)};
    if (both.files > 0) {
        const double own = rate(both.pages, both.own.wallSeconds);
        const double theirs = rate(both.pages, both.peer.wallSeconds);
        figures += {plain(u"scanned files that both read"_s, both.files, u"files"_s),
                    beside(u"scanned files that both read: rate"_s, own, u"pages/s"_s, theirs),
                    withGoal(plain(u"scanned files: pages/s against ocrmypdf"_s, rate(own, theirs), u"×"_s),
                             GoalIs::AtLeast, 2),
                    beside(u"scanned files that both read: processor time a page"_s,
                           rate(both.own.cpuSeconds, both.pages), u"s"_s,
                           rate(both.peer.cpuSeconds, both.pages))};
    }
    return figures;
}

QList<Figure> textFigures(const QList<FileReading> &files, const QList<BesideRecognition> &besides)
{
    QList<Figure> figures;
    for (const FileReading &file : files) {
        if (!file.isTextLayer()) {
            continue;
        }
        const QString of = u" ("_s + file.name + u')';
        if (file.peer) {
            figures.append(withGoal(plain(u"text layer: whole attrap-cli import against ocrmypdf"_s + of,
                                          rate(file.peer->wallSeconds, file.own.wallSeconds), u"×"_s),
                                    GoalIs::AtLeast, 100));
        }
        if (file.peer) {
            figures.append(plain(u"text layer: processor time against ocrmypdf's"_s + of,
                                 rate(file.peer->cpuSeconds, file.own.cpuSeconds), u"×"_s));
        }
        if (file.peer && file.searchableSeconds) {
            figures.append(
                withGoal(plain(u"text layer: import to found, program open, against ocrmypdf"_s + of,
                               rate(file.peer->wallSeconds, *file.searchableSeconds), u"×"_s),
                         GoalIs::AtLeast, 100));
        }
    }
    for (const BesideRecognition &one : besides) {
        figures.append(withGoal(
            plain(
                u"text layer: import to found while scans are recognised (%1; %2 pages still waited for OCR)"_s
                    .arg(one.name, QString::number(one.pagesLeft)),
                one.seconds, u"s"_s),
            GoalIs::AtMost, 1));
    }
    return figures;
}

double mean(const QList<double> &values)
{
    double sum = 0;
    for (const double value : values) {
        sum += value;
    }
    return values.isEmpty() ? 0 : sum / double(values.size());
}

/// Averages over the files: a long recueil must not outvote the short ones.
QList<Figure> averageFigures(const QList<FileReading> &files, const ReadingShare &share, ReferenceKind kind)
{
    QList<double> own;
    QList<double> ownBeside; // Of the files that the peer read too.
    QList<double> theirs;
    for (const FileReading &file : files) {
        if (file.reference != kind) {
            continue;
        }
        own.append(Percent * (file.ownMatch.*share.share)());
        if (file.peer) {
            ownBeside.append(own.constLast());
            theirs.append(Percent * (file.peerMatch.*share.share)());
        }
    }
    if (own.isEmpty()) {
        return {};
    }
    const QString what = kind == ReferenceKind::Rough ? u", rough references"_s : QString();
    QList<Figure> figures{
        plain(share.name + u", average of %1 files"_s.arg(own.size()) + what, mean(own), u"%"_s)};
    if (!theirs.isEmpty()) {
        figures.append(beside(share.name + u", average of the %1 that both read"_s.arg(theirs.size()) + what,
                              mean(ownBeside), u"%"_s, mean(theirs)));
    }
    return figures;
}

QList<Figure> recallGoals(const QList<FileReading> &files)
{
    const FileReading *worst = nullptr;
    const auto gain = [](const FileReading &file) {
        return Percent * (file.ownMatch.recall() - file.peerMatch.recall());
    };
    QList<double> gains;
    for (const FileReading &file : files) {
        if (file.reference == ReferenceKind::Exact && file.peer) {
            gains.append(gain(file));
            worst = worst == nullptr || gain(file) < gain(*worst) ? &file : worst;
        }
    }
    if (worst == nullptr) {
        return {};
    }
    return {withGoal(plain(u"word recall above ocrmypdf's, smallest of the files (%1)"_s.arg(worst->name),
                           gain(*worst), u"points"_s),
                     GoalIs::AtLeast, 0),
            withGoal(plain(u"word recall above ocrmypdf's, average"_s, mean(gains), u"points"_s),
                     GoalIs::AtLeast, 1)};
}

QList<Figure> memoryFigures(const QList<FileReading> &files)
{
    double program = 0;
    double worker = 0;
    double peer = 0;
    for (const FileReading &file : files) {
        program = std::max(program, double(file.own.peakBytes) / Megabyte);
        worker = std::max(worker, double(file.workerPeakBytes) / Megabyte);
        peer = std::max(peer, file.peer ? double(file.peer->peakBytes) / Megabyte : 0);
    }
    QList<Figure> figures{
        withGoal(plain(u"peak memory of the program"_s, program, u"MB"_s), GoalIs::AtMost, 300),
        withGoal(plain(u"peak memory of a worker"_s, worker, u"MB"_s), GoalIs::AtMost, 450)};
    if (peer > 0) {
        figures.append(plain(u"peak memory of ocrmypdf's largest process"_s, peer, u"MB"_s));
    }
    return figures;
}

QList<Figure> placeFigures(const QList<FileReading> &files)
{
    BoxMatch text;
    BoxMatch scan;
    FoundWords footer;
    int footerPages = 0;
    for (const FileReading &file : files) {
        text += file.textBoxes;
        scan += file.scanBoxes;
        footer += file.underFooter;
        footerPages += file.footerPages;
    }
    QList<Figure> figures;
    const auto add = [&figures](QList<Figure> some, qsizetype which, GoalIs is, double goal) {
        if (!some.isEmpty()) {
            some[which] = withGoal(some.at(which), is, goal);
            figures += some;
        }
    };
    add(boxFigures(text, u"text layers"_s, {}), 0, GoalIs::AtMost, 1);
    add(boxFigures(scan, u"scans"_s, {}), 0, GoalIs::AtMost, 2);
    add(footerFigures(footer, footerPages, {}), 2, GoalIs::AtLeast, Percent);
    return figures;
}

} // namespace

QList<Figure> fileFigures(const FileReading &file)
{
    const QString of = u" ("_s + file.name + u')';
    const auto theirs = [&file](double value) { return file.peer ? std::optional(value) : std::nullopt; };
    const ReadingCost peer = file.peer.value_or(ReadingCost());
    QList<Figure> figures{
        plain(u"pages"_s + of, file.pages, u"pages"_s),
        plain(u"OCR pages"_s + of, file.ocrPages, u"pages"_s),
        beside(u"rate"_s + of, rate(file.pages, file.own.wallSeconds), u"pages/s"_s,
               theirs(rate(file.pages, peer.wallSeconds))),
        beside(u"seconds"_s + of, file.own.wallSeconds, u"s"_s, theirs(peer.wallSeconds)),
        beside(u"processor time"_s + of, file.own.cpuSeconds, u"s"_s, theirs(peer.cpuSeconds)),
        beside(u"peak memory of the program"_s + of, double(file.own.peakBytes) / Megabyte, u"MB"_s,
               theirs(double(peer.peakBytes) / Megabyte)),
        plain(u"peak memory of a worker"_s + of, double(file.workerPeakBytes) / Megabyte, u"MB"_s),
        beside(u"words"_s + of, double(file.words), u"words"_s, theirs(double(file.peerWords)))};
    if (file.failedPages > 0) {
        figures.append(plain(u"pages not read"_s + of, file.failedPages, u"pages"_s));
    }
    if (file.peerFailed) {
        figures.append(plain(u"ocrmypdf failed"_s + of, 1, u"files"_s));
    }
    if (file.searchableSeconds) {
        figures.append(beside(u"import to found, program open"_s + of, *file.searchableSeconds, u"s"_s,
                              theirs(peer.wallSeconds)));
    }
    return figures + matchFigures(file, of) + boxFigures(file.textBoxes, u"text layer"_s, of)
        + boxFigures(file.scanBoxes, u"scan"_s, of) + footerFigures(file.underFooter, file.footerPages, of);
}

QList<Figure> totalFigures(const QList<FileReading> &files, const QList<BesideRecognition> &besides)
{
    const Sum all = sumOf(files, [](const FileReading &) { return true; });
    const Sum both = sumOf(files, [](const FileReading &file) { return file.peer.has_value(); });
    const auto failures
        = std::count_if(files.begin(), files.end(), [](const FileReading &file) { return file.peerFailed; });
    QList<Figure> figures{plain(u"files"_s, all.files, u"files"_s), plain(u"pages"_s, all.pages, u"pages"_s),
                          plain(u"OCR pages"_s, all.ocrPages, u"pages"_s),
                          plain(u"seconds"_s, all.own.wallSeconds, u"s"_s),
                          plain(u"processor time"_s, all.own.cpuSeconds, u"s"_s)};
    if (both.files > 0) {
        figures += {
            beside(u"seconds, files that both read"_s, both.own.wallSeconds, u"s"_s, both.peer.wallSeconds),
            beside(u"processor time, files that both read"_s, both.own.cpuSeconds, u"s"_s,
                   both.peer.cpuSeconds)};
    }
    if (failures > 0) {
        figures.append(plain(u"files that ocrmypdf failed on"_s, double(failures), u"files"_s));
    }
    figures += scannedFigures(files) + textFigures(files, besides) + recallGoals(files);
    for (const ReferenceKind kind : {ReferenceKind::Exact, ReferenceKind::Rough}) {
        for (const ReadingShare &share :
             {ReadingShare{u"word recall"_s, &WordMatch::recall},
              ReadingShare{u"word precision"_s, &WordMatch::precision},
              ReadingShare{u"words in the reference's order"_s, &WordMatch::order}}) {
            figures += averageFigures(files, share, kind);
        }
    }
    return figures + numberFigures(files) + memoryFigures(files) + placeFigures(files);
}

} // namespace attrap::bench
