// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/guivalues.h"
#include "core/base/canceltoken.h"
#include "core/base/pagedata.h"
#include "core/base/result.h"

#include <QElapsedTimer>
#include <QImage>
#include <QMutex>
#include <QObject>
#include <QThread>

#include <functional>
#include <memory>

namespace attrap {

/// A page to draw. `generation` tells one opened document from the next.
struct PageRequest
{
    quint64 generation = 0;
    QString path; ///< Of the original.
    int pageIndex = 0;
    double dpi = 72;

    friend bool operator==(const PageRequest &, const PageRequest &) = default;
};

/// What draws pages: the viewer's own attrap-worker, or a test's. Used in one thread only, the one that made
/// it.
class PageRenderer
{
public:
    PageRenderer() = default;
    virtual ~PageRenderer() = default;
    PageRenderer(const PageRenderer &) = delete;
    PageRenderer &operator=(const PageRenderer &) = delete;

    virtual Result<PageImage> render(const PageRequest &request, const CancelToken &token) = 0;
};

/// Has pages drawn in a thread of its own, the most wanted first. Only the latest wish counts: what is no
/// longer in it is not drawn, and a page that takes long is left when nobody looks at it any more. Lives in
/// the GUI thread.
class ViewerClient : public QObject
{
    Q_OBJECT

public:
    using Factory = std::function<std::unique_ptr<PageRenderer>()>;

    explicit ViewerClient(Factory factory, QObject *parent = nullptr);
    ~ViewerClient() override;

    /// Replaces what is wanted, in the order it is wanted.
    void setWanted(const QList<PageRequest> &requests);

Q_SIGNALS:
    void rendered(const attrap::PageRequest &request, const QImage &image);
    void failed(const attrap::PageRequest &request, const attrap::Error &error);

private:
    struct Shared;
    static void workOne(ViewerClient *client, QObject *context, const std::shared_ptr<Shared> &shared);

    QThread m_thread;
    QObject *m_context = nullptr;
    std::shared_ptr<Shared> m_shared;
};

/// The pixels as QImage, in the format that is drawn fastest; null when the image is not sound.
QImage toQImage(const PageImage &image);

} // namespace attrap

Q_DECLARE_METATYPE(attrap::PageRequest)
