// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

namespace attrap {

/// The day that the name of a file, a link or a recueil prints: "2025-07-15", "15.07.2025", "20250715", "15
/// juillet 2025"; of a number such as "83-2025-242", and of a month or a year alone, a day inside that year
/// that keeps recueils in their order. Good for deciding what is read first, not for a date that a user sees.
/// Invalid when the name tells none. Pure.
QDate roughDateInName(const QString &name);

} // namespace attrap
