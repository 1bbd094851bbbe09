// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/guivalues.h"
#include "app/session/correcting.h"

#include <QObject>

#include <memory>

namespace attrap {

class Library;

/// Reads the library for the window: lists, counts, pages, words. Has a read-only connection of its own.
/// Lives in its own thread: reach it by queued calls. Answers carry the number of the question.
class LibraryReader : public QObject
{
    Q_OBJECT

public:
    /// `library` outlives it.
    explicit LibraryReader(const Library &library);
    ~LibraryReader() override;

public Q_SLOTS:
    /// Everything the lists show. Counting the pages of each document follows, little by little, as
    /// tallied().
    void load();
    void openDocument(quint64 id, const QString &sha256);
    void loadWords(quint64 id, const QString &sha256, int pageIndex);
    void loadFailures(quint64 id);
    /// The actes of a document with their fields, and what the user corrected in them.
    void loadActes(quint64 id, const QString &sha256);
    /// Counts the pages of one document again.
    void recount(const QString &sha256);

Q_SIGNALS:
    void loaded(const attrap::LibrarySnapshot &snapshot);
    void tallied(const QHash<QString, attrap::PageTally> &tallies);
    void documentOpened(quint64 id, const attrap::OpenedDocument &document);
    void documentFailed(quint64 id, const attrap::Error &error);
    void wordsLoaded(quint64 id, const QString &sha256, int pageIndex, const QList<attrap::Word> &words);
    void actesLoaded(quint64 id, const attrap::DocumentActes &actes);
    void failuresLoaded(quint64 id, const QList<attrap::FailureRow> &failures);
    void failed(const attrap::Error &error);

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
    void countSome();
};

} // namespace attrap
