// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/documentsmodel.h"
#include "app/gui/librarytree.h"
#include "app/gui/listroles.h"
#include "app/gui/resultsmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace attrap;
using namespace Qt::StringLiterals;

namespace {

constexpr auto Strict = QAbstractItemModelTester::FailureReportingMode::QtTest;

SearchAnswer answer(int first, int count, int total)
{
    SearchAnswer made;
    made.total = total;
    for (int i = first; i < first + count; ++i) {
        SearchResult result;
        result.acte.id = i;
        result.acte.title = u"Arrêté %1"_s.arg(i);
        result.acte.document = u"sha%1"_s.arg(i);
        result.date = QDate(2024, 8, 14);
        result.hits = {{11, u"drone"_s, {{1, 1, 1, 1}}, WordSource::Ocr, 0.9}};
        result.hasOcrHits = true;
        made.elements.append(result);
    }
    return made;
}

DocumentRow row(qint64 id, const QString &administration, DocumentState state = DocumentState::Opened)
{
    DocumentRow made;
    made.recueil.id = id;
    made.recueil.title = u"Recueil %1"_s.arg(id);
    made.recueil.administration = administration;
    made.recueil.document = u"sha%1"_s.arg(id);
    made.document.sha256 = made.recueil.document;
    made.document.state = state;
    made.document.pageCount = 3;
    if (state == DocumentState::Refused) {
        made.document.refusal = Error{ErrorCode::PasswordNeeded, {}, {}};
    }
    return made;
}

LibrarySnapshot snapshot()
{
    LibrarySnapshot made;
    made.administrations = {{u"pref06"_s, u"Préfecture des Alpes-Maritimes"_s, {}, u"06"_s, {}, {}},
                            {u"pref13"_s, u"Préfecture des Bouches-du-Rhône"_s, {}, u"13"_s, {}, {}},
                            {u"pref83"_s, u"Préfecture du Var"_s, {}, u"83"_s, {}, {}}};
    made.countsByAdministration = {{u"pref06"_s, 2}, {u"pref83"_s, 1}, {QString(), 1}};
    made.documents
        = {row(1, u"pref06"_s), row(2, u"pref06"_s, DocumentState::Refused), row(3, u"pref83"_s), row(4, {})};
    made.counts.recueils = 4;
    made.counts.documentsRefused = 1;
    return made;
}

} // namespace

class TestGuiModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void resultsGrowPageByPage();
    void resultsAskForMoreOnce();
    void resultsStopAskingWhenNothingComes();
    void resultsSayWhereAndWhen();
    void documentsAreFiltered();
    void documentsKeepTheirPlaces();
    void documentsSayTheirState();
    void treeShowsWhatIsThere();
    void treeKeepsItsRows();
};

void TestGuiModels::resultsGrowPageByPage()
{
    ResultsModel model;
    const QAbstractItemModelTester tester(&model, Strict);
    model.setAnswer(answer(0, 10, 25), 1);
    QCOMPARE(model.rowCount(), 10);
    model.setAnswer(answer(10, 10, 25), 2);
    QCOMPARE(model.rowCount(), 20);
    QCOMPARE(model.result(19).acte.id, 19);
    model.setAnswer(answer(10, 10, 25), 2); // Heard twice: not added twice.
    QCOMPARE(model.rowCount(), 20);
    model.setAnswer(answer(100, 1, 1), 1);
    QCOMPARE(model.rowCount(), 1);
    model.clear();
    QCOMPARE(model.rowCount(), 0);
}

void TestGuiModels::resultsAskForMoreOnce()
{
    ResultsModel model;
    model.setAnswer(answer(0, 10, 12), 1);
    const QSignalSpy wanted(&model, &ResultsModel::moreWanted);
    QVERIFY(model.canFetchMore({}));
    model.fetchMore({});
    model.fetchMore({});
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().first().toInt(), 2);
    model.setAnswer(answer(10, 2, 12), 2);
    QVERIFY(!model.canFetchMore({}));
}

void TestGuiModels::resultsStopAskingWhenNothingComes()
{
    ResultsModel model;
    model.setAnswer(answer(0, 10, 12), 1);
    model.fetchMore({});
    model.setAnswer(answer(0, 0, 12), 2);
    QVERIFY(!model.canFetchMore({}));
}

void TestGuiModels::resultsSayWhereAndWhen()
{
    ResultsModel model;
    model.setAnswer(answer(0, 1, 1), 1);
    const QModelIndex index = model.index(0, 0);
    QCOMPARE(index.data(TitleRole).toString(), u"Arrêté 0"_s);
    QCOMPARE(index.data(DetailRole).toString(), u"administration unknown · 14/08/2024 · scanned"_s);
    QVERIFY(index.data(FootRole).toString().startsWith(u"p. 12 · 1 "_s));
}

void TestGuiModels::documentsAreFiltered()
{
    DocumentsModel model;
    const QAbstractItemModelTester tester(&model, Strict);
    model.setRows(snapshot().documents);
    QCOMPARE(model.rowCount(), 4);
    model.setFilter({{u"pref06"_s}, {}, {}, false});
    QCOMPARE(model.rowCount(), 2);
    model.setFilter({{u"pref06"_s}, {}, {}, true});
    QCOMPARE(model.rowCount(), 1);
    model.setFilter({{QString()}, {}, {}, false});
    QCOMPARE(model.row(0).recueil.id, 4);
    model.setFilter({{}, QDate(2020, 1, 1), {}, false}); // None has a date.
    QCOMPARE(model.rowCount(), 0);
    model.setFilter({{}, {}, QDate(2030, 1, 1), false});
    QCOMPARE(model.rowCount(), 0);
}

void TestGuiModels::documentsKeepTheirPlaces()
{
    DocumentsModel model;
    model.setRows(snapshot().documents);
    const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setRows(snapshot().documents);
    QCOMPARE(reset.size(), 0);
    QCOMPARE(changed.size(), 1);
    model.setRows(snapshot().documents.mid(1));
    QCOMPARE(reset.size(), 1);
}

void TestGuiModels::documentsSayTheirState()
{
    DocumentsModel model;
    model.setRows(snapshot().documents);
    QVERIFY(model.index(1, DocumentsModel::State).data().toString().contains(u"password"_s));
    QVERIFY(!model.index(1, DocumentsModel::State).data().toString().contains(u"%1"_s));
    model.setTallies({{u"sha1"_s, {3, 1, 0}}, {u"sha3"_s, {3, 3, 0}}});
    QCOMPARE(model.index(0, DocumentsModel::State).data().toString(), u"being read, 1 of 3 pages"_s);
    QCOMPARE(model.index(2, DocumentsModel::State).data().toString(), u"read"_s);
}

void TestGuiModels::treeShowsWhatIsThere()
{
    LibraryTreeModel model;
    const QAbstractItemModelTester tester(&model, Strict);
    model.setSnapshot(snapshot());
    QCOMPARE(model.rowCount(), 3);
    const QModelIndex administrations = model.index(1, 0);
    QCOMPARE(model.rowCount(administrations), 3); // Two with recueils, and those of nobody.
    QVERIFY(model.index(0, 0, administrations).data().toString().startsWith(u"06 Alpes-Maritimes"_s));
    const TreeChoice refused = model.choice(model.index(0, 0, model.index(2, 0)));
    QCOMPARE(refused, (TreeChoice{TreeChoice::Kind::Document, u"sha2"_s}));
    QCOMPARE(model.choice(model.indexOf(refused)), refused);
    QVERIFY(!model.indexOf({TreeChoice::Kind::Administration, u"pref13"_s}).isValid());
}

void TestGuiModels::treeKeepsItsRows()
{
    LibraryTreeModel model;
    model.setSnapshot(snapshot());
    const QPersistentModelIndex var(model.indexOf({TreeChoice::Kind::Administration, u"pref83"_s}));
    LibrarySnapshot later = snapshot();
    later.countsByAdministration.insert(u"pref13"_s, 5); // Comes between the two.
    model.setSnapshot(later);
    QVERIFY(var.isValid());
    QCOMPARE(var.row(), 2);
    later.countsByAdministration.remove(u"pref06"_s);
    model.setSnapshot(later);
    QVERIFY(var.isValid());
    QCOMPARE(var.row(), 1);
    QCOMPARE(model.choice(var).value, u"pref83"_s);
    QCOMPARE(model.rowCount(model.index(1, 0)), 3);
}

QTEST_MAIN(TestGuiModels)
#include "tst_guimodels.moc"
