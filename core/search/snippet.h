// SPDX-License-Identifier: GPL-3.0-or-later
// Room-internal.
#pragma once

#include "core/search/actetext.h"
#include "core/search/matcher.h"

#include <QStringList>

namespace attrap {

/// At most three passages around the first hits at different places: HTML-escaped, the matched words in
/// <em>…</em>, "…" where a passage is cut. Where only the title matched: nothing.
QStringList snippetsOf(const ActeText &text, const QList<Span> &spans);

} // namespace attrap
