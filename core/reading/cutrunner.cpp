// SPDX-License-Identifier: GPL-3.0-or-later
// Cutting: in a thread of its own, since a document of a thousand pages takes a second or more, and imports
// and workers must not wait for it.
#include "core/reading/readingservice_p.h"

#include <algorithm>
#include <climits>

namespace attrap {

namespace {

/// How soon and how often a long document is cut while its text layers are read…
constexpr qint64 FirstTextCutMs = 500;
constexpr qint64 TextCutMs = 2000;
/// …and while its OCR advances, so that what is read can be found.
constexpr qint64 OcrCutMs = 20000;
/// And never so often that cutting takes more than this part of the time.
constexpr qint64 CutShare = 20;

} // namespace

bool ReadingService::Impl::isCutDue(const QString &sha256, JobKind after) const
{
    const auto last = lastCut.constFind(sha256);
    if (last == lastCut.constEnd()) {
        return after == JobKind::Recognise;
    }
    const qint64 usual = after == JobKind::Recognise ? OcrCutMs : last->isCut ? TextCutMs : FirstTextCutMs;
    return library.clock().monotonicMs() - last->atMs >= std::max(usual, last->costMs * CutShare);
}

/// Begins to cut the next document, unless one is being cut.
void ReadingService::Impl::cutStep()
{
    if (!started) {
        return;
    }
    if (cutting) {
        return; // cutDone() comes back here.
    }
    const auto textWaits = jobs->count({JobKind::Inspect, JobKind::ReadText});
    if (!textWaits) {
        stop(textWaits.error());
        return;
    }
    // What an older cutter cut is cut again once nothing else needs it, and not while the user wants quiet.
    const bool background = *textWaits == 0 && pauseReason() == PauseReason::None;
    const auto job = jobs->take({JobKind::Cut}, background ? INT_MIN : 0);
    if (!job) {
        stop(job.error());
        return;
    }
    if (!*job) {
        checkIdle();
        return;
    }
    idle = false;
    cutting = **job;
    cutIsStale = false;
    recognisedSinceCut.remove(cutting->document); // What is recognised from here on is not in it.
    cutBeganMs = library.clock().monotonicMs();
    cutThread.start([this, cutJob = **job, asked = generation, token = cutCancel->token()] {
        auto connection = library.connectReadOnly();
        auto cut = connection ? cutDocument(**connection, cutJob.document, token)
                              : Result<DocumentCut>(connection.error());
        QMetaObject::invokeMethod(
            q,
            [this, cutJob, asked, cut = std::move(cut)] {
                if (asked == generation && started) {
                    cutting.reset();
                    cutDone(cutJob, cut);
                    pump();
                }
            },
            Qt::QueuedConnection);
    });
}

/// Other documents may have gone before the rest of one whose pages were recognised: they are to be found.
void ReadingService::Impl::cutOverdue()
{
    const QSet<QString> documents = recognisedSinceCut;
    for (const QString &sha256 : documents) {
        if (!started || !isCutDue(sha256, JobKind::Recognise)) {
            continue;
        }
        recognisedSinceCut.remove(sha256);
        const auto added = jobs->add({0, JobKind::Cut, sha256, 0, 0, 0});
        if (!added) {
            stop(added.error());
            return;
        }
    }
    if (!recognisedSinceCut.isEmpty()) {
        overdueTimer.start();
    }
    pump();
}

void ReadingService::Impl::cutDone(const Job &job, const Result<DocumentCut> &cut)
{
    if (cutIsStale) {
        putBack(job);
        return;
    }
    if (!stored(job, cut ? writer->cut(job, *cut) : Result<void>(cut.error())) || !cut) {
        return;
    }
    const qint64 now = library.clock().monotonicMs();
    lastCut.insert(job.document, {now, now - cutBeganMs, true});
    Q_EMIT q->documentChanged(job.document);
    reportProgress();
}

} // namespace attrap
