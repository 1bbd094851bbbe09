// SPDX-License-Identifier: GPL-3.0-or-later
// Objects of a PDF as libqpdf gives them, within limits. Room-internal.
#pragma once

#include <QByteArray>

#include <stdexcept>
#include <string>

class QPDFObjectHandle;

namespace attrap {

/// A page or a picture holds more than any that is meant to be read.
struct TooMuch : std::runtime_error
{
    TooMuch()
        : std::runtime_error("more than a page needs")
    { }
};

/// The bytes of a stream, as stored or as its filters give them. Throws TooMuch when they are more than that.
enum class StreamForm { Stored, Decoded };
std::string streamBytes(const QPDFObjectHandle &stream, StreamForm form, std::size_t limit);

/// The same for objects that are the same in all that they hold and refer to, whatever their numbers; for no
/// others. Throws TooMuch when that is more than a picture needs.
QByteArray contentKey(const QPDFObjectHandle &object);

} // namespace attrap
