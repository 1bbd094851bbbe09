// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace attrap::bench {

/// One measured number. What was not measured is nothing, never an estimate.
struct Figure
{
    QString name;
    double value = 0;
    QString unit;
    std::optional<double> goal; ///< Where an issue set one.
    QString peer; ///< What it is compared with, measured in the same run.
    std::optional<double> peerValue;
};

/// {bench, machine, figures:[…]} of DESIGN § 6. ratio = value / peer_value.
QJsonObject figuresJson(const QString &bench, const QList<Figure> &figures);
/// The same as lines for people.
QString figuresText(const QList<Figure> &figures);

} // namespace attrap::bench
