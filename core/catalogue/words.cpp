// SPDX-License-Identifier: GPL-3.0-or-later
// The stored form of words: version byte 1, the first 8 bytes of the SHA-256 of what follows, then
// qCompress() of: count, and for each word: length and UTF-8 text, flags (1 OCR, 2 ends a line), confidence
// in 1/1000, number of boxes, and for each box x, y, width, height in 1/100 pt, as differences from the box
// before. Numbers are LEB128, signed ones zigzag.
#include "core/catalogue/documents.h"

#include "core/catalogue/packing_p.h"

#include <QCryptographicHash>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace attrap {

namespace {

constexpr char Version = 1;
constexpr qsizetype HeaderSize = 9;
constexpr qsizetype SizePrefix = 4; // qCompress() puts it before the stream.
constexpr quint32 MaxPlainBytes = 64U << 20U;
constexpr double MaxHundredths = 1e9;
constexpr quint64 IsOcr = 1;
constexpr quint64 EndsLine = 2;

using Box = std::array<qint64, 4>;

qint64 hundredths(double points)
{
    return std::isfinite(points) ? std::llround(std::clamp(points * 100, -MaxHundredths, MaxHundredths)) : 0;
}

void putNumber(QByteArray &out, quint64 value)
{
    while (value >= 0x80) {
        out.append(static_cast<char>((value & 0x7f) | 0x80));
        value >>= 7U;
    }
    out.append(static_cast<char>(value));
}

void putSigned(QByteArray &out, qint64 value)
{
    putNumber(out, (static_cast<quint64>(value) << 1U) ^ static_cast<quint64>(value >> 63));
}

/// Reads what the functions above wrote; once it has failed it gives zeros.
class Reader
{
public:
    explicit Reader(const QByteArray &bytes)
        : m_bytes(bytes)
    { }

    quint64 number()
    {
        quint64 value = 0;
        for (unsigned shift = 0; shift < 63; shift += 7) {
            if (m_at >= m_bytes.size()) {
                break;
            }
            const auto byte = static_cast<unsigned char>(m_bytes.at(m_at++));
            value |= static_cast<quint64>(byte & 0x7fU) << shift;
            if (byte < 0x80) {
                return value;
            }
        }
        m_failed = true;
        return 0;
    }

    qint64 signedNumber()
    {
        const quint64 value = number();
        return static_cast<qint64>(value >> 1U) ^ -static_cast<qint64>(value & 1U);
    }

    /// A count of things of which each takes at least `bytesEach`.
    qsizetype count(qsizetype bytesEach)
    {
        const quint64 value = number();
        if (value > static_cast<quint64>((m_bytes.size() - m_at) / bytesEach)) {
            m_failed = true;
            return 0;
        }
        return static_cast<qsizetype>(value);
    }

    QString text()
    {
        const qsizetype size = count(1);
        auto text = QString::fromUtf8(m_bytes.constData() + m_at, size);
        m_at += size;
        return text;
    }

    void fail() { m_failed = true; }
    [[nodiscard]] bool failed() const { return m_failed; }
    [[nodiscard]] bool atEnd() const { return m_at == m_bytes.size(); }

private:
    const QByteArray &m_bytes;
    qsizetype m_at = 0;
    bool m_failed = false;
};

QByteArray checksum(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).left(HeaderSize - 1);
}

Error damaged(const QString &detail)
{
    return Error{ErrorCode::LibraryDamaged, {}, u"words: "_s + detail};
}

Word readWord(Reader &reader, Box &last)
{
    Word word;
    word.text = reader.text();
    const quint64 flags = reader.number();
    word.source = (flags & IsOcr) != 0 ? WordSource::Ocr : WordSource::Text;
    word.endsLine = (flags & EndsLine) != 0;
    const quint64 confidence = reader.number();
    word.confidence = static_cast<double>(confidence) / 1000;
    const qsizetype boxes = reader.count(4);
    if (word.text.isEmpty() || boxes == 0 || flags > (IsOcr | EndsLine) || confidence > 1000) {
        reader.fail();
    }
    for (qsizetype i = 0; i < boxes && !reader.failed(); ++i) {
        for (qint64 &value : last) {
            const qint64 step = reader.signedNumber();
            if (std::abs(static_cast<double>(step)) > 2 * MaxHundredths) {
                reader.fail();
                break;
            }
            value += step;
            if (std::abs(static_cast<double>(value)) > MaxHundredths) {
                reader.fail();
            }
        }
        word.boxes.append({static_cast<double>(last[0]) / 100, static_cast<double>(last[1]) / 100,
                           static_cast<double>(last[2]) / 100, static_cast<double>(last[3]) / 100});
    }
    return word;
}

} // namespace

bool canPackWords(const QList<Word> &words)
{
    qsizetype size = 16;
    for (const Word &word : words) {
        if (word.text.isEmpty() || word.boxes.isEmpty()) {
            return false;
        }
        // The most that each can take: UTF-8 of UTF-16, and numbers of at most 6 bytes.
        size += 3 * word.text.size() + 24 * word.boxes.size() + 20;
    }
    return size <= static_cast<qsizetype>(MaxPlainBytes);
}

QByteArray packWords(const QList<Word> &words)
{
    QByteArray plain;
    putNumber(plain, static_cast<quint64>(words.size()));
    Box last = {};
    for (const Word &word : words) {
        const QByteArray text = word.text.toUtf8();
        putNumber(plain, static_cast<quint64>(text.size()));
        plain += text;
        putNumber(plain, (word.source == WordSource::Ocr ? IsOcr : 0) | (word.endsLine ? EndsLine : 0));
        const double confidence = std::isfinite(word.confidence) ? word.confidence : 0;
        putNumber(plain, static_cast<quint64>(std::lround(std::clamp(confidence, 0.0, 1.0) * 1000)));
        putNumber(plain, static_cast<quint64>(word.boxes.size()));
        for (const PageRect &rect : word.boxes) {
            const Box box
                = {hundredths(rect.x), hundredths(rect.y), hundredths(rect.width), hundredths(rect.height)};
            for (size_t i = 0; i < box.size(); ++i) {
                putSigned(plain, box.at(i) - last.at(i));
            }
            last = box;
        }
    }
    const QByteArray packed = qCompress(plain);
    return QByteArray(1, Version) + checksum(packed) + packed;
}

Result<QList<Word>> unpackWords(const QByteArray &bytes)
{
    if (bytes.size() < HeaderSize + SizePrefix || bytes.at(0) != Version) {
        return damaged(u"not of a known form"_s);
    }
    const QByteArray packed = bytes.mid(HeaderSize);
    if (checksum(packed) != bytes.mid(1, HeaderSize - 1)) {
        return damaged(u"checksum is wrong"_s);
    }
    const QByteArray plain = inflated(packed, MaxPlainBytes);
    if (plain.isEmpty()) {
        return damaged(u"they do not inflate to the size they state"_s);
    }
    Reader reader(plain);
    const qsizetype count = reader.count(8);
    QList<Word> words;
    words.reserve(count);
    Box last = {};
    for (qsizetype i = 0; i < count && !reader.failed(); ++i) {
        words.append(readWord(reader, last));
    }
    if (reader.failed() || !reader.atEnd()) {
        return damaged(u"content is malformed"_s);
    }
    return words;
}

} // namespace attrap
