// SPDX-License-Identifier: GPL-3.0-or-later
// Telling "out of memory" from "crashed": libraries abort, trap or follow a null pointer when an allocation
// fails, and to the program outside both would look alike.
#pragma once

namespace attrap::memoryguard {

/// From now on a crash that follows a failed allocation ends the process with protocol::ExitOutOfMemory; any
/// other crash stays what it is.
void install();
/// Forgets failures of the past; call before each request.
void reset();

} // namespace attrap::memoryguard
