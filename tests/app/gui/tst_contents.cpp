// SPDX-License-Identifier: GPL-3.0-or-later
// The contents beside the pages: what they show, where they lead, what can be corrected and how it is undone.
#include "app/gui/actetexts.h"
#include "app/gui/contentspane.h"
#include "app/gui/dialogs.h"
#include "app/gui/fielddialog.h"
#include "app/gui/listroles.h"
#include "app/gui/readerpane.h"
#include "app/gui/readerview.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QWindow>

using namespace attrap;
using namespace Qt::StringLiterals;

namespace {

ActeField field(const QString &name, const QString &value, FieldSource source, double confidence, int page)
{
    return {name, value, source, confidence, page, {{10, 10, 40, 12}}};
}

/// Cover (1), an acte on pages 2–3, one on page 4.
DocumentActes someActes()
{
    Acte cover;
    cover.title = u"Sommaire"_s;
    cover.confidence = 1;
    Acte first;
    first.firstPage = 1;
    first.lastPage = 2;
    first.title = u"Arrêté sécheresse"_s;
    first.number = u"83-1"_s;
    first.confidence = 0.95;
    first.source = FieldSource::Sommaire;
    first.fields = {field(u"number"_s, u"83-l"_s, FieldSource::Footer, 0.4, 2),
                    field(u"number"_s, u"83-1"_s, FieldSource::Sommaire, 1, 0),
                    field(u"signed_on"_s, u"2024-08-14"_s, FieldSource::Heading, 0.3, 1),
                    field(u"legal_basis"_s, u"code de la route"_s, FieldSource::Heading, 0.9, 1),
                    field(u"legal_basis"_s, u"L1 du code de l'eau"_s, FieldSource::Heading, 0.9, 1)};
    Acte second;
    second.firstPage = 3;
    second.lastPage = 3;
    second.title = u"Décision"_s;
    second.confidence = 0.3;
    return {u"sha"_s, 4, {cover, first, second}, {}, {}};
}

Correction correction(Correction::Kind kind, int page, int toPage = 0, const QString &name = {})
{
    Correction made;
    made.kind = kind;
    made.document = u"sha"_s;
    made.page = page;
    made.toPage = toPage;
    made.name = name;
    return made;
}

} // namespace

class TestContents : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void yieldsToThePageInANarrowWindow()
    {
        ReaderPane reader;
        auto *side = new QLabel(u"contents"_s);
        reader.setSide(side);
        reader.resize(600, 500);
        reader.show();
        QVERIFY(!side->isVisible());
        QVERIFY(reader.view().viewport()->width() > 500);
        reader.resize(1000, 500);
        QVERIFY(side->isVisible());
        reader.setSideShown(false);
        reader.resize(1200, 500);
        QVERIFY(!side->isVisible());
        reader.setSideShown(true);
        reader.resize(600, 500);
        QVERIFY(side->isVisible());
    }

    void saysHowSureItIsInWords()
    {
        QCOMPARE(confidenceText(1), u"sure"_s);
        QCOMPARE(confidenceText(0.7), u"probable"_s);
        QCOMPARE(confidenceText(0.3), u"to be checked"_s);
        QCOMPARE(whereReadText(field({}, {}, FieldSource::Heading, 1, 11)), u"read on page 12"_s);
        QCOMPARE(whereReadText(field({}, {}, FieldSource::User, 1, -1)), u"corrected by you"_s);
        PageRecord page;
        QCOMPARE(pageText(page), u"not read yet"_s);
        page.state = PageState::Read;
        page.kind = PageKind::Scan;
        page.ocrDpi = 300;
        page.lowerEffort = true;
        QCOMPARE(pageText(page),
                 u"scanned, read by OCR at 300 dpi · ⚠ read at a lower effort: words may be missing"_s);
    }

    void saysWhereTheWordsOfAPageAreFrom()
    {
        PageRecord page;
        page.state = PageState::Read;
        page.kind = PageKind::Text;
        page.layer = LayerVerdict::Native;
        QCOMPARE(pageText(page), u"original text"_s);
        page.ocrDpi = 216; // Its logo: the text is the document's own all the same.
        QCOMPARE(pageText(page), u"original text; its pictures read by OCR at 216 dpi"_s);
        page.kind = PageKind::Mixed;
        QCOMPARE(pageText(page), u"original text; the rest read by OCR at 216 dpi"_s);
        page.kind = PageKind::Blank;
        page.layer = LayerVerdict::None;
        QCOMPARE(pageText(page), u"no text found, not even by OCR at 216 dpi"_s);
        page.ocrDpi = 0;
        QCOMPARE(pageText(page), u"blank page"_s);
        page.kind = PageKind::Scan;
        page.layer = LayerVerdict::EarlierOcrKept;
        QCOMPARE(pageText(page), u"text of an earlier OCR, checked"_s);
        page.state = PageState::Failed;
        QCOMPARE(pageText(page), u"could not be read"_s);
    }

    void showsEachFieldWithTheReadingThatCountsFirst()
    {
        const QList<FieldRow> rows = fieldRows(someActes().actes.at(1));
        QCOMPARE(rows.first().field.value, u"83-1"_s); // The surer one, not the one of the better place.
        QCOMPARE(rows.first().standing, FieldRow::Standing::Counts);
        QCOMPARE(rows.at(1).standing, FieldRow::Standing::Other);
        QCOMPARE(rows.at(2).standing, FieldRow::Standing::Missing); // No title was read.
        QCOMPARE(rows.last().standing, FieldRow::Standing::Counts); // Legal bases are several.
        QCOMPARE(doubtfulFields(someActes().actes.at(1)), 1);
    }

    void marksFiltersAndLeadsThere()
    {
        WindowDialogs dialogs;
        ContentsPane pane(dialogs);
        const QAbstractItemModelTester actes(pane.acteList().model());
        const QAbstractItemModelTester fields(pane.fieldList().model());
        pane.resize(300, 700);
        pane.show();
        pane.setActes(someActes());
        pane.setCurrentPage(2);
        const QAbstractItemModel &list = *pane.acteList().model();
        QCOMPARE(list.rowCount(), 3);
        QVERIFY(list.index(1, 0).data(BarRole).isValid());
        QVERIFY(!list.index(0, 0).data(BarRole).isValid());
        QVERIFY(list.index(2, 0).data(FootRole).toString().contains(u"to be checked"_s));
        QCOMPARE(pane.currentActe()->firstPage, 1);
        auto *search = pane.findChild<QLineEdit *>(u"contentsSearch"_s);
        QTest::keyClicks(search, u"DECISION"_s);
        QCOMPARE(list.rowCount(), 1);
        QSignalSpy chosen(&pane, &ContentsPane::acteChosen);
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().toInt(), 3);
        search->clear();
        QTest::mouseClick(pane.acteList().viewport(), Qt::LeftButton, {},
                          pane.acteList().visualRect(list.index(0, 0)).center());
        QCOMPARE(chosen.last().first().toInt(), 0);
    }

    void theActeStaysWhileItsFieldIsShownElsewhere()
    {
        WindowDialogs dialogs;
        ContentsPane pane(dialogs);
        pane.setActes(someActes());
        pane.setCurrentPage(1);
        pane.beginHolding();
        pane.setCurrentPage(0); // The sommaire, where the number stands.
        pane.endHolding(0);
        QCOMPARE(pane.currentActe()->firstPage, 1);
        pane.setCurrentPage(3); // Turned by hand.
        QCOMPARE(pane.currentActe()->firstPage, 3);
    }

    void bothListsAreCopiedWholeAndEmptyOnesAreNot()
    {
        WindowDialogs dialogs;
        ContentsPane pane(dialogs);
        pane.show();
        auto *copyActes = pane.findChild<QPushButton *>(u"acteListCopy"_s);
        auto *copyFields = pane.findChild<QPushButton *>(u"fieldListCopy"_s);
        QVERIFY(!copyActes->isEnabled() && !copyFields->isEnabled());
        pane.setActes(someActes());
        pane.setCurrentPage(1);
        QTest::mouseClick(copyActes, Qt::LeftButton);
        const QStringList actes = QGuiApplication::clipboard()->text().trimmed().split(u'\n');
        QCOMPARE(actes.size(), 3);
        QVERIFY(actes.at(1).contains(u"Arrêté sécheresse"_s) && actes.at(1).contains(u"83-1"_s));
        QTest::mouseClick(copyFields, Qt::LeftButton);
        const QString fields = QGuiApplication::clipboard()->text();
        QVERIFY(fields.contains(u"83-l"_s)); // What was read otherwise, too.
        QVERIFY(fields.contains(u"read in the sommaire, page 1"_s));
        QVERIFY(fields.contains(u"to be checked"_s));
        pane.setActes({});
        QVERIFY(!copyActes->isEnabled() && !copyFields->isEnabled());
    }

    void marksOneActeWhileAKeyOfACommandIsHeld()
    {
        WindowDialogs dialogs;
        ContentsPane pane(dialogs);
        pane.show();
        QVERIFY(QTest::qWaitForWindowActive(&pane));
        pane.setActes(someActes());
        pane.setCurrentPage(1);
        pane.fieldList().setFocus();
        QTest::keyPress(pane.windowHandle(), Qt::Key_Control, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::keyboardModifiers(), Qt::ControlModifier);
        pane.setCurrentPage(3); // As Ctrl+PgDown does.
        const QModelIndexList chosen = pane.acteList().selectionModel()->selectedIndexes();
        QTest::keyRelease(pane.windowHandle(), Qt::Key_Control);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().row(), 2);
    }

    void whatWasOnlyLookedOverDoesNotStayChosen()
    {
        WindowDialogs dialogs;
        ContentsPane pane(dialogs);
        pane.show();
        QVERIFY(QTest::qWaitForWindowActive(&pane));
        pane.setActes(someActes());
        pane.setCurrentPage(1);
        pane.focusActes();
        QTest::keyClick(&pane.acteList(), Qt::Key_Down);
        QCOMPARE(pane.acteList().currentIndex().row(), 2);
        pane.fieldList().setFocus();
        QTRY_COMPARE(pane.acteList().currentIndex().row(), 1);
        QCOMPARE(pane.currentActe()->firstPage, 1);
    }

    void choosingAFieldTellsWhereItStands()
    {
        WindowDialogs dialogs;
        ContentsPane pane(dialogs);
        pane.show();
        pane.setActes(someActes());
        pane.setCurrentPage(1);
        QSignalSpy chosen(&pane, &ContentsPane::fieldChosen);
        pane.fieldList().setFocus();
        QTest::keyClick(&pane.fieldList(), Qt::Key_Down);
        QVERIFY(!chosen.isEmpty());
        const auto row = chosen.last().first().value<FieldRow>();
        QCOMPARE(row.field.name, u"number"_s);
        QVERIFY(!row.field.boxes.isEmpty());
        // Loaded again, nobody has chosen anything.
        chosen.clear();
        pane.setActes(someActes());
        QVERIFY(chosen.isEmpty());
    }

    void refusesWhatMakesNoSenseWithASentence()
    {
        using Kind = Correction::Kind;
        const DocumentActes actes = someActes();
        for (const Correction &bad :
             {correction(Kind::JoinToPrevious, 0), correction(Kind::JoinToPrevious, 2),
              correction(Kind::BeginActe, 1), correction(Kind::BeginActe, 9),
              correction(Kind::ClearBoundary, 1), correction(Kind::MoveBoundary, 1, 3),
              correction(Kind::MoveBoundary, 0, 1), correction(Kind::MoveBoundary, 3, 1),
              correction(Kind::SetField, 2, 0, u"title"_s), correction(Kind::SetField, 1, 0, u"colour"_s),
              correction(Kind::ClearField, 1, 0, u"title"_s)}) {
            QVERIFY2(!correctionTrouble(actes, bad).isEmpty(),
                     qPrintable(QString::number(static_cast<int>(bad.kind))));
        }
        for (const Correction &good :
             {correction(Kind::JoinToPrevious, 1), correction(Kind::BeginActe, 2),
              correction(Kind::MoveBoundary, 1, 2), correction(Kind::MoveBoundary, 3, 2),
              correction(Kind::SetField, 1, 0, u"title"_s)}) {
            QCOMPARE(correctionTrouble(actes, good), QString());
        }
    }

    void undoingSaysAgainWhatWasSaidBefore()
    {
        using Kind = Correction::Kind;
        DocumentActes actes = someActes();
        QCOMPARE(correctionsUndoing(actes, correction(Kind::BeginActe, 2)).first().kind, Kind::ClearBoundary);
        QCOMPARE(correctionsUndoing(actes, correction(Kind::SetField, 1, 0, u"title"_s)).first().kind,
                 Kind::ClearField);
        actes.boundaries = {{2, false, {}}};
        actes.fields = {{1, u"title"_s, u"Before"_s, {}}};
        QCOMPARE(correctionsUndoing(actes, correction(Kind::BeginActe, 2)).first().kind,
                 Kind::JoinToPrevious);
        const Correction back
            = correctionsUndoing(actes, correction(Kind::ClearField, 1, 0, u"title"_s)).first();
        QCOMPARE(back.kind, Kind::SetField);
        QCOMPARE(back.value, u"Before"_s);
        const QList<Correction> moved = correctionsUndoing(actes, correction(Kind::MoveBoundary, 3, 2));
        QCOMPARE(moved.size(), 3);
        QCOMPARE(moved.first().page, 2);
        QCOMPARE(moved.first().toPage, 3);
        QCOMPARE(moved.at(1).kind, Kind::ClearBoundary);
        QCOMPARE(moved.at(2).kind, Kind::JoinToPrevious);
    }

    void theFieldDialogKeepsWhatWasNotChangedAndOffersTheReading()
    {
        FieldDialog dialog(u"title"_s, u"Arrêté"_s, true);
        dialog.show();
        auto *value = dialog.findChild<QLineEdit *>(u"fieldValue"_s);
        QCOMPARE(value->text(), u"Arrêté"_s);
        QTest::keyClicks(value, u"Avis"_s); // All of it was selected.
        QTest::keyClick(value, Qt::Key_Return);
        QCOMPARE(dialog.result(), static_cast<int>(QDialog::Accepted));
        QCOMPARE(dialog.value(), u"Avis"_s);
        FieldDialog again(u"title"_s, u"Arrêté"_s, true);
        again.show();
        QSignalSpy restore(&again, &FieldDialog::restoreWanted);
        QTest::mouseClick(again.findChild<QWidget *>(u"fieldRestore"_s), Qt::LeftButton);
        QCOMPARE(restore.size(), 1);
        QVERIFY(!again.isVisible());
    }
};

QTEST_MAIN(TestContents)
#include "tst_contents.moc"
