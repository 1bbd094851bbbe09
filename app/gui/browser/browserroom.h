// SPDX-License-Identifier: GPL-3.0-or-later
// The one door to the browser room, whether it was built (QtWebEngine) or not.
#pragma once

#include "core/base/clock.h"
#include "core/web/webclient.h"

#include <QObject>
#include <QUrl>

#include <memory>

namespace attrap {

/// A visible window of the program in which the user passes what a site asks, and through whose session
/// Attrap then takes listings and PDFs. Nothing is disguised, no CAPTCHA is solved by the program. GUI
/// thread; its transport is used from the crawl thread.
class BrowserRoom : public QObject
{
    Q_OBJECT

public:
    /// Null when the component is not there: built without QtWebEngine.
    static std::unique_ptr<BrowserRoom> make(const Clock &clock, QObject *parent = nullptr);
    /// Before the QApplication is made. Does nothing without the component.
    static void prepare();
    static bool isAvailable();

    /// Route::Browser of a WebClient. Answers NeedsBrowser where the user has not passed yet (and emits
    /// userNeeded()); gives back answers with their status, headers and exact bytes.
    [[nodiscard]] virtual HttpTransport *transport() = 0;
    virtual void setOrigins(const OriginOverrides &origins) = 0;
    /// As NetworkSettings::proxy (user and password are not used). Chromium reads it when the first page is
    /// opened; changed after that, nothing more is opened or brought until the program was started again.
    virtual void setProxy(const QString &proxy) = 0;
    /// Shows the window at that page. passed() follows once the page is there.
    virtual void open(const QUrl &page) = 0;

Q_SIGNALS:
    void userNeeded(const QUrl &page);
    void passed(const QUrl &page);
    void closed(); ///< The user closed the window without having passed.
    /// The user saved a file from the window: `path` is in a temporary folder that goes with this object, so
    /// copy it. `url` is the file's, `page` the one whose link was followed; both of the real site.
    void downloaded(const QString &path, const QUrl &url, const QUrl &page);

protected:
    explicit BrowserRoom(QObject *parent)
        : QObject(parent)
    { }
};

} // namespace attrap
