// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "tests/generator/finisher.h"
#include "tests/generator/pagespec.h"

namespace attrap::generator {

/// Makes a PDF of these pages and tells what stands on each. The same pages give the same bytes.
/// Needs a QGuiApplication. Errors: EngineFailed.
Result<GeneratedDocument> compose(const QString &fileName, const QList<PageSpec> &pages,
                                  const FinishSpec &finish = {});

} // namespace attrap::generator
