// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/session.h"

#include "app/session/powersource.h"
#include "app/session/readingpower.h"
#include "core/crawl/crawlservice.h"
#include "core/reading/readingservice.h"
#include "core/search/indexservice.h"
#include "scrapers/scrapers.h"

#include <QThread>

namespace attrap {

struct Session::Impl
{
    std::unique_ptr<Library> library;
    WorkerConfig workerConfig;
    std::shared_ptr<ScraperSet> scrapers;
    QThread crawlThread;
    QThread ingestThread;
    QThread indexThread;
    // Owned here, deleted in their own threads when those end.
    CrawlService *crawl = nullptr;
    ReadingService *reading = nullptr;
    IndexService *index = nullptr;
    std::unique_ptr<PowerSource> ownPower;
    std::unique_ptr<ReadingPower> power;

    void begin(QThread &thread, const QString &name, QObject *service)
    {
        thread.setObjectName(name);
        service->moveToThread(&thread);
        QObject::connect(&thread, &QThread::finished, service, &QObject::deleteLater);
        thread.start();
    }

    void stop(QThread &thread)
    {
        thread.quit();
        thread.wait();
    }

    void makeServices(const Options &options);
};

void Session::Impl::makeServices(const Options &options)
{
    const int workers = options.workers > 0 ? options.workers : std::max(1, QThread::idealThreadCount());
    CrawlParts parts;
    parts.library = library.get();
    parts.scrapers = scrapers.get();
    parts.clock = &library->clock();
    parts.browser = options.browser;
    parts.politeness = options.politeness;
    parts.origins = options.origins;
    parts.certificateFile = options.certificateFile;
    crawl = new CrawlService(parts);
    reading = new ReadingService(*library, workerConfig, workers);
    index = new IndexService(*library);
    begin(crawlThread, QStringLiteral("crawl"), crawl);
    begin(ingestThread, QStringLiteral("ingest"), reading);
    begin(indexThread, QStringLiteral("index"), index);
    QObject::connect(crawl, &CrawlService::documentFetched, reading, &ReadingService::documentArrived);
    // Bytes that were known already are not read again, but a search shows where they were published.
    QObject::connect(crawl, &CrawlService::documentFetched, index, &IndexService::indexDocument);
    QObject::connect(reading, &ReadingService::documentChanged, index, &IndexService::indexDocument);
    if (options.power == nullptr) {
        ownPower = makePowerSource();
    }
    power = std::make_unique<ReadingPower>(
        options.power != nullptr ? *options.power : *ownPower, *reading, workers,
        options.workers > 0 ? ReadingPower::Workers::AsAsked : ReadingPower::Workers::FollowPower);
}

Result<std::unique_ptr<Library>> Session::openLibrary(const Options &options, const Clock &clock)
{
    // Before a library is made on the disk: without a worker it would be of no use.
    const auto program = findWorkerProgram();
    if (!program) {
        return program.error();
    }
    return Library::open(options.folder.isEmpty() ? Library::defaultFolder() : options.folder, options.access,
                         clock);
}

Result<std::unique_ptr<Session>> Session::open(const Options &options, const Clock &clock)
{
    auto library = openLibrary(options, clock);
    if (!library) {
        return library.error();
    }
    return make(std::move(*library), options);
}

Result<std::unique_ptr<Session>> Session::make(std::unique_ptr<Library> library, const Options &options)
{
    const auto program = findWorkerProgram();
    if (!program) {
        return program.error();
    }
    auto scrapers = shippedScrapers();
    if (!scrapers) {
        return scrapers.error();
    }
    auto impl = std::make_unique<Impl>();
    impl->library = std::move(library);
    impl->scrapers = std::move(*scrapers);
    impl->workerConfig.program = *program;
    impl->workerConfig.readableFolder = impl->library->storeFolder();

    if (options.access == LibraryAccess::ReadWrite) {
        impl->makeServices(options);
    }
    return std::unique_ptr<Session>(new Session(std::move(impl)));
}

Session::Session(std::unique_ptr<Impl> impl)
    : m_impl(std::move(impl))
{ }

Session::~Session()
{
    m_impl->power.reset();
    // In the order of the data's way: what each changes last, the next still hears of.
    if (m_impl->crawl != nullptr) {
        m_impl->crawl->interrupt();
    }
    m_impl->stop(m_impl->crawlThread);
    m_impl->stop(m_impl->ingestThread);
    m_impl->stop(m_impl->indexThread);
}

void Session::start()
{
    QMetaObject::invokeMethod(m_impl->reading, &ReadingService::start);
    QMetaObject::invokeMethod(m_impl->index, &IndexService::start);
}

void Session::startCrawl()
{
    QMetaObject::invokeMethod(m_impl->crawl, &CrawlService::start);
}

const Library &Session::library() const
{
    return *m_impl->library;
}

ReadingService *Session::reading() const
{
    return m_impl->reading;
}

IndexService *Session::index() const
{
    return m_impl->index;
}

CrawlService *Session::crawl() const
{
    return m_impl->crawl;
}

const ScraperSet &Session::scrapers() const
{
    return *m_impl->scrapers;
}

WorkerConfig Session::viewerConfig() const
{
    WorkerConfig config = m_impl->workerConfig;
    config.niceness = 0;
    config.dataBytes = Q_INT64_C(768)
        << 20; // A large page at a high zoom, in colour; one process, not each core's.
    config.wallSecondsPerRequest = 60;
    config.cpuSecondsPerRequest = 60;
    return config;
}

} // namespace attrap
