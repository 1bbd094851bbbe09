// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace attrap {

/// The path of a file of ../shared/corpus ("raa-pdf/x.pdf"), or an empty string where the corpus is not
/// there: the test then says QSKIP("the corpus ../shared/corpus is not here").
QString corpusFile(const QString &relativePath);

} // namespace attrap
