// SPDX-License-Identifier: GPL-3.0-or-later
// Every command of attrap-cli on the made recueils, imported once.
#include "core/base/sha256.h"
#include "tests/app/cli/cliprocess.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QImage>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace attrap;
using namespace Qt::StringLiterals;

class TestCli : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void speaksFrench();

    void countsEachFileOnce();
    void takesAKnownFileForKnown();
    void failsWhenNothingCouldBeTakenIn();
    void takesInWithoutReading();
    void refusesAnUnknownAdministration();

    void listsRecueils();
    void cutsActesAsTheyWereMade();
    void statusCounts();
    void wordsHaveTheirBoxes();
    void findsWordsThatStandOnlyOnScans();
    void searchKeepsTheNamesOfTheApi();
    void filtersAndSorts();
    void pagesThroughResults();
    void drawsAPageWithItsHits();
    void leavesNoFileWhenAPageCannotBeDrawn();
    void readsWhileAnotherProgramWrites();
    void rebuiltIndexAnswersTheSame();

private:
    [[nodiscard]] CliRun cli(const QStringList &arguments) const { return runCli(m_library, arguments); }
    /// SHA-256 of a file among the made ones.
    [[nodiscard]] QString documentOf(const QString &fileName) const
    {
        QFile file(QDir(m_recueils).filePath(fileName));
        return file.open(QIODevice::ReadOnly) ? sha256Hex(file.readAll()) : QString();
    }

    QTemporaryDir m_folder;
    QString m_library;
    QString m_recueils;
    CliRun m_import;
    QJsonObject m_expected; ///< The entries of expected.json by file name.
};

void TestCli::initTestCase()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    QVERIFY(m_folder.isValid());
    m_library = m_folder.filePath(u"library"_s);
    m_recueils = m_folder.filePath(u"recueils"_s);
    QVERIFY(generate(m_recueils, u"all"_s));
    const QJsonArray files = expectedIn(m_recueils)[u"files"].toArray();
    for (const QJsonValue &file : files) {
        m_expected.insert(file[u"file"].toString(), file);
    }
    m_import = cli({u"import"_s, m_recueils, u"--json"_s});
    QVERIFY2(m_import.exit == 0, qPrintable(m_import.err));
    QVERIFY(m_import.json().isObject());
}

void TestCli::speaksFrench()
{
    const CliRun run = cli({u"search"_s, u"drone"_s, u"--lang"_s, u"fr"_s});
    QCOMPARE(run.exit, 0);
    // Dates at least; sentences when the translations are there.
    QVERIFY2(run.out.contains("05/03/2026"), run.out.constData());
}

void TestCli::countsEachFileOnce()
{
    const QJsonObject json = m_import.object();
    const QStringList keys{u"documents"_s, u"failed"_s,       u"ignored"_s, u"imported"_s,
                           u"known"_s,     u"x_attributed"_s, u"x_read"_s};
    QCOMPARE(json.keys(), keys);
    QMap<QString, QString> codes;
    int notKept = 0;
    for (const QJsonValue &value : json[u"failed"].toArray()) {
        QVERIFY(value[u"message"].toString().contains(value[u"path"].toString()));
        codes.insert(value[u"path"].toString().section(u'/', -1), value[u"code"].toString());
        notKept += value[u"document"].isUndefined() ? 1 : 0;
    }
    const QMap<QString, QString> expected{{u"broken-off.pdf"_s, u"Damaged"_s},
                                          {u"empty.pdf"_s, u"EmptyFile"_s},
                                          {u"password-secret.pdf"_s, u"PasswordNeeded"_s},
                                          {u"web-page.pdf"_s, u"WebPageNotPdf"_s}};
    QCOMPARE(codes, expected);
    const int files = static_cast<int>(QDir(m_recueils).entryList({u"*.pdf"_s}).size());
    QCOMPARE(json[u"imported"].toInt() + json[u"known"].toInt() + notKept, files);
    QCOMPARE(json[u"documents"].toArray().size(), json[u"imported"].toInt());
    QCOMPARE(json[u"ignored"].toArray(), QJsonArray{QDir(m_recueils).filePath(u"expected.json"_s)});

    const QJsonObject read = json[u"x_read"].toObject();
    QCOMPARE(read[u"documents"].toInt(), json[u"imported"].toInt());
    int pages = 0;
    for (const QJsonValue &file : std::as_const(m_expected)) {
        pages += static_cast<int>(file[u"pages"].toArray().size());
    }
    QCOMPARE(read[u"pages"].toInt(), pages);
    QCOMPARE(read[u"x_failed_pages"].toArray(), QJsonArray());
    QVERIFY(read[u"ocr_pages"].toInt() >= 20);
    QVERIFY(read[u"x_worker_peak_memory_bytes"].toDouble() > 1e6);
}

void TestCli::takesAKnownFileForKnown()
{
    const QString file = QDir(m_recueils).filePath(u"page-text.pdf"_s);
    const CliRun run = cli({u"import"_s, file, file, u"--json"_s});
    QCOMPARE(run.exit, 0);
    QCOMPARE(run.object()[u"imported"].toInt(), 0);
    QCOMPARE(run.object()[u"known"].toInt(), 2);
    QCOMPARE(run.object()[u"documents"].toArray(), QJsonArray{documentOf(u"page-text.pdf"_s)});
    QCOMPARE(run.object()[u"x_read"][u"pages"].toInt(), 0);
}

void TestCli::failsWhenNothingCouldBeTakenIn()
{
    const CliRun absent = cli({u"import"_s, u"/nowhere/a.pdf"_s, u"--json"_s});
    QCOMPARE(absent.exit, 1);
    QCOMPARE(absent.object()[u"failed"][0][u"code"].toString(), u"FileNotFound"_s);
    QVERIFY(absent.err.contains("/nowhere/a.pdf does not exist"_L1));
    const QTemporaryDir empty;
    QCOMPARE(cli({u"import"_s, empty.path()}).exit, 1);
}

void TestCli::takesInWithoutReading()
{
    const QString library = m_folder.filePath(u"unread"_s);
    const CliRun taken = runCli(
        library, {u"import"_s, QDir(m_recueils).filePath(u"page-text.pdf"_s), u"--no-read"_s, u"--json"_s});
    QCOMPARE(taken.exit, 0);
    QCOMPARE(taken.object()[u"imported"].toInt(), 1);
    QVERIFY(!taken.object().contains(u"x_read"_s));
    const QJsonObject before = runCli(library, {u"status"_s, u"--json"_s}).object();
    QCOMPARE(before[u"counts"][u"documents_waiting"].toInt(), 1);
    QVERIFY(before[u"queue"][u"jobs"].toInt() > 0);
    const CliRun search = runCli(library, {u"search"_s, u"drone"_s, u"--json"_s});
    QCOMPARE(search.exit, 0);
    QVERIFY2(search.err.contains("Results may be missing"_L1), qPrintable(search.err));

    const QJsonObject read = runCli(library, {u"read"_s, u"--jobs"_s, u"1"_s, u"--json"_s}).object();
    QCOMPARE(read[u"documents"].toInt(), 1);
    QCOMPARE(read[u"pages"].toInt(), 1);
    QCOMPARE(read[u"ocr_pages"].toInt(), 0);
    QCOMPARE(read[u"actes"].toInt(), 1);
    const QJsonObject again = runCli(library, {u"read"_s, u"--json"_s}).object();
    QCOMPARE(again[u"documents"].toInt(), 0);
    QCOMPARE(again[u"pages"].toInt(), 0);
}

void TestCli::refusesAnUnknownAdministration()
{
    const QString library = m_folder.filePath(u"nobody"_s);
    const QString file = QDir(m_recueils).filePath(u"page-text.pdf"_s);
    const CliRun run = runCli(library, {u"import"_s, file, u"--administration"_s, u"pref00"_s});
    QCOMPARE(run.exit, 1);
    QVERIFY(run.err.contains("pref00"_L1));
    QCOMPARE(runCli(library, {u"recueils"_s, u"--json"_s}).array(), QJsonArray());
    const CliRun known = runCli(library, {u"import"_s, file, u"--administration"_s, u"pref06"_s});
    QCOMPARE(known.exit, 0);
    const QJsonArray recueils = runCli(library, {u"recueils"_s, u"--json"_s}).array();
    QCOMPARE(recueils[0][u"administration"].toString(), u"pref06"_s);
    QCOMPARE(recueils[0][u"administration_name"].toString().isEmpty(), false);
}

void TestCli::listsRecueils()
{
    const QJsonArray recueils = cli({u"recueils"_s, u"--json"_s}).array();
    QCOMPARE(recueils.size(), m_import.object()[u"imported"].toInt());
    int found = 0;
    for (const QJsonValue &recueil : recueils) {
        if (recueil[u"document"].toString() == documentOf(u"recueil-99-2026-014.pdf"_s)) {
            ++found;
            QCOMPARE(recueil[u"pages"].toInt(), 7);
            QCOMPARE(recueil[u"published_on"].toString(), u"2026-03-05"_s);
            QCOMPARE(recueil[u"state"].toString(), u"opened"_s);
        }
    }
    QCOMPARE(found, 1);
}

void TestCli::cutsActesAsTheyWereMade()
{
    for (const QString &name : {u"recueil-99-2026-014.pdf"_s, u"recueil-99-2026-012.pdf"_s,
                                u"recueil-99-2026-015.pdf"_s, u"recueil-99-2026-016.pdf"_s}) {
        const QJsonArray actes
            = cli({u"actes"_s, u"--document"_s, documentOf(name).left(10), u"--json"_s}).array();
        QMap<QString, QJsonObject> byNumber;
        for (const QJsonValue &acte : actes) {
            byNumber.insert(acte[u"number"].toString(), acte.toObject());
        }
        const QJsonArray made = m_expected[name][u"actes"].toArray();
        QVERIFY(!made.isEmpty());
        for (const QJsonValue &acte : made) {
            const QJsonObject cut = byNumber.value(acte[u"number"].toString());
            QVERIFY2(!cut.isEmpty(), qPrintable(acte[u"number"].toString()));
            QCOMPARE(cut[u"title"].toString(), acte[u"title"].toString());
            QCOMPARE(cut[u"last_page"].toInt(), acte[u"last_page"].toInt());
            QVERIFY(cut[u"first_page"] == acte[u"first_page"]
                    || cut[u"first_page"] == acte[u"separator_page"]);
            QCOMPARE(cut[u"document"].toString(), documentOf(name));
        }
    }
}

void TestCli::statusCounts()
{
    const QJsonObject status = cli({u"status"_s, u"--json"_s}).object();
    const QJsonObject counts = status[u"counts"].toObject();
    QCOMPARE(counts[u"documents"].toInt(), m_import.object()[u"imported"].toInt());
    QCOMPARE(counts[u"documents_refused"].toInt(), 2);
    QCOMPARE(counts[u"pages"].toInt(), m_import.object()[u"x_read"][u"pages"].toInt());
    QCOMPARE(counts[u"pages_read"].toInt(), counts[u"pages"].toInt());
    QCOMPARE(status[u"queue"][u"jobs"].toInt(), 0);
    QCOMPARE(status[u"index"][u"up_to_date"].toBool(), true);
    QVERIFY(status[u"disk"][u"originals"].toDouble() > 1e6);
    QVERIFY(status[u"administrations"].toArray().size() > 90);
    const CliRun shown = cli({u"status"_s});
    QVERIFY(shown.out.contains("pref06"));
}

void TestCli::wordsHaveTheirBoxes()
{
    const CliRun run = cli(
        {u"words"_s, documentOf(u"recueil-99-2026-014.pdf"_s).left(8), u"--page"_s, u"5"_s, u"--json"_s});
    QCOMPARE(run.exit, 0);
    const QJsonObject page = run.object();
    QCOMPARE(page[u"page"].toInt(), 5);
    QCOMPARE(page[u"width"].toDouble(), 595.0);
    int ocr = 0;
    int text = 0;
    for (const QJsonValue &word : page[u"words"].toArray()) {
        const bool isOcr = word[u"source"].toString() == u"ocr"_s;
        ocr += isOcr ? 1 : 0;
        text += isOcr ? 0 : 1;
        QVERIFY(!word[u"text"].toString().isEmpty());
        QCOMPARE(word[u"boxes"][0].toArray().size(), 4);
        QVERIFY(word[u"confidence"].toDouble() <= 1);
    }
    QVERIFY2(ocr > 100, qPrintable(QString::number(ocr)));
    QVERIFY2(text > 10, qPrintable(QString::number(text))); // The footer.
}

void TestCli::findsWordsThatStandOnlyOnScans()
{
    constexpr double MostPt = 3;
    int words = 0;
    int found = 0;
    for (const QString &name : {u"recueil-99-2026-014.pdf"_s, u"recueil-99-2026-015.pdf"_s,
                                u"recueil-99-2026-016.pdf"_s, u"arrete-2025-pat-088.pdf"_s}) {
        QSet<QString> asked;
        const QJsonArray known = m_expected[name][u"scan_only_words"].toArray();
        for (const QJsonValue &word : known) {
            const QString text = word[u"text"].toString();
            if (asked.contains(text.toLower()) || asked.size() >= 12) {
                continue;
            }
            asked.insert(text.toLower());
            ++words;
            const QJsonArray elements
                = cli({u"search"_s, u'"' + text + u'"', u"--json"_s, u"--limit"_s, u"1000"_s})
                      .object()[u"elements"]
                      .toArray();
            const QJsonArray box = word[u"boxes"][0].toArray();
            bool isThere = false;
            for (const QJsonValue &element : elements) {
                if (element[u"x_document"].toString() != documentOf(name)) {
                    continue;
                }
                for (const QJsonValue &hit : element[u"x_hits"].toArray()) {
                    const QJsonArray lit = hit[u"boxes"][0].toArray();
                    const double dx = lit[0].toDouble() + lit[2].toDouble() / 2 - box[0].toDouble()
                        - box[2].toDouble() / 2;
                    const double dy = lit[1].toDouble() + lit[3].toDouble() / 2 - box[1].toDouble()
                        - box[3].toDouble() / 2;
                    isThere = isThere
                        || (hit[u"page"] == word[u"page"] && hit[u"source"].toString() == u"ocr"_s
                            && std::hypot(dx, dy) <= MostPt);
                }
            }
            found += isThere ? 1 : 0;
            if (!isThere) {
                qInfo().noquote() << "not lit:" << name << text << word[u"page"].toInt();
            }
        }
    }
    QVERIFY(words >= 40);
    // Clean scans: hardly a word may be misread, none misplaced.
    QVERIFY2(found * 100 >= words * 97, qPrintable(u"%1 of %2"_s.arg(found).arg(words)));
}

void TestCli::searchKeepsTheNamesOfTheApi()
{
    const CliRun run = cli({u"search"_s, u"drone"_s, u"--json"_s});
    QCOMPARE(run.exit, 0);
    const QJsonObject answer = run.object();
    const QString top = u"elements total x_documents_not_indexed x_pages_failed x_pages_lower_effort "
                        "x_pages_waiting x_read_as x_undated_left_out"_s;
    QCOMPARE(answer.keys().join(u' '), top);
    QVERIFY(answer[u"total"].toInt() >= 1);
    const QJsonObject element = answer[u"elements"][0].toObject();
    const QStringList keys{u"administration"_s,
                           u"administration_name"_s,
                           u"content"_s,
                           u"date"_s,
                           u"first_seen_on"_s,
                           u"id"_s,
                           u"name"_s,
                           u"pdf_creation_date"_s,
                           u"pdf_modification_date"_s,
                           u"timezone"_s,
                           u"url"_s,
                           u"x_acte"_s,
                           u"x_document"_s,
                           u"x_hits"_s,
                           u"x_score"_s};
    QCOMPARE(element.keys(), keys);
    QCOMPARE(element[u"id"].toString(),
             sha256Hex(QByteArray::fromPercentEncoding(element[u"url"].toString().toUtf8())));
    QVERIFY(element[u"content"][0].toString().contains("<em>"_L1));
    const QStringList acte{u"confidence"_s, u"document"_s,   u"first_page"_s,     u"id"_s,
                           u"kind"_s,       u"last_page"_s,  u"number"_s,         u"service"_s,
                           u"signed_on"_s,  u"title"_s,      u"x_applies_from"_s, u"x_applies_to"_s,
                           u"x_cut_by"_s,   u"x_signatory"_s};
    QCOMPARE(element[u"x_acte"].toObject().keys(), acte);
    const QStringList hit{u"boxes"_s, u"confidence"_s, u"page"_s, u"source"_s, u"text"_s};
    QCOMPARE(element[u"x_hits"][0].toObject().keys(), hit);
    const QJsonObject nothing = cli({u"search"_s, u"zzyzx"_s, u"--json"_s}).object();
    QCOMPARE(nothing[u"total"].toInt(), 0);
    QCOMPARE(nothing[u"elements"].toArray(), QJsonArray());
}

void TestCli::filtersAndSorts()
{
    const auto dates = [this](const QStringList &options) {
        QStringList found;
        const QJsonArray elements
            = cli(QStringList{u"search"_s, u"préfet"_s, u"--json"_s, u"--limit"_s, u"1000"_s} + options)
                  .object()[u"elements"]
                  .toArray();
        for (const QJsonValue &element : elements) {
            found.append(element[u"date"].toString());
        }
        return found;
    };
    const QStringList down = dates({u"--sort"_s, u"desc"_s, u"--from"_s, u"2025-01-01"_s});
    QStringList sorted = down;
    std::sort(sorted.begin(), sorted.end(), std::greater<>());
    QVERIFY(down.size() > 3);
    QCOMPARE(down, sorted);
    QStringList up = dates({u"--sort"_s, u"asc"_s, u"--from"_s, u"2025-01-01"_s});
    std::reverse(sorted.begin(), sorted.end());
    QCOMPARE(up, sorted);
    const QStringList inMarch = dates({u"--from"_s, u"2026-03-05"_s, u"--to"_s, u"2026-03-06"_s});
    QVERIFY(!inMarch.isEmpty());
    for (const QString &date : inMarch) {
        QVERIFY(date >= u"2026-03-05"_s && date <= u"2026-03-06"_s);
    }
    QCOMPARE(dates({u"--administration"_s, u"pref06"_s}), QStringList());
}

void TestCli::pagesThroughResults()
{
    const auto ids = [this](int page, int limit) {
        QList<int> found;
        const QJsonArray elements
            = cli({u"search"_s, u"préfet"_s, u"--json"_s, u"--sort"_s, u"asc"_s, u"--page"_s,
                   QString::number(page), u"--limit"_s, QString::number(limit)})
                  .object()[u"elements"]
                  .toArray();
        for (const QJsonValue &element : elements) {
            found.append(element[u"x_acte"][u"id"].toInt());
        }
        return found;
    };
    const QList<int> all = ids(1, 1000);
    QVERIFY(all.size() > 4);
    QCOMPARE(ids(1, 2) + ids(2, 2), all.first(4));
    QCOMPARE(ids(1000, 2), QList<int>());
}

void TestCli::drawsAPageWithItsHits()
{
    const QString document = documentOf(u"recueil-99-2026-014.pdf"_s);
    const QString plain = m_folder.filePath(u"plain.png"_s);
    const QString lit = m_folder.filePath(u"lit.png"_s);
    QCOMPARE(cli({u"page"_s, document, u"--page"_s, u"5"_s, u"--dpi"_s, u"72"_s, u"-o"_s, plain}).exit, 0);
    const CliRun run = cli({u"page"_s, document, u"--page"_s, u"5"_s, u"--dpi"_s, u"72"_s, u"--highlight"_s,
                            u"drone"_s, u"-o"_s, lit, u"--json"_s});
    QCOMPARE(run.exit, 0);
    QVERIFY(run.object()[u"hits"].toInt() >= 1);
    const QImage before(plain);
    const QImage after(lit);
    QCOMPARE(after.size(), QSize(595, 842));
    QCOMPARE(before.size(), after.size());
    // Inside the known box of the word it is coloured, elsewhere nothing has changed.
    QRectF word;
    for (const QJsonValue &known : m_expected[u"recueil-99-2026-014.pdf"][u"scan_only_words"].toArray()) {
        if (known[u"text"].toString() == u"drone"_s) {
            const QJsonArray box = known[u"boxes"][0].toArray();
            word = {box[0].toDouble(), box[1].toDouble(), box[2].toDouble(), box[3].toDouble()};
        }
    }
    QVERIFY(word.isValid());
    const QRect changed = [&] {
        QRect all;
        for (int y = 0; y < after.height(); ++y) {
            for (int x = 0; x < after.width(); ++x) {
                if (before.pixel(x, y) != after.pixel(x, y)) {
                    all |= QRect(x, y, 1, 1);
                }
            }
        }
        return all;
    }();
    QVERIFY(changed.isValid());
    QVERIFY(QRectF(changed).intersects(word));
    QVERIFY(qBlue(after.pixel(word.center().toPoint())) < 200);

    const CliRun none
        = cli({u"page"_s, document, u"--page"_s, u"1"_s, u"--highlight"_s, u"zzyzx"_s, u"-o"_s, lit});
    QCOMPARE(none.exit, 0);
    QVERIFY(none.err.contains("not found on this page"_L1));
}

void TestCli::leavesNoFileWhenAPageCannotBeDrawn()
{
    const QString path = m_folder.filePath(u"none.png"_s);
    const CliRun run = cli({u"page"_s, documentOf(u"page-text.pdf"_s), u"--page"_s, u"9"_s, u"-o"_s, path});
    QCOMPARE(run.exit, 1);
    QVERIFY2(run.err.contains("no such page: 9"_L1), qPrintable(run.err));
    QVERIFY(!QFile::exists(path));
    const CliRun unwritable
        = cli({u"page"_s, documentOf(u"page-text.pdf"_s), u"--page"_s, u"1"_s, u"-o"_s, u"/nowhere/x.png"_s});
    QCOMPARE(unwritable.exit, 1);
    QVERIFY(unwritable.err.contains("cannot be written"_L1));
}

void TestCli::readsWhileAnotherProgramWrites()
{
    const QString library = m_folder.filePath(u"busy"_s);
    QProcess writer;
    writer.start(QStringLiteral(ATTRAP_BIN_DIR "/attrap-cli"),
                 {u"--library"_s, library, u"import"_s, m_recueils, u"--json"_s});
    QVERIFY(writer.waitForStarted()); // Until then it does not count as running.
    QTRY_VERIFY_WITH_TIMEOUT(runCli(library, {u"status"_s}).exit == 0, 30000);
    int looks = 0;
    while (writer.state() == QProcess::Running) {
        for (const QString &command : {u"status"_s, u"recueils"_s, u"actes"_s}) {
            const CliRun run = runCli(library, {command, u"--json"_s});
            QVERIFY2(run.exit == 0, qPrintable(run.err));
            ++looks;
        }
        const CliRun found = runCli(library, {u"search"_s, u"drone"_s, u"--json"_s});
        QVERIFY2(found.exit == 0, qPrintable(found.err));
        if (looks == 3) {
            const CliRun second = runCli(library, {u"read"_s});
            QCOMPARE(second.exit, 1);
            QVERIFY2(second.err.contains("in use by another Attrap"_L1), qPrintable(second.err));
        }
        writer.waitForFinished(10);
    }
    QCOMPARE(writer.exitCode(), 0);
    QVERIFY(looks > 3);
}

void TestCli::rebuiltIndexAnswersTheSame()
{
    const QStringList queries{u"drone"_s, u"préfet OU maire"_s, u"\"caméra\""_s, u"délég*"_s,
                              u"arrêté SAUF drone"_s};
    const QByteArray before = searchAnswers(m_library, queries);
    QVERIFY(before.contains("<em>"));
    QVERIFY(QDir(m_library + u"/index"_s).removeRecursively());
    const QJsonObject gone = cli({u"search"_s, u"drone"_s, u"--json"_s}).object();
    QCOMPARE(gone[u"total"].toInt(), 0);
    QVERIFY(gone[u"x_documents_not_indexed"].toInt() > 0);
    const CliRun run = cli({u"rebuild-index"_s, u"--json"_s});
    QVERIFY2(run.exit == 0, qPrintable(run.err));
    QVERIFY(run.object()[u"documents"].toInt() > 0);
    QCOMPARE(searchAnswers(m_library, queries), before);
}

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"
