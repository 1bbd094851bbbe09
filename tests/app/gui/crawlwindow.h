// SPDX-License-Identifier: GPL-3.0-or-later
// A whole window with a library of its own, collecting from a stand-in for the sites.
#pragma once

#include "app/gui/application.h"
#include "app/gui/browser/browserroom.h"
#include "app/gui/mainwindow.h"
#include "app/gui/resultspane.h"
#include "app/gui/settings.h"
#include "tests/app/gui/crawlsamples.h"
#include "tests/replica/replica.h"

#include <QAction>
#include <QDateEdit>
#include <QDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

#include <atomic>

namespace attrap {

inline constexpr int CrawlTimeoutMs = 25'000;
inline const QDate Since(2026, 7, 1); // The replica's today is 21 August 2026.

/// Goes as time does, but it is the day at which the replica stands; a test may put it forward.
class ReplicaClock : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override
    {
        return QDateTime(QDate(2026, 8, 21), QTime(10, 0), Qt::UTC)
            .addMSecs(m_system.monotonicMs() - m_begun + m_forwardMs);
    }
    [[nodiscard]] qint64 monotonicMs() const override { return m_system.monotonicMs(); }
    void forwardMs(qint64 by) { m_forwardMs += by; }

private:
    SystemClock m_system;
    const qint64 m_begun = m_system.monotonicMs();
    std::atomic<qint64> m_forwardMs = 0;
};

/// A window that a person has not passed yet; a test does.
class FakeBrowser : public BrowserRoom
{
public:
    QList<QUrl> opened;

    FakeBrowser()
        : BrowserRoom(nullptr)
    { }
    HttpTransport *transport() override { return nullptr; }
    void setOrigins(const OriginOverrides &) override { }
    void setProxy(const QString &) override { }
    void open(const QUrl &page) override { opened.append(page); }
};

/// A library, its window and the sites.
class Desk
{
public:
    QTemporaryDir folder;
    ReplicaClock clock;
    replica::Replica sites{{}, clock};
    Politeness politeness;
    std::unique_ptr<Session> session;
    std::unique_ptr<Settings> settings;
    CrawlDialogs dialogs;
    FakeBrowser browser;
    std::unique_ptr<MainWindow> window;

    Desk() { politeness.speed = 1e6; }
    ~Desk()
    {
        window.reset();
        session.reset();
    }

    bool open(bool hasBrowser)
    {
        if (!sites.start()) {
            return false;
        }
        Session::Options options;
        options.folder = folder.filePath(u"library"_s);
        options.workers = 1;
        options.politeness = politeness;
        for (const QString &text : sites.origins()) {
            const auto origin = parseOriginOverride(text);
            if (!origin) {
                return false;
            }
            options.origins.insert(origin->first, origin->second);
        }
        auto opened = Session::open(options, clock);
        if (!opened) {
            return false;
        }
        session = std::move(*opened);
        settings = std::make_unique<Settings>(folder.filePath(u"settings.ini"_s));
        window = std::make_unique<MainWindow>(*settings, dialogs);
        if (hasBrowser) {
            window->setBrowser(&browser);
        }
        window->setSession(session.get());
        session->start();
        session->startCrawl();
        window->show();
        return true;
    }

    void trigger(const QString &action) { window->findChild<QAction *>(action)->trigger(); }
    template <typename T> [[nodiscard]] T *find(const QString &name) const
    {
        return window->findChild<T *>(name);
    }
    /// The tree has an entry that begins so.
    [[nodiscard]] bool inTree(const QString &text) const
    {
        const QAbstractItemModel *tree = find<QTreeView>(u"libraryTree"_s)->model();
        return !tree->match(tree->index(0, 0), Qt::DisplayRole, text, 1,
                            Qt::MatchStartsWith | Qt::MatchRecursive)
                    .isEmpty();
    }
    DocumentsModel &documents() { return window->results().documents(); }
    [[nodiscard]] int held()
    {
        int count = 0;
        for (int row = 0; row < documents().rowCount(); ++row) {
            count += documents().row(row).recueil.document.isEmpty() ? 0 : 1;
        }
        return count;
    }
};

/// Follows these through the dialog, from the day on, and begins at once.
inline void follow(Desk &desk, const QStringList &codes)
{
    desk.trigger(u"follow"_s);
    QTRY_VERIFY(desk.find<QDialog>(u"followDialog"_s) != nullptr);
    auto *search = desk.find<QLineEdit>(u"followSearch"_s);
    auto *list = desk.find<QTableView>(u"followList"_s);
    for (const QString &code : codes) {
        search->setText(code);
        QCOMPARE(list->model()->rowCount(), 1);
        QTest::keyClick(list, Qt::Key_Space);
    }
    desk.find<QDateEdit>(u"followSince"_s)->setDate(Since);
    desk.find<QPushButton>(u"followStart"_s)->click();
}

} // namespace attrap
