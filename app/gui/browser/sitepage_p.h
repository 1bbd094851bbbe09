// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWebEnginePage>

namespace attrap {

/// The page of one site. What asks for a window of its own is shown in place; certificate errors, permissions
/// and, while it is frozen, every navigation are refused.
class SitePage : public QWebEnginePage
{
    Q_OBJECT

public:
    SitePage(QWebEngineProfile *profile, QObject *parent);

    /// Nobody looks at it and Attrap takes from it: its scripts may not lead it away in the middle.
    void setFrozen(bool isFrozen) { m_isFrozen = isFrozen; }

protected:
    bool acceptNavigationRequest(const QUrl &url, NavigationType type, bool isMainFrame) override;
    QWebEnginePage *createWindow(WebWindowType type) override;
    void javaScriptConsoleMessage(JavaScriptConsoleMessageLevel level, const QString &message, int lineNumber,
                                  const QString &sourceId) override;

private:
    bool m_isFrozen = false;
};

} // namespace attrap
