// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/engine/testpdf.h"

#include <QDir>
#include <QFile>

#include <cmath>
#include <numbers>

namespace attrap {

namespace {

QByteArray stream(const QByteArray &dictionary, const QByteArray &data)
{
    return "<< " + dictionary + " /Length " + QByteArray::number(data.size()) + " >>\nstream\n" + data
        + "\nendstream";
}

QByteArray object(int number, const QByteArray &body)
{
    return QByteArray::number(number) + " 0 obj\n" + body + "\nendobj\n";
}

/// Every letter of /F2 claims to be a character of the private use area, as broken producers' do.
QByteArray privateUseMap()
{
    return "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapName /T def\n/CMapType 2 "
           "def\n"
           "1 begincodespacerange\n<00> <FF>\nendcodespacerange\n"
           "1 beginbfrange\n<21> <7E> <E021>\nendbfrange\nendcmap\nend\nend\n";
}

} // namespace

QByteArray TestPdf::bytes() const
{
    QByteArray kids;
    QList<QByteArray> parts = objects;
    for (qsizetype i = 0; i < pages.size(); ++i) {
        const TestPage &page = pages.at(i);
        const int number = static_cast<int>(10 + 10 * i);
        const QByteArray content = QByteArray::number(number + 1);
        const QByteArray picture = QByteArray::number(number + 2);
        kids += QByteArray::number(number) + " 0 R ";
        QByteArray resources = "/Font << /F1 4 0 R /F2 4000 0 R >> " + page.resources;
        QByteArray paint = page.content;
        if (!page.picture.pixels.isEmpty()) {
            resources += " /XObject << /Im " + picture + " 0 R >>";
            paint.prepend("q " + QByteArray::number(page.pictureSize.widthPt) + " 0 0 "
                          + QByteArray::number(page.pictureSize.heightPt) + " 0 0 cm /Im Do Q\n");
            parts.append(
                object(number + 2,
                       stream("/Type /XObject /Subtype /Image /ColorSpace /DeviceGray /BitsPerComponent 8"
                              " /Filter /FlateDecode /Width "
                                  + QByteArray::number(page.picture.width) + " /Height "
                                  + QByteArray::number(page.picture.height),
                              // Qt puts the length before what zlib wrote.
                              qCompress(page.picture.pixels, 1).mid(4))));
        }
        parts.append(object(number,
                            "<< /Type /Page /Parent 2 0 R /MediaBox " + page.mediaBox + " /Resources << "
                                + resources + " >> /Contents " + content + " 0 R " + page.attributes
                                + " >>"));
        parts.append(object(number + 1, stream({}, paint)));
    }
    parts.append(object(1, "<< /Type /Catalog /Pages 2 0 R " + catalogue + " >>"));
    parts.append(
        object(2, "<< /Type /Pages /Count " + QByteArray::number(pages.size()) + " /Kids [" + kids + "] >>"));
    parts.append(
        object(4, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"));
    parts.append(object(4000,
                        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding"
                        " /ToUnicode 4001 0 R >>"));
    parts.append(object(4001, stream({}, privateUseMap())));
    parts.append(object(4002, "<< " + info + " >>"));

    QByteArray all = "%PDF-1.5\n";
    QByteArray table;
    for (const QByteArray &part : std::as_const(parts)) {
        table += part.left(part.indexOf(' ')) + " 1\n"
            + QByteArray::number(all.size()).rightJustified(10, '0') + " 00000 n \n";
        all += part;
    }
    const QByteArray start = QByteArray::number(all.size());
    all += "xref\n0 1\n0000000000 65535 f \n" + table
        + "trailer\n<< /Size 5000 /Root 1 0 R /Info 4002 0 R >>\nstartxref\n" + start + "\n%%EOF\n";
    return all;
}

QByteArray textAt(double x, double y, double size, const QByteArray &text)
{
    return "BT /F1 " + QByteArray::number(size) + " Tf 1 0 0 1 " + QByteArray::number(x) + " "
        + QByteArray::number(y) + " Tm (" + text + ") Tj ET\n";
}

QByteArray frenchParagraph()
{
    return textAt(72, 760, 16,
                  "ARR\xCAT\xC9 PR\xC9"
                  "FECTORAL")
        + textAt(72, 720, 12,
                 "Le pr\xE9"
                 "fet du Var autorise la captation d'images au moyen")
        + textAt(72, 702, 12,
                 "de cam\xE9ras install\xE9"
                 "es sur des a\xE9ronefs pendant la journ\xE9"
                 "e")
        + textAt(72, 684, 12, "nationale du quatorze juillet, sur le territoire de la")
        + textAt(72, 666, 12,
                 "commune de Toulon et de ses environs imm\xE9"
                 "diats.")
        + textAt(72, 630, 12, "Le pr\xE9sent arr\xEAt\xE9 sera publi\xE9 au recueil des actes");
}

QString writeFile(const QString &folder, const QString &name, const QByteArray &bytes)
{
    QFile file(QDir(folder).filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
        qFatal("cannot write %s", qPrintable(file.fileName()));
    }
    return file.fileName();
}

PageImage turnedPicture(const PageImage &image, QuarterTurns turns)
{
    PageImage result = image;
    for (int i = 0; i < static_cast<int>(turns); ++i) {
        const PageImage before = result;
        result.width = before.height;
        result.height = before.width;
        for (int y = 0; y < result.height; ++y) {
            for (int x = 0; x < result.width; ++x) {
                result.pixels[static_cast<qsizetype>(y) * result.width + x]
                    = before.pixels.at(static_cast<qsizetype>(before.height - 1 - x) * before.width + y);
            }
        }
    }
    return result;
}

PageImage tiltedPicture(const PageImage &image, double degrees)
{
    PageImage result = image;
    result.pixels.fill('\xFF');
    const double angle = degrees * std::numbers::pi / 180;
    const double cx = image.width / 2.0;
    const double cy = image.height / 2.0;
    for (int y = 0; y < image.height; ++y) {
        for (int x = 0; x < image.width; ++x) {
            const int fromX
                = static_cast<int>(std::lround((x - cx) * std::cos(angle) + (y - cy) * std::sin(angle) + cx));
            const int fromY = static_cast<int>(
                std::lround(-(x - cx) * std::sin(angle) + (y - cy) * std::cos(angle) + cy));
            if (fromX >= 0 && fromX < image.width && fromY >= 0 && fromY < image.height) {
                result.pixels[static_cast<qsizetype>(y) * image.width + x]
                    = image.pixels.at(static_cast<qsizetype>(fromY) * image.width + fromX);
            }
        }
    }
    return result;
}

} // namespace attrap
