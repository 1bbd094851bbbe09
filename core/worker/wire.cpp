// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/worker/wire.h"

#include <QIODevice>
#include <QStringDecoder>
#include <QTimeZone>

namespace attrap {

namespace {

constexpr qsizetype RectBytes = 4 * sizeof(double);

void prepare(QDataStream &stream)
{
    stream.setVersion(QDataStream::Qt_6_4);
    stream.setByteOrder(QDataStream::BigEndian);
    stream.setFloatingPointPrecision(QDataStream::DoublePrecision);
}

} // namespace

WireWriter::WireWriter(qsizetype expectedBytes)
    : m_stream(&m_bytes, QIODevice::WriteOnly)
{
    m_bytes.reserve(expectedBytes);
    prepare(m_stream);
}

void WireWriter::bytes(const QByteArray &value)
{
    u32(quint32(value.size()));
    m_stream.writeRawData(value.constData(), int(value.size()));
}

void WireWriter::time(const QDateTime &value)
{
    flag(value.isValid());
    i64(value.isValid() ? value.toMSecsSinceEpoch() : 0);
}

void WireWriter::rect(const PageRect &value)
{
    real(value.x);
    real(value.y);
    real(value.width);
    real(value.height);
}

void WireWriter::word(const Word &value)
{
    text(value.text);
    list(value.boxes, [this](const PageRect &box) { rect(box); });
    real(value.confidence);
    u8(quint8(value.source));
    flag(value.endsLine);
}

QByteArray WireWriter::take()
{
    m_stream.setDevice(nullptr);
    return std::move(m_bytes);
}

WireReader::WireReader(QByteArray bytes)
    : m_bytes(std::move(bytes))
    , m_stream(m_bytes)
{
    prepare(m_stream);
}

double WireReader::real()
{
    const double value = number<double>();
    return require(std::isfinite(value)) ? value : 0;
}

bool WireReader::flag()
{
    const quint8 value = u8();
    return require(value <= 1) && value == 1;
}

QByteArray WireReader::bytes()
{
    const quint32 size = u32();
    if (!require(size <= remaining())) {
        return {};
    }
    if (size > 0 && size == remaining()) {
        m_stream.setDevice(nullptr); // Lets go of its share of the bytes.
        QByteArray rest = std::exchange(m_bytes, QByteArray());
        rest.remove(0, std::exchange(m_at, 0));
        return rest;
    }
    QByteArray value(qsizetype(size), Qt::Uninitialized);
    const int got = m_stream.readRawData(value.data(), int(size));
    m_at += size;
    return require(got == int(size)) ? value : QByteArray();
}

QString WireReader::text()
{
    const QByteArray utf8 = bytes();
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString value = decoder(utf8);
    return require(!decoder.hasError()) ? value : QString();
}

QDateTime WireReader::time()
{
    const bool valid = flag();
    const qint64 ms = i64();
    // Years 1 to 9999: what toStorage() can write.
    require(ms >= Q_INT64_C(-62135596800000) && ms < Q_INT64_C(253402300800000));
    return m_fine && valid ? QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC) : QDateTime();
}

PageRect WireReader::rect()
{
    PageRect value;
    value.x = real();
    value.y = real();
    value.width = real();
    value.height = real();
    return value;
}

Word WireReader::word()
{
    Word value;
    value.text = text();
    value.boxes = list<PageRect>(RectBytes, [this] { return rect(); });
    value.confidence = real();
    const quint8 source = u8();
    value.endsLine = flag();
    require(!value.text.isEmpty() && !value.boxes.isEmpty());
    require(value.confidence >= 0 && value.confidence <= 1);
    require(source <= quint8(WordSource::Ocr));
    value.source = m_fine ? WordSource(source) : WordSource::Text;
    return value;
}

} // namespace attrap
