// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/services.h"

#include "app/gui/libraryreader.h"
#include "app/session/session.h"
#include "core/reading/readingservice.h"
#include "core/search/indexservice.h"
#include "core/search/search.h"

namespace attrap {

namespace {

/// Lists loaded more often would only flicker.
constexpr int ReloadMs = 1200;

class LibrarySearch : public SearchBackend
{
public:
    explicit LibrarySearch(const Library &library)
        : m_searcher(library)
    { }

    Result<SearchAnswer> search(const SearchRequest &request, const CancelToken &token) override
    {
        return m_searcher.search(request, token);
    }

    Result<QList<Hit>> hits(const QString &query, const QString &sha256, const CancelToken &token) override
    {
        return m_searcher.hitsInDocument(query, sha256, -1, token);
    }

private:
    Searcher m_searcher;
};

class WorkerRenderer : public PageRenderer
{
public:
    explicit WorkerRenderer(WorkerConfig config)
        : m_worker(std::move(config))
    { }

    Result<PageImage> render(const PageRequest &request, const CancelToken &token) override
    {
        constexpr qint64 MaxPixels = 40'000'000; // Above what the reader asks for, against a page that lies.
        return m_worker.raster(request.path, request.pageIndex, request.dpi, PixelFormat::Rgb888, MaxPixels,
                               token);
    }

private:
    WorkerProcess m_worker;
};

} // namespace

Services::Services(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_reader(new LibraryReader(session.library()))
    , m_search([&session] { return std::make_unique<LibrarySearch>(session.library()); })
    , m_viewer([&session] { return std::make_unique<WorkerRenderer>(session.viewerConfig()); })
{
    m_readerThread.setObjectName(QStringLiteral("library"));
    m_reader->moveToThread(&m_readerThread);
    connect(&m_readerThread, &QThread::finished, m_reader, &QObject::deleteLater);
    connect(m_reader, &LibraryReader::loaded, this, [this](const LibrarySnapshot &snapshot) {
        m_loading = false;
        if (m_loadAgain) {
            m_reloadTimer.start();
        }
        Q_EMIT loaded(snapshot);
    });
    connect(m_reader, &LibraryReader::failed, this, [this](const Error &error) {
        m_loading = false;
        Q_EMIT failed(error);
    });
    connect(m_reader, &LibraryReader::tallied, this, &Services::tallied);
    connect(m_reader, &LibraryReader::documentOpened, this, &Services::documentOpened);
    connect(m_reader, &LibraryReader::documentFailed, this, &Services::documentFailed);
    connect(m_reader, &LibraryReader::wordsLoaded, this, &Services::wordsLoaded);
    connect(m_reader, &LibraryReader::actesLoaded, this, &Services::actesLoaded);
    connect(m_reader, &LibraryReader::failuresLoaded, this, &Services::failuresLoaded);
    m_reloadTimer.setSingleShot(true);
    m_reloadTimer.setInterval(ReloadMs);
    connect(&m_reloadTimer, &QTimer::timeout, this, [this] {
        m_loadAgain = false;
        m_loading = true;
        QMetaObject::invokeMethod(m_reader, &LibraryReader::load);
    });
    m_readerThread.start();
    if (!isReadOnly()) {
        connectWriters();
    }
}

Services::~Services()
{
    m_readerThread.quit();
    m_readerThread.wait();
}

void Services::connectWriters()
{
    ReadingService *reading = m_session.reading();
    IndexService *index = m_session.index();
    connect(reading, &ReadingService::progressChanged, this, &Services::progressChanged);
    connect(reading, &ReadingService::importProgress, this, &Services::importProgress);
    connect(reading, &ReadingService::importFinished, this, &Services::importFinished);
    connect(reading, &ReadingService::documentChanged, this, &Services::documentChanged);
    connect(reading, &ReadingService::settingsChanged, this, &Services::readingSettingsChanged);
    connect(reading, &ReadingService::readAgainQueued, this, &Services::readAgainQueued);
    connect(reading, &ReadingService::corrected, this, &Services::corrected);
    connect(reading, &ReadingService::correctionRefused, this, &Services::correctionRefused);
    connect(reading, &ReadingService::failed, this, &Services::failed);
    connect(index, &IndexService::failed, this, &Services::failed);
    connect(index, &IndexService::indexChanged, this, &Services::indexChanged);
    // What the lists show has changed.
    connect(reading, &ReadingService::progressChanged, this, &Services::reload);
    connect(reading, &ReadingService::importFinished, this, &Services::reload);
    connect(reading, &ReadingService::documentRefused, this, &Services::reload);
    connect(reading, &ReadingService::idle, this, &Services::reload);
    connect(index, &IndexService::indexChanged, this, &Services::reload);
}

bool Services::isReadOnly() const
{
    return m_session.reading() == nullptr;
}

QString Services::libraryFolder() const
{
    return m_session.library().folder();
}

void Services::reload()
{
    if (m_loading) {
        m_loadAgain = true;
    } else if (!m_reloadTimer.isActive()) {
        m_reloadTimer.start(m_lastId == 0 ? 0 : ReloadMs);
        ++m_lastId;
    }
}

quint64 Services::openDocument(const QString &sha256)
{
    const quint64 id = ++m_lastId;
    QMetaObject::invokeMethod(m_reader,
                              [reader = m_reader, id, sha256] { reader->openDocument(id, sha256); });
    return id;
}

quint64 Services::loadFailures()
{
    const quint64 id = ++m_lastId;
    QMetaObject::invokeMethod(m_reader, [reader = m_reader, id] { reader->loadFailures(id); });
    return id;
}

void Services::loadWords(const QString &sha256, int pageIndex)
{
    const quint64 id = ++m_lastId;
    QMetaObject::invokeMethod(
        m_reader, [reader = m_reader, id, sha256, pageIndex] { reader->loadWords(id, sha256, pageIndex); });
}

quint64 Services::loadActes(const QString &sha256)
{
    const quint64 id = ++m_lastId;
    QMetaObject::invokeMethod(m_reader, [reader = m_reader, id, sha256] { reader->loadActes(id, sha256); });
    return id;
}

void Services::recount(const QString &sha256)
{
    QMetaObject::invokeMethod(m_reader, [reader = m_reader, sha256] { reader->recount(sha256); });
}

void Services::import(const ImportRequest &request)
{
    if (ReadingService *reading = m_session.reading()) {
        QMetaObject::invokeMethod(reading, [reading, request] { reading->import(request); });
    }
}

void Services::cancelImport()
{
    if (ReadingService *reading = m_session.reading()) {
        QMetaObject::invokeMethod(reading, &ReadingService::cancelImport);
    }
}

void Services::pause()
{
    if (ReadingService *reading = m_session.reading()) {
        QMetaObject::invokeMethod(reading, &ReadingService::pause);
    }
}

void Services::resume()
{
    if (ReadingService *reading = m_session.reading()) {
        QMetaObject::invokeMethod(reading, &ReadingService::resume);
    }
}

void Services::prioritise(const QString &sha256, int pageIndex)
{
    if (ReadingService *reading = m_session.reading()) {
        QMetaObject::invokeMethod(reading,
                                  [reading, sha256, pageIndex] { reading->prioritise(sha256, pageIndex); });
    }
}

void Services::retry(const QString &sha256)
{
    if (ReadingService *reading = m_session.reading()) {
        QMetaObject::invokeMethod(reading, [reading, sha256] { reading->retry(sha256); });
    }
}

void Services::readAgain(const QString &sha256)
{
    if (ReadingService *reading = m_session.reading()) {
        QMetaObject::invokeMethod(reading, [reading, sha256] { reading->readAgain({{sha256}, false}); });
    }
}

void Services::setReadingSettings(const ReadingSettings &settings)
{
    if (ReadingService *reading = m_session.reading()) {
        QMetaObject::invokeMethod(reading, [reading, settings] { reading->setSettings(settings); });
    }
}

void Services::correct(const Correction &correction)
{
    if (ReadingService *reading = m_session.reading()) {
        QMetaObject::invokeMethod(reading, [reading, correction] { reading->correct(correction); });
    }
}

} // namespace attrap
