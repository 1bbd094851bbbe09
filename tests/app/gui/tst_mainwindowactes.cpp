// SPDX-License-Identifier: GPL-3.0-or-later
// Correcting actes as a person does: keys pressed in the whole window, effects in the library and on screen.
#include "app/gui/actetexts.h"
#include "app/gui/colours.h"
#include "app/gui/fielddialog.h"
#include "tests/app/gui/acteswindow.h"

#include <QListWidget>
#include <QMenu>
#include <QSplitter>
#include <QTreeView>

using namespace attrap;
using namespace Qt::StringLiterals;

namespace {

/// Of the made recueil: cover and sommaire, then three actes with their separators.
const QList<int> AsRead{0, 2, 5, 7};
const char *const NoFieldsAnyMore = "CREATE TRIGGER disturbed BEFORE INSERT ON acte_field BEGIN SELECT "
                                    "RAISE(ABORT, 'disk'); END";

QString titleOnScreen(const ActesDesk &desk, int row)
{
    return desk.acteList().model()->index(row, 0).data(TitleRole).toString();
}

QList<int> beginningsOnScreen(const ActesDesk &desk)
{
    QList<int> pages;
    for (int row = 0; row < desk.acteList().model()->rowCount(); ++row) {
        pages.append(desk.acteList().model()->index(row, 0).data(KeyRole).toInt());
    }
    return pages;
}

} // namespace

class TestMainWindowActes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void f2CorrectsAFieldAndCtrlZTakesItBack();
    void whatWasReadCanCountAgain();
    void pageActionsCutAndCtrlZRestores_data();
    void pageActionsCutAndCtrlZRestores();
    void restoringTheCuttingForgetsWhatWasSaidOfAPage();
    void aSecondCorrectionWaitsForTheFirst();
    void clickingAFieldLightsItsPlaceAndNothingElse();
    void aReadOnlyLibrarySaysWhyNothingCanBeCorrected();
    void aFailedWriteIsSaidAndChangesNothing();
    void aCorrectionSurvivesAReReading_data();
    void aCorrectionSurvivesAReReading();
    void theArrangementIsThereAtTheNextStart();
    void aSmallScreenLeavesThePageItsRoom();
    void atFirstTheKeysSearch();
    void hintsCanBeReadOnDarkColours();

private:
    SystemClock m_clock;
    QTemporaryDir m_made;
    QString m_document;
};

void TestMainWindowActes::initTestCase()
{
    m_document = makeActesLibrary(m_made.path(), m_clock);
    QVERIFY(!m_document.isEmpty());
}

void TestMainWindowActes::f2CorrectsAFieldAndCtrlZTakesItBack()
{
    ActesDesk desk(m_made.path(), LibraryAccess::ReadWrite);
    desk.open(m_document);
    const DocumentActes before = desk.stored(m_document);
    QCOMPARE(beginnings(before), AsRead);
    desk.press(Qt::Key_PageDown, Qt::ControlModifier); // The first acte after the sommaire.
    QCOMPARE(desk.view().currentPage(), 2);
    desk.chooseField(u"title"_s);
    const int page = desk.view().currentPage(); // Where that title was read.

    desk.press(Qt::Key_F2);
    auto *dialog = desk.window->findChild<FieldDialog *>();
    QVERIFY(dialog != nullptr && dialog->isVisible());
    QCOMPARE(dialog->findChild<QLineEdit *>(u"fieldValue"_s)->text(), before.actes.at(1).title);
    QVERIFY(dialog->findChild<QLabel *>(u"fieldActe"_s)->text().contains(before.actes.at(1).title));
    QTest::keyClicks(dialog->findChild<QLineEdit *>(u"fieldValue"_s), u"Titre rectifie"_s);
    QTest::keyClick(dialog->findChild<QLineEdit *>(u"fieldValue"_s), Qt::Key_Return);

    QTRY_COMPARE(titleOnScreen(desk, 1), u"Titre rectifie"_s);
    QCOMPARE(desk.said(), u"Title is corrected. Ctrl+Z undoes it."_s);
    QCOMPARE(desk.pane().currentField()->field.source, FieldSource::User);
    QCOMPARE(desk.view().currentPage(), page);
    const DocumentActes corrected = desk.stored(m_document);
    QCOMPARE(corrected.actes.at(1).title, u"Titre rectifie"_s);
    QCOMPARE(corrected.actes.at(1).id, before.actes.at(1).id);
    QCOMPARE(corrected.fields.size(), 1);
    QCOMPARE(corrected.fields.first().firstPage, 2);
    QCOMPARE(corrected.actes.at(2), before.actes.at(2));

    desk.press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(titleOnScreen(desk, 1), before.actes.at(1).title);
    QVERIFY(sameActes(desk.stored(m_document), before));
    QVERIFY(!desk.action("undoCorrection").isEnabled());
    desk.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(desk.said(), u"Nothing was corrected here."_s);
}

void TestMainWindowActes::whatWasReadCanCountAgain()
{
    ActesDesk desk(m_made.path(), LibraryAccess::ReadWrite);
    desk.open(m_document);
    const DocumentActes before = desk.stored(m_document);
    desk.turnTo(6);
    desk.chooseField(u"signed_on"_s);
    desk.press(Qt::Key_Return); // In the list, the same as F2.
    auto *dialog = desk.window->findChild<FieldDialog *>();
    QVERIFY(dialog != nullptr);
    auto *value = dialog->findChild<QLineEdit *>(u"fieldValue"_s);
    QTest::keyClicks(value, u"hier"_s);
    QTest::keyClick(value, Qt::Key_Return);
    QVERIFY(dialog->isVisible()); // That is no date.
    QVERIFY(dialog->findChild<QLabel *>(u"fieldTrouble"_s)->isVisible());
    value->selectAll();
    QTest::keyClicks(value, u"14/08/2024"_s);
    QTest::keyClick(value, Qt::Key_Return);
    QTRY_COMPARE(desk.stored(m_document).actes.at(2).signedOn, QDate(2024, 8, 14));
    QTRY_VERIFY(desk.action("restoreField").isEnabled());
    desk.press(Qt::Key_F2, Qt::ShiftModifier);
    QTRY_VERIFY(sameActes(desk.stored(m_document), before));
    QTRY_VERIFY(desk.action("undoCorrection").isEnabled());
    desk.press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(desk.stored(m_document).actes.at(2).signedOn, QDate(2024, 8, 14));
}

void TestMainWindowActes::pageActionsCutAndCtrlZRestores_data()
{
    QTest::addColumn<int>("page");
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::addColumn<QList<int>>("cut");
    const Qt::KeyboardModifiers control = Qt::ControlModifier;
    QTest::newRow("an acte begins here") << 3 << Qt::Key_B << control << QList<int>{0, 2, 3, 5, 7};
    QTest::newRow("continues the acte before") << 5 << Qt::Key_J << control << QList<int>{0, 2, 7};
    QTest::newRow("begins later") << 3 << Qt::Key_M << control << QList<int>{0, 3, 5, 7};
    QTest::newRow("the next begins already")
        << 4 << Qt::Key_M << (control | Qt::ShiftModifier) << QList<int>{0, 2, 4, 7};
}

void TestMainWindowActes::pageActionsCutAndCtrlZRestores()
{
    QFETCH(int, page);
    QFETCH(Qt::Key, key);
    QFETCH(Qt::KeyboardModifiers, modifiers);
    QFETCH(QList<int>, cut);
    ActesDesk desk(m_made.path(), LibraryAccess::ReadWrite);
    desk.open(m_document);
    const DocumentActes before = desk.stored(m_document);
    desk.turnTo(page);
    desk.press(key, modifiers);
    QTRY_COMPARE(beginningsOnScreen(desk), cut);
    QCOMPARE(beginnings(desk.stored(m_document)), cut);
    QVERIFY2(desk.said().endsWith(u"Ctrl+Z undoes it."_s), qPrintable(desk.said()));
    QCOMPARE(desk.view().currentPage(), page);
    desk.press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(desk.said(), u"The last correction is undone."_s);
    QVERIFY(sameActes(desk.stored(m_document), before));
    QTRY_COMPARE(beginningsOnScreen(desk), AsRead);
}

void TestMainWindowActes::restoringTheCuttingForgetsWhatWasSaidOfAPage()
{
    ActesDesk desk(m_made.path(), LibraryAccess::ReadWrite);
    desk.open(m_document);
    const DocumentActes before = desk.stored(m_document);
    desk.turnTo(3);
    QVERIFY(!desk.action("restoreCutting").isEnabled());
    desk.press(Qt::Key_B, Qt::ControlModifier);
    QTRY_VERIFY(desk.action("restoreCutting").isEnabled());
    desk.press(Qt::Key_D, Qt::ControlModifier | Qt::AltModifier);
    QTRY_COMPARE(beginningsOnScreen(desk), AsRead);
    QVERIFY(sameActes(desk.stored(m_document), before));
    desk.press(Qt::Key_Z, Qt::ControlModifier); // The restoring is taken back, then the beginning.
    QTRY_COMPARE(beginningsOnScreen(desk), (QList<int>{0, 2, 3, 5, 7}));
    desk.press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(beginningsOnScreen(desk), AsRead);
}

void TestMainWindowActes::aSecondCorrectionWaitsForTheFirst()
{
    ActesDesk desk(m_made.path(), LibraryAccess::ReadWrite);
    desk.open(m_document);
    desk.turnTo(3);
    desk.press(Qt::Key_B, Qt::ControlModifier);
    desk.press(Qt::Key_M, Qt::ControlModifier); // No answer came in between.
    QCOMPARE(desk.said(), u"The correction before is still being made."_s);
    QTRY_COMPARE(beginningsOnScreen(desk), (QList<int>{0, 2, 3, 5, 7}));
    QCOMPARE(beginnings(desk.stored(m_document)), (QList<int>{0, 2, 3, 5, 7}));
}

void TestMainWindowActes::clickingAFieldLightsItsPlaceAndNothingElse()
{
    ActesDesk desk(m_made.path(), LibraryAccess::ReadWrite);
    desk.open(m_document);
    desk.turnTo(3);
    QListView &list = desk.fieldList();
    const QModelIndex title = list.model()->index(1, 0); // After the number.
    list.scrollTo(title);
    QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, list.visualRect(title).center());
    const ActeField field = desk.pane().currentField()->field;
    QCOMPARE(field.name, u"title"_s);
    QVERIFY(!field.boxes.isEmpty());
    QCOMPARE(desk.view().litFieldPage(), field.pageIndex);
    QVERIFY(desk.window->findChild<FieldDialog *>() == nullptr);
    // Its acte stays the one that is marked, though its title stands on a page of another.
    QCOMPARE(desk.pane().currentActe()->firstPage, 2);
    QVERIFY(desk.acteList().model()->index(1, 0).data(BarRole).isValid());
    QCOMPARE(desk.acteList().currentIndex().row(), 1);
    const auto litPixels = [&desk](const QRectF &place) {
        const QImage shown = desk.view().viewport()->grab().toImage();
        const double dpr = shown.devicePixelRatio();
        int lit = 0;
        for (int y = qRound(place.top() * dpr); y < qRound(place.bottom() * dpr); ++y) {
            for (int x = qRound(place.left() * dpr); x < qRound(place.right() * dpr); ++x) {
                lit += shown.valid(x, y) && shown.pixelColor(x, y) == fieldColour() ? 1 : 0;
            }
        }
        return lit;
    };
    int inBoxes = 0;
    for (const PageRect &box : field.boxes) {
        const QRectF place = desk.view().viewportRect(field.pageIndex, box).adjusted(-2, -2, 2, 2);
        const int lit = litPixels(place);
        QVERIFY(lit > 10);
        inBoxes += lit;
    }
    QVERIFY(litPixels(desk.view().viewport()->rect()) <= inBoxes);
}

void TestMainWindowActes::aReadOnlyLibrarySaysWhyNothingCanBeCorrected()
{
    ActesDesk desk(m_made.path(), LibraryAccess::ReadOnly);
    desk.open(m_document);
    const DocumentActes before = desk.stored(m_document);
    const QString why = u"The library is open for reading only."_s;
    desk.turnTo(3);
    for (const char *name : {"correctField", "restoreField", "beginActe", "joinActe", "moveActe",
                             "moveNextActe", "restoreCutting", "undoCorrection", "importFiles"}) {
        QVERIFY2(!desk.action(name).isEnabled(), name);
        QCOMPARE(desk.action(name).toolTip(), why);
    }
    const auto *notice = desk.window->findChild<QLabel *>(u"contentsNotice"_s);
    QVERIFY(notice->isVisible());
    QCOMPARE(notice->text(), u"The library is open for reading only: nothing can be corrected."_s);
    QCOMPARE(desk.said(), QString());
    desk.press(Qt::Key_B, Qt::ControlModifier);
    QCOMPARE(desk.said(), why);
    desk.chooseField(u"title"_s);
    desk.press(Qt::Key_F2);
    desk.press(Qt::Key_Return);
    QVERIFY(desk.window->findChild<FieldDialog *>() == nullptr);
    desk.press(Qt::Key_K, Qt::ControlModifier);
    const auto *commands = desk.window->findChild<QListWidget *>(u"commands"_s);
    const auto found = commands->findItems(why, Qt::MatchContains);
    QVERIFY(found.size() >= 8);
    QVERIFY(!found.first()->flags().testFlag(Qt::ItemIsEnabled));
    QVERIFY(sameActes(desk.stored(m_document), before));
}

void TestMainWindowActes::aFailedWriteIsSaidAndChangesNothing()
{
    ActesDesk desk(m_made.path(), LibraryAccess::ReadWrite);
    desk.open(m_document);
    const DocumentActes before = desk.stored(m_document);
    desk.turnTo(3);
    desk.disturb(NoFieldsAnyMore);
    desk.press(Qt::Key_B, Qt::ControlModifier);
    QTRY_VERIFY2(desk.said().startsWith(u"The correction was not made. "_s), qPrintable(desk.said()));
    QVERIFY(desk.said().contains(u"refused an operation"_s));
    QVERIFY(sameActes(desk.stored(m_document), before));
    QCOMPARE(beginningsOnScreen(desk), AsRead);
    QTRY_VERIFY(desk.action("correctField").isEnabled());
    QVERIFY(!desk.action("undoCorrection").isEnabled());

    desk.chooseField(u"title"_s);
    desk.press(Qt::Key_F2);
    auto *value = desk.window->findChild<FieldDialog *>()->findChild<QLineEdit *>(u"fieldValue"_s);
    QTest::keyClicks(value, u"Perdu"_s);
    QTest::keyClick(value, Qt::Key_Return);
    QTRY_VERIFY(desk.action("correctField").isEnabled()); // Answered.
    QVERIFY(desk.said().startsWith(u"The correction was not made. "_s));
    QVERIFY(sameActes(desk.stored(m_document), before));
    QCOMPARE(titleOnScreen(desk, 1), before.actes.at(1).title);

    // The disk works again: so does the window.
    desk.disturb("DROP TRIGGER disturbed");
    desk.turnTo(3);
    desk.press(Qt::Key_B, Qt::ControlModifier);
    QTRY_COMPARE(beginningsOnScreen(desk), (QList<int>{0, 2, 3, 5, 7}));
}

void TestMainWindowActes::aCorrectionSurvivesAReReading_data()
{
    QTest::addColumn<bool>("paused");
    QTest::newRow("its pages wait") << true;
    QTest::newRow("its pages are being read") << false;
}

void TestMainWindowActes::aCorrectionSurvivesAReReading()
{
    QFETCH(bool, paused);
    ActesDesk desk(m_made.path(), LibraryAccess::ReadWrite);
    desk.open(m_document);
    desk.turnTo(3);
    ReadingService *reading = desk.session->reading();
    QSignalSpy queued(reading, &ReadingService::readAgainQueued);
    QSignalSpy idle(reading, &ReadingService::idle);
    if (paused) {
        desk.press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    }
    desk.press(Qt::Key_A, Qt::ControlModifier | Qt::AltModifier); // Read this document again.
    QTRY_COMPARE(queued.size(), 1);
    QCOMPARE(queued.first().at(1).toInt(), 9);
    QTRY_VERIFY(desk.action("beginActe").isEnabled());
    desk.press(Qt::Key_B, Qt::ControlModifier);
    QTRY_VERIFY(beginnings(desk.stored(m_document)).contains(3));
    QTRY_VERIFY(desk.action("correctField").isEnabled());
    desk.chooseField(u"title"_s);
    desk.press(Qt::Key_F2);
    auto *value = desk.window->findChild<FieldDialog *>()->findChild<QLineEdit *>(u"fieldValue"_s);
    QTest::keyClicks(value, u"Deuxieme partie"_s);
    QTest::keyClick(value, Qt::Key_Return);
    QTRY_COMPARE(desk.stored(m_document).fields.size(), 1);
    if (paused) {
        QCOMPARE(idle.size(), 0); // Nothing was read again yet.
        desk.press(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    }
    QTRY_VERIFY_WITH_TIMEOUT(!idle.isEmpty(), ReadingMs);
    const DocumentActes after = desk.stored(m_document);
    QCOMPARE(beginnings(after), (QList<int>{0, 2, 3, 5, 7}));
    const int second = after.acteAt(3);
    QCOMPARE(after.actes.at(second).title, u"Deuxieme partie"_s);
    QTRY_COMPARE(titleOnScreen(desk, second), u"Deuxieme partie"_s);
    QCOMPARE(beginningsOnScreen(desk), (QList<int>{0, 2, 3, 5, 7}));
}

void TestMainWindowActes::theArrangementIsThereAtTheNextStart()
{
    ActesDesk desk(m_made.path(), LibraryAccess::ReadWrite);
    desk.open(m_document);
    desk.window->resize(770, 700); // The screen of a test is no larger than 800.
    desk.press(Qt::Key_F9);
    QVERIFY(!desk.window->findChild<QTreeView *>(u"libraryTree"_s)->isVisible());
    desk.press(Qt::Key_F8);
    QVERIFY(desk.pane().isVisible());
    auto *splitter = qobject_cast<QSplitter *>(desk.pane().parentWidget());
    QVERIFY(splitter != nullptr);
    // As if dragged.
    splitter->setSizes({splitter->width() - 236, 236});
    Q_EMIT splitter->splitterMoved(splitter->sizes().first(), 1);
    const int asLeft = desk.pane().width();
    auto *parts = desk.window->findChild<QSplitter *>(u"contentsSplitter"_s);
    parts->setSizes({150, parts->height() - 150});
    const QList<int> partsAsLeft = parts->sizes();
    desk.window->close();
    {
        MainWindow again(*desk.settings, desk.dialogs);
        again.show();
        auto *pane = again.findChild<ContentsPane *>();
        QVERIFY(pane->isVisible());
        QCOMPARE(again.size(), desk.window->size());
        QVERIFY(!again.findChild<QTreeView *>(u"libraryTree"_s)->isVisible());
        QTRY_COMPARE(pane->width(), asLeft);
        const int first = again.findChild<QSplitter *>(u"contentsSplitter"_s)->sizes().first();
        QVERIFY(std::abs(first - partsAsLeft.first()) < 8); // Its headings are of other heights.
        QVERIFY(QTest::qWaitForWindowActive(&again));
        QTest::keyClick(&again, Qt::Key_F8);
        QVERIFY(!pane->isVisible());
        again.close();
    }
    MainWindow third(*desk.settings, desk.dialogs);
    third.show();
    QVERIFY(!third.findChild<ContentsPane *>()->isVisible());
    QVERIFY(QTest::qWaitForWindowActive(&third));
    QTest::keyClick(&third, Qt::Key_F8);
    QVERIFY(third.findChild<ContentsPane *>()->isVisible());
    QTRY_COMPARE(third.findChild<ContentsPane *>()->width(), asLeft);
}

void TestMainWindowActes::aSmallScreenLeavesThePageItsRoom()
{
    const QTemporaryDir folder;
    Settings settings(folder.filePath(u"settings.ini"_s));
    NoDialogs dialogs;
    {
        MainWindow large(settings, dialogs);
        large.resize(3000, 1500);
        large.show();
        auto *panes = qobject_cast<QSplitter *>(large.findChild<QTreeView *>(u"libraryTree"_s)->parent());
        panes->setSizes({700, 900, 1400});
        large.close();
        settings.setContentsWidth(900);
        settings.setContentsShown(true);
    }
    MainWindow small(settings, dialogs);
    small.resize(1024, 600);
    small.show();
    QCoreApplication::sendPostedEvents();
    QCOMPARE(small.width(), 1024);
    const int reader = small.reader().width();
    QVERIFY2(reader >= 1024 / 3, qPrintable(QString::number(reader)));
    auto *pane = small.findChild<ContentsPane *>();
    QVERIFY2(!pane->isVisible() || pane->width() <= std::max(pane->minimumWidth(), reader / 2),
             qPrintable(QString::number(pane->width())));
    small.resize(1900, 600); // More room: it is given the width that was wanted, as far as half goes.
    QTRY_VERIFY(pane->isVisible());
    QVERIFY(pane->width() > 280);
}

void TestMainWindowActes::atFirstTheKeysSearch()
{
    ActesDesk desk(m_made.path(), LibraryAccess::ReadOnly);
    desk.window = makeMainWindow(*desk.session, *desk.settings, desk.dialogs);
    desk.window->show();
    QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
    QCOMPARE(QApplication::focusWidget()->objectName(), u"searchBox"_s);
    desk.window->resize(1300, 800);
    const auto round = [&desk](int count) {
        QStringList panes;
        for (int i = 0; i < count; ++i) {
            desk.press(Qt::Key_F6);
            panes.append(QApplication::focusWidget()->objectName());
        }
        return panes;
    };
    // Every pane is reached by F6, and all of them are come round to; with and without pages to show.
    QCOMPARE(
        round(5),
        (QStringList{u"libraryTree"_s, u"documentList"_s, u"acteList"_s, u"fieldList"_s, u"searchBox"_s}));
    desk.open(m_document);
    QCOMPARE(round(6),
             (QStringList{u"readerView"_s, u"acteList"_s, u"fieldList"_s, u"searchBox"_s, u"libraryTree"_s,
                          u"documentList"_s}));
}

void TestMainWindowActes::hintsCanBeReadOnDarkColours()
{
    const QPalette usual = QApplication::palette();
    const auto difference = [] {
        const QColor hint = QApplication::palette().color(QPalette::PlaceholderText);
        const QColor base = QApplication::palette().color(QPalette::Base);
        return std::abs(hint.lightness() - base.lightness()) * hint.alphaF();
    };
    QPalette dark = usual;
    dark.setColor(QPalette::Base, QColor(27, 30, 32));
    dark.setColor(QPalette::Text, QColor(252, 252, 252));
    dark.setColor(QPalette::PlaceholderText, QColor(0, 0, 0, 128));
    QApplication::setPalette(dark);
    QVERIFY(difference() < 30);
    makePlaceholdersReadable();
    const double readable = difference();
    const QPalette after = QApplication::palette();
    makePlaceholdersReadable(); // What can be read is left alone.
    const bool isLeft = QApplication::palette() == after;
    QApplication::setPalette(usual);
    QVERIFY2(readable > 70, qPrintable(QString::number(readable)));
    QVERIFY(isLeft);
}

QTEST_MAIN(TestMainWindowActes)
#include "tst_mainwindowactes.moc"
