// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/viewerclient.h"

#include <optional>

namespace attrap {

namespace {

/// A page drawn in less is let finish though nobody wants it: stopping it costs a new process.
constexpr qint64 PatienceMs = 1200;

} // namespace

struct ViewerClient::Shared
{
    QMutex mutex;
    // Under the mutex.
    QList<PageRequest> wanted;
    std::optional<PageRequest> running;
    QElapsedTimer runningSince;
    std::unique_ptr<CancelSource> runningCancel;
    bool ended = false;

    // Of the viewer thread alone.
    Factory factory;
    std::unique_ptr<PageRenderer> renderer;
};

ViewerClient::ViewerClient(Factory factory, QObject *parent)
    : QObject(parent)
    , m_context(new QObject)
    , m_shared(std::make_shared<Shared>())
{
    m_shared->factory = std::move(factory);
    m_thread.setObjectName(QStringLiteral("viewer"));
    m_context->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_context, [shared = m_shared] { shared->renderer.reset(); });
    connect(&m_thread, &QThread::finished, m_context, &QObject::deleteLater);
    m_thread.start();
}

ViewerClient::~ViewerClient()
{
    {
        const QMutexLocker lock(&m_shared->mutex);
        m_shared->ended = true;
        m_shared->wanted.clear();
        m_shared->runningCancel.reset();
    }
    m_thread.quit();
    m_thread.wait();
}

void ViewerClient::setWanted(const QList<PageRequest> &requests)
{
    const QMutexLocker lock(&m_shared->mutex);
    m_shared->wanted = requests;
    if (m_shared->running) {
        m_shared->wanted.removeAll(*m_shared->running);
        if (!requests.contains(*m_shared->running) && m_shared->runningSince.hasExpired(PatienceMs)) {
            m_shared->runningCancel.reset();
        }
    }
    if (!m_shared->wanted.isEmpty()) {
        QMetaObject::invokeMethod(
            m_context, [this, context = m_context, shared = m_shared] { workOne(this, context, shared); });
    }
}

void ViewerClient::workOne(ViewerClient *client, QObject *context, const std::shared_ptr<Shared> &shared)
{
    CancelToken token;
    PageRequest request;
    {
        const QMutexLocker lock(&shared->mutex);
        if (shared->ended || shared->wanted.isEmpty()) {
            return;
        }
        request = shared->wanted.takeFirst();
        shared->running = request;
        shared->runningSince.start();
        shared->runningCancel = std::make_unique<CancelSource>();
        token = shared->runningCancel->token();
    }
    if (!shared->renderer) {
        shared->renderer = shared->factory();
    }
    const auto image = shared->renderer->render(request, token);
    const QImage picture = image ? toQImage(*image) : QImage();
    {
        const QMutexLocker lock(&shared->mutex);
        shared->running.reset();
        shared->runningCancel.reset();
        if (shared->ended) {
            return;
        }
    }
    // The client's destructor waits for this thread, so the client is there.
    if (image && !picture.isNull()) {
        QMetaObject::invokeMethod(client,
                                  [client, request, picture] { Q_EMIT client->rendered(request, picture); });
    } else if (image || image.error().code != ErrorCode::Cancelled) {
        const Error error
            = image ? Error{ErrorCode::PageUnreadable, {}, QStringLiteral("odd pixels")} : image.error();
        QMetaObject::invokeMethod(client,
                                  [client, request, error] { Q_EMIT client->failed(request, error); });
    }
    QMetaObject::invokeMethod(
        context, [client, context, shared] { workOne(client, context, shared); }, Qt::QueuedConnection);
}

QImage toQImage(const PageImage &image)
{
    const bool grey = image.format == PixelFormat::Grey8;
    const qsizetype rowBytes = static_cast<qsizetype>(image.width) * (grey ? 1 : 3);
    if (image.width <= 0 || image.height <= 0 || image.pixels.size() < rowBytes * image.height) {
        return {};
    }
    const QImage borrowed(reinterpret_cast<const uchar *>(image.pixels.constData()), image.width,
                          image.height, rowBytes, grey ? QImage::Format_Grayscale8 : QImage::Format_RGB888);
    return borrowed.convertToFormat(QImage::Format_RGB32);
}

} // namespace attrap
