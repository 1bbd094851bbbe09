// SPDX-License-Identifier: GPL-3.0-or-later
// How libqpdf opens a document. Room-internal.
#pragma once

#include <QByteArray>
#include <QString>

class QPDF;

namespace attrap {

/// A document's file.
struct FileContent
{
    QString path;
    QByteArray mapped; ///< All of it, when it is mapped into memory; shared, and gone with the OpenDocument.
};

/// Opens it without a word on the standard streams. Throws what libqpdf throws.
void openSilently(QPDF *pdf, const FileContent &file);

} // namespace attrap
