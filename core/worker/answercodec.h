// SPDX-License-Identifier: GPL-3.0-or-later
// Answers as bytes. Room-internal.
#pragma once

#include "core/worker/protocol.h"
#include "core/worker/wire.h"

namespace attrap::protocol {

void writeAnswer(WireWriter &out, const Answer &answer);
/// The answer to that question; whatever is off in it or does not fit the question is noted in `in`.
Answer readAnswer(WireReader &in, const Question &question);

} // namespace attrap::protocol
