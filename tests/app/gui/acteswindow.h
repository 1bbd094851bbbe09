// SPDX-License-Identifier: GPL-3.0-or-later
// A window on a library that holds one made recueil of three actes, read already.
#pragma once

#include "app/gui/application.h"
#include "app/gui/contentspane.h"
#include "app/gui/dialogs.h"
#include "app/gui/listroles.h"
#include "app/gui/mainwindow.h"
#include "app/gui/readerpane.h"
#include "app/gui/readerview.h"
#include "app/gui/resultspane.h"
#include "app/gui/settings.h"
#include "core/catalogue/database.h"
#include "core/reading/readingservice.h"
#include "tests/generator/demoset.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace attrap {

inline constexpr int ReadingMs = 60'000;

/// Nobody is asked anything.
class NoDialogs : public Dialogs
{
public:
    void openFiles(QWidget *, const QString &, std::function<void(QStringList)>) override { }
    void openFolder(QWidget *, const QString &, const QString &, std::function<void(QString)>) override { }
    void saveFile(QWidget *, const QString &, std::function<void(QString)>) override { }
    void chooseAdministration(QWidget *, const QList<Administration> &, const QStringList &, const QString &,
                              std::function<void(QString)>) override
    { }
    void openFile(QWidget *, const QString &, const QString &, std::function<void(QString)>) override { }
    void tell(QWidget *, const QString &) override { }
    void openInBrowser(const QUrl &) override { }
};

inline std::unique_ptr<Session> openActesSession(const QString &folder, LibraryAccess access,
                                                 const Clock &clock)
{
    Session::Options options;
    options.folder = folder;
    options.access = access;
    options.workers = 1;
    auto session = Session::open(options, clock);
    return session ? std::move(*session) : nullptr;
}

/// Makes that library in `folder`, and reads it. @return its document; empty when that failed.
inline QString makeActesLibrary(const QString &folder, const Clock &clock)
{
    const auto made = generator::textRecueil();
    const QString path = folder + QStringLiteral("/actes.pdf");
    QFile file(path);
    if (!made || !file.open(QIODevice::WriteOnly) || file.write(made->pdf) != made->pdf.size()) {
        return {};
    }
    file.close();
    const auto session
        = openActesSession(folder + QStringLiteral("/library"), LibraryAccess::ReadWrite, clock);
    if (!session) {
        return {};
    }
    ReadingService *reading = session->reading();
    QSignalSpy imported(reading, &ReadingService::importFinished);
    QSignalSpy idle(reading, &ReadingService::idle);
    session->start();
    ImportRequest request;
    request.paths = {path};
    QMetaObject::invokeMethod(reading, [reading, request] { reading->import(request); });
    if (!imported.wait(ReadingMs)) {
        return {};
    }
    idle.clear();
    if (!idle.wait(ReadingMs)) {
        return {};
    }
    return imported.first().first().value<ImportReport>().documents.value(0);
}

/// A library of its own, copied from the one that was made, and the window on it.
class ActesDesk
{
public:
    QTemporaryDir folder;
    SystemClock clock;
    std::unique_ptr<Session> session;
    std::unique_ptr<Settings> settings;
    NoDialogs dialogs;
    std::unique_ptr<MainWindow> window;

    ActesDesk(const QString &made, LibraryAccess access)
    {
        copy(made + QStringLiteral("/library"), library());
        session = openActesSession(library(), access, clock);
        settings = std::make_unique<Settings>(folder.filePath(QStringLiteral("settings.ini")));
    }
    ~ActesDesk()
    {
        if (window) {
            window->setSession(nullptr);
        }
    }

    [[nodiscard]] QString library() const { return folder.filePath(QStringLiteral("library")); }
    /// Opens the window with that document in its reader.
    void open(const QString &document)
    {
        window = makeMainWindow(*session, *settings, dialogs);
        window->resize(1300, 800);
        if (session->reading() != nullptr) {
            session->start();
        }
        window->show();
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
        QListView &list = window->results().currentList();
        QTRY_COMPARE(list.model()->rowCount(), 1);
        list.setFocus();
        QTest::keyClick(&list, Qt::Key_Down);
        QTRY_COMPARE(view().document(), document);
        QTRY_VERIFY(acteList().model()->rowCount() > 0);
    }

    [[nodiscard]] ReaderView &view() const { return window->reader().view(); }
    [[nodiscard]] ContentsPane &pane() const { return *window->findChild<ContentsPane *>(); }
    [[nodiscard]] QListView &acteList() const { return pane().acteList(); }
    [[nodiscard]] QListView &fieldList() const { return pane().fieldList(); }
    [[nodiscard]] QAction &action(const char *name) const
    {
        return *window->findChild<QAction *>(QString::fromLatin1(name));
    }
    [[nodiscard]] QString said() const
    {
        return window->findChild<QLabel *>(QStringLiteral("messageLabel"))->text();
    }
    /// To whatever has the focus, as a person types.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        if (QApplication::activeWindow()
            == nullptr) { // A dialog closed, and no window manager chose the next.
            window->activateWindow();
            QVERIFY(QTest::qWaitForWindowActive(window.get()));
        }
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus != nullptr ? focus : window.get(), key, modifiers);
    }
    /// Ctrl+G, the number, Enter.
    void turnTo(int pageIndex) const
    {
        press(Qt::Key_G, Qt::ControlModifier);
        QTest::keyClicks(QApplication::focusWidget(), QString::number(pageIndex + 1));
        press(Qt::Key_Return);
        QCOMPARE(view().currentPage(), pageIndex);
    }
    /// Ctrl+T, Tab… and down to that field.
    void chooseField(const QString &name) const
    {
        fieldList().setFocus();
        const QAbstractItemModel &rows = *fieldList().model();
        press(Qt::Key_Home);
        for (int row = 0; row < rows.rowCount(); ++row) {
            if (pane().currentField()->field.name == name) {
                return;
            }
            press(Qt::Key_Down);
        }
        QFAIL("no such field");
    }

    /// As the library says now.
    [[nodiscard]] DocumentActes stored(const QString &document) const
    {
        const auto database = session->library().connectReadOnly();
        const auto actes = loadDocumentActes(**database, document);
        return actes ? *actes : DocumentActes{};
    }
    /// From now on the library refuses what that SQL says, as a full disk would.
    void disturb(const char *sql) const
    {
        const auto database = session->library().connect();
        QVERIFY(database);
        QVERIFY((*database)->execute(sql));
    }

private:
    static void copy(const QString &from, const QString &to)
    {
        QDir().mkpath(to);
        QDirIterator files(from, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            const QString copied = to + path.sliced(from.size());
            QDir().mkpath(QFileInfo(copied).path());
            QFile::copy(path, copied);
        }
    }
};

/// The first pages of actes.
inline QList<int> beginnings(const DocumentActes &actes)
{
    QList<int> pages;
    for (const Acte &acte : actes.actes) {
        pages.append(acte.firstPage);
    }
    return pages;
}

/// An acte that was joined and parted again has another id.
inline bool sameActes(const DocumentActes &a, const DocumentActes &b)
{
    QList<Acte> actes = b.actes;
    for (qsizetype i = 0; i < std::min(actes.size(), a.actes.size()); ++i) {
        actes[i].id = a.actes.at(i).id;
    }
    return a.actes == actes && a.fields == b.fields && a.boundaries == b.boundaries;
}

} // namespace attrap
