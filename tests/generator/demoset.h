// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "tests/generator/pagespec.h"

namespace attrap::generator {

/// The recueils of the demonstration: département 99 "Val-Imaginaire", where nothing and nobody exists. Ten
/// pages need OCR. Errors: EngineFailed.
Result<QList<GeneratedDocument>> demoSet();
/// One document for each kind of page, for tests: text, hyphens, columns, table, each sort of scan, outlines,
/// garbage.
Result<QList<GeneratedDocument>> pageSet();
/// Files that do not open, or not at once: encrypted, broken off, empty, a web page. Their truth has no
/// pages, except that of the one that opens.
Result<QList<GeneratedDocument>> robustnessSet();

/// The recueil on drones of the demonstration, whose decisive page is only a scan.
Result<GeneratedDocument> droneRecueil();
/// The text recueil of three actes of the demonstration.
Result<GeneratedDocument> textRecueil();

} // namespace attrap::generator
