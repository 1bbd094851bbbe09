// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/engine.h"

#include "core/engine/inkmapper.h"
#include "core/engine/opendocument.h"
#include "core/engine/pdfinspector.h"
#include "core/engine/rasteriser.h"
#include "core/engine/recogniser.h"
#include "core/engine/textlayer.h"

#include <poppler-global.h>

#include <algorithm>
#include <new>

namespace attrap {

namespace {

void staySilent(const std::string & /*message*/, void * /*closure*/) { }

/// Runs `work`, which gives a Result, and turns what a library throws into an Error: nothing leaves this room
/// that way.
template <typename Work> auto guarded(const QString &path, Work work) -> decltype(work())
{
    try {
        return work();
    } catch (const std::bad_alloc &) {
        return Error{ErrorCode::WorkerOutOfMemory, path, {}};
    } catch (const std::exception &error) {
        return Error{ErrorCode::EngineFailed, path, QString::fromUtf8(error.what())};
    } catch (...) {
        return Error{ErrorCode::EngineFailed, path, QStringLiteral("a library threw something unknown")};
    }
}

/// The same for one page among several: its failure costs that page.
template <typename Page, typename Work> Page guardedPage(Work work)
{
    Page failed;
    try {
        return work();
    } catch (const std::bad_alloc &) {
        throw;
    } catch (const std::exception &error) {
        failed.failure = QString::fromUtf8(error.what());
    } catch (...) {
        failed.failure = QStringLiteral("a library threw something unknown");
    }
    return failed;
}

} // namespace

struct Engine::Impl
{
    std::unique_ptr<OpenDocument> document;
    Recogniser recogniser;

    Result<OpenDocument *> open(const QString &path)
    {
        if (!document || !document->isStill(path)) {
            document.reset();
            Result<std::unique_ptr<OpenDocument>> opened = OpenDocument::open(path);
            if (!opened) {
                return opened.error();
            }
            document = std::move(*opened);
        }
        return document.get();
    }

    Result<OpenDocument *> openAt(const QString &path, int pageIndex)
    {
        Result<OpenDocument *> opened = open(path);
        if (opened && (pageIndex < 0 || pageIndex >= (*opened)->pageCount())) {
            return Error{ErrorCode::PageOutOfRange, path,
                         QStringLiteral("page %1 of %2").arg(pageIndex + 1).arg((*opened)->pageCount())};
        }
        return opened;
    }

    template <typename Page>
    Result<QList<Page>> eachPage(const QString &path, int firstPage, int count,
                                 Page (*read)(OpenDocument &, int))
    {
        const Result<OpenDocument *> opened = openAt(path, firstPage);
        if (!opened) {
            return opened.error();
        }
        const int pages = std::clamp(count, 0, (*opened)->pageCount() - firstPage);
        QList<Page> answers;
        answers.reserve(pages);
        for (int i = firstPage; i < firstPage + pages; ++i) {
            answers.append(guardedPage<Page>([&] { return read(**opened, i); }));
        }
        return answers;
    }
};

Engine::Engine()
    : m_impl(std::make_unique<Impl>())
{
    poppler::set_debug_error_function(staySilent, nullptr);
}

Engine::~Engine() = default;

Result<DocumentInfo> Engine::inspect(const QString &path)
{
    return guarded(path, [&]() -> Result<DocumentInfo> {
        const Result<OpenDocument *> opened = m_impl->open(path);
        if (!opened) {
            return opened.error();
        }
        return inspectDocument(**opened);
    });
}

Result<QList<PageText>> Engine::words(const QString &path, int firstPage, int count)
{
    return guarded(path, [&] { return m_impl->eachPage<PageText>(path, firstPage, count, readTextLayer); });
}

Result<QList<InkMap>> Engine::survey(const QString &path, int firstPage, int count)
{
    return guarded(path, [&] { return m_impl->eachPage<InkMap>(path, firstPage, count, surveyPage); });
}

Result<PageImage> Engine::raster(const QString &path, int pageIndex, double dpi, PixelFormat format,
                                 qint64 maxPixels)
{
    return guarded(path, [&]() -> Result<PageImage> {
        const Result<OpenDocument *> opened = m_impl->openAt(path, pageIndex);
        if (!opened) {
            return opened.error();
        }
        return drawPage(**opened, pageIndex, rasterSize((*opened)->pageSize(pageIndex), dpi, maxPixels),
                        format);
    });
}

Result<RecognisedPage> Engine::recognise(const QString &path, const RecogniseTask &task)
{
    return guarded(path, [&]() -> Result<RecognisedPage> {
        const Result<OpenDocument *> opened = m_impl->openAt(path, task.pageIndex);
        if (!opened) {
            return opened.error();
        }
        return m_impl->recogniser.recognise(**opened, task);
    });
}

} // namespace attrap
