// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/packing_p.h"

#include <QtEndian>

#include <zlib.h>

namespace attrap {

namespace {

constexpr qsizetype SizePrefix = 4; // qCompress() puts it before the stream.
constexpr qsizetype MaxRatio = 1032; // Of deflate: no stream gives more.

} // namespace

QByteArray inflated(const QByteArray &packed, quint32 maxPlainBytes)
{
    const qsizetype streamSize = packed.size() - SizePrefix;
    if (streamSize <= 0) {
        return {};
    }
    const auto size = qFromBigEndian<quint32>(packed.constData());
    if (size > maxPlainBytes || static_cast<qsizetype>(size) / MaxRatio > streamSize) {
        return {};
    }
    QByteArray plain(static_cast<qsizetype>(size), Qt::Uninitialized);
    uLongf given = size;
    auto taken = static_cast<uLong>(streamSize);
    const int code = uncompress2(reinterpret_cast<Bytef *>(plain.data()), &given,
                                 reinterpret_cast<const Bytef *>(packed.constData() + SizePrefix), &taken);
    if (code != Z_OK || given != size || taken != static_cast<uLong>(streamSize)) {
        return {};
    }
    return plain;
}

} // namespace attrap
