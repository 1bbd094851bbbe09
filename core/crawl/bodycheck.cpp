// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crawl/bodycheck_p.h"

#include <QFile>

namespace attrap {

namespace {

/// Readers accept the header anywhere in the first KiB (ISO 32000-1, annex H).
constexpr qint64 HeadBytes = 1024;
/// They look for the end in the last KiB; some makers add a line break or a stamp behind it.
constexpr qint64 TailBytes = 2048;

} // namespace

Result<BodyKind> bodyKindOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{file.exists() ? ErrorCode::FileUnreadable : ErrorCode::FileNotFound, path,
                     file.errorString()};
    }
    const QByteArray head = file.read(HeadBytes);
    if (head.isEmpty()) {
        return BodyKind::Empty;
    }
    if (head.contains("%PDF")) {
        if (!file.seek(qMax(Q_INT64_C(0), file.size() - TailBytes))) {
            return Error{ErrorCode::FileUnreadable, path, file.errorString()};
        }
        return file.readAll().contains("%%EOF") ? BodyKind::WholePdf : BodyKind::PdfWithoutEnd;
    }
    const QByteArray lower = head.toLower();
    return lower.contains("<!doctype html") || lower.contains("<html") ? BodyKind::WebPage : BodyKind::Other;
}

} // namespace attrap
