// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/browser/webbrowserroom_p.h"

#include "app/gui/browser/pagefetch.h"
#include "app/gui/browser/pagefetchscript.h"
#include "core/web/challenge.h"
#include "core/web/verdict.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QPointer>
#include <QWebEngineCookieStore>
#include <QWebEngineDownloadRequest>
#include <QWebEngineScript>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace attrap {
namespace {

constexpr const char *FlagsVariable = "QTWEBENGINE_CHROMIUM_FLAGS";
constexpr qint64 LookedAtBytes = 64 << 10;

/// Chromium ends a program that runs as root with its sandbox on. The sandbox is not given up for that by the
/// program; who must (a test in a container) does it in the environment.
bool isRefusedToRoot()
{
    return geteuid() == 0 && !qEnvironmentVariableIsSet("QTWEBENGINE_DISABLE_SANDBOX")
        && !qgetenv(FlagsVariable).contains("--no-sandbox");
}

/// What the document itself, as shown, says of its being a challenge.
bool isChallengeDocument(int status, const QString &html)
{
    Exchange shown;
    shown.status = status;
    return looksLikeChallenge(shown, html.toUtf8());
}

} // namespace

std::unique_ptr<BrowserRoom> BrowserRoom::make(const Clock &clock, QObject *parent)
{
    return std::make_unique<WebBrowserRoom>(clock, parent);
}

void BrowserRoom::prepare()
{
    // QtWebEngine shares its textures with the windows; Qt wants to know before the application is made.
    QCoreApplication::setAttribute(Qt::AA_ShareOpenGLContexts);
}

bool BrowserRoom::isAvailable()
{
    return true;
}

WebBrowserRoom::WebBrowserRoom(const Clock &clock, QObject *parent)
    : BrowserRoom(parent)
    , m_transport(clock, callsFromCrawlThread())
    , m_flags(qgetenv(FlagsVariable))
{ }

WebBrowserRoom::~WebBrowserRoom()
{
    m_window.reset();
    // What still comes of the pages while they go finds no site any more.
    auto sites = std::move(m_sites);
    m_sites.clear();
    for (auto &[host, site] : sites) {
        if (site.fetch != nullptr) {
            disconnect(site.fetch, nullptr, this, nullptr);
            site.fetch->pageLeft();
        }
        if (site.page) {
            disconnect(site.page.get(), nullptr, this, nullptr);
        }
    }
}

BrowserTransport::Window WebBrowserRoom::callsFromCrawlThread()
{
    BrowserTransport::Window calls;
    calls.fetch = [this](const HttpRequest &request, const std::shared_ptr<FetchMail> &mail) {
        QMetaObject::invokeMethod(
            this, [this, request, mail] { fetch(request, mail); }, Qt::QueuedConnection);
    };
    calls.challenged = [this](const HttpRequest &request) {
        QUrl page = pageAfterChallenge(request);
        QMetaObject::invokeMethod(
            this, [this, page] { challenged(page); }, Qt::QueuedConnection);
        return page;
    };
    calls.forget = [this] {
        QMetaObject::invokeMethod(
            this, [this] { forget(); }, Qt::QueuedConnection);
    };
    return calls;
}

void WebBrowserRoom::setOrigins(const OriginOverrides &origins)
{
    m_origins = BrowserOrigins(origins);
    setFlags();
}

void WebBrowserRoom::setProxy(const QString &proxy)
{
    m_proxy = proxy;
    setFlags();
}

void WebBrowserRoom::setFlags()
{
    if (m_profile) {
        return; // Chromium read them; stand-ins on 127.0.0.1 still work.
    }
    const QByteArray flags = chromiumFlags(m_flags, m_origins, m_proxy);
    if (flags.isEmpty()) {
        qunsetenv(FlagsVariable);
    } else {
        qputenv(FlagsVariable, flags);
    }
}

std::optional<BrowserWindow::State> WebBrowserRoom::hindrance() const
{
    if (isRefusedToRoot()) {
        return BrowserWindow::State::AsRoot;
    }
    if (m_profile && m_proxy != m_startedProxy) {
        return BrowserWindow::State::StaleProxy;
    }
    return {};
}

QWebEngineProfile *WebBrowserRoom::profile()
{
    if (!m_profile) {
        m_startedProxy = m_proxy;
        // Without a name it is off the record: nothing of it is written to disk.
        m_profile = std::make_unique<QWebEngineProfile>();
        m_profile->setHttpUserAgent(m_profile->httpUserAgent() + u" Attrap/"_s
                                    + QStringLiteral(ATTRAP_VERSION));
        connect(m_profile.get(), &QWebEngineProfile::downloadRequested, this, &WebBrowserRoom::save);
    }
    return m_profile.get();
}

BrowserWindow *WebBrowserRoom::window()
{
    if (!m_window) {
        m_window = std::make_unique<BrowserWindow>();
        connect(m_window.get(), &BrowserWindow::closeAsked, this, &WebBrowserRoom::windowClosed);
        connect(m_window.get(), &BrowserWindow::doneAsked, this, [this] {
            if (!m_current.isEmpty()) {
                judge(m_current, 200, true);
            }
        });
        connect(m_window.get(), &BrowserWindow::reloadAsked, this, [this] {
            if (const auto site = m_sites.find(m_current); site != m_sites.end()) {
                show(site->second.asked);
            }
        });
    }
    return m_window.get();
}

WebBrowserRoom::Site &WebBrowserRoom::siteOf(const QString &host)
{
    Site &site = m_sites[host];
    if (!site.page) {
        site.page = std::make_unique<SitePage>(profile(), nullptr);
        connect(site.page.get(), &QWebEnginePage::loadingChanged, this,
                [this, host](const QWebEngineLoadingInfo &info) { loadingChanged(host, info); });
        connect(site.page.get(), &QWebEnginePage::urlChanged, this, [this, host] { addressChanged(host); });
        connect(site.page.get(), &QWebEnginePage::renderProcessTerminated, this,
                [this, host] { lose(m_sites[host]); });
    }
    return site;
}

void WebBrowserRoom::open(const QUrl &page)
{
    if (page.scheme() != "https"_L1 || page.host().isEmpty()) {
        return;
    }
    if (const auto why = hindrance()) {
        window()->setPage(nullptr);
        window()->setState(*why);
        window()->setAddress(page, m_origins.overrideOf(page));
        window()->show();
        return;
    }
    const bool isBusy = !m_current.isEmpty() && m_current != page.host();
    if (isBusy && window()->isVisible()) {
        if (!m_waiting.contains(page)) {
            m_waiting.append(page);
        }
        return;
    }
    show(page);
}

void WebBrowserRoom::show(const QUrl &page)
{
    Site &site = siteOf(page.host());
    site.asked = page;
    site.isPassed = false;
    site.page->setFrozen(false);
    m_current = page.host();
    window()->setPage(site.page.get());
    window()->setState(BrowserWindow::State::Waiting);
    window()->setAddress(page, m_origins.overrideOf(page));
    site.page->load(m_origins.toBrowser(page));
    window()->show();
    window()->raise();
    window()->activateWindow();
}

void WebBrowserRoom::addressChanged(const QString &host)
{
    if (host == m_current && m_window) {
        const QUrl real = m_origins.toReal(m_sites[host].page->url());
        m_window->setAddress(real, m_origins.overrideOf(real));
    }
}

void WebBrowserRoom::loadingChanged(const QString &host, const QWebEngineLoadingInfo &info)
{
    Site &site = m_sites[host];
    if (site.isPassed) {
        return; // Frozen: nothing is loaded, what is refused is of no interest.
    }
    ++site.load;
    switch (info.status()) {
    case QWebEngineLoadingInfo::LoadStartedStatus:
        if (site.fetch != nullptr) {
            site.fetch->pageLeft();
        }
        return;
    case QWebEngineLoadingInfo::LoadStoppedStatus:
        return;
    case QWebEngineLoadingInfo::LoadSucceededStatus:
        return judge(host, 200, false);
    case QWebEngineLoadingInfo::LoadFailedStatus:
        break;
    }
    if (info.errorDomain() == QWebEngineLoadingInfo::HttpStatusCodeDomain) {
        judge(host, info.errorCode(), false); // The page is there, with a status of 400 or more.
    } else if (host == m_current && m_window) {
        m_window->setState(BrowserWindow::State::LoadFailed);
    }
}

void WebBrowserRoom::judge(const QString &host, int status, bool isForced)
{
    Site &site = m_sites[host];
    if (!site.page || site.isPassed || site.fetch != nullptr) {
        return;
    }
    if (!isSameOrigin(site.page->url(), m_origins.toBrowser(site.asked))) {
        window()->setState(BrowserWindow::State::Elsewhere);
        return;
    }
    if (isForced) {
        judgeByFetch(host);
        return;
    }
    // A challenge that shows itself as one is not asked for a second time: another answer could hand out
    // another cookie and spoil what the page is doing.
    site.page->runJavaScript(documentScript(), QWebEngineScript::ApplicationWorld,
                             [self = QPointer(this), host, status, load = site.load](const QVariant &html) {
                                 if (!self || self->m_sites[host].load != load) {
                                     return;
                                 }
                                 if (isChallengeDocument(status, html.toString())) {
                                     self->window()->setState(BrowserWindow::State::Waiting);
                                 } else {
                                     self->judgeByFetch(host);
                                 }
                             });
}

void WebBrowserRoom::judgeByFetch(const QString &host)
{
    Site &site = m_sites[host];
    if (site.isPassed || site.fetch != nullptr) {
        return;
    }
    window()->setState(BrowserWindow::State::Checking);
    FetchJob job;
    job.url = site.page->url();
    job.mostBytes = LookedAtBytes;
    job.page = site.asked;
    const auto mail = std::make_shared<FetchMail>();
    site.fetch = new PageFetch(site.page.get(), job, m_origins, mail, this);
    connect(site.fetch, &PageFetch::ended, this, [this, host, mail] {
        m_sites[host].fetch = nullptr;
        fetchedOwn(host, *mail);
    });
}

void WebBrowserRoom::fetchedOwn(const QString &host, FetchMail &mail)
{
    const FetchMail::Delivery delivery = mail.take(0);
    if (!delivery.head || !delivery.end || delivery.end->kind != FetchEnd::Kind::Whole) {
        window()->setState(BrowserWindow::State::StillAsked);
        return;
    }
    QByteArray beginning;
    for (const QString &piece : delivery.pieces) {
        beginning += QByteArray::fromBase64(piece.toLatin1());
    }
    HttpRequest request;
    request.url = m_sites[host].asked;
    Exchange exchange;
    exchange.url = request.url;
    exchange.status = delivery.head->status;
    exchange.headers = delivery.head->headers;
    const std::optional<Error> verdict = verdictOf(request, exchange, beginning.left(LookedAtBytes));
    // A page that is not there, or a fault of the site, is not a question to the user: the crawl reports it.
    const bool isLetIn = !verdict || verdict->code == ErrorCode::PageNotFound
        || (verdict->code == ErrorCode::ServerFailed && exchange.status >= 400);
    if (isLetIn) {
        pass(host);
    } else {
        window()->setState(BrowserWindow::State::StillAsked);
    }
}

void WebBrowserRoom::pass(const QString &host)
{
    Site &site = m_sites[host];
    site.isPassed = true;
    site.page->setFrozen(true);
    const QUrl page = site.asked;
    {
        const std::lock_guard lock(m_pagesMutex);
        m_pages.insert(host, page);
    }
    if (m_current == host) {
        m_current.clear();
        if (m_waiting.isEmpty()) {
            window()->hide();
        } else {
            show(m_waiting.takeFirst());
        }
    }
    Q_EMIT passed(page);
}

void WebBrowserRoom::lose(Site &site)
{
    site.isPassed = false;
    if (site.page) {
        site.page->setFrozen(false);
    }
    if (site.fetch != nullptr) {
        site.fetch->pageLeft();
    }
}

void WebBrowserRoom::windowClosed()
{
    m_waiting.clear();
    m_current.clear();
    Q_EMIT closed();
}

void WebBrowserRoom::save(QWebEngineDownloadRequest *request)
{
    const QUrl url = m_origins.toReal(request->url());
    const auto site = m_sites.find(m_current);
    if (site == m_sites.end() || !m_saved.isValid()) {
        request->cancel();
        return;
    }
    if (url == site->second.asked && !site->second.isPassed) {
        request->cancel(); // The page to pass was a file, and the site gives it: Attrap fetches it itself.
        pass(m_current);
        return;
    }
    const QUrl page = m_origins.toReal(site->second.page->url());
    request->setDownloadDirectory(m_saved.path());
    connect(request, &QWebEngineDownloadRequest::isFinishedChanged, this, [this, request, url, page] {
        if (request->state() == QWebEngineDownloadRequest::DownloadCompleted) {
            const QString name = request->downloadFileName();
            window()->showSaved(name);
            Q_EMIT downloaded(m_saved.filePath(name), url, page);
        }
    });
    request->accept();
}

void WebBrowserRoom::fetch(const HttpRequest &request, const std::shared_ptr<FetchMail> &mail)
{
    const QUrl page = pageToOpen(request);
    const auto found = m_sites.find(request.url.host());
    if (found == m_sites.end() || !found->second.isPassed || hindrance()) {
        mail->putEnd({FetchEnd::Kind::UserNeeded, page.toString(QUrl::FullyEncoded), {}});
        Q_EMIT userNeeded(page);
        return;
    }
    FetchJob job;
    job.url = m_origins.toBrowser(request.url);
    job.formBody = request.formBody;
    job.etag = request.etag;
    job.lastModified = request.lastModified;
    job.originOverride = m_origins.overrideOf(request.url);
    job.page = page;
    Site &site = found->second;
    if (site.fetch != nullptr) {
        site.fetch->stop(); // The crawl thread asks one thing at a time: it gave that one up.
    }
    site.fetch = new PageFetch(site.page.get(), job, m_origins, mail, this);
    connect(site.fetch, &PageFetch::ended, this, [this, host = request.url.host(), ended = site.fetch] {
        if (Site &ours = m_sites[host]; ours.fetch == ended) {
            ours.fetch = nullptr;
        }
    });
    connect(site.fetch, &PageFetch::leftByPage, this, [this, page] { challenged(page); });
}

void WebBrowserRoom::challenged(const QUrl &page)
{
    if (const auto site = m_sites.find(page.host()); site != m_sites.end()) {
        lose(site->second);
    }
    Q_EMIT userNeeded(page);
}

void WebBrowserRoom::forget()
{
    for (auto &[host, site] : m_sites) {
        lose(site);
    }
    if (m_profile) {
        m_profile->cookieStore()->deleteAllCookies();
    }
}

QUrl WebBrowserRoom::pageToOpen(const HttpRequest &request) const
{
    if (request.kind == ResourceKind::Listing) {
        return request.url;
    }
    const std::lock_guard lock(m_pagesMutex);
    return m_pages.value(request.url.host(), QUrl(u"https://%1/"_s.arg(request.url.host())));
}

QUrl WebBrowserRoom::pageAfterChallenge(const HttpRequest &request)
{
    if (request.kind == ResourceKind::Document) {
        const std::lock_guard lock(m_pagesMutex);
        // Passing at the listing did not help: the document itself asks.
        if (std::exchange(m_challenged, request.url) == request.url) {
            return request.url;
        }
    }
    return pageToOpen(request);
}

} // namespace attrap
