// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/browser/pagefetch.h"

#include "app/gui/browser/pagefetchscript.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>
#include <QRandomGenerator>
#include <QWebEnginePage>
#include <QWebEngineScript>

using namespace Qt::StringLiterals;

namespace attrap {
namespace {

constexpr int BusyPollMs = 10;
constexpr int IdlePollMs = 60;
constexpr int SilenceMs = 30'000;

QByteArray toJson(const FetchJob &job, quint32 id)
{
    QJsonObject headers;
    if (!job.etag.isEmpty()) {
        headers.insert(u"If-None-Match"_s, job.etag);
    }
    if (!job.lastModified.isEmpty()) {
        headers.insert(u"If-Modified-Since"_s, job.lastModified);
    }
    const bool isPost = !job.formBody.isEmpty();
    if (isPost) {
        headers.insert(u"Content-Type"_s, u"application/x-www-form-urlencoded"_s);
    }
    const QJsonObject object{
        {u"id"_s, qint64(id)},
        {u"url"_s, QString::fromLatin1(job.url.toEncoded(QUrl::RemoveFragment))},
        {u"method"_s, isPost ? u"POST"_s : u"GET"_s},
        {u"headers"_s, headers},
        {u"body"_s, QString::fromLatin1(job.formBody)},
        {u"most"_s, job.mostBytes},
    };
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QString versionOf(const QString &protocol)
{
    if (protocol.startsWith("http/"_L1)) {
        return protocol.sliced(5);
    }
    return protocol == "h2"_L1 ? u"2"_s : protocol == "h3"_L1 ? u"3"_s : QString();
}

} // namespace

PageFetch::PageFetch(QWebEnginePage *page, FetchJob job, BrowserOrigins origins,
                     std::shared_ptr<FetchMail> mail, QObject *parent)
    : QObject(parent)
    , m_page(page)
    , m_job(std::move(job))
    , m_origins(std::move(origins))
    , m_mail(std::move(mail))
    , m_id(QRandomGenerator::global()->generate() | 1U)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &PageFetch::poll);
    // A page whose process hangs answers nothing, and its callback is never called.
    m_silence.setSingleShot(true);
    m_silence.setInterval(SilenceMs);
    connect(&m_silence, &QTimer::timeout, this, &PageFetch::pageLeft);
    start();
}

void PageFetch::start()
{
    m_silence.start();
    m_page->runJavaScript(fetchStartScript(toJson(m_job, m_id)), QWebEngineScript::ApplicationWorld,
                          [self = QPointer(this)](const QVariant &) {
                              if (self) {
                                  self->m_silence.stop();
                                  self->m_timer.start(BusyPollMs);
                              }
                          });
}

void PageFetch::poll()
{
    if (m_hasEnded) {
        return;
    }
    if (m_mail->isAbandoned()) {
        stop();
        return;
    }
    if (m_mail->isFull()) {
        m_timer.start(BusyPollMs);
        return;
    }
    m_silence.start();
    m_page->runJavaScript(fetchTakeScript(m_id), QWebEngineScript::ApplicationWorld,
                          [self = QPointer(this)](const QVariant &state) {
                              if (self) {
                                  self->m_silence.stop();
                                  self->answered(state);
                              }
                          });
}

void PageFetch::answered(const QVariant &state)
{
    if (m_hasEnded) {
        return;
    }
    const QVariantMap map = state.toMap();
    if (map.isEmpty()) { // Another document is there now.
        pageLeft();
        return;
    }
    const QVariantMap head = map.value(u"head"_s).toMap();
    if (!m_hasHead && !head.isEmpty()) {
        putHead(head);
    }
    const QStringList pieces = map.value(u"pieces"_s).toStringList();
    if (!pieces.isEmpty()) {
        m_mail->putPieces(pieces);
    }
    if (!map.value(u"ended"_s).toBool()) {
        m_timer.start(pieces.isEmpty() ? IdlePollMs : BusyPollMs);
        return;
    }
    const QString failed = map.value(u"failed"_s).toString();
    const QString stage = map.value(u"stage"_s).toString();
    FetchEnd result{FetchEnd::Kind::Whole, failed, versionOf(map.value(u"protocol"_s).toString())};
    if (!failed.isEmpty()) {
        result.kind = stage == "body"_L1 ? FetchEnd::Kind::BodyLost
            : stage == "redirect"_L1     ? FetchEnd::Kind::RedirectLost
                                         : FetchEnd::Kind::NoAnswer;
    }
    end(result);
}

void PageFetch::putHead(const QVariantMap &head)
{
    m_hasHead = true;
    FetchHead told;
    told.status = head.value(u"status"_s).toInt();
    told.url = m_origins.toReal(QUrl(head.value(u"url"_s).toString()));
    told.isRedirected = head.value(u"redirected"_s).toBool();
    told.originOverride = m_job.originOverride;
    const QVariantList headers = head.value(u"headers"_s).toList();
    for (const QVariant &header : headers) {
        const QStringList pair = header.toStringList();
        if (pair.size() == 2) {
            told.headers.append({pair.first(), pair.last()});
        }
    }
    m_mail->putHead(told);
}

void PageFetch::stop()
{
    if (!m_hasEnded) {
        m_page->runJavaScript(fetchAbortScript(m_id), QWebEngineScript::ApplicationWorld);
        end({FetchEnd::Kind::NoAnswer, u"nobody waits for it"_s, {}});
    }
}

void PageFetch::pageLeft()
{
    if (!m_hasEnded) {
        end({FetchEnd::Kind::UserNeeded, m_job.page.toString(QUrl::FullyEncoded), {}});
        Q_EMIT leftByPage();
    }
}

void PageFetch::end(const FetchEnd &end)
{
    m_hasEnded = true;
    m_timer.stop();
    m_silence.stop();
    m_mail->putEnd(end);
    Q_EMIT ended();
    deleteLater();
}

} // namespace attrap
