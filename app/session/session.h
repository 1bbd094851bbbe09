// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/catalogue/library.h"
#include "core/web/webclient.h"
#include "core/worker/workerprocess.h"

#include <QString>

#include <memory>

namespace attrap {

class CrawlService;
class HttpTransport;
class IndexService;
class PowerSource;
class ReadingService;
class ScraperSet;

/// What an open library needs to work, wired together: the library, and for a writer the crawl thread
/// (CrawlService), the ingest thread (ReadingService) and the index thread (IndexService), each told of the
/// documents that the one before has brought or changed. The window and the command line both begin with it.
/// Thread: the one with the application's event loop.
class Session
{
public:
    struct Options
    {
        QString folder; ///< Empty: Library::defaultFolder().
        LibraryAccess access = LibraryAccess::ReadWrite;
        int workers = 0; ///< 0: one a processor core, one less on the battery.
        PowerSource *power = nullptr; ///< Borrowed, outlives the session. Null: UPower's.
        HttpTransport *browser = nullptr; ///< For sites that need one; borrowed, outlives the session.
        OriginOverrides origins; ///< Stand-ins for sites, on this computer.
        Politeness politeness;
        QString certificateFile; ///< As NetworkSettings::certificateFile.
    };

    /// The part of opening that takes its time: the disk, migrations. Thread: any, so that a window need not
    /// wait. Errors: those of Library::open, and WorkerMissing.
    static Result<std::unique_ptr<Library>> openLibrary(const Options &options, const Clock &clock);
    /// Wires the services of a library opened with those options. Errors: WorkerMissing, DefinitionInvalid.
    static Result<std::unique_ptr<Session>> make(std::unique_ptr<Library> library, const Options &options);
    /// Both, one after the other.
    static Result<std::unique_ptr<Session>> open(const Options &options, const Clock &clock);
    /// Stops the work under way, which goes back to the queue, and waits for the threads.
    ~Session();
    Session(const Session &) = delete;
    Session &operator=(const Session &) = delete;

    /// Begins to work the queue and brings the index up to date. Connect to the services first. For a writer
    /// only.
    void start();
    /// Takes up the crawl runs that an earlier start of the program left unfinished. For a writer only.
    void startCrawl();

    [[nodiscard]] const Library &library() const;
    /// Live in their own threads: reach them by signals and QMetaObject::invokeMethod. Null when read-only.
    [[nodiscard]] ReadingService *reading() const;
    [[nodiscard]] IndexService *index() const;
    [[nodiscard]] CrawlService *crawl() const;
    /// The scrapers there are; never null.
    [[nodiscard]] const ScraperSet &scrapers() const;
    /// For a worker of the caller's own, such as the viewer's: normal priority, a person waits for it.
    [[nodiscard]] WorkerConfig viewerConfig() const;

private:
    struct Impl;
    explicit Session(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace attrap
