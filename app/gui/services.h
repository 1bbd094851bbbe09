// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/guivalues.h"
#include "app/gui/searchclient.h"
#include "app/gui/viewerclient.h"
#include "app/session/correcting.h"
#include "core/reading/readingservice.h"

#include <QObject>
#include <QThread>
#include <QTimer>

namespace attrap {

class LibraryReader;
class Session;

/// What the window has done for it elsewhere: every call returns at once, every answer comes as a signal in
/// the GUI thread. Owns the threads that read the library, search and draw pages; the session owns those that
/// write.
class Services : public QObject
{
    Q_OBJECT

public:
    /// `session` outlives it.
    explicit Services(Session &session, QObject *parent = nullptr);
    ~Services() override;

    [[nodiscard]] bool isReadOnly() const;
    [[nodiscard]] QString libraryFolder() const;
    [[nodiscard]] SearchClient &search() { return m_search; }
    [[nodiscard]] ViewerClient &viewer() { return m_viewer; }

    /// Loads the lists: now, or soon when they were loaded a moment ago.
    void reload();
    quint64 openDocument(const QString &sha256);
    quint64 loadFailures();
    void loadWords(const QString &sha256, int pageIndex);
    quint64 loadActes(const QString &sha256);
    void recount(const QString &sha256);

    // Of a writer only; without effect in a library opened for reading.
    void import(const ImportRequest &request);
    void cancelImport();
    void pause();
    void resume();
    void prioritise(const QString &sha256, int pageIndex);
    void retry(const QString &sha256);
    void readAgain(const QString &sha256);
    void setReadingSettings(const ReadingSettings &settings);
    void correct(const Correction &correction);

Q_SIGNALS:
    void loaded(const attrap::LibrarySnapshot &snapshot);
    void tallied(const QHash<QString, attrap::PageTally> &tallies);
    void documentOpened(quint64 id, const attrap::OpenedDocument &document);
    void documentFailed(quint64 id, const attrap::Error &error);
    void wordsLoaded(quint64 id, const QString &sha256, int pageIndex, const QList<attrap::Word> &words);
    void failuresLoaded(quint64 id, const QList<attrap::FailureRow> &failures);
    void actesLoaded(quint64 id, const attrap::DocumentActes &actes);
    void corrected(const attrap::Correction &correction);
    void correctionRefused(const attrap::Correction &correction, const attrap::Error &reason);
    void progressChanged(const attrap::ReadingProgress &progress);
    void importProgress(int done, int total, const QString &path);
    void importFinished(const attrap::ImportReport &report);
    void documentChanged(const QString &sha256);
    void readingSettingsChanged(const attrap::ReadingSettings &settings);
    void readAgainQueued(int documents, int pages);
    void indexChanged(int waiting);
    void failed(const attrap::Error &error);

private:
    void connectWriters();

    Session &m_session;
    QThread m_readerThread;
    LibraryReader *m_reader = nullptr; ///< Deleted in its thread.
    SearchClient m_search;
    ViewerClient m_viewer;
    QTimer m_reloadTimer;
    bool m_loading = false;
    bool m_loadAgain = false;
    quint64 m_lastId = 0;
};

} // namespace attrap
