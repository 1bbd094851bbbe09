// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/browser/sitepage_p.h"

#include <QWebEngineCertificateError>
#include <QWebEngineSettings>

namespace attrap {

SitePage::SitePage(QWebEngineProfile *profile, QObject *parent)
    : QWebEnginePage(profile, parent)
{
    QWebEngineSettings *rules = settings();
    rules->setAttribute(QWebEngineSettings::LocalContentCanAccessRemoteUrls, false);
    rules->setAttribute(QWebEngineSettings::LocalContentCanAccessFileUrls, false);
    rules->setAttribute(QWebEngineSettings::JavascriptCanAccessClipboard, false);
    rules->setAttribute(QWebEngineSettings::PluginsEnabled, false);
    rules->setAttribute(QWebEngineSettings::WebRTCPublicInterfacesOnly, true);
    // A PDF that the user clicks is saved and offered to the library, not drawn by Chromium.
    rules->setAttribute(QWebEngineSettings::PdfViewerEnabled, false);
    connect(this, &QWebEnginePage::certificateError, this,
            [](QWebEngineCertificateError error) { error.rejectCertificate(); });
    connect(this, &QWebEnginePage::featurePermissionRequested, this,
            [this](const QUrl &origin, QWebEnginePage::Feature feature) {
                setFeaturePermission(origin, feature, QWebEnginePage::PermissionDeniedByUser);
            });
}

bool SitePage::acceptNavigationRequest(const QUrl &url, NavigationType type, bool isMainFrame)
{
    Q_UNUSED(type)
    if (!isMainFrame) {
        return true;
    }
    const bool isWeb = url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
    return isWeb && !m_isFrozen;
}

QWebEnginePage *SitePage::createWindow(WebWindowType type)
{
    Q_UNUSED(type)
    return this;
}

void SitePage::javaScriptConsoleMessage(JavaScriptConsoleMessageLevel level, const QString &message,
                                        int lineNumber, const QString &sourceId)
{
    // What scripts of a site complain of is not for our log.
    Q_UNUSED(level)
    Q_UNUSED(message)
    Q_UNUSED(lineNumber)
    Q_UNUSED(sourceId)
}

} // namespace attrap
