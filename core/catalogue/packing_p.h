// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace attrap {

/// What qCompress() packed. Never writes more than the size it states, nor more than maxPlainBytes; empty
/// when the stream does not give exactly that size. qUncompress() would grow its memory with the stream.
QByteArray inflated(const QByteArray &packed, quint32 maxPlainBytes);

} // namespace attrap
