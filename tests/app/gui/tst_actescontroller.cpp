// SPDX-License-Identifier: GPL-3.0-or-later
// What can be said of pages and fields, when, and what becomes of it, on a real library without the window.
#include "app/gui/actescontroller.h"
#include "app/gui/fielddialog.h"
#include "app/gui/services.h"
#include "tests/app/gui/acteswindow.h"

#include <QPlainTextEdit>

using namespace attrap;
using namespace Qt::StringLiterals;
using Wish = ActesController::PageWish;

namespace {

/// The parts of the window that it works with.
class Bench
{
public:
    ActesDesk desk;
    NoDialogs dialogs;
    QWidget window;
    ReaderView view;
    ContentsPane pane{dialogs};
    ActesController controller{view, pane, window};
    std::unique_ptr<Services> services;
    QSignalSpy said{&controller, &ActesController::said};

    Bench(const QString &made, LibraryAccess access)
        : desk(made, access)
    {
        services = std::make_unique<Services>(*desk.session);
        controller.setServices(services.get());
        if (desk.session->reading() != nullptr) {
            desk.session->start();
        }
        view.resize(600, 800);
        QObject::connect(services.get(), &Services::documentOpened, &view,
                         [this](quint64 id, const OpenedDocument &document) {
                             view.showDocument(id, document, 0);
                             controller.showDocument(document.row.document.sha256);
                         });
        QObject::connect(services.get(), &Services::documentChanged, &controller, &ActesController::reload);
    }
    ~Bench() { controller.setServices(nullptr); }

    void open(const QString &document)
    {
        services->openDocument(document);
        QTRY_COMPARE(controller.actes().document, document);
    }
    [[nodiscard]] QString lastSaid() const
    {
        return said.isEmpty() ? QString() : said.last().first().toString();
    }
    [[nodiscard]] QList<int> cut() const { return beginnings(controller.actes()); }
};

} // namespace

class TestActesController : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_document = makeActesLibrary(m_made.path(), m_clock);
        QVERIFY(!m_document.isEmpty());
    }

    void withoutADocumentNothingCanBeSaid()
    {
        Bench bench(m_made.path(), LibraryAccess::ReadWrite);
        const QString none = u"No document is open."_s;
        QCOMPARE(bench.controller.trouble(Wish::Begin, 0), none);
        QCOMPARE(bench.controller.fieldTrouble(), none);
        QCOMPARE(bench.controller.undoTrouble(), none);
        bench.controller.say(Wish::Begin, 3);
        QCOMPARE(bench.lastSaid(), none);
        bench.controller.goToActe(1); // Nowhere to go.
        bench.controller.setServices(nullptr);
        bench.controller.correctField();
        QCOMPARE(bench.lastSaid(), none);
    }

    void saysOfEachPageWhatCannotBeSaidOfIt()
    {
        Bench bench(m_made.path(), LibraryAccess::ReadWrite);
        bench.open(m_document);
        const ActesController &controller = bench.controller;
        QVERIFY(controller.trouble(Wish::Begin, 3).isEmpty());
        QVERIFY(controller.trouble(Wish::Join, 5).isEmpty());
        QVERIFY(controller.trouble(Wish::MoveHere, 3).isEmpty());
        QVERIFY(controller.trouble(Wish::NextBeginsHere, 4).isEmpty());
        QVERIFY(!controller.trouble(Wish::Begin, 5).isEmpty()); // One begins there already.
        QVERIFY(!controller.trouble(Wish::Join, 0).isEmpty());
        QVERIFY(!controller.trouble(Wish::Join, 3).isEmpty());
        QVERIFY(!controller.trouble(Wish::MoveHere, 5).isEmpty());
        QVERIFY(!controller.trouble(Wish::Restore, 5).isEmpty());
        QCOMPARE(controller.trouble(Wish::NextBeginsHere, 8), u"No acte follows the one of this page."_s);
        QVERIFY(!controller.trouble(Wish::Begin, 99).isEmpty());
    }

    void undoGoesBackOneCorrectionAfterTheOther()
    {
        Bench bench(m_made.path(), LibraryAccess::ReadWrite);
        bench.open(m_document);
        const DocumentActes before = bench.controller.actes();
        const QList<QPair<Wish, int>> wishes{
            {Wish::Begin, 3}, {Wish::Join, 5}, {Wish::NextBeginsHere, 6}, {Wish::Restore, 5}};
        QList<QList<int>> cuts{bench.cut()};
        for (const auto &[wish, page] : wishes) {
            QTRY_COMPARE(bench.controller.trouble(wish, page), QString());
            bench.controller.say(wish, page);
            QVERIFY(!bench.controller.trouble(wish, page).isEmpty()); // Until it is made.
            QTRY_VERIFY(bench.controller.undoTrouble().isEmpty());
            cuts.append(bench.cut());
        }
        for (qsizetype i = wishes.size() - 1; i >= 0; --i) {
            bench.controller.undo();
            QTRY_COMPARE(bench.cut(), cuts.at(i));
            QTRY_VERIFY(bench.controller.undoTrouble() != u"The correction before is still being made."_s);
        }
        QVERIFY(sameActes(bench.controller.actes(), before));
        QCOMPARE(bench.controller.undoTrouble(), u"Nothing was corrected here."_s);
    }

    void nothingIsSaidOfActesThatAreNotLoadedYet()
    {
        Bench bench(m_made.path(), LibraryAccess::ReadWrite);
        bench.open(m_document);
        bool isMade = false;
        connect(&bench.controller, &ActesController::corrected, this, [&bench, &isMade] {
            isMade = true;
            // What is known here may still be what was before: nothing can be judged by it.
            QVERIFY(bench.cut().contains(3) || !bench.controller.trouble(Wish::Begin, 4).isEmpty());
        });
        bench.controller.say(Wish::Begin, 3);
        QTRY_VERIFY(isMade);
        QTRY_COMPARE(bench.controller.trouble(Wish::Begin, 4), QString());
        QVERIFY(bench.cut().contains(3));
    }

    void anUndoThatIsRefusedHalfwayCanBeFinished()
    {
        Bench bench(m_made.path(), LibraryAccess::ReadWrite);
        bench.open(m_document);
        const DocumentActes before = bench.controller.actes();
        bench.controller.say(Wish::MoveHere, 3);
        QTRY_COMPARE(bench.cut(), (QList<int>{0, 3, 5, 7}));
        QTRY_VERIFY(bench.controller.undoTrouble().isEmpty());
        bench.desk.disturb("CREATE TRIGGER disturbed BEFORE DELETE ON boundary_correction BEGIN SELECT "
                           "RAISE(ABORT, 'disk'); END");
        bench.controller.undo();
        QTRY_VERIFY2(bench.lastSaid().startsWith(u"The correction was not undone. "_s),
                     qPrintable(bench.lastSaid()));
        bench.desk.disturb("DROP TRIGGER disturbed");
        QTRY_VERIFY(bench.controller.undoTrouble().isEmpty()); // It can be tried again.
        bench.controller.undo();
        QTRY_VERIFY(sameActes(bench.controller.actes(), before));
        QVERIFY(sameActes(bench.desk.stored(m_document), before));
        QCOMPARE(bench.controller.undoTrouble(), u"Nothing was corrected here."_s);
    }

    void whatSomebodyElseCorrectsIsShownAndNotUndoneHere()
    {
        Bench bench(m_made.path(), LibraryAccess::ReadWrite);
        bench.open(m_document);
        Correction other;
        other.kind = Correction::Kind::BeginActe;
        other.document = m_document;
        other.page = 3;
        ReadingService *reading = bench.desk.session->reading();
        QMetaObject::invokeMethod(reading, [reading, other] { reading->correct(other); });
        QTRY_COMPARE(bench.cut(), (QList<int>{0, 2, 3, 5, 7}));
        QCOMPARE(bench.controller.undoTrouble(), u"Nothing was corrected here."_s);
        QVERIFY(bench.said.isEmpty());
    }

    void severalLegalBasesAreOneValue()
    {
        Bench bench(m_made.path(), LibraryAccess::ReadWrite);
        bench.open(m_document);
        bench.view.goToPage(5);
        const auto openDialog = [&bench] {
            const QAbstractItemModel &rows = *bench.pane.fieldList().model();
            for (int row = 0; row < rows.rowCount(); ++row) {
                if (bench.pane.currentField()->field.name != FieldName::LegalBasis) {
                    bench.pane.fieldList().setCurrentIndex(rows.index(row, 0));
                }
            }
            bench.controller.correctField();
            return bench.window.findChild<FieldDialog *>();
        };
        FieldDialog *dialog = openDialog();
        QVERIFY(dialog != nullptr);
        auto *lines = dialog->findChild<QPlainTextEdit *>(u"fieldValue"_s);
        lines->setPlainText(u"L. 242-5 du code de la sécurité intérieure\ncode de la route"_s);
        dialog->accept();
        QTRY_VERIFY(bench.controller.undoTrouble().isEmpty());
        const DocumentActes after = bench.desk.stored(m_document);
        QCOMPARE(after.fields.size(), 1);
        QCOMPARE(after.fields.first().firstPage, 5);
        QCOMPARE(after.fields.first().value, u"L242-5 du code de la sécurité intérieure\ncode de la route"_s);
        QTRY_VERIFY(bench.window.findChild<FieldDialog *>() == nullptr);
        dialog = openDialog(); // Both, whichever of them is chosen.
        QCOMPARE(dialog->findChild<QPlainTextEdit *>(u"fieldValue"_s)->toPlainText().count(u'\n'), 1);
    }

    void unchangedOrGivenUpNothingIsCorrected()
    {
        Bench bench(m_made.path(), LibraryAccess::ReadWrite);
        bench.open(m_document);
        bench.view.goToPage(5);
        const DocumentActes before = bench.desk.stored(m_document);
        bench.controller.correctField();
        bench.window.findChild<FieldDialog *>()->accept(); // As it was.
        QCOMPARE(bench.controller.undoTrouble(), u"Nothing was corrected here."_s);
        QVERIFY(sameActes(bench.desk.stored(m_document), before));
        // While the dialog is open its document is left: nothing is corrected in the other one.
        bench.controller.correctField();
        bench.controller.showDocument({});
        QTRY_VERIFY(bench.window.findChild<FieldDialog *>() == nullptr);
        QVERIFY(sameActes(bench.desk.stored(m_document), before));
    }

    void goesThroughTheActes()
    {
        Bench bench(m_made.path(), LibraryAccess::ReadWrite);
        bench.open(m_document);
        for (const int page : {2, 5, 7, 7}) {
            bench.controller.goToActe(1);
            QCOMPARE(bench.view.currentPage(), page);
        }
        bench.view.goToPage(8);
        for (const int page : {7, 5, 2, 0, 0}) { // Back to where this one begins, first.
            bench.controller.goToActe(-1);
            QCOMPARE(bench.view.currentPage(), page);
        }
    }

private:
    SystemClock m_clock;
    QTemporaryDir m_made;
    QString m_document;
};

QTEST_MAIN(TestActesController)
#include "tst_actescontroller.moc"
