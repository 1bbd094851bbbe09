// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace attrap {

/// SHA-256 of the DER form of the first certificate in PEM; empty when there is none.
QString certificateFingerprint(const QByteArray &pem);
/// A distinguished name as OpenSSL's one-line form has it ("C=FR, O=\"A, B\", CN=x"), in the form of RFC
/// 4514: the last part first, "CN=x,O=A\, B,C=FR".
QString subjectRfc4514(const QString &oneLine);

} // namespace attrap
