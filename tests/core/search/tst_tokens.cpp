// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/tokens.h"

#include <QTest>

using namespace attrap;

class TestTokens : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cutsAndFolds_data();
    void cutsAndFolds();
};

void TestTokens::cutsAndFolds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("tokens");
    QTest::newRow("accents") << QStringLiteral("Arrêté") << QStringLiteral("arrete");
    QTest::newRow("elision") << QStringLiteral("l’aéronef,") << QStringLiteral("l aeronef");
    QTest::newRow("typed elision") << QStringLiteral("qu'il") << QStringLiteral("qu il");
    QTest::newRow("hyphen") << QStringLiteral("Saint-Denis") << QStringLiteral("saint denis");
    QTest::newRow("number") << QStringLiteral("83-2025-07-07-00017") << QStringLiteral("83 2025 07 07 00017");
    QTest::newRow("oe") << QStringLiteral("ŒUVRE") << QStringLiteral("oeuvre");
    QTest::newRow("ligature") << QStringLiteral("\uFB01n") << QStringLiteral("fin");
    QTest::newRow("soft hyphen") << QStringLiteral("ca\u00ADméra") << QStringLiteral("camera");
    QTest::newRow("note call") << QStringLiteral("drone²") << QStringLiteral("drone");
    QTest::newRow("punctuation") << QStringLiteral("—") << QString();
}

void TestTokens::cutsAndFolds()
{
    QFETCH(QString, text);
    QFETCH(QString, tokens);
    QCOMPARE(tokensOf(text).join(QLatin1Char(' ')), tokens);
}

QTEST_GUILESS_MAIN(TestTokens)
#include "tst_tokens.moc"
