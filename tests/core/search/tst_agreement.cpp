// SPDX-License-Identifier: GPL-3.0-or-later
// What the index finds and what the matcher lights are two programs: on anything they must say the same.
#include "core/catalogue/actes.h"
#include "core/catalogue/recueils.h"
#include "core/search/indexservice.h"
#include "core/search/matcher.h"
#include "core/search/search.h"
#include "tests/core/search/helpers.h"

#include <QRandomGenerator>
#include <QSet>

using namespace attrap;
using namespace Qt::StringLiterals;

class TestAgreement : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void indexAndMatcherAgree();
};

void TestAgreement::indexAndMatcherAgree()
{
    const QStringList vocabulary{
        u"drone"_s,     u"drones"_s,      u"Dronè"_s, u"préfet"_s,   u"de"_s,   u"police"_s,
        u"l’aéronef"_s, u"Saint-Denis"_s, u"saint"_s, u"denis"_s,    u"2025"_s, u"83-2025"_s,
        u"(R&D)"_s,     u"—"_s,           u"cœur"_s,  u"caméras,"_s, u"a"_s,    u"😀"_s};
    QRandomGenerator random(7);
    const auto text = [&](int most) {
        QStringList words;
        for (int left = random.bounded(most + 1); left > 0; --left) {
            words.append(vocabulary.at(random.bounded(static_cast<int>(vocabulary.size()))));
        }
        return words.join(u' ');
    };
    SampleLibrary made;
    for (int i = 0; i < 40; ++i) {
        Sample one;
        one.name = u"random%1"_s.arg(i);
        one.pages = {text(6), text(6), text(6)};
        one.title = text(3);
        one.number = text(1);
        one.cuts = random.bounded(2) == 0 ? QList<int>{0} : QList<int>{0, 2};
        made.put(one);
    }
    IndexService service(made.library());
    GOOD(service.bringUpToDate());
    const QStringList leaves = vocabulary + QStringList{u"dron*"_s,
                                                        u"*e*"_s,
                                                        u"?e"_s,
                                                        u"polic~"_s,
                                                        u"\"saint denis\""_s,
                                                        u"\"de police\""_s,
                                                        u"\"drone drone\""_s,
                                                        u"\"l aéronef\""_s,
                                                        u"a~"_s,
                                                        u"d*n*s"_s,
                                                        u"random3*"_s};
    const QStringList joints{u" "_s,  u" OU "_s, u" SAUF "_s, u" ET "_s,
                             u" -"_s, u" ("_s,   u") "_s,     u" (SAUF "_s};
    const auto all = Actes(made.database()).list();
    GOOD(all);
    Searcher searcher(made.library());
    Stemmer stemmer;
    int asked = 0;
    int found = 0;
    for (int i = 0; i < 400; ++i) {
        QString typed;
        for (int left = 1 + random.bounded(4); left > 0; --left) {
            typed += leaves.at(random.bounded(static_cast<int>(leaves.size())))
                + joints.at(random.bounded(static_cast<int>(joints.size())));
        }
        const auto query = parseQuery(typed);
        if (!query) {
            continue;
        }
        ++asked;
        QSet<qint64> byMatcher;
        for (const Acte &acte : *all) {
            const auto recueils = Recueils(made.database()).ofDocument(acte.document);
            GOOD(recueils);
            const auto loaded = loadActeText(made.database(), acte, recueils->value(0).title);
            GOOD(loaded);
            if (matchActe(*loaded, *query, stemmer).matches) {
                byMatcher.insert(acte.id);
            }
        }
        SearchRequest page;
        page.query = typed;
        page.limit = 1000;
        const auto answer = searcher.search(page);
        GOOD(answer);
        QSet<qint64> byIndex;
        for (const SearchResult &result : answer->elements) {
            byIndex.insert(result.acte.id);
        }
        found += static_cast<int>(byIndex.size());
        QVERIFY2(byIndex == byMatcher && answer->total == byIndex.size(),
                 qPrintable(u"%1: index %2 of %3, matcher %4"_s.arg(typed)
                                .arg(byIndex.size())
                                .arg(answer->total)
                                .arg(byMatcher.size())));
    }
    QVERIFY(asked > 200 && found > 1000);
}

QTEST_GUILESS_MAIN(TestAgreement)
#include "tst_agreement.moc"
