// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/benches.h"
#include "tests/bench/cli.h"

#include <QFileInfo>
#include <QHash>
#include <QJsonArray>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QThread>

using namespace Qt::StringLiterals;

namespace attrap::bench {

namespace {

using Bag = QHash<QString, int>;

/// The words of a text without case, accents and punctuation, and how often each stands there.
Bag wordsOf(const QString &text)
{
    Bag bag;
    QString word;
    const QString plain = text.normalized(QString::NormalizationForm_KD).toCaseFolded() + u' ';
    for (const QChar c : plain) {
        if (c.isMark()) {
            continue;
        }
        if (c.isLetterOrNumber()) {
            word += c;
        } else if (!word.isEmpty()) {
            ++bag[word];
            word.clear();
        }
    }
    return bag;
}

/// How many words of `a` are not matched by one of `b`.
int onlyIn(const Bag &a, const Bag &b)
{
    int count = 0;
    for (auto it = a.begin(); it != a.end(); ++it) {
        count += std::max(0, it.value() - b.value(it.key()));
    }
    return count;
}

int sizeOf(const Bag &bag)
{
    int count = 0;
    for (const int n : bag) {
        count += n;
    }
    return count;
}

/// The words of a document as the library has them.
Result<Bag> ownWords(const QString &library, const QString &document, int pages)
{
    QString text;
    for (int page = 1; page <= pages; ++page) {
        const auto json = cliJson(library, {u"words"_s, document, u"--page"_s, QString::number(page)});
        if (!json) {
            return json.error();
        }
        const QJsonArray words = json->object()[u"words"].toArray();
        for (const QJsonValue &word : words) {
            text += word[u"text"].toString() + u' ';
        }
    }
    return wordsOf(text);
}

struct Peer
{
    double seconds = 0;
    Bag words;
};

/// As Attrap's robot runs it, with all cores.
Result<Peer> ocrmypdf(const QString &file, const QString &folder)
{
    const QString out = folder + u"/ocrmypdf.pdf"_s;
    // Without its guard against large pictures: it would refuse whole recueils that share one picture a page.
    const auto taken = runTimed(u"ocrmypdf"_s,
                                {u"--redo-ocr"_s, u"--max-image-mpixels"_s, u"0"_s, u"-l"_s, u"fra"_s,
                                 u"--jobs"_s, QString::number(QThread::idealThreadCount()), file, out});
    if (!taken) {
        return taken.error();
    }
    const auto text = runTimed(u"pdftotext"_s, {out, u"-"_s});
    if (!text) {
        return text.error();
    }
    return Peer{taken->wallSeconds, wordsOf(QString::fromUtf8(text->out))};
}

Result<QList<Figure>> readOne(const QString &file)
{
    const QTemporaryDir folder;
    const QString library = folder.filePath(u"library"_s);
    const auto taken = runCli(library, {u"import"_s, file, u"--json"_s});
    if (!taken) {
        return taken.error();
    }
    const QJsonObject json = QJsonDocument::fromJson(taken->out).object();
    const QJsonObject read = json[u"x_read"].toObject();
    const QString document = json[u"documents"][0].toString();
    const int pages = read[u"pages"].toInt();
    const auto words = ownWords(library, document, pages);
    if (!words) {
        return words.error();
    }
    std::optional<Peer> peer;
    if (!QStandardPaths::findExecutable(u"ocrmypdf"_s).isEmpty()) {
        if (auto run = ocrmypdf(file, folder.path())) {
            peer = *std::move(run);
        } else {
            qWarning().noquote() << "ocrmypdf did not read" << file << run.error().detail;
        }
    }
    const QString of = u" ("_s + QFileInfo(file).fileName() + u')';
    const QString name = peer ? u"ocrmypdf --redo-ocr"_s : QString();
    const auto theirs = [&peer](double value) { return peer ? std::optional(value) : std::nullopt; };
    const double mib = 1 << 20;
    QList<Figure> figures{
        {u"pages"_s + of, double(pages), u"pages"_s, {}, {}, {}},
        {u"OCR pages"_s + of, double(read[u"ocr_pages"].toInt()), u"pages"_s, {}, {}, {}},
        {u"seconds"_s + of, taken->wallSeconds, u"s"_s, {}, name, theirs(peer ? peer->seconds : 0)},
        {u"rate"_s + of,
         pages / taken->wallSeconds,
         u"pages/s"_s,
         {},
         name,
         theirs(peer ? pages / peer->seconds : 0)},
        {u"processor time"_s + of, taken->cpuSeconds, u"s"_s, {}, {}, {}},
        {u"peak memory of the program"_s + of,
         read[u"x_peak_memory_bytes"].toDouble() / mib,
         u"MiB"_s,
         {},
         {},
         {}},
        {u"peak memory of a worker"_s + of,
         read[u"x_worker_peak_memory_bytes"].toDouble() / mib,
         u"MiB"_s,
         {},
         {},
         {}},
        {u"words"_s + of,
         double(sizeOf(*words)),
         u"words"_s,
         {},
         name,
         theirs(peer ? sizeOf(peer->words) : 0)}};
    if (peer) {
        figures.append({u"words that the other did not find"_s + of,
                        double(onlyIn(*words, peer->words)),
                        u"words"_s,
                        {},
                        name,
                        double(onlyIn(peer->words, *words))});
    }
    return figures;
}

} // namespace

Result<QList<Figure>> readBench(const QStringList &files)
{
    QList<Figure> figures;
    for (const QString &file : files) {
        const auto some = readOne(file);
        if (!some) {
            return some.error();
        }
        figures += *some;
    }
    return figures;
}

} // namespace attrap::bench
