// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/web/certificate.h"

#include "core/base/sha256.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace attrap {
namespace {

/// libcurl has what is not ASCII written as "\C3\A9": back to letters, which RFC 4514 prefers. Other escapes
/// stay.
QString withLetters(const QString &oneLine)
{
    const QByteArray text = oneLine.toUtf8();
    QByteArray letters;
    for (qsizetype i = 0; i < text.size(); ++i) {
        bool isHex = false;
        const int byte = text.at(i) == '\\' ? text.mid(i + 1, 2).toInt(&isHex, 16) : 0;
        if (isHex && byte >= 0x80) {
            letters += static_cast<char>(byte);
            i += 2;
        } else if (text.at(i) == '\\') {
            letters += text.mid(i++, 2);
        } else {
            letters += text.at(i);
        }
    }
    return QString::fromUtf8(letters);
}

} // namespace

QString certificateFingerprint(const QByteArray &pem)
{
    static const QByteArray begin = "-----BEGIN CERTIFICATE-----";
    const qsizetype from = pem.indexOf(begin);
    const qsizetype to = pem.indexOf("-----END CERTIFICATE-----", from);
    if (from < 0 || to < 0) {
        return {};
    }
    const QByteArray base64 = pem.mid(from + begin.size(), to - from - begin.size());
    return sha256Hex(QByteArray::fromBase64(base64));
}

QString subjectRfc4514(const QString &libraryForm)
{
    const QString oneLine = withLetters(libraryForm);
    QStringList parts;
    QString part;
    bool isQuoted = false;
    for (qsizetype i = 0; i < oneLine.size(); ++i) {
        const QChar c = oneLine.at(i);
        if (c == u'\\' && i + 1 < oneLine.size()) {
            part += c;
            part += oneLine.at(++i);
        } else if (c == u'"') {
            isQuoted = !isQuoted;
        } else if (isQuoted && u",+;<>"_s.contains(c)) {
            part += u'\\';
            part += c;
        } else if (c == u',' && !isQuoted) {
            parts.prepend(part.trimmed());
            part.clear();
        } else {
            part += c;
        }
    }
    parts.prepend(part.trimmed());
    parts.removeAll(QString());
    // OpenSSL writes "C = FR" or "C=FR", after its version; only the first sign of each part is meant.
    for (QString &one : parts) {
        const qsizetype sign = one.indexOf(u'=');
        if (sign > 0) {
            one = one.left(sign).trimmed() + u'=' + one.mid(sign + 1).trimmed();
        }
    }
    return parts.join(u',');
}

} // namespace attrap
