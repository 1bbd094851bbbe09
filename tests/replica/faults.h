// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/replica/replica.h"

#include <QMutex>

#include <optional>

namespace attrap::replica {

/// What a request is for, as far as faults care.
struct Asked
{
    QString host;
    QString path; ///< Decoded, with the query.
    QString userAgent;
    bool isDocument = false;
};

/// The faults to come, and how often. Thread: any.
class FaultBook
{
public:
    void add(const FaultRule &rule);
    void clear();
    /// The next fault for that request, which is counted; nothing when all is well.
    std::optional<FaultRule> take(const Asked &asked);
    /// Faults of state, which are not counted: how often the bytes of that document were replaced; whether it
    /// vanished; whether the certificate of that host is bad, and how.
    [[nodiscard]] int replaced(const QString &host, const QString &path) const;
    [[nodiscard]] bool vanished(const QString &host, const QString &path) const;
    [[nodiscard]] std::optional<int> badCertificate(const QString &host) const;

private:
    mutable QMutex m_mutex;
    QList<FaultRule> m_rules;
};

} // namespace attrap::replica
