// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/reading/readingservice.h"

#include <QHash>
#include <QJsonObject>
#include <QObject>
#include <QSet>

#include <optional>

namespace attrap {
class Session;
}

namespace attrap::cli {

struct Context;

struct PageFailure
{
    QString document;
    int pageIndex = 0;
    Error error;
};

/// What a run of the reading did.
struct WorkDone
{
    ImportReport import;
    int documents = 0; ///< Worked on.
    int pages = 0; ///< Read.
    int ocrPages = 0; ///< Among them, by OCR wholly or in part.
    int actes = 0; ///< Of the documents worked on.
    double seconds = 0;
    QList<PageFailure> failedPages;
    QHash<QString, Error> refused; ///< By SHA-256.
    qint64 peakMemoryBytes = 0; ///< Of this program.
    qint64 peakWorkerMemoryBytes = 0;
    double recognitionCpuSeconds = 0;
};

/// Runs the services of a session until there is nothing left to do, showing progress. Thread: main.
class WorkRun : public QObject
{
    Q_OBJECT

public:
    WorkRun(Context &context, Session &session);

    enum class Reading { No, Yes };
    /// Takes files in, when there are any, reads what is to be read and brings the index up to date.
    /// Errors: Cancelled when the user stopped it, those of ReadingService::failed and of the index.
    Result<WorkDone> run(const std::optional<ImportRequest> &request, Reading reading);

private:
    void connectToReading();
    void quitWith(const Error &error);
    void showProgress(const ReadingProgress &progress);
    Result<void> finishIndex();

    Context &m_context;
    Session &m_session;
    WorkDone m_done;
    QSet<QString> m_changed;
    std::optional<Error> m_error;
    bool m_importing = false;
    Reading m_reading = Reading::Yes;
};

/// {documents, pages, ocr_pages, actes, seconds} of DESIGN § 6, and what we add to it.
QJsonObject workJson(const WorkDone &done);
/// The same for people, in one paragraph; failures on standard error.
void showWork(Context &context, const WorkDone &done);

} // namespace attrap::cli
