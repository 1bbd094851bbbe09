// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/canceltoken.h"
#include "core/base/pagedata.h"
#include "core/base/result.h"

#include <memory>

namespace attrap {

/// Everything that is done with the inside of a PDF. Lives in attrap-worker only, never in the program's own
/// process: a hostile file may crash it, and that must cost one page.
///
/// The last document opened stays open, so that asking for its pages one after the other is cheap.
/// All coordinates are those of the page as displayed (CropBox, after /Rotate), in points; pageIndex is
/// 0-based. Errors common to all: FileNotFound, FileUnreadable, EmptyFile, NotAPdf, WebPageNotPdf,
/// PasswordNeeded, Damaged, PageOutOfRange, WorkerOutOfMemory, EngineFailed; subject = path. Thread: one; the
/// process is single-threaded.
class Engine
{
public:
    Engine();
    ~Engine();
    Engine(const Engine &) = delete;
    Engine &operator=(const Engine &) = delete;

    /// Pages, metadata, outline and internal links.
    Result<DocumentInfo> inspect(const QString &path);

    /// The text layer of pages [firstPage, firstPage + count), cut at the end of the document. One entry a
    /// page, always: a page whose layer cannot be read says so in PageText::failure.
    Result<QList<PageText>> words(const QString &path, int firstPage, int count);

    /// What those pages show, rendered small. One entry a page, always, as for words().
    Result<QList<InkMap>> survey(const QString &path, int firstPage, int count);

    /// The page as displayed. The dpi is lowered, and PageImage::dpi says to what, when the picture would
    /// exceed maxPixels. Error besides: PageUnreadable.
    Result<PageImage> raster(const QString &path, int pageIndex, double dpi, PixelFormat format,
                             qint64 maxPixels);

    /// Recognises the words of a page (Tesseract), turning and straightening it first as needed. Boxes come
    /// back on the page as displayed. Errors besides: PageUnreadable, LanguageMissing (subject = code).
    Result<RecognisedPage> recognise(const QString &path, const RecogniseTask &task);

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace attrap
