// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/session.h"

#include "core/reading/readingservice.h"
#include "core/search/indexservice.h"

#include <QThread>

namespace attrap {

struct Session::Impl
{
    std::unique_ptr<Library> library;
    WorkerConfig workerConfig;
    QThread ingestThread;
    QThread indexThread;
    // Owned here, deleted in their own threads when those end.
    ReadingService *reading = nullptr;
    IndexService *index = nullptr;

    void stop(QThread &thread)
    {
        thread.quit();
        thread.wait();
    }
};

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
    auto impl = std::make_unique<Impl>();
    impl->library = std::move(library);
    impl->workerConfig.program = *program;
    impl->workerConfig.readableFolder = impl->library->storeFolder();

    if (options.access == LibraryAccess::ReadWrite) {
        const int workers = options.workers > 0 ? options.workers : std::max(1, QThread::idealThreadCount());
        impl->reading = new ReadingService(*impl->library, impl->workerConfig, workers);
        impl->index = new IndexService(*impl->library);
        impl->ingestThread.setObjectName(QStringLiteral("ingest"));
        impl->indexThread.setObjectName(QStringLiteral("index"));
        impl->reading->moveToThread(&impl->ingestThread);
        impl->index->moveToThread(&impl->indexThread);
        QObject::connect(&impl->ingestThread, &QThread::finished, impl->reading, &QObject::deleteLater);
        QObject::connect(&impl->indexThread, &QThread::finished, impl->index, &QObject::deleteLater);
        QObject::connect(impl->reading, &ReadingService::documentChanged, impl->index,
                         &IndexService::indexDocument);
        impl->ingestThread.start();
        impl->indexThread.start();
    }
    return std::unique_ptr<Session>(new Session(std::move(impl)));
}

Session::Session(std::unique_ptr<Impl> impl)
    : m_impl(std::move(impl))
{ }

Session::~Session()
{
    // Reading first: what it changes last, the index still hears of.
    m_impl->stop(m_impl->ingestThread);
    m_impl->stop(m_impl->indexThread);
}

void Session::start()
{
    QMetaObject::invokeMethod(m_impl->reading, &ReadingService::start);
    QMetaObject::invokeMethod(m_impl->index, &IndexService::start);
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

WorkerConfig Session::viewerConfig() const
{
    WorkerConfig config = m_impl->workerConfig;
    config.niceness = 0;
    config.wallSecondsPerRequest = 60;
    config.cpuSecondsPerRequest = 60;
    return config;
}

} // namespace attrap
