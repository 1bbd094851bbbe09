// SPDX-License-Identifier: GPL-3.0-or-later
// Cuts the 126 recueils of ../shared/corpus/raa-text and compares with the checked cuts beside them.
#include "core/reading/assemble.h"
#include "core/reading/cut.h"
#include "core/reading/cutevidence.h"
#include "core/reading/sommaire.h"
#include "tests/core/reading/cutcorpus.h"
#include "tests/support/corpus.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace attrap;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QJsonObject expectedCuts()
{
    const QString path = corpusFile(QStringLiteral("raa-text/attendu-decoupage.json"));
    return path.isEmpty() ? QJsonObject() : QJsonDocument::fromJson(contentOf(path)).object();
}

/// Number and pages of the actes, without cover and sommaire.
QStringList describe(const QList<Acte> &actes)
{
    QStringList lines;
    for (const Acte &acte : actes) {
        if (acte.kind != QStringLiteral("sommaire")) {
            lines.append(
                QStringLiteral("%1 %2-%3").arg(acte.number).arg(acte.firstPage + 1).arg(acte.lastPage + 1));
        }
    }
    return lines;
}

QStringList describe(const QJsonArray &actes)
{
    QStringList lines;
    for (const QJsonValue &value : actes) {
        const QJsonObject acte = value.toObject();
        const int first = acte[u"page_separateur"].toInt();
        lines.append(QStringLiteral("%1 %2-%3")
                         .arg(acte[u"numero"].toString())
                         .arg(first)
                         .arg(first + acte[u"pages"].toInt()));
    }
    return lines;
}

/// A recueil of the corpus that has pages, and the indices of the pages where its actes begin.
struct CorpusRecueil
{
    QString name;
    QList<QList<Word>> pages;
    QList<int> starts;
    QList<int> counts; ///< Of the actes, with their separators.
};

QList<CorpusRecueil> corpusRecueils()
{
    QList<CorpusRecueil> recueils;
    const QJsonObject expected = expectedCuts();
    for (auto it = expected.begin(); it != expected.end(); ++it) {
        const QString text = QString::fromUtf8(contentOf(corpusFile(QStringLiteral("raa-text/") + it.key())));
        if (!text.contains(u'\f')) {
            continue;
        }
        CorpusRecueil recueil;
        recueil.name = it.key();
        for (const QList<Word> &page : pagesOfText(text)) {
            recueil.pages.append(joinHyphenated(page));
        }
        const QJsonArray actes = it.value().toObject()[u"actes"].toArray();
        for (const QJsonValue &acte : actes) {
            recueil.starts.append(acte[u"page_separateur"].toInt() - 1);
            recueil.counts.append(acte[u"pages"].toInt() + 1);
        }
        recueils.append(recueil);
    }
    return recueils;
}

QList<Word> withoutFooter(const QList<Word> &words)
{
    const PageEvidence page = readPage(words, {}, 0);
    if (page.footer.number.isEmpty()) {
        return words;
    }
    const qsizetype line = page.text.lineStart(page.text.lineAt(page.footer.start));
    return words.mid(0, page.text.wordsAt(line, page.text.text().size() - line).first);
}

struct Score
{
    int right = 0;
    int wrong = 0; ///< Found, and none begins there.
    int missed = 0;

    void count(const QList<QList<Word>> &pages, const QList<int> &starts)
    {
        CutInput input;
        input.pages = pages;
        const CutResult result = cutIntoActes(input);
        QList<int> found;
        for (const Acte &acte : result.actes) {
            found.append(acte.firstPage);
            // Page 0 begins one in any case.
            wrong += acte.firstPage > 0 && !starts.contains(acte.firstPage) ? 1 : 0;
        }
        for (const int start : starts) {
            right += start > 0 && found.contains(start) ? 1 : 0;
            missed += start > 0 && !found.contains(start) ? 1 : 0;
        }
    }
};

} // namespace

class TestCutCorpus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cutsRecueilsWithPagesExactly();
    void cutsWithoutOneLayer_data();
    void cutsWithoutOneLayer();
    void beginsNoActeWronglyByHeadingsAlone();
    void readsEverySommaire();
};

void TestCutCorpus::cutsRecueilsWithPagesExactly()
{
    const QJsonObject expected = expectedCuts();
    if (expected.isEmpty()) {
        QSKIP("the corpus ../shared/corpus is not here");
    }
    int files = 0;
    int actes = 0;
    int exact = 0;
    int titles = 0;
    QStringList wrong;
    for (auto it = expected.begin(); it != expected.end(); ++it) {
        const QString path = corpusFile(QStringLiteral("raa-text/") + it.key());
        const QString text = QString::fromUtf8(contentOf(path));
        if (!text.contains(u'\f')) {
            continue;
        }
        CutInput input;
        for (const QList<Word> &page : pagesOfText(text)) {
            input.pages.append(joinHyphenated(page));
        }
        const CutResult result = cutIntoActes(input);
        int next = 0;
        for (const Acte &acte : result.actes) {
            QCOMPARE(acte.firstPage, next);
            QVERIFY(acte.lastPage >= acte.firstPage);
            next = acte.lastPage + 1;
        }
        QCOMPARE(next, static_cast<int>(input.pages.size()));
        const QJsonArray wanted = it.value().toObject()[u"actes"].toArray();
        const QStringList found = describe(result.actes);
        const QStringList should = describe(wanted);
        ++files;
        actes += static_cast<int>(should.size());
        for (qsizetype i = 0; i < should.size(); ++i) {
            exact += found.contains(should.at(i)) ? 1 : 0;
            for (const Acte &acte : result.actes) {
                const QString title = wanted.at(i)[u"titre"].toString();
                titles += acte.number == wanted.at(i)[u"numero"].toString()
                        && squeezed(acte.title) == squeezed(title)
                    ? 1
                    : 0;
            }
        }
        if (found != should) {
            wrong.append(it.key() + QStringLiteral(": ") + found.join(u' ') + QStringLiteral(" instead of ")
                         + should.join(u' '));
        }
        QVERIFY2(result.publishedOn.isValid(), qPrintable(it.key()));
    }
    qInfo("%d recueils, %d of %d actes with their exact pages, %d with their exact title", files, exact,
          actes, titles);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    QVERIFY(files >= 60);
    QVERIFY(titles * 100 >= actes * 98);
}

void TestCutCorpus::cutsWithoutOneLayer_data()
{
    QTest::addColumn<QString>("without");
    for (const char *without : {"sommaire", "footers", "sommaire and footers", "pages", "counts"}) {
        QTest::newRow(without) << QString::fromLatin1(without);
    }
}

void TestCutCorpus::cutsWithoutOneLayer()
{
    QFETCH(const QString, without);
    QList<CorpusRecueil> recueils = corpusRecueils();
    if (recueils.isEmpty()) {
        QSKIP("the corpus ../shared/corpus is not here");
    }
    Score score;
    for (CorpusRecueil &recueil : recueils) {
        for (int i = 0; i < recueil.pages.size(); ++i) {
            QList<Word> &page = recueil.pages[i];
            const bool isFront = i < recueil.starts.first();
            if ((isFront && i > 0 && without.contains(u"sommaire")) || (!isFront && without == u"pages")) {
                page.clear();
            }
            if (without.contains(u"footers")) {
                page = withoutFooter(page);
            }
            for (Word &word : page) {
                if (isFront && without == u"counts" && word.text.startsWith(u'(') && word.text.size() == 2) {
                    word.text = QStringLiteral("(7");
                }
            }
        }
        score.count(recueil.pages, recueil.starts);
    }
    qInfo("without %s: %d right, %d wrong, %d missed", qPrintable(without), score.right, score.wrong,
          score.missed);
    QVERIFY(score.right >= 600);
    QVERIFY(score.wrong * 100 <= score.right);
    QVERIFY(score.missed * 100 <= score.right);
}

/// What recueils of other tools look like: no cover, sommaire, separators, footers. Nearly half of these
/// actes are scans without text, which no heading can tell.
void TestCutCorpus::beginsNoActeWronglyByHeadingsAlone()
{
    const QList<CorpusRecueil> recueils = corpusRecueils();
    if (recueils.isEmpty()) {
        QSKIP("the corpus ../shared/corpus is not here");
    }
    Score score;
    for (const CorpusRecueil &recueil : recueils) {
        QList<QList<Word>> pages;
        QList<int> starts;
        for (qsizetype k = 0; k < recueil.starts.size(); ++k) {
            starts.append(static_cast<int>(pages.size()));
            for (int i = 1; i < recueil.counts.at(k); ++i) {
                pages.append(withoutFooter(recueil.pages.at(recueil.starts.at(k) + i)));
            }
        }
        score.count(pages, starts);
    }
    qInfo("by headings alone: %d right, %d wrong, %d missed", score.right, score.wrong, score.missed);
    QVERIFY(score.right >= 300);
    QVERIFY(score.wrong * 100 <= score.right);
}

/// The texts of the Var have no page breaks: their sommaire is all that can be read.
void TestCutCorpus::readsEverySommaire()
{
    const QJsonObject expected = expectedCuts();
    if (expected.isEmpty()) {
        QSKIP("the corpus ../shared/corpus is not here");
    }
    int files = 0;
    QStringList wrong;
    for (auto it = expected.begin(); it != expected.end(); ++it) {
        const QJsonArray actes = it.value().toObject()[u"actes"].toArray();
        if (!it.key().startsWith(QStringLiteral("var/")) || actes.isEmpty()) {
            continue;
        }
        const QString text = QString::fromUtf8(contentOf(corpusFile(QStringLiteral("raa-text/") + it.key())))
                                 .normalized(QString::NormalizationForm_C);
        const qsizetype from = text.indexOf(QStringLiteral("Sommaire\n"));
        // The last "(n pages) Page p" before the first separator ends it.
        const QString last = actes.last()[u"numero"].toString();
        const qsizetype lastEntry = text.indexOf(last, from);
        const QString sommaire = text.mid(from, text.indexOf(QStringLiteral("Page "), lastEntry) - from);
        const QList<SommaireEntry> entries = readEntries(sommaire.simplified());
        ++files;
        QStringList found;
        QStringList should;
        for (const SommaireEntry &entry : entries) {
            found.append(entry.number + u' ' + QString::number(entry.pages));
        }
        for (const QJsonValue &acte : actes) {
            should.append(acte[u"numero"].toString() + u' ' + QString::number(acte[u"pages"].toInt()));
        }
        if (found != should) {
            wrong.append(it.key() + QStringLiteral(": ") + found.join(u' ') + QStringLiteral(" instead of ")
                         + should.join(u' '));
        }
    }
    qInfo("%d sommaires", files);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    QVERIFY(files >= 60);
}

QTEST_GUILESS_MAIN(TestCutCorpus)
#include "tst_cutcorpus.moc"
