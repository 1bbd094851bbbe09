// SPDX-License-Identifier: GPL-3.0-or-later
// Which ink of a page may be letters, and which is only the edge of a field or a rule. Room-internal.
#pragma once

#include "core/base/pagedata.h"

namespace attrap {

/// For each cell of the map, how many steps from light to dark or back stand in it that do not belong to a
/// long, straight edge along or across the page; at most 255. Letters have such steps at every stroke, be
/// they ever so faint; fields of one colour, their edges and rules have none but at their ends.
///
/// @param survey  The picture that the map was measured on.
QByteArray measureDetail(const PageImage &survey, const InkMap &map, const PageSize &page);

} // namespace attrap
