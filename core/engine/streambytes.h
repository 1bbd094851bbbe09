// SPDX-License-Identifier: GPL-3.0-or-later
// What libqpdf reads and writes, up to a limit. Room-internal.
#pragma once

#include <string>

class QPDF;
class QPDFObjectHandle;

namespace attrap {

struct StreamBytes
{
    std::string bytes; ///< Of a stream too long or damaged: its beginning.
    bool isWhole = false;
    bool isDecoded = false;
};

/// As the file holds it, but decrypted.
StreamBytes rawBytes(QPDFObjectHandle &stream, std::size_t limit);
/// Without the filters that hold no picture.
StreamBytes decodedBytes(QPDFObjectHandle &stream, std::size_t limit);
/// The document as a file, streams as they are. Throws beyond the limit.
std::string writtenBytes(QPDF &pdf, std::size_t limit);

} // namespace attrap
