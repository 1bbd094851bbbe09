// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "tests/generator/pagespec.h"

#include <QByteArray>
#include <QDateTime>

namespace attrap::generator {

struct FinishSpec
{
    QString title; ///< Empty: none, as the national software does.
    QDateTime created = QDateTime(QDate(2026, 3, 5), QTime(16, 0, 26), Qt::UTC);
    QString userPassword; ///< Needed to open the document, when not empty.
    QString ownerPassword; ///< With an empty user password: opens for all, copying forbidden.
};

/// Does to a PDF of QPdfWriter what that cannot: /Rotate, CropBox, links, page labels, garbage text layers,
/// encryption, and fixed dates and identifier, so that the same pages always give the same bytes. Errors:
/// EngineFailed (detail = what qpdf said).
Result<QByteArray> finished(const QByteArray &pdf, const QList<PageSpec> &pages, const FinishSpec &spec);

/// The first part of a file, as a download that broke off leaves it. fraction 0–1.
QByteArray truncated(const QByteArray &pdf, double fraction);

} // namespace attrap::generator
