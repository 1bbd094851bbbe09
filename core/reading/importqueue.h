// SPDX-License-Identifier: GPL-3.0-or-later
// The files still to be taken in. Room-internal.
#pragma once

#include "core/catalogue/store.h"
#include "core/reading/readingservice.h"

#include <QQueue>
#include <QSet>

#include <deque>
#include <optional>

namespace attrap {

class Clock;
class Database;

/// Walks folders and takes in files, one a step, so that its thread can do other things in between. A file is
/// first made safe in the store, then recorded; killed in between, the program finds it again when the file
/// is imported again. Thread: that of the database given to step().
class ImportQueue
{
public:
    /// What one step did.
    struct Step
    {
        QString path; ///< Looked at; empty when there was nothing left to look at.
        bool newDocument = false;
        QString knownDocument; ///< SHA-256 of a document that was there already and has a recueil more, or
                               ///< said anew.
        std::optional<ImportReport> finished; ///< The request is done with.
        std::optional<Error> broken; ///< The library cannot be written; the file stays in the queue.
        int done = 0; ///< Files of this request.
        int total = 0; ///< Files known of so far.
    };

    void add(const ImportRequest &request);
    /// Drops what is not taken in; each request ends at its next step with `cancelled` set.
    void cancel();
    [[nodiscard]] bool isEmpty() const { return m_requests.isEmpty(); }
    Step step(Database &database, const Store &store, const Clock &clock);

private:
    struct Item
    {
        QString path;
        bool named = false; ///< By the user, not met in a folder.
    };
    struct Request
    {
        QString administration;
        std::function<SavedFrom(const QString &path)> sourceOf;
        std::deque<Item> items;
        QSet<QString> folders; ///< Canonical paths walked: a link may lead back up.
        QSet<QString> documents;
        ImportReport report;
        int done = 0;
    };

    static void openFolder(Request *request, const QString &path);
    static std::optional<Error> takeIn(Request *request, const Item &item, Database &database,
                                       const Store &store, const Clock &clock, Step *step);

    QQueue<Request> m_requests;
};

} // namespace attrap
