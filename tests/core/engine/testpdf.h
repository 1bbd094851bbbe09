// SPDX-License-Identifier: GPL-3.0-or-later
// PDFs written by hand for the tests, so that every box and number in them is known.
#pragma once

#include "core/base/pagedata.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace attrap {

/// One page of a TestPdf. Coordinates in `content` are PDF's own (origin bottom left of the MediaBox).
struct TestPage
{
    QByteArray content; ///< Content stream; fonts /F1 (Helvetica, WinAnsi) and /F2 (Helvetica, glyphs mapped
                        ///< to U+E0xx).
    QByteArray attributes = {}; ///< More of the page dictionary: "/CropBox [...] /Rotate 90 /Annots [...]".
    QByteArray mediaBox = "[0 0 595 842]";
    PageImage picture = {}; ///< Painted over the whole MediaBox first, when not empty; Grey8.
    PageSize pictureSize = {}; ///< In points; with a picture only.
    QByteArray resources
        = {}; ///< More of the resources: "/ExtGState << … >>"; /XObject only without a picture.
};

/// A PDF with those pages. Page i is object 10 + 10 i. `catalogue`: more of the catalogue dictionary.
/// `objects`: more objects, whole ("5 0 obj … endobj"); 3 and 5 to 9 are free. `info`: contents of the
/// information dictionary.
struct TestPdf
{
    QList<TestPage> pages;
    QByteArray catalogue;
    QList<QByteArray> objects;
    QByteArray info;

    [[nodiscard]] QByteArray bytes() const;
};

/// "BT /F1 size Tf 1 0 0 1 x y Tm (text) Tj ET": text in Latin-1.
QByteArray textAt(double x, double y, double size, const QByteArray &text);
/// Several lines of French, from the top of an A4 page down.
QByteArray frenchParagraph();

/// Writes the bytes to a file of that name in the folder; its path.
QString writeFile(const QString &folder, const QString &name, const QByteArray &bytes);

/// A picture turned clockwise by quarter turns.
PageImage turnedPicture(const PageImage &image, QuarterTurns turns);
/// A Grey8 picture tilted clockwise by so many degrees about its centre, white brought in.
PageImage tiltedPicture(const PageImage &image, double degrees);

} // namespace attrap
