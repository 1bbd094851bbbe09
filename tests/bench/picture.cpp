// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/picture.h"

#include <QFile>
#include <QImage>
#include <QSaveFile>
#include <QtEndian>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace attrap::bench {

namespace {

constexpr double PointsPerInch = 72;
constexpr double LongSideOfA4Pt = 841.89;
constexpr double MetresPerInch = 0.0254;

int shortAt(const QByteArray &bytes, qsizetype at)
{
    return at + 2 <= bytes.size() ? qFromBigEndian<quint16>(bytes.constData() + at) : 0;
}

/// Whether a segment of that marker is a frame header: sizes and components.
bool isFrame(int marker)
{
    constexpr int Huffman = 0xc4;
    constexpr int Jpg = 0xc8;
    constexpr int Arithmetic = 0xcc;
    return marker >= 0xc0 && marker <= 0xcf && marker != Huffman && marker != Jpg && marker != Arithmetic;
}

double jfifDpi(const QByteArray &bytes, qsizetype segment)
{
    constexpr double CentimetresPerInch = 2.54;
    const int unit = bytes.at(segment + 9);
    const int density = shortAt(bytes, segment + 10);
    return unit == 1 ? density : unit == 2 ? density * CentimetresPerInch : 0; // 0: only a ratio, as 1x1.
}

/// One picture on a page, as PDF objects.
struct SheetPicture
{
    int width = 0;
    int height = 0;
    double dpi = PointsPerInch;
    QByteArray dictionary; ///< /ColorSpace, /Filter and what it needs.
    QByteArray bytes;
};

Result<SheetPicture> jpegPicture(const QByteArray &bytes)
{
    const auto header = jpegHeader(bytes);
    if (!header) {
        return header.error();
    }
    constexpr int Cmyk = 4;
    SheetPicture picture{
        header->width, header->height, sheetDpi(header->width, header->height, header->dpi), {}, bytes};
    picture.dictionary = header->components == 1 ? "/ColorSpace /DeviceGray"
        : header->components == Cmyk // Adobe writes them inverted, and nobody else writes them.
        ? "/ColorSpace /DeviceCMYK /Decode [1 0 1 0 1 0 1 0]"
        : "/ColorSpace /DeviceRGB";
    picture.dictionary += " /Filter /DCTDecode";
    return picture;
}

Result<SheetPicture> otherPicture(const QString &path)
{
    QImage image(path);
    if (image.isNull()) {
        return Error{ErrorCode::InvalidArgument, path, u"not a picture that Qt reads"_s};
    }
    const bool isGrey = image.allGray();
    image = image.convertToFormat(isGrey ? QImage::Format_Grayscale8 : QImage::Format_RGB888);
    SheetPicture picture{image.width(),
                         image.height(),
                         sheetDpi(image.width(), image.height(), image.dotsPerMeterX() * MetresPerInch),
                         isGrey ? "/ColorSpace /DeviceGray /Filter /FlateDecode"
                                : "/ColorSpace /DeviceRGB /Filter /FlateDecode",
                         {}};
    QByteArray rows;
    const qsizetype rowBytes = static_cast<qsizetype>(image.width()) * (isGrey ? 1 : 3);
    for (int y = 0; y < image.height(); ++y) {
        rows.append(reinterpret_cast<const char *>(image.constScanLine(y)), rowBytes);
    }
    constexpr int SizeBeforeZlib = 4; // qCompress() writes the unpacked size in front.
    picture.bytes = qCompress(rows).mid(SizeBeforeZlib);
    return picture;
}

QByteArray stream(const QByteArray &dictionary, const QByteArray &bytes)
{
    return "<< " + dictionary + " /Length " + QByteArray::number(bytes.size()) + " >>\nstream\n" + bytes
        + "\nendstream";
}

QByteArray onePage(const SheetPicture &picture)
{
    const QByteArray width = QByteArray::number(picture.width * PointsPerInch / picture.dpi, 'f', 2);
    const QByteArray height = QByteArray::number(picture.height * PointsPerInch / picture.dpi, 'f', 2);
    const QList<QByteArray> objects{
        "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 " + width + ' ' + height
            + "] /Resources << /XObject << /P 5 0 R >> >> /Contents 4 0 R >>",
        stream({}, "q " + width + " 0 0 " + height + " 0 0 cm /P Do Q"),
        stream("/Type /XObject /Subtype /Image /BitsPerComponent 8 /Width "
                   + QByteArray::number(picture.width) + " /Height " + QByteArray::number(picture.height)
                   + ' ' + picture.dictionary,
               picture.bytes)};
    QByteArray pdf = "%PDF-1.4\n";
    QByteArray table = "xref\n0 6\n0000000000 65535 f \n";
    for (qsizetype i = 0; i < objects.size(); ++i) {
        table += QByteArray::number(pdf.size()).rightJustified(10, '0') + " 00000 n \n";
        pdf += QByteArray::number(i + 1) + " 0 obj\n" + objects.at(i) + "\nendobj\n";
    }
    const QByteArray start = QByteArray::number(pdf.size());
    return pdf + table + "trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n" + start + "\n%%EOF\n";
}

} // namespace

Result<JpegHeader> jpegHeader(const QByteArray &bytes)
{
    JpegHeader header;
    qsizetype at = 2;
    while (bytes.startsWith("\xff\xd8") && at + 4 < bytes.size() && bytes.at(at) == '\xff') {
        const int marker = static_cast<unsigned char>(bytes.at(at + 1));
        if (marker == 0xff) { // Filling.
            ++at;
            continue;
        }
        if (bytes.mid(at + 4, 5) == QByteArray("JFIF\0", 5) && at + 14 < bytes.size()) {
            header.dpi = jfifDpi(bytes, at + 2);
        }
        if (isFrame(marker) && at + 9 < bytes.size()) {
            header.height = shortAt(bytes, at + 5);
            header.width = shortAt(bytes, at + 7);
            header.components = bytes.at(at + 9);
            break;
        }
        at += 2 + shortAt(bytes, at + 2);
    }
    if (header.width <= 0 || header.height <= 0 || header.components <= 0) {
        return Error{ErrorCode::InvalidArgument, {}, u"not a JPEG"_s};
    }
    return header;
}

// Scanners state their resolution; archives and cameras write none, 1x1 or 72, and a page of two metres would
// not be what anybody scanned.
double sheetDpi(int width, int height, double statedDpi)
{
    constexpr double LeastLongSidePt = LongSideOfA4Pt / 4;
    constexpr double MostLongSidePt = LongSideOfA4Pt * 2;
    const double longSide = std::max(width, height);
    const double statedSidePt = statedDpi > 0 ? longSide * PointsPerInch / statedDpi : 0;
    const bool isSheet = statedSidePt >= LeastLongSidePt && statedSidePt <= MostLongSidePt;
    return isSheet ? statedDpi : longSide * PointsPerInch / LongSideOfA4Pt;
}

Result<void> wrapPicture(const QString &picture, const QString &pdf)
{
    QFile file(picture);
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{ErrorCode::FileUnreadable, picture, file.errorString()};
    }
    const QByteArray bytes = file.readAll();
    const auto sheet = bytes.startsWith("\xff\xd8") ? jpegPicture(bytes) : otherPicture(picture);
    if (!sheet) {
        return sheet.error();
    }
    QSaveFile out(pdf);
    if (!out.open(QIODevice::WriteOnly) || out.write(onePage(*sheet)) < 0 || !out.commit()) {
        return Error{ErrorCode::FileUnwritable, pdf, out.errorString()};
    }
    return {};
}

} // namespace attrap::bench
