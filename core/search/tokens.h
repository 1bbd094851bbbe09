// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace attrap {

/// The tokens of a printed or typed word, in order: elision split off, cut at everything that is neither
/// letter nor digit, case and accents folded. The index, the lighting of hits and the query parser all use
/// it. Pure.
QStringList tokensOf(const QString &text);

} // namespace attrap
