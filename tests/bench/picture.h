// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace attrap::bench {

/// What the header of a JPEG says.
struct JpegHeader
{
    int width = 0;
    int height = 0;
    int components = 0;
    double dpi = 0; ///< 0: it does not say.
};

/// Errors: InvalidArgument when these are not the bytes of a JPEG.
Result<JpegHeader> jpegHeader(const QByteArray &bytes);

/// Resolution to show a picture at: what it says of itself when that gives a sheet of paper; otherwise the
/// one at which its long side is that of A4.
double sheetDpi(int width, int height, double statedDpi);

/// A PDF of one page that shows the picture, whole. The bytes of a JPEG stand in it unchanged; other pictures
/// are packed without loss. Errors: FileUnreadable, FileUnwritable, InvalidArgument.
Result<void> wrapPicture(const QString &picture, const QString &pdf);

} // namespace attrap::bench
