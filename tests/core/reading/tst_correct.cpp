// SPDX-License-Identifier: GPL-3.0-or-later
// What the user corrects, through the service: it is seen at once, survives, and a refusal changes nothing.
#include "core/catalogue/corrections.h"
#include "tests/core/reading/readinghouse.h"

using namespace attrap;
using namespace Qt::StringLiterals;

class TestCorrect : public QObject
{
    Q_OBJECT

private:
    static Correction make(Correction::Kind kind, const QString &document, int page, int toPage = 0)
    {
        Correction correction;
        correction.kind = kind;
        correction.document = document;
        correction.page = page;
        correction.toPage = toPage;
        return correction;
    }
    static QList<int> beginnings(const House &house, const QString &document)
    {
        QList<int> pages;
        const auto database = got(house.library->connectReadOnly());
        for (const Acte &acte : got(Actes(*database).ofDocument(document))) {
            pages.append(acte.firstPage);
        }
        return pages;
    }
    static QString readRecueil(House &house)
    {
        const QString path = house.write(u"recueil.pdf"_s, pdfOf(recueil()));
        if (!house.readAll()) {
            qFatal("the reading does not end");
        }
        QSignalSpy idle(house.service.get(), &ReadingService::idle);
        const ImportReport report = house.import({path});
        if (!QTest::qWaitFor([&] { return !idle.isEmpty(); }, LongMs)) {
            qFatal("the reading does not end");
        }
        return report.documents.first();
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(QFile::exists(House::workerProgram()), "attrap-worker is not built"); }

    void boundariesAreCutAtOnceAndSurvive()
    {
        House house;
        const QString document = readRecueil(house);
        QCOMPARE(beginnings(house, document), (QList<int>{0, 2}));
        QSignalSpy changed(house.service.get(), &ReadingService::documentChanged);
        QSignalSpy corrected(house.service.get(), &ReadingService::corrected);
        house.service->correct(make(Correction::Kind::BeginActe, document, 1));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(corrected.size(), 1);
        QCOMPARE(beginnings(house, document), (QList<int>{0, 1, 2}));
        house.service->correct(make(Correction::Kind::JoinToPrevious, document, 2));
        QCOMPARE(beginnings(house, document), (QList<int>{0, 1}));
        house.service->correct(make(Correction::Kind::MoveBoundary, document, 1, 3));
        QCOMPARE(beginnings(house, document), (QList<int>{0, 3}));
        // Another start of the program, and the document is cut anew.
        house.begin(House::workerProgram());
        {
            const auto database = got(house.library->connect());
            Job cut;
            cut.kind = JobKind::Cut;
            cut.document = document;
            QVERIFY(Jobs(*database).add(cut));
        }
        QVERIFY(house.readAll());
        QCOMPARE(beginnings(house, document), (QList<int>{0, 3}));
        for (const int page : {1, 2, 3}) {
            house.service->correct(make(Correction::Kind::ClearBoundary, document, page));
        }
        QCOMPARE(beginnings(house, document), (QList<int>{0, 2}));
    }

    void aFieldIsWhatTheUserSays()
    {
        House house;
        const QString document = readRecueil(house);
        const auto number = [&] {
            const auto database = got(house.library->connectReadOnly());
            return got(Actes(*database).ofDocument(document)).at(1).number;
        };
        const QString read = number();
        Correction correction = make(Correction::Kind::SetField, document, 2);
        correction.name = u"number"_s;
        correction.value = u"83-X"_s;
        house.service->correct(correction);
        QCOMPARE(number(), u"83-X"_s);
        correction.value.clear(); // There is none.
        house.service->correct(correction);
        QCOMPARE(number(), QString());
        correction.kind = Correction::Kind::ClearField;
        house.service->correct(correction);
        QCOMPARE(number(), read);
    }

    void aRefusalChangesNothing_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("page");
        QTest::addColumn<int>("toPage");
        QTest::addColumn<QString>("name");
        using Kind = Correction::Kind;
        const auto row = [](const char *tag, Kind kind, int page, int toPage, const QString &name) {
            QTest::newRow(tag) << static_cast<int>(kind) << page << toPage << name;
        };
        row("first page joined", Kind::JoinToPrevious, 0, 0, {});
        row("first acte moved", Kind::MoveBoundary, 0, 1, {});
        row("beyond the end", Kind::BeginActe, 4, 0, {});
        row("before the beginning", Kind::BeginActe, -1, 0, {});
        row("moved beyond the end", Kind::MoveBoundary, 2, 4, {});
        row("no such field", Kind::SetField, 2, 0, u"colour"_s);
    }
    void aRefusalChangesNothing()
    {
        QFETCH(int, kind);
        QFETCH(int, page);
        QFETCH(int, toPage);
        QFETCH(QString, name);
        House house;
        const QString document = readRecueil(house);
        const QStringList before = house.state();
        QSignalSpy changed(house.service.get(), &ReadingService::documentChanged);
        QSignalSpy refused(house.service.get(), &ReadingService::correctionRefused);
        Correction correction = make(static_cast<Correction::Kind>(kind), document, page, toPage);
        correction.name = name;
        correction.value = u"x"_s;
        house.service->correct(correction);
        QCOMPARE(refused.size(), 1);
        QVERIFY(changed.isEmpty());
        QCOMPARE(house.state(), before);
        const auto database = got(house.library->connectReadOnly());
        const Corrections corrections(*database);
        QVERIFY(got(corrections.fields(document)).isEmpty());
        QVERIFY(got(corrections.boundaries(document)).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestCorrect)
#include "tst_correct.moc"
