// SPDX-License-Identifier: GPL-3.0-or-later
// Fails when a sentence lacks its French or one of its plural forms, and proves first that it can fail.
#include "tests/house/tsfile.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace attrap::house;

namespace {

QByteArray tsOf(const QByteArray &message)
{
    return R"(<?xml version="1.0" encoding="utf-8"?><!DOCTYPE TS><TS version="2.1" language="fr"><context>)"
           R"(<name>Room</name>)"
        + message + "</context></TS>";
}

TsFile shipped(const QString &language)
{
    QFile file(QStringLiteral(ATTRAP_SOURCE_DIR) + u"/translations/attrap_%1.ts"_s.arg(language));
    return file.open(QIODevice::ReadOnly) ? readTsFile(file.readAll()) : TsFile{{}, {file.errorString()}, {}};
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reportsWhatIsWrong_data();
    void reportsWhatIsWrong();
    void acceptsWholeSentences();
    void reportsSentencesOfOneFileOnly();
    void findsTheSentencesOfSources();

    void shippedLanguagesAreComplete_data();
    void shippedLanguagesAreComplete();
    void shippedLanguagesHaveTheSameSentences();
    void everySentenceOfTheProgramsIsThere();
};

void TestTranslations::reportsWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("message");

    QTest::newRow("unfinished") << QByteArray("<message><source>a</source>"
                                              "<translation type=\"unfinished\">b</translation></message>");
    QTest::newRow("vanished") << QByteArray("<message><source>a</source>"
                                            "<translation type=\"vanished\">b</translation></message>");
    QTest::newRow("empty") << QByteArray("<message><source>a</source><translation></translation></message>");
    QTest::newRow("absent") << QByteArray("<message><source>a</source></message>");
    QTest::newRow("one plural form") << QByteArray(
        "<message numerus=\"yes\"><source>%n a</source><translation>"
        "<numerusform>%n b</numerusform></translation></message>");
    QTest::newRow("empty plural form") << QByteArray(
        "<message numerus=\"yes\"><source>%n a</source><translation><numerusform>%n b</numerusform>"
        "<numerusform></numerusform></translation></message>");
    QTest::newRow("placeholder lost")
        << QByteArray("<message><source>%1 of %2</source><translation>%1</translation></message>");
    QTest::newRow("placeholder twice")
        << QByteArray("<message><source>%1</source><translation>%1 %1</translation></message>");
    QTest::newRow("accelerator lost")
        << QByteArray("<message><source>&amp;a</source><translation>b</translation></message>");
    QTest::newRow("broken file") << QByteArray("<message><source>a</translation>");
}

void TestTranslations::reportsWhatIsWrong()
{
    QFETCH(QByteArray, message);
    QCOMPARE(readTsFile(tsOf(message)).problems.isEmpty(), false);
}

void TestTranslations::acceptsWholeSentences()
{
    const TsFile file = readTsFile(tsOf("<message><source>&amp;a %1 %2</source><comment>c</comment>"
                                        "<translation>b %2 &amp;c %1</translation></message>"
                                        "<message numerus=\"yes\"><source>%n a</source><translation>"
                                        "<numerusform>%n b</numerusform><numerusform>%n c</numerusform>"
                                        "</translation></message>"));
    QCOMPARE(file.problems, QStringList());
    QCOMPARE(file.sentences.size(), 2);
    QCOMPARE(file.sentences.value(u"Room\n%n a\n"_s), QStringList({u"%n b"_s, u"%n c"_s}));
}

void TestTranslations::reportsSentencesOfOneFileOnly()
{
    const TsFile both = readTsFile(tsOf("<message><source>a</source><translation>b</translation></message>"
                                        "<message><source>c</source><translation>d</translation></message>"));
    const TsFile one = readTsFile(tsOf("<message><source>a</source><translation>b</translation></message>"));
    QCOMPARE(onlyInOne(both, one), QStringList(u"Room\nc\n"_s));
    QCOMPARE(onlyInOne(one, both), QStringList(u"Room\nc\n"_s));
    QCOMPARE(onlyInOne(both, both), QStringList());
}

void TestTranslations::findsTheSentencesOfSources()
{
    const QString source = uR"x(print(translate("Cli", "One %1."
                     " Two.").arg(x)); QT_TRANSLATE_NOOP("Cli", "\"Three\""); Dialog::tr("Four\nlines", "note"); str("no");)x"_s;
    QCOMPARE(sentencesOf(source), QStringList({u"One %1. Two."_s, u"\"Three\""_s, u"Four\nlines"_s}));
}

void TestTranslations::shippedLanguagesAreComplete_data()
{
    QTest::addColumn<QString>("language");

    QTest::newRow("French") << u"fr"_s;
    QTest::newRow("English") << u"en"_s;
}

void TestTranslations::shippedLanguagesAreComplete()
{
    QFETCH(QString, language);
    const TsFile file = shipped(language);
    QVERIFY2(file.problems.isEmpty(), qPrintable(u'\n' + file.problems.join(u'\n')));
    QVERIFY(!file.sentences.isEmpty());
}

void TestTranslations::shippedLanguagesHaveTheSameSentences()
{
    const QStringList keys = onlyInOne(shipped(u"fr"_s), shipped(u"en"_s));
    QVERIFY2(keys.isEmpty(), qPrintable(u'\n' + keys.join(u'\n')));
}

void TestTranslations::everySentenceOfTheProgramsIsThere()
{
    const QStringList known = shipped(u"fr"_s).sources;
    const QSet<QString> all(known.cbegin(), known.cend());
    QStringList lost;
    qsizetype seen = 0;
    QDirIterator it(QStringLiteral(ATTRAP_SOURCE_DIR) + u"/app"_s, {u"*.cpp"_s, u"*.h"_s}, QDir::Files,
                    QDirIterator::Subdirectories);
    while (it.hasNext()) {
        QFile file(it.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        for (const QString &sentence : sentencesOf(QString::fromUtf8(file.readAll()))) {
            ++seen;
            if (!all.contains(sentence)) {
                lost.append(u"%1: “%2”"_s.arg(file.fileName(), sentence));
            }
        }
    }
    QVERIFY(seen > 0);
    QVERIFY2(
        lost.isEmpty(),
        qPrintable(u"\nrun translations/update.sh; give %n as a plain variable:\n"_s + lost.join(u'\n')));
}

QTEST_GUILESS_MAIN(TestTranslations)

#include "tst_translations.moc"
