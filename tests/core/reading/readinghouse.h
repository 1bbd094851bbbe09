// SPDX-License-Identifier: GPL-3.0-or-later
// A library with a ReadingService on it and real workers, for tests.
#pragma once

#include "core/catalogue/actes.h"
#include "core/catalogue/database.h"
#include "core/catalogue/documents.h"
#include "core/catalogue/jobs.h"
#include "core/catalogue/library.h"
#include "core/reading/readingservice.h"
#include "tests/support/corpus.h"
#include "tests/support/fakeclock.h"
#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <signal.h>
#include <unistd.h>

namespace attrap {

constexpr int LongMs = 120000;
/// Low enough to tell the pool from the express worker, not so low that a busy machine never ends a test.
constexpr int PoolNiceness = 6;

/// The value of a result that the test cannot do without.
template <typename T> T got(Result<T> result)
{
    if (!result) {
        qFatal("%s", qPrintable(result.error().detail));
    }
    return std::move(*result);
}

/// A PDF of one page of text per string; xref offsets are right.
inline QByteArray pdfOf(const QStringList &pages)
{
    QList<QByteArray> objects;
    QByteArray kids;
    for (qsizetype i = 0; i < pages.size(); ++i) {
        kids += QByteArray::number(4 + 2 * i) + " 0 R ";
    }
    objects << "<</Type/Catalog/Pages 2 0 R>>"
            << "<</Type/Pages/Count " + QByteArray::number(pages.size()) + "/Kids[" + kids + "]>>"
            << "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>";
    for (qsizetype i = 0; i < pages.size(); ++i) {
        QByteArray content = "BT /F1 12 Tf 14 TL 60 780 Td ";
        const QStringList lines = pages.at(i).split(u'\n');
        for (const QString &line : lines) {
            QByteArray text = line.toLatin1();
            text.replace('(', "\\(").replace(')', "\\)");
            content += "(" + text + ") Tj T* ";
        }
        content += "ET";
        objects << "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents "
                + QByteArray::number(5 + 2 * i) + " 0 R>>";
        objects << "<</Length " + QByteArray::number(content.size()) + ">>stream\n" + content + "\nendstream";
    }
    QByteArray pdf = "%PDF-1.4\n";
    QByteArray xref = "xref\n0 " + QByteArray::number(objects.size() + 1) + "\n0000000000 65535 f \n";
    for (qsizetype i = 0; i < objects.size(); ++i) {
        xref += QByteArray::number(pdf.size()).rightJustified(10, '0') + " 00000 n \n";
        pdf += QByteArray::number(i + 1) + " 0 obj\n" + objects.at(i) + "\nendobj\n";
    }
    const QByteArray start = QByteArray::number(pdf.size());
    return pdf + xref + "trailer<</Size " + QByteArray::number(objects.size() + 1)
        + "/Root 1 0 R>>\nstartxref\n" + start + "\n%%EOF\n";
}

const QStringList &recueil()
{
    static const QStringList pages{
        QStringLiteral("RECUEIL DES ACTES\nADMINISTRATIFS\nN°83-2025-055\nPUBLIÉ LE 3 MARS 2025"),
        QStringLiteral(
            "Sommaire\nCabinet\n83-2025-02-10-00001 - Arrêté autorisant la captation (1 page) Page 3\n2"),
        QStringLiteral(
            "Cabinet\n83-2025-02-10-00001\nArrêté autorisant\nCabinet - 83-2025-02-10-00001 - Arrêté 3"),
        QStringLiteral("Le préfet autorise les drones\nCabinet - 83-2025-02-10-00001 - Arrêté 4"),
    };
    return pages;
}

/// A library, the service on it, and what it says. One thread: the test's event loop is the service's.
struct House
{
    QTemporaryDir folder;
    FakeClock clock;
    std::unique_ptr<Library> library;
    std::unique_ptr<ReadingService> service;
    QString files;

    explicit House(const QString &program = workerProgram())
    {
        files = folder.filePath(QStringLiteral("files"));
        QDir().mkpath(files);
        auto opened
            = Library::open(folder.filePath(QStringLiteral("library")), LibraryAccess::ReadWrite, clock);
        if (!opened) {
            qFatal("%s", qPrintable(opened.error().detail));
        }
        library = std::move(*opened);
        begin(program);
    }
    void begin(const QString &program)
    {
        service.reset();
        WorkerConfig config;
        config.program = program;
        config.readableFolder = library->storeFolder();
        config.niceness = PoolNiceness;
        service = std::make_unique<ReadingService>(*library, config, 2);
    }
    static QString workerProgram()
    {
        const QByteArray given = qgetenv("ATTRAP_WORKER");
        return given.isEmpty() ? QStringLiteral(ATTRAP_BIN_DIR "/attrap-worker")
                               : QString::fromLocal8Bit(given);
    }
    QString write(const QString &name, const QByteArray &bytes) const
    {
        const QString path = files + u'/' + name;
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
            qFatal("cannot write %s", qPrintable(path));
        }
        return path;
    }
    ImportReport import(const QStringList &paths) const
    {
        QSignalSpy finished(service.get(), &ReadingService::importFinished);
        service->import({paths, {}});
        if (!QTest::qWaitFor([&] { return !finished.isEmpty(); }, LongMs)) {
            qFatal("the import does not end");
        }
        return finished.first().first().value<ImportReport>();
    }
    [[nodiscard]] bool readAll() const
    {
        QSignalSpy idle(service.get(), &ReadingService::idle);
        service->start();
        return QTest::qWaitFor([&] { return !idle.isEmpty(); }, LongMs);
    }
    /// Everything that reading has to find, as text, to compare two libraries.
    [[nodiscard]] QStringList state() const
    {
        QStringList lines;
        const auto database = got(library->connectReadOnly());
        Documents documents(*database);
        QStringList hashes;
        for (const Document &document : got(documents.list())) {
            hashes.append(document.sha256);
        }
        hashes.sort();
        for (const QString &sha256 : std::as_const(hashes)) {
            for (const PageRecord &page : got(documents.pages(sha256))) {
                QString words;
                for (const Word &word : got(documents.words(sha256, page.pageIndex, WordLayer::Page))) {
                    words += word.text + u' ';
                }
                lines.append(QStringLiteral("%1 p%2 state %3 kind %4 %5")
                                 .arg(sha256.left(6))
                                 .arg(page.pageIndex)
                                 .arg(int(page.state))
                                 .arg(int(page.kind))
                                 .arg(words));
            }
            for (const Acte &acte : got(Actes(*database).ofDocument(sha256))) {
                lines.append(QStringLiteral("%1 %2 %3-%4 %5")
                                 .arg(sha256.left(6), acte.number)
                                 .arg(acte.firstPage)
                                 .arg(acte.lastPage)
                                 .arg(acte.title));
            }
        }
        return lines;
    }
};

/// Direct children of this process that run attrap-worker.
inline QList<pid_t> workersOf(pid_t parent)
{
    QList<pid_t> pids;
    const QStringList names = QDir(QStringLiteral("/proc")).entryList(QDir::Dirs);
    for (const QString &name : names) {
        QFile stat(QStringLiteral("/proc/%1/stat").arg(name));
        if (name.toInt() <= 0 || !stat.open(QIODevice::ReadOnly)) {
            continue;
        }
        const QByteArray line = stat.readAll();
        const QList<QByteArray> fields = line.mid(line.lastIndexOf(')') + 2).split(' ');
        if (line.contains("(attrap-worker)") && fields.value(1).toInt() == parent) {
            pids.append(name.toInt());
        }
    }
    return pids;
}

} // namespace attrap
