// SPDX-License-Identifier: GPL-3.0-or-later
// What sommaire, separators, footers and outline say of an acte. Room-internal.
#pragma once

#include "core/reading/boundaries.h"

namespace attrap {

/// Number, title, service, and what the title says of kind and date, each with its place. `last` is the
/// acte's last page. Whatever an acte's heading and body say is read by readActeFields().
QList<ActeField> printedFields(const CutEvidence &evidence, const ActeStart &start, int last);

} // namespace attrap
