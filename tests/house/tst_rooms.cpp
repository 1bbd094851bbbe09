// SPDX-License-Identifier: GPL-3.0-or-later
// Fails when a room includes or links what it may not (DESIGN § 2), and proves first that it can fail.
#include "tests/house/roomrules.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace attrap::house;

namespace {

struct SourceFile
{
    QString path; ///< From the root.
    QString text;
};

/// The files of the house with these endings, below its own folders only: build folders are not of the house.
QList<SourceFile> filesOf(const QStringList &patterns)
{
    const QString root = QStringLiteral(ATTRAP_SOURCE_DIR) + u'/';
    QList<SourceFile> files;
    for (const QString &folder : {u"core"_s, u"app"_s, u"scrapers"_s, u"tests"_s}) {
        QDirIterator it(root + folder, patterns, QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            QFile file(it.next());
            if (file.open(QIODevice::ReadOnly)) {
                files.append({file.fileName().mid(root.size()), QString::fromUtf8(file.readAll())});
            }
        }
    }
    return files;
}

void fail(const QStringList &violations)
{
    QVERIFY2(violations.isEmpty(), qPrintable(u'\n' + violations.join(u'\n')));
}

} // namespace

class TestRooms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reportsForbiddenIncludes_data();
    void reportsForbiddenIncludes();
    void reportsMissingLicence();
    void reportsLongFiles();
    void reportsForbiddenLinks();
    void reportsEngineOutsideWorker();

    void sourcesIncludeWhatTheyMay();
    void sourcesCarryTheirLicenceAndAreShort();
    void roomsLinkWhatTheyMay();
    void onlyTheWorkerLinksTheEngine();
};

void TestRooms::reportsForbiddenIncludes_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("expected");
    const auto row = [](const char *name, const QString &path, const QString &line, int expected) {
        QTest::newRow(name) << path << line << expected;
    };
    row("own room", u"core/base/files.cpp"_s, u"#include \"core/base/files.h\""_s, 0);
    row("lower room", u"core/reading/cut.cpp"_s, u"#include \"core/catalogue/records.h\""_s, 0);
    row("higher room", u"core/base/files.cpp"_s, u"#include \"core/catalogue/store.h\""_s, 1);
    row("engine from reading", u"core/reading/cut.cpp"_s, u"#include \"core/engine/engine.h\""_s, 1);
    row("engine from the window", u"app/gui/window.cpp"_s, u"#include \"core/engine/engine.h\""_s, 1);
    row("engine from the worker", u"app/worker/main.cpp"_s, u"#include \"core/engine/engine.h\""_s, 0);
    row("engine uses worker", u"core/engine/engine.cpp"_s, u"#include \"core/worker/workerpool.h\""_s, 1);
    row("tests from core", u"core/base/files.cpp"_s, u"  # include \"tests/support/corpus.h\""_s, 1);
    row("window from core", u"core/search/search.cpp"_s, u"#include \"app/gui/window.h\""_s, 1);
    row("sentences from cli", u"app/cli/main.cpp"_s, u"#include \"app/gui/errortext.h\""_s, 0);
    row("window from cli", u"app/cli/main.cpp"_s, u"#include \"app/gui/window.h\""_s, 1);
    row("browser from cli", u"app/cli/main.cpp"_s, u"#include \"app/gui/browser/view.h\""_s, 1);
    row("not from the root", u"core/base/files.cpp"_s, u"#include \"files.h\""_s, 1);
    row("climbing", u"core/base/files.cpp"_s, u"#include \"core/base/../engine/engine.h\""_s, 1);
    row("ours in angles", u"core/base/files.cpp"_s, u"#include <core/engine/engine.h>"_s, 1);
    row("unknown room", u"core/cellar/wine.cpp"_s, u"#include <QString>"_s, 1);
    row("sqlite at home", u"core/catalogue/database.cpp"_s, u"#include <sqlite3.h>"_s, 0);
    row("sqlite elsewhere", u"core/search/search.cpp"_s, u"#include <sqlite3.h>"_s, 1);
    row("sqlite shown", u"core/catalogue/database.h"_s, u"#include <sqlite3.h>"_s, 1);
    row("sqlite private header", u"core/catalogue/database_p.h"_s, u"#include <sqlite3.h>"_s, 0);
    row("curl elsewhere", u"core/crawl/run.cpp"_s, u"#include <curl/curl.h>"_s, 1);
    row("libxml at home", u"scrapers/families/spip.cpp"_s, u"#include <libxml/HTMLparser.h>"_s, 0);
    row("httplib outside replica", u"tests/core/web/tst_client.cpp"_s, u"#include <httplib.h>"_s, 1);
    row("httplib in replica", u"tests/replica/server.cpp"_s, u"#include <httplib.h>"_s, 0);
    row("lucene elsewhere", u"app/gui/window.cpp"_s, u"#include <lucene++/LuceneHeaders.h>"_s, 1);
    row("poppler in reading", u"core/reading/judge.cpp"_s, u"#include <poppler-document.h>"_s, 1);
    row("QtPdf in the window", u"app/gui/reader.cpp"_s, u"#include <QPdfDocument>"_s, 1);
    row("QPdfWriter is Qt Gui", u"app/gui/reader.cpp"_s, u"#include <QPdfWriter>"_s, 0);
    row("widgets in core", u"core/reading/judge.cpp"_s, u"#include <QLabel>"_s, 1);
    row("widgets module in core", u"core/reading/judge.cpp"_s, u"#include <QtWidgets/QLabel>"_s, 1);
    row("widgets in the window", u"app/gui/window.h"_s, u"#include <QMainWindow>"_s, 0);
    row("seccomp in core", u"core/worker/pool.cpp"_s, u"#include <seccomp.h>"_s, 1);
    row("QtSql", u"core/catalogue/database.cpp"_s, u"#include <QSqlDatabase>"_s, 1);
    row("comment", u"core/base/files.cpp"_s, u"// #include <sqlite3.h>"_s, 0);
}

void TestRooms::reportsForbiddenIncludes()
{
    QFETCH(QString, path);
    QFETCH(QString, line);
    QFETCH(int, expected);
    const QStringList found
        = includeViolations(path, u"// SPDX\n\n"_s + line + u'\n', {u"QLabel"_s, u"QMainWindow"_s});
    QVERIFY2(found.size() == expected, qPrintable(found.join(u'\n')));
    if (expected > 0 && path != "core/cellar/wine.cpp"_L1) {
        QVERIFY2(found.first().startsWith(path + u":3:"_s), qPrintable(found.first()));
    }
}

void TestRooms::reportsMissingLicence()
{
    QCOMPARE(formViolations(u"core/a.h"_s, u"#pragma once\n"_s).size(), 1);
    QCOMPARE(formViolations(u"core/a.h"_s, u"// SPDX-License-Identifier: GPL-3.0-or-later\n"_s).size(), 0);
}

void TestRooms::reportsLongFiles()
{
    const QString licence = u"// SPDX-License-Identifier: GPL-3.0-or-later\n"_s;
    QCOMPARE(formViolations(u"core/a.cpp"_s, licence + u"\n"_s.repeated(499)).size(), 0);
    QCOMPARE(formViolations(u"core/a.cpp"_s, licence + u"\n"_s.repeated(500)).size(), 1);
}

void TestRooms::reportsForbiddenLinks()
{
    QCOMPARE(linkViolations(u"core_search attrap_options core_base core_catalogue Qt6::Core\n"_s).size(), 0);
    QCOMPARE(linkViolations(u"core_search attrap_options core_base core_worker\n"_s).size(), 1);
    QCOMPARE(linkViolations(u"core_reading core_engine\n"_s).size(), 1);
    QCOMPARE(linkViolations(u"core_reading PkgConfig::POPPLER_CPP\n"_s).size(), 1);
    QCOMPARE(linkViolations(u"core_worker Qt6::Widgets\n"_s).size(), 1);
    QCOMPARE(linkViolations(u"core_cellar Qt6::Core\n"_s).size(), 1);
}

void TestRooms::reportsEngineOutsideWorker()
{
    QCOMPARE(
        engineViolations(u"app/gui/CMakeLists.txt"_s, u"target_link_libraries(attrap core_engine)"_s).size(),
        1);
    QCOMPARE(engineViolations(u"app/gui/CMakeLists.txt"_s, u"# not core_engine\n"_s).size(), 0);
    QCOMPARE(engineViolations(u"app/worker/CMakeLists.txt"_s, u"x(core_engine)"_s).size(), 0);
}

void TestRooms::sourcesIncludeWhatTheyMay()
{
    const QStringList widgets = widgetHeaders();
    QVERIFY2(widgets.contains(u"QMainWindow"_s), "the headers of Qt Widgets are not where Qt says");
    const QList<SourceFile> files = filesOf({u"*.h"_s, u"*.cpp"_s});
    QVERIFY(files.size() > 20);
    QStringList violations;
    for (const SourceFile &file : files) {
        violations += includeViolations(file.path, file.text, widgets);
    }
    fail(violations);
}

void TestRooms::sourcesCarryTheirLicenceAndAreShort()
{
    QStringList violations;
    for (const SourceFile &file : filesOf({u"*.h"_s, u"*.cpp"_s, u"CMakeLists.txt"_s})) {
        violations += formViolations(file.path, file.text);
    }
    fail(violations);
}

void TestRooms::roomsLinkWhatTheyMay()
{
    QFile file(QStringLiteral(ATTRAP_ROOM_LINKS));
    QVERIFY2(file.open(QIODevice::ReadOnly), ATTRAP_ROOM_LINKS);
    const QString links = QString::fromUtf8(file.readAll());
    QVERIFY(links.contains("core_base "_L1));
    fail(linkViolations(links));
}

void TestRooms::onlyTheWorkerLinksTheEngine()
{
    QStringList violations;
    for (const SourceFile &file : filesOf({u"CMakeLists.txt"_s, u"*.cmake"_s})) {
        violations += engineViolations(file.path, file.text);
    }
    fail(violations);
}

QTEST_GUILESS_MAIN(TestRooms)
#include "tst_rooms.moc"
