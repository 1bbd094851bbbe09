// SPDX-License-Identifier: GPL-3.0-or-later
// What a test of the browser room does as a user and as the crawl.
#pragma once

#include "app/gui/browser/browserroom.h"
#include "tests/app/gui/browser/scriptedsite.h"

#include <QApplication>
#include <QMainWindow>
#include <QTest>
#include <QThread>

#include <memory>

namespace attrap::test {

/// One request in a thread of its own, while this one serves the window.
inline HttpOutcome askFrom(BrowserRoom &room, const HttpRequest &request, const CancelToken &token = {})
{
    HttpOutcome outcome;
    const std::unique_ptr<QThread> crawl(
        QThread::create([&] { outcome = room.transport()->exchange(request, token); }));
    crawl->start();
    [&] { QTRY_VERIFY_WITH_TIMEOUT(crawl->isFinished(), LongMs); }();
    crawl->wait();
    return outcome;
}

inline QMainWindow *browserWindow()
{
    const QWidgetList all = QApplication::topLevelWidgets();
    for (QWidget *widget : all) {
        if (widget->objectName() == QLatin1String("browserWindow")) {
            return qobject_cast<QMainWindow *>(widget);
        }
    }
    return nullptr;
}

/// What the person's mouse and keys go to.
inline QWidget *pageWidget()
{
    auto *view = browserWindow()->findChild<QWidget *>(QStringLiteral("browserView"));
    return view->focusProxy() != nullptr ? view->focusProxy() : view;
}

} // namespace attrap::test
