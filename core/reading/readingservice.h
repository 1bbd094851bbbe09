// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/catalogue/readingsettings.h"
#include "core/catalogue/records.h"
#include "core/reading/correction.h"
#include "core/worker/workerprocess.h"

#include <QObject>
#include <QStringList>

#include <functional>
#include <memory>

namespace attrap {

class Library;

/// From where a file on this computer was saved, as far as something tells (core/crawl/attribution.h).
struct SavedFrom
{
    QString administration; ///< Code; empty: nobody knows.
    QString url; ///< Empty: not known.
    QString evidence; ///< English, kept in the observation: "origin host".
};

/// Files to take in.
struct ImportRequest
{
    QStringList paths; ///< Files, or folders to walk through.
    QString administration; ///< Code, or empty.
    /// Asked about each file, in the thread of the service, when no administration is given. May be empty.
    std::function<SavedFrom(const QString &path)> sourceOf = {};
};

/// A file that was not taken in, or was and cannot be read.
struct ImportFailure
{
    QString path;
    Error error;
    QString document; ///< SHA-256 when its bytes are kept all the same.
};

struct ImportReport
{
    int imported = 0; ///< Files whose document is new.
    int known = 0; ///< Files whose document was there already.
    QList<ImportFailure> failed; ///< Files that could not be taken in.
    QStringList ignored; ///< Files met in folders that are no PDFs by name and by content.
    QStringList documents; ///< SHA-256 of everything new or known, in the order met.
    bool cancelled = false;
};

/// How far the reading is. Counts are of the whole library.
struct ReadingProgress
{
    int documentsWaiting = 0; ///< Not opened yet: their pages are not in the counts below.
    int pagesDone = 0; ///< Since the queue was last empty: read or failed.
    int pagesToDo = 0; ///< Still to be read, known so far; not among pagesDone.
    int pagesFailed = 0; ///< Among pagesDone.
    double pagesPerSecond = 0; ///< Over the last half minute; 0 while unknown.
    qint64 secondsLeft = -1; ///< -1 while unknown.
    int documentsToCut = 0; ///< Waiting to be cut into actes, anew or again.
    bool paused = false; ///< pause is not None.
    PauseReason pause = PauseReason::None;
    bool onBattery = false;
    int workers = 0; ///< How many read at most at once.
    bool idle = true; ///< Nothing waits and nothing runs.
};

/// What readAgain() is to read again.
struct ReadAgainRequest
{
    QStringList documents; ///< Empty: every document that an older reader read.
    bool outdatedOnly = false; ///< Of those documents, only the pages that an older reader read.
};

/// Takes documents in and works the queue of the library until it is empty: inspect, text layers, OCR,
/// cutting. It is the one writer of the library.
///
/// Lives in the ingest thread: make it, move it to a QThread, and reach it by queued slots. Its pages are
/// read by a WorkerPool of its own, and by one worker more that only opens documents and reads text layers:
/// what arrives while every worker is at OCR can be found in a moment all the same. Cutting has a thread of
/// its own. Kill the program at any instant: start() goes on from what the library says.
///
/// What goes first: the page that the user looks at, then the rest of that document; then text layers before
/// OCR, each with the newest recueil first; last, documents cut by an older version of the cutter.
class ReadingService : public QObject
{
    Q_OBJECT

public:
    /// `library` is open for writing and outlives the service.
    ReadingService(const Library &library, const WorkerConfig &config, int workers);
    ~ReadingService() override; ///< Stops; running work goes back to the queue.

    /// The largest resident memory that any of its workers reached, in bytes. Thread: any.
    [[nodiscard]] qint64 peakWorkerMemoryBytes() const;
    /// Processor seconds that recognition took, all workers together, since start. Thread: any.
    [[nodiscard]] double recognitionCpuSeconds() const;

public Q_SLOTS:
    /// Opens its connection and begins to work the queue.
    void start();
    /// Queues files to take in; one at a time, so that the service stays responsive.
    void import(const attrap::ImportRequest &request);
    /// Somebody else has put a document into the store and its job into the queue.
    void documentArrived();
    /// Drops the files not yet taken in; the import ends with `cancelled` set.
    void cancelImport();
    /// Finishes the pages under way and takes no new ones, until resume() or the next start of the program.
    /// Import goes on.
    void pause();
    /// Ends a pause. One that is due to the battery ends for as long as the computer stays on it: the user
    /// wants it read all the same.
    void resume();
    /// Whether the computer runs on its battery: pauses and resumes by itself when the settings say so.
    void setOnBattery(bool onBattery);
    /// Keeps them in the library and follows them: settingsChanged(). Call after start().
    void setSettings(const attrap::ReadingSettings &settings);
    /// Reads this page before all others, then those after it, then the rest of the document.
    void prioritise(const QString &sha256, int pageIndex);
    /// Queues again the pages of a document that failed, or the document that was refused.
    void retry(const QString &sha256);
    /// Reads pages again that were read before, after everything else that waits. Their words can be found
    /// until the new ones are there; what the user corrected stays. Ends with readAgainQueued().
    void readAgain(const attrap::ReadAgainRequest &request);
    /// Keeps what the user says of an acte and cuts the document again at once: documentChanged(), then
    /// corrected(). A refusal (correctionRefused) changes nothing.
    void correct(const attrap::Correction &correction);
    /// At least 1.
    void setWorkerCount(int workers);

Q_SIGNALS:
    void progressChanged(const attrap::ReadingProgress &progress); ///< At most a few times a second.
    /// `path` is the file being taken in.
    void importProgress(int done, int total, const QString &path);
    void importFinished(const attrap::ImportReport &report);
    /// Its actes were cut, or it gained a recueil: what a search can find has changed.
    void documentChanged(const QString &sha256);
    void corrected(const attrap::Correction &correction);
    void correctionRefused(const attrap::Correction &correction, const attrap::Error &reason);
    /// At start, and when they were changed.
    void settingsChanged(const attrap::ReadingSettings &settings);
    void readAgainQueued(int documents, int pages);
    void documentRefused(const QString &sha256, const attrap::Error &reason);
    void pageFailed(const QString &sha256, int pageIndex, const attrap::Error &reason);
    /// The queue is empty and no import runs.
    void idle();
    /// The library cannot be written (disk full, say): work has stopped. start() tries again.
    void failed(const attrap::Error &error);

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace attrap

Q_DECLARE_METATYPE(attrap::ImportRequest)
Q_DECLARE_METATYPE(attrap::ImportReport)
Q_DECLARE_METATYPE(attrap::ReadingProgress)
Q_DECLARE_METATYPE(attrap::ReadingSettings)
Q_DECLARE_METATYPE(attrap::ReadAgainRequest)
Q_DECLARE_METATYPE(attrap::Error)
