// SPDX-License-Identifier: GPL-3.0-or-later
// attrap-cli acte: what the user says of actes is seen, found by a search at once, and taken back.
#include "core/base/sha256.h"
#include "tests/app/cli/cliprocess.h"
#include "tests/core/reading/readinghouse.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace attrap;
using namespace Qt::StringLiterals;

class TestCliActes : public QObject
{
    Q_OBJECT

private:
    [[nodiscard]] CliRun cli(const QStringList &arguments) const
    {
        return runCli(m_folder.filePath(u"library"_s), arguments);
    }
    [[nodiscard]] QList<int> beginnings() const
    {
        QList<int> pages;
        for (const QJsonValue &acte : cli({u"actes"_s, u"--document"_s, m_document, u"--json"_s}).array()) {
            pages.append(acte[u"first_page"_s].toInt());
        }
        return pages;
    }
    [[nodiscard]] CliRun acte(const QString &action, const QStringList &rest) const
    {
        return cli(QStringList{u"acte"_s, action, m_document} + rest + QStringList{u"--json"_s});
    }
    [[nodiscard]] int found(const QString &query) const
    {
        return cli({u"search"_s, query, u"--json"_s}).object()[u"total"_s].toInt();
    }

    QTemporaryDir m_folder;
    QString m_document;

private Q_SLOTS:
    void initTestCase()
    {
        const QByteArray pdf = pdfOf(recueil()); // Of text: no OCR is waited for.
        const QString used = m_folder.filePath(u"recueil.pdf"_s);
        QFile file(used);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(pdf), pdf.size());
        file.close();
        m_document = sha256Hex(pdf);
        const CliRun run = cli({u"import"_s, used});
        QVERIFY2(run.exit == 0, qPrintable(run.err));
    }

    void aCorrectedFieldIsFoundAtOnce()
    {
        QCOMPARE(found(u"nonsuch"_s), 0);
        const CliRun run = acte(u"correct"_s,
                                {u"--page"_s, u"4"_s, u"title=Arrêté nonsuch"_s,
                                 u"legal_basis=code de la route"_s, u"legal_basis=L1 du code de la route"_s});
        QVERIFY2(run.exit == 0, qPrintable(run.err));
        const QJsonObject made = run.object()[u"actes"_s].toArray().at(0).toObject();
        QCOMPARE(made[u"first_page"_s].toInt(), 3);
        QCOMPARE(made[u"title"_s].toString(), u"Arrêté nonsuch"_s);
        const QJsonArray bases = made[u"x_legal_bases"_s].toArray();
        QCOMPARE(bases.size(), 2);
        QCOMPARE(bases.at(1)[u"code"_s].toString(), u"code de la route"_s);
        QCOMPARE(bases.at(0)[u"article"_s].toString(), u"L1"_s);
        QCOMPARE(found(u"nonsuch"_s), 1);
        QCOMPARE(acte(u"corrections"_s, {}).object()[u"fields"_s].toArray().size(), 2);
        const CliRun cleared
            = acte(u"correct"_s, {u"--page"_s, u"4"_s, u"--clear"_s, u"title"_s, u"legal_basis"_s});
        QVERIFY2(cleared.exit == 0, qPrintable(cleared.err));
        QCOMPARE(found(u"nonsuch"_s), 0);
        QVERIFY(acte(u"corrections"_s, {}).object()[u"fields"_s].toArray().isEmpty());
    }

    void boundariesGoAndComeBack()
    {
        QCOMPARE(beginnings(), (QList<int>{1, 3}));
        QCOMPARE(acte(u"begin"_s, {u"--page"_s, u"4"_s}).exit, 0);
        QCOMPARE(beginnings(), (QList<int>{1, 3, 4}));
        QCOMPARE(acte(u"join"_s, {u"--page"_s, u"4"_s}).exit, 0);
        QCOMPARE(acte(u"move"_s, {u"--page"_s, u"3"_s, u"--to"_s, u"2"_s}).exit, 0);
        QCOMPARE(beginnings(), (QList<int>{1, 2}));
        QCOMPARE(acte(u"corrections"_s, {}).object()[u"boundaries"_s].toArray().size(), 3);
        for (const QString &page : {u"2"_s, u"3"_s, u"4"_s}) {
            QCOMPARE(acte(u"restore"_s, {u"--page"_s, page}).exit, 0);
        }
        QCOMPARE(beginnings(), (QList<int>{1, 3}));
    }

    void refusesWithASentence_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("exit");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char *tag, const QStringList &arguments, int exit, const QString &text) {
            QTest::newRow(tag) << arguments << exit << text;
        };
        row("first page joined", {u"join"_s, u"--page"_s, u"1"_s}, 1, u"always begins an acte"_s);
        row("begins already", {u"begin"_s, u"--page"_s, u"3"_s}, 1, u"begins at this page already"_s);
        row("no such page", {u"begin"_s, u"--page"_s, u"9"_s}, 1, u"no page 9"_s);
        row("moved over another", {u"move"_s, u"--page"_s, u"3"_s, u"--to"_s, u"1"_s}, 1, u"only begin"_s);
        row("not corrected", {u"restore"_s, u"--page"_s, u"3"_s}, 1, u"was not corrected"_s);
        row("no such field", {u"correct"_s, u"--page"_s, u"3"_s, u"colour=red"_s}, 1, u"colour"_s);
        row("no value", {u"correct"_s, u"--page"_s, u"3"_s, u"title"_s}, 1, u"needs a value"_s);
        row("twice", {u"correct"_s, u"--page"_s, u"3"_s, u"title=a"_s, u"title=b"_s}, 1, u"twice"_s);
        row("no page", {u"begin"_s}, 2, u"Say which page"_s);
        row("no place", {u"move"_s, u"--page"_s, u"3"_s}, 2, u"--to M"_s);
        row("no field", {u"correct"_s, u"--page"_s, u"3"_s}, 2, u"Say which fields"_s);
        row("no such thing", {u"burn"_s}, 2, u"Say what to do"_s);
    }
    void refusesWithASentence()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, exit);
        QFETCH(QString, sentence);
        const QList<int> before = beginnings();
        const CliRun run = acte(arguments.first(), arguments.mid(1));
        QCOMPARE(run.exit, exit);
        QVERIFY2(run.err.contains(sentence), qPrintable(run.err));
        QCOMPARE(beginnings(), before);
    }

    void showsEachReadingOfAPage()
    {
        const auto words = [this](const QString &reading) {
            return cli({u"words"_s, m_document, u"--page"_s, u"4"_s, u"--reading"_s, reading, u"--json"_s});
        };
        QVERIFY(!words(u"text"_s).object()[u"words"_s].toArray().isEmpty());
        QVERIFY(words(u"ocr"_s).object()[u"words"_s].toArray().isEmpty());
        QCOMPARE(words(u"page"_s).object()[u"x_kind"_s].toString(), u"text"_s);
        QVERIFY(words(u"page"_s).object()[u"x_ocr_dpi"_s].isNull());
        QCOMPARE(words(u"best"_s).exit, 2);
    }
};

QTEST_GUILESS_MAIN(TestCliActes)
#include "tst_cliactes.moc"
