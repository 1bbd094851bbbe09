// SPDX-License-Identifier: GPL-3.0-or-later
// Every odd, broken and encrypted document of the corpus ends as read, or as refused with a sentence; none is
// lost, none takes the others with it.
#include "core/base/sha256.h"
#include "tests/app/cli/cliprocess.h"
#include "tests/support/corpus.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace attrap;
using namespace Qt::StringLiterals;

class TestRobustness : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void losesNoFile();
    void keepsTheBytesOfAllTakenIn();
    void endsEachPageAsReadOrFailed();
    void saysWhy_data();
    void saysWhy();
    void libraryIsSound();

private:
    QTemporaryDir m_folder;
    QString m_library;
    QString m_corpus;
    QJsonObject m_import;
    QMap<QString, QJsonObject> m_failed; ///< By file name.
};

void TestRobustness::initTestCase()
{
    m_corpus = corpusFile(u"robustness"_s);
    if (m_corpus.isEmpty()) {
        QSKIP("the corpus ../shared/corpus is not here");
    }
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_library = m_folder.filePath(u"library"_s);
    const CliRun run = runCli(m_library, {u"import"_s, m_corpus, u"--json"_s}, 850000);
    QVERIFY2(run.exit == 0, qPrintable(run.err));
    m_import = run.object();
    for (const QJsonValue &failure : m_import[u"failed"].toArray()) {
        m_failed.insert(failure[u"path"].toString().section(u'/', -1), failure.toObject());
    }
}

void TestRobustness::losesNoFile()
{
    int notKept = 0;
    for (const QJsonObject &failure : std::as_const(m_failed)) {
        notKept += failure[u"document"].isUndefined() ? 1 : 0;
        QVERIFY(!failure[u"message"].toString().isEmpty());
        QVERIFY(failure[u"code"].toString() != u"Internal"_s);
    }
    const int files = static_cast<int>(QDir(m_corpus).entryList(QDir::Files).size());
    const int ignored = static_cast<int>(m_import[u"ignored"].toArray().size());
    QCOMPARE(m_import[u"imported"].toInt() + m_import[u"known"].toInt() + notKept + ignored, files);
    QCOMPARE(ignored, 1); // ocrmypdf-linn.txt
}

void TestRobustness::keepsTheBytesOfAllTakenIn()
{
    const QStringList names = QDir(m_corpus).entryList({u"*.pdf"_s}, QDir::Files);
    for (const QString &name : names) {
        if (m_failed.contains(name) && m_failed.value(name).value(u"document"_s).isUndefined()) {
            continue;
        }
        QFile file(QDir(m_corpus).filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        const QString hash = sha256Hex(bytes);
        QFile kept(u"%1/store/%2/%3/%4.pdf"_s.arg(m_library, hash.left(2), hash.mid(2, 2), hash));
        QVERIFY2(kept.open(QIODevice::ReadOnly), qPrintable(name));
        QVERIFY2(kept.readAll() == bytes, qPrintable(name));
    }
}

void TestRobustness::endsEachPageAsReadOrFailed()
{
    const QJsonObject counts = runCli(m_library, {u"status"_s, u"--json"_s}).object()[u"counts"].toObject();
    QCOMPARE(counts[u"documents_waiting"].toInt(), 0);
    QCOMPARE(counts[u"pages_waiting"].toInt(), 0);
    QCOMPARE(counts[u"pages_to_recognise"].toInt(), 0);
    QCOMPARE(counts[u"pages_read"].toInt() + counts[u"pages_failed"].toInt(), counts[u"pages"].toInt());
    QVERIFY(counts[u"pages"].toInt() > 1050);
    const QJsonArray failed = m_import[u"x_read"][u"x_failed_pages"].toArray();
    QCOMPARE(failed.size(), counts[u"pages_failed"].toInt());
    for (const QJsonValue &page : failed) {
        QVERIFY(!page[u"message"].toString().isEmpty());
    }
}

void TestRobustness::saysWhy_data()
{
    QTest::addColumn<QString>("code"); // Empty: it is read.
    const auto row = [](const char *file, const QString &code = {}) { QTest::newRow(file) << code; };
    row("derive-chiffre-mot-de-passe-requis-secret.pdf", u"PasswordNeeded"_s);
    row("pypdf-libreoffice-writer-password.pdf", u"PasswordNeeded"_s);
    row("qpdf-enc-R2_V1_U-view_O-master.pdf", u"PasswordNeeded"_s);
    row("qpdf-enc-XI-R6_V5_U-view_O-master.pdf", u"PasswordNeeded"_s);
    row("derive-vide-0-octet.pdf", u"EmptyFile"_s);
    row("derive-page-erreur-html.pdf", u"WebPageNotPdf"_s);
    row("derive-chiffre-proprietaire-aes256-extraction-interdite.pdf");
    row("derive-chiffre-proprietaire-rc4-40.pdf");
    row("derive-entete-http-avant-pdf.pdf");
    row("derive-sans-startxref.pdf");
    row("derive-xref-decale.pdf");
    row("derive-1050-pages.pdf");
    row("derive-pages-tournees-90-180-270.pdf");
    row("qpdf-enc-XI-R6_V5_O-master.pdf");
}

void TestRobustness::saysWhy()
{
    QFETCH(QString, code);
    const QString name = QString::fromLatin1(QTest::currentDataTag());
    QVERIFY2(QFile::exists(QDir(m_corpus).filePath(name)), "not in the corpus");
    QCOMPARE(m_failed.value(name).value(u"code"_s).toString(), code);
    if (!code.isEmpty()) {
        QVERIFY(m_failed.value(name).value(u"message"_s).toString().contains(name));
    }
}

void TestRobustness::libraryIsSound()
{
    const CliRun run = runCli(m_library, {u"verify"_s, u"--json"_s});
    QVERIFY2(run.exit == 0, qPrintable(run.err));
}

QTEST_GUILESS_MAIN(TestRobustness)
#include "tst_robustness.moc"
