// SPDX-License-Identifier: GPL-3.0-or-later
// The stored form of words. Before compression:
//   version (1 byte) · number of words · for each word:
//     flags (1 byte: 1 source OCR, 2 ends line) · text (length, UTF-8) · confidence in thousandths · number
//     of boxes · each box: x, y as differences to the box before, width, height, in hundredths of a point
// Numbers are varints of 7 bits a byte, lowest first; differences are zigzag-coded.
#include "core/catalogue/documents.h"

#include <QtEndian>

#include <algorithm>
#include <cmath>

namespace attrap {

using namespace Qt::StringLiterals;

namespace {

constexpr char Version = 1;
constexpr quint64 MaxUnpackedBytes = 64U << 20; ///< A page of words is some kilobytes; more is damage.
constexpr quint64 OcrFlag = 1;
constexpr quint64 EndsLineFlag = 2;
constexpr double Hundredths = 100;
constexpr double Thousandths = 1000;
constexpr double MaxCoordinatePt = 1e7;

class Packer
{
public:
    void number(quint64 value)
    {
        while (value >= 0x80) {
            m_bytes.append(static_cast<char>(value | 0x80));
            value >>= 7;
        }
        m_bytes.append(static_cast<char>(value));
    }
    void difference(qint64 value)
    {
        number((static_cast<quint64>(value) << 1) ^ static_cast<quint64>(value >> 63));
    }
    void text(const QString &value)
    {
        const QByteArray utf8 = value.toUtf8();
        number(static_cast<quint64>(utf8.size()));
        m_bytes.append(utf8);
    }
    void byte(char value) { m_bytes.append(value); }
    [[nodiscard]] QByteArray bytes() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

/// Reads what Packer wrote; after anything impossible isSound() is false and the values mean nothing.
class Unpacker
{
public:
    explicit Unpacker(const QByteArray &bytes)
        : m_bytes(bytes)
    { }
    [[nodiscard]] bool isSound() const { return m_sound; }
    [[nodiscard]] bool isAtEnd() const { return m_at == m_bytes.size(); }
    [[nodiscard]] qsizetype left() const { return m_bytes.size() - m_at; }

    char byte()
    {
        if (left() < 1) {
            m_sound = false;
            return 0;
        }
        return m_bytes.at(m_at++);
    }
    quint64 number()
    {
        quint64 value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            const auto next = static_cast<unsigned char>(byte());
            value |= static_cast<quint64>(next & 0x7F) << shift;
            if ((next & 0x80) == 0 || !m_sound) {
                return value;
            }
        }
        m_sound = false;
        return 0;
    }
    qint64 difference()
    {
        const quint64 coded = number();
        return static_cast<qint64>(coded >> 1) ^ -static_cast<qint64>(coded & 1);
    }
    QString text()
    {
        const quint64 length = number();
        if (length > static_cast<quint64>(left())) {
            m_sound = false;
            return {};
        }
        const QString value = QString::fromUtf8(m_bytes.constData() + m_at, static_cast<qsizetype>(length));
        m_at += static_cast<qsizetype>(length);
        return value;
    }

private:
    const QByteArray &m_bytes;
    qsizetype m_at = 0;
    bool m_sound = true;
};

qint64 hundredths(double points)
{
    return std::llround(std::clamp(points, -MaxCoordinatePt, MaxCoordinatePt) * Hundredths);
}

Error damaged(const QString &what)
{
    return {ErrorCode::LibraryDamaged, {}, what};
}

struct Corner
{
    qint64 x = 0;
    qint64 y = 0;
};

void packBoxes(Packer &packer, const QList<PageRect> &boxes, Corner &last)
{
    packer.number(static_cast<quint64>(boxes.size()));
    for (const PageRect &box : boxes) {
        const Corner corner{hundredths(box.x), hundredths(box.y)};
        packer.difference(corner.x - last.x);
        packer.difference(corner.y - last.y);
        packer.difference(hundredths(box.width));
        packer.difference(hundredths(box.height));
        last = corner;
    }
}

QList<PageRect> unpackBoxes(Unpacker &unpacker, Corner &last)
{
    QList<PageRect> boxes;
    const quint64 count = unpacker.number();
    for (quint64 i = 0; i < count && unpacker.isSound(); ++i) {
        // Unsigned, so that a damaged row wraps around instead of overflowing.
        last.x
            = static_cast<qint64>(static_cast<quint64>(last.x) + static_cast<quint64>(unpacker.difference()));
        last.y
            = static_cast<qint64>(static_cast<quint64>(last.y) + static_cast<quint64>(unpacker.difference()));
        const auto width = static_cast<double>(unpacker.difference());
        const auto height = static_cast<double>(unpacker.difference());
        boxes.append({static_cast<double>(last.x) / Hundredths, static_cast<double>(last.y) / Hundredths,
                      width / Hundredths, height / Hundredths});
    }
    return boxes;
}

Word unpackWord(Unpacker &unpacker, Corner &last)
{
    Word word;
    const quint64 flags = static_cast<unsigned char>(unpacker.byte());
    word.source = (flags & OcrFlag) != 0 ? WordSource::Ocr : WordSource::Text;
    word.endsLine = (flags & EndsLineFlag) != 0;
    word.text = unpacker.text();
    word.confidence = std::min(1.0, static_cast<double>(unpacker.number()) / Thousandths);
    word.boxes = unpackBoxes(unpacker, last);
    return word;
}

} // namespace

QByteArray packWords(const QList<Word> &words)
{
    Packer packer;
    packer.byte(Version);
    packer.number(static_cast<quint64>(words.size()));
    Corner last;
    for (const Word &word : words) {
        const quint64 flags
            = (word.source == WordSource::Ocr ? OcrFlag : 0) | (word.endsLine ? EndsLineFlag : 0);
        packer.byte(static_cast<char>(flags));
        packer.text(word.text);
        packer.number(
            static_cast<quint64>(std::llround(std::clamp(word.confidence, 0.0, 1.0) * Thousandths)));
        packBoxes(packer, word.boxes, last);
    }
    return qCompress(packer.bytes());
}

Result<QList<Word>> unpackWords(const QByteArray &bytes)
{
    // qCompress puts the size before the data; qUncompress would believe any.
    if (bytes.size() < 5 || qFromBigEndian<quint32>(bytes.constData()) > MaxUnpackedBytes) {
        return damaged(u"a row of words has an impossible size"_s);
    }
    const QByteArray plain = qUncompress(bytes);
    Unpacker unpacker(plain);
    if (unpacker.byte() != Version || !unpacker.isSound()) {
        return damaged(u"a row of words cannot be decompressed or is of an unknown version"_s);
    }
    const quint64 count = unpacker.number();
    if (count > static_cast<quint64>(unpacker.left())) {
        return damaged(u"a row of words is cut short"_s);
    }
    QList<Word> words;
    words.reserve(static_cast<qsizetype>(count));
    Corner last;
    for (quint64 i = 0; i < count; ++i) {
        words.append(unpackWord(unpacker, last));
        if (!unpacker.isSound() || words.last().text.isEmpty() || words.last().boxes.isEmpty()) {
            return damaged(u"a row of words is cut short"_s);
        }
    }
    if (!unpacker.isAtEnd()) {
        return damaged(u"a row of words has more bytes than words"_s);
    }
    return words;
}

} // namespace attrap
