// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/readpeer.h"

#include <QFile>
#include <QMutex>
#include <QStandardPaths>
#include <QThread>

#include <atomic>
#include <thread>
#include <vector>

using namespace Qt::StringLiterals;

namespace attrap::bench {

namespace {

constexpr double IndependentDpi = 300;

bool isInstalled(const QString &program)
{
    return !QStandardPaths::findExecutable(program).isEmpty();
}

/// As the public code of Attrap's robot calls it. The newer options are unknown to Debian 12's ocrmypdf.
QStringList robotOptions()
{
    const auto help = runTimed(u"ocrmypdf"_s, {u"--help"_s});
    const QString known = help ? QString::fromUtf8(help->out) : QString();
    const QList<QStringList> wanted{{u"--output-type"_s, u"pdf"_s},
                                    {u"--redo-ocr"_s},
                                    {u"--skip-big"_s, u"250"_s},
                                    {u"--max-image-mpixels"_s, u"250"_s},
                                    {u"--invalidate-digital-signatures"_s},
                                    {u"--optimize"_s, u"0"_s}};
    QStringList options{u"-l"_s, u"fra"_s};
    for (const QStringList &option : wanted) {
        if (known.contains(option.constFirst())) {
            options += option;
        }
    }
    return options;
}

Result<QList<PlacedWord>> readPage(const QString &pdf, int pageNumber, const QString &stem)
{
    const QString number = QString::number(pageNumber);
    const auto drawn = runTimed(u"pdftoppm"_s,
                                {u"-f"_s, number, u"-l"_s, number, u"-r"_s, QString::number(IndependentDpi),
                                 u"-gray"_s, u"-cropbox"_s, u"-singlefile"_s, pdf, stem});
    if (!drawn) {
        return drawn.error();
    }
    // One thread each: pages are read side by side. Its own picture has no resolution in it.
    const auto read
        = runTimed(u"env"_s,
                   {u"OMP_THREAD_LIMIT=1"_s, u"tesseract"_s, stem + u".pgm"_s, u"stdout"_s, u"--dpi"_s,
                    QString::number(IndependentDpi), u"-l"_s, u"fra"_s, u"--psm"_s, u"1"_s, u"tsv"_s});
    QFile::remove(stem + u".pgm"_s);
    if (!read) {
        return read.error();
    }
    return wordsOfTsv(read->out, IndependentDpi);
}

} // namespace

bool hasPeer()
{
    return isInstalled(u"ocrmypdf"_s) && isInstalled(u"pdftotext"_s);
}

Result<PeerReading> readWithPeer(const QString &pdf, const QString &folder)
{
    static const QStringList options = robotOptions();
    const QString out = folder + u"/ocrmypdf.pdf"_s;
    auto taken = runTimed(
        u"ocrmypdf"_s,
        options + QStringList{u"--jobs"_s, QString::number(QThread::idealThreadCount()), pdf, out});
    if (!taken) {
        return taken.error();
    }
    const auto text = runTimed(u"pdftotext"_s, {out, u"-"_s});
    QFile::remove(out);
    if (!text) {
        return text.error();
    }
    PeerReading reading{*std::move(taken), QString::fromUtf8(text->out).split(u'\f')};
    if (reading.pages.size() > 1) {
        reading.pages.removeLast(); // A form feed ends each page.
    }
    return reading;
}

bool hasIndependentReader()
{
    return isInstalled(u"tesseract"_s) && isInstalled(u"pdftoppm"_s);
}

QList<QList<PlacedWord>> readIndependently(const QString &pdf, const QList<int> &pageNumbers,
                                           const QString &folder, QStringList *notes)
{
    std::vector<QList<PlacedWord>> pages(static_cast<size_t>(pageNumbers.size()));
    std::atomic<qsizetype> next = 0;
    QMutex mutex;
    const auto work = [&] {
        for (qsizetype i = next++; i < pageNumbers.size(); i = next++) {
            const int number = pageNumbers.at(i);
            auto words = readPage(pdf, number, folder + u"/page-%1"_s.arg(number));
            const QMutexLocker lock(&mutex);
            if (words) {
                pages[static_cast<size_t>(i)] = *std::move(words);
            } else {
                notes->append(u"tesseract did not read page %1: %2"_s.arg(number).arg(words.error().detail));
            }
        }
    };
    std::vector<std::thread> threads;
    for (int i = 1; i < QThread::idealThreadCount(); ++i) {
        threads.emplace_back(work);
    }
    work();
    for (std::thread &thread : threads) {
        thread.join();
    }
    return {pages.begin(), pages.end()};
}

Result<QList<QList<PlacedWord>>> textLayerOf(const QString &pdf)
{
    const auto text = runTimed(u"pdftotext"_s, {u"-bbox"_s, u"-cropbox"_s, pdf, u"-"_s});
    if (!text) {
        return text.error();
    }
    return wordsOfBbox(text->out);
}

} // namespace attrap::bench
