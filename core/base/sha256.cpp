// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sha256.h"

#include <QCryptographicHash>
#include <QIODevice>

#include <algorithm>

namespace attrap {

namespace {
constexpr qint64 PieceBytes = 1 << 20;
}

QString sha256Hex(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

Result<QString> sha256Hex(QIODevice &device, const CancelToken &token)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    QByteArray piece(PieceBytes, Qt::Uninitialized);
    for (;;) {
        if (token.isCancelled()) {
            return Error{ErrorCode::Cancelled, {}, {}};
        }
        const qint64 got = device.read(piece.data(), piece.size());
        if (got < 0) {
            return Error{ErrorCode::FileUnreadable, {}, device.errorString()};
        }
        if (got == 0) {
            return QString::fromLatin1(hash.result().toHex());
        }
        hash.addData(QByteArrayView(piece.constData(), got));
    }
}

bool isSha256Hex(const QString &text)
{
    return text.size() == 64 && std::all_of(text.begin(), text.end(), [](QChar c) {
               return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
           });
}

} // namespace attrap
