// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace attrap::bench {

enum class GoalIs { AtLeast, AtMost };

/// One measured number. What was not measured is nothing, never an estimate.
struct Figure
{
    QString name;
    double value = 0;
    QString unit;
    std::optional<double> goal; ///< Where an issue set one.
    QString peer; ///< What it is compared with, measured in the same run.
    std::optional<double> peerValue;
    GoalIs goalIs = GoalIs::AtLeast;
};

/// How busy this computer was with other things: where it was, times mean nothing. Make it before the bench.
class OtherLoad
{
public:
    OtherLoad();
    /// The load average when this was made: processes that wanted a core.
    [[nodiscard]] double before() const { return m_before; }
    /// Cores that other programs kept busy since then, on average.
    [[nodiscard]] double meanwhile() const;

private:
    double m_before = 0;
    double m_busySeconds = 0;
    double m_ownSeconds = 0;
    double m_upSeconds = 0;
};

/// {bench, machine, figures:[…]} of DESIGN § 6. ratio = value / peer_value.
QJsonObject figuresJson(const QString &bench, const QList<Figure> &figures, const OtherLoad &load);
/// The same as lines for people.
QString figuresText(const QList<Figure> &figures, const OtherLoad &load);

} // namespace attrap::bench
