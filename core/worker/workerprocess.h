// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/canceltoken.h"
#include "core/base/pagedata.h"
#include "core/base/result.h"

#include <QString>

#include <memory>

namespace attrap {

/// How attrap-worker is started and what it may use.
struct WorkerConfig
{
    QString program; ///< Path of attrap-worker; see findWorkerProgram().
    QString readableFolder; ///< The only folder whose documents it may be asked for (the store).
    qint64 memoryBytes = Q_INT64_C(1536) << 20; ///< Address space (RLIMIT_AS).
    /// Memory it may write to (RLIMIT_DATA): with the libraries' own pages it stays below 450 MB in all.
    qint64 dataBytes = Q_INT64_C(384) << 20;
    int cpuSecondsPerRequest = 180; ///< Of processor time; beyond it the request is WorkerTimedOut.
    /// Of real time, for a worker that waits without computing. One that computes, however slowly because
    /// others go first, goes on until its processor time is spent.
    int wallSecondsPerRequest = 300;
    int niceness = 15; ///< Above 0 also SCHED_BATCH. 0 for the viewer's worker, which a person waits for.
};

/// attrap-worker beside the running executable, else in the install's libexec folder. Error: WorkerMissing.
Result<QString> findWorkerProgram();

/// One confined attrap-worker process and the questions it answers, one at a time. It is started at the first
/// question, and again after it crashed, hung or ran out of memory; the question that it died on fails with
/// the reason (WorkerCrashed, WorkerTimedOut, WorkerOutOfMemory) and is not asked again: the caller decides.
///
/// Every call blocks until the answer, and polls `token` about every 50 ms: a cancelled question kills the
/// process and fails with Cancelled. Errors besides those of core/engine/engine.h, which has the contracts of
/// the answers: WorkerMissing, WorkerProtocol. Thread: one at a time; the child is never used by two.
class WorkerProcess
{
public:
    explicit WorkerProcess(WorkerConfig config);
    ~WorkerProcess(); ///< Ends the child.
    WorkerProcess(const WorkerProcess &) = delete;
    WorkerProcess &operator=(const WorkerProcess &) = delete;

    /// Starts the process when there is none, so that the next question finds it ready.
    void warmUp(const CancelToken &token = {});
    Result<DocumentInfo> inspect(const QString &path, const CancelToken &token = {});
    Result<QList<PageText>> words(const QString &path, int firstPage, int count,
                                  const CancelToken &token = {});
    Result<QList<InkMap>> survey(const QString &path, int firstPage, int count,
                                 const CancelToken &token = {});
    Result<PageImage> raster(const QString &path, int pageIndex, double dpi, PixelFormat format,
                             qint64 maxPixels, const CancelToken &token = {});
    Result<RecognisedPage> recognise(const QString &path, const RecogniseTask &task,
                                     const CancelToken &token = {});

    /// Pid of the running child, 0 when there is none.
    [[nodiscard]] qint64 pid() const;
    /// The largest resident memory any child of this object reached, in bytes; 0 before the first answer.
    [[nodiscard]] qint64 peakMemoryBytes() const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace attrap
