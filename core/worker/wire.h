// SPDX-License-Identifier: GPL-3.0-or-later
// Values as bytes, for the protocol with attrap-worker. Room-internal.
#pragma once

#include "core/base/pagedata.h"

#include <QByteArray>
#include <QDataStream>
#include <QString>

#include <cmath>

namespace attrap {

/// Turns values into bytes. Thread: any, one at a time.
class WireWriter
{
public:
    /// @param expectedBytes  Reserved at once, so that a large picture is not moved while the message grows.
    explicit WireWriter(qsizetype expectedBytes = 256);

    void u8(quint8 value) { m_stream << value; }
    void u16(quint16 value) { m_stream << value; }
    void u32(quint32 value) { m_stream << value; }
    void i32(qint32 value) { m_stream << value; }
    void i64(qint64 value) { m_stream << value; }
    void real(double value) { m_stream << value; }
    void flag(bool value) { m_stream << quint8(value ? 1 : 0); }
    void bytes(const QByteArray &value);
    void text(const QString &value) { bytes(value.toUtf8()); }
    void time(const QDateTime &value);
    void rect(const PageRect &value);
    void word(const Word &value);

    template <typename List, typename Write> void list(const List &values, Write write)
    {
        u32(quint32(values.size()));
        for (const auto &value : values) {
            write(value);
        }
    }

    /// What was written. Call once, at the end.
    [[nodiscard]] QByteArray take();

private:
    QByteArray m_bytes;
    QDataStream m_stream;
};

/// Turns bytes of an untrusted process into values. After the first thing that is off, everything it gives is
/// a default value and isWhole() is false: check that once, at the end, before believing any of it.
class WireReader
{
public:
    explicit WireReader(QByteArray bytes);

    quint8 u8() { return number<quint8>(); }
    quint16 u16() { return number<quint16>(); }
    quint32 u32() { return number<quint32>(); }
    qint32 i32() { return number<qint32>(); }
    qint64 i64() { return number<qint64>(); }
    double real(); ///< Finite.
    bool flag();
    QByteArray bytes(); ///< Not copied when they are the last of a message that nobody else holds: pictures.
    QString text(); ///< Valid UTF-8.
    QDateTime time();
    PageRect rect();
    Word word(); ///< Not empty, with at least one box; confidence 0 to 1.

    /// A list; `atLeastBytes` is the size of its smallest element, so that a count beyond the message is
    /// refused before anything is reserved for it.
    template <typename T, typename Read> QList<T> list(qsizetype atLeastBytes, Read read)
    {
        const quint32 count = u32();
        if (!require(qint64(count) * atLeastBytes <= remaining())) {
            return {};
        }
        QList<T> values;
        values.reserve(count);
        for (quint32 i = 0; i < count && m_fine; ++i) {
            values.append(read());
        }
        return values;
    }

    /// Notes that something is off unless the condition holds; gives whether all is fine so far.
    bool require(bool condition)
    {
        m_fine = m_fine && condition;
        return m_fine;
    }
    [[nodiscard]] qint64 remaining() const { return m_fine ? m_bytes.size() - m_at : 0; }
    /// Whether everything read was fine and nothing is left over.
    [[nodiscard]] bool isWhole() const { return m_fine && m_at == m_bytes.size(); }

private:
    template <typename T> T number()
    {
        T value{};
        if (!require(remaining() >= qint64(sizeof(T)))) {
            return value;
        }
        m_stream >> value;
        m_at += sizeof(T);
        return require(m_stream.status() == QDataStream::Ok) ? value : T{};
    }

    QByteArray m_bytes;
    QDataStream m_stream;
    qsizetype m_at = 0;
    bool m_fine = true;
};

} // namespace attrap
