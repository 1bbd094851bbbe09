// SPDX-License-Identifier: GPL-3.0-or-later
// The cells of ruled tables, as a page shows them. Room-internal.
#pragma once

#include "core/base/pagedata.h"

#include <QList>

namespace attrap {

/// What rules enclose on a page, whatever drew them: a text layer, a scan. Frames that hold other cells are
/// not given, nor shapes that are no rectangles. `survey`: the whole displayed page, Grey8, near 72 dpi.
/// Boxes on the page as displayed, inside the rules; in no order.
QList<PageRect> findTableCells(const PageImage &survey, const PageSize &page);

} // namespace attrap
