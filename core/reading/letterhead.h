// SPDX-License-Identifier: GPL-3.0-or-later
// The services that the letterhead of an acte names. Room-internal.
//
// A letterhead stands in columns beside the coat of arms: its lines are put together by where they stand, not
// by the order in which the page is read. A line that begins with "Direction", "Service", "Bureau"… names
// one; what stands right below it in its column may go on with the name ("Direction de l'administration /
// communale"). The names come from the largest to the smallest, joined by " / ".
#pragma once

#include "core/reading/acteheading.h"
#include "core/reading/fieldtext.h"

#include <optional>

namespace attrap {

/// By the lines of the acte's own first page before a place of the text, fourteen at most. Pure. Thread: any.
std::optional<HeadingFieldRead> serviceOfLetterhead(const FieldText &text, qsizetype headEnd);

} // namespace attrap
