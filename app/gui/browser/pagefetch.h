// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/browser/browserorigins.h"
#include "app/gui/browser/fetchmail.h"

#include <QObject>
#include <QTimer>
#include <QUrl>
#include <QVariant>

#include <memory>

class QWebEnginePage;

namespace attrap {

struct FetchJob
{
    QUrl url; ///< As the browser knows it: BrowserOrigins::toBrowser().
    QByteArray formBody; ///< Not empty: POST.
    QString etag;
    QString lastModified;
    qint64 mostBytes = 0; ///< Reads no further, and ends as if whole; 0: to the end.
    QString originOverride;
    QUrl page; ///< Of the real site: what the user is to open when this page is gone.
};

/// One fetch() made inside a page, in an isolated world that the page's own scripts cannot see, of an address
/// of the page's origin. Deletes itself after ended(). GUI thread.
class PageFetch : public QObject
{
    Q_OBJECT

public:
    /// `page` stays alive as long as this; starts at once.
    PageFetch(QWebEnginePage *page, FetchJob job, BrowserOrigins origins, std::shared_ptr<FetchMail> mail,
              QObject *parent);

    /// Nobody waits for it any more.
    void stop();
    /// The page is left or gone: what it was asked for will not come.
    void pageLeft();

Q_SIGNALS:
    void ended();
    void leftByPage(); ///< After ended(), when the page is not there any more.

private:
    void start();
    void poll();
    void answered(const QVariant &state);
    void putHead(const QVariantMap &head);
    void end(const FetchEnd &end);

    QWebEnginePage *m_page;
    FetchJob m_job;
    BrowserOrigins m_origins;
    std::shared_ptr<FetchMail> m_mail;
    QTimer m_timer;
    QTimer m_silence; ///< Runs while the page owes an answer.
    quint32 m_id;
    bool m_hasHead = false;
    bool m_hasEnded = false;
};

} // namespace attrap
