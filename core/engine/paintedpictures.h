// SPDX-License-Identifier: GPL-3.0-or-later
// Which pictures a page paints, so that a logo is known again wherever it stands. Room-internal.
#pragma once

#include "core/base/pagedata.h"
#include "core/engine/qpdffile.h"

#include <memory>

namespace attrap {

/// Reads the contents of pages for the pictures (image XObjects) that can be told to be the same on another
/// page: opaque ones, shown whole and upright or turned by a quarter, over which nothing is painted. Their
/// keys are made of the bytes of the picture and of the size it is shown at. When in doubt a picture is left
/// out: that costs reading it once more. Its own view of the file: libqpdf's.
class PaintedPictures
{
public:
    /// Opens the file; one that libqpdf cannot open has no pictures.
    explicit PaintedPictures(const FileContent &file);
    ~PaintedPictures();

    /// @param shown  The page as displayed.
    QList<PaintedPicture> ofPage(int pageIndex, const PageSize &shown, int pageCount);

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace attrap
