// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/wordpattern.h"

#include <QRandomGenerator>
#include <QTest>

using namespace attrap;
using namespace Qt::StringLiterals;

namespace {

/// Slow and plain: what matchesWildcard() must agree with.
bool matches(QStringView pattern, QStringView token)
{
    if (pattern.isEmpty()) {
        return token.isEmpty();
    }
    if (pattern.front() == u'*') {
        return matches(pattern.mid(1), token) || (!token.isEmpty() && matches(pattern, token.mid(1)));
    }
    return !token.isEmpty() && (pattern.front() == u'?' || pattern.front() == token.front())
        && matches(pattern.mid(1), token.mid(1));
}

/// The recursive definition of Damerau's restricted distance.
int distance(QStringView a, QStringView b)
{
    if (a.isEmpty() || b.isEmpty()) {
        return static_cast<int>(a.size() + b.size());
    }
    int least = distance(a.mid(1), b.mid(1)) + (a.front() == b.front() ? 0 : 1);
    least = std::min({least, distance(a.mid(1), b) + 1, distance(a, b.mid(1)) + 1});
    if (a.size() > 1 && b.size() > 1 && a.at(0) == b.at(1) && a.at(1) == b.at(0)) {
        least = std::min(least, distance(a.mid(2), b.mid(2)) + 1);
    }
    return least;
}

QString randomWord(QRandomGenerator &random, const QString &letters, int most)
{
    QString word;
    for (int left = random.bounded(most + 1); left > 0; --left) {
        word += letters.at(random.bounded(static_cast<int>(letters.size())));
    }
    return word;
}

} // namespace

class TestWordPattern : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void standsFor_data();
    void standsFor();
    void agreesWithThePlainWildcard();
    void agreesWithThePlainDistance();
    void endsSoonOnManyStars();
};

void TestWordPattern::standsFor_data()
{
    QTest::addColumn<QueryKind>("kind");
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("token");
    QTest::addColumn<bool>("expected");
    const auto row = [](QueryKind kind, const QString &pattern, const QString &token, bool expected) {
        QTest::newRow(qPrintable(pattern + u' ' + token + QString::number(int(kind))))
            << kind << pattern << token << expected;
    };
    row(QueryKind::Prefix, u"drone"_s, u"drone"_s, true);
    row(QueryKind::Prefix, u"drone"_s, u"dronesque"_s, true);
    row(QueryKind::Prefix, u"drone"_s, u"dron"_s, false);
    row(QueryKind::Prefix, u"drone"_s, u"ladrone"_s, false);
    row(QueryKind::Wildcard, u"*dron?s*"_s, u"minidrones"_s, true);
    row(QueryKind::Wildcard, u"*dron?s*"_s, u"drons"_s, false);
    row(QueryKind::Wildcard, u"video*surveillance"_s, u"videosurveillance"_s, true);
    row(QueryKind::Wildcard, u"d?x"_s, u"dix"_s, true);
    row(QueryKind::Wildcard, u"d?x"_s, u"dx"_s, false);
    row(QueryKind::Fuzzy, u"drone"_s, u"drane"_s, true);
    row(QueryKind::Fuzzy, u"drone"_s, u"dorne"_s, true);
    row(QueryKind::Fuzzy, u"drone"_s, u"drane5"_s, false);
    row(QueryKind::Fuzzy, u"camera"_s, u"cannera"_s, true);
    row(QueryKind::Fuzzy, u"camera"_s, u"carnere"_s, false);
    row(QueryKind::Term, u"drone"_s, u"drone"_s, false);
}

void TestWordPattern::standsFor()
{
    QFETCH(QueryKind, kind);
    QFETCH(QString, pattern);
    QFETCH(QString, token);
    const Query leaf{kind, {pattern}, {}};
    QTEST(attrap::standsFor(leaf, token), "expected");
    // What begins the search in the dictionary begins every word that it looks for.
    QVERIFY(!attrap::standsFor(leaf, token) || token.startsWith(fixedStart(leaf)));
}

void TestWordPattern::agreesWithThePlainWildcard()
{
    QRandomGenerator random(1);
    int matched = 0;
    for (int i = 0; i < 20'000; ++i) {
        const QString pattern = randomWord(random, u"ab*?"_s, 7);
        const QString token = randomWord(random, u"ab"_s, 7);
        const bool expected = matches(pattern, token);
        matched += expected ? 1 : 0;
        QVERIFY2(attrap::standsFor({QueryKind::Wildcard, {pattern}, {}}, token) == expected,
                 qPrintable(pattern + u' ' + token));
    }
    QVERIFY(matched > 500);
}

void TestWordPattern::agreesWithThePlainDistance()
{
    QRandomGenerator random(2);
    for (int i = 0; i < 3'000; ++i) {
        const QString a = randomWord(random, u"abc"_s, 6);
        const QString b = randomWord(random, u"abc"_s, 6);
        const int most = random.bounded(4);
        QVERIFY2(editDistance(a, b, most) == std::min(distance(a, b), most + 1), qPrintable(a + u' ' + b));
    }
}

void TestWordPattern::endsSoonOnManyStars()
{
    const Query leaf{QueryKind::Wildcard, {u"*a"_s.repeated(500) + u'b'}, {}};
    QVERIFY(!attrap::standsFor(leaf, QString(3000, u'a')));
}

QTEST_GUILESS_MAIN(TestWordPattern)
#include "tst_wordpattern.moc"
