// SPDX-License-Identifier: GPL-3.0-or-later
// Objects of a PDF as libqpdf gives them, within limits. Room-internal.
#pragma once

#include <QByteArray>
#include <QRectF>

#include <stdexcept>

class QPDFObjectHandle;

namespace attrap {

/// A page or a picture holds more than any that is meant to be read.
struct TooMuch : std::runtime_error
{
    TooMuch()
        : std::runtime_error("more than a page needs")
    { }
};

/// A page's own entry, or that of the nodes above it; null when none has it.
QPDFObjectHandle entryOfPage(QPDFObjectHandle page, const char *key);

/// The box that is shown of a page, not turned; empty when it names none.
QRectF boxOfPage(const QPDFObjectHandle &page);

/// The same for objects that are the same in all that they hold and refer to, whatever their numbers; for no
/// others. Throws TooMuch when that is more than a picture needs, or damaged.
QByteArray contentKey(const QPDFObjectHandle &object);

} // namespace attrap
