// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>

namespace attrap {

/// The sentence that tells a user what failed, on what, and what to do about it, in the language of the
/// program. The one place where an Error becomes text; the command line uses it too. Thread: any.
QString errorText(const Error &error);
/// The same where one sees which document is meant: "This document is protected…".
QString errorTextOfDocument(const Error &error);

} // namespace attrap
